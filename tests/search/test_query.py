"""The question: whatever arrives in an address becomes one checked value, and never an error."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.domain.facets import CATEGORY, CERTIFICATE, DISTRICT, OPEN, PRICE
from search.domain.query import MAX_PAGE, PAGE_SIZE, Cursor, Point, SearchQuery, encoded


def ask(text: str) -> SearchQuery:
    return SearchQuery.from_params(QueryDict(text), language="id")


def test_an_empty_address_asks_for_everything() -> None:
    assert ask("") == SearchQuery()


def test_every_part_of_the_address_is_read() -> None:
    cursor = encoded([1.5, 7])
    query = ask(
        "q=sate+bandeng&kecamatan=kramatwatu&kecamatan=anyar&kategori=olahan-ikan&harga=0-25&buka=sekarang&jenis=product"
        f"&urut=distance&posisi=-6.12345,106.00004&hal=3&sesudah={cursor}&harfiah=1&tampilan=peta"
    )
    assert (query.q, query.kind, query.sort, query.literal, query.view) == (
        "sate bandeng",
        "product",
        "distance",
        True,
        "peta",
    )
    assert query.selected(DISTRICT) == ("anyar", "kramatwatu")
    assert query.selected(CATEGORY) == ("olahan-ikan",)
    assert (query.selected(PRICE), query.selected(OPEN)) == (("0-25",), ("sekarang",))
    assert query.position == Point(-6.123, 106.0)  # no nearer than needed
    assert (query.page, query.cursor, query.offset) == (3, Cursor((1.5, 7)), 0)


@pytest.mark.parametrize(
    ("page", "expected"),
    [("0", 1), ("-3", 1), ("abc", 1), ("", 1), ("1.5", 1), ("٣", 1), ("1000000000", 1), ("999999999", MAX_PAGE)],
)
def test_a_page_out_of_range_is_brought_into_it(page: str, expected: int) -> None:
    assert ask(f"hal={page}").page == expected
    assert ask(f"hal={page}").offset <= (MAX_PAGE - 1) * PAGE_SIZE


@pytest.mark.parametrize("value", ["", "Anyar", "../etc", "a" * 200, "'; DROP TABLE", "anyar%00"])
def test_what_cannot_be_a_choice_narrows_nothing(value: str) -> None:
    params = QueryDict(mutable=True)
    params["kecamatan"] = params["kategori"] = params["harga"] = params["sertifikat"] = params["buka"] = value
    assert SearchQuery.from_params(params, language="id").chosen == ()


def test_only_choices_that_exist_are_heeded_where_they_are_fixed() -> None:
    assert ask("sertifikat=halal&sertifikat=emas&buka=besok").chosen == ((CERTIFICATE, ("halal",)),)


@pytest.mark.parametrize(
    "point", ["", "here", "91,0", "0,181", "1,2,3", "nan,nan", "1e3,5", "-6.1", "-6.1;106", "999,999"]
)
def test_a_position_out_of_range_is_none(point: str) -> None:
    assert ask(urlencode({"posisi": point})).position is None


@pytest.mark.parametrize(
    "cursor", ["", "x", "!!!", "bnVsbA", "W10", encoded([1] * 5), encoded([[1]]), "W" * 5000, "[" * 90]
)
def test_a_cursor_of_nonsense_is_none(cursor: str) -> None:
    assert ask(urlencode({"sesudah": cursor})).cursor is None
    assert ask(urlencode({"sebelum": cursor})).cursor is None


def test_before_and_after_are_told_apart() -> None:
    assert ask(f"sebelum={encoded(['a', 1])}").cursor == Cursor(("a", 1), back=True)
    assert ask(f"sesudah={encoded(['e' * 300, 1])}").cursor == Cursor(("e" * 300, 1))


def test_an_unknown_order_or_kind_is_the_usual_one() -> None:
    assert (ask("urut=harga").sort, ask("jenis=toko").kind) == ("relevance", "")


def test_invisible_and_control_characters_become_blanks() -> None:
    assert ask("q=sate%00%0D%0A%09bandeng%E2%80%8B").q == "sate bandeng"


def test_a_very_long_question_is_cut_at_a_word() -> None:
    query = ask("q=" + "keripik+" * 2000)
    assert len(query.q) <= 120
    assert set(query.q.split()) == {"keripik"}


def test_no_address_asks_for_an_explanation() -> None:
    assert not ask("explain=1&explain=true").explain
    assert "explain" not in SearchQuery(explain=True).address()


def test_the_address_of_a_question_leads_back_to_it() -> None:
    query = ask(
        "q=kopi+%26+teh&kecamatan=anyar&kategori=kafe&urut=name&hal=2&jenis=product&posisi=-6.1,106.1&tampilan=peta"
        f"&sebelum={encoded(['kopi', 3])}"
    )
    assert ask(query.address()) == query


def test_changing_a_choice_goes_to_the_first_page() -> None:
    query = ask(f"q=kopi&hal=7&sesudah={encoded([1.0, 2])}&kecamatan=petir")
    assert query.toggled(DISTRICT, "anyar").address() == "q=kopi&kecamatan=anyar&kecamatan=petir"
    assert query.toggled(DISTRICT, "petir").address() == "q=kopi"
    assert query.choosing(DISTRICT, ["anyar", "anyar"]).chosen == ((DISTRICT, ("anyar",)),)
    assert query.without_choices().address() == "q=kopi"


@given(st.text(max_size=300), st.text(max_size=30), st.text(max_size=30), st.text(max_size=30), st.text(max_size=90))
def test_nothing_anybody_can_type_raises(text: str, value: str, sort: str, page: str, cursor: str) -> None:
    params = QueryDict(mutable=True)
    params.update({"q": text, "urut": sort, "jenis": sort, "hal": page, "posisi": page, "sesudah": cursor})
    params.update(dict.fromkeys(("kecamatan", "kategori", "desa", "harga", "buka"), value))
    query = SearchQuery.from_params(params, language="en")
    assert 1 <= query.page <= MAX_PAGE
    assert len(query.q) <= 120
    assert "\x00" not in query.q
    assert SearchQuery.from_params(QueryDict(query.address()), language="en") == query

"""The question: whatever arrives in an address becomes one checked value, and never an error."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.domain.query import MAX_PAGE, SearchQuery


def ask(text: str) -> SearchQuery:
    return SearchQuery.from_params(QueryDict(text), language="id")


def test_an_empty_address_asks_for_everything() -> None:
    query = ask("")
    assert (query.q, query.text, query.district, query.category) == ("", "", "", "")
    assert (query.sort, query.page, query.language) == ("relevance", 1, "id")


def test_every_part_of_the_address_is_read() -> None:
    query = ask("q=sate+bandeng&kecamatan=kramatwatu&kategori=olahan-ikan&urut=newest&hal=3")
    assert (query.q, query.district, query.category) == ("sate bandeng", "kramatwatu", "olahan-ikan")
    assert (query.sort, query.page) == ("newest", 3)


@pytest.mark.parametrize(
    ("page", "expected"),
    [("0", 1), ("-3", 1), ("abc", 1), ("", 1), ("1.5", 1), ("٣", 1), ("1000000000", 1), ("999999999", MAX_PAGE)],
)
def test_a_page_out_of_range_is_brought_into_it(page: str, expected: int) -> None:
    assert ask(f"hal={page}").page == expected


@pytest.mark.parametrize("value", ["", "Anyar", "../etc", "a" * 200, "'; DROP TABLE", "anyar%00"])
def test_what_cannot_be_a_slug_filters_nothing(value: str) -> None:
    params = QueryDict(mutable=True)
    params["kecamatan"] = params["kategori"] = value
    query = SearchQuery.from_params(params, language="id")
    assert (query.district, query.category) == ("", "")


def test_an_unknown_order_is_relevance() -> None:
    assert ask("urut=harga").sort == "relevance"


def test_invisible_and_control_characters_become_blanks() -> None:
    assert ask("q=sate%00%0D%0A%09bandeng%E2%80%8B").q == "sate bandeng"


def test_a_very_long_question_is_cut_at_a_word() -> None:
    query = ask("q=" + "keripik+" * 2000)
    assert len(query.q) <= 200
    assert set(query.q.split()) == {"keripik"}


def test_the_address_of_a_question_leads_back_to_it() -> None:
    query = ask("q=kopi+%26+teh&kecamatan=anyar&kategori=kafe&urut=name&hal=2")
    assert ask(query.address(page=2)) == query


def test_changing_a_filter_goes_to_the_first_page() -> None:
    query = ask("q=kopi&hal=7")
    assert "hal" not in query.address(district="anyar")
    assert "hal=8" in query.address(page=8)


@given(st.text(max_size=300), st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_nothing_anybody_can_type_raises(text: str, district: str, sort: str, page: str) -> None:
    params = QueryDict(mutable=True)
    params.update({"q": text, "kecamatan": district, "kategori": district, "urut": sort, "hal": page})
    query = SearchQuery.from_params(params, language="en")
    assert 1 <= query.page <= MAX_PAGE
    assert len(query.q) <= 200
    assert "\x00" not in query.q + query.text
    assert SearchQuery.from_params(QueryDict(query.address(page=query.page)), language="en") == query

"""Hostile and odd questions, and the indices of the database that answer them."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Q

from economy.models import Business
from search.domain import facets, fallback
from search.domain.fallback import matching, text_rows
from search.domain.fallback.asked import Group, Term, ask
from search.domain.fallback.highlights import marked
from search.domain.fallback.matching import Says
from search.domain.query import NAME, PAGE_SIZE, Cursor, Point, SearchQuery, choices
from search.domain.understanding import Understanding, Word, understand
from search.models import SearchText
from tests.search.conftest import MakeListing

from .asking import Filled, asked, everything_found, names

HOSTILE = [
    '"',
    "'",
    "a OR b",
    "NEAR(a b)",
    "name:*",
    "^bravo",
    "bravo*",
    "-bravo +delta",
    "bravo & | ! <-> :*A",
    "'bravo':*D",
    "%bravo%",
    "_____",
    "\\",
    "${jndi:ldap://x}",
    "<script>alert(1)</script>",
    "bravo\x00delta",
    "💥🔥",
    "\u202ebravo",
    "x" * 10_000,
    "a " * 5_000,
    "kue " * 40,
    "((((((((((",
    "{name} : bravo",
    "select 1; drop table",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_questions_are_answered(make_listing: MakeListing, filled: Filled, text: str) -> None:
    make_listing("Bravo Delta", description="Semua ada: bravo, delta.")
    filled()
    for literal in (False, True):
        query = SearchQuery(q=text[:2000], literal=literal, chosen=choices({facets.DISTRICT: ["anyar", "tidak-ada"]}))
        understood = understand(query)
        fallback.run(query, understood)
        fallback.nearest(query, understood)
        fallback.clusters(query, understood, (-180.0, -85.0, 180.0, 85.0), 18)
    fallback.suggest_ids(text, 8)
    with transaction.atomic():  # the connection is still of use
        assert fallback.run(*asked(("bravo",))).total == 1


@pytest.mark.parametrize(
    "cursor",
    [
        (1,),
        ("a", "b"),
        (None, None),
        (1.5, 10**30),
        (float("inf"), 1),
        (10**30, 1),
        ("\x00", 1),
        (True, 1),
        (-(2**61), 1),
        (2**61, 2**61),
        (9.5, "x"),
    ],
)
def test_a_cursor_that_fits_nowhere_is_no_error(make_listing: MakeListing, filled: Filled, cursor: Any) -> None:
    make_listing("Bravo")
    filled()
    for sort in ("relevance", "newest", "name", "distance"):
        for words in ((), ("bravo",)):
            for back in (False, True):
                query, understood = asked(
                    words, sort=sort, position=Point(-6.1, 106.1), cursor=Cursor(cursor, back=back)
                )
                assert fallback.run(query, understood).total == 1


def test_pages_deep_in_the_results(make_listing: MakeListing, filled: Filled) -> None:
    for number in range(PAGE_SIZE + 3):
        make_listing(f"Bravo {number:02}")
    filled()
    query, understood = asked(("bravo",), sort=NAME)
    found, refs = everything_found(query, understood)
    assert (found.more, len(refs)) == (True, PAGE_SIZE + 3)
    assert fallback.run(query.first_page(page=2), understood).hits[0].ref == refs[PAGE_SIZE]
    assert fallback.run(query.first_page(page=500), understood).hits == []


def test_unknown_words_are_taken_for_what_is_near(make_listing: MakeListing, filled: Filled) -> None:
    make_listing("Bravo", description="Sierra.")
    make_listing("Sierra Jaya", products=("Tango",))
    filled()
    query = SearchQuery(q="siera")
    found = fallback.run(query, Understanding("siera", (Word("siera", known=False, near=("sierra",)),)))
    assert names(found) == ["Sierra Jaya"]  # a typing error is not looked for in descriptions


@pytest.mark.usefixtures("postgresql")
def test_postgresql_knows_names_that_are_like_an_unknown_word(make_listing: MakeListing, filled: Filled) -> None:
    assert matching.has_trigrams()
    make_listing("Kunarayana Jaya")
    make_listing("Toko Lain")
    filled()
    found = fallback.run(SearchQuery(q="kunarayna"), Understanding("kunarayna", (Word("kunarayna", known=False),)))
    assert names(found) == ["Kunarayana Jaya"]
    (ref,) = fallback.suggest_ids("kunarayna", 8)
    assert Business.objects.get(pk=ref).name == "Kunarayana Jaya"


@pytest.mark.usefixtures("postgresql")
def test_without_trigrams_postgresql_answers_all_the_same(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The migration could not make them where the role may not create the extension."""
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX search_text_trigrams")
    matching.has_trigrams.cache_clear()
    try:
        make_listing("Kunarayana Jaya")
        filled()
        understood = Understanding("kunarayna", (Word("kunarayna", known=False),))
        assert fallback.run(SearchQuery(q="kunarayna"), understood).total == 0
        assert len(fallback.suggest_ids("kunaray", 8)) == 1
    finally:
        matching.has_trigrams.cache_clear()


@pytest.mark.usefixtures("postgresql")
def test_words_are_looked_for_in_an_index(db: None) -> None:
    told = [(0, text_rows.Text(pk, f"usaha {pk}", f"usaha{pk}")) for pk in range(5000)]
    text_rows.write("business", [*told, (0, text_rows.Text(5000, "bravo delta", "bravodelta"))])
    query, understood = asked(("bravo", "delta"))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchtext")
    texts = SearchText.objects.filter(kind="business").filter(Q(Says(ask(query, understood).groups)) | Q(object_id=7))
    plan = texts.values("object_id").explain()
    assert "Bitmap Index Scan on search_text_words" in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize(
    ("term", "texts"),
    [
        (Term("menjahit"), {"jahit", "menjahit", "penjahit", "jahitan"}),
        (Term("jahit"), {"jahit", "menjahit", "penjahit", "jahitan"}),
        (Term("menjahit", whole=True), {"menjahit"}),
        (Term("tas"), {"tas"}),
        (Term("sate bandeng"), {"sate bandeng", "sate bandengku"}),
    ],
)
def test_what_a_term_finds(db: None, term: Term, texts: set[str]) -> None:
    told = (
        "jahit",
        "menjahit",
        "penjahit",
        "jahitan",
        "tas",
        "taskin",
        "sate bandeng",
        "sate bandengku",
        "bandeng sate",
    )
    text_rows.write("business", [(0, text_rows.Text(pk, name, name)) for pk, name in enumerate(told)])
    assert set(SearchText.objects.filter(Says([Group((term,))])).values_list("name", flat=True)) == texts


def test_a_passage_is_marked_and_escaped() -> None:
    groups = [Group((Term("keripik"), Term("kripik"))), Group((Term("nasi kotak"),))]
    assert marked("Ada <b>keripik</b> & kopi", groups) == "Ada &lt;b&gt;<mark>keripik</mark>&lt;/b&gt; &amp; kopi"
    assert marked("Keripiknya enak, Kripik!", groups) == "<mark>Keripiknya</mark> enak, <mark>Kripik</mark>!"
    assert marked("Nasi kotak dan nasi putih", groups) == "<mark>Nasi kotak</mark> dan nasi putih"
    assert marked("Kopi saja", groups) == ""
    long = "kata " * 100 + "keripik" + " kata" * 100
    passage = marked(long, groups)
    assert "<mark>keripik</mark>" in passage
    assert len(passage) < 160
    assert marked("x" * 300 + "keripik", groups) == ""

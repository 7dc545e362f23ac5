"""What the database finds by itself, what it must not find, and what an answer costs.

What both engines answer alike is in `tests/search/engines`.
"""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Village
from search.domain import facets, fallback
from search.domain.fallback import counting
from search.domain.fallback import directory as directories
from search.domain.query import NAME, PRODUCT, Point, SearchQuery
from search.domain.understanding import Place, Understanding, Word
from tests.search.conftest import MakeListing

from .asking import HOURS, Filled, asked, names


def test_a_place_holds_where_it_is_or_what_says_its_name(make_listing: MakeListing, filled: Filled) -> None:
    make_listing("Bravo Satu", place=("Ciomas", "Citaman"))
    make_listing("Bravo Dua", place=("Petir", "Petir"), products=("Golok Ciomas",))
    make_listing("Bravo Ciomas", place=("Anyar", "Anyar"))
    make_listing("Bravo Tiga", place=("Petir", "Petir"), description="Dekat Ciomas.")
    filled()
    place = Place("ciomas", "Ciomas", districts=("ciomas",))
    query, understood = SearchQuery(q="bravo ciomas"), Understanding("bravo", (Word("bravo"),), places=(place,))
    found = fallback.run(query, understood)
    assert names(found)[0] == "Bravo Ciomas"  # just as was typed
    assert names(found)[1] == "Bravo Satu"
    assert set(names(found)) == {"Bravo Satu", "Bravo Dua", "Bravo Ciomas"}
    assert found.facets[facets.DISTRICT] == {"ciomas": 1, "petir": 2, "anyar": 1}
    assert fallback.run(SearchQuery(q="ciomas"), Understanding(places=(place,))).total == 3


def test_a_wide_question_gives_the_best_of_all(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        make_listing(f"Toko {number}", description="Menjual bravo.")
    make_listing("Bravo", place=("Petir", "Petir"))
    make_listing("Toko Bravo", place=("Petir", "Petir"))
    filled()
    monkeypatch.setattr(directories, "MAX_JUDGED", 5)
    found = fallback.run(*asked(("bravo",)))
    assert names(found)[:2] == ["Bravo", "Toko Bravo"]
    assert (found.total, len(found.hits)) == (14, 5)
    assert fallback.run(*asked(("bravo",), {facets.DISTRICT: ("petir",)})).total == 2


def test_what_a_page_of_results_costs(make_listing: MakeListing, filled: Filled) -> None:
    """However much is found."""

    def cost(*question: Any, **parts: Any) -> int:
        with CaptureQueriesContext(connection) as queries:
            fallback.run(*asked(*question, **parts))
        return len(queries)

    narrow: dict[str, tuple[str, ...]] = {facets.OPEN: ("sekarang",), facets.DISTRICT: ("anyar",)}
    for number in range(3):
        make_listing(f"Bravo {number}", products=("Delta",), opening_hours=HOURS[-1])
    filled()
    fallback.run(*asked(("bravo",)))  # what a process remembers
    before = [cost(("bravo",)), cost(), cost(("bravo",), narrow), cost(("delta",), kind=PRODUCT, sort=NAME)]
    for number in range(30):
        make_listing(f"Bravo Lain {number}", products=("Delta", "Tango"), opening_hours=HOURS[-1])
    filled()
    after = [cost(("bravo",)), cost(), cost(("bravo",), narrow), cost(("delta",), kind=PRODUCT, sort=NAME)]
    assert before == after
    begun = 3 if connection.vendor == "postgresql" else 2  # a savepoint, its end, and what the counting may take
    assert after == [8 + begun, 3 + begun, 7 + begun, 8 + begun]


def test_counts_of_very_many_are_good_for_a_minute(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MANY", 2)
    cache.clear()
    try:
        make_listing("Bravo Satu")
        assert fallback.run(*asked()).total == 1
        make_listing("Bravo Dua")
        assert [fallback.run(*asked()).total for _each in range(2)] == [2, 2]
        make_listing("Bravo Tiga")
        assert fallback.run(*asked()).total == 2
        assert fallback.run(*asked((), {facets.DISTRICT: ("anyar",)})).total == 3  # another question
    finally:
        cache.clear()


def test_private_words_find_nothing(make_listing: MakeListing, filled: Filled) -> None:
    make_listing(
        "Bravo",
        phone="+6281234567890",
        whatsapp="+6281234567890",
        owner_name="Rahasia Sekali",
        street_address="Jalan Tersembunyi 77",
        nib="9876543210123",
        home_based=True,
        region_text="Catatan Tertutup",
    )
    make_listing("Draf Rahasia", published=False, products=("Tertutup",))
    filled()
    for text in ("81234567890", "234567", "rahasia", "sekali", "tersembunyi", "77", "9876543210123", "tertutup"):
        for question in (asked((text,)), asked((text,), literal=True)):
            found = fallback.run(*question)
            assert (found.total, found.hits) == (0, []), text
        assert fallback.suggest_ids(text, 8) == []
        assert fallback.nearest(*asked((text,))) == []


def test_a_home_is_placed_at_its_desas_point(make_listing: MakeListing, filled: Filled) -> None:
    """Neither the map nor an order by distance can give it away."""
    make_listing("Bravo", home_based=True, latitude="-6.100123", longitude="105.900123")
    filled()
    village = Village.objects.get(name="Anyar", district__name="Anyar")
    (circle,) = fallback.clusters(*asked(), (104.0, -8.0, 108.0, -4.0), 18)
    assert (circle.latitude, circle.longitude) == (float(village.latitude), float(village.longitude))
    there = Point(float(village.latitude), float(village.longitude))
    assert fallback.run(*asked(sort="distance", position=there)).hits[0].distance_km == pytest.approx(0, abs=1e-6)


def test_circles_of_the_map(make_listing: MakeListing, filled: Filled) -> None:
    for number, place in enumerate((("Anyar", "Anyar"), ("Anyar", "Anyar"), ("Petir", "Petir"))):
        make_listing(f"Bravo {number}", place=place)
    filled()
    around = (104.0, -8.0, 108.0, -4.0)
    near = fallback.clusters(*asked(("bravo",)), around, 14)
    assert [circle.count for circle in near] == [2, 1]
    assert [circle.ref is None for circle in near] == [True, False]
    far = fallback.clusters(*asked(), (-180.0, -85.0, 180.0, 85.0), 5)
    assert sum(circle.count for circle in far) == 3
    assert fallback.clusters(*asked(("bravo",)), (0.0, 0.0, 1.0, 1.0), 14) == []
    chosen = fallback.clusters(*asked((), {facets.DISTRICT: ("petir",)}), around, 10)
    assert [circle.count for circle in chosen] == [1]

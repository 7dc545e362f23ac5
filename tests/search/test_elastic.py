"""What Elasticsearch is asked, and how its answers are read."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from unittest.mock import Mock, patch
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict
from elasticsearch import BadRequestError, Elasticsearch, NotFoundError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from economy.domain.hours import DAYS, WIB, is_open
from economy.models import Business
from search.domain import elastic
from search.domain.ask import search
from search.domain.elastic import counting
from search.domain.elastic.filters import open_at
from search.domain.elastic.places import MAX_CELLS, precision
from search.domain.elastic.server import ask_all, ask_one
from search.domain.engines import TooSlow
from search.domain.query import PAGE_SIZE, Point, SearchQuery
from search.domain.server import alias, client
from search.domain.understanding import Place, Understanding, Word, understand

from .conftest import MakeListing
from .engines.corpus import write_article

Rebuild = Callable[[], None]
MAX_BYTES = 60_000
"""Of a request, whatever was typed: Elasticsearch reads it in no time."""


def sent(query: SearchQuery) -> list[int]:
    """The size in bytes of each request that a question costs."""
    transport = client().transport
    with patch.object(transport, "perform_request", wraps=transport.perform_request) as overheard:
        elastic.run(query, understand(query))
    return [sum(map(len, call.kwargs["body"])) for call in overheard.call_args_list]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "q=keripik",
        "q=kripik+psang+anyar+buka+sekarang&kategori=camilan&kecamatan=anyar&harga=0-25&qris=ya&hal=3",
        "q=" + "+".join(f"kata{number}x" for number in range(40)),
        "q=keripik&" + "&".join(f"kategori=k{n}&kecamatan=c{n}&desa=d{n}&sertifikat=halal" for n in range(50)),
        "q=" + "((((%22AND+name:*~2^9" * 20,
    ],
)
def test_a_page_of_results_is_one_request_of_moderate_size(
    address: str, make_listing: MakeListing, rebuilt: Rebuild
) -> None:
    make_listing("Keripik Uji")
    rebuilt()
    sizes = sent(SearchQuery.from_params(QueryDict(address), language="id"))
    assert len(sizes) == 1
    assert sizes[0] < MAX_BYTES


@pytest.fixture
def week_of(make_listing: MakeListing, rebuilt: Rebuild) -> dict[int, Business]:
    """Businesses of all kinds of hours."""
    night = {day: [["18:00", "02:00"]] for day in DAYS}
    hours: list[dict[str, Any]] = [
        {"opening_hours": {day: [["08:00", "12:00"], ["13:00", "17:30"]] for day in DAYS[:5]}},
        {"opening_hours": night},
        {"opening_hours": {day: [["00:00", "00:00"]] for day in DAYS}},
        {"opening_hours": {"sun": [["22:00", "06:00"]]}},
        {"opening_hours": night, "special_hours": {"2026-11-28": [], "2026-11-30": [["20:00", "04:00"]]}},
        {"opening_hours": night, "closed_from": date(2026, 11, 29), "closed_until": date(2026, 12, 1)},
        {"opening_hours": night, "closed_from": date(2026, 11, 30)},
        {},
    ]
    found = [make_listing(f"Jam Uji {number}", **fields) for number, fields in enumerate(hours)]
    rebuilt()
    return {business.pk: business for business in found}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minutes=st.integers(0, 5 * 1440), second=st.integers(0, 59))
def test_open_now_is_what_the_hours_say(week_of: dict[int, Business], minutes: int, second: int) -> None:
    at = datetime(2026, 11, 27, tzinfo=WIB) + timedelta(minutes=minutes, seconds=second)
    answer = ask_one({"size": 20, "query": open_at(at).to_dict(), "docvalue_fields": ["ref"], "_source": False})
    found = {hit["fields"]["ref"][0] for hit in answer["hits"]["hits"]}
    assert found == {
        pk
        for pk, each in week_of.items()
        if is_open(each.opening_hours, at, special=each.special_hours, closed=(each.closed_from, each.closed_until))
    }


def test_synonyms_of_several_words_hold_in_every_field(make_listing: MakeListing, rebuilt: Rebuild) -> None:
    """A phrase may stand in one field and the other word in another; a word of the place alone breaks nothing."""
    make_listing("Dapur Uji", category="katering", place=("Cikande", "Cikande"))
    make_listing("Kinclong Uji", category="cuci-kendaraan", place=("Kibin", "Kibin"), products=["Cuci motor"])
    rebuilt()

    def refs(*words: str) -> list[int]:
        told = Understanding(" ".join(words), tuple(Word(word) for word in words))
        return [hit.ref for hit in elastic.run(SearchQuery(q="?"), told).hits]

    dapur, kinclong = Business.objects.order_by("pk").values_list("pk", flat=True)
    assert refs("nasi", "kotak") == refs("katering") == refs("nasi", "kotak", "cikande") == [dapur]
    assert refs("steam", "motor") == refs("steam", "motor", "kibin") == refs("kinclong", "steam", "motor") == [kinclong]
    assert refs("nasi", "motor") == []


def test_known_words_are_matched_as_they_are_and_unknown_ones_with_an_error(
    make_listing: MakeListing, rebuilt: Rebuild
) -> None:
    make_listing("Kopo Uji")
    make_listing("Kopi Uji", category="kafe")
    rebuilt()

    def names(*words: Word) -> list[str]:
        told = Understanding(" ".join(word.text for word in words), words)
        refs = [hit.ref for hit in elastic.run(SearchQuery(q="?"), told).hits]
        found = dict(Business.objects.values_list("pk", "name"))
        return [found[ref] for ref in refs]

    assert names(Word("kopi")) == ["Kopi Uji"]
    assert set(names(Word("kopu", known=False))) == {"Kopi Uji", "Kopo Uji"}
    assert names(Word("kopo", known=False))[0] == "Kopo Uji"
    assert names(Word("kofi", known=False, near=("kopi",)), Word("uji"))[0] == "Kopi Uji"


def test_what_spoke_for_a_result_is_told_on_request(make_listing: MakeListing, rebuilt: Rebuild) -> None:
    make_listing("Keripik Uji", place=("Anyar", "Anyar"))
    rebuilt()
    query = SearchQuery(q="keripik uji", explain=True)
    (hit,) = elastic.run(query, understand(query)).hits
    assert hit.why["name"] == 1000
    assert hit.why["words"] > 0
    (plain,) = elastic.run(SearchQuery(q="keripik uji"), understand(query)).hits
    assert plain.why == {}


def test_errors_of_one_search_are_errors_of_the_question(elasticsearch: Elasticsearch) -> None:
    fine = {"size": 0, "query": {"match_all": {}}}
    with pytest.raises(NotFoundError):  # nothing is indexed yet
        ask_all({"one": fine})
    elasticsearch.indices.create(index=f"{alias()}-1", aliases={alias(): {}})
    assert ask_all({"one": fine})["one"]["hits"]["total"]["value"] == 0
    with pytest.raises(BadRequestError):
        ask_all({"one": fine, "two": {"size": 0, "query": {"nonsense": {}}}})


def test_an_answer_that_is_not_whole_is_none(elasticsearch: Elasticsearch) -> None:
    late = Mock(body={"responses": [{"timed_out": True, "hits": {"hits": []}}]})
    with patch.object(Elasticsearch, "msearch", return_value=late), pytest.raises(TooSlow):
        ask_one({"size": 1, "query": {"match_all": {}}})


@pytest.mark.parametrize("zoom", [0, 5, 9.5, 12, 18, 40])
@pytest.mark.parametrize(
    "box", [(-180.0, -85.0, 180.0, 85.0), (105.7, -6.4, 106.6, -5.8), (106.1, -6.1, 106.1001, -6.0999)]
)
def test_a_part_of_the_map_never_has_more_cells_than_are_answered(
    box: tuple[float, float, float, float], zoom: float
) -> None:
    west, south, east, north = box
    finest = precision(box, zoom)
    assert 0 <= finest <= 29
    tile = 360 / 2**finest
    across, down = (east - west) / tile, (north - south) / tile
    assert across * down <= MAX_CELLS


def test_a_phone_s_view_of_the_regency_has_cells_of_about_sixty_pixels() -> None:
    """360 × 640 pixels at zoom 10, in the middle of the regency."""
    width, height = (360 * size / 256 / 2**10 for size in (360, 640))
    assert precision((106.1, -6.2, 106.1 + width, -6.2 + height), 10) == 12


COUNTED = (
    *("uji", "nasi kotak", "nasi box", "catering", "kateringg", "nasi kotka", "kinclongg ciruas", "cuci motor kibin"),
    *("dapur", "harum", "harrum", "katering harum manis", "warung anyar", "toko cuci", "makanan", "kuliner"),
)


@pytest.mark.parametrize("question", COUNTED)
def test_what_is_counted_is_what_is_found(question: str, make_listing: MakeListing, rebuilt: Rebuild) -> None:
    """Hits and counts ask other fields; every text and every typing error must be found by both."""
    make_listing("Dapur Uji", category="katering", place=("Cikande", "Cikande"), products=["Nasi kotak"])
    make_listing("Kinclong Uji", category="cuci-kendaraan", place=("Kibin", "Kibin"), products=["Cuci motor"])
    make_listing(
        "Harum Uji", category="camilan", place=("Ciruas", "Ciruas"), description="Juga nasi kotak dan katering."
    )
    make_listing("Warung Anyar Uji", category="warung-makan", place=("Anyar", "Anyar"))
    rebuilt()
    query = SearchQuery(q=question)
    found = elastic.run(query, understand(query))
    assert found.total == len(found.hits)
    assert sum(found.facets["category"].values()) == 2 * found.total  # each in its own and in its branch
    assert sum(found.facets["district"].values()) == found.total or understand(query).places


def test_counts_of_traits_are_told_apart() -> None:
    counted = {"values": {"buckets": [{"key": "price:0-25", "doc_count": 3}, {"key": "qris:ya", "doc_count": 1}]}}
    assert counting.counted_values({"aggregations": counted}) == {"price:0-25": 3, "qris:ya": 1}
    rest = {"category": {"buckets": []}, **counted}
    every: dict[str, Any] = {"counts": {"aggregations": {"district": {"buckets": []}}}, "rest": {"aggregations": rest}}
    plain = elastic.results.Asked(SearchQuery(), Understanding(), "business", datetime.now(WIB)).narrowing()
    found = counting.facet_counts(every, plain)
    assert (found["price"], found["qris"], found["delivery"]) == ({"0-25": 3}, {"ya": 1}, {})


def test_a_place_of_no_words_still_finds_what_lies_there(make_listing: MakeListing, rebuilt: Rebuild) -> None:
    make_listing("Uji Petir", place=("Petir", "Petir"))
    make_listing("Uji Anyar", place=("Anyar", "Anyar"))
    rebuilt()
    told = Understanding(places=(Place("petir", "Petir", districts=("petir",)),))
    found = elastic.run(SearchQuery(q="petir"), told)
    assert (found.total, found.facets["district"]) == (1, {"anyar": 1, "petir": 1})


@pytest.mark.parametrize("order", ["", "name", "newest", "distance"])
def test_pages_that_come_instead_of_businesses_lead_on_too(order: str, regions: None, rebuilt: Rebuild) -> None:
    for number in range(PAGE_SIZE + 3):
        write_article(f"Pameran {number:02}", "Perajin bertemu pembeli")
    rebuilt()
    first = search(SearchQuery(q="pameran", sort=order or "relevance", position=Point(-6.1, 106.1)))
    parameters = QueryDict(urlsplit(first.next_url).query)
    second = search(SearchQuery.from_params(parameters, language="id"))
    assert (first.kind, second.kind) == ("news", "news")
    titles = [hit.page.title for answer in (first, second) for hit in answer.hits if hit.page]
    assert len(titles) == len(set(titles)) == PAGE_SIZE + 3
    assert second.next_url == ""
    assert order != "name" or titles == sorted(titles)

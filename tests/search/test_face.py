"""What a page of results shows beside its answer, without any engine."""

import pytest
from django.http import QueryDict

from search import face
from search.domain.answer import Facet, Hit, SearchAnswer, Tab
from search.domain.facets import CATEGORY, CERTIFICATE, DELIVERY, DISTRICT, OPEN, QRIS
from search.domain.query import Point, SearchQuery

LANDING = face.Landing("Gerabah", "", "tag", "/id/umkm/kategori/gerabah/")


def asked(address: str) -> SearchQuery:
    return SearchQuery.from_params(QueryDict(address), language="id")


def answer(kind: str = "business", **known: object) -> SearchAnswer:
    empty: dict[str, object] = {"hits": [], "total": 0, "tabs": [], "facets": {}, "chips": [], "pages": []}
    return SearchAnswer(kind, **(empty | {"degraded": False} | known))  # type: ignore[arg-type]


def test_groups_stand_in_the_order_of_the_facets_with_services_together() -> None:
    one = {name: [Facet("ya", name, 1)] for name in (CERTIFICATE, QRIS, OPEN, DELIVERY, CATEGORY)}
    groups = face.groups(answer(facets=one))
    assert [group.name for group in groups] == ["kategori", "layanan", "sertifikat"]
    assert [name for name, _facet in groups[1].choices] == ["buka-ya", "antar-ya", "qris-ya"]


def test_tabs_without_results_are_left_out_and_one_alone_is_no_choice() -> None:
    business, news = Tab("business", "Usaha", 3, True, "/"), Tab("news", "Berita", 2, False, "/")
    empty = Tab("plan", "Program", 0, False, "/")
    assert face.tabs(answer(tabs=[business, news, empty])) == [business, news]
    assert face.tabs(answer(tabs=[business, empty])) == []
    chosen = Tab("plan", "Program", 0, True, "/")
    assert face.tabs(answer(tabs=[business, chosen])) == [business, chosen]


def test_nearest_needs_a_place_to_be_near_to() -> None:
    def of(query: SearchQuery, found: SearchAnswer) -> dict[str, bool]:
        return {order.name: bool(order.url) for order in face.orders(query, found)}

    assert of(asked("q=kopi"), answer()) == {"relevance": True, "distance": False, "newest": True, "name": True}
    assert of(asked("q=kopi&posisi=-6.1,106.1"), answer())["distance"]
    assert of(asked("q=kopi+dekat+anyer"), answer(hits=[Hit(distance_km=1.0)]))["distance"]
    assert "distance" not in of(asked("q=kopi"), answer(kind="news"))
    assert list(of(asked(""), answer())) == ["distance", "newest", "name"]


@pytest.mark.parametrize(
    ("address", "path", "indexed"),
    [
        ("", "/id/umkm/", True),
        ("q=kopi", "/id/umkm/?q=kopi", True),
        ("q=kopi&urut=name&tampilan=peta", "/id/umkm/?q=kopi", True),
        ("q=kopi&jenis=news", "/id/umkm/?q=kopi&jenis=news", True),
        ("kategori=gerabah", "/id/umkm/kategori/gerabah/", True),
        ("kecamatan=ciruas", "/id/umkm/kecamatan/ciruas/", True),
        ("q=kopi&kecamatan=ciruas", "/id/umkm/?q=kopi&kecamatan=ciruas", True),
        ("qris=ya", "/id/umkm/?qris=ya", True),
        ("q=kopi&kecamatan=ciruas&qris=ya", "/id/umkm/?q=kopi", False),
        ("kecamatan=ciruas&kecamatan=anyar", "/id/umkm/", False),
        ("q=kopi&hal=2", "/id/umkm/?q=kopi", False),
        ("q=kopi&sesudah=WzEsMl0", "/id/umkm/?q=kopi", False),
        ("q=kopi&posisi=-6.12,106.15", "/id/umkm/?q=kopi", False),
        ("q=kopi&harfiah=1", "/id/umkm/?q=kopi", False),
        ("kecamatan=a.b", "/id/umkm/", True),
    ],
)
def test_search_engines_keep_plain_questions_and_landing_pages(address: str, path: str, indexed: bool) -> None:
    query = asked(address)
    assert face.canonical_path(query, None) == path
    assert face.may_be_indexed(query) == indexed


def test_a_landing_page_is_its_own_address() -> None:
    assert face.canonical_path(asked("kategori=gerabah&qris=ya&urut=name"), LANDING) == LANDING.path


def test_a_new_question_keeps_choices_and_position_but_not_the_page() -> None:
    query = asked("q=kopi&kecamatan=ciruas&qris=ya&urut=name&hal=3&posisi=-6.1,106.1&tampilan=peta&harfiah=1")
    kept = {"kecamatan": "ciruas", "qris": "ya", "posisi": "-6.1,106.1", "tampilan": "peta"}
    assert dict(face.kept(query)) == kept


def test_counts_beside_the_only_choice_tell_what_is_there_without_it() -> None:
    facets = {DISTRICT: [Facet("ciruas", "", 0, selected=True), Facet("anyar", "", 3), Facet("petir", "", 4)]}
    assert face.without_facet(asked("q=x&kecamatan=ciruas"), answer(facets=facets)) == 7
    assert face.without_facet(asked("q=x&kecamatan=ciruas&qris=ya"), answer(facets=facets)) is None
    branches = {CATEGORY: [Facet("kuliner", "", 5), Facet("kafe", "", 5, below="kuliner")]}
    assert face.without_facet(asked("q=x&kategori=kerajinan"), answer(facets=branches)) == 5


def test_the_points_of_a_map_say_nothing_of_where_somebody_is() -> None:
    query = SearchQuery(q="kopi", position=Point(-6.1, 106.1), sort="distance", view="peta", page=3)
    assert face.points_address(query) == "/id/umkm/peta.json?q=kopi"


@pytest.mark.parametrize(
    "kind", ["business", "product", "destination", "event", "itinerary", "culture", "news", "plan"]
)
def test_every_kind_is_counted_in_its_own_words(kind: str) -> None:
    assert face.count_words(answer(kind=kind, total=12_480), "12.480", is_front=False).startswith("12.480 ")

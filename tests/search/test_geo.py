"""The points of the map: which part is asked for, and what a circle says."""

import json

import pytest

from search import geo
from search.domain import reference
from search.domain.answer import Cluster
from search.domain.query import SearchQuery

SERANG = "105.8,-6.4,106.5,-5.9"
PART = geo.Part((105.8, -6.4, 106.5, -5.9), 10)


@pytest.mark.parametrize(
    ("box", "zoom", "expected"),
    [
        (SERANG, "10", PART),
        (SERANG, "10.5", PART),
        (SERANG, "0", geo.Part(PART.box, geo.MIN_ZOOM)),
        (SERANG, "99", geo.Part(PART.box, geo.MAX_ZOOM)),
        ("-999,-99,999,99", "10", geo.Part((-180.0, -85.0, 180.0, 85.0), 10)),
        ("106,-6,105,-5", "10", None),
        ("105,-5,106,-6", "10", None),
        ("105,-5,105,-5", "10", None),
        ("105,-6,106", "10", None),
        ("nan,-6,106,-5", "10", None),
        ("1e3,-6,106,-5", "10", None),
        ("", "", None),
        (SERANG, "", None),
        (SERANG, "x", None),
        (SERANG, "-3", None),
        (SERANG, "9" * 400, None),
        ("1," * 5000, "10", None),
    ],
)
def test_a_part_of_the_map_is_read_within_what_maps_show(box: str, zoom: str, expected: geo.Part | None) -> None:
    assert geo.part_of_map(box, zoom) == expected


def points(monkeypatch: pytest.MonkeyPatch, found: list[Cluster], zoom: int = 10) -> list[dict[str, object]]:
    monkeypatch.setattr(geo, "clusters", lambda query, box, at: found)
    collection = geo.feature_collection(SearchQuery(q="kopi"), geo.Part(PART.box, zoom))
    assert collection["type"] == "FeatureCollection"
    json.dumps(collection)
    return [feature["properties"] for feature in collection["features"]]


def test_a_single_business_is_named(monkeypatch: pytest.MonkeyPatch, regions: None) -> None:
    alone = Cluster(-6.1, 106.2, 1, "Kedai Kopi Uji", "/id/umkm/kedai-kopi-uji/")
    assert points(monkeypatch, [alone]) == [{"count": 1, "name": alone.name, "url": alone.url}]


def test_a_circle_that_no_nearer_look_parts_leads_to_the_list_of_its_desa(
    monkeypatch: pytest.MonkeyPatch, regions: None
) -> None:
    village = next(each for each in reference.villages() if each.name == "Bumijaya")
    there = Cluster(village.latitude, village.longitude, 23)
    [told] = points(monkeypatch, [there])
    assert told["place"] == "Bumijaya"
    assert told["url"] == f"/id/umkm/?q=kopi&kecamatan={village.district_slug}&desa={village.code}"
    beside = Cluster(village.latitude + 0.004, village.longitude, 23)
    assert points(monkeypatch, [beside]) == [{"count": 23}]
    assert points(monkeypatch, [beside], zoom=geo.LAST_ZOOM)[0]["place"]


def test_without_any_desa_circles_are_numbers(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    assert points(monkeypatch, [Cluster(-6.1, 106.2, 4)], zoom=18) == [{"count": 4}]

"""Itineraries: what their stops show, what they keep to themselves, and what machines read of them."""

import json
import re
from collections.abc import Iterator
from datetime import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import blocks

from branding.domain.directions import MOST_WAYPOINTS, directions, geo_address
from branding.domain.itineraries import featured_itineraries
from branding.domain.public import public_pages
from branding.domain.summaries import public_summaries
from branding.domain.things import things_of
from branding.domain.trips import trip_of
from branding.models import HomePage, ItineraryPage
from branding.models.itinerary_blocks import DayBlock
from branding.signals import pages_changed
from economy.domain.businesses import hide_business, publish_business
from economy.models import Business

from .test_pages import described
from .trips import HOME_POINT, itinerary, maker, place, stop

REGION = "Kabupaten Contoh"
pytestmark = pytest.mark.usefixtures("home", "regions")


def shown(page: ItineraryPage) -> list[list[tuple[int, str, time | None]]]:
    """Number, title and time of every stop, day by day."""
    trip = trip_of(ItineraryPage.objects.get(pk=page.pk), region=REGION)
    return [[(each.number, each.thing.title, each.arrival) for each in day.stops] for day in trip.days]


def test_stops_are_numbered_through_the_days_with_times_and_distances() -> None:
    north, south = place("Utara", latitude=-6.0), place("Selatan", latitude=-6.1)
    page = itinerary([stop(north, "08:00", 60), stop(south, "09:30", 45)], [stop(maker("Gerabah"), "10:00")])
    assert shown(page) == [
        [(1, "Utara", time(8)), (2, "Selatan", time(9, 30))],
        [(3, "Gerabah", time(10))],
    ]
    day = trip_of(page, region=REGION).days[0]
    assert day.km == pytest.approx(11.12, abs=0.01)
    assert not day.approximate
    assert day.minutes == 135
    assert day.starts == time(8)


def test_a_point_that_is_not_the_places_own_makes_the_distance_approximate() -> None:
    page = itinerary(
        [
            stop(place("Tepat", latitude=-6.0)),
            stop(place("Kira-kira", latitude=-6.1, precision="approximate")),
            stop(place("Desa", latitude=-6.1, precision="village")),
            stop(place("Tanpa titik")),
        ]
    )
    legs = [each.leg for each in trip_of(page, region=REGION).stops]
    assert [(leg.approximate, leg.same_area) for leg in legs if leg] == [(True, False), (True, True), (True, False)]
    assert [leg.km is None for leg in legs if leg] == [False, True, True]
    assert legs[-1] is None


def test_a_hidden_business_is_gone_and_the_gap_is_closed(client: Client) -> None:
    hidden = maker("Sangat Rahasia")
    page = itinerary(
        [
            stop(place("Pertama", latitude=-6.0), "08:00", 60),
            stop(hidden, "09:15", 45, "Mampir ke dapur tersembunyi."),
            stop(place("Kedua", latitude=-6.05), "10:15", 30),
            stop(place("Ketiga", latitude=-6.1), "11:30", 30),
        ]
    )
    assert [each[1] for each in shown(page)[0]] == ["Pertama", "Sangat Rahasia", "Kedua", "Ketiga"]
    hide_business(actor=None, business=hidden, reason="Diminta pemiliknya.")
    assert shown(page)[0] == [
        (1, "Pertama", time(8)),
        (2, "Kedua", time(9, 15)),
        (3, "Ketiga", time(10, 30)),
    ]
    html = client.get(page.url).content.decode()
    (public,) = public_pages(ids=[page.pk])
    for secret in ("Sangat Rahasia", hidden.slug, "dapur tersembunyi", f"b{hidden.pk}."):
        assert secret not in html
        assert secret not in public.text
    publish_business(actor=None, business=Business.objects.get(pk=hidden.pk))
    assert "dapur tersembunyi" in client.get(page.url).content.decode()


def test_hidden_stops_at_either_end_leave_no_trace() -> None:
    first, last = maker("Awal"), maker("Akhir")
    page = itinerary(
        [stop(first, "07:00", 30), stop(place("Satu", latitude=-6.0), "08:00"), stop(last, "20:00", 60)],
        [stop(first, "09:00")],
    )
    for each in (first, last):
        hide_business(actor=None, business=each, reason="Uji.")
    assert shown(page) == [[(1, "Satu", time(8))]]
    assert trip_of(page, region=REGION).days[0].minutes == 0


def test_an_unpublished_place_is_left_out_and_a_page_without_any_says_so(client: Client) -> None:
    only = place("Sendirian", latitude=-6.0)
    page = itinerary([stop(only, "08:00")])
    only.unpublish()
    html = client.get(page.url).content.decode()
    assert "Sendirian" not in html
    assert "sedang disusun ulang" in html


def test_where_somebody_lives_is_told_nowhere(client: Client) -> None:
    home_based = maker("Emping Rumahan", at_home=True, street_address="Gang Rahasia 7")
    page = itinerary([stop(place("Pantai", latitude=-6.0), "08:00"), stop(home_based, "09:00")])
    html = client.get(page.url).content.decode()
    assert "Emping Rumahan" in html
    assert "perkiraan, titik desa" in html
    for secret in (*HOME_POINT, HOME_POINT[0][:7], "Gang Rahasia"):
        assert secret not in html
    way = parse_qs(urlsplit(re.findall(r'href="(https://www\.google\.com/maps/dir/[^"]+)"', html)[0]).query)
    assert way["amp;destination"][0].startswith("Bumijaya, Ciruas, ")
    assert html.count('href="geo:') == 2  # the beach, in the list of stops and under the map


def test_the_way_of_a_day_goes_past_all_stops_in_as_many_parts_as_a_map_app_takes() -> None:
    pages = [place(f"Tempat {number}", latitude=-6.0 - number / 100) for number in range(14)]
    found, _ = things_of(language="id", pages=[page.pk for page in pages])
    ways = directions(list(found.values()), region=REGION)
    assert [(way.first, way.last) for way in ways] == [(1, 11), (11, 14)]
    asked = parse_qs(urlsplit(ways[0].url).query)
    assert asked["api"] == ["1"]
    assert asked["origin"] == ["-6.000000,105.900000"]
    assert asked["destination"] == ["-6.100000,105.900000"]
    assert len(asked["waypoints"][0].split("|")) == MOST_WAYPOINTS
    assert directions(list(found.values())[:1], region=REGION) == []


def test_a_geo_address_says_the_name_and_nothing_that_could_end_it() -> None:
    page = place('Curug (besar) & "lain"; q=0,0', latitude=-6.0)
    found, _ = things_of(language="id", pages=[page.pk])
    address = geo_address(found[page.pk])
    assert address == "geo:-6.000000,105.900000?q=-6.000000,105.900000(Curug%20besar%20lain%20q%200%200)"


def test_the_trip_describes_itself(client: Client) -> None:
    page = itinerary(
        [stop(place("Mercu", latitude=-6.0), "08:00"), stop(place("Desa", latitude=-6.2, precision="village"))],
        [stop(maker("Gerabah Contoh"))],
        audiences=["keluarga", "sekolah"],
    )
    trip, trail = described(client.get(page.url).content.decode())
    assert trip["@type"] == "TouristTrip"
    assert trip["touristType"] == ["Keluarga", "Sekolah"]
    listed: Any = trip["itinerary"]
    assert listed["@type"] == "ItemList"
    assert listed["numberOfItems"] == len(listed["itemListElement"]) == 3
    assert [each["position"] for each in listed["itemListElement"]] == [1, 2, 3]
    first, second, third = (each["item"] for each in listed["itemListElement"])
    assert (first["@type"], third["@type"]) == ("TouristAttraction", "LocalBusiness")
    assert first["geo"] == {"@type": "GeoCoordinates", "latitude": -6.0, "longitude": 105.9}
    assert "geo" not in second
    assert all(str(each["url"]).startswith("http://testserver/id/") for each in (first, second, third))
    assert trail["@type"] == "BreadcrumbList"


@pytest.mark.parametrize(
    ("arrivals", "wrong"), [(("08:00", "09:00"), []), (("09:00", "08:00"), [1]), (("08:00", "08:00"), [1])]
)
def test_nobody_arrives_before_the_stop_before(arrivals: tuple[str, str], wrong: list[int]) -> None:
    where = place("Tempat", latitude=-6.0)
    block = DayBlock().child_blocks["stops"]
    value = block.to_python(
        [
            {"type": "place", "value": {"page": where.pk, "arrival": f"{at}:00", "minutes": 30, "note": ""}}
            for at in arrivals
        ]
    )
    if not wrong:
        block.clean(value)
        return
    with pytest.raises(blocks.StreamBlockValidationError) as refused:
        block.clean(value)
    assert list(refused.value.block_errors) == wrong


def test_unknown_people_and_vehicles_are_refused() -> None:
    page = itinerary([stop(place("Tempat", latitude=-6.0))])
    for wrong in (["raksasa"], "keluarga", [["keluarga"]]):
        page.audiences = wrong
        with pytest.raises(ValidationError) as refused:
            page.clean()
        assert "audiences" in refused.value.message_dict


def test_the_list_can_be_narrowed_and_is_ordered(client: Client, home: HomePage) -> None:
    where = place("Tempat", latitude=-6.0)
    itinerary([stop(where)], title="Biasa", audiences=["sekolah"])
    itinerary([stop(where)], title="Utama", audiences=["keluarga"], featured=True)
    assert [page.title for page in featured_itineraries(locale=home.locale, limit=1)] == ["Utama"]
    html = client.get("/id/rute-wisata/").content.decode()
    assert html.index("Utama") < html.index("Biasa")
    narrowed = client.get("/id/rute-wisata/?untuk=sekolah").content.decode()
    assert "Teras Biasa" in narrowed
    assert "Teras Utama" not in narrowed
    assert "Teras Utama" in client.get("/id/rute-wisata/?untuk=%22%25").content.decode()


def test_queries_do_not_grow_with_stops(client: Client) -> None:
    places = [place(f"Tempat {number}", latitude=-6.0 - number / 50) for number in range(5)]
    makers = [maker(f"Perajin {number}") for number in range(4)]
    short = itinerary([stop(places[0], "08:00"), stop(makers[0], "09:00")], title="Pendek")
    days = [[stop(each) for each in pair] for pair in zip(places[:4], makers, strict=True)]
    long = itinerary(*days, title="Panjang")
    counts = []
    for page in (short, long):
        client.get(page.url)
        with CaptureQueriesContext(connection) as seen:
            client.get(page.url)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 21, counts
    client.get("/id/rute-wisata/")
    with CaptureQueriesContext(connection) as seen:
        client.get("/id/rute-wisata/")
    assert len(seen) <= 15, len(seen)


def test_search_reads_the_words_and_knows_the_kind() -> None:
    page = itinerary([stop(place("Tempat", latitude=-6.0), note="Bawa topi.")], title="Panas")
    (public,) = public_pages(ids=[page.pk])
    assert public.kind == "itinerary"
    assert public.text == "Tema 1 Bawa topi."
    (summary,) = public_summaries(ids=[page.pk])
    assert (summary.kind, summary.title, summary.url_path) == ("itinerary", "Panas", "/id/rute-wisata/panas/")


@pytest.fixture
def heard() -> Iterator[list[int]]:
    ids: list[int] = []

    def listen(ids: list[int], **kwargs: Any) -> None:
        collected.extend(ids)

    collected = ids
    pages_changed.connect(listen)
    yield ids
    pages_changed.disconnect(listen)


def test_what_a_business_does_is_announced_for_the_itineraries_past_it(heard: list[int]) -> None:
    business, other = maker("Satu"), maker("Lain")
    page = itinerary([stop(business)])
    heard.clear()
    with transaction.atomic():
        hide_business(actor=None, business=business, reason="Uji.")
    assert heard == [page.pk]
    heard.clear()
    with transaction.atomic():
        hide_business(actor=None, business=other, reason="Uji.")
    assert heard == []


def test_stops_are_in_the_language_of_the_page_where_there_is_one(client: Client, english: Any) -> None:
    translated, only = place("Pantai Dua Bahasa", latitude=-6.0), place("Hanya Indonesia", latitude=-6.1)
    copy = translated.copy_for_translation(english)
    copy.title, copy.live = "Beach in Two Languages", True
    copy.save_revision().publish()
    page = itinerary([stop(translated, "08:30", 90), stop(only)])
    english_page = page.copy_for_translation(english)
    english_page.live = True
    english_page.save_revision().publish()
    html = client.get(english_page.url).content.decode()
    assert '<a href="/en/destinations/' in html
    assert '<a href="/id/destinasi/hanya-indonesia/" lang="id">Hanya Indonesia</a>' in html
    assert "08:30" in html
    assert "1 hour 30 minutes" in html
    assert json.loads(re.findall(r"ld\+json\">(.*?)</script>", html, re.DOTALL)[0])[0]["inLanguage"] == "en"

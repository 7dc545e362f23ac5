"""The seeded itineraries: in both languages, past what is really there, repeatable, and about this regency."""

import csv
import json
import re
from datetime import time
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import Translation

from branding.models import HomePage, ItineraryIndexPage, ItineraryPage
from branding.seed import trip_writing
from branding.seed.content import LANGUAGES
from branding.seed.places import PLACES
from branding.seed.trips import TRIPS
from branding.seed.trips.shapes import SeedTrip
from economy.domain.slugs import base_slug
from economy.models import Business

from .trips import maker, place

REFERENCE = Path(settings.ROOT).parent / "shared" / "data" / "tourism" / "bukan_kab_serang.csv"
SHEET = Path(settings.ROOT) / "economy" / "demo" / "umkm_untidy.csv"
KNOWN = {item.texts["id"].slug for item in PLACES}
ids = pytest.mark.parametrize("trip", TRIPS, ids=lambda trip: trip.texts["id"].slug)


def words_of(trip: SeedTrip) -> str:
    """Everything a visitor may read of it, in both languages."""
    notes = [note for day in trip.days for stop in day for note in stop.note.values()]
    texts = [
        part
        for text in trip.texts.values()
        for part in (text.title, text.lead, *text.days, *(line for _kind, line in text.body))
    ]
    return " ".join([*texts, *notes])


def test_there_are_five_three_of_them_on_the_home_page() -> None:
    assert len(TRIPS) == 5
    assert sum(trip.featured for trip in TRIPS) == 3


@ids
def test_each_leads_to_known_places_in_order_of_time(trip: SeedTrip) -> None:
    assert trip.picture_of in KNOWN
    for day in trip.days:
        assert {stop.place for stop in day if stop.place} <= KNOWN
        assert all(bool(stop.place) != bool(stop.business) for stop in day)
        times = [time.fromisoformat(stop.arrival) for stop in day]
        assert times == sorted(set(times))
        assert all(set(stop.note) == set(LANGUAGES) and max(map(len, stop.note.values())) <= 300 for stop in day)
    for text in trip.texts.values():
        assert len(text.days) == len(trip.days)
        assert [kind for kind, _line in text.body] == [kind for kind, _line in trip.texts["id"].body]
    assert "/" in trip.sources
    assert "rekaan" in trip.sources


def test_the_businesses_are_those_of_the_demos_spreadsheet() -> None:
    rows = csv.reader(SHEET.read_text(encoding="cp1252").splitlines(), delimiter=";")
    names = {base_slug(row[1]) for row in rows if len(row) > 1 and row[1].strip()}
    asked = {stop.business for trip in TRIPS for day in trip.days for stop in day if stop.business}
    assert asked <= names, asked - names


def test_nothing_of_another_regency_is_presented_as_ours() -> None:
    """What lies elsewhere is no stop, and where it is named its real home stands beside it."""
    if not REFERENCE.exists():
        pytest.skip(f"the reference list {REFERENCE.name} is not on this machine")
    with REFERENCE.open(encoding="utf-8") as file:
        wrong = [(row["nama"].split("(")[0].strip(), row["sebenarnya_di"]) for row in csv.DictReader(file)]
    for trip in TRIPS:
        text = words_of(trip)
        for name, where in wrong:
            if re.search(rf"\b{re.escape(name)}\b", text):
                assert where.split(",")[0].strip() in text, f"{name} is named without {where}"
        if "Karangantu" in text:
            assert "Karangantu di Kota Serang" in text
            assert "Karangantu in Serang City" in text


@pytest.fixture
def stops(home: HomePage, regions: None) -> dict[str, Business]:
    """The places and businesses of the first itinerary, but for one business that the demo has lost."""
    for day in TRIPS[0].days:
        for stop in day:
            if stop.place:
                place(stop.place, slug=stop.place, latitude=-6.0)
    asked = [stop.business for day in TRIPS[0].days for stop in day if stop.business]
    return {slug: maker(slug.replace("-", " ").title()) for slug in asked[:-1]}


def test_written_once_in_both_languages_without_what_is_missing(client: Client, stops: dict[str, Business]) -> None:
    assert {business.slug for business in stops.values()} == set(stops)
    said: list[str] = []
    assert trip_writing.write_trips(said.append) == 2
    assert len(said) == len(TRIPS)
    page = ItineraryPage.objects.get(locale__language_code="id")
    english = ItineraryPage.objects.get(locale__language_code="en")
    asked = [stop for stop in TRIPS[0].days[0] if stop.place or stop.business in stops]
    for each in (page, english):
        (day,) = each.planned_days
        assert len(day.stops) == len(asked) == len(TRIPS[0].days[0]) - 1
        assert client.get(each.url).status_code == 200
    assert english.audiences == page.audiences == list(TRIPS[0].audiences)
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id"))
    assert trip_writing.write_trips(said.append) == 0
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id")) == before
    assert ItineraryIndexPage.objects.count() == 2


def test_the_translation_is_wagtail_localizes_to_continue(stops: dict[str, Business]) -> None:
    trip_writing.write_trips(lambda _line: None)
    english = ItineraryPage.objects.get(locale__language_code="en")
    days = english.planned_days
    translation = Translation.objects.get(
        source__object_id=english.translation_key, target_locale__language_code="en", enabled=True
    )
    total, translated = translation.get_progress()
    assert total == translated
    source = ItineraryPage.objects.get(locale__language_code="id")
    source.audiences, source.season = ["sekolah"], "hujan"
    source.save_revision().publish()
    translation.source.update_from_db()
    translation.save_target(publish=True)
    english = ItineraryPage.objects.get(pk=english.pk)
    assert english.planned_days == days
    assert (english.audiences, english.season) == (["sekolah"], "hujan")
    assert json.dumps(source.planned_days[0].title) != json.dumps(days[0].title)

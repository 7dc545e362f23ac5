"""Puts the seed's itineraries into the site, once, after the destinations and businesses they lead to are there.

A business that the demo does not have (any longer) is left out of its day; an itinerary of which no stop is there is
not written.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Locale

from economy.domain.public import published

from ..domain.authoring import add_page, link_translation, publish
from ..domain.site_tree import LANGUAGES, ensure_site, ensure_translation
from ..models import DestinationPage, ItineraryIndexPage, ItineraryPage
from .streams import body
from .trips import TRIPS
from .trips.shapes import SeedTrip, TripStop

Say = Callable[[str], None]
Keys = Mapping[str, int]
"""Primary keys by slug."""


def write_trips(say: Say) -> int:
    """Create every seeded itinerary that is missing, in both languages. Returns how many pages were created."""
    home = ensure_site()
    index = ItineraryIndexPage.objects.get(locale=home.locale)
    places: dict[str, int] = dict(DestinationPage.objects.filter(locale=home.locale).values_list("slug", "pk"))
    stops = [stop for trip in TRIPS for day in trip.days for stop in day]
    asked = {stop.business for stop in stops if stop.business}
    businesses: dict[str, int] = dict(published().filter(slug__in=asked).values_list("slug", "pk"))
    count = 0
    for number, trip in enumerate(TRIPS, 1):
        say(f"itinerary {number}/{len(TRIPS)}: {trip.texts['id'].title}")
        count += write_trip(index, trip, places, businesses)
    dress_index(index)
    return count


def write_trip(index: ItineraryIndexPage, trip: SeedTrip, places: Keys, businesses: Keys) -> int:
    """One itinerary in both languages; nothing if none of its stops is there."""
    text, pictured = trip.texts["id"], DestinationPage.objects.filter(pk__in=[places.get(trip.picture_of, 0)]).first()
    page = ItineraryPage.objects.child_of(index).filter(slug=text.slug).first()
    created = page is None
    if page is None:
        fields = trip_fields(trip, "id", places, businesses)
        if not json.loads(fields["days"]):
            return 0
        page = ItineraryPage(
            audiences=list(trip.audiences),
            transport=list(trip.transport),
            season=trip.season,
            featured=trip.featured,
            sources=trip.sources,
            hero_image=pictured.hero_image if pictured else None,
            hero_alt=pictured.hero_alt if pictured else "",
            **fields,
        )
        add_page(parent=index, page=page)
    english = Locale.objects.get(language_code=LANGUAGES[1])
    if page.has_translation(english):
        return int(created)
    fields = trip_fields(trip, "en", places, businesses)
    translated = pictured.get_translation_or_none(english) if pictured else None
    fields["hero_alt"] = translated.specific.hero_alt if translated else ""
    link_translation(source=page, target=ensure_translation(source=page, locale=english, fields=fields))
    return int(created) + 1


def dress_index(index: ItineraryIndexPage) -> None:
    """Give the list of itineraries the picture of its first one, if it has none."""
    first = ItineraryPage.objects.child_of(index).order_by("path").exclude(hero_image=None).first()
    if first is None or index.hero_image_id is not None:
        return
    for target, source in ((index, first), *zip(index.get_translations(), first.get_translations(), strict=False)):
        page, told = target.specific, source.specific
        page.hero_image, page.hero_alt = told.hero_image, told.hero_alt
        publish(page)


def trip_fields(trip: SeedTrip, language: str, places: Keys, businesses: Keys) -> dict[str, Any]:
    """The fields of an ItineraryPage that differ by language. Blocks have the same ids in both."""
    text, key = trip.texts[language], trip.texts["id"].slug
    days = []
    for number, (title, stops) in enumerate(zip(text.days, trip.days, strict=True)):
        found = [
            block
            for order, stop in enumerate(stops)
            if (block := stop_block(stop, language, places, businesses, f"{key}:{number}:{order}")) is not None
        ]
        if found:
            days.append({"type": "day", "value": {"title": title, "stops": found}, "id": block_id(f"{key}:{number}")})
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "search_description": text.lead,
        "body": body(key, text.body),
        "days": json.dumps(days, ensure_ascii=False),
    }


def stop_block(stop: TripStop, language: str, places: Keys, businesses: Keys, key: str) -> dict[str, Any] | None:
    """A stop as a block of its stream, or None where what it leads to is not there."""
    kind, name = ("place", "page") if stop.place else ("business", "business")
    target = places.get(stop.place) if stop.place else businesses.get(stop.business)
    if target is None:
        return None
    value = {name: target, "arrival": f"{stop.arrival}:00", "minutes": stop.minutes, "note": stop.note[language]}
    return {"type": kind, "value": value, "id": block_id(key)}


def block_id(key: str) -> str:
    """The same from run to run."""
    return str(uuid5(NAMESPACE_URL, f"trip:{key}"))

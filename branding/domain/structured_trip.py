"""schema.org description of an itinerary (https://schema.org/TouristTrip): its stops as a list in their order."""

from collections.abc import Callable
from typing import Any

from ..models import BrandSettings, ItineraryPage
from .itineraries import trip_shown
from .things import Thing

Data = dict[str, Any]


def trip(page: ItineraryPage, brand: BrandSettings, absolute: Callable[[str], str], picture: str) -> Data:
    """The trip and its stops. A point is given only where it is the stop's own, or near it."""
    stops = trip_shown(page, brand).stops
    data: Data = {
        "@context": "https://schema.org",
        "@type": "TouristTrip",
        "name": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "provider": {"@type": "GovernmentOrganization", "name": brand.regency_name},
        "itinerary": {
            "@type": "ItemList",
            "numberOfItems": len(stops),
            "itemListOrder": "https://schema.org/ItemListOrderAscending",
            "itemListElement": [
                {"@type": "ListItem", "position": stop.number, "item": _item(stop.thing, absolute)} for stop in stops
            ],
        },
    }
    if page.audience_words:
        data["touristType"] = page.audience_words
    if picture:
        data["image"] = absolute(picture)
    return data


def _item(thing: Thing, absolute: Callable[[str], str]) -> Data:
    item: Data = {
        "@type": "LocalBusiness" if thing.kind == "business" else "TouristAttraction",
        "name": thing.title,
        "url": absolute(thing.url),
    }
    if thing.place:
        item["address"] = {"@type": "PostalAddress", "addressLocality": thing.place, "addressCountry": "ID"}
    if thing.near:
        item["geo"] = {"@type": "GeoCoordinates", "latitude": thing.latitude, "longitude": thing.longitude}
    if thing.image_url:
        item["image"] = absolute(thing.image_url)
    return item

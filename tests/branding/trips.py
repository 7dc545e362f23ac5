"""What tests of itineraries and of visitors' lists walk through: places, businesses and a day past them."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from wagtail.models import Page

from branding.domain.authoring import add_page
from branding.domain.things import page_token
from branding.models import DestinationIndexPage, DestinationPage, ItineraryIndexPage, ItineraryPage
from economy.domain.businesses import create_business, publish_business
from economy.models import Business
from regions.models import Village

Stop = dict[str, Any]
HOME_POINT = ("-6.111111", "106.222222")
"""Where somebody lives: no output may contain it."""


def place(title: str, *, latitude: float | None = None, precision: str = "point", **fields: Any) -> DestinationPage:
    """A live destination in Indonesian."""
    page = DestinationPage(
        title=title,
        lead=f"Teras {title}",
        kind="pantai",
        district_id="36.04.30",
        latitude=None if latitude is None else Decimal(f"{latitude:.6f}"),
        longitude=None if latitude is None else Decimal("105.9"),
        precision=precision,
        **fields,
    )
    added = add_page(parent=DestinationIndexPage.objects.get(locale__language_code="id"), page=page)
    assert isinstance(added, DestinationPage)
    return added


def maker(name: str, *, at_home: bool = False, **fields: Any) -> Business:
    """A published listing in Bumijaya, with a point of its own."""
    village = Village.objects.select_related("district").get(name="Bumijaya")
    about = {
        "name": name,
        "village": village,
        "district": village.district,
        "phone": "+6281200000001",
        "home_based": at_home,
        "latitude": HOME_POINT[0] if at_home else "-6.090000",
        "longitude": HOME_POINT[1] if at_home else "106.250000",
    }
    business = create_business(actor=None, owner=None, fields=about | fields)
    return publish_business(actor=None, business=business)


def stop(
    target: DestinationPage | Business, arrival: str | None = None, minutes: int | None = None, note: str = ""
) -> Stop:
    """A stop there, as the editor's form gives it."""
    kind, name = ("business", "business") if isinstance(target, Business) else ("place", "page")
    at = f"{arrival}:00" if arrival else None
    return {"type": kind, "value": {name: target.pk, "arrival": at, "minutes": minutes, "note": note}}


def itinerary(*days: Sequence[Stop], title: str = "Rute", **fields: Any) -> ItineraryPage:
    """A live itinerary in Indonesian."""
    page = ItineraryPage(title=title, lead=f"Teras {title}", **fields)
    page.days = json.dumps(
        [
            {"type": "day", "value": {"title": f"Tema {number}", "stops": list(stops)}}
            for number, stops in enumerate(days, 1)
        ]
    )
    added = add_page(parent=ItineraryIndexPage.objects.get(locale__language_code="id"), page=page)
    assert isinstance(added, ItineraryPage)
    return added


def token_of(thing: Page | Business) -> str:
    """What it is called on a list."""
    return f"b{thing.pk}" if isinstance(thing, Business) else page_token(thing)

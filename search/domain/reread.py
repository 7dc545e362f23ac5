"""What an engine found, read again through the public projections.

Something hidden a moment ago is missing there, and so it does not show, even while an index still holds it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape

from django.utils.safestring import mark_safe
from django.utils.timezone import now

from branding.domain.public import PublicPage
from branding.domain.summaries import public_summaries
from economy.domain.public import PublicBusiness, PublicProduct, public_businesses
from economy.domain.queries import distance_km
from search.domain.answer import FoundHit, Hit
from search.domain.outbox import BUSINESS
from search.domain.query import Point
from search.domain.ranking import favours
from search.domain.understanding import Understanding

MARKS = ("<mark>", "</mark>")


@dataclass(frozen=True)
class Reread:
    """Businesses and pages by primary key; what is not among them is not public."""

    businesses: dict[int, PublicBusiness]
    pages: dict[int, PublicPage]

    def hits(
        self, found: Iterable[FoundHit], *, origin: Point | None, explained: Understanding | None = None
    ) -> list[Hit]:
        """The hits that are still public, with the distance from `origin`; `explained`, as staff want it, adds what
        spoke for each under that understanding."""
        return [hit for each in found if (hit := self._hit(each, origin, explained)) is not None]

    def _hit(self, found: FoundHit, origin: Point | None, explained: Understanding | None) -> Hit | None:
        marked = found.highlights.get("description")
        highlight = mark_safe(marked[0]) if marked else None  # an engine escapes all but its own marks
        if found.kind != BUSINESS:
            page = self.pages.get(found.ref)
            if page is None:
                return None
            away = _distance(origin, page.latitude, page.longitude)
            return Hit(page=page, highlight=highlight, distance_km=away, why=found.why)
        business = self.businesses.get(found.ref)
        if business is None:
            return None
        away = _distance(origin, business.latitude, business.longitude)
        return Hit(
            business=business,
            products=_products(business, found.highlights.get("products", ())),
            highlight=highlight,
            distance_km=away,
            why={**found.why, **_favours(business, explained, away)} if explained else {},
        )


def reread(found: Sequence[FoundHit], *, pages: Sequence[int] = (), pictures: bool = False) -> Reread:
    """Read hits and further pages again: one query for businesses, one for pages, one more for `pictures` of pages."""
    refs = [each.ref for each in found if each.kind == BUSINESS]
    page_refs = [each.ref for each in found if each.kind != BUSINESS]
    summaries = public_summaries(ids=[*page_refs, *pages], pictures=pictures)
    return Reread(
        {business.id: business for business in public_businesses(ids=refs)}, {page.id: page for page in summaries}
    )


def _favours(business: PublicBusiness, understood: Understanding, away: float | None) -> dict[str, float]:
    there = [
        business.district_slug in place.districts or business.village_code in place.villages
        for place in understood.places
    ]
    asked = understood.near or understood.near_me
    return favours(business, now(), away_km=away if asked else None, places=sum(there))


def _products(business: PublicBusiness, marked: Iterable[str]) -> tuple[PublicProduct, ...]:
    """The products whose names an engine has marked."""
    names = {unescape(each.replace(MARKS[0], "").replace(MARKS[1], "")) for each in marked}
    return tuple(product for product in business.products if product.name in names) if names else ()


def _distance(origin: Point | None, latitude: float | None, longitude: float | None) -> float | None:
    """As the crow flies, in km, between public points."""
    if origin is None or latitude is None or longitude is None:
        return None
    return distance_km(origin.latitude, origin.longitude, latitude, longitude)

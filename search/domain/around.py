"""The businesses around a page's point: what its reader can walk or drive to, open ones first.

Everything comes from the public projections of the page and of the businesses. A business whose own place is private
stands at its desa's point, and so does its distance.
"""

from dataclasses import dataclass
from math import cos, radians

from django.db.models import Q

from branding.domain.public import PublicPage
from branding.domain.summaries import public_summaries
from economy.domain.public import PublicBusiness, projections
from economy.domain.queries import distance_km

RADIUS_KM = 5.0
SHOWN = 6
POOL = 400
"""Listings that are read at most, the newest first: in a town there are more than anybody scrolls through."""
KM_PER_DEGREE = 111.2
"""Of latitude."""


@dataclass(frozen=True)
class Around:
    """What lies around a page: the nearest businesses with their distance in km, open ones first; `total` is how many
    lie within the radius."""

    page: PublicPage
    nearest: list[tuple[PublicBusiness, float]]
    total: int


def around(page_id: int) -> Around | None:
    """What lies around a public page that has a point; None for any other. Two queries."""
    page = next(iter(public_summaries(ids=[page_id])), None)
    if page is None or page.latitude is None or page.longitude is None:
        return None
    found = businesses_within(page.latitude, page.longitude)
    return Around(page=page, nearest=found[:SHOWN], total=len(found))


def businesses_within(latitude: float, longitude: float, km: float = RADIUS_KM) -> list[tuple[PublicBusiness, float]]:
    """The public businesses whose public point lies within so many km of a point (degrees WGS 84), with the distance:
    first those that are open now, then those whose hours nobody knows, then closed ones; each nearest first."""
    north = km / KM_PER_DEGREE
    east = north / max(cos(radians(latitude)), 0.01)
    box = (latitude - north, latitude + north), (longitude - east, longitude + east)
    own = Q(home_based=False, latitude__range=box[0], longitude__range=box[1])
    hidden = Q(home_based=True) | Q(latitude=None)
    village = hidden & Q(village__latitude__range=box[0], village__longitude__range=box[1])
    found = []
    for business in projections(own | village, order="-pk", limit=POOL):
        if business.latitude is None or business.longitude is None:
            continue
        away = distance_km(latitude, longitude, business.latitude, business.longitude)
        if away <= km:
            found.append((_rank(business), away, business.name, business))
    return [(business, away) for _rank_, away, _name, business in sorted(found, key=lambda each: each[:3])]


def _rank(business: PublicBusiness) -> int:
    is_open = business.open_now
    return 0 if is_open else 2 if is_open is False else 1

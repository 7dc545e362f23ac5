"""Named reads of the directory."""

from datetime import datetime
from math import asin, cos, radians, sin, sqrt

from django.db.models import Q, QuerySet

from accounts.models import User
from economy.domain.public import PublicBusiness, projections
from economy.enums import State
from economy.models import Business

EARTH_RADIUS_KM = 6371.0


def public_business(slug: str) -> PublicBusiness | None:
    """The public listing at that address, or None."""
    return next(iter(projections(Q(slug=slug))), None)


def distance_km(lat1: float, lng1: float, lat2: float, lng2: float) -> float:
    """Great-circle distance (haversine) between two points in degrees."""
    dlat, dlng = radians(lat2 - lat1), radians(lng2 - lng1)
    a = sin(dlat / 2) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(dlng / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(a)))


def nearby(business: PublicBusiness, *, limit: int = 6, pool: int = 120) -> list[tuple[PublicBusiness, float]]:
    """Public listings of the same kecamatan, nearest first, with the distance in km between the *public* points.

    Distances between exact and private points would give a home away, so both ends are the projection's.
    """
    if business.latitude is None or business.longitude is None:
        return []
    others = Q(district_id=business.district_code) & ~Q(pk=business.id)
    here = Q(village_id=business.village_code)
    candidates = projections(others, here, limit=pool) if business.village_code else []
    elsewhere = others & ~here if business.village_code else others
    candidates += projections(elsewhere, limit=pool - len(candidates))
    found = []
    for candidate in candidates:
        if candidate.latitude is not None and candidate.longitude is not None:
            away = distance_km(business.latitude, business.longitude, candidate.latitude, candidate.longitude)
            found.append((candidate, away))
    return sorted(found, key=lambda pair: (pair[1], pair[0].name))[:limit]


def owned_by(user: User) -> QuerySet[Business]:
    """A person's own listings, newest first."""
    return Business.objects.filter(owner=user).select_related("district", "village", "category").order_by("-created_at")


def waiting_for_review() -> QuerySet[Business]:
    """The office's queue: submitted listings, the longest waiting first."""
    return (
        Business.objects.filter(state=State.SUBMITTED)
        .select_related("district", "village", "category", "owner")
        .order_by("submitted_at", "pk")
    )


def waiting_since() -> datetime | None:
    """When the longest waiting listing was submitted."""
    first = waiting_for_review().first()
    return first.submitted_at if first else None

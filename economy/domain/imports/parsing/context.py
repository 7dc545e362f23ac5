"""What parsing a row needs from the database, read once for a job."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import blake2b

from django.db.models import Max, Min

from economy.domain.categories import CategoryGuesser
from economy.models import Category
from regions.domain.matching import RegionMatcher
from regions.models import Village

BOX_MARGIN = Decimal("0.08")
"""Degrees (about 9 km) around the outermost desa points: islands and coast lie beyond them."""
Box = tuple[float, float, float, float]
"""South, west, north, east in degrees."""


def regency_box() -> Box | None:
    """Where a point may lie to be in the regency; None while no desa is loaded."""
    edges = Village.objects.aggregate(s=Min("latitude"), w=Min("longitude"), n=Max("latitude"), e=Max("longitude"))
    if edges["s"] is None:
        return None
    south, west, north, east = (edges[side] for side in "swne")
    return (
        float(south - BOX_MARGIN),
        float(west - BOX_MARGIN),
        float(north + BOX_MARGIN),
        float(east + BOX_MARGIN),
    )


@dataclass(frozen=True)
class Context:
    """Regions, categories and the day. `version` is a hash of all that may change what the same cells mean."""

    regions: RegionMatcher
    categories: CategoryGuesser
    roots: Mapping[str, int]
    box: Box | None
    today: date
    version: str = ""

    @classmethod
    def load(cls, today: date) -> "Context":
        """Read regions and categories."""
        roots = {}
        for category in Category.objects.filter(parent=None):
            for word in (category.name_id, *category.keywords.splitlines()):
                roots[word.strip().casefold()] = category.pk
        return cls(RegionMatcher.from_database(), CategoryGuesser(), roots, regency_box(), today, _version())


def _version() -> str:
    """A hash of the names of places and of the words of categories as they stand now."""
    told = (
        list(Village.objects.order_by("pk").values_list("pk", "name", "district__name")),
        list(Category.objects.order_by("pk").values_list("pk", "name_id", "keywords", "kbli_edition", "kbli_code")),
    )
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()

"""The map of results: businesses that lie close together as one circle."""

from math import ceil

from django.db.models import Avg, Count, F, Min
from django.db.models.functions import Floor

from search.domain.answer import RawCluster
from search.domain.fallback.asked import ask
from search.domain.fallback.directory import Directory
from search.domain.outbox import BUSINESS
from search.domain.query import PRODUCT, SearchQuery
from search.domain.understanding import Understanding
from search.models import SearchText

MAX_CELLS = 400
FINER = 2
"""Cells are tiles of the map that many zooms further on: 64 of the 256 pixels of a tile."""
MAX_PRECISION = 29
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def clusters(query: SearchQuery, understood: Understanding, box: Box, zoom: float) -> list[RawCluster]:
    """The businesses of a question within a part of the map, cell by cell, at their public points."""
    directory = Directory(query, understood, ask(query, understood))
    found = directory.found(PRODUCT if query.kind == PRODUCT else BUSINESS)
    west, south, east, north = box
    side = cell(box, zoom)
    cells = (
        SearchText.objects.filter(kind=BUSINESS, object_id__in=found.order_by().values("pk"))
        .filter(latitude__range=(south, north), longitude__range=(west, east))
        .values_list(Floor((F("longitude") + 180.0) / side), Floor((F("latitude") + 90.0) / side))
        .annotate(Avg("latitude"), Avg("longitude"), count=Count("pk"), ref=Min("object_id"))
        .order_by("-count", "ref")
    )
    return [
        RawCluster(latitude, longitude, count, ref if count == 1 else None)
        for _x, _y, latitude, longitude, count, ref in cells[:MAX_CELLS]
    ]


def cell(box: Box, zoom: float) -> float:
    """The side of a cell in degrees: as the zoom wants it, but never so small that there are more than are answered."""
    west, south, east, north = box
    sides = (360.0 / 2**precision for precision in range(min(ceil(zoom) + FINER, MAX_PRECISION), 0, -1))
    wide, high = east - west, north - south
    return next((side for side in sides if (ceil(wide / side) + 1) * (ceil(high / side) + 1) <= MAX_CELLS), 360.0)

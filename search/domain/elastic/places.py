"""The map of results: businesses that lie close together as one circle."""

from math import ceil, cos, radians

from django.utils import timezone
from elasticsearch_dsl import Q

from search.domain.answer import RawCluster
from search.domain.elastic.results import Asked
from search.domain.elastic.server import Body, ask_one
from search.domain.query import BUSINESS, PRODUCT, SearchQuery
from search.domain.understanding import Understanding

MAX_CELLS = 400
FINER = 2
"""Cells are tiles of the map that many zooms further on: 64 of the 256 pixels of a tile."""
MAX_PRECISION = 29
EQUATOR_CELLS = 360.0
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def clusters(query: SearchQuery, understood: Understanding, box: Box, zoom: float) -> list[RawCluster]:
    """The businesses of a question within a part of the map, cell by cell. Those at one point stay one circle, however
    near one looks: businesses run from homes all lie at their desa's point."""
    kind = PRODUCT if query.kind == PRODUCT else BUSINESS
    asked = Asked(query, understood, kind, timezone.now())
    narrowing = asked.narrowing()
    west, south, east, north = box
    within = {"top_left": {"lat": north, "lon": west}, "bottom_right": {"lat": south, "lon": east}}
    found = Q(
        "bool",
        filter=[*asked.counted(), narrowing.tab, *narrowing.all_but(), Q("geo_bounding_box", point=within)],
    )
    grid = {
        "geotile_grid": {"field": "point", "precision": precision(box, zoom), "size": MAX_CELLS},
        "aggs": {"middle": {"geo_centroid": {"field": "point"}}, "ref": {"min": {"field": "ref"}}},
    }
    answer = ask_one({"size": 0, "track_total_hits": False, "query": found.to_dict(), "aggs": {"cells": grid}})
    return [_cluster(cell) for cell in answer["aggregations"]["cells"]["buckets"]]


def precision(box: Box, zoom: float) -> int:
    """How fine the cells are: as the zoom wants it, but never more of them than are answered, so that none is lost."""
    finest = min(ceil(zoom) + FINER, MAX_PRECISION)
    return next((each for each in range(max(finest, 0), 0, -1) if _cells(box, each) <= MAX_CELLS), 0)


def _cells(box: Box, precision: int) -> int:
    """At most how many tiles of that zoom a box touches; Mercator stretches them towards the poles."""
    west, south, east, north = box
    tile = EQUATOR_CELLS / 2**precision
    stretched = max(cos(radians(min(max(abs(south), abs(north)), 85.0))), 1e-3)
    return (ceil((east - west) / tile) + 1) * (ceil((north - south) / (tile * stretched)) + 1)


def _cluster(cell: Body) -> RawCluster:
    middle, count = cell["middle"]["location"], cell["doc_count"]
    return RawCluster(middle["lat"], middle["lon"], count, int(cell["ref"]["value"]) if count == 1 else None)

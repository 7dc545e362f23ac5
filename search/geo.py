"""The map of results: which part of it is asked for, and the points there as GeoJSON."""

import re
from dataclasses import dataclass
from typing import Any

from search.domain import reference
from search.domain.answer import Cluster
from search.domain.ask import clusters
from search.domain.facets import DISTRICT, VILLAGE
from search.domain.links import address
from search.domain.query import SearchQuery

MIN_ZOOM, MAX_ZOOM = 5, 18
LAST_ZOOM = 16
"""From here on nearer does not part what lies together, and a circle leads to the list of its desa."""
MAX_LATITUDE = 85.0
"""Web maps end there."""
DIGITS = 4
"""Decimals, about 11 m, to which the middle of a circle is a desa's point: all in it are placed there."""
_NUMBER = r"(-?\d{1,3}(?:\.\d{1,15})?)"
_BOX = re.compile(",".join([_NUMBER] * 4))
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Part:
    """A part of the map: west, south, east and north in degrees, and the zoom of web maps."""

    box: Box
    zoom: int


def part_of_map(box: str, zoom: str) -> Part | None:
    """What an address asks for, within what a map can show; None when it makes no sense."""
    found = _BOX.fullmatch(box)
    if not found or not re.fullmatch(r"\d{1,2}(?:\.\d{1,4})?", zoom):
        return None
    west, south, east, north = (float(each) for each in found.groups())
    west, east = max(west, -180.0), min(east, 180.0)
    south, north = max(south, -MAX_LATITUDE), min(north, MAX_LATITUDE)
    if west >= east or south >= north:
        return None
    return Part((west, south, east, north), max(MIN_ZOOM, min(int(float(zoom)), MAX_ZOOM)))


def feature_collection(query: SearchQuery, part: Part) -> dict[str, Any]:
    """GeoJSON of the businesses there. A circle of several that no nearer look parts carries the name of its desa and
    the address of the list there; a single business its own name and address."""
    villages = reference.villages()
    at_point = {_rounded(each.latitude, each.longitude): each for each in villages}

    def village_of(cluster: Cluster) -> reference.Village | None:
        """The desa whose point a circle's middle is; the nearest one where the map shows it from close by."""
        if part.zoom >= LAST_ZOOM and villages:
            return min(villages, key=lambda each: _far(each, cluster))
        return at_point.get(_rounded(cluster.latitude, cluster.longitude))

    def told(cluster: Cluster) -> dict[str, Any]:
        if cluster.count == 1:
            return {"count": 1, "name": cluster.name, "url": cluster.url}
        village = village_of(cluster)
        if village is None:
            return {"count": cluster.count}
        there = query.choosing(DISTRICT, [village.district_slug]).choosing(VILLAGE, [village.code])
        return {"count": cluster.count, "place": village.name, "url": address(there.first_page(view=""))}

    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [round(each.longitude, 6), round(each.latitude, 6)]},
            "properties": told(each),
        }
        for each in clusters(query, part.box, part.zoom)
    ]
    return {"type": "FeatureCollection", "features": features}


def _rounded(latitude: float, longitude: float) -> tuple[float, float]:
    return round(latitude, DIGITS), round(longitude, DIGITS)


def _far(village: reference.Village, cluster: Cluster) -> float:
    """How far a desa's point is from a circle, good enough to compare within a regency."""
    return (village.latitude - cluster.latitude) ** 2 + (village.longitude - cluster.longitude) ** 2

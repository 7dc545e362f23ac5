"""Addresses that open places in the visitor's own map app.

Nothing is told but what the public projections say: a place whose own point is not known is named, not pointed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlencode

from .things import Thing

MOST_WAYPOINTS = 9
"""Between origin and destination (https://developers.google.com/maps/documentation/urls/get-started)."""
_STEP = MOST_WAYPOINTS + 1


@dataclass(frozen=True)
class Directions:
    """A way past several stops, and the numbers of its first and last one."""

    url: str
    first: int
    last: int


def directions(things: Sequence[Thing], *, region: str) -> list[Directions]:
    """The ways from the first thing to the last, each as long as a map app takes; none for fewer than two.

    `region` (the regency's name) is added to what can only be named.
    """
    starts = range(0, len(things) - 1, _STEP)
    return [
        Directions(_way(things[start : start + _STEP + 1], region), start + 1, min(start + _STEP + 1, len(things)))
        for start in starts
    ]


def geo_address(thing: Thing) -> str:
    """A geo: address (RFC 5870, with the label Android reads) of a thing whose own point is known, or empty."""
    if thing.point is None or not thing.near:
        return ""
    latitude, longitude = thing.point
    label = "".join(each if each.isalnum() else " " for each in thing.title)
    query = urlencode({"q": f"{latitude:.6f},{longitude:.6f}({' '.join(label.split())})"}, safe=",()")
    return f"geo:{latitude:.6f},{longitude:.6f}?{query.replace('+', '%20')}"


def is_in_one_place(things: Sequence[Thing]) -> bool:
    """Whether all are told to be at one and the same point, so that no way leads from one to the other."""
    return all(one.point == other.point for one, other in pairwise(things))


def _way(things: Sequence[Thing], region: str) -> str:
    spots = [_spot(each, region) for each in things]
    asked = {"api": "1", "origin": spots[0], "destination": spots[-1]}
    if between := spots[1:-1]:
        asked["waypoints"] = "|".join(between)
    return f"https://www.google.com/maps/dir/?{urlencode(asked)}"


def _spot(thing: Thing, region: str) -> str:
    """The point, where it is the thing's own; else words: a page's name, of a business only the desa."""
    if thing.point is not None and thing.near:
        return f"{thing.latitude:.6f},{thing.longitude:.6f}"
    words = [thing.place, region] if thing.kind == "business" else [thing.title, thing.place, region]
    return ", ".join(each.replace("|", " ") for each in words if each)

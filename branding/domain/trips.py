"""What an itinerary, or a visitor's list, shows: numbered stops, the distances between them, times, days.

Distances are as the crow flies, between public points (`economy.domain.queries.distance_km`), and named so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise

from economy.domain.queries import distance_km

from ..models import ItineraryPage
from ..models.itinerary_plan import PlannedDay, PlannedStop, keys_of
from .directions import Directions, directions, geo_address
from .things import Thing, things_of

NEXT_DOOR_KM = 0.05
"""Two points this close, one of which is only a desa's, say nothing of how far it is from one to the other."""


@dataclass(frozen=True)
class Leg:
    """The way to the next stop. `km` is None where a point is missing or both stand for the same desa (`same_area`)."""

    km: float | None
    approximate: bool
    same_area: bool = False


@dataclass(frozen=True)
class Stop:
    """A thing at its place in the order. `arrival` is WIB, `minutes` how long one stays, `leg` leads to the next."""

    number: int
    thing: Thing
    arrival: time | None = None
    minutes: int | None = None
    note: str = ""
    leg: Leg | None = None

    @property
    def geo(self) -> str:
        """Opens the stop in a map app; empty where its own point is not known."""
        return geo_address(self.thing)


@dataclass(frozen=True)
class Way:
    """Stops in their order. `km` sums the distances that are known, None if there are none; `approximate` if one of
    them is, or is missing. `maps` open all of it in a map app."""

    stops: tuple[Stop, ...]
    km: float | None
    approximate: bool
    maps: tuple[Directions, ...]


@dataclass(frozen=True)
class Day(Way):
    """A day of an itinerary."""

    number: int
    title: str

    @property
    def starts(self) -> time | None:
        """When one arrives at the first stop whose time is known."""
        return next((stop.arrival for stop in self.stops if stop.arrival is not None), None)

    @property
    def minutes(self) -> int | None:
        """From the first arrival to the end of the last stay."""
        known = [stop for stop in self.stops if stop.arrival is not None]
        if not known:
            return None
        first, last = known[0], known[-1]
        return _minutes(last.arrival) - _minutes(first.arrival) + (last.minutes or 0)


@dataclass(frozen=True)
class Trip:
    """All days that have something to show; their distance together, and from how many stops."""

    days: tuple[Day, ...]
    km: float | None
    approximate: bool

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Those of all days, numbered through."""
        return tuple(stop for day in self.days for stop in day.stops)


def trip_of(page: ItineraryPage, *, region: str) -> Trip:
    """The days of an itinerary with those stops that are public now; a day without any is left out.

    Where a stop is missing, the ones after it are as much earlier as it took, so that no gap tells of it. `region` is
    the regency's name.
    """
    planned = page.planned_days
    pages, businesses = keys_of(planned)
    places, makers = things_of(language=page.locale.language_code, pages=pages, businesses=businesses)
    days: list[Day] = []
    count = 0
    for day in planned:
        stops = _closed_up(day, places, makers, after=count)
        if stops:
            count += len(stops)
            way = way_past(stops, region=region)
            days.append(Day(way.stops, way.km, way.approximate, way.maps, len(days) + 1, day.title))
    known = [day.km for day in days if day.km is not None]
    return Trip(tuple(days), sum(known) if known else None, any(day.approximate for day in days))


def stops_of(things: Sequence[Thing]) -> list[Stop]:
    """Things as stops without times, numbered from 1."""
    return [Stop(number, thing) for number, thing in enumerate(things, 1)]


def way_past(stops: Sequence[Stop], *, region: str) -> Way:
    """Stops with the distances between them."""
    legs = [leg_between(one.thing, other.thing) for one, other in pairwise(stops)]
    known = [leg.km for leg in legs if leg.km is not None]
    joined = [replace(stop, leg=leg) for stop, leg in zip(stops, [*legs, None], strict=False)]  # none: no leg
    return Way(
        stops=tuple(joined),
        km=sum(known) if known else None,
        approximate=any(leg.approximate or (leg.km is None and not leg.same_area) for leg in legs),
        maps=tuple(directions([stop.thing for stop in stops], region=region)),
    )


def leg_between(one: Thing, other: Thing) -> Leg:
    """How far it is as the crow flies, and how far that may be trusted."""
    approximate = not (one.exact and other.exact)
    if one.point is None or other.point is None:
        return Leg(None, approximate)
    km = distance_km(*one.point, *other.point)
    if km < NEXT_DOOR_KM and not (one.near and other.near):
        return Leg(None, approximate, same_area=True)
    return Leg(km, approximate)


def _closed_up(day: PlannedDay, places: dict[int, Thing], makers: dict[int, Thing], *, after: int) -> list[Stop]:
    """The public stops of a day, numbered on from `after`, with the times of the missing ones taken out."""
    found: list[Stop] = []
    earlier = 0
    gap_from: int | None = None
    for stop in day.stops:
        thing = _thing(stop, places, makers)
        arrival = _minutes(stop.arrival) if stop.arrival is not None else None
        if thing is None:
            if found and gap_from is None:  # before the first stop there is nothing to be late after
                gap_from = arrival
            continue
        if gap_from is not None and arrival is not None:
            earlier, gap_from = earlier + arrival - gap_from, None
        told = None if arrival is None else _time(arrival - earlier)
        found.append(Stop(after + len(found) + 1, thing, told, stop.minutes, stop.note))
    return found


def _thing(stop: PlannedStop, places: dict[int, Thing], makers: dict[int, Thing]) -> Thing | None:
    if stop.page is not None:
        return places.get(stop.page)
    return makers.get(stop.business) if stop.business is not None else None


def _minutes(at: time | None) -> int:
    return at.hour * 60 + at.minute if at is not None else 0


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)

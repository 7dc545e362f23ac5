"""An itinerary's days in plain data, as an editor planned them: which stops exist, not which of them may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any


@dataclass(frozen=True)
class PlannedStop:
    """A stop by the primary key of its page or of its business; the other is None. `minutes` is how long one stays."""

    page: int | None
    business: int | None
    arrival: time | None
    minutes: int | None
    note: str


@dataclass(frozen=True)
class PlannedDay:
    """One day and its stops in their order."""

    title: str
    stops: tuple[PlannedStop, ...]


def planned_days(raw: Iterable[Mapping[str, Any]]) -> list[PlannedDay]:
    """Read from the stored form of `ItineraryPage.days`, which costs no query; a draft may lack anything."""
    return [_day(block["value"]) for block in raw if block.get("type") == "day"]


def keys_of(days: Sequence[PlannedDay]) -> tuple[list[int], list[int]]:
    """The primary keys of all pages and of all businesses, each once, in their order."""
    stops = [stop for day in days for stop in day.stops]
    pages = dict.fromkeys(stop.page for stop in stops if stop.page is not None)
    businesses = dict.fromkeys(stop.business for stop in stops if stop.business is not None)
    return list(pages), list(businesses)


def _day(value: Mapping[str, Any]) -> PlannedDay:
    return PlannedDay(value.get("title") or "", tuple(_stop(block["value"]) for block in value.get("stops") or ()))


def _stop(value: Mapping[str, Any]) -> PlannedStop:
    return PlannedStop(
        page=value.get("page"),
        business=value.get("business"),
        arrival=_time(value.get("arrival")),
        minutes=value.get("minutes"),
        note=value.get("note") or "",
    )


def _time(told: time | str | None) -> time | None:
    return time.fromisoformat(told) if isinstance(told, str) and told else told or None

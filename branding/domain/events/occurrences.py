"""The days on which events take place, within a range and never beyond it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ...models import EventPage
from ...recurrence import MANY

AHEAD = datetime.timedelta(days=366 * 4)
"""How far the next time of an event is looked for: a yearly one on 29 February has it within four years."""


@dataclass(frozen=True)
class Occurrence:
    """One time an event takes place, from its first day to its last (WIB)."""

    event: EventPage
    first: datetime.date
    last: datetime.date


def between(event: EventPage, *, since: datetime.date, until: datetime.date, limit: int = MANY) -> list[Occurrence]:
    """The times that touch the days from `since` to `until`, in order; none of an event whose day is not known, or
    that has been put off."""
    recurrence = event.recurrence if event.holds else None
    if recurrence is None:
        return []
    longer = datetime.timedelta(days=event.days_long - 1)
    days = recurrence.days(since=since - longer, until=until, limit=limit)
    return [Occurrence(event, day, day + longer) for day in days]


def coming(event: EventPage, *, today: datetime.date, limit: int = 1) -> list[Occurrence]:
    """The next times, the one that is going on included."""
    return between(event, since=today, until=today + AHEAD, limit=limit)


def latest(event: EventPage) -> Occurrence | None:
    """The last time of an event that has an end."""
    recurrence = event.recurrence if event.holds else None
    day = recurrence.last() if recurrence else None
    return Occurrence(event, day, day + datetime.timedelta(days=event.days_long - 1)) if day else None


def all_between(events: Iterable[EventPage], *, since: datetime.date, until: datetime.date) -> list[Occurrence]:
    """The times of many events, by day, then by clock time, those that take all day first."""
    found = [each for event in events for each in between(event, since=since, until=until)]
    return sorted(found, key=order)


def order(occurrence: Occurrence) -> tuple[datetime.date, datetime.time, str]:
    """By day, then by clock time, then by title."""
    event = occurrence.event
    return occurrence.first, event.start_time or datetime.time.min, event.title

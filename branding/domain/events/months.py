"""A month laid out as a calendar: weeks from Monday to Sunday, each day with what takes place on it."""

import calendar
import datetime
import re
from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils import timezone

from ...enums import DayKnown, EventStatus
from ...models import EventIndexPage
from ...models.event_dates import month_end
from .occurrences import all_between
from .reads import MOST, Listed, Narrowing, events_of, with_places

WRITTEN = re.compile(r"(\d{4})-(\d{2})")
BACK_MONTHS, AHEAD_MONTHS = 24, 24
"""How far one can leaf: an endless calendar is a trap for search engines."""


@dataclass(frozen=True)
class Day:
    """A day of the calendar. Those before and after the month only fill the weeks."""

    date: datetime.date
    in_month: bool
    is_today: bool
    listed: tuple[Listed, ...]


@dataclass(frozen=True)
class Month:
    """A month: its weeks, what is known to the month only, and the months beside it (None at the ends)."""

    first: datetime.date
    weeks: tuple[tuple[Day, ...], ...]
    rough: tuple[Listed, ...]
    previous: datetime.date | None
    following: datetime.date | None

    @property
    def busy_days(self) -> list[Day]:
        """The days of the month on which something begins or, on the first, goes on: a list names each time once."""
        days = [day for week in self.weeks for day in week if day.in_month]
        found = [replace(day, listed=tuple(row for row in day.listed if self._is_first(row, day.date))) for day in days]
        return [day for day in found if day.listed]

    def _is_first(self, row: Listed, day: datetime.date) -> bool:
        return row.occurrence is not None and day == max(row.occurrence.first, self.first)


def asked_month(text: str) -> datetime.date | None:
    """The first day of the month an address asks for ("2027-03"), or None for what is no month or too far away."""
    written = WRITTEN.fullmatch(text)
    if not written or not 1 <= int(written[2]) <= 12 or int(written[1]) < 1:
        return None
    first = datetime.date(int(written[1]), int(written[2]), 1)
    return first if _away(first) is not None else None


def month(*, index: EventIndexPage, first: datetime.date, narrowing: Narrowing) -> Month:
    """The month that begins on a day. Four queries, whatever happens in it."""
    last = month_end(first)
    grid = calendar.Calendar().monthdatescalendar(first.year, first.month)
    open_ended = Q(ends_on__isnull=True) | Q(ends_on__gte=first)
    found = list(events_of(index=index, narrowing=narrowing).filter(open_ended, start_date__lte=last)[:MOST])
    times = all_between(found, since=first, until=last)
    roughly = [
        event
        for event in found
        if event.day_known == DayKnown.MONTH
        and event.status != EventStatus.POSTPONED
        and event.start_date
        and (event.start_date.year, event.start_date.month) == (first.year, first.month)
    ]
    rows = with_places([*((each.event, each) for each in times), *((each, None) for each in roughly)], index.locale)
    on: dict[datetime.date, list[Listed]] = {}
    for row in rows:
        if row.occurrence is not None:
            for day in _days(max(row.occurrence.first, first), min(row.occurrence.last, last)):
                on.setdefault(day, []).append(row)
    today = timezone.localdate()
    return Month(
        first=first,
        weeks=tuple(
            tuple(Day(day, day.month == first.month, day == today, tuple(on.get(day, ()))) for day in week)
            for week in grid
        ),
        rough=tuple(row for row in rows if row.occurrence is None),
        previous=_beside(first - datetime.timedelta(days=1)),
        following=_beside(last + datetime.timedelta(days=1)),
    )


def _days(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    return [first + datetime.timedelta(days=number) for number in range((last - first).days + 1)]


def _beside(day: datetime.date) -> datetime.date | None:
    return _away(day.replace(day=1))


def _away(first: datetime.date) -> datetime.date | None:
    """The month, if one may leaf there from today."""
    today = timezone.localdate()
    months = (first.year - today.year) * 12 + first.month - today.month
    return first if -BACK_MONTHS <= months <= AHEAD_MONTHS else None

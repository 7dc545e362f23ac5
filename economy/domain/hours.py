"""Opening hours: how they are written, checked and compared with the clock in WIB.

A week is a mapping of schema.org-like weekday keys ("mon" … "sun") to a list of ["HH:MM", "HH:MM"] pairs. A closing
time at or before the opening one belongs to the next day, so ["18:00", "02:00"] is an evening and
["00:00", "00:00"] is the whole day.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MAX_SPANS_PER_DAY = 3
WEEK = 7 * 1440
"""Minutes of a week."""
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")

Week = dict[str, list[list[str]]]


class HoursError(ValueError):
    """The value is no week of opening hours."""


@dataclass(frozen=True)
class Span:
    """One open stretch, in minutes from the week's Monday 00:00; the end may lie beyond Sunday midnight."""

    start: int
    end: int


def check_week(value: object) -> Week:
    """The value as a week, or `HoursError`: known days, at most three spans a day, times of the clock."""
    if not isinstance(value, dict):
        raise HoursError("not a mapping of days")
    week: Week = {}
    for day, spans in value.items():
        if day not in DAYS or not isinstance(spans, list) or len(spans) > MAX_SPANS_PER_DAY:
            raise HoursError(f"day {day!r}")
        for span in spans:
            if (
                not isinstance(span, list | tuple)
                or len(span) != 2
                or not all(isinstance(time, str) and _TIME.fullmatch(time) for time in span)
            ):
                raise HoursError(f"span {span!r}")
        if spans:
            week[day] = [list(span) for span in spans]
    return week


def spans(week: Week) -> list[Span]:
    """The week's open stretches in order."""
    found = []
    for index, day in enumerate(DAYS):
        for opens, closes in week.get(day, []):
            start = index * 1440 + _minutes(opens)
            end = index * 1440 + _minutes(closes)
            found.append(Span(start, end if end > start else end + 1440))
    return sorted(found, key=lambda span: span.start)


def is_open(week: Week, at: datetime) -> bool:
    """Whether a business with these hours is open at that moment (aware datetime)."""
    local = at.astimezone(WIB)
    minute = local.weekday() * 1440 + local.hour * 60 + local.minute
    return any(span.start <= moment < span.end for span in spans(week) for moment in (minute, minute + WEEK))


def closes_at(week: Week, at: datetime) -> datetime | None:
    """When the stretch that is open at that moment ends; None while closed and for hours that never end.

    A stretch that begins where another ends continues it, as with two days that are open around the clock.
    """
    local = at.astimezone(WIB).replace(second=0, microsecond=0)
    moment = now = local.weekday() * 1440 + local.hour * 60 + local.minute
    stretches = [Span(span.start + shift, span.end + shift) for span in spans(week) for shift in (-WEEK, 0, WEEK)]
    while ends := [span.end for span in stretches if span.start <= moment < span.end]:
        moment = max(ends)
        if moment - now >= WEEK:
            return None
    return local + timedelta(minutes=moment - now) if moment > now else None


def opens_at(week: Week, at: datetime) -> datetime | None:
    """When the next stretch begins; None while open and for a week without hours."""
    if is_open(week, at):
        return None
    local = at.astimezone(WIB).replace(second=0, microsecond=0)
    now = local.weekday() * 1440 + local.hour * 60 + local.minute
    waits = [(span.start - now) % WEEK for span in spans(week)]
    return local + timedelta(minutes=min(waits)) if waits else None


def simple_week(*, days: Iterable[str], opens: str, closes: str) -> Week:
    """The same hours on each of the days."""
    return check_week({day: [[opens, closes]] for day in DAYS if day in set(days)})


def as_simple(week: Week) -> tuple[tuple[str, ...], str, str] | None:
    """The days with their one opening and closing time, or None when the days differ or have several stretches."""
    days = [day for day in DAYS if week.get(day)]
    times = {tuple(tuple(span) for span in week[day]) for day in days}
    if len(times) != 1:
        return None
    stretches = times.pop()
    if len(stretches) != 1:
        return None
    opens, closes = stretches[0]
    return tuple(days), opens, closes


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)

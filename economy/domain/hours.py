"""Opening hours: how they are written, checked and compared with the clock in WIB.

A week is a mapping of schema.org-like weekday keys ("mon" … "sun") to a list of ["HH:MM", "HH:MM"] pairs. A closing
time at or before the opening one belongs to the next day, so ["18:00", "02:00"] is an evening and
["00:00", "00:00"] is the whole day.

Special hours map single dates ("2027-03-10") to such lists, empty for a day it stays closed. They replace all that the
weekday says, also what would run over its midnight; what the day before runs over still counts. A closing for the time
being, from a first day until the day it is open again, beats both.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MAX_SPANS_PER_DAY = 3
MAX_SPECIAL_DAYS = 60
WEEK = 7 * 1440
"""Minutes of a week."""
YEAR = timedelta(days=366)
"""How far ahead is looked for the next opening or closing."""
_DAY = timedelta(days=1)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DATE = re.compile(r"20\d{2}-\d{2}-\d{2}")

Week = dict[str, list[list[str]]]
Special = Mapping[str, list[list[str]]]
Closed = tuple[date | None, date | None]
"""The first day it is closed, and the first day it is open again; None: not closed, and nobody knows until when."""
NEVER: Closed = (None, None)


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
    for day, given in value.items():
        if day not in DAYS:
            raise HoursError(f"day {day!r}")
        if checked := _checked_spans(day, given):
            week[day] = checked
    return week


def check_special(value: object) -> Week:
    """The value as special hours in the order of their days, or `HoursError`: ISO dates of this century, at most sixty,
    each with spans as in a week or none."""
    if not isinstance(value, dict) or len(value) > MAX_SPECIAL_DAYS:
        raise HoursError("not a mapping of a few dates")
    for day in value:
        if not isinstance(day, str) or not _DATE.fullmatch(day):
            raise HoursError(f"day {day!r}")
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise HoursError(f"day {day!r}") from error
    return {day: _checked_spans(day, value[day]) for day in sorted(value)}


def spans(week: Week) -> list[Span]:
    """The week's open stretches in order."""
    found = []
    for index, day in enumerate(DAYS):
        for opens, closes in week.get(day, []):
            start = index * 1440 + _minutes(opens)
            end = index * 1440 + _minutes(closes)
            found.append(Span(start, end if end > start else end + 1440))
    return sorted(found, key=lambda span: span.start)


def is_closed_on(day: date, closed: Closed) -> bool:
    """Whether it is closed for the time being on that day."""
    since, until = closed
    return since is not None and since <= day and (until is None or day < until)


def _meant(closed: Closed) -> Closed:
    """The closing, unless it ends before it begins: then there is none."""
    since, until = closed
    return NEVER if since and until and until <= since else closed


def is_known(week: Week, at: datetime, *, special: Special | None = None) -> bool:
    """Whether anybody has said when it is open: any day of the week, or the very date of that moment."""
    return any(week.values()) or (special is not None and at.astimezone(WIB).date().isoformat() in special)


def is_open(week: Week, at: datetime, *, special: Special | None = None, closed: Closed = NEVER) -> bool:
    """Whether a business with these hours is open at that moment (aware datetime)."""
    local = at.astimezone(WIB)
    today, now = local.date(), local.hour * 60 + local.minute
    if is_closed_on(today, closed):
        return False
    return any(begin <= now < end for begin, end in _stretches(today, week, special)) or any(
        now + 1440 < end for _begin, end in _stretches(today - _DAY, week, special)
    )


def closes_at(week: Week, at: datetime, *, special: Special | None = None, closed: Closed = NEVER) -> datetime | None:
    """When the stretch that is open at that moment ends; None while closed and for hours that never end.

    A stretch that begins where another ends continues it, as with two days that are open around the clock.
    """
    if not is_open(week, at, special=special, closed=closed):
        return None
    local = at.astimezone(WIB)
    end, horizon = local, _horizon(local.date(), special)
    for day in _days(local.date() - _DAY, horizon):
        for begins, ends in _moments(day, week, special):
            if begins > end:
                break
            end = max(end, ends)
        if end < _midnight(day + _DAY):
            break
    since, _until = _meant(closed)
    closing = _midnight(since) if since is not None and since > local.date() else None
    if end >= _midnight(horizon):
        return closing
    return min(end, closing) if closing else end


def opens_at(week: Week, at: datetime, *, special: Special | None = None, closed: Closed = NEVER) -> datetime | None:
    """When it is open next; None while open, and where no hours or no end of a closing are known."""
    if is_open(week, at, special=special, closed=closed):
        return None
    start = at.astimezone(WIB).replace(second=0, microsecond=0)
    since, until = _meant(closed)
    if not is_closed_on(start.date(), closed):
        before = since if since is not None and since > start.date() else None
        found = _first_open(week, special, start, before)
        if found or before is None:
            return found
    return _first_open(week, special, _midnight(until), None) if until else None


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


def _checked_spans(day: object, given: object) -> list[list[str]]:
    if not isinstance(given, list) or len(given) > MAX_SPANS_PER_DAY:
        raise HoursError(f"day {day!r}")
    for span in given:
        if (
            not isinstance(span, list | tuple)
            or len(span) != 2
            or not all(isinstance(moment, str) and _TIME.fullmatch(moment) for moment in span)
        ):
            raise HoursError(f"span {span!r}")
    return [list(span) for span in given]


def _first_open(week: Week, special: Special | None, start: datetime, before: date | None) -> datetime | None:
    """The first moment from `start` that lies in a stretch; only until the day `before`, when given."""
    for day in _days(start.date() - _DAY, _horizon(start.date(), special)):
        for begins, ends in _moments(day, week, special):
            found = max(begins, start)
            if before is not None and found.date() >= before:
                return None
            if found < ends:
                return found
    return None


def _horizon(day: date, special: Special | None) -> date:
    """A day before which everything has been seen that can happen: a whole week behind the last special day, of those
    within a year."""
    last = max((date.fromisoformat(each) for each in special), default=day) if special else day
    return min(max(day, last), day + YEAR) + 9 * _DAY


def _days(first: date, end: date) -> Iterator[date]:
    return (first + number * _DAY for number in range((end - first).days))


def _moments(day: date, week: Week, special: Special | None) -> list[tuple[datetime, datetime]]:
    """The stretches that begin on that day, in order."""
    midnight = _midnight(day)
    return [
        (midnight + timedelta(minutes=begin), midnight + timedelta(minutes=end))
        for begin, end in sorted(_stretches(day, week, special))
    ]


def _stretches(day: date, week: Week, special: Special | None) -> Iterator[tuple[int, int]]:
    """The stretches that begin on that day, in minutes from its midnight."""
    given = special.get(day.isoformat()) if special else None
    for opens, closes in week.get(DAYS[day.weekday()], []) if given is None else given:
        begin, end = _minutes(opens), _minutes(closes)
        yield begin, end if end > begin else end + 1440


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), WIB)


def _minutes(moment: str) -> int:
    hours, minutes = moment.split(":")
    return int(hours) * 60 + int(minutes)

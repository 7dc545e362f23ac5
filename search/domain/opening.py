"""Opening hours as an index keeps them, so that "open now" is one condition of a question.

`economy.domain.hours` says what the hours mean; here they become stretches of minutes and of time. A test compares both
for any hours and any moment.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from economy.domain.hours import DAYS, WEEK, WIB, Week

DAY = 1440
Minutes = dict[str, int]
"""A stretch {"gte": first minute, "lt": end}, in minutes from Monday 00:00 WIB."""
Stretch = dict[str, str]
"""The same in time, ISO 8601; without "lt" it has no end."""


def week_minutes(week: Week) -> list[Minutes]:
    """The part of each stretch that lies on the day it begins on."""
    return [{"gte": begin, "lt": min(end, midnight)} for begin, end, midnight in _stretches(week)]


def tail_minutes(week: Week) -> list[Minutes]:
    """What of the stretches lies after the midnight they cross."""
    return [
        {"gte": midnight % WEEK, "lt": midnight % WEEK + end - midnight}
        for _begin, end, midnight in _stretches(week)
        if end > midnight
    ]


def special_stretches(special: Mapping[str, list[list[str]]]) -> list[Stretch]:
    """The stretches of single dates in time."""
    found = []
    for day, spans in sorted(special.items()):
        midnight = datetime.combine(date.fromisoformat(day), datetime.min.time(), WIB)
        for opens, closes in spans:
            begin, end = _minutes(opens), _minutes(closes)
            end += DAY if end <= begin else 0
            found.append(
                {
                    "gte": (midnight + timedelta(minutes=begin)).isoformat(),
                    "lt": (midnight + timedelta(minutes=end)).isoformat(),
                }
            )
    return found


def closed_stretch(since: date | None, until: date | None) -> Stretch | None:
    """From when until when a business is closed for the time being; None when it is not."""
    if since is None:
        return None
    found = {"gte": datetime.combine(since, datetime.min.time(), WIB).isoformat()}
    if until is not None:
        found["lt"] = datetime.combine(until, datetime.min.time(), WIB).isoformat()
    return found


def always_open(week: Week) -> bool:
    """Whether it never closes: every minute of the week lies in a stretch."""
    at = 0
    for begin, end, _midnight in sorted(_stretches(week)):
        if begin > at:
            return False
        at = max(at, end)
    return at >= WEEK


def minute_of_week(at: datetime) -> int:
    """Minutes from Monday 00:00 WIB to that moment."""
    local = at.astimezone(WIB)
    return local.weekday() * DAY + local.hour * 60 + local.minute


def _stretches(week: Week) -> list[tuple[int, int, int]]:
    """Begin, end and the end of the day of each stretch."""
    found = []
    for index, day in enumerate(DAYS):
        for opens, closes in week.get(day, []):
            begin, end = index * DAY + _minutes(opens), index * DAY + _minutes(closes)
            found.append((begin, end if end > begin else end + DAY, (index + 1) * DAY))
    return found


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)

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
_MINUTES = {f"{minute // 60:02}:{minute % 60:02}": minute for minute in range(DAY)}
"""Minutes since midnight of every time a clock shows: a rebuild reads millions of them."""


def of_week(week: Week) -> tuple[list[Minutes], list[Minutes], bool]:
    """The part of each stretch that lies on the day it begins on, what lies after the midnight it crosses, and whether
    they leave no minute of the week out."""
    within: list[Minutes] = []
    beyond: list[Minutes] = []
    minutes = 0
    for begin, end, midnight in _stretches(week):
        minutes += end - begin
        if end > midnight:
            within.append({"gte": begin, "lt": midnight})
            beyond.append({"gte": midnight % WEEK, "lt": midnight % WEEK + end - midnight})
        else:
            within.append({"gte": begin, "lt": end})
    return within, beyond, minutes >= WEEK and always_open(week)


def week_minutes(week: Week) -> list[Minutes]:
    """The part of each stretch that lies on the day it begins on."""
    return of_week(week)[0]


def tail_minutes(week: Week) -> list[Minutes]:
    """What of the stretches lies after the midnight they cross."""
    return of_week(week)[1]


def special_stretches(special: Mapping[str, list[list[str]]]) -> list[Stretch]:
    """The stretches of single dates in time."""
    found = []
    for day, spans in sorted(special.items()):
        midnight = datetime.combine(date.fromisoformat(day), datetime.min.time(), WIB)
        for opens, closes in spans:
            begin, end = _MINUTES[opens], _MINUTES[closes]
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
            begin, end = index * DAY + _MINUTES[opens], index * DAY + _MINUTES[closes]
            found.append((begin, end if end > begin else end + DAY, (index + 1) * DAY))
    return found

"""Opening hours in the words of the page's language: the lines of the week and of single dates, whether it is open now
and until when, and a closing for the time being."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from economy.domain.hours import (
    DAYS,
    NEVER,
    WIB,
    Closed,
    Special,
    Week,
    closes_at,
    is_closed_on,
    is_known,
    is_open,
    opens_at,
)

_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Day:
    """One line of opening hours: the weekday or the dates in the page's language, and the open stretches in words."""

    key: str
    name: str
    spans: tuple[str, ...]
    today: bool


@dataclass(frozen=True)
class OpenState:
    """Whether a business is open now: `label` says so, `until` says how long that lasts (empty when always)."""

    open: bool
    label: str
    until: str


def week_lines(week: Week, at: datetime, *, special: Special | None = None) -> list[Day]:
    """The seven days from Monday, each with its hours in words; a day without hours has no spans. A weekday is not
    today's where today has hours of its own."""
    today = at.astimezone(WIB).date()
    own = today.isoformat() in (special or {})
    return [
        Day(
            key=key,
            name=str(WEEKDAYS[index]),
            spans=_spans(week.get(key, [])),
            today=index == today.weekday() and not own,
        )
        for index, key in enumerate(DAYS)
    ]


def special_lines(special: Special, at: datetime) -> list[Day]:
    """The single dates from today on; dates in a row with the same hours are one line."""
    today = at.astimezone(WIB).date()
    runs: list[list[date]] = []
    for day in sorted(date.fromisoformat(key) for key in special):
        if day < today:
            continue
        last = runs[-1][-1] if runs else None
        follows = last is not None and day - last == timedelta(days=1)
        if last is not None and follows and special[last.isoformat()] == special[day.isoformat()]:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [
        Day(
            key=run[0].isoformat(),
            name=_dates(run[0], run[-1]),
            spans=_spans(special[run[0].isoformat()]),
            today=run[0] == today,
        )
        for run in runs
    ]


def open_state(week: Week, at: datetime, *, special: Special | None = None, closed: Closed = NEVER) -> OpenState | None:
    """What holds at that moment (aware datetime), or None for a business whose hours nobody has recorded."""
    if is_closed_on(at.astimezone(WIB).date(), closed):
        until = _("buka lagi %(date)s") % {"date": day_text(closed[1])} if closed[1] else ""
        return OpenState(open=False, label=_("Tutup sementara"), until=until)
    if not is_known(week, at, special=special):
        return None
    if is_open(week, at, special=special, closed=closed):
        closes = closes_at(week, at, special=special, closed=closed)
        label = _("Buka sekarang") if closes else _("Buka 24 jam setiap hari")
        return OpenState(open=True, label=label, until=_closing(closes, at) if closes else "")
    opens = opens_at(week, at, special=special, closed=closed)
    return OpenState(open=False, label=_("Sedang tutup"), until=_opening(opens, at) if opens else "")


def closing_text(closed: Closed, at: datetime) -> str:
    """A sentence about the closing that holds on that day or comes; empty when there is none."""
    (since, until), today = closed, at.astimezone(WIB).date()
    if since is None or (until is not None and until <= today):
        return ""
    words = {"since": day_text(since), "until": day_text(until) if until else ""}
    if since <= today:
        return _("Tutup sementara. Buka lagi %(until)s.") % words if until else _("Tutup sementara.")
    if until:
        return _("Tutup sementara mulai %(since)s, buka lagi %(until)s.") % words
    return _("Tutup sementara mulai %(since)s.") % words


def day_text(day: date) -> str:
    """A day as it is written: "5 Juni 2026"."""
    return date_format(day, "j F Y", use_l10n=False)


def clock(time: str) -> str:
    """A time of the clock, "HH:MM", as it is written: Indonesians write 08.00, English readers 08:00."""
    return time if get_language() == "en" else time.replace(":", ".")


def _closing(closes: datetime, at: datetime) -> str:
    words = {"time": clock(f"{closes:%H:%M}"), "day": _day(closes, at)}
    hours_left = (closes - at.astimezone(WIB)).total_seconds() / 3600
    return _("sampai %(time)s WIB") % words if hours_left < 24 else _("sampai %(day)s %(time)s WIB") % words


def _opening(opens: datetime, at: datetime) -> str:
    words = {"time": clock(f"{opens:%H:%M}"), "day": _day(opens, at)}
    days = (opens.date() - at.astimezone(WIB).date()).days
    if days == 0:
        return _("buka lagi pukul %(time)s WIB") % words
    return (
        _("buka lagi besok pukul %(time)s WIB") % words
        if days == 1
        else _("buka lagi %(day)s pukul %(time)s WIB") % words
    )


def _day(moment: datetime, at: datetime) -> str:
    """The weekday, or the date where a weekday could be an earlier one."""
    return str(WEEKDAYS[moment.weekday()]) if moment - at < _WEEK else day_text(moment.date())


def _dates(first: date, last: date) -> str:
    if first == last:
        return date_format(first, "l, j F Y", use_l10n=False)
    if first.year != last.year:
        return f"{day_text(first)} – {day_text(last)}"
    if first.month != last.month:
        return f"{date_format(first, 'j F', use_l10n=False)} – {day_text(last)}"
    return f"{first.day}–{day_text(last)}"


def _spans(spans: Iterable[list[str]]) -> tuple[str, ...]:
    return tuple(_span_text(opens, closes) for opens, closes in spans)


def _span_text(opens: str, closes: str) -> str:
    if opens == closes:
        return _("24 jam") if opens == "00:00" else _("24 jam mulai %(time)s") % {"time": clock(opens)}
    return f"{clock(opens)}–{clock(closes)}"

"""Opening hours in the words of the page's language: the week's lines, and whether it is open now and until when."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from economy.domain.hours import DAYS, WIB, Week, closes_at, is_open, opens_at


@dataclass(frozen=True)
class Day:
    """One line of the opening hours: the weekday's name in the page's language and its open stretches in words."""

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


def week_lines(week: Week, at: datetime) -> list[Day]:
    """The seven days from Monday, each with its hours in words; a day without hours has no spans."""
    today = at.astimezone(WIB).weekday()
    return [
        Day(
            key=key,
            name=str(WEEKDAYS[index]),
            spans=tuple(_span_text(opens, closes) for opens, closes in week.get(key, [])),
            today=index == today,
        )
        for index, key in enumerate(DAYS)
    ]


def open_state(week: Week, at: datetime) -> OpenState | None:
    """What holds at that moment (aware datetime), or None for a business whose hours nobody has recorded."""
    if not any(week.values()):
        return None
    if is_open(week, at):
        closes = closes_at(week, at)
        label = _("Buka sekarang") if closes else _("Buka 24 jam setiap hari")
        return OpenState(open=True, label=label, until=_closing(closes, at) if closes else "")
    opens = opens_at(week, at)
    return OpenState(open=False, label=_("Sedang tutup"), until=_opening(opens, at) if opens else "")


def clock(time: str) -> str:
    """A time of the clock, "HH:MM", as it is written: Indonesians write 08.00, English readers 08:00."""
    return time if get_language() == "en" else time.replace(":", ".")


def _closing(closes: datetime, at: datetime) -> str:
    words = {"time": clock(f"{closes:%H:%M}"), "day": str(WEEKDAYS[closes.weekday()])}
    hours_left = (closes - at.astimezone(WIB)).total_seconds() / 3600
    return _("sampai %(time)s WIB") % words if hours_left < 24 else _("sampai %(day)s %(time)s WIB") % words


def _opening(opens: datetime, at: datetime) -> str:
    words = {"time": clock(f"{opens:%H:%M}"), "day": str(WEEKDAYS[opens.weekday()])}
    days = (opens.date() - at.astimezone(WIB).date()).days
    if days == 0:
        return _("buka lagi pukul %(time)s WIB") % words
    return (
        _("buka lagi besok pukul %(time)s WIB") % words
        if days == 1
        else _("buka lagi %(day)s pukul %(time)s WIB") % words
    )


def _span_text(opens: str, closes: str) -> str:
    if opens == closes:
        return _("24 jam") if opens == "00:00" else _("24 jam mulai %(time)s") % {"time": clock(opens)}
    return f"{clock(opens)}–{clock(closes)}"

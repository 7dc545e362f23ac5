"""Repetition by the rules of RFC 5545 (3.3.10, 3.8.5): what is accepted as a rule, and on which days it falls.

Days only: an event of a regency repeats by days, weeks, months or years, at one clock time, in a zone without summer
time. A rule is kept as the text after "RRULE:", in one spelling, its end as a day (UNTIL=20271231).
"""

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile

from dateutil.rrule import rrule, rrulestr
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MAX_LENGTH = 200
MAX_COUNT = 366
MAX_INTERVAL = 99
MAX_DAYS = 60
"""Single days that may be added to a rule, or left out of it."""
HORIZON_YEARS = 50
"""How far from its beginning a rule that ends may reach; a COUNT that is not used up by then is refused."""
MANY = 400
"""No more days than this are told of one event at once: a year of daily ones."""

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ORDER = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST")
"""The parts that are understood, in the order in which they are written."""
BY_DAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
"""A weekday, or the first to fifth of a month, also from its end: beyond that dateutil itself fails."""
NUMBERS = {"BYMONTH": (1, 12, False), "BYMONTHDAY": (1, 31, True), "BYSETPOS": (1, 366, True)}
"""Lowest, highest, and whether it may be counted from the end (-1)."""


class RuleError(ValueError):
    """Why a rule is refused, in words for the person who wrote it."""


@dataclass(frozen=True)
class Recurrence:
    """The days on which something begins: its first day, a rule, single days added and left out.

    Without a rule and without added days it is one day. The first day is always one of the rule's (`checked` sees to
    it), so no two programs disagree about it.
    """

    start: datetime.date
    rule: str = ""
    extra: tuple[datetime.date, ...] = ()
    excluded: tuple[datetime.date, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether there is more than the first day."""
        return bool(self.rule or self.extra)

    def days(self, *, since: datetime.date, until: datetime.date, limit: int = MANY) -> list[datetime.date]:
        """The days from `since` to `until`, both included, in order, at most `limit`. Work grows with `until`, never
        with the rule's own end."""
        if until < since:
            return []
        added = {day for day in self.extra if since <= day <= until}
        # A day that is added may be one of the rule's, one left out an added one: so both are gathered, then cut.
        wanted = limit + len(added) + len(self.excluded)
        ruled = islice((day for day in self._ruled(until) if day >= since), wanted)
        return sorted({*ruled, *added} - set(self.excluded))[:limit]

    def last(self) -> datetime.date | None:
        """The last day, or None if there is no end (or no day is left)."""
        if self.rule and not {"COUNT", "UNTIL"} & parts(self.rule).keys():
            return None
        days = {*self._ruled(horizon(self.start)), *self.extra} - set(self.excluded)
        return max(days, default=None)

    def _ruled(self, until: datetime.date) -> Iterator[datetime.date]:
        if not self.rule:
            return iter([self.start] if self.start <= until else [])
        return takewhile(lambda day: day <= until, days_of(self.rule, self.start, until))


def days_of(rule: str, start: datetime.date, until: datetime.date) -> Iterator[datetime.date]:
    """The days of a checked rule up to a day; the walk itself ends there, however few days the rule has."""
    found = parts(rule)
    count = int(found.pop("COUNT", 0)) or None
    end = found.pop("UNTIL", "")
    last = min(until, as_day(end)) if end else until
    return (moment.date() for moment in islice(walker(joined(found), start, last), count))


def walker(rule: str, start: datetime.date, last: datetime.date) -> rrule:
    """dateutil's own expansion of a rule without COUNT and UNTIL, from one day to another."""
    midnight = datetime.time.min
    begun: rrule = unended(rule, datetime.datetime.combine(start, midnight))
    return begun.replace(until=datetime.datetime.combine(last, midnight))


@lru_cache(maxsize=512)
def unended(rule: str, start: datetime.datetime) -> rrule:
    """A rule as dateutil keeps it. Reading the text takes longer than walking a year of it."""
    found = rrulestr(f"RRULE:{rule}", dtstart=start)
    if not isinstance(found, rrule):
        raise TypeError(rule)
    return found


def parts(rule: str) -> dict[str, str]:
    """The parts of a checked rule by name."""
    return dict(part.split("=", 1) for part in rule.split(";"))


def joined(found: dict[str, str]) -> str:
    """Parts as one rule, in the order of `ORDER`."""
    return ";".join(f"{name}={found[name]}" for name in ORDER if name in found)


def as_day(text: str) -> datetime.date:
    """20271231, also with a time after it. Raises ValueError."""
    return datetime.datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007 — a day has no zone


def horizon(start: datetime.date) -> datetime.date:
    """The last day that is looked at."""
    return start + datetime.timedelta(days=HORIZON_YEARS * 366)


def checked(text: str, start: datetime.date) -> str:
    """The rule in its one spelling. Raises RuleError for what is wrong, not understood, or has no end in sight."""
    rule = joined(read(text))
    found = parts(rule)
    if "UNTIL" in found and as_day(found["UNTIL"]) < start:
        raise RuleError(_("Aturan ini berakhir (UNTIL) sebelum hari pertama acara."))
    if not (may_fall_on(found, start) and begins_on(rule, start)):
        raise RuleError(_("Hari pertama acara tidak cocok dengan aturannya. Ubah tanggal mulai atau aturan."))
    if "COUNT" in found and len(list(days_of(rule, start, horizon(start)))) < int(found["COUNT"]):
        raise RuleError(_("Aturan ini memerlukan lebih dari %(years)s tahun.") % {"years": HORIZON_YEARS})
    return rule


@lru_cache(maxsize=512)
def accepted(text: str, start: datetime.date) -> str:
    """The rule, or nothing for one that is refused: a draft may hold anything."""
    try:
        return checked(text, start)
    except RuleError:
        return ""


def may_fall_on(found: dict[str, str], day: datetime.date) -> bool:
    """Whether a day passes each part by itself. A rule no day can pass would be walked to the end of the calendar."""
    length = monthrange(day.year, day.month)[1]
    months, month_days = found.get("BYMONTH", ""), found.get("BYMONTHDAY", "")
    if months and day.month not in map(int, months.split(",")):
        return False
    if month_days and not {day.day, day.day - length - 1} & set(map(int, month_days.split(","))):
        return False
    weekdays = [each for each in found.get("BYDAY", "").split(",") if each]
    return not weekdays or any(each[-2:] == WEEKDAYS[day.weekday()] for each in weekdays)


def begins_on(rule: str, start: datetime.date) -> bool:
    """Whether the first day of a rule is this one. Asked of the same day near the end of the calendar, which repeats
    itself every 400 years: a rule that never falls on any day comes to its end there."""
    late = start.replace(year=start.year % 400 + 9600)
    found = {name: value for name, value in parts(rule).items() if name not in {"COUNT", "UNTIL"}}
    return next(iter(unended(joined(found), datetime.datetime.combine(late, datetime.time.min))), None) == (
        datetime.datetime.combine(late, datetime.time.min)
    )


def read(text: str) -> dict[str, str]:
    """The parts of a rule as somebody wrote it, each checked by itself. Raises RuleError."""
    written = re.sub(r"\s+", "", text).upper().removeprefix("RRULE:").rstrip(";")
    if len(written) > MAX_LENGTH:
        raise RuleError(_("Aturan paling panjang %(most)s huruf.") % {"most": MAX_LENGTH})
    found: dict[str, str] = {}
    for part in written.split(";"):
        name, equals, value = part.partition("=")
        if not (name and equals and value):
            raise RuleError(
                _("Tulis aturan sebagai pasangan NAMA=NILAI dipisah titik koma, misalnya FREQ=WEEKLY;BYDAY=SA.")
            )
        if name not in ORDER:
            raise RuleError(_("Bagian %(name)s tidak dipakai di sini.") % {"name": name})
        if name in found:
            raise RuleError(_("Bagian %(name)s tertulis dua kali.") % {"name": name})
        found[name] = read_part(name, value)
    check_together(found)
    return found


def read_part(name: str, value: str) -> str:
    """The value of one part. Raises RuleError."""
    if name == "FREQ":
        if value not in FREQUENCIES:
            raise RuleError(_("FREQ hanya dapat %(choices)s.") % {"choices": ", ".join(FREQUENCIES)})
    elif name in {"INTERVAL", "COUNT"}:
        most = MAX_INTERVAL if name == "INTERVAL" else MAX_COUNT
        if not value.isdecimal() or not 1 <= int(value) <= most:
            raise RuleError(_("%(name)s adalah angka 1 sampai %(most)s.") % {"name": name, "most": most})
        return str(int(value))
    elif name == "UNTIL":
        return read_until(value)
    elif name == "WKST":
        if value not in WEEKDAYS:
            raise RuleError(_("Hari ditulis MO, TU, WE, TH, FR, SA, atau SU."))
    elif name == "BYDAY":
        if not all(BY_DAY.fullmatch(day) for day in value.split(",")):
            raise RuleError(_("Hari ditulis MO, TU, WE, TH, FR, SA, atau SU; di depannya boleh 1 sampai 5 atau -1."))
    else:
        lowest, highest, backwards = NUMBERS[name]
        for number in value.split(","):
            size = number.lstrip("+-") if backwards else number
            if not re.fullmatch(r"[+-]?\d{1,3}", number) or not lowest <= int(size or 0) <= highest:
                raise RuleError(_("%(name)s adalah angka 1 sampai %(most)s.") % {"name": name, "most": highest})
    return value


def read_until(value: str) -> str:
    """The day on which a rule ends, whatever clock time stands behind it. Raises RuleError."""
    if not re.fullmatch(r"\d{8}(T\d{6}Z?)?", value):
        raise RuleError(_("Tulis UNTIL sebagai tahun, bulan, tanggal, misalnya UNTIL=20271231."))
    try:
        return f"{as_day(value):%Y%m%d}"
    except ValueError as error:
        raise RuleError(_("Tanggal UNTIL tidak ada di kalender.")) from error


def check_together(found: dict[str, str]) -> None:
    """What RFC 5545 says of parts beside each other. Raises RuleError."""
    if "FREQ" not in found:
        raise RuleError(_("Aturan memerlukan FREQ, misalnya FREQ=WEEKLY."))
    if {"COUNT", "UNTIL"} <= found.keys():
        raise RuleError(_("Pakai salah satu saja: COUNT atau UNTIL."))
    if "BYSETPOS" in found and not {"BYMONTH", "BYMONTHDAY", "BYDAY"} & found.keys():
        raise RuleError(_("BYSETPOS memerlukan BYDAY, BYMONTHDAY, atau BYMONTH."))
    if "BYSETPOS" in found and found["FREQ"] == "DAILY":
        raise RuleError(_("BYSETPOS tidak dapat dipakai dengan FREQ=DAILY."))
    if "BYMONTHDAY" in found and found["FREQ"] == "WEEKLY":
        raise RuleError(_("BYMONTHDAY tidak dapat dipakai dengan FREQ=WEEKLY."))
    numbered = any(day[:1] in "+-123456789" for day in found.get("BYDAY", "").split(",") if day)
    if numbered and found["FREQ"] not in {"MONTHLY", "YEARLY"}:
        raise RuleError(_("Hari bernomor seperti 1SA hanya untuk FREQ=MONTHLY atau FREQ=YEARLY."))


def check_single_days(recurrence: Recurrence) -> dict[str, str]:
    """What is wrong with the days added and left out, by "extra" and "excluded"."""
    wrong: dict[str, str] = {}
    for name, days in (("extra", recurrence.extra), ("excluded", recurrence.excluded)):
        if len(days) > MAX_DAYS:
            wrong[name] = ngettext("Paling banyak %(n)s tanggal.", "Paling banyak %(n)s tanggal.", MAX_DAYS) % {
                "n": MAX_DAYS
            }
    if any(day <= recurrence.start for day in recurrence.extra):
        wrong["extra"] = _("Tanggal tambahan harus sesudah hari pertama.")
    last = max(recurrence.excluded, default=recurrence.start)
    whole = Recurrence(recurrence.start, recurrence.rule, recurrence.extra)
    strangers = set(recurrence.excluded) - set(whole.days(since=recurrence.start, until=last, limit=20_000))
    if strangers:
        wrong["excluded"] = _("%(day)s bukan salah satu tanggal acara ini.") % {"day": f"{min(strangers):%d-%m-%Y}"}
    elif recurrence.excluded and not recurrence.days(since=recurrence.start, until=horizon(recurrence.start), limit=1):
        wrong["excluded"] = _("Semua tanggal acara ini dihapus; sisakan sekurang-kurangnya satu.")
    return wrong

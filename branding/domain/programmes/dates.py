"""Dates as exact as they are known, read from what people write into cells: "5 Juni 2024", "06/2024", "2024"."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils.formats import date_format

from economy.domain.imports.cells import Cell, text_of

from ...enums import DatePrecision

FIRST_YEAR = 2000
"""Nothing of the plan is older than this; an earlier year is a slip of the hand."""
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu ags agt agustus aug august",
            "sep sept september",
            "okt oktober oct october",
            "nov nop november nopember",
            "des desember dec december",
        ),
        1,
    )
    for name in names.split()
}
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_WORDS = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_MONTH_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{4})")
_MONTH_ISO = re.compile(r"(\d{4})-(\d{1,2})")
_MONTH_WORDS = re.compile(r"([a-z]+)\.? (\d{4})")
_YEAR = re.compile(r"(\d{4})")


@dataclass(frozen=True, order=True)
class Dated:
    """A day, a month or a year; `on` is its last day, so that nothing is called old before all of it has passed."""

    on: date
    precision: str = DatePrecision.DAY.value

    @property
    def begins(self) -> date:
        """Its first day."""
        if self.precision == DatePrecision.YEAR:
            return self.on.replace(month=1, day=1)
        return self.on.replace(day=1) if self.precision == DatePrecision.MONTH else self.on

    @property
    def words(self) -> str:
        """ "5 Juni 2024", "Juni 2024" or "2024", in the language being shown."""
        return date_words(self.on, self.precision)

    @property
    def iso(self) -> str:
        """After ISO 8601, no more exact than it is known."""
        return iso_date(self.on, self.precision)


def date_words(on: date, precision: str) -> str:
    """As much of a date as is known, in words."""
    pattern = {DatePrecision.YEAR.value: "Y", DatePrecision.MONTH.value: "F Y"}.get(precision, "j F Y")
    return date_format(on, pattern, use_l10n=False)


def iso_date(on: date, precision: str) -> str:
    """As much of a date as is known: 2024-06-05, 2024-06 or 2024."""
    return on.isoformat()[: {DatePrecision.YEAR.value: 4, DatePrecision.MONTH.value: 7}.get(precision, 10)]


def the_day(on: date) -> Dated:
    """A date known to the day."""
    return Dated(on)


def the_month(year: int, month: int) -> Dated:
    """A whole month. Raises ValueError for a month that does not exist."""
    if not 1 <= month <= 12:
        raise ValueError(month)
    return Dated(date(year, month, calendar.monthrange(year, month)[1]), DatePrecision.MONTH.value)


def the_year(year: int) -> Dated:
    """A whole year."""
    return Dated(date(year, 12, 31), DatePrecision.YEAR.value)


def read_dated(cell: Cell) -> Dated | None:
    """The date in a cell, day before month as Indonesians write; None for what is no date or none that can be meant."""
    text = text_of(cell).casefold().replace(",", " ")
    try:
        found = _read(" ".join(text.split()))
    except ValueError:
        return None
    return found if found is not None and found.on.year >= FIRST_YEAR else None


@lru_cache(maxsize=512)
def _read(text: str) -> Dated | None:
    """Raises ValueError for a day or month that does not exist."""
    for pattern, make in _FORMS:
        if found := pattern.fullmatch(text):
            return make(found)
    return None


def _numeric(found: "re.Match[str]") -> Dated:
    day, month, year = map(int, found.groups())
    return the_day(date(year, month, day))


def _iso(found: "re.Match[str]") -> Dated:
    year, month, day = map(int, found.groups())
    return the_day(date(year, month, day))


def _worded(found: "re.Match[str]") -> Dated:
    return the_day(date(int(found[3]), _month(found[2]), int(found[1])))


def _month(name: str) -> int:
    if name not in MONTHS:
        raise ValueError(name)
    return MONTHS[name]


_FORMS: tuple[tuple["re.Pattern[str]", Callable[["re.Match[str]"], Dated]], ...] = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_WORDS, _worded),
    (_MONTH_ISO, lambda found: the_month(int(found[1]), int(found[2]))),
    (_MONTH_NUMERIC, lambda found: the_month(int(found[2]), int(found[1]))),
    (_MONTH_WORDS, lambda found: the_month(int(found[2]), _month(found[1]))),
    (_YEAR, lambda found: the_year(int(found[1]))),
)


def is_serial(cell: Cell) -> bool:
    """Whether a cell holds a date as a spreadsheet counts it, in days since 1900, which shows that its format is lost;
    only for a better sentence, never to guess the date."""
    number = text_of(cell)
    return number.isdecimal() and len(number) == 5 and datetime(1899, 12, 30) + timedelta(int(number)) > _SERIAL_FROM  # noqa: DTZ001


_SERIAL_FROM = datetime(FIRST_YEAR, 1, 1)  # noqa: DTZ001 — a spreadsheet's day has no zone

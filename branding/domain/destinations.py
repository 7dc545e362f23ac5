"""What a destination's page says of its structured parts, in the words of the page's language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils.dates import MONTHS
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from economy.domain.hours import DAYS, WIB, Closed, Week, is_closed_on
from economy.domain.hours_words import Day, OpenState, closing_text, day_text, open_state, special_lines, week_lines

from ..enums import AccessMeasure, Answer, Facility, SeasonKind, TravelMode
from ..models import DestinationPage
from ..models.destination_blocks import MEASURED

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class OpeningShown:
    """When a place is open, for `components/opening_hours`. `closing` is a sentence about a closing for the time being
    that holds or comes, `reason` why."""

    state: OpenState | None
    week: list[Day]
    special: list[Day]
    closing: str
    reason: str


@dataclass(frozen=True)
class Finding:
    """One thing somebody looked for: `answer` of `Answer`, words for what was found, a note, the day of the check."""

    label: str
    answer: str
    words: str
    note: str
    checked: str


@dataclass(frozen=True)
class Way:
    """One way to a place. `key` is of `TravelMode`, `mode` what it is called, `duration` in words or empty."""

    key: str
    mode: str
    origin: str
    text: str
    duration: str


@dataclass(frozen=True)
class Season:
    """The months in which something holds, in words, and why."""

    label: str
    months: str
    note: str
    closed: bool


def week_of(page: DestinationPage) -> Week:
    """The hours of the weekdays as `economy.domain.hours` understands them."""
    week: Week = {}
    for block in page.hours:
        span = _span(block.value)
        for day in block.value["days"]:
            if day in DAYS and span and span not in week.setdefault(day, []):
                week[day].append(span)
    return {day: sorted(spans) for day, spans in week.items()}


def special_of(page: DestinationPage, *, since: date) -> Week:
    """The hours of single dates from that day on; where two entries name a date, the later one in the list holds."""
    special: Week = {}
    for block in page.special_days:
        special |= _days_of(block.value, since=since)
    return special


def closed_of(page: DestinationPage) -> Closed:
    """The closing for the time being."""
    return page.closed_from, page.closed_until


def opening(page: DestinationPage, at: datetime) -> OpeningShown | None:
    """What the page says of opening at that moment (aware datetime); None where nobody has said anything."""
    today = at.astimezone(WIB).date()
    week, special, closed = week_of(page), special_of(page, since=today - _DAY), closed_of(page)
    closing = closing_text(closed, at)
    if not (week or special or closing):
        return None
    return OpeningShown(
        state=open_state(week, at, special=special, closed=closed),
        week=week_lines(week, at, special=special) if week else [],
        special=list(_special_lines(page, at)),
        closing=closing,
        reason=page.closed_reason if closing else "",
    )


def is_shut(page: DestinationPage, day: date) -> bool:
    """Whether the place is closed for the time being on that day, whatever its hours say."""
    return is_closed_on(day, closed_of(page))


def facilities(page: DestinationPage) -> list[Finding]:
    """What visitors look for, in the editor's order."""
    return [
        Finding(
            label=str(Facility(value["kind"]).label),
            answer=value["answer"],
            words="" if value["answer"] == Answer.YES else str(Answer(value["answer"]).label),
            note=value["note"] or "",
            checked=_checked(value["checked_on"]),
        )
        for value in _values(page.facilities)
        if value["kind"] in Facility.values and value["answer"] in Answer.values
    ]


def accessibility(page: DestinationPage) -> list[Finding]:
    """Every measure of accessibility; those that nobody took say so. Empty where nothing at all was looked at."""
    taken = {value["measure"]: value for value in _values(page.accessibility)}
    if not taken:
        return []
    return [_measured(measure, taken.get(measure.value)) for measure in AccessMeasure]


def ways(page: DestinationPage) -> list[Way]:
    """The ways to the place, in the editor's order."""
    return [
        Way(
            key=value["mode"],
            mode=str(TravelMode(value["mode"]).label),
            origin=value["origin"],
            text=value["text"],
            duration=_duration(value["minutes"]),
        )
        for value in _values(page.ways)
        if value["mode"] in TravelMode.values
    ]


def seasons(page: DestinationPage) -> list[Season]:
    """Best and closed months."""
    return [
        Season(
            label=str(SeasonKind(value["kind"]).label),
            months=months_text(int(month) for month in value["months"]),
            note=value["note"] or "",
            closed=value["kind"] == SeasonKind.CLOSED,
        )
        for value in _values(page.season)
        if value["kind"] in SeasonKind.values and value["months"]
    ]


def months_text(months: Iterable[int]) -> str:
    """Months in words, those that follow each other as a range, also over the turn of the year: "November–Februari"."""
    wanted = {month for month in months if 1 <= month <= 12}
    if len(wanted) == 12:
        return _("sepanjang tahun")
    runs = []
    for first in sorted(month for month in wanted if (month - 2) % 12 + 1 not in wanted):
        last = first
        while last % 12 + 1 in wanted:
            last = last % 12 + 1
        runs.append((first, last))
    return ", ".join(str(MONTHS[first]) if first == last else f"{MONTHS[first]}–{MONTHS[last]}" for first, last in runs)


def _values(stream: Iterable[Any]) -> Iterator[Any]:
    return (block.value for block in stream)


def _span(value: Any) -> list[str] | None:
    opens, closes = value["opens"], value["closes"]
    return [f"{opens:%H:%M}", f"{closes:%H:%M}"] if opens is not None and closes is not None else None


def _days_of(value: Any, *, since: date) -> Week:
    """The dates of one entry from a day on, each with its stretch or none."""
    first, last = value["first"], value["last"] or value["first"]
    if first is None:
        return {}
    span = None if value["closed"] else _span(value)
    start = max(first, since)
    return {
        (start + number * _DAY).isoformat(): [span] if span else [] for number in range(max(0, (last - start).days + 1))
    }


def _special_lines(page: DestinationPage, at: datetime) -> Iterator[Day]:
    """One line for each entry that is not over, with its name and its days."""
    today = at.astimezone(WIB).date()
    entries = sorted((value for value in _values(page.special_days) if value["first"]), key=lambda each: each["first"])
    for value in entries:
        special = _days_of(value, since=today)
        for line in special_lines(special, at):
            yield replace(line, name=f"{value['name']}, {line.name}", today=today.isoformat() in special)


def _measured(measure: AccessMeasure, value: Any) -> Finding:
    answer, words, note, checked = Answer.UNKNOWN.value, str(Answer.UNKNOWN.label), "", ""
    if value is not None:
        note, checked = value["note"] or "", _checked(value["checked_on"])
        scale = MEASURED.get(measure)
        if scale is None and value["answer"] in Answer.values:
            answer, words = value["answer"], str(Answer(value["answer"]).label)
        elif scale is not None and value["value"] is not None:
            answer, words = Answer.YES.value, f"{_number(value['value'])} {scale.unit}"
    return Finding(label=str(measure.label), answer=answer, words=words, note=note, checked=checked)


def _number(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return number_format(value, 0 if whole else 1, use_l10n=True)


def _checked(day: date | None) -> str:
    return _("diperiksa %(date)s") % {"date": day_text(day)} if day else ""


def _duration(minutes: int | None) -> str:
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("%(n)d jam", "%(n)d jam", hours) % {"n": hours})
    if rest:
        parts.append(ngettext("%(n)d menit", "%(n)d menit", rest) % {"n": rest})
    return " ".join(parts)

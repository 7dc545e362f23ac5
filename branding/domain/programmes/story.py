"""One programme as its page tells it: indicators with their charts, what people can do, who promised what, history."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ...enums import Audience, Partner, ProgrammeState, RecordedAs
from ...models import Indicator, IndicatorValue, ProgrammePage, ProgrammeUpdate
from ..charts import LineDrawing, Point, in_words, line_drawing
from .dates import date_words, iso_date
from .progress import Measured, share
from .reads import Standing, percent_words, stand

DRAWN = 8
"""Values a line has room for; the table has them all."""
DECIMALS = 4
WRITTEN_IN = "id"


@dataclass(frozen=True)
class Proven:
    """Evidence as a reader sees it: words and where they lead; since when it is known."""

    words: str
    url: str
    date: str = ""
    iso: str = ""


@dataclass(frozen=True)
class Row:
    """One dated value of an indicator."""

    date: str
    iso: str
    value: str
    proof: Proven | None


@dataclass(frozen=True)
class IndicatorStory:
    """An indicator: what it should become, how far it is, its values as a line and as rows, newest last."""

    key: str
    title: str
    unit: str
    baseline: str
    target: str
    target_year: int | None
    latest: str
    latest_date: str
    share: str
    rows: Sequence[Row]
    drawing: LineDrawing | None
    cut: bool
    """Whether the line shows only the newest of the rows."""


@dataclass(frozen=True)
class Event:
    """One recorded update, as the time line shows it."""

    date: str
    iso: str
    lines: Sequence[str]
    note: str
    language: str
    """Of the note, where it is not the page's own: stewards write in Indonesian."""
    proof: Proven | None
    meta: str


@dataclass(frozen=True)
class Said:
    """Something said to an audience or promised by a partner; `blocks` is empty where nothing is."""

    key: str
    label: str
    blocks: Sequence[Any]


@dataclass(frozen=True)
class Story:
    """All that a programme's page shows beside its running text."""

    standing: Standing
    indicators: Sequence[IndicatorStory]
    actions: Sequence[Said]
    commitments: Sequence[Said]
    promised: bool
    evidence: Sequence[Proven]
    events: Sequence[Event]


def story(*, page: ProgrammePage) -> Story:
    """Everything about one programme, in the language being shown."""
    (standing,) = stand([page], today=timezone.localdate())
    indicators = list(Indicator.objects.filter(programme=page.programme_id).order_by("sort_order", "pk"))
    values = list(
        IndicatorValue.objects.filter(indicator__in=indicators).select_related("evidence_document").order_by("on", "pk")
    )
    updates = list(
        ProgrammeUpdate.objects.filter(programme=page.programme_id)
        .select_related("evidence_document")
        .order_by("-on", "-pk")
    )
    commitments = _grouped(page.commitments, "partner", Partner.choices)
    return Story(
        standing=standing,
        indicators=[_indicator(each, [v for v in values if v.indicator_id == each.pk]) for each in indicators],
        actions=[said for said in _grouped(page.actions, "audience", Audience.choices) if said.blocks],
        commitments=commitments,
        promised=any(said.blocks for said in commitments),
        evidence=_evidence([*updates, *values]),
        events=events(updates, {each.pk: each for each in indicators}),
    )


def events(updates: Iterable[ProgrammeUpdate], indicators: dict[int, Indicator]) -> list[Event]:
    """Recorded updates as a time line; `updates` newest first."""
    return [
        Event(
            date=date_words(update.on, update.precision),
            iso=iso_date(update.on, update.precision),
            lines=[line for change in update.changes if (line := _change(change, indicators))],
            note=update.note,
            language="" if (get_language() or "").startswith(WRITTEN_IN) else WRITTEN_IN,
            proof=_proof(update),
            meta=_("Dicatat oleh %(role)s") % {"role": str(RecordedAs(update.role).label).lower()},
        )
        for update in updates
    ]


def number_words(value: Decimal | str | None) -> str:
    """A value in the language of the page with as many decimals as it has; nothing for none."""
    if value is None or value == "":
        return ""
    number = Decimal(value)
    exponent = number.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return in_words(number, min(DECIMALS, places))


def _indicator(indicator: Indicator, values: Sequence[IndicatorValue]) -> IndicatorStory:
    latest = values[-1] if values else None
    done = share(Measured(indicator.baseline, indicator.target, latest.value if latest else None))
    return IndicatorStory(
        key=f"indikator-{indicator.pk}",
        title=indicator.title,
        unit=indicator.unit_words,
        baseline=number_words(indicator.baseline),
        target=number_words(indicator.target),
        target_year=indicator.target_year,
        latest=number_words(latest.value) if latest else "",
        latest_date=date_words(latest.on, latest.precision) if latest else "",
        share=percent_words(None if done is None else Decimal(int(done))),
        rows=[
            Row(
                date=date_words(value.on, value.precision),
                iso=iso_date(value.on, value.precision),
                value=number_words(value.value),
                proof=_proof(value),
            )
            for value in values
        ],
        drawing=_drawing(indicator, values[-DRAWN:]) if values else None,
        cut=len(values) > DRAWN,
    )


def _drawing(indicator: Indicator, values: Sequence[IndicatorValue]) -> LineDrawing:
    """A line whose axis holds zero, the target and every value; by date where dates are apart, else evenly spaced."""
    days = [value.on.toordinal() for value in values]
    gaps = [after - before for before, after in pairwise(days)]
    by_date = bool(gaps) and min(gaps) * 8 >= sum(gaps)
    years = [value.on.year for value in values]
    pattern = "Y" if len(set(years)) == len(years) else "M Y"
    ends = [end for end in (indicator.baseline, indicator.target) if end is not None]
    return line_drawing(
        [
            Point(
                label=_short(value, pattern),
                value=value.value,
                at=Decimal(day) if by_date else None,
                note=value.evidence,
            )
            for value, day in zip(values, days, strict=True)
        ],
        low=min([Decimal(0), *ends]),
        high=max([value.value for value in values] + ends),
    )


def _short(value: IndicatorValue, pattern: str) -> str:
    return date_format(value.on, pattern, use_l10n=False)


def _grouped(stream: Any, name: str, choices: Iterable[tuple[Any, Any]]) -> list[Said]:
    """The blocks of a stream under each of the choices, in their order."""
    return [
        Said(key=str(key), label=str(label), blocks=[b.value for b in stream if b.value[name] == key])
        for key, label in choices
    ]


def _change(change: dict[str, Any], indicators: dict[int, Indicator]) -> str:
    """One change in words; nothing where its indicator is gone."""
    before, after = change.get("before", ""), change.get("after", "")
    match change["kind"]:
        case "state":
            what, before, after = _("Status"), _state(before), _state(after)
        case "percentage":
            what = _("Persentase")
            before, after = (percent_words(Decimal(each)) if each else "" for each in (before, after))
        case _:
            indicator = indicators.get(change.get("indicator", 0))
            if indicator is None:
                return ""
            unit = f" {indicator.unit_words}" if indicator.unit_words else ""
            what = indicator.title
            before, after = (number_words(before), f"{number_words(after)}{unit}")
    if not before:
        return _("%(what)s: %(after)s") % {"what": what, "after": after}
    if before == after:
        return _("%(what)s: tetap %(after)s") % {"what": what, "after": after}
    return _("%(what)s: dari %(before)s menjadi %(after)s") % {"what": what, "before": before, "after": after}


def _state(value: str) -> str:
    return str(ProgrammeState(value).label) if value in ProgrammeState.values else ""


def _proof(row: ProgrammeUpdate | IndicatorValue) -> Proven | None:
    """The evidence of a row, with the document before the link where it has both."""
    url = row.evidence_document.url if row.evidence_document else row.evidence_url
    words = row.evidence or (row.evidence_document.title if row.evidence_document else "") or url
    if not words:
        return None
    return Proven(words=words, url=url, date=date_words(row.on, row.precision), iso=iso_date(row.on, row.precision))


def _evidence(rows: Iterable[ProgrammeUpdate | IndicatorValue]) -> list[Proven]:
    """Every piece of evidence once, newest first."""
    found: dict[tuple[str, str], Proven] = {}
    for row in sorted(rows, key=lambda each: each.on, reverse=True):
        proof = _proof(row)
        if proof is not None:
            found.setdefault((proof.words, proof.url), proof)
    return list(found.values())

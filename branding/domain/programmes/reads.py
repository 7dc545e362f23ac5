"""The programmes of a plan with where they stand, read in a fixed number of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q
from django.utils import timezone

from regions.models import District

from ...enums import Phase, Pillar, ProgrammeState
from ...models import Indicator, IndicatorValue, PlanPage, Programme, ProgrammePage
from ..charts import decimals_of, in_words
from ..restrictions import UNRESTRICTED
from .dates import date_words
from .progress import Measured, Progress, is_stale, progress


@dataclass(frozen=True)
class Standing:
    """One programme as a card, a bar or a line of a table shows it."""

    page: ProgrammePage
    programme: Programme
    progress: Progress
    stale: bool
    districts: tuple[District, ...]

    @property
    def url(self) -> str:
        """Address of its page."""
        return str(self.page.url or "")

    @property
    def pillar(self) -> str:
        """Its pillar, as people call it."""
        return str(Pillar(self.programme.pillar).label)

    @property
    def phase(self) -> str:
        """Its phase, in words."""
        return str(Phase(self.programme.phase).label)

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        return str(ProgrammeState(self.programme.state).label)

    @property
    def retired(self) -> bool:
        """Whether it has been given up."""
        return self.programme.state == ProgrammeState.RETIRED

    @property
    def percent(self) -> Decimal | None:
        """How far it has come, or None where nobody knows."""
        return self.progress.percent

    @property
    def percent_words(self) -> str:
        """ "42,5 %", or nothing."""
        return percent_words(self.percent)

    @property
    def updated_words(self) -> str:
        """The date of the last update as exact as it is known, or nothing."""
        on = self.programme.updated_on
        return date_words(on, self.programme.updated_precision) if on else ""

    @property
    def audiences(self) -> frozenset[str]:
        """To whom it says what they can do."""
        return frozenset(each["value"].get("audience", "") for each in self.page.actions.raw_data)


def percent_words(percent: Decimal | None) -> str:
    """ "42 %" or "42,5 %" in the language being shown; nothing for None."""
    return "" if percent is None else f"{in_words(percent, min(1, decimals_of([percent])))} %"


def standings(*, plan: PlanPage) -> list[Standing]:
    """All live programmes beneath a plan that nobody has restricted, by code, retired ones included."""
    pages = (
        ProgrammePage.objects.live()
        .filter(UNRESTRICTED)
        .child_of(plan)
        .select_related("programme")
        .defer("body", "commitments", "sources")
        .order_by("programme__code", "pk")
    )
    return stand(list(pages), today=timezone.localdate())


def stand(pages: Sequence[ProgrammePage], *, today: date) -> list[Standing]:
    """These pages with where their programmes stand."""
    ids = [page.programme_id for page in pages]
    measured, districts = _measured(ids), _districts(ids)
    return [
        Standing(
            page=page,
            programme=page.programme,
            progress=progress(
                measure=page.programme.measure,
                entered=page.programme.percentage,
                indicators=measured.get(page.programme_id, ()),
            ),
            stale=is_stale(updated_on=page.programme.updated_on, state=page.programme.state, today=today),
            districts=districts.get(page.programme_id, ()),
        )
        for page in pages
    ]


def progress_of(programme: Programme) -> Progress:
    """How far one programme has come."""
    indicators = _measured([programme.pk]).get(programme.pk, ())
    return progress(measure=programme.measure, entered=programme.percentage, indicators=indicators)


def _measured(programme_ids: Iterable[int]) -> Mapping[int, list[Measured]]:
    """The indicators of programmes with their newest values: two queries."""
    rows = IndicatorValue.objects.filter(indicator__programme__in=programme_ids).order_by("on", "pk")
    newest: dict[int, Decimal] = dict(rows.values_list("indicator_id", "value"))
    found: dict[int, list[Measured]] = defaultdict(list)
    for pk, programme, baseline, target in Indicator.objects.filter(programme__in=programme_ids).values_list(
        "pk", "programme_id", "baseline", "target"
    ):
        found[programme].append(Measured(baseline=baseline, target=target, value=newest.get(pk)))
    return found


def _districts(programme_ids: Iterable[int]) -> Mapping[int, tuple[District, ...]]:
    """The kecamatan that programmes touch, by name: one query."""
    touches = Programme.districts.through.objects.filter(programme__in=programme_ids).select_related("district")
    found: dict[int, list[District]] = defaultdict(list)
    for row in touches.order_by("district__name"):
        found[row.programme_id].append(row.district)
    return {programme: tuple(places) for programme, places in found.items()}


@dataclass(frozen=True)
class Registered:
    """One programme as its steward sees it, whether or not it has pages."""

    programme: Programme
    progress: Progress
    stale: bool
    pages: int
    """How many live pages it has; a programme without any is seen by nobody."""

    @property
    def percent_words(self) -> str:
        """ "42,5 %", or nothing."""
        return percent_words(self.progress.percent)

    @property
    def updated_words(self) -> str:
        """The date of the last update as exact as it is known, or nothing."""
        on = self.programme.updated_on
        return date_words(on, self.programme.updated_precision) if on else ""


def register(*, today: date) -> list[Registered]:
    """All programmes, the stale ones first, then by code."""
    programmes = list(Programme.objects.annotate(shown=Count("pages", filter=Q(pages__live=True))))
    measured = _measured([each.pk for each in programmes])
    rows = [
        Registered(
            programme=each,
            progress=progress(measure=each.measure, entered=each.percentage, indicators=measured.get(each.pk, ())),
            stale=is_stale(updated_on=each.updated_on, state=each.state, today=today),
            pages=each.shown,
        )
        for each in programmes
    ]
    return sorted(rows, key=lambda row: (not row.stale, row.programme.code))

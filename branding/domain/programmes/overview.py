"""The plan as a whole: what its list shows, how far each pillar and kecamatan has come, and the plan at a glance."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from ...enums import Audience, Phase, Pillar, ProgrammeState
from ...models import PlanPage
from ..charts import Point
from ..queries import plan as plan_of
from .progress import mean
from .reads import Standing, percent_words, standings


@dataclass(frozen=True)
class Choice:
    """One value that the list can be narrowed to."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Filter:
    """One question of the list: its name in addresses, its label, its choices."""

    name: str
    label: str | Promise
    everything: str | Promise
    choices: Sequence[Choice]

    @property
    def chosen(self) -> Choice | None:
        """The choice that is on."""
        return next((each for each in self.choices if each.chosen), None)


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Group:
    """The programmes of one pillar, phase or kecamatan: how many, how many with a number, and their mean."""

    key: str
    label: str
    count: int
    measured: int
    percent: Decimal | None
    stale: int

    @property
    def percent_words(self) -> str:
        """The mean in words, or nothing."""
        return percent_words(self.percent)


@dataclass(frozen=True)
class Overview:
    """What the page of the plan shows of its programmes."""

    filters: Sequence[Filter]
    chips: Sequence[Chip]
    listed: Sequence[Standing]
    current: Sequence[Standing]
    """All that are not retired, whatever was asked."""
    total: int
    retired: int
    stale: int
    pillars: Sequence[Group]
    phases: Sequence[Group]
    districts: Sequence[Group]
    quick_wins: Sequence[Standing]
    narrowed: bool = False


@dataclass(frozen=True)
class PlanGlance:
    """The plan in a few numbers, for the home page."""

    page: PlanPage
    programmes: int
    states: Mapping[str, int]
    """How many programmes are in each state, by its name in words; only states that occur."""
    stale: int
    pillars: Sequence[Group]
    quick_wins: Sequence[Standing]
    updated_words: str
    """The date of the newest update, or nothing."""
    newest: Sequence[Standing] = field(default_factory=tuple)


_TESTS: dict[str, Callable[[Standing, str], bool]] = {
    "pilar": lambda each, value: each.programme.pillar == value,
    "tahap": lambda each, value: str(each.programme.phase) == value,
    "status": lambda each, value: each.programme.state == value,
    "untuk": lambda each, value: value in each.audiences,
}
_QUESTIONS: tuple[tuple[str, Promise, Promise, Sequence[tuple[object, object]]], ...] = (
    ("pilar", _("Pilar"), _("Semua pilar"), Pillar.choices),
    ("tahap", _("Tahap"), _("Semua tahap"), Phase.choices),
    ("status", _("Status"), _("Semua, kecuali yang dihentikan"), ProgrammeState.choices),
    ("untuk", _("Untuk siapa"), _("Siapa saja"), Audience.choices),
)


def overview(*, plan: PlanPage, asked: Mapping[str, str]) -> Overview:
    """The plan narrowed to what an address asks for: `pilar`, `tahap`, `status`, `untuk`. What does not exist is not
    asked; retired programmes are listed only when asked for, and counted nowhere else."""
    everything = standings(plan=plan)
    filters = [
        Filter(
            name, label, anything, [Choice(str(key), str(words), asked.get(name) == str(key)) for key, words in choices]
        )
        for name, label, anything, choices in _QUESTIONS
    ]
    on = {each.name: chosen.value for each in filters if (chosen := each.chosen)}
    current = [each for each in everything if not each.retired]
    pool = everything if on.get("status") == ProgrammeState.RETIRED else current
    listed = [each for each in pool if all(_TESTS[name](each, value) for name, value in on.items())]
    return Overview(
        filters=filters,
        chips=[Chip(each.chosen.label, _without(plan, on, each.name)) for each in filters if each.chosen],
        listed=sorted(listed, key=lambda each: not each.programme.quick_win),
        current=current,
        total=len(current),
        retired=len(everything) - len(current),
        stale=sum(each.stale for each in current),
        pillars=_pillars(current),
        phases=[
            _group(phase.value, phase.label, [e for e in current if e.programme.phase == phase]) for phase in Phase
        ],
        districts=_districts(current),
        quick_wins=[each for each in current if each.programme.quick_win],
        narrowed=bool(on),
    )


def plan_at_a_glance(*, locale: Locale) -> PlanGlance | None:
    """The plan of a language in a few numbers; None before there is one."""
    page = plan_of(locale=locale)
    if page is None:
        return None
    current = [each for each in standings(plan=page) if not each.retired]
    dated = sorted((each for each in current if each.programme.updated_on), key=_updated, reverse=True)
    return PlanGlance(
        page=page,
        programmes=len(current),
        states={
            str(state.label): count
            for state in ProgrammeState
            if (count := sum(each.programme.state == state for each in current))
        },
        stale=sum(each.stale for each in current),
        pillars=_pillars(current),
        quick_wins=[each for each in current if each.programme.quick_win],
        updated_words=dated[0].updated_words if dated else "",
        newest=dated[:3],
    )


def points(groups: Iterable[Group]) -> list[Point]:
    """The groups that have a number, as bars."""
    return [Point(label=group.label, value=group.percent) for group in groups if group.percent is not None]


def _updated(standing: Standing) -> date:
    return standing.programme.updated_on or date.min


def _pillars(current: Sequence[Standing]) -> list[Group]:
    return [
        _group(pillar.value, pillar.label, [e for e in current if e.programme.pillar == pillar]) for pillar in Pillar
    ]


def _districts(current: Sequence[Standing]) -> list[Group]:
    """The kecamatan that some programme touches, by name."""
    names = {place.code: place.name for each in current for place in each.districts}
    return [
        _group(code, name, [each for each in current if any(place.code == code for place in each.districts)])
        for code, name in sorted(names.items(), key=lambda pair: pair[1])
    ]


def _group(key: object, label: object, members: Sequence[Standing]) -> Group:
    shares = [each.percent for each in members if each.percent is not None]
    return Group(
        key=str(key),
        label=str(label),
        count=len(members),
        measured=len(shares),
        percent=mean(shares),
        stale=sum(each.stale for each in members),
    )


def _without(plan: PlanPage, on: Mapping[str, str], name: str) -> str:
    """The address of the list without one filter."""
    rest = urlencode({key: value for key, value in on.items() if key != name})
    return f"{plan.url}?{rest}#program" if rest else f"{plan.url}#program"

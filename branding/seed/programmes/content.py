"""The shapes in which the seed's programmes are written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.programmes.dates import Dated

LANGUAGES = ("id", "en")
Action = tuple[str, str, str, str]
"""(audience, text, words of the link, address of the link), the last two empty where it leads nowhere."""


@dataclass(frozen=True)
class ProgrammeText:
    """What a programme's page says in one language; `actions` have the same order and length in both."""

    title: str
    slug: str
    lead: str
    body: Sequence[str]
    actions: Sequence[Action]
    target: str = ""
    unit: str = ""


@dataclass(frozen=True)
class FirstValue:
    """A value of an indicator that a source gives."""

    indicator: str
    value: str
    evidence: str
    url: str


@dataclass(frozen=True)
class FirstUpdate:
    """Something a source tells of a programme, with its date as exact as it is known."""

    on: Dated
    state: str = ""
    note: str = ""
    evidence: str = ""
    url: str = ""
    values: Sequence[FirstValue] = ()


@dataclass(frozen=True)
class IndicatorSeed:
    """What a programme is measured by; baseline and target only where a source names them."""

    name: str
    name_en: str
    unit: str
    unit_en: str
    baseline: str = ""
    target: str = ""
    target_year: int | None = None


@dataclass(frozen=True)
class ProgrammeSeed:
    """A programme: its place in the plan, what is known of it, what it says, and where that comes from."""

    code: str
    name: str
    pillar: str
    sources: str
    texts: Mapping[str, ProgrammeText]
    updates: Sequence[FirstUpdate]
    quick_win: bool = False
    measure: str = "diisi"
    indicators: Sequence[IndicatorSeed] = ()

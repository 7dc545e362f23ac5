"""The arithmetic of progress: shares, percentages, and how long nothing has been heard. No database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal

from ...enums import Measure, ProgrammeState

STALE_AFTER = timedelta(days=90)
"""For so long an update speaks for a programme; the day after, the programme is labelled "belum diperbarui"."""
AT_REST = frozenset({ProgrammeState.FINISHED.value, ProgrammeState.RETIRED.value})
"""States of which no news is expected."""
WHOLE = Decimal(100)


@dataclass(frozen=True)
class Measured:
    """One indicator with its newest value, as far as they are known."""

    baseline: Decimal | None
    target: Decimal | None
    value: Decimal | None


@dataclass(frozen=True)
class Progress:
    """How far a programme has come. `percent` is None where nothing is known; `measured` of `counted` indicators have
    a value, both 0 for a percentage that was entered."""

    percent: Decimal | None
    computed: bool
    measured: int = 0
    counted: int = 0


def is_stale(*, updated_on: date | None, state: str, today: date) -> bool:
    """Whether a programme that should move has had no dated update for more than 90 days, or none ever."""
    if state in AT_REST:
        return False
    return updated_on is None or today - updated_on > STALE_AFTER


def share(measured: Measured) -> Decimal | None:
    """How much of the way from baseline to target is done, in per cent, 0 to 100; also for targets below the baseline.

    None without a target or a value. A missing baseline counts as zero. A target that equals its baseline is reached or
    not: there is no way between.
    """
    if measured.target is None or measured.value is None:
        return None
    start = measured.baseline if measured.baseline is not None else Decimal(0)
    way = measured.target - start
    if way == 0:
        return WHOLE if measured.value >= measured.target else Decimal(0)
    return min(WHOLE, max(Decimal(0), (measured.value - start) / way * WHOLE))


def progress(*, measure: str, entered: Decimal | None, indicators: Iterable[Measured]) -> Progress:
    """The percentage of a programme: what its steward entered, or the mean of its indicators' shares.

    Indicators without a target are not counted; those without a value are counted as not measured, and the mean is of
    the others.
    """
    if measure != Measure.INDICATORS:
        return Progress(percent=entered, computed=False)
    counted = [each for each in indicators if each.target is not None]
    shares = [found for each in counted if (found := share(each)) is not None]
    return Progress(percent=mean(shares), computed=True, measured=len(shares), counted=len(counted))


def mean(shares: Sequence[Decimal]) -> Decimal | None:
    """The mean, cut to one decimal so that 99,97 is never shown as all; None of nothing."""
    if not shares:
        return None
    return (sum(shares, Decimal(0)) / len(shares)).quantize(Decimal("0.1"), rounding=ROUND_FLOOR)

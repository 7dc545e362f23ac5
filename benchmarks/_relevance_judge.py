"""How good the answers to judged questions are, from what the questions say and from nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from statistics import mean

from ._relevance_cases import Case, Shown

DEPTH = 10
SHOWN = 3
"""Results among which what was meant must be, and which are named where it is not."""


@dataclass(frozen=True)
class Answered:
    """What came for one question: pages as they stand above the results, the results of the first page, how many
    results there are, and the error when there was one instead."""

    pages: tuple[Shown, ...] = ()
    hits: tuple[Shown, ...] = ()
    total: int = 0
    kind: str = ""
    error: str = ""


@dataclass(frozen=True)
class Verdict:
    """One question judged. `gain` is its nDCG@10, None when nothing was to be found; `first` is the place, from 1, of
    the first result that was meant, None when none came; `wrong` are rules that were broken."""

    case: Case
    came: tuple[Shown, ...]
    first: int | None
    gain: float | None
    empty: bool
    wrong: tuple[str, ...]

    @property
    def shows_forbidden(self) -> bool:
        """Whether something came that must not; that nothing did is counted apart."""
        return any(not each.startswith("not-empty") for each in self.wrong)

    def within(self, places: int) -> bool:
        """Whether something that was meant is among the first results, or, where nothing is, no rule was broken."""
        if self.gain is None:
            return not self.wrong
        return self.first is not None and self.first <= places


def judge(case: Case, answered: Answered, everything: Sequence[Shown]) -> Verdict:
    """Judge one answer; `everything` is all that could have come."""
    things = answered.pages + tuple(each for each in answered.hits if each not in answered.pages)
    if not case.pages:
        things = tuple(each for each in answered.hits if each.kind == "business")
    grades = [case.grade(thing) for thing in things]
    ideal = sorted((case.grade(thing) for thing in everything if case.may_answer(thing)), reverse=True)
    best = _gain(ideal[:DEPTH])
    wrong = [answered.error] if answered.error else []
    for rule in case.rules:
        seen = answered.pages + answered.hits if rule.name == "empty" else things
        broken = rule.violations(seen, lambda thing: case.grade(thing) == 2, total=answered.total)
        wrong += [f"{rule}: {what}" for what in broken[:3]]
    return Verdict(
        case=case,
        came=things,
        first=next((place for place, grade in enumerate(grades, 1) if grade == 2), None),
        gain=min(1.0, _gain(grades[:DEPTH]) / best) if best else None,
        empty=case.expects and not answered.hits and not answered.pages,
        wrong=tuple(wrong),
    )


def figures(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """All verdicts together, as shares from 0 to 1; "forbidden" of the questions that showed what they must not."""
    return {
        "success@1": mean(verdict.within(1) for verdict in verdicts),
        "success@3": mean(verdict.within(3) for verdict in verdicts),
        "ndcg@10": mean([verdict.gain for verdict in verdicts if verdict.gain is not None] or [0.0]),
        "zero-results": mean(verdict.empty for verdict in verdicts),
        "forbidden": mean(verdict.shows_forbidden for verdict in verdicts),
    }


def told(verdict: Verdict) -> str:
    """A question and what came, in a line."""
    case = verdict.case
    place = "nothing meant" if verdict.gain is None else f"place {verdict.first or 'none'}, nDCG {verdict.gain:.2f}"
    came = "; ".join(thing.name for thing in verdict.came[:SHOWN]) or "nothing"
    wrong = "".join(f" [{each}]" for each in verdict.wrong)
    return f"{case.number:>4} {case.query!r}: {place}; came: {came}{wrong}"


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))

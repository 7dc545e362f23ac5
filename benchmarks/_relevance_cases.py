"""Judged questions: what is asked, what a good result says, where it lies, and what must not come."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from search.domain.words import fold

from ._relevance_rules import Rule, rules_of

HERE = (-6.091345, 106.238334)
"""Where "the visitor's place" is: Ciruas, the regency's seat (degrees WGS 84)."""
NEAR_KM = 15.0
"""How far something may be that was asked for near here."""
GAP = 2
"""Words that may stand between the words of a phrase: "tas kadugenep" is "Tas Barokah Kadugenep"."""
PAGE_CATEGORIES = ("wisata", "berita", "rencana", "acara", "halaman")
"""`kategori_diharapkan` of questions that pages of the portal answer, by their beginning."""
NOTHING = ("", "-")


@dataclass(frozen=True)
class Shown:
    """A result, or anything that could be one, as far as judging needs it. `said` is what it is called and sells, the
    parts separated; `told` what else it says of itself; both folded."""

    kind: str
    ref: int
    name: str
    said: str
    told: str
    district: str
    point: tuple[float, float] | None
    traits: frozenset[str]
    open: bool
    language: str = ""
    """Of a page; a business is shown in both."""


@dataclass(frozen=True)
class Case:
    """One question. `wanted` finds what a good result is called or sells, None when nothing in particular must come.
    `district` is where it must lie; with `wished` it had better."""

    number: str
    query: str
    language: str
    intent: str
    trouble: str
    wanted: re.Pattern[str] | None
    rules: tuple[Rule, ...]
    district: str = ""
    wished: bool = False
    from_here: bool = False
    pages: bool = False
    unread: tuple[str, ...] = field(default=())
    """Phrases of `jangan_muncul` that are no rule and were taken as words that must not come."""

    @property
    def expects(self) -> bool:
        """Whether something must be found."""
        return not any(rule.name == "empty" for rule in self.rules) and (
            self.wanted is not None or any(rule.name == "not-empty" for rule in self.rules)
        )

    def may_answer(self, thing: Shown) -> bool:
        """Whether it is of the kind that answers: a page of the language asked, or a business."""
        return thing.kind == "page" and thing.language == self.language if self.pages else thing.kind == "business"

    def grade(self, thing: Shown) -> int:
        """2 for what was meant, 1 for what is near it, 0 for the rest."""
        if (self.wanted is None and not self.district) or any(rule.breaks(thing) for rule in self.rules):
            return 0
        said = self.wanted is None or bool(self.wanted.search(thing.said))
        if not said and not (self.wanted and self.wanted.search(thing.told)):
            return 0
        there = self._there(thing)
        if not there and not (self.wished or self.from_here):
            return 0
        return 2 if said and there else 1

    def _there(self, thing: Shown) -> bool:
        if self.from_here:
            return thing.point is not None and _kilometres(thing.point, HERE) <= NEAR_KM
        if not self.district or thing.district == self.district:
            return True
        return thing.kind == "page" and f" {self.district} " in f" {thing.said} {thing.told} "


def cases(path: Path) -> list[Case]:
    """The questions of a file with the columns of `data/queries.csv`."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(_cases(csv.DictReader(stream)))


def _cases(rows: Iterable[dict[str, str]]) -> Iterator[Case]:
    for row in rows:
        phrases = [fold(each) for each in row["kata_kunci_hasil"].split("|")]
        place = row["filter_wilayah"].strip()
        rules, unread = rules_of(row["jangan_muncul"])
        yield Case(
            number=row["id"],
            query=row["query"],
            language="en" if row["bahasa"] == "en" else "id",
            intent=row["intent"],
            trouble=row["jenis_gangguan"],
            wanted=None if row["kata_kunci_hasil"].strip() in NOTHING else phrase_pattern(phrases),
            rules=tuple(rules),
            district="" if place.startswith("lokasi") else fold(place),
            wished=place.startswith("~"),
            from_here=place.startswith("lokasi"),
            pages=row["kategori_diharapkan"].casefold().startswith(PAGE_CATEGORIES),
            unread=tuple(unread),
        )


def phrase_pattern(phrases: list[str]) -> re.Pattern[str]:
    """Finds any of these folded phrases in folded text: their words in order, with at most `GAP` between two."""
    gap = rf"(?: [a-z0-9]+){{0,{GAP}}} "
    return re.compile("|".join(rf"\b{gap.join(phrase.split())}\b" for phrase in phrases if phrase))


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle's distance."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, each)) for each in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))

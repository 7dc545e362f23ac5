"""How well a text fits a question, and what else speaks for it: `search.domain.ranking` gives the weights.

Both databases only tell that a text says everything that was asked; how well it does is judged here, so that both put
results in the same order.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from django.utils import timezone

from economy.domain.hours import WIB
from economy.domain.queries import distance_km
from search.domain import ranking
from search.domain.fallback import asked as asking
from search.domain.fallback.asked import Asked, Group, Term
from search.domain.fallback.stems import stem

STEM, BEGINNING = 0.9, 0.7
"""A word of the same stem, or one that only begins so, is worth less than the word itself."""
TOGETHER = 0.5
"""All words side by side, as they were asked, are worth this part of the field's weight more."""
NOTHING_ELSE = 0.3
"""A name that consists of what was asked, this part of a name's weight; a name of which half does, half of it."""
DIGITS = 6
"""Decimals of a score, so that it is the same number in a cursor."""


class Words(NamedTuple):
    """A search text as it is judged."""

    ref: int
    name: str
    key: str
    products: str
    category: str
    place: str
    complete: float
    latitude: float | None
    longitude: float | None


COLUMNS = ("object_id", *Words._fields[1:])


class Standing(NamedTuple):
    """What the directory itself knows of a business, apart from its words."""

    district: str | None
    village: str | None
    verified: bool
    confirmed_at: datetime | None = None


@dataclass(frozen=True)
class Scored:
    """A result's score, what it is made of, and how far away it is."""

    ref: int
    score: float
    distance_km: float | None
    why: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _Field:
    """One part of a text, and what a word in it is worth."""

    letter: str
    name: str
    weight: float
    text: str

    @cached_property
    def padded(self) -> str:
        return f" {self.text} ".replace("\n", " ")

    @cached_property
    def stems(self) -> set[str]:
        return set(map(stem, self.text.split()))

    def fits(self, term: Term) -> float:
        """How well a term is said here: 0 not at all, 1 word for word."""
        if self.letter not in term.fields or not self.text:
            return 0
        start = f" {term.text}"
        if f"{start} " in self.padded:
            return term.weight
        if not term.whole and " " not in term.text and stem(term.text) in self.stems:
            return term.weight * STEM
        return term.weight * BEGINNING if term.begins and start in self.padded else 0


def score(asked: Asked, words: Words, standing: Standing | None, today: date) -> Scored:
    """The score of one text that says what was asked."""
    why = _fit(asked, words)
    speaks = 1.0
    if words.key in asked.keys:
        why["exact_name"] = ranking.EXACT_NAME
    told = dict(_speaks(asked, words, standing, today))
    away = distance(asked, words)
    if away is not None and asked.near:
        told["near"] = ranking.NEAR * 0.5 ** (away / ranking.NEAR_KM)
    speaks += sum(told.values())
    return Scored(words.ref, round(sum(why.values()) * speaks, DIGITS), away, {**why, **told})


def likeness(asked: Asked, words: Words) -> float:
    """What is said of a question that is not said as a whole."""
    return sum(max(_best(group, each) for each in _fields(words)) for group in asked.groups)


def today() -> date:
    """The day on which scores are made: they stay the same until it ends, and with them the order of a question."""
    return timezone.now().astimezone(WIB).date()


def distance(asked: Asked, words: Words) -> float | None:
    """How far away a text's public point is."""
    if asked.origin is None or words.latitude is None or words.longitude is None:
        return None
    return distance_km(asked.origin.latitude, asked.origin.longitude, words.latitude, words.longitude)


def _fit(asked: Asked, words: Words) -> dict[str, float]:
    """What the words are worth, by the part of the text that says them best."""
    fields = _fields(words)
    name = fields[0]
    found: dict[str, float] = {}
    in_name = 0
    for group in asked.groups:
        part, worth = max(((each, _best(group, each)) for each in fields), key=lambda pair: pair[1])
        label = part.name if worth else "description"
        found[label] = found.get(label, 0) + (worth or ranking.DESCRIPTION)
        in_name += _best(group, name) > 0
    if not asked.groups:  # without other words, bearing a place's name is what fits best
        for place in asked.places:
            if worth := max(_best(asking.named(place, asking.OWN), part) for part in fields[:2]):
                found["place_named"] = worth
    for group in asked.extras:
        part, worth = max(((each, _best(group, each)) for each in fields), key=lambda pair: pair[1])
        found[part.name] = found.get(part.name, 0) + worth
    if asked.text and f" {asked.text} " in name.padded:
        found["together"] = TOGETHER * ranking.NAME
    elif " " in asked.text and any(f" {asked.text} " in f" {line} " for line in words.products.split("\n")):
        found["together"] = TOGETHER * ranking.PRODUCTS
    if in_name:
        found["name"] += NOTHING_ELSE * ranking.NAME * min(1, in_name / len(words.name.split()))
    return found or {"all": 1.0}


def _fields(words: Words) -> tuple[_Field, ...]:
    return (
        _Field(asking.NAME, "name", ranking.NAME, words.name),
        _Field(asking.PRODUCTS, "products", ranking.PRODUCTS, words.products),
        _Field(asking.KIND_AND_PLACE, "category", ranking.CATEGORY, words.category),
        _Field(asking.KIND_AND_PLACE, "place", ranking.PLACE, words.place),
    )


def _best(group: Group, part: _Field) -> float:
    return part.weight * max(map(part.fits, group.terms), default=0)


def _speaks(asked: Asked, words: Words, standing: Standing | None, today: date) -> Iterable[tuple[str, float]]:
    yield "complete", ranking.COMPLETE * words.complete
    if standing is None:
        return
    if standing.verified:
        yield "verified", ranking.VERIFIED
    if standing.confirmed_at:
        days = max(0, (today - standing.confirmed_at.astimezone(WIB).date()).days)
        yield "confirmed", ranking.CONFIRMED * 0.5 ** (days / ranking.CONFIRMED_DAYS)
    there = sum(standing.district in place.districts or standing.village in place.villages for place in asked.places)
    if there:
        yield "in_place", ranking.IN_PLACE * there

"""The shapes in which the seed's texts are written down, language by language."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LANGUAGES = ("id", "en")

TextBlock = tuple[str, str]
"""A block of running text: ("p", …), ("h", …), ("note", …). Simple inline HTML is allowed in p and note."""


@dataclass(frozen=True)
class Fact:
    """One line of a destination's list of facts."""

    label: str
    value: str
    verified: bool = True


@dataclass(frozen=True)
class PlaceText:
    """What a destination says in one language."""

    title: str
    slug: str
    lead: str
    alt: str
    body: Sequence[TextBlock]
    facts: Sequence[Fact]
    getting_there: str
    tariff_for: str
    """Who would pay: named although no amount is recorded."""
    safety: str = ""
    facilities: Sequence[tuple[str, str]] = ()
    """(key of `Facility`, note): only what a source names."""


@dataclass(frozen=True)
class Place:
    """A destination: where it is, how it is drawn, what it says, and where each fact comes from."""

    scene: str
    kind: str
    district: str
    latitude: str
    longitude: str
    precision: str
    sources: str
    texts: Mapping[str, PlaceText]
    village: str = ""
    featured: bool = False


@dataclass(frozen=True)
class ArticleText:
    """What an article says in one language."""

    title: str
    slug: str
    lead: str
    alt: str
    body: Sequence[TextBlock]


@dataclass(frozen=True)
class Article:
    """A piece of news about something that is documented, on the date on which it happened."""

    scene: str
    category: str
    date: datetime.date
    sources: str
    texts: Mapping[str, ArticleText]
    date_precision: str = "hari"


@dataclass(frozen=True)
class EventText:
    """What an event says in one language. `timing` are words for a date that is not known to the day."""

    title: str
    slug: str
    lead: str
    alt: str
    body: Sequence[TextBlock]
    timing: str = ""
    place_name: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happens: when, as far as a source says it, where, and where each fact comes from.

    `destination` is the Indonesian slug of the destination it is at; its picture is shown unless the event has a
    `scene` of its own. With `own_place` only that picture is taken, because the event is near it and not at it.
    """

    category: str
    sources: str
    texts: Mapping[str, EventText]
    start: datetime.date | None = None
    day_known: str = "hari"
    repeat: str = "tidak"
    scene: str = ""
    destination: str = ""
    own_place: bool = False
    district: str = ""
    village: str = ""


@dataclass(frozen=True)
class PlanText:
    """The smart city plan in one language; every sequence has the same order and length in both."""

    title: str
    lead: str
    alt: str
    body: Sequence[TextBlock]
    pillars: Sequence[tuple[str, str, str]]
    """(key, summary, text)"""
    actors: Sequence[tuple[str, str]]
    quick_wins: Sequence[tuple[str, str]]
    milestones: Sequence[tuple[str, str]]
    spbe: Sequence[tuple[int, str, str, str, str]]
    """(year, index, predicate, note, source)"""
    sources: str = field(default="")

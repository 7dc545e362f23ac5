"""The shape in which the seed's itineraries are written down: stops by stable keys, words by language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..content import TextBlock


@dataclass(frozen=True)
class TripStop:
    """A stop: a destination by its Indonesian slug, or a business of the demo by its slug. `note` by language."""

    arrival: str
    minutes: int
    note: Mapping[str, str]
    place: str = ""
    business: str = ""


@dataclass(frozen=True)
class TripText:
    """What an itinerary says in one language; `days` are the themes of its days."""

    title: str
    slug: str
    lead: str
    body: Sequence[TextBlock]
    days: Sequence[str]


@dataclass(frozen=True)
class SeedTrip:
    """An itinerary. `picture_of` is the destination (Indonesian slug) whose picture it shows."""

    audiences: Sequence[str]
    transport: Sequence[str]
    season: str
    picture_of: str
    sources: str
    days: Sequence[Sequence[TripStop]]
    texts: Mapping[str, TripText]
    featured: bool = False


INVENTED = "Usaha dalam rute ini rekaan untuk peragaan; jamnya menurut halaman usaha itu."
"""Ends every note on sources: nobody shall look for these businesses."""

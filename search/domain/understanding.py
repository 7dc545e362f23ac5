"""What the words of a question mean: what is looked for, where, and under which conditions."""

from dataclasses import dataclass

from search.domain.query import Chosen, Point


@dataclass(frozen=True)
class Word:
    """A word to look for. `known` when it stands in the directory or in our lists; one that is not may be a typing
    error, and `near` are the known words it may have been meant as, best first."""

    text: str
    known: bool = True
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A kecamatan or desa named in the question. `phrase` is what was typed, `name` its official name; `districts`
    are slugs and `villages` codes, one of the two empty (a desa's name may be borne by several)."""

    phrase: str
    name: str
    districts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    point: Point | None = None


@dataclass(frozen=True)
class Condition:
    """A choice of a facet that the words ask for ("halal", "buka sekarang"); `phrase` is what was typed."""

    facet: str
    value: str
    phrase: str


@dataclass(frozen=True)
class Understanding:
    """A question in the terms of the engines.

    `text` are the corrected words to look for, without places, conditions and words that say nothing; `words` the same
    one by one. Every one of `places` must hold: there, or named by what is sold or its name. `near` is a place that
    results should lie close to; `near_me` asks for the visitor's own position. `chosen` are the facets' choices, those
    of the address and those of the words together. `spelling` is the question as it was probably meant, when that is
    not what was typed. `nothing` when words were typed and none can be looked for (numbers of a telephone, signs).
    """

    text: str = ""
    words: tuple[Word, ...] = ()
    places: tuple[Place, ...] = ()
    near: Place | None = None
    near_me: bool = False
    conditions: tuple[Condition, ...] = ()
    chosen: Chosen = ()
    spelling: str = ""
    nothing: bool = False

    def selected(self, facet: str) -> tuple[str, ...]:
        """The choices of one facet, wherever they come from."""
        return next((values for name, values in self.chosen if name == facet), ())

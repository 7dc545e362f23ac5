"""What a question asks of the database: groups of phrases, of each of which one must be found, and the places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from search.domain import reference, words
from search.domain.query import Point, SearchQuery
from search.domain.ranking import MISSPELT
from search.domain.understanding import Place, Understanding
from search.domain.words import fold, joined

NAME, PRODUCTS, KIND_AND_PLACE, BODY = "A", "B", "C", "D"
"""Parts of a text, by the letter PostgreSQL weighs them with."""
ANYWHERE = NAME + PRODUCTS + KIND_AND_PLACE + BODY
HEADLINE = NAME + PRODUCTS + KIND_AND_PLACE
OWN = NAME + PRODUCTS
OF_A_PAGE = NAME + BODY
SYNONYM = 0.9
"""What was typed is worth a little more than what means the same."""
WHOLE_WORD_UP_TO = 3
"""Words of so few letters are no beginnings of others: "tas" is not "taskin"."""
SIMILAR_FROM = 5
"""Letters from which an unknown word without neighbours is compared by its trigrams."""


@dataclass(frozen=True)
class Term:
    """One phrase, folded, the parts of a text it may stand in, and what it is worth beside the one that was typed.
    Its last word may be the beginning of a longer one, unless it is short or all is `whole`; one that is still being
    typed always may."""

    text: str
    fields: str = ANYWHERE
    weight: float = 1.0
    whole: bool = False
    typing: bool = False

    @cached_property
    def words(self) -> list[str]:
        return self.text.split()

    @cached_property
    def begins(self) -> bool:
        """Whether longer words that begin like its last one count too."""
        return self.typing or (not self.whole and len(self.words[-1]) > WHOLE_WORD_UP_TO)


@dataclass(frozen=True)
class Group:
    """One thing that is asked for: any of `terms`, or, where PostgreSQL can tell, a name with a word like `similar`."""

    terms: tuple[Term, ...]
    similar: str = ""


@dataclass(frozen=True)
class Asked:
    """A question for the database. `text` is what is looked for as one phrase; `keys` are the names, without blanks,
    that are meant exactly. `origin` is where distances begin; it weighs among what fits when `near`."""

    groups: tuple[Group, ...] = ()
    extras: tuple[Group, ...] = ()
    """What need not be said, but puts first what says it."""
    places: tuple[Place, ...] = ()
    text: str = ""
    keys: tuple[str, ...] = ()
    origin: Point | None = None
    near: bool = False

    @property
    def says(self) -> bool:
        """Whether texts are looked through at all."""
        return bool(self.groups or self.places)


def ask(query: SearchQuery, understood: Understanding) -> Asked:
    """The question in the terms of the search texts."""
    told = [(group, True) for group in _literal(understood.text)] if query.literal else list(_groups(understood))
    return Asked(
        groups=tuple(group for group, needed in told if needed),
        extras=tuple(group for group, needed in told if not needed),
        places=understood.places,
        text=understood.text,
        keys=_keys(query, understood),
        origin=understood.near.point if understood.near else query.position,
        near=bool(understood.near) or understood.near_me,
    )


def within(groups: Iterable[Group], fields: str) -> tuple[Group, ...]:
    """The same looked for in some parts of the texts only."""
    return tuple(
        Group(
            tuple(
                replace(term, fields="".join(each for each in term.fields if each in fields))
                for term in group.terms
                if set(term.fields) & set(fields)
            ),
            group.similar if NAME in fields else "",
        )
        for group in groups
    )


def named(place: Place, fields: str) -> Group:
    """The place as a text names it: as it was typed, or by the names of what was meant."""
    districts = (each.name for each in reference.districts() if each.slug in place.districts)
    villages = (each.name for each in reference.villages() if each.code in place.villages)
    names = dict.fromkeys(fold(name) for name in (place.phrase, place.name, *districts, *villages))
    return Group(tuple(Term(name, fields, whole=True) for name in names if name))


def _keys(query: SearchQuery, understood: Understanding) -> tuple[str, ...]:
    """What was typed, or was probably meant: whoever is called so is found, whatever else the words seem to ask."""
    names = [query.q, understood.spelling]
    if not (understood.places or understood.conditions or understood.near or understood.near_me):
        names.append(understood.text)
    return tuple(dict.fromkeys(key for name in names if (key := joined(fold(name)))))


def _literal(text: str) -> tuple[Group, ...]:
    return tuple(Group((Term(word, whole=True),)) for word in text.split())


def _groups(understood: Understanding) -> Iterable[tuple[Group, bool]]:
    """What is asked for, each with whether it is needed."""
    unknown = {word.text: word.near for word in understood.words if not word.known}
    at = 0
    for group in words.groups(understood.text):
        end = at + len(group.typed.split())
        needed, at = any(word.needed for word in understood.words[at:end]), end
        terms = [Term(text, weight=1.0 if text == group.typed else SYNONYM) for text in group.alternatives]
        near = unknown.get(group.typed)
        if near is None:
            yield Group(tuple(terms)), needed
            continue
        meant = dict.fromkeys(text for word in near for text in _same(word))
        terms += [Term(text, HEADLINE, MISSPELT) for text in meant]
        alone = not near and len(group.typed) >= SIMILAR_FROM and group.typed.isalpha()
        yield Group(tuple(terms), similar=group.typed if alone else ""), needed


def _same(word: str) -> Sequence[str]:
    return words.synonyms_of().get(word, (word,))

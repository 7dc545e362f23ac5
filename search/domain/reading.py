"""A question cut into its parts: words to look for, conditions, places, and what says nothing.

From left to right the longest thing that begins at a word wins; where two are as long, a condition goes before a place,
and a place before a phrase of the synonyms. So "kue bandung" is a cake and hides the place inside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from search.domain import conditions, vocabulary, words
from search.domain.places import (
    DISTRICT_WORDS,
    LONGEST_NAME,
    VILLAGE_WORDS,
    Named,
    PlaceBook,
    book,
    ordinary_names,
    told_names,
)
from search.domain.repairs import is_known
from search.domain.words import Spelt, fold, joined, phrases_of

NEAR, NEAR_ME = phrases_of("near_words.txt"), phrases_of("near_me_words.txt")
"""Before the name of a place: results should lie close to it; and anywhere: close to whoever asks."""
_LONGEST_NEAR = max(len(phrase.split()) for phrase in NEAR | NEAR_ME)
_INSIDE = NEAR | {"di", "ke", "dari", "daerah", "wilayah", "area", "in", "at", "from"}
"""Before an ordinary word these make it the name of a place ("di tambak")."""


class Kind(Enum):
    """What a part of a question is. NOTHING says nothing of what is sought; WHOLE names everything there is."""

    WORDS = auto()
    CONDITION = auto()
    PLACE = auto()
    NEAR = auto()
    NEAR_ME = auto()
    NOTHING = auto()
    WHOLE = auto()


@dataclass(frozen=True)
class Part:
    """Words of a question that are one thing, and which of the typed words, from `start` to before `end`, they are.
    `guessed` tells that a place was recognised through a typing error."""

    kind: Kind
    texts: tuple[str, ...]
    start: int
    end: int
    choice: conditions.Choice | None = None
    named: Named | None = None
    guessed: bool = False


@dataclass(frozen=True)
class _Found:
    kind: Kind
    length: int
    choice: conditions.Choice | None = None
    named: Named | None = None
    guessed: bool = False


def read(spelt: Sequence[Spelt]) -> list[Part]:
    """The parts of a question, in its order."""
    texts = [word.text for word in spelt]
    known_places = book()
    parts: list[Part] = []
    at = 0
    while at < len(texts):
        told = any(part.kind is Kind.WORDS for part in parts)
        found = _at(texts, at, known_places, told=told)
        stretch = spelt[at : at + found.length]
        parts.append(
            Part(
                found.kind,
                tuple(word.text for word in stretch),
                stretch[0].start,
                stretch[-1].end,
                found.choice,
                found.named,
                found.guessed,
            )
        )
        at += found.length
    return parts


def _at(texts: Sequence[str], at: int, known_places: PlaceBook, *, told: bool) -> _Found:
    """What begins at a word; `told` when something to look for stands before it."""
    found = [each for each in (_condition(texts, at), _near(texts, at)) if each]
    found += [each for each in (_place(texts, at, known_places, told=told), _whole(texts, at, known_places)) if each]
    phrase = words.phrase_length(texts, at)
    if phrase:
        found.append(_Found(Kind.WORDS, phrase))
    if found:
        return max(found, key=lambda each: each.length)
    if texts[at] in words.stop_words():
        return _Found(Kind.NOTHING, 1)
    return _mistyped(texts, at, known_places, told=told) or _Found(Kind.WORDS, 1)


def _condition(texts: Sequence[str], at: int) -> _Found | None:
    found = conditions.find(texts, at)
    return _Found(Kind.CONDITION, found[0], choice=found[1]) if found else None


def _near(texts: Sequence[str], at: int) -> _Found | None:
    for length in range(min(_LONGEST_NEAR, len(texts) - at), 0, -1):
        phrase = " ".join(texts[at : at + length])
        if phrase in NEAR_ME or phrase in NEAR:
            return _Found(Kind.NEAR_ME if phrase in NEAR_ME else Kind.NEAR, length)
    return None


def _whole(texts: Sequence[str], at: int, known_places: PlaceBook) -> _Found | None:
    for length in (2, 1):
        phrase = " ".join(texts[at : at + length])
        if phrase in known_places.regency or phrase in words.whole_words():
            return _Found(Kind.WHOLE, min(length, len(texts) - at))
    return None


def _place(texts: Sequence[str], at: int, known_places: PlaceBook, *, told: bool) -> _Found | None:
    plain, named = _name(texts, at, known_places)
    level = texts[at] if texts[at] in DISTRICT_WORDS | VILLAGE_WORDS else ""
    if level:
        length, of_level = _name(texts, at + 1, known_places)
        if of_level and length + 1 > plain:
            return _Found(Kind.PLACE, length + 1, named=_only(of_level, level))
    if named is None:
        return None
    meant = told or (at > 0 and texts[at - 1] in _INSIDE)
    ordinary = not meant and _is_ordinary(" ".join(texts[at : at + plain]), named, known_places)
    return None if ordinary else _Found(Kind.PLACE, plain, named=named)


def _name(texts: Sequence[str], at: int, known_places: PlaceBook) -> tuple[int, Named | None]:
    """The longest name that begins at a word, and how many words it has."""
    for length in range(min(LONGEST_NAME, len(texts) - at), 0, -1):
        named = known_places.find(texts[at : at + length])
        if named:
            return length, named
    return 0, None


def _only(named: Named, level: str) -> Named:
    """What "desa …" or "kecamatan …" leaves of a name; all of it where there is no such."""
    if level in DISTRICT_WORDS:
        return Named(named.district) if named.district else named
    return Named(None, named.villages) if named.villages else named


def _is_ordinary(text: str, named: Named, known_places: PlaceBook) -> bool:
    """Whether the name of a desa is also what something else is called; a kecamatan is always one first."""
    if named.district:
        return False
    others = words.synonyms_of().get(text, ())
    return (
        text in ordinary_names() or text in told_names() or any(not known_places.find(each.split()) for each in others)
    )


def _mistyped(texts: Sequence[str], at: int, known_places: PlaceBook, *, told: bool) -> _Found | None:
    """A place with a typing error, where the words are otherwise unknown and no usual word is as near."""
    for length in range(min(LONGEST_NAME, len(texts) - at), 0, -1):
        stretch = texts[at : at + length]
        if all(map(is_known, stretch)):
            continue
        named = known_places.mistyped(stretch)
        if named is None:
            continue
        best = vocabulary.near(stretch[0], 1) if length == 1 else ()
        key = joined(fold(named.name))
        if not told and _is_ordinary(key, named, known_places):
            continue
        if not best or best[0] == key or vocabulary.known(best[0]) <= vocabulary.known(key):
            return _Found(Kind.PLACE, length, named=named, guessed=True)
    return None

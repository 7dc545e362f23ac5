"""What the words of a question mean: what is looked for, where, and under which conditions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from search.domain import facets, vocabulary
from search.domain.places import Named, landmarks
from search.domain.query import Chosen, Point, SearchQuery, choices
from search.domain.reading import Kind, Part, read
from search.domain.repairs import is_known, repaired, typed_words
from search.domain.words import MAX_WORDS, fold, generic_words, phrase_length


@dataclass(frozen=True)
class Word:
    """A word to look for. `known` when it stands in the directory or in our lists; one that is not may be a typing
    error, and `near` are the known words it may have been meant as, best first."""

    text: str
    known: bool = True
    near: tuple[str, ...] = ()
    needed: bool = True
    """Whether a result must say it; whoever says the others is only put first."""


@dataclass(frozen=True)
class Place:
    """A kecamatan or desa named in the question. `phrase` is what was typed, `name` its official name; `districts`
    are slugs and `villages` codes, one of the two empty (a desa's name may be borne by several)."""

    phrase: str
    name: str
    districts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    point: Point | None = None

    @property
    def facet(self) -> str:
        """The facet on whose level it lies."""
        return facets.DISTRICT if self.districts else facets.VILLAGE


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


_AND = frozenset({"dan", "atau", "and", "or"})
_BETWEEN = 2
"""Words that may stand between "dekat" and the name of a place ("dekat pasar lama ciruas")."""


def understand(query: SearchQuery) -> Understanding:
    """What a question asks for, from its words and from its address.

    Misspellings on our lists are put right, words are joined and split as the directory writes them, phrases of the
    synonyms stay whole, and of what is left conditions and places are taken out. A word that nobody knows stays, with
    the words it may have been meant as. A facet chosen in the address goes before what the words say of the same.
    """
    typed = typed_words(query.q)
    if not typed:
        return Understanding(chosen=query.chosen, nothing=bool(query.q.strip()))
    if query.literal:
        told = typed[:MAX_WORDS]
        return Understanding(" ".join(told), tuple(map(Word, told)), chosen=query.chosen)
    parts = read(repaired(typed))
    said = [part for part in parts if part.kind is not Kind.NOTHING]
    near, passed = _near(said)
    near_me = any(part.kind is Kind.NEAR_ME for part in said) or bool(said and said[-1].kind is Kind.NEAR)
    places = [part for part in said if part.kind is Kind.PLACE and part is not near]
    conditions = [part for part in said if part.choice]
    words = _words([part for part in said if part not in passed])
    if not (words or near or near_me or places or conditions or any(part.kind is Kind.WHOLE for part in said)):
        words = tuple(Word(text) for part in parts for text in part.texts)
    asked = tuple(
        Condition(*part.choice, phrase=_phrase(part, typed))
        for part in conditions
        if part.choice and not query.selected(part.choice[0])
    )
    return Understanding(
        text=" ".join(word.text for word in words),
        words=words,
        places=tuple(_places(places, parts, typed, query)),
        near=_place(near, near.named, typed) if near and near.named else None,
        near_me=near_me,
        conditions=asked,
        chosen=choices({**_by_facet(asked), **dict(query.chosen)}),
        spelling=_spelling(parts, words),
    )


def _words(parts: Sequence[Part]) -> tuple[Word, ...]:
    """What is looked for; the words of a phrase are never typing errors."""
    found: list[Word] = []
    for part in parts:
        if part.kind is not Kind.WORDS:
            continue
        for text in part.texts:
            sure = len(part.texts) > 1 or is_known(text)
            near = () if sure else vocabulary.near(text)
            needed = len(part.texts) > 1 or text not in generic_words()
            found.append(Word(text, known=sure, near=near, needed=needed))
    if not any(word.needed for word in found):
        found = [replace(word, needed=True) for word in found]
    return tuple(found)


def looser(understood: Understanding) -> Understanding | None:
    """The same question of which only the first thing must be found that anybody knows; None where nothing can be left
    out. What is looked for comes first in Indonesian, what it should be like after it ("katering pernikahan")."""
    needed = [at for at, word in enumerate(understood.words) if word.needed]
    first = next((at for at in needed if understood.words[at].known), None)
    if first is None:
        return None
    kept = range(first, first + (phrase_length([word.text for word in understood.words], first) or 1))
    if all(at in kept for at in needed):
        return None
    words = tuple(replace(word, needed=at in kept) for at, word in enumerate(understood.words))
    return replace(understood, words=words)


def _near(said: Sequence[Part]) -> tuple[Part | None, list[Part]]:
    """The place that results should lie close to, and the landmarks named before it, which are not looked for."""
    between: list[Part] | None = None
    for part in said:
        if part.kind is Kind.NEAR:
            between = []
        elif between is None:
            continue
        elif part.kind is Kind.PLACE:
            if part.named and _point(part.named):
                return part, [each for each in between if set(each.texts) <= landmarks()]
            between = None
        elif part.kind is Kind.WORDS and len(between) < _BETWEEN:
            between.append(part)
        else:
            between = None
    return None, []


def _places(found: Sequence[Part], parts: Sequence[Part], typed: Sequence[str], query: SearchQuery) -> Iterator[Place]:
    """The places of a question, each once; none of a level that is chosen in a facet."""
    told: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for group in _together(found, parts):
        named = [_within(part, found, query.selected(facets.DISTRICT)) for part in group]
        place = _place(group[0], named[0], typed)
        if len(group) > 1:
            phrase = " ".join(typed[group[0].start : group[-1].end])
            names, slugs = ", ".join(each.name for each in named), tuple(s for each in named for s in _districts(each))
            place = Place(phrase, names, districts=slugs)
        same = (place.districts, place.villages)
        if same not in told and not query.selected(facets.DISTRICT if place.districts else facets.VILLAGE):
            told.add(same)
            yield place


def _together(found: Sequence[Part], parts: Sequence[Part]) -> list[list[Part]]:
    """Places one by one, but kecamatan that stand side by side ("ciruas dan kragilan") as one: nothing lies in both."""
    groups: list[list[Part]] = []
    for part in found:
        before = groups[-1][-1] if groups else None
        beside = before and all(
            set(each.texts) <= _AND for each in parts if before.end <= each.start and each.end <= part.start
        )
        alone = [_within(each, found, ()) for each in (before, part) if each]
        if beside and all(each.district for each in alone):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _within(part: Part, found: Sequence[Part], chosen: Sequence[str]) -> Named:
    """What a name means beside the kecamatan that are named too or chosen: the desa of that name that lie there, if any
    do ("kemuning tunjung teja", "ciomas padarincang")."""
    named = part.named or Named()
    others = {each.named.district.slug for each in found if each is not part and each.named and each.named.district}
    own = {named.district.slug} if named.district else set()
    inside = tuple(each for each in named.villages if each.district_slug in (others | set(chosen)) - own)
    return Named(None, inside) if inside else named


def _place(part: Part, named: Named, typed: Sequence[str]) -> Place:
    villages = () if named.district else tuple(each.code for each in named.villages)
    return Place(_phrase(part, typed), named.name, _districts(named), villages, _point(named))


def _districts(named: Named) -> tuple[str, ...]:
    return (named.district.slug,) if named.district else ()


def _point(named: Named) -> Point | None:
    """Where a name lies; nowhere in particular when several desa bear it."""
    only = named.district or (named.villages[0] if len(named.villages) == 1 else None)
    return Point(only.latitude, only.longitude) if only else None


def _phrase(part: Part, typed: Sequence[str]) -> str:
    """The words that were typed for a part."""
    return " ".join(typed[part.start : part.end])


def _by_facet(conditions: Sequence[Condition]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for condition in conditions:
        found.setdefault(condition.facet, []).append(condition.value)
    return found


def _spelling(parts: Sequence[Part], words: Sequence[Word]) -> str:
    """The whole question with every unknown word as its nearest known one; nothing when none has such."""
    meant = {word.text: word.near[0] for word in words if word.near}
    if not meant:
        return ""
    said: list[str] = []
    for part in parts:
        if part.guessed and part.named:
            said.append(fold(part.named.name))
        elif part.kind is Kind.WORDS and len(part.texts) == 1:
            said.append(meant.get(part.texts[0], part.texts[0]))
        else:
            said.extend(part.texts)
    return " ".join(said)

"""Recognises what a column means from its header's words and, where words leave a doubt, from its contents."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from economy.domain.imports.tables.contents import Profile, meaning_of
from economy.domain.imports.tables.fields import FIELDS

EXACT = 1.0
WEAK = 0.6
THRESHOLD = 0.55
_MAX_EXTRA_WORDS = 3
_TYPO_RATIO = 86
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_TOLD = {"nib": {"nib"}, "phone": {"phone", "whatsapp"}, "point": {"point"}}
_CONTRADICTED = {
    *("name", "owner_name", "street_address", "village", "district", "regency", "category", "products", "description"),
    *("phone", "whatsapp", "nib", "kbli_code", "kbli_title", "point"),
}
"""Columns of these titles that surely hold numbers of another kind are not what their title says."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class _Phrase:
    field: str
    text: str
    words: tuple[str, ...]
    alone: bool
    weak: bool


def _load_phrases() -> tuple[_Phrase, ...]:
    found = []
    for field in FIELDS:
        for raw in field.phrases:
            text = raw.strip("=~ ")
            found.append(_Phrase(field.key, text, tuple(text.split()), raw.startswith("="), raw.endswith("~")))
    return tuple(found)


_PHRASES = _load_phrases()


def normalised(header: str) -> str:
    """A header without what people write differently: case, accents, underscores, brackets, punctuation."""
    plain = _CAMEL.sub(" ", header)
    plain = unicodedata.normalize("NFKD", plain.casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    outside = _NOT_WORD.sub(" ", _IN_BRACKETS.sub(" ", plain)).strip()
    return outside or _NOT_WORD.sub(" ", plain).strip()


@cache
def meanings(header: str) -> tuple[tuple[str, float], ...]:
    """The fields a normalised header may name, with how sure that is (0 to 1), best first."""
    if not header or len(header) > 80:
        return ()
    words = header.split()
    scores: dict[str, float] = {}
    for phrase in _PHRASES:
        score = _score(phrase, header, words)
        if score > scores.get(phrase.field, 0.0):
            scores[phrase.field] = score
    return tuple(sorted(((f, s) for f, s in scores.items() if s >= THRESHOLD), key=lambda pair: -pair[1]))


def _score(phrase: _Phrase, header: str, words: Sequence[str]) -> float:
    if header == phrase.text:
        return WEAK if phrase.weak else EXACT
    top = WEAK - 0.04 if phrase.weak else 0.94
    if len(phrase.text) >= 5 and fuzz.ratio(header, phrase.text) >= _TYPO_RATIO:
        return top * fuzz.ratio(header, phrase.text) / 100
    if phrase.alone:
        return 0.0
    extra = len(words) - len(phrase.words)
    if not 0 <= extra <= _MAX_EXTRA_WORDS:
        return 0.0
    found = 0
    for word in phrase.words:
        if word in words or (len(word) >= 5 and any(fuzz.ratio(word, other) >= _TYPO_RATIO for other in words)):
            found += 1
        else:
            return 0.0
    if not found:
        return 0.0
    first = 0.02 if words[0] == phrase.words[0] else 0.0
    return top - 0.09 * extra + 0.02 * len(phrase.words) + first


def fits(field: str, look: Profile) -> float:
    """How well a column's contents agree with a meaning: 1 when nothing speaks against it, less when they do."""
    if look.filled < 3:
        return 1.0
    told = meaning_of(look)
    if told in _TOLD and field in _CONTRADICTED - _TOLD[told]:
        return 0.3
    if field in ("phone", "whatsapp"):
        return 0.3 if look.phones < 0.2 and look.words > 0.5 else 1.0
    if field == "owner_name":
        return 0.3 if look.phones > 0.5 or look.numbers > 0.6 else 1.0
    if field == "name":
        return 0.3 if look.numbers > 0.7 else 1.0
    if field == "kbli_code":
        return 0.5 if look.numbers < 0.3 else 1.05
    if field == "kbli_title":
        return 0.5 if look.numbers > 0.7 else 1.05
    if field in ("latitude", "longitude"):
        return 0.3 if look.numbers < 0.4 else 1.0
    if field in ("district", "village", "category", "street_address"):
        return 0.4 if look.numbers > 0.8 else 1.0
    if field == "year_founded":
        return 0.4 if look.words > 0.8 else 1.0
    if field == "count":
        return 1.0 if look.numbers > 0.6 else 0.3
    return 1.0

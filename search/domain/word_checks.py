"""What keeps the word lists sound: a term means one thing, a correction is final, and nothing hides a place.

A check answers with problems in sentences, so that staff see at once what to change. The same checks run over all rows
before they are put to use, because two people may have saved at the same time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from search.domain import conditions, places
from search.domain.places import ordinary_names
from search.domain.reading import NEAR, NEAR_ME
from search.domain.words import LONGEST_PHRASE, joined, respelt, stop_words

MOST_TERMS, LONGEST_TERM = 30, 60
LONG_NUMBER = 5
"""Digits in a row that a question never looks for."""

SENTENCES: dict[str, str | Promise] = {
    "nothing": _("Tulis kata atau frasa; tanda baca saja tidak dapat dicari."),
    "alone": _("Tulis paling sedikit dua kata atau frasa yang berbeda."),
    "too_many": _("Paling banyak %(most)d kata atau frasa dalam satu kelompok."),
    "long": _("“%(term)s” terlalu panjang: paling banyak %(words)d kata dan %(letters)d huruf."),
    "number": _("“%(term)s” berisi nomor panjang, yang tidak pernah dicari."),
    "other_group": _("“%(term)s” sudah ada di kelompok lain: %(group)s. Satu kata hanya boleh di satu kelompok."),
    "corrected": _("“%(term)s” tidak pernah dicari, karena diperbaiki dahulu menjadi “%(usual)s”."),
    "place": _("“%(term)s” adalah nama tempat (%(place)s) dan dipahami sebagai tempat, bukan sebagai kata."),
    "ignored": _("“%(term)s” diabaikan dalam pertanyaan, jadi tidak berguna di daftar ini."),
    "condition": _("“%(term)s” sudah dipahami sebagai saringan atau “di dekat”, jadi tidak berguna di daftar ini."),
    "same": _("Kedua ejaan sama."),
    "twice": _("“%(term)s” sudah diperbaiki menjadi “%(usual)s”."),
    "chain": _("“%(term)s” sendiri diperbaiki menjadi “%(usual)s”. Tulis langsung ejaan terakhirnya."),
    "target": _("“%(term)s” adalah ejaan yang dicari untuk “%(other)s”, jadi tidak boleh diganti lagi."),
    "synonym": _("“%(term)s” ada di kelompok sinonim: %(group)s. Kata yang punya sinonim tidak perlu diperbaiki."),
}


@dataclass(frozen=True)
class Problem:
    """Why something cannot be kept or used: a code of `SENTENCES` and what it names."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return str(SENTENCES[self.code]) % self.values


@dataclass(frozen=True)
class Rows:
    """All rows of both lists, folded: groups by their key, corrections as typed → usual."""

    groups: Mapping[int, tuple[str, ...]]
    corrections: Mapping[str, str]


def group_problems(terms: Sequence[str], rows: Rows, *, pk: int | None = None) -> list[Problem]:
    """What is wrong with a group of folded terms beside all other rows; `pk` is its own key, if it has one."""
    if not any(terms):
        return [Problem("nothing")]
    found = [] if len(set(terms)) > 1 else [Problem("alone")]
    if len(terms) > MOST_TERMS:
        found.append(Problem("too_many", {"most": MOST_TERMS}))
    whose = {term: group for key, group in rows.groups.items() if key != pk for term in group}
    for term in terms:
        found.extend(_unusable(term))
        if term in whose:
            found.append(Problem("other_group", {"term": term, "group": ", ".join(whose[term])}))
        usual = _respelt(term, rows.corrections)
        if usual != term:
            found.append(Problem("corrected", {"term": term, "usual": usual}))
    return found + _places_among(terms)


def correction_problems(typed: str, usual: str, rows: Rows, *, before: str = "") -> list[Problem]:
    """What is wrong with a correction beside all other rows; `before` is what it corrected until now."""
    if not typed or not usual:
        return [Problem("nothing")]
    if typed == usual:
        return [Problem("same")]
    others = {key: value for key, value in rows.corrections.items() if key not in {before, typed}}
    found = [*_unusable(typed), *_too_long(usual)]
    if typed != before and typed in rows.corrections:
        found.append(Problem("twice", {"term": typed, "usual": rows.corrections[typed]}))
    last = _respelt(usual, {**others, typed: usual})
    if last != usual:
        found.append(Problem("chain", {"term": usual, "usual": last}))
    named = places.book().find(typed.split())
    if named and named != places.book().find(usual.split()) and typed not in ordinary_names():
        found.append(Problem("place", {"term": typed, "place": named.name}))
    other = next((key for key, value in others.items() if _contains(value, typed)), "")
    if other:
        found.append(Problem("target", {"term": typed, "other": other}))
    group = next((group for group in rows.groups.values() if any(_contains(term, typed) for term in group)), ())
    if group:
        found.append(Problem("synonym", {"term": typed, "group": ", ".join(group)}))
    return found


def _unusable(term: str) -> Iterator[Problem]:
    """What no question can look for, or what it would never come to."""
    yield from _too_long(term)
    if any(len(word) >= LONG_NUMBER and word.isdigit() for word in term.split()):
        yield Problem("number", {"term": term})
    if term in stop_words():
        yield Problem("ignored", {"term": term})
    elif term in conditions.PHRASES or term in NEAR | NEAR_ME:
        yield Problem("condition", {"term": term})


def _too_long(term: str) -> Iterator[Problem]:
    if len(term.split()) > LONGEST_PHRASE or len(term) > LONGEST_TERM:
        yield Problem("long", {"term": term, "words": LONGEST_PHRASE, "letters": LONGEST_TERM})


def _places_among(terms: Iterable[str]) -> list[Problem]:
    """Names of places among terms; none when all of them are spellings of one place."""
    told = {term: places.book().find(term.split()) for term in terms if term not in ordinary_names()}
    if None not in told.values() and len({joined(each.name.casefold()) for each in told.values() if each}) == 1:
        return []
    return [Problem("place", {"term": term, "place": named.name}) for term, named in told.items() if named]


def _respelt(phrase: str, corrections: Mapping[str, str]) -> str:
    return " ".join(word.text for word in respelt(phrase.split(), corrections))


def _contains(phrase: str, part: str) -> bool:
    return f" {part} " in f" {phrase} "

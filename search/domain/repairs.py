"""What was typed, word by word: numbers left out, known misspellings put right, words joined and split as the directory
writes them. Each word remembers which typed words it stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from search.domain import places, vocabulary
from search.domain.words import LONGEST_PHRASE, MAX_WORDS, Spelt, fold, lists, phrase_length, respelt, synonyms_of

_NUMBERS = re.compile(r"\d{5,}")
_LONG_NUMBER = 9
"""Digits of several numbers in a row that together are one: a telephone's ("0812 3456 7890")."""
_DOUBLED = re.compile(r"([a-z]{3,})2")
_ENDINGS = ("nya", "s")


def typed_words(text: str) -> list[str]:
    """The folded words of a question, without anything that looks like somebody's number."""
    found: list[str] = []
    numbers: list[str] = []
    for word in [*_NUMBERS.sub(" ", fold(text)).split(), ""]:
        if word.isdigit():
            numbers.append(word)
            continue
        if sum(map(len, numbers)) < _LONG_NUMBER:
            found.extend(numbers)
        numbers = []
        if word:
            found.append(word)
    return found[: MAX_WORDS * 2]


def repaired(typed: Sequence[str]) -> list[Spelt]:
    """The words to be understood, at most twelve."""
    found = _completed([part for word in respelt(typed) for part in _doubled(word)])
    return _joined([part for word in found for part in _split(word)])[:MAX_WORDS]


def is_known(word: str) -> bool:
    """Whether a word is no typing error: it stands in the directory, or is too short or too odd to tell."""
    return len(word) < vocabulary.SHORTEST or not word.isalpha() or vocabulary.known(word) > 0


def _doubled(word: Spelt) -> list[Spelt]:
    """ "anak2" is "anak anak" where that is a phrase, and otherwise "anak"."""
    found = _DOUBLED.fullmatch(word.text)
    if not found or vocabulary.known(word.text):
        return [word]
    once = found[1]
    return [replace(word, text=once)] * (2 if f"{once} {once}" in synonyms_of() else 1)


def _completed(found: list[Spelt]) -> list[Spelt]:
    """Unknown words put right where they stand in a known phrase: what is near is surer beside its neighbours."""
    texts = [word.text for word in found]
    for at, word in enumerate(found):
        errors = vocabulary.tolerated(word.text)
        if not errors or is_known(word.text):
            continue
        for key in _phrases_around(texts, at):
            near = [each for each in lists().completing.get(key, ()) if OSA.distance(word.text, each) <= errors]
            if near:
                texts[at] = min(near, key=lambda each: OSA.distance(word.text, each))
                break
    return [replace(word, text=text) for word, text in zip(found, texts, strict=True)]


def _phrases_around(texts: Sequence[str], at: int) -> Iterator[tuple[str, ...]]:
    """Stretches of words around one, which is empty, the longest first."""
    for length in range(LONGEST_PHRASE, 1, -1):
        for begin in range(max(0, at - length + 1), min(at, len(texts) - length) + 1):
            yield tuple("" if number == at else texts[number] for number in range(begin, begin + length))


def _split(word: Spelt) -> list[Spelt]:
    """One unknown word as the known ones that were written together, or without an ending that changes nothing."""
    if is_known(word.text) or places.book().find([word.text]):
        return [word]
    for ending in _ENDINGS:
        stem = word.text.removesuffix(ending)
        if stem != word.text and len(stem) >= vocabulary.SHORTEST and vocabulary.known(stem):
            return [replace(word, text=stem)]
    return [replace(word, text=part) for part in vocabulary.split(word.text)] or [word]


def _joined(found: Sequence[Spelt]) -> list[Spelt]:
    """Two words as the one known word that was torn apart; what is a phrase or a place's name stays as it is."""
    texts = [word.text for word in found]
    result: list[Spelt] = []
    at = 0
    while at < len(found):
        length = max(phrase_length(texts, at), 1)
        whole = "" if length > 1 or at + 1 == len(found) else vocabulary.join(texts[at], texts[at + 1])
        if whole:
            result.append(Spelt(whole, found[at].start, found[at + 1].end))
            at += 2
        else:
            result.extend(found[at : at + length])
            at += length
    return result

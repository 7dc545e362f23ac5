"""The words of a question: cleaned, corrected, and with what means the same.

Corrections and synonyms are the newest lists that staff put to use (`search.domain.wordlists`), or the ones shipped in
`search/data`. A correction is applied here, before either engine sees the question; synonyms go into Elasticsearch's
search analyzer and, word group by word group, into the database search. An index is built with the lists it will be
asked with: `using` lets one process see lists that are not live yet.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from time import monotonic

from search.models import WordRelease

DATA_DIR = Path(__file__).resolve().parents[1] / "data"
MAX_TEXT = 120
MAX_WORDS = 12
LONGEST_PHRASE = 4
KEPT_SECONDS = 30.0
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Group:
    """One thing the question asks for: the words as typed, and all phrases that mean the same."""

    typed: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True)
class WordLists:
    """Both lists as they belong together, folded. `release` is the key of their release, 0 for the shipped ones."""

    release: int
    synonyms: tuple[tuple[str, ...], ...]
    corrections: Mapping[str, str]

    @cached_property
    def by_term(self) -> dict[str, tuple[str, ...]]:
        """Phrase → its whole group, itself first."""
        return {term: (term, *(each for each in group if each != term)) for group in self.synonyms for term in group}

    @cached_property
    def completing(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Phrases with one word left out, empty there, by the words that complete them (("palm", "") → "sugar")."""
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        for term in self.by_term:
            texts = term.split()
            for at in range(len(texts) if len(texts) > 1 else 0):
                key = (*texts[:at], "", *texts[at + 1 :])
                found[key] = (*found.get(key, ()), texts[at])
        return found

    @cached_property
    def glued(self) -> dict[str, str]:
        """Phrases by their letters without blanks ("satebandeng" → "sate bandeng"), where those are no term."""
        told = {joined(term): term for group in self.synonyms for term in group if " " in term}
        return {key: term for key, term in told.items() if key not in self.by_term}


@dataclass(frozen=True)
class Spelt:
    """A word of a question after corrections, and which of the typed words, from `start` to before `end`, it stands
    for."""

    text: str
    start: int
    end: int


class _Memory:
    """The live lists as this process knows them: asked for again after half a minute, read again only if others are."""

    def __init__(self) -> None:
        self._kept: WordLists | None = None
        self._until = 0.0

    def get(self) -> WordLists:
        kept = self._kept
        if kept is None or monotonic() > self._until:
            live = WordRelease.objects.filter(live_at__isnull=False).order_by("-pk")
            newest = live.values_list("pk", flat=True).first() or 0
            if kept is None or kept.release != newest:
                kept = of_release(live.get(pk=newest)) if newest else shipped()
            self._kept, self._until = kept, monotonic() + KEPT_SECONDS
        return kept

    def forget(self) -> None:
        self._kept = None


_memory = _Memory()
_chosen: ContextVar[WordLists | None] = ContextVar("search_word_lists", default=None)


def lists() -> WordLists:
    """The lists that questions are read with: the live ones, or those of `using`."""
    return _chosen.get() or _memory.get()


@contextmanager
def using(chosen: WordLists) -> Iterator[None]:
    """Within the block this thread reads questions, and describes indices, with these lists."""
    token = _chosen.set(chosen)
    try:
        yield
    finally:
        _chosen.reset(token)


def forget() -> None:
    """Let the next question look which lists are live."""
    _memory.forget()


def of_release(release: WordRelease) -> WordLists:
    """The lists that a release keeps."""
    groups = tuple(tuple(group) for group in release.synonyms)
    return WordLists(release=release.pk, synonyms=groups, corrections=dict(release.corrections))


@cache
def shipped() -> WordLists:
    """The lists of the files in `search/data`."""
    found = {}
    for line in lines_of("corrections.txt"):
        typed, _, usual = line.partition("=>")
        found[fold(typed)] = fold(usual)
    groups = tuple(tuple(dict.fromkeys(fold(term) for term in line.split(","))) for line in lines_of("synonyms.txt"))
    return WordLists(release=0, synonyms=groups, corrections=found)


def clean(text: str) -> str:
    """Free text as one line without control or invisible characters, at most 120 characters, cut at a word."""
    plain = "".join(
        ch if ch.isprintable() and unicodedata.category(ch) not in ("Cf", "Co", "Cs") else " "
        for ch in text[: MAX_TEXT * 20]
    )
    plain = " ".join(plain.split())
    if len(plain) > MAX_TEXT:
        plain = plain[: MAX_TEXT + 1].rsplit(" ", 1)[0][:MAX_TEXT]
    return plain


def fold(text: str) -> str:
    """Lower case ASCII words separated by single blanks ("Kafé & Co." → "kafe co")."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(ch for ch in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(ch))
    return _NOT_WORD.sub(" ", plain).strip()


def joined(folded: str) -> str:
    """Folded words without the blanks between them ("sate bandeng" → "satebandeng")."""
    return folded.replace(" ", "")


def corrections() -> Mapping[str, str]:
    """Typed phrase → usual spelling, both folded."""
    return lists().corrections


def synonym_groups() -> tuple[tuple[str, ...], ...]:
    """Groups of folded phrases that mean the same."""
    return lists().synonyms


def synonyms_of() -> dict[str, tuple[str, ...]]:
    """Folded phrase → its whole group, itself first."""
    return lists().by_term


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about a business."""
    return phrases_of("stop_words.txt") | whole_words()


def whole_words() -> frozenset[str]:
    """Words that mean everything there is ("umkm", "usaha", "semua"): alone, they narrow nothing down."""
    return phrases_of("whole_words.txt")


def generic_words() -> frozenset[str]:
    """Words that only say that somebody sells, makes or does something ("toko", "tukang")."""
    return phrases_of("generic_words.txt")


def respelt(typed: Sequence[str], known: Mapping[str, str] | None = None) -> list[Spelt]:
    """Folded words with misspellings put right, those that are `known` or the live ones, longest phrase first, each
    place once."""
    known = corrections() if known is None else known
    result: list[Spelt] = []
    at = 0
    while at < len(typed):
        for length in range(min(LONGEST_PHRASE, len(typed) - at), 0, -1):
            usual = known.get(" ".join(typed[at : at + length]))
            if usual is not None:
                result.extend(Spelt(word, at, at + length) for word in usual.split())
                at += length
                break
        else:
            result.append(Spelt(typed[at], at, at + 1))
            at += 1
    return result


def corrected(text: str) -> str:
    """The question folded and with known misspellings put right."""
    return " ".join(each.text for each in respelt(fold(text).split()[: MAX_WORDS * 2])[:MAX_WORDS])


def phrase_length(texts: Sequence[str], at: int) -> int:
    """How many words the longest phrase of the synonyms has that begins here; 0 where none of several words does."""
    known = synonyms_of()
    longest = min(LONGEST_PHRASE, len(texts) - at)
    return next((n for n in range(longest, 1, -1) if " ".join(texts[at : at + n]) in known), 0)


def content_words(text: str) -> str:
    """A corrected question without words that say nothing; all of them when nothing would be left."""
    texts = text.split()
    kept: list[str] = []
    at = 0
    while at < len(texts):
        length = phrase_length(texts, at)
        if length or texts[at] not in stop_words():
            kept.extend(texts[at : at + (length or 1)])
        at += length or 1
    return " ".join(kept) or text


def groups(text: str) -> list[Group]:
    """A corrected question as what must all be found, each with its synonyms; the longest known phrases first."""
    known = synonyms_of()
    texts = text.split()
    found: list[Group] = []
    at = 0
    while at < len(texts):
        length = phrase_length(texts, at) or 1
        phrase = " ".join(texts[at : at + length])
        found.append(Group(phrase, known.get(phrase, (phrase,))))
        at += length
    return found


def lines_of(name: str) -> list[str]:
    """The lines of one of our own lists, without remarks."""
    text = (DATA_DIR / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def phrases_of(name: str) -> frozenset[str]:
    """The phrases of one of our own lists: set apart by commas, or by blanks in a line that has none."""
    return frozenset(
        " ".join(each.split())
        for line in lines_of(name)
        for each in (line.split(",") if "," in line else line.split())
        if each.strip()
    )

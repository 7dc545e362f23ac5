"""The words of a question: cleaned, corrected, and with what means the same.

Corrections and synonyms are our own lists in `search/data`. A correction is applied here, before either engine sees
the question; synonyms go into Elasticsearch's search analyzer and, word group by word group, into the database search.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA_DIR = Path(__file__).resolve().parents[1] / "data"
MAX_TEXT = 120
MAX_WORDS = 12
LONGEST_PHRASE = 4
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Group:
    """One thing the question asks for: the words as typed, and all phrases that mean the same."""

    typed: str
    alternatives: tuple[str, ...]


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
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return _NOT_WORD.sub(" ", plain).strip()


def joined(folded: str) -> str:
    """Folded words without the blanks between them ("sate bandeng" → "satebandeng")."""
    return folded.replace(" ", "")


@cache
def corrections() -> dict[str, str]:
    """Typed phrase → usual spelling, both folded."""
    found = {}
    for line in _lines("corrections.txt"):
        typed, _, usual = line.partition("=>")
        found[fold(typed)] = fold(usual)
    return found


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about a business."""
    return frozenset(word for line in _lines("stop_words.txt") for word in line.split())


@cache
def synonym_groups() -> tuple[tuple[str, ...], ...]:
    """Groups of folded phrases that mean the same."""
    return tuple(tuple(dict.fromkeys(fold(term) for term in line.split(","))) for line in _lines("synonyms.txt"))


@cache
def synonyms_of() -> dict[str, tuple[str, ...]]:
    """Folded phrase → its whole group, itself first."""
    return {term: (term, *(other for other in group if other != term)) for group in synonym_groups() for term in group}


def corrected(text: str) -> str:
    """The question folded and with known misspellings put right, longest phrase first, each place once."""
    words = fold(text).split()[: MAX_WORDS * 2]
    known = corrections()
    result: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
            usual = known.get(" ".join(words[at : at + length]))
            if usual is not None:
                result.extend(usual.split())
                at += length
                break
        else:
            result.append(words[at])
            at += 1
    return " ".join(result[:MAX_WORDS])


def content_words(text: str) -> str:
    """A corrected question without words that say nothing; all of them when nothing would be left."""
    known = synonyms_of()
    words = text.split()
    kept: list[str] = []
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(min(LONGEST_PHRASE, len(words) - at), 1, -1) if " ".join(words[at : at + n]) in known), 1
        )
        phrase = words[at : at + length]
        if length > 1 or phrase[0] not in stop_words():
            kept.extend(phrase)
        at += length
    return " ".join(kept) or text


def groups(text: str) -> list[Group]:
    """A corrected question as what must all be found, each with its synonyms; the longest known phrases first."""
    known = synonyms_of()
    words = text.split()
    found: list[Group] = []
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(min(LONGEST_PHRASE, len(words) - at), 1, -1) if " ".join(words[at : at + n]) in known), 1
        )
        phrase = " ".join(words[at : at + length])
        found.append(Group(phrase, known.get(phrase, (phrase,))))
        at += length
    return found


def _lines(name: str) -> list[str]:
    text = (DATA_DIR / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]

"""A question without some of its words: what the cross on a chip asks."""

from collections.abc import Iterable

from search.domain.query import SearchQuery
from search.domain.reading import NEAR, NEAR_ME
from search.domain.words import fold, joined

_BEFORE = frozenset({"di", "ke", "dari", "in", "at", "from", "kecamatan", "kec", "desa", "kelurahan", "dan"}) | NEAR
"""Words before what is taken out that would be left hanging ("keripik di anyar")."""
_LONGEST = max(len(phrase.split()) for phrase in _BEFORE | NEAR_ME)


def without(query: SearchQuery, phrases: Iterable[str]) -> SearchQuery:
    """The same question without these phrases, folded as they were understood, from its first page."""
    words = query.q.split()
    for phrase in phrases:
        at = _find(words, phrase)
        if at is not None:
            words = _cut(words, *at)
    return query.first_page(q=" ".join(words))


def without_nearness(query: SearchQuery) -> SearchQuery:
    """The same question without its wish for what is near, as far as a word says it ("terdekat")."""
    words = fold(query.q).split()
    said = [
        " ".join(words[at : at + length])
        for length in range(_LONGEST, 0, -1)
        for at in range(len(words) - length + 1)
        if " ".join(words[at : at + length]) in NEAR_ME | NEAR
    ]
    return without(query, said[:1])


def _find(words: list[str], phrase: str) -> tuple[int, int] | None:
    """Which words are that phrase, however they are written apart: the first, and the one after the last."""
    wanted = joined(phrase)
    for begin in range(len(words)):
        told = ""
        for end in range(begin, len(words)):
            told += joined(fold(words[end]))
            if told == wanted:
                return begin, end + 1
            if not wanted.startswith(told):
                break
    return None


def _cut(words: list[str], begin: int, end: int) -> list[str]:
    for length in range(min(_LONGEST, begin), 0, -1):
        if fold(" ".join(words[begin - length : begin])) in _BEFORE:
            return words[: begin - length] + words[end:]
    return words[:begin] + words[end:]

"""Indonesian words without their affixes, so that "menjahit", "jahitan" and "penjahit" are found by one another.

SQLite has no stemmer. The rules are those of Tala (A Study of Stemming Effects on Information Retrieval in Bahasa
Indonesia, 2003), which PostgreSQL's and Elasticsearch's stemmers follow too: particle and possessive at the end, one
prefix, one suffix, a second prefix, and never less than a word of two vowels left. A result need be no word.
"""

from functools import lru_cache

VOWELS = frozenset("aeiou")
LEAST_VOWELS = 2
NOT_BEFORE = {"kan": ("ke", "pen", "pem", "per"), "an": ("di", "me", "ter"), "i": ("ke", "pen", "pem", "ber")}
"""Suffixes that are none after these prefixes: "kemeja(an)" is, "di…an" is not Indonesian."""
REMEMBERED = 50_000


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """A folded word's stem; the word itself when it has no affix that can go."""
    left = _cut_end(word, ("kah", "lah", "pun"))
    left = _cut_end(left, ("nya", "ku", "mu"))
    kind, bare = _first_prefix(left)
    if bare == left:
        kind, bare = _second_prefix(left)
        return _cut_suffix(bare, kind)
    shorter = _cut_suffix(bare, kind)
    return _second_prefix(shorter)[1] if shorter != bare else bare


def stems(text: str) -> str:
    """The stems of a folded text's words that differ from the words, each once."""
    words = text.split()
    return " ".join(dict.fromkeys(found for word in words if (found := stem(word)) != word))


def _vowels(word: str) -> int:
    return sum(letter in VOWELS for letter in word)


def _cut_end(word: str, ends: tuple[str, ...]) -> str:
    for end in ends:
        left = word.removesuffix(end)
        if left != word and _vowels(left) >= LEAST_VOWELS:
            return left
    return word


def _cut_suffix(word: str, kind: str) -> str:
    for suffix, prefixes in NOT_BEFORE.items():
        left = word.removesuffix(suffix)
        if left != word and kind not in prefixes and _vowels(left) >= LEAST_VOWELS:
            return word if suffix == "i" and left.endswith("s") else left
    return word


def _first_prefix(word: str) -> tuple[str, str]:
    """Which prefix the word begins with, and the word without it; what its first letter had become is put right."""
    for prefix, kind in (("meny", "me"), ("peny", "pen"), ("mem", "me"), ("pem", "pem")):
        rest = word.removeprefix(prefix)
        if rest != word and rest[:1] in VOWELS and rest:
            return _kept(word, kind, ("s" if prefix.endswith("y") else "p") + rest)
    for prefix, kind in (
        *(("meng", "me"), ("mem", "me"), ("men", "me"), ("me", "me"), ("ter", "ter"), ("di", "di")),
        *(("peng", "pen"), ("pem", "pem"), ("pen", "pen"), ("ke", "ke")),
    ):
        rest = word.removeprefix(prefix)
        if rest != word:
            return _kept(word, kind, rest)
    return "", word


def _second_prefix(word: str) -> tuple[str, str]:
    for whole in ("pelajar", "belajar"):
        if word.startswith(whole):
            return "ber", word[3:]
    for prefix in ("ber", "per", "pe"):
        rest = word.removeprefix(prefix)
        if rest != word:
            return _kept(word, prefix, rest)
    if word.startswith("be") and word[3:5] == "er" and word[2:3] not in VOWELS:
        return _kept(word, "ber", word[2:])
    return "", word


def _kept(word: str, kind: str, rest: str) -> tuple[str, str]:
    return (kind, rest) if _vowels(rest) >= LEAST_VOWELS else ("", word)

"""What must not come: each rule by name, and how the phrases of a file of questions are read as rules.

A rule that concerns single results (`breaks`) makes such a result worthless; one that concerns their order or number
(`violations`) is looked at when all of them are there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.domain.words import fold

if TYPE_CHECKING:
    from ._relevance_cases import Shown

TRAITS = {"p irt": "pirt", "spp irt": "pirt", "qris": "qris", "antar": "delivery", "layanan antar": "delivery"}
"""Other words for what a result must have."""


@dataclass(frozen=True)
class Rule:
    """`name` as in the file; `words` and `others` are what it is about."""

    name: str
    words: str = ""
    others: str = ""

    def __str__(self) -> str:
        text = f"{self.name}: {self.words}" if self.words else self.name
        return f"{text} > {self.others}" if self.others else text

    def breaks(self, thing: Shown) -> bool:
        """Whether this result must not come, whatever else it says."""
        match self.name:
            case "without":
                return thing.kind == "business" and self.words not in thing.traits
            case "closed":
                return thing.kind == "business" and not thing.open
            case "only-place":
                return thing.district != self.words
            case _:
                return False

    def violations(self, things: Sequence[Shown], good: Callable[[Shown], bool], *, total: int) -> list[str]:
        """What is wrong with this page of results, in a few words each. `good` tells what was meant."""
        match self.name:
            case "empty":
                return [f"{total} results, first {things[0].name}"] if things else []
            case "not-empty":
                return [] if things else ["nothing came"]
            case "above":
                return self._above(things)
            case "not":
                return [thing.name for thing in things if _says(thing, self.words) and not good(thing)]
            case "first":
                fine = bool(things) and fold(things[0].name) == self.words
                return [] if fine else [f"first is {things[0].name if things else 'nothing'}"]
            case "page-first":
                fine = bool(things) and things[0].kind == "page" and self.words in fold(things[0].name)
                return [] if fine else [f"first is {things[0].name if things else 'nothing'}"]
            case _:
                return [thing.name for thing in things if self.breaks(thing)]

    def _above(self, things: Sequence[Shown]) -> list[str]:
        wrong: list[str] = []
        for thing in things:
            if _says(thing, self.others):
                return wrong
            if _says(thing, self.words):
                wrong.append(f"{thing.name} above")
        return wrong


def _says(thing: Shown, words: str) -> bool:
    return f" {words} " in f" {thing.said} "


Maker = Callable[[re.Match[str]], list[Rule]]


def _rule(name: str) -> Maker:
    return lambda found: [Rule(name, *(_plain(each) for each in found.groups() if each))]


_READ: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), make)
    for pattern, make in (
        (r"not-empty|nol hasil|(?:hasil )?kosong", _rule("not-empty")),
        (r"empty|(?:potongan )?(?:nomor|nik|nib|data pribadi|alamat rumah|nama pemilik)\b.*", _rule("empty")),
        (r"no-error|(?:kesalahan|galat|error|halaman error|http)\b.*", lambda _found: []),
        (r"above: (.+) > (.+)|(.+) di atas (.+)", lambda found: [_above_rule(found)]),
        (
            r"without: (.+)|(?:usaha|umkm|hasil|produk)? ?(?:yang )?tanpa (?:sertifikat )?(.+?)(?: bila .+)?",
            _rule("without"),
        ),
        (r"closed|(?:usaha|warung|toko|hasil)? ?(?:yang )?(?:sedang )?tutup(?: .+)?", _rule("closed")),
        (r"only-place: (.+)|(?:usaha|hasil|umkm) (?:di|dari) luar (?:kecamatan )?(.+)", _rule("only-place")),
        (r"first: (.+)", _rule("first")),
        (r"page-first: (.+)", _rule("page-first")),
        (r"not: (.+)|.+ di (kota .+)", _rule("not")),
    )
)


def rules_of(text: str) -> tuple[list[Rule], list[str]]:
    """The rules of a cell, and its phrases that are none: they are taken as words that must not come."""
    found: list[Rule] = []
    unread: list[str] = []
    for phrase in (each.strip() for each in text.split(";")):
        if phrase in ("", "-"):
            continue
        for pattern, make in _READ:
            if match := pattern.fullmatch(phrase):
                found += make(match)
                break
        else:
            found.append(Rule("not", fold(phrase)))
            unread.append(phrase)
    return found, unread


def _above_rule(found: re.Match[str]) -> Rule:
    wrong, right = (each for each in found.groups() if each)
    return Rule("above", _plain(wrong), _plain(right))


def _plain(words: str) -> str:
    folded = fold(words)
    return TRAITS.get(folded, folded)

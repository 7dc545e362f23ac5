"""The telephone numbers in a cell: one, two, with names beside them; incomplete ones are left out, never completed."""

import re

from economy.domain.imports.cells import Cell, text_of
from economy.domain.imports.parsing.values import ROUNDED, SCIENTIFIC
from economy.domain.phones import PhoneError, to_e164, usual_mobile

_LONGEST = 200
_SEPARATOR = re.compile(r"\s*(?:[/;|&\n]|,(?!\d+\s*e\s*\+?\d)|\bdan\b|\batau\b)\s*", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)\s+(?:-\s+)?(?=(?:\+?62|0)\s?\d)")
_WORDS = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\s*[1-9][\s:.)]+(?=\+?62|0)")
_MISTYPED = re.compile(r"\d[OoIl](?![^\W\d_])|(?<![^\W\d_])[OoIl]\d")
"""A letter where a digit belongs: without it the rest would pass for a shorter number."""
_BARE = re.compile(r"[1-9][0-9]*")
COMPLETE = 9
"""Digits below which no number with its area code is complete."""


def read_phones(cell: Cell) -> tuple[list[str], str, str]:
    """The complete numbers of a cell as E.164, and, when one is not, a reason's code and the text it is about."""
    raw = cell.strip() if isinstance(cell, str) else text_of(cell)
    if raw.endswith(ROUNDED) and len(raw) > COMPLETE and _BARE.fullmatch(raw):
        return [], "phone_rounded", raw
    if usual := usual_mobile(raw):
        return [usual], "", ""
    if len(raw) > _LONGEST:
        return [], "phone_invalid", raw
    if not raw.strip("0 "):
        return [], "", ""
    found: list[str] = []
    problem = ("", "")
    for part in _parts(raw):
        numbers, code = _numbers(part)
        if code:
            problem = (code, part)
        found.extend(number for number in numbers if number not in found)
    if not found and not problem[0]:
        problem = ("phone_invalid", raw)
    return found, *problem


def _parts(raw: str) -> list[str]:
    """The numbers of a cell; blanks separate them only when each of the pieces is a complete number by itself."""
    if not raw.replace(" ", "").replace("-", "").lstrip("+").isdigit():
        return _SEPARATOR.split(raw)
    pieces = _BETWEEN_NUMBERS.split(raw)
    return pieces if all(_digits(piece) >= COMPLETE for piece in pieces) else [raw]


def _numbers(part: str) -> tuple[list[str], str]:
    """The number in one part, or two with a name between them, and a reason's code when there is none.

    Words cut the digits apart ("0812… Ani 2" is no longer number); a short run beside a complete one is a label.
    """
    if SCIENTIFIC.search(part):
        return [], "phone_scientific"
    digits = _digits(part)
    if not digits:
        return [], ""
    if _MISTYPED.search(part):
        return [], "phone_invalid"
    pieces = [_LABEL.sub("", piece) for piece in _WORDS.split(part)] if _WORDS.search(part) else [part]
    found = []
    for piece in pieces:
        if not _digits(piece):
            continue
        try:
            found.append(to_e164(piece))
        except PhoneError:
            if len(pieces) > 1 and _digits(piece) >= COMPLETE:
                return found, "phone_invalid"
    if found:
        return found, ""
    return [], "phone_short" if digits < COMPLETE else "phone_invalid"


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))

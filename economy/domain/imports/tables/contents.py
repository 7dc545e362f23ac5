"""What a column holds, told from its cells alone: numbers of identity, business and phones, places on the map, codes.

Shares are of a column's filled cells. Nothing here looks at a header.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from economy.domain.imports.cells import Cell, is_blank, text_of
from economy.domain.imports.parsing.coordinates import ordered_point, read_pair
from economy.domain.imports.tables.fields import IDENTITY, IGNORED

MOSTLY = 0.6
LATITUDES = (-11.5, 6.5)
LONGITUDES = (94.0, 142.0)
UNIT_WORDS = frozenset(
    {
        *(
            "buah",
            "unit",
            "kg",
            "kg.",
            "kilogram",
            "ton",
            "liter",
            "m",
            "m2",
            "m3",
            "meter",
            "lusin",
            "kodi",
            "pcs",
            "pc",
        ),
        *(
            "lembar",
            "galon",
            "botol",
            "pak",
            "pack",
            "bungkus",
            "set",
            "pasang",
            "ekor",
            "butir",
            "ikat",
            "porsi",
            "cup",
        ),
        *("pc", "porsi", "toples", "box", "kotak", "dus", "orang"),
    }
)
_PHONE = re.compile(r"[+(]?\d[\d\s().+/-]{6,}(?:[eE]\+?\d+)?|\d[.,]\d+[eE]\+?\d+")
_NUMBER = re.compile(r"[-+']?\s*(?:rp\.?\s*)?\d[\d.,\s]*(?:[eE][+-]?\d+)?%?", re.IGNORECASE)
_FIVE_DIGITS = re.compile(r"\d{5}")
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_DIAL = re.compile(r"(?:\+?62|0)?8\d{8,11}|(?:\+?62|0)[2-79]\d{6,9}")
_DIGITS = re.compile(r"(?:nik|nib|ktp)?[\s:.'’`]*(\d[\d .\-]*?)(?:\.0)?", re.IGNORECASE)
_ROUNDED_IDENTITY = re.compile(r"\d[.,]\d*[eE]\+?0?15")
_IDENTITY = re.compile(r"[1-9]\d\d{4}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}")
_PROVINCES = range(11, 98)


@dataclass(frozen=True)
class Profile:
    """What a column's sampled cells look like. `length` is the mean, `median`, `lowest` and `highest` are of those
    that are numbers; `divisions`: how many first two digits the five-digit codes have."""

    filled: int
    total: int
    numbers: float = 0
    phones: float = 0
    words: float = 0
    units: float = 0
    identities: float = 0
    nibs: float = 0
    codes: float = 0
    divisions: int = 0
    points: float = 0
    emails: float = 0
    dialled: float = 0
    distinct: int = 0
    length: float = 0
    median: float | None = None
    lowest: float = 0
    highest: float = 0


def profile(cells: Iterable[Cell]) -> Profile:
    """Look at a column's cells."""
    total = 0
    texts: list[str] = []
    for cell in cells:
        total += 1
        if not is_blank(cell):
            texts.append(text_of(cell))
    count = len(texts)
    if not count:
        return Profile(0, total)
    numeric = [bool(_NUMBER.fullmatch(text)) for text in texts]
    values = sorted(
        value for text, is_number in zip(texts, numeric, strict=True) if is_number for value in _value(text)
    )
    codes = [text for text in texts if _FIVE_DIGITS.fullmatch(text)]
    return Profile(
        filled=count,
        total=total,
        numbers=sum(numeric) / count,
        phones=sum(bool(_PHONE.fullmatch(text)) for text in texts) / count,
        words=sum(any(map(str.isalpha, text)) and not num for text, num in zip(texts, numeric, strict=True)) / count,
        units=sum(text.casefold() in UNIT_WORDS for text in texts) / count,
        identities=sum(map(is_identity_number, texts)) / count,
        nibs=sum(len(_digits(text)) == 13 and not _dials(text) for text in texts) / count,
        codes=len(codes) / count,
        divisions=len({code[:2] for code in codes}),
        points=sum(map(_is_point, texts)) / count,
        emails=sum(bool(_EMAIL.fullmatch(text)) for text in texts) / count,
        dialled=sum(map(_dials, texts)) / count,
        distinct=len({text.casefold() for text in texts}),
        length=sum(map(len, texts)) / count,
        median=values[len(values) // 2] if values else None,
        lowest=values[0] if values else 0,
        highest=values[-1] if values else 0,
    )


def is_identity_number(cell: Cell) -> bool:
    """Whether a cell is a NIK (or the number of a family card, made the same way): 16 digits that begin with a region
    and have a date at digits 7 to 12, the day of birth of women being 40 more (Perpres 96/2018); or what Excel leaves
    of one, "3,60401E+15"."""
    return bool(_ROUNDED_IDENTITY.fullmatch(text_of(cell)) or identity_number(cell))


def identity_number(cell: Cell) -> str:
    """The 16 digits of the NIK that a cell is; empty when it is none."""
    digits = _digits(text_of(cell))
    told = len(digits) == 16 and _IDENTITY.fullmatch(digits) and int(digits[:2]) in _PROVINCES
    return digits if told else ""


def meaning_of(look: Profile) -> str:
    """The field whose values a column surely holds, whatever it is called; empty when it could be anything."""
    if look.identities >= MOSTLY:
        return IDENTITY
    if look.nibs >= MOSTLY:
        return "nib"
    if look.emails >= MOSTLY:
        return IGNORED
    if look.points >= MOSTLY:
        return "point"
    if look.dialled >= MOSTLY and look.distinct > look.filled * 0.3:
        return "phone"
    if look.codes >= 0.9 and look.divisions > 2 and look.filled > 3:
        return "kbli_code"
    if look.numbers < 0.9 or look.distinct <= 2 or look.length <= 5:
        return ""
    if LATITUDES[0] <= look.lowest <= look.highest <= LATITUDES[1] and look.lowest < 0:
        return "latitude"
    if LONGITUDES[0] <= look.lowest <= look.highest <= LONGITUDES[1] and look.length > 6:
        return "longitude"
    return ""


def _digits(text: str) -> str:
    """The digits of a cell that is nothing but one number, with the signs people put between them; else empty."""
    found = _DIGITS.fullmatch(text)
    return "".join(ch for ch in found[1] if ch.isdigit()) if found else ""


def _dials(text: str) -> bool:
    """Whether a cell begins with a phone number as Indonesians write it (a second one may follow)."""
    first = re.split(r"\s*[/,;&]\s*|\s{2,}|\s+(?:dan|atau)\s+", text.lstrip("'’` "), maxsplit=1)[0]
    return bool(_DIAL.fullmatch(re.sub(r"[\s().-]", "", first)))


def _is_point(text: str) -> bool:
    if len(text) < 9 or not any(ch in ".,°" for ch in text):
        return False
    pair = read_pair(text)
    return pair is not None and ordered_point(*pair) is not None


def _value(text: str) -> list[float]:
    try:
        return [float(text.strip("'+ %").replace(" ", "").replace(",", "."))]
    except ValueError:
        return []

"""Single values as people type them. Each function returns None for what it cannot read: no digit is ever made up."""

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

from economy.domain.imports.cells import Cell, text_of
from economy.domain.imports.parsing.remembered import Remembered
from economy.enums import Scale

SCIENTIFIC = re.compile(r"[+-]?\d+[.,]?\d*\s*[eE]\s*\+?\d+")
ROUNDED = "00000"
"""How a long number ends that a spreadsheet has kept with few digits: the rest are zeros."""
_DAYS = re.compile(r"[1-5][0-9]{4}(?:\.[0-9]+)?")
_DAY_ZERO, _FIRST_DAY = date(1899, 12, 30), date(1930, 1, 1)
_SCALES = {
    **dict.fromkeys(("mikro", "micro"), str(Scale.MICRO.value)),
    **dict.fromkeys(("kecil", "small"), str(Scale.SMALL.value)),
    **dict.fromkeys(("menengah", "medium", "sedang"), str(Scale.MEDIUM.value)),
}
_SCALE = re.compile("|".join(_SCALES), re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_WITHIN_WORD = re.compile(r"([-/(.&])")
_HANDLE = re.compile(r"(?:https?://)?(?:www\.)?(?:instagram\.com/|ig\s*[:.]\s*)?@?([A-Za-z0-9._]{2,30})/?(?:\?.*)?")
_KEPT_CAPITALS = frozenset(
    [
        "CV",
        "PT",
        "UD",
        "PD",
        "TB",
        "RM",
        "RT",
        "RW",
        "KM",
        "HP",
        "AC",
        "TV",
        "LED",
        "UKM",
        "UMKM",
        "IKM",
        "KUB",
        "SMA",
        "SMP",
        "SMK",
        "BUMDES",
        "II",
        "III",
        "IV",
        "BJ",
        "RJ",
        "SPBU",
        "BTN",
        "KUD",
        "ATK",
    ]
)
_SMALL_WORDS = frozenset(["dan", "di", "ke", "dari", "yang"])
_YES = frozenset(["ya", "y", "yes", "iya", "true", "1", "rumah", "rumahan", "betul", "benar", "v", "✓", "√", "x"]) | {
    "di rumah",
    "rumah sendiri",
}
_NO = frozenset(
    [
        "tidak",
        "tdk",
        "t",
        "n",
        "no",
        "bukan",
        "false",
        "0",
        "toko",
        "ruko",
        "kios",
        "pabrik",
        "pasar",
        "gudang",
        "workshop",
    ]
) | {"bukan rumah"}


_FIRST_YES = frozenset(["ya", "iya", "yes"])
_FIRST_NO = frozenset(["tidak", "tdk", "bukan", "no"])


def read_digits(cell: Cell, length: int) -> str | None:
    """A code of exactly that many digits; blanks, dots and dashes between them are ignored, never filled in."""
    text = text_of(cell)
    if len(text) != length or not text.isdigit():
        if SCIENTIFIC.fullmatch(text):
            return None
        text = text.replace(" ", "").replace(".", "").replace("-", "").strip("'`’")
    return text if len(text) == length and text.isascii() and text.isdigit() else None


def read_year(text: str, today: date) -> int | None:
    """The one year a text names ("2015", "12/03/2015", "Maret 2015"), from 1800 to this year."""
    years = {int(year) for year in _YEAR.findall(text)}
    year = years.pop() if len(years) == 1 else None
    return year if year is not None and year <= today.year else None


def read_date_year(text: str, today: date) -> int | None:
    """The year of a date, also of one a spreadsheet counts in days since 30 December 1899."""
    if _DAYS.fullmatch(text):
        day = _DAY_ZERO + timedelta(days=int(text.partition(".")[0]))
        return day.year if _FIRST_DAY <= day <= today else None
    return read_year(text, today)


def read_scale(text: str) -> str | None:
    """The size class (PP 7/2021) a text names; None when it names two."""
    found = {_SCALES[word.casefold()] for word in _SCALE.findall(text)}
    return found.pop() if len(found) == 1 else None


def read_yes_no(text: str) -> bool | None:
    """Yes or no, in the words people use in a column about working from home ("ya", "tidak, di pasar")."""
    plain = text.casefold().strip(" .")
    first = plain.replace(",", " ").partition(" ")[0]
    if plain in _YES or first in _FIRST_YES:
        return True
    return False if plain in _NO or first in _FIRST_NO else None


def read_website(text: str) -> str | None:
    """A web address a browser may follow; "www.…" and bare domains get https."""
    text = text.strip()
    if " " in text or "." not in text or "@" in text:
        return None
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host or len(address) > 300:
        return None
    return address


def read_instagram(text: str) -> str | None:
    """An Instagram name without "@", from the name or the profile's address."""
    match = _HANDLE.fullmatch(text.strip())
    if not match or ("/" in text and "instagram.com" not in text.lower()):
        return None
    return match[1].strip(".").lower() or None


def tidy_title(text: str) -> str:
    """A name in ordinary capitals when it was typed all in capitals or all in small letters; else as typed."""
    if not (text.isupper() or text.islower()):
        return text
    first, *others = text.split()
    return " ".join([_TITLE_WORDS[first], *[_INNER_WORDS[word] for word in others]])


def _inner_word(word: str) -> str:
    return word.lower() if word.casefold() in _SMALL_WORDS else _title_word(word)


def _title_word(word: str) -> str:
    if word.strip(".,()").upper() in _KEPT_CAPITALS:
        return word.upper()
    return "".join(
        piece.upper() if piece.upper() in _KEPT_CAPITALS else piece[:1].upper() + piece[1:]
        for piece in _WITHIN_WORD.split(word.lower())
    )


_TITLE_WORDS = Remembered(_title_word)
_INNER_WORDS = Remembered(_inner_word)

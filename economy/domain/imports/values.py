"""Single values as people type them. Each function returns None for what it cannot read: no digit is ever made up."""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from economy.domain.phones import PhoneError, to_e164
from economy.enums import Scale

from .cells import Cell, text_of

SCIENTIFIC = re.compile(r"[+-]?\d+[.,]?\d*\s*[eE]\s*\+?\d+")
_PHONE_SPLIT = re.compile(r"\s*(?:[/;,|&\n]|\bdan\b|\batau\b)\s*", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)\s+(?=(?:\+?62|0)\s?\d)")
_ROUNDED = 100_000
"""Excel shows and saves a long number with five digits after the point; the rest are zeros afterwards."""
_DECIMAL = re.compile(r"-?\d{1,3}(?:[.,]\d+)?")
_PAIR = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)")
_COMMA_PAIR = re.compile(r"(-?\d{1,3},\d+)\s*[;\s]\s*(-?\d{1,3},\d+)|(-?\d{1,3},\d+),\s+(-?\d{1,3},\d+)")
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
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
LATITUDES = (-11.5, 6.5)
LONGITUDES = (94.0, 142.0)
"""The degrees Indonesia spans."""


def read_phones(cell: Cell) -> tuple[list[str], str, str]:
    """The complete numbers of a cell as E.164, and, when one is not, a reason's code and the text it is about."""
    raw = str(cell).strip() if isinstance(cell, str) else text_of(cell)
    if SCIENTIFIC.fullmatch(raw):
        return [], "phone_scientific", raw
    if not isinstance(cell, str) and cell >= 10**9 and cell % _ROUNDED == 0:
        return [], "phone_rounded", raw
    found: list[str] = []
    problem = ("", "")
    for part in _parts(raw):
        digits = sum(ch.isdigit() for ch in part)
        if not digits:
            continue
        if SCIENTIFIC.fullmatch(part):
            problem = ("phone_scientific", part)
            continue
        try:
            number = to_e164(part)
        except PhoneError:
            problem = ("phone_short" if digits < 9 else "phone_invalid", part)
            continue
        if number not in found:
            found.append(number)
    if not found and not problem[0] and raw.strip("0 "):
        problem = ("phone_invalid", raw)
    return found, *problem


def _parts(raw: str) -> list[str]:
    """The numbers of a cell; blanks separate them only when each of the pieces is a complete number by itself."""
    if not _is_one_number(raw):
        return _PHONE_SPLIT.split(raw)
    pieces = _BETWEEN_NUMBERS.split(raw)
    return pieces if all(sum(ch.isdigit() for ch in piece) >= 9 for piece in pieces) else [raw]


def _is_one_number(raw: str) -> bool:
    return raw.replace(" ", "").replace("-", "").lstrip("+").isdigit()


def read_degrees(cell: Cell) -> float | None:
    """One coordinate in decimal degrees, with a point or a comma; apostrophes and degree signs are ignored."""
    if isinstance(cell, (int, float)):
        return float(cell)
    text = cell.strip().strip("'`’\"° ").replace("−", "-").replace("–", "-").replace(" ", "")
    if not _DECIMAL.fullmatch(text):
        return None
    return float(text.replace(",", "."))


def read_pair(text: str) -> tuple[float, float] | None:
    """Two coordinates in one cell ("-6.12, 106.15", "-6,12; 106,15", a map link with "@-6.12,106.15")."""
    text = text.replace("−", "-").replace("°", "").strip("'()[] ")
    if "@" in text:
        text = text.split("@", 1)[1].split("z", 1)[0]
    match = _COMMA_PAIR.search(text)
    if match:
        first, second = [group.replace(",", ".") for group in match.groups() if group]
        return float(first), float(second)
    match = _PAIR.search(text)
    return (float(match[1]), float(match[2])) if match else None


def ordered_point(first: float, second: float) -> tuple[float, float, bool] | None:
    """Latitude, longitude, and whether they had been swapped; None when they lie nowhere in Indonesia."""
    if LATITUDES[0] <= first <= LATITUDES[1] and LONGITUDES[0] <= second <= LONGITUDES[1]:
        return first, second, False
    if LATITUDES[0] <= second <= LATITUDES[1] and LONGITUDES[0] <= first <= LONGITUDES[1]:
        return second, first, True
    return None


def degrees(value: float) -> Decimal:
    """Six decimals, as the directory stores them (about 11 cm)."""
    return Decimal(f"{value:.6f}")


def read_digits(cell: Cell, length: int) -> str | None:
    """A code of exactly that many digits; blanks, dots and dashes between them are ignored."""
    text = text_of(cell)
    if SCIENTIFIC.fullmatch(text):
        return None
    digits = text.replace(" ", "").replace(".", "").replace("-", "").strip("'`’")
    return digits if len(digits) == length and digits.isascii() and digits.isdigit() else None


def read_year(text: str, today: date) -> int | None:
    """The one year a text names, from 1800 to this year."""
    years = {int(year) for year in _YEAR.findall(text)}
    year = years.pop() if len(years) == 1 else None
    return year if year is not None and year <= today.year else None


def read_scale(text: str) -> str | None:
    """The size class (PP 7/2021) a text names."""
    plain = text.casefold()
    for word, scale in (
        ("mikro", Scale.MICRO),
        ("micro", Scale.MICRO),
        ("kecil", Scale.SMALL),
        ("small", Scale.SMALL),
        ("menengah", Scale.MEDIUM),
        ("medium", Scale.MEDIUM),
        ("sedang", Scale.MEDIUM),
    ):
        if word in plain:
            return str(scale.value)
    return None


def read_yes_no(text: str) -> bool | None:
    """Yes or no, in the words people use in a column about working from home."""
    plain = text.casefold().strip(" .")
    if plain in _YES:
        return True
    return False if plain in _NO else None


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
    if not (text.isupper() or text.islower()) or not any(ch.isalpha() for ch in text):
        return text
    words = []
    for position, word in enumerate(text.split()):
        bare = word.strip(".,()").upper()
        if bare in _KEPT_CAPITALS:
            words.append(word.upper())
        elif position and word.casefold() in _SMALL_WORDS:
            words.append(word.lower())
        else:
            words.append(_capital(word))
    return " ".join(words)


def _capital(word: str) -> str:
    lower = word.lower()
    pieces = re.split(r"([-/(.&])", lower)
    return "".join(
        piece.upper() if piece.upper() in _KEPT_CAPITALS else piece[:1].upper() + piece[1:] for piece in pieces
    )

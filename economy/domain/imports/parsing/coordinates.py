"""Coordinates as people write them: decimal degrees with a point or a comma, degrees, minutes and seconds, both in one
cell, in a map's address, or swapped. A number without its decimal point is not guessed at."""

import re
from decimal import Decimal

from economy.domain.imports.cells import Cell

LATITUDES = (-11.5, 6.5)
LONGITUDES = (94.0, 142.0)
"""The degrees Indonesia spans."""
_LONGEST = 200
_PLAIN = str.maketrans({"−": "-", "–": "-", "“": '"', "”": '"', "″": '"', "’": "'", "′": "'", "`": "'"})
_USUAL_PAIR = re.compile(r"(-?[0-9]{1,3}\.[0-9]+), ?(-?[0-9]{1,3}\.[0-9]+)")
_DECIMAL = re.compile(r"-?\d{1,3}(?:[.,]\d+)?", re.ASCII)
_PAIR = re.compile(r"(?<![\d.])(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)(?![\d.])", re.ASCII)
_COMMA_PAIR = re.compile(r"(-?\d{1,3},\d+)\s*[;\s]\s*(-?\d{1,3},\d+)|(-?\d{1,3},\d+),\s+(-?\d{1,3},\d+)", re.ASCII)
_MAP_PAIR = re.compile(r"!3d(-?\d{1,3}\.\d+)!4d(-?\d{1,3}\.\d+)", re.ASCII)
_SIDE = "ls|lu|bt|bb|[nsewub]"
_NUMBERS = r"""(?P<sign>-)?(?P<degrees>\d{1,3})(?:[.,](?P<part>\d+))?\s*[°º˚]?\s*
    (?:(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*'\s*(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*")?)?"""
_FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
_ANGLE = re.compile(rf"{_NUMBERS}\s*(?P<side>(?:{_SIDE})\b)?", _FLAGS)
_SIDE_FIRST = re.compile(rf"\b(?P<side>{_SIDE})\b\s*[:.]?\s*{_NUMBERS}", _FLAGS)
_NEGATIVE = frozenset(["s", "ls", "w", "bb"])


def read_degrees(cell: Cell) -> float | None:
    """One coordinate in degrees; apostrophes before a number are a spreadsheet's."""
    if isinstance(cell, int | float):
        return float(cell)
    text = _plain(cell).strip("'`’\"° ")
    if _DECIMAL.fullmatch(compact := text.replace(" ", "")):
        return float(compact.replace(",", "."))
    angles = _angles(_plain(cell).strip()) if len(text) <= _LONGEST else []
    return angles[0] if len(angles) == 1 else None


def read_pair(text: str) -> tuple[float, float] | None:
    """Two coordinates in one cell ("-6.12, 106.15", "-6,12; 106,15", "6°07'12\\"S 106°09'E", a map's address)."""
    if usual := _USUAL_PAIR.fullmatch(text):
        return float(usual[1]), float(usual[2])
    if len(text) > _LONGEST and "@" not in text and "!3d" not in text:
        return None
    text = _plain(text)
    if match := _MAP_PAIR.search(text):
        return float(match[1]), float(match[2])
    if "@" in text:
        text = text.split("@", 1)[1].split("z", 1)[0]
    text = text[:_LONGEST]
    if "°" in text or "º" in text or "˚" in text:
        angles = _angles(text)
        return (angles[0], angles[1]) if len(angles) == 2 else None
    if match := _COMMA_PAIR.search(text):
        first, second = [group.replace(",", ".") for group in match.groups() if group]
        return float(first), float(second)
    match = _PAIR.search(text)
    return (float(match[1]), float(match[2])) if match and "." in match[1] and "." in match[2] else None


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


def _plain(text: str) -> str:
    return text.translate(_PLAIN).replace("''", '"')


def _angles(text: str) -> list[float]:
    """The angles a text consists of, with their sides all behind or all before the numbers; none when there is more
    in it, or when one of them cannot be."""
    pattern = _SIDE_FIRST if text[:1].isalpha() else _ANGLE
    if pattern.sub("", text).strip(" ,;()"):
        return []
    angles = [_angle(found) for found in pattern.finditer(text)]
    return [angle for angle in angles if angle is not None] if None not in angles else []


def _angle(found: "re.Match[str]") -> float | None:
    """The degrees of an angle; south and west are negative. None when it says too much: a sign and a side, minutes
    behind decimals, or more than 59 of them."""
    part, minutes, side = found["part"], found["minutes"], (found["side"] or "").lower()
    if (part and minutes) or (found["sign"] and side):
        return None
    value = float(f"{found['degrees']}.{part or 0}")
    for text, size in ((minutes, 60), (found["seconds"], 3600)):
        number = float(text.replace(",", ".")) if text else 0.0
        if number >= 60:
            return None
        value += number / size
    return -value if found["sign"] or side in _NEGATIVE else value

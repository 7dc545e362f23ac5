"""Amounts of rupiah as people write them: "Rp1.500.000,00", "1,5 jt", "Rp. 2 juta,-", "15rb", "150.000/kg", "IDR 20K".

Groups of three digits are thousands, one or two digits after a mark are decimals. What can be read in two ways
("12.500 juta", "500 - 1 juta") is not read at all.
"""

import re
from decimal import Decimal

_TIMES = {
    **dict.fromkeys(("ribu", "rebu", "rb", "k"), 10**3),
    **dict.fromkeys(("juta", "jt"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "mlr", "m"), 10**9),
}
_NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{2})?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{2})?|\d{1,14}(?:[.,]\d{1,2})?)(?![.,]?\d)"
)
_NO_CENTS = r"(?:,-|\.-|,=)"
_SMALL = "ribu|rebu|rb|k|juta|jt"
_ALL = f"{_SMALL}|miliar|milyar|mlr|m"
_TO = r"\s*(?:-|–|—|s\s*/\s*d|sd|sampai(?:\s+dengan)?|hingga)\s*(?:(?:rp\.?|idr)\s*)?"
_PRICE = re.compile(
    rf"""(?P<lead>(?:@|:|=|mulai(?:\s+dari)?|harga)?\s*(?:rp\.?|idr)\s*|@\s*|[:=]\s*)?
    (?P<number>(?<!\d)(?<!\d[.,])(?<!\d[-–])(?<!\d\s[-–]\s){_NUMBER})(?P<zero>{_NO_CENTS})?\s*
    (?P<times>{_SMALL})?(?:{_NO_CENTS})?(?:\s*rupiah)?
    (?:\s*(?:/|per|tiap)\s*(?P<unit>[a-z0-9 ]{{1,20}}))?[\s.)]*$""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_RANGE = re.compile(
    rf"(?<!\d)(?<!\d[.,])({_NUMBER}){_NO_CENTS}?\s*({_ALL})?{_TO}({_NUMBER}){_NO_CENTS}?\s*((?:{_ALL})\b)?",
    re.IGNORECASE | re.ASCII,
)
_SUM = re.compile(
    rf"(?:(?:rp\.?|idr)\s*)?({_NUMBER}){_NO_CENTS}?\s*({_ALL})?{_NO_CENTS}?(?:\s*rupiah)?[\s.]*",
    re.IGNORECASE | re.ASCII,
)
_UP_TO = re.compile(r"(?:<=?|≤|kurang dari|di\s?bawah|maks(?:imal)?\.?|sampai(?: dengan)?|s\s*/\s*d|hingga)\s*")
_PERIOD = re.compile(r"\s*(?:/|\bper|\bse|\btiap)\s*(bulan|bln|tahun|thn|th|hari|minggu|mgg)\b\.?\s*")
_IN_A_YEAR = {"bulan": 12, "bln": 12, "tahun": 1, "thn": 1, "th": 1}
LEAST_PRICE, MOST_PRICE = 100, 100_000_000_000
LEAST_SUM = 100_000
"""A business turns over more in a year; a smaller number counts thousands or millions without saying so."""
_LONGEST = 100


def read_price(text: str) -> int | None:
    """A price in whole rupiah; the lower end of a range; None for what is no price."""
    found = _PRICE.fullmatch(lower_ends(text.strip()).strip()) if 0 < len(text) <= _LONGEST else None
    return price_of(found) if found else None


def find_price(text: str) -> "re.Match[str] | None":
    """A price at the end of a text that says so: by "Rp", "@", "rb", ",-" or points between thousands."""
    found = _PRICE.search(text)
    told = found and (found["lead"] or found["times"] or found["zero"] or _thousands(found["number"], ".") is not None)
    return found if told else None


def price_of(found: "re.Match[str]") -> int | None:
    """Whole rupiah of a match of `find_price`; None outside what things cost, or when it can be read in two ways."""
    amount = _amount(found["number"], found["times"])
    return amount if amount is not None and LEAST_PRICE <= amount <= MOST_PRICE else None


def lower_ends(text: str) -> str:
    """The text with ranges of amounts cut to their lower ends ("10-20rb" → "10 rb")."""
    return _RANGE.sub(lambda found: f"{found[1]} {found[2] or found[4] or ''} " if _ends(found) else found[0], text)


def read_yearly(text: str, *, months: int = 1) -> tuple[int, int] | None:
    """An amount of money in a year, as the least and the most it can be; None when that cannot be told.

    `months` is what a number stands for when the cell itself names no period: 12 makes a month's amount a year's.
    """
    if not 0 < len(text) <= _LONGEST:
        return None
    plain, times = text.casefold(), months
    if period := _PERIOD.search(plain):
        if period[1] not in _IN_A_YEAR:
            return None
        times = _IN_A_YEAR[period[1]]
        plain = f"{plain[: period.start()]} {plain[period.end() :]}".strip()
    ends: tuple[int, int] | None = None
    if found := _RANGE.fullmatch(re.sub(r"^(?:rp\.?|idr)\s*", "", plain)):
        ends = _ends(found)
    else:
        limit = _UP_TO.match(plain)
        if found := _SUM.fullmatch(plain, limit.end() if limit else 0):
            most = _amount(found[1], found[2])
            ends = (0 if limit else most, most) if most is not None else None
    return (ends[0] * times, ends[1] * times) if ends and ends[1] >= LEAST_SUM else None


def _ends(found: "re.Match[str]") -> tuple[int, int] | None:
    low, high = _amount(found[1], found[2] or found[4]), _amount(found[3], found[4] or found[2])
    return (low, high) if low is not None and high is not None and low <= high else None


def _thousands(number: str, marks: str = ".,") -> int | None:
    """The whole rupiah of a number whose thousands are set apart by one of the marks; None for any other number."""
    for mark in marks:
        first, *groups = number.partition("," if mark == "." else ".")[0].split(mark)
        if groups and all(len(group) == 3 for group in groups):
            return int(first + "".join(groups))
    return None


def _amount(number: str, times: str | None) -> int | None:
    thousands = _thousands(number)
    if thousands is not None:
        return None if times else thousands
    return round(Decimal(number.replace(",", ".")) * (_TIMES[times.lower()] if times else 1))

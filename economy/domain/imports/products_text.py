"""What a business sells, as one cell of a spreadsheet says it: "Kendi 25rb; Pot bunga Rp 45.000/buah"."""

import re

from economy.domain.businesses import ProductInput

from .remembered import Remembered

MAX_PRODUCTS = 12
MAX_NAME = 120
MAX_PRICE = 100_000_000_000
_SENTENCE_WORDS = 7
_LONGEST_PART = 250
_AS_SEMICOLONS = {ord(mark): ";" for mark in "\n|•"}
_COMMAS = re.compile(r";|,(?!\d)|,(?=\d{3}\s*[a-z])", re.IGNORECASE)
_EDGES = " \t\r-–*·.,"
_DIGIT = re.compile(r"[0-9]")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = ProductInput(name="")
"""Stands for a part that names no product."""
_PRICE = re.compile(
    r"""(?P<lead>(?:@|:|=|mulai|harga)?\s*(?:rp\.?|idr)\s*|@\s*|[:=]\s*)?
    (?P<number>(?<!\d)\d{1,3}(?:[.,]\d{3}){1,4}|(?<!\d)\d{1,12}(?:[.,]\d{1,2})?)
    (?P<zero>,-|,00|\.-)?\s*
    (?P<times>ribu|rebu|rb|k|juta|jt)?
    (?:\s*(?:/|per|tiap)\s*(?P<unit>[a-z0-9 ]{1,20}))?[\s.)]*$""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_TIMES = {"ribu": 1000, "rebu": 1000, "rb": 1000, "k": 1000, "juta": 1_000_000, "jt": 1_000_000}
_RANGE = re.compile(r"(\d)\s*(?:-|–|s/d|sd|sampai)\s*(?:rp\.?\s*)?[\d.,]+\s*((?:ribu|rb|k|juta|jt)?)", re.IGNORECASE)


def read_products(text: str, raw: str) -> tuple[list[ProductInput], str]:
    """The products of a cell, and the cell's text when it is a sentence about the business instead.

    `raw` keeps its line breaks, which separate products.
    """
    if ";" in raw or "\n" in raw.strip():
        parts = raw.translate(_AS_SEMICOLONS).split(";")
    else:
        parts = _COMMAS.split(raw.translate(_AS_SEMICOLONS))
    found: list[ProductInput] = []
    names: set[str] = set()
    for part in parts:
        product = _PARTS[part]
        if product is None:
            continue
        if product is _SENTENCE:
            return [], text
        if (name := product.name.casefold()) not in names:
            names.add(name)
            found.append(product)
    return found[:MAX_PRODUCTS], ""


def read_price(text: str) -> int | None:
    """A price in whole rupiah ("Rp 45.000,-", "25rb", "1,5 juta", "45000"); the lower end of a range; else None."""
    match = _PRICE.fullmatch(_RANGE.sub(r"\1 \2", text.strip()).strip()) if text else None
    return _amount(match) if match else None


def _part(raw: str) -> ProductInput | None:
    """The product between two separators, `_SENTENCE`, or None when there is nothing between them."""
    part = " ".join(raw.strip(_EDGES).split())
    if not part:
        return None
    product = _product(part) if len(part) <= _LONGEST_PART else _SENTENCE
    return _SENTENCE if len(product.name.split()) > _SENTENCE_WORDS else product


_PARTS = Remembered(_part)


def _product(part: str) -> ProductInput:
    price, unit, name = None, "", part
    if _DIGIT.search(part):
        text = _RANGE.sub(r"\1 \2", part)
        match = _PRICE.search(text)
        if match and (match["lead"] or match["times"] or match["zero"] or _thousands(match["number"])):
            price = _amount(match)
            unit = (match["unit"] or "").strip().lower()
            if price is not None:
                name = text[: match.start()].strip(" -–:=@(,.")
    if not _LETTER.search(name):
        return _SENTENCE
    return ProductInput(name=_tidy(name)[:MAX_NAME], price=price, unit=unit[:30])


def _thousands(number: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number))


def _amount(match: "re.Match[str]") -> int | None:
    number = match["number"]
    times = _TIMES.get((match["times"] or "").lower(), 1)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        value = float(re.sub(r"[.,]", "", number))
    else:
        value = float(number.replace(",", "."))
    amount = round(value * times)
    return amount if 100 <= amount <= MAX_PRICE else None


def _tidy(name: str) -> str:
    return name.capitalize() if name.isupper() else name[:1].upper() + name[1:]

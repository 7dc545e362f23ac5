"""What a business sells, as one cell of a spreadsheet says it: "Kendi 25rb; Pot bunga Rp 45.000/buah"."""

import re

from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.rupiah import find_price, lower_ends, price_of
from economy.domain.products import ProductInput

MAX_PRODUCTS = 12
MAX_NAME = 120
MAX_UNIT = 30
_SENTENCE_WORDS = 7
_LONGEST_PART = 250
_AS_SEMICOLONS = {ord(mark): ";" for mark in "\n|•"}
_COMMAS = re.compile(r";|,(?!\d)|,(?=\d{3}\s*[a-z])", re.IGNORECASE)
_EDGES = " \t\r-–*·.,"
_DIGIT = re.compile(r"[0-9]")
_LETTER = re.compile(r"[^\W\d_]")
_USUAL = re.compile(
    r"([^\W\d_][^\d@:=]*[^\W\d_])(?<!mulai)(?<!dari)(?<!harga) (?:rp\.? ?)([1-9]\d{0,2})\.(\d{3})",
    re.ASCII | re.IGNORECASE,
)
"""A name and a price below a million, as most people write them: "Kendi Rp 45.000"; decides as the long way does."""
_SENTENCE = ProductInput(name="")
"""Stands for a part that names no product."""


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


def _part(raw: str) -> ProductInput | None:
    """The product between two separators, `_SENTENCE`, or None when there is nothing between them."""
    part = " ".join(raw.strip(_EDGES).split())
    if not part:
        return None
    product = _product(part) if len(part) <= _LONGEST_PART else _SENTENCE
    return _SENTENCE if len(product.name.split()) > _SENTENCE_WORDS else product


_PARTS = Remembered(_part)


def _product(part: str) -> ProductInput:
    if usual := _USUAL.fullmatch(part):
        return ProductInput(name=_tidy(usual[1])[:MAX_NAME], price=int(usual[2] + usual[3]))
    return _any_product(part)


def _any_product(part: str) -> ProductInput:
    price, unit, name = None, "", part
    if _DIGIT.search(part):
        text = lower_ends(part)
        found = find_price(text)
        price = price_of(found) if found else None
        if found and price is not None:
            unit = (found["unit"] or "").strip().lower()
            name = text[: found.start()].strip(" -–:=@(,.")
    if not _LETTER.search(name):
        return _SENTENCE
    return ProductInput(name=_tidy(name)[:MAX_NAME], price=price, unit=unit[:MAX_UNIT])


def _tidy(name: str) -> str:
    return name.capitalize() if name.isupper() else name[:1].upper() + name[1:]

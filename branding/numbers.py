"""Numbers as Indonesians write them: 1.234,5 is one thousand two hundred and thirty-four and a half."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

MAX_CHARS = 24
MAX_DECIMALS = 4
_PLAIN = re.compile(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_POINT = re.compile(r"-?\d+\.\d+")
_NOISE = re.compile(r"^rp\.?|%$|[\s\u00a0\u202f]", re.IGNORECASE)


class NumberError(ValueError):
    """What somebody typed is not one number; `message` says to a person what to write instead."""

    def __init__(self, message: Any) -> None:
        super().__init__(str(message))
        self.message = message


def read_number(text: str) -> Decimal:
    """The number in a text such as "1.500", "12,5", "-3", "Rp 15.000" or "85%".

    A point that sets no thousands apart ("12.5") may mean either, so it is refused. Raises NumberError.
    """
    bare = _NOISE.sub("", text.strip().replace("−", "-")).strip()
    bare = _NOISE.sub("", bare)
    if not bare or len(text) > MAX_CHARS:
        raise NumberError(_("Tulis satu bilangan, misalnya 1.250 atau 12,5."))
    found = _PLAIN.fullmatch(bare)
    if found is None:
        if _POINT.fullmatch(bare):
            raise NumberError(_("Titik memisahkan ribuan; tulis desimal dengan koma, misalnya 12,5."))
        raise NumberError(_("Tulis satu bilangan, misalnya 1.250 atau 12,5."))
    sign, whole, decimals = found.groups()
    if decimals and len(decimals) > MAX_DECIMALS:
        raise NumberError(_("Paling banyak empat angka di belakang koma."))
    return Decimal(f"{sign}{whole.replace('.', '')}.{decimals or '0'}").normalize() + Decimal(0)


def write_number(number: Decimal) -> str:
    """The number as an editor types it: 1.234,5."""
    text = f"{number:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))

"""Numbers and percentages as people write them into cells: "2,64", "1.250", "42 %"; nothing ambiguous is guessed."""

import re
from decimal import Decimal

from economy.domain.imports.cells import Cell, text_of

LARGEST = Decimal("99999999999999")
"""What the database holds before the comma; no indicator of a regency is larger."""
DECIMALS = 4
_PLAIN = re.compile(r"-?\d+")
_ONE_MARK = re.compile(r"(-?\d+)([.,])(\d+)")
_INDONESIAN = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RUPIAH = re.compile(r"^rp\.? ?", re.IGNORECASE)


class NumberProblem(Exception):
    """A cell is no number; `code` names the sentence in `refusals`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def read_number(cell: Cell) -> Decimal:
    """The number in a cell. Raises NumberProblem."""
    number = _from_text(_RUPIAH.sub("", text_of(cell))) if isinstance(cell, str) else _from_cell(cell)
    if not number.is_finite() or abs(number) > LARGEST:
        raise NumberProblem("too_large")
    rounded = round(number, DECIMALS)
    if rounded != number:
        raise NumberProblem("too_exact")
    return rounded.normalize() + 0


def read_percentage(cell: Cell) -> Decimal:
    """The percentage in a cell, 0 to 100 with two decimals. A spreadsheet keeps 42 % as 0,42, which could also be
    less than one per cent: that is refused with "fraction", for a person to say which. Raises NumberProblem."""
    text = text_of(cell)
    signed = text.endswith("%")
    number = read_number(text.removesuffix("%").rstrip() if signed else cell)
    if 0 < number < 1 and not signed:
        raise NumberProblem("fraction")
    if not 0 <= number <= 100:
        raise NumberProblem("percentage_range")
    if round(number, 2) != number:
        raise NumberProblem("too_exact_percentage")
    return number


def _from_cell(cell: float) -> Decimal:
    """A number of a spreadsheet, without what binary fractions add behind the tenth decimal."""
    return Decimal(str(round(cell, 10)))


def _from_text(text: str) -> Decimal:
    if found := _ONE_MARK.fullmatch(text):
        whole, _mark, rest = found.groups()
        if len(rest) == 3 and len(whole.lstrip("-")) <= 3 and whole.lstrip("-") != "0":
            raise NumberProblem("ambiguous_number")
        return Decimal(f"{whole}.{rest}")
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _INDONESIAN.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    raise NumberProblem("bad_number")

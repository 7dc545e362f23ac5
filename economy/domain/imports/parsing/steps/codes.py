"""The numbers the state gave a business: NIB and KBLI."""

import re
from collections.abc import Iterator, Mapping

from economy.domain.imports.cells import Cell, Cells, text_of
from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.parsing.values import ROUNDED, read_digits
from economy.domain.imports.reasons import Reason, reason

_LABEL = re.compile(r"^nib\b[\s:.]*", re.IGNORECASE)
_FIVE_DIGITS = re.compile(r"(?<![\w.,])[0-9]{5}(?![\w]|[.,][0-9])")
"""A code among words or other codes ("56101 - Restoran", "56101, 10710"); no part of a longer number."""


def code_steps(at: Mapping[str, int], edition: str) -> Iterator[Step]:
    """NIB (every business its own), then KBLI (few, again and again)."""
    if "nib" in at:
        yield _nib(at["nib"])
    if "kbli_code" in at:
        yield _kbli(at["kbli_code"], edition)


def _nib(at: int) -> Step:
    def step(cells: Cells, row: ParsedRow) -> None:
        text = text_of(cells[at])
        if not text.strip("0"):
            return
        digits = read_digits(_LABEL.sub("", text), 13)
        if digits is None:
            row.reasons.append(reason("nib_unclear", "nib", value=text))
        elif digits.endswith(ROUNDED):
            row.reasons.append(reason("nib_rounded", "nib", value=text))
        else:
            row.fields["nib"] = digits

    return step


def _kbli(at: int, edition: str) -> Step:
    def meaning(cell: Cell) -> tuple[dict[str, str], Reason | None]:
        text = text_of(cell)
        if not text.strip("0"):
            return {}, None
        said = read_digits(text, 5)
        codes = [said] if said else list(dict.fromkeys(_FIVE_DIGITS.findall(text)))
        if not codes:
            return {}, reason("kbli_unclear", "kbli_code", value=text)
        fields = {"kbli_code": codes[0], "kbli_edition": edition}
        return fields, reason("kbli_first", "kbli_code", value=codes[0]) if len(codes) > 1 else None

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        said, remark = meanings[cells[at]]
        row.fields.update(said)
        if remark is not None:
            row.reasons.append(remark)

    return step

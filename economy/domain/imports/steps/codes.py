"""The numbers the state gave a business: NIB and KBLI."""

from collections.abc import Iterator, Mapping

from economy.domain.imports.cells import Cell, Cells, is_blank, text_of
from economy.domain.imports.reasons import Reason, reason
from economy.domain.imports.remembered import Remembered
from economy.domain.imports.row import ParsedRow, Step
from economy.domain.imports.values import read_digits


def code_steps(at: Mapping[str, int], edition: str) -> Iterator[Step]:
    """NIB (every business its own), then KBLI (few, again and again)."""
    if "nib" in at:
        yield _nib(at["nib"])
    if "kbli_code" in at:
        yield _kbli(at["kbli_code"], edition)


def _nib(at: int) -> Step:
    def step(cells: Cells, row: ParsedRow) -> None:
        cell = cells[at]
        if is_blank(cell) or cell in {0, "0"}:
            return
        digits = read_digits(cell, 13)
        if digits is None:
            row.reasons.append(reason("nib_unclear", "nib", value=text_of(cell)))
        else:
            row.fields["nib"] = digits

    return step


def _kbli(at: int, edition: str) -> Step:
    def meaning(cell: Cell) -> tuple[dict[str, str], Reason | None]:
        if is_blank(cell) or cell in {0, "0"}:
            return {}, None
        digits = read_digits(cell, 5)
        if digits is None:
            return {}, reason("kbli_unclear", "kbli_code", value=text_of(cell))
        return {"kbli_code": digits, "kbli_edition": edition}, None

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        said, remark = meanings[cells[at]]
        row.fields.update(said)
        if remark is not None:
            row.reasons.append(remark)

    return step

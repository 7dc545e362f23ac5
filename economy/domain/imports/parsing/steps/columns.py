"""Steps for columns that speak for themselves: one cell, one field."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from economy.domain.imports.cells import Cell, Cells, text_of
from economy.domain.imports.parsing import values
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.reasons import Reason, reason

Read = Callable[[str], Any]

ADDRESS_LENGTH = 250
OWNER_LENGTH = 120
DESCRIPTION_LENGTH = 4000
_ATTRIBUTES = {"date_founded": "year_founded"}
"""Attributes of `Business` that are not called as the column's meaning is."""


def column_steps(at: Mapping[str, int], context: Context) -> Iterator[Step]:
    """Texts, then words and numbers that repeat."""
    for key, length, tidy in (
        ("owner_name", OWNER_LENGTH, True),
        ("street_address", ADDRESS_LENGTH, True),
        ("description", DESCRIPTION_LENGTH, False),
    ):
        if key in at:
            yield _text(at[key], key, length, tidy=tidy)
    repeating: tuple[tuple[str, Read, str], ...] = (
        ("home_based", values.read_yes_no, "home_unclear"),
        ("website", values.read_website, "website_unclear"),
        ("instagram", values.read_instagram, ""),
        ("date_founded", partial(values.read_date_year, today=context.today), "year_unclear"),
        ("year_founded", partial(values.read_year, today=context.today), "year_unclear"),
    )
    for key, read, code in repeating:
        if key in at:
            yield _repeating(at[key], _ATTRIBUTES.get(key, key), read, code)


def _text(at: int, key: str, length: int, *, tidy: bool) -> Step:
    def step(cells: Cells, row: ParsedRow) -> None:
        text = text_of(cells[at])
        if not text:
            return
        if len(text) > length:
            text = text[:length].rstrip()
            row.reasons.append(reason("text_cut", key))
        row.fields[key] = values.tidy_title(text) if tidy else text

    return step


def _repeating(at: int, key: str, read: Read, code: str) -> Step:
    """A column whose unreadable cells are left blank with that remark; without a code, silently. A lone 0 is blank."""

    def meaning(cell: Cell) -> tuple[Any, Reason | None]:
        text = text_of(cell)
        value = read(text) if text else None
        odd = text and value is None and code and text != "0"
        return value, reason(code, key, value=text) if odd else None

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        value, remark = meanings[cells[at]]
        if value is not None:
            row.fields[key] = value
        elif remark is not None:
            row.reasons.append(remark)

    return step

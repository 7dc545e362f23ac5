"""Writes a workbook for people row by row, in bounded memory, with cells that are never more than what they show.

Text is written as text, whatever it begins with: a cell that says "=HYPERLINK(…)" or "+62812…" shows just that, is no
formula, and comes back through `reader` as it was. Numbers are numbers only when they were.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from django.conf import settings
from openpyxl import Workbook
from openpyxl.cell import Cell as BookCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.packaging.custom import CustomPropertyList, StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from economy.domain.imports.cells import Cell, is_empty

_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold or does not keep (a carriage return), and an underscore that would read as such a spelling."""
_NO_CHARACTERS = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")
_TEXT = "@"
_LINE = Side(style="thin", color="D0D5DD")


@dataclass(frozen=True)
class Column:
    """A column's title, its width in characters, and whether it was added by us; long texts of ours are wrapped."""

    title: str
    width: float
    added: bool = False


class Book:
    """A workbook that is written once; use it as a context manager, so that nothing is left behind when the disk is
    full. `marks` become custom document properties."""

    def __init__(self, *, title: str, marks: Mapping[str, str]) -> None:
        self._book = Workbook(write_only=True)
        self._book.properties.creator = settings.WAGTAIL_SITE_NAME
        self._book.properties.title = _escaped(title)
        self._properties: CustomPropertyList[Any] = self._book.custom_doc_props  # type: ignore[attr-defined]
        for name, value in marks.items():
            self._properties.append(StringProperty(name=name, value=value))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for sheet in self._book.worksheets:
            writer = getattr(sheet, "_writer", None)  # openpyxl itself removes its files at the end of the process
            if writer is not None and Path(writer.out).exists():
                with suppress(Exception):  # closing writes what is left, which a full disk refuses once more
                    writer.close()
                writer.cleanup()

    def sheet(self, title: str, columns: Sequence[Column]) -> "Sheet":
        """A new sheet with its header, which stays in sight."""
        return Sheet(self._book, title, columns)

    def save(self, path: Path) -> None:
        """Write the workbook; it takes no more rows afterwards."""
        self._book.save(path)


class Sheet:
    """A sheet that takes rows from the top."""

    def __init__(self, book: Workbook, title: str, columns: Sequence[Column]) -> None:
        self._sheet = book.create_sheet(title)
        self._columns = columns
        self._sheet.freeze_panes = "A2"
        for at, column in enumerate(columns, start=1):
            self._sheet.column_dimensions[get_column_letter(at)].width = column.width
        self._ours = self._cell(fill="F2F4F7", wrap=True)
        self._kinds = {
            (kind, marked): self._cell(fill="FFF1C2" if marked else "", number_format=number_format)
            for kind, number_format in ((str, _TEXT), (int, "0"), (float, "General"))
            for marked in (False, True)
        }
        self._sheet.append(list(self._titles()))
        self.rows = 0

    def append(self, cells: Sequence[Cell], marked: Collection[int] = ()) -> None:
        """Add a row; the cells at `marked` (0-based) stand out."""
        self._sheet.append(self._row(cells, marked))
        self.rows += 1

    def _titles(self) -> Iterator[BookCell]:
        for column in self._columns:
            cell = self._cell(fill="8A4B08" if column.added else "1D4E4A", colour="FFFFFF", wrap=True)
            yield _say(cell, column.title)

    def _row(self, cells: Sequence[Cell], marked: Collection[int]) -> Iterator[BookCell]:
        """The cells as openpyxl takes them, one after the other: each is written before the next is asked for, so a
        cell of each kind is enough for all rows."""
        for at, cell in enumerate(cells):
            ours = self._columns[at].added
            yield _say(self._ours if ours else self._kinds[type(cell), at in marked], cell)

    def _cell(self, *, fill: str = "", colour: str = "", wrap: bool = False, number_format: str = _TEXT) -> BookCell:
        cell = WriteOnlyCell(self._sheet)
        cell.number_format = number_format
        cell.alignment = Alignment(vertical="top", wrap_text=wrap)
        cell.border = Border(bottom=_LINE)
        cell.quotePrefix = number_format == _TEXT
        if fill:
            cell.fill = PatternFill("solid", start_color=fill)
        if colour:
            cell.font = Font(color=colour, bold=True)
        return cell


def _say(cell: BookCell, value: Cell) -> BookCell:
    """Put a value into a cell: the type is ours to say, not to be guessed from what a text begins with."""
    if isinstance(value, str):
        cell.value = None if is_empty(value) else _escaped(value)
        cell.data_type = "s"
    else:
        cell.value = repr(value)
        cell.data_type = "n"
    return cell


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text.translate(_NO_CHARACTERS))

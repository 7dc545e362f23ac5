"""One door to every kind of spreadsheet: what it is, its sheets, and its rows as a stream."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from economy.domain.imports.cells import Cells, is_empty
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets import delimited, safety, workbook
from economy.domain.imports.sheets.workbook import SAMPLE_ROWS, SheetSample

MAX_COLUMNS = workbook.MAX_COLUMNS


@dataclass(frozen=True)
class Source:
    """How to read a file again: its kind ("xlsx" or "text") and the dialect of a text file."""

    kind: str
    dialect: delimited.Dialect | None = None

    def as_json(self) -> dict[str, Any]:
        """What is remembered with the import, so that later stages read the file the same way."""
        if self.dialect is None:
            return {"kind": self.kind, "encoding": None, "delimiter": None}
        return {
            "kind": self.kind,
            "encoding": self.dialect.encoding,
            "delimiter": self.dialect.delimiter,
            "separator_line": self.dialect.separator_line,
            "line_end": self.dialect.line_end,
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Source":
        """What `as_json` remembered."""
        if stored["kind"] != "text":
            return cls(stored["kind"])
        names = ("encoding", "delimiter", "separator_line", "line_end")
        return cls("text", delimited.Dialect(*(stored[name] for name in names)))


class Rows:
    """Every row of a sheet with the number a person sees in Excel, blank rows included; goes through the file once.

    `fraction` tells at any time how much has been read (0 to 1), so that the number of rows can be estimated before
    the end.
    """

    def __init__(self, source: "delimited.TextRows | workbook.SheetRows") -> None:
        self._source = source
        self._rows = _narrow(source) if isinstance(source, delimited.TextRows) else iter(source)

    @property
    def fraction(self) -> float:
        return self._source.fraction

    def __iter__(self) -> Iterator[tuple[int, Cells]]:
        return self._rows

    def __next__(self) -> tuple[int, Cells]:
        return next(self._rows)


def open_source(path: Path, *, beat: Callable[[], None] = lambda: None) -> Source:
    """Find out what the file is and that it is safe to read; `ImportRefused` with the reason otherwise."""
    kind = safety.kind_of(path)
    if kind == "xlsx":
        safety.check_workbook(path, beat)
        return Source("xlsx")
    return Source("text", delimited.detect(path))


def sheet_samples(path: Path, source: Source, *, beat: Callable[[], None] = lambda: None) -> list[SheetSample]:
    """The sheets (a text file has one, without a name) with their first rows; refuses a file without any content."""
    if source.kind == "xlsx":
        found = workbook.samples(path, beat)
    else:
        head = list(islice(read_rows(path, source, None), SAMPLE_ROWS * 4))
        found = [SheetSample("", len(head), head)] if any(not is_empty(c) for _n, cells in head for c in cells) else []
    if not found:
        raise ImportRefused("empty")
    return found


def read_rows(path: Path, source: Source, sheet: str | None) -> Rows:
    """The rows of one sheet, as a stream; `sheet` is empty for a text file."""
    if source.dialect is None:
        return Rows(workbook.SheetRows(path, sheet or ""))
    return Rows(delimited.TextRows(path, source.dialect))


def _narrow(rows: delimited.TextRows) -> Iterator[tuple[int, Cells]]:
    """The rows, without blank cells beyond the widest allowed column."""
    for row in rows:
        if len(row[1]) > MAX_COLUMNS:
            cells = row[1]
            while cells and is_empty(cells[-1]):
                cells.pop()
            if len(cells) > MAX_COLUMNS:
                raise ImportRefused("too_wide", columns=len(cells), limit=MAX_COLUMNS)
        yield row

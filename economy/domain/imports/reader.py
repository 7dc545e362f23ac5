"""One door to every kind of spreadsheet: what it is, its sheets, and its rows as a stream."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from . import delimited, safety, workbook
from .cells import Cells, is_empty
from .reasons import ImportRefused
from .workbook import SAMPLE_ROWS, SheetSample

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


def read_rows(path: Path, source: Source, sheet: str | None) -> Iterator[tuple[int, Cells]]:
    """Every row with the number a person sees in Excel, blank rows included."""
    if source.dialect is None:
        yield from workbook.rows(path, sheet or "")
        return
    for number, cells in delimited.rows(path, source.dialect):
        if len(cells) > MAX_COLUMNS:
            while cells and is_empty(cells[-1]):
                cells.pop()
            if len(cells) > MAX_COLUMNS:
                raise ImportRefused("too_wide", columns=len(cells), limit=MAX_COLUMNS)
        yield number, cells

"""Where the tables of a file are, where their data begins, and which rows below belong to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from economy.domain.imports.cells import Cell, is_blank, is_empty, text_of
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets.workbook import SheetSample
from economy.domain.imports.tables.columns import Guess, guess_columns, guess_without_header
from economy.domain.imports.tables.headers import Row, header_labels, header_span, is_numbering, last_line_labels
from economy.domain.imports.tables.recognition import normalised

SHEET_SHARE = 0.8


@dataclass(frozen=True)
class Table:
    """The table of one sheet. Row numbers are Excel's; `labels` has one text per column, empty when it has none.

    `height`: the sheet's rows, as far as known before the whole file is read. `header`: the lines of the header as
    texts, for `data_rows`. `hidden`: 0-based columns that Excel does not show; they are read like any other.
    """

    sheet: str
    header_rows: list[int]
    data_start: int
    labels: list[str]
    guess: Guess
    sample: list[Row]
    height: int = 0
    header: list[list[str]] = field(default_factory=list)
    hidden: frozenset[int] = frozenset()

    @property
    def columns(self) -> dict[int, str]:
        return self.guess.columns

    def same_header(self, other: "Table") -> bool:
        """Whether both tables call the same columns the same, so that one mapping serves both. Tables without a
        header are the same when their contents tell the same of the same columns."""
        if bool(self.header_rows) != bool(other.header_rows):
            return False
        if not self.header_rows:
            return self.columns == other.columns
        return _trimmed(self.labels) == _trimmed(other.labels)


def find_tables(samples: Sequence[SheetSample]) -> list[Table]:
    """Every table of the file, the one to import first: of the sheets that hold a list of businesses, those with a
    header before those without (notes, lists of choices), the first one that is about as long as the longest. The
    others keep the workbook's order. `ImportRefused` when no sheet has rows below its header."""
    tables = [table for sample in samples if (table := _table_of(sample)) is not None]
    if not tables:
        raise ImportRefused("no_rows")
    named = [table for table in tables if "name" in table.columns.values()] or tables
    named = [table for table in named if table.header_rows] or named
    longest = max(table.height for table in named)
    best = next(table for table in named if table.height >= longest * SHEET_SHARE)
    return [best, *(table for table in tables if table is not best)]


def find_table(samples: Sequence[SheetSample]) -> Table:
    """The table to import when nobody chooses."""
    return find_tables(samples)[0]


def data_rows(rows: Iterable[Row], *, start: int, header: Sequence[Sequence[str]]) -> Iterator[Row]:
    """The rows of a table that hold anything, from row `start` on; a header that is printed again in the middle (as on
    every page) is passed over with its line of column numbers. `header` is `Table.header`."""
    lines = [_signature(line) for line in header]
    probe, starts = _probe(lines)
    after_header = False
    for row in rows:
        number, cells = row
        if number < start:
            continue
        if after_header or (probe < len(cells) and _plain(cells[probe]) in starts):
            if (signature := _signature(cells)) in lines or (after_header and is_numbering(cells)):
                after_header = True
                continue
            after_header = after_header and not any(signature)
        for cell in cells:
            if cell and not is_empty(cell):
                yield row
                break
        else:
            if any(cell == 0 for cell in cells):
                yield row


def _probe(lines: Sequence[Sequence[str]]) -> tuple[int, frozenset[str]]:
    """A column that every line of a header can be told by, so that ordinary rows cost one look; and what it holds."""
    if not lines or not any(map(any, lines)):
        return 0, frozenset()
    first = next(line for line in lines if any(line))
    at = next(column for column, text in enumerate(first) if text)
    return at, frozenset({first[at]})


def _plain(cell: Cell) -> str:
    return " ".join(cell.split()).casefold() if isinstance(cell, str) else ""


def _signature(cells: Iterable[Cell]) -> list[str]:
    """A row's words without case and blanks, and without the empty cells at its end."""
    texts = [text_of(cell).casefold() for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _trimmed(labels: Sequence[str]) -> list[str]:
    return _signature(normalised(label) for label in labels)


def _table_of(sample: SheetSample) -> Table | None:
    filled = [(number, cells) for number, cells in sample.rows if any(not is_empty(cell) for cell in cells)]
    span = header_span(filled)
    if span is None:
        data = _without_banner(filled)
        if not data:
            return None
        width = max(len(cells) for _number, cells in data)
        guess = guess_without_header([cells for _number, cells in data], width)
        return Table(sample.name, [], data[0][0], [""] * width, guess, data, sample.height, [], sample.hidden)
    header = filled[span[0] : span[1]]
    lines = [cells for _number, cells in header]
    data = filled[span[1] :]
    while data and is_numbering(data[0][1]):
        data = data[1:]
    if not data:
        return None
    texts = [[text_of(cell) for cell in cells] for cells in lines]
    width = max(len(cells) for _number, cells in [*header, *data])
    labels = header_labels(lines, width)
    start = data[0][0]
    data = list(data_rows(data, start=start, header=texts))
    if not data:
        return None
    guess = guess_columns(labels, last_line_labels(lines, width), [cells for _number, cells in data])
    return Table(
        sample.name, [n for n, _cells in header], start, labels, guess, data, sample.height, texts, sample.hidden
    )


def _without_banner(filled: Sequence[Row]) -> list[Row]:
    """The rows from the first one that is about as wide as the table; titles above it are narrower."""
    widths = [sum(not is_blank(cell) for cell in cells) for _number, cells in filled]
    if not widths:
        return []
    usual = sorted(widths)[len(widths) // 2]
    start = next((i for i, width in enumerate(widths) if width >= max(1, usual * 0.6)), 0)
    return list(filled[start:])

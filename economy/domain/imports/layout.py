"""Where the table is: its header (none, one or two lines), where the data begins, and what each column means."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from .cells import Cells, is_blank, is_empty, text_of
from .columns import Guess, guess_columns, guess_without_header
from .reasons import ImportRefused
from .recognition import meanings, normalised
from .workbook import SheetSample

SEARCHED_ROWS = 25
SHEET_SHARE = 0.8
HEADER_CELL_MAX = 70
_ALONE = {("name", 1.0), ("products", 1.0)}


@dataclass(frozen=True)
class Table:
    """The table of one sheet. Row numbers are Excel's; `labels` has one text per column, empty when it has none."""

    sheet: str
    header_rows: list[int]
    data_start: int
    labels: list[str]
    guess: Guess
    sample: list[tuple[int, Cells]]

    @property
    def columns(self) -> dict[int, str]:
        return self.guess.columns


def find_table(samples: Sequence[SheetSample]) -> Table:
    """The table to import: of the sheets that hold a list of businesses, those with a header before those without
    (notes, lists of choices), the first one that is about as long as the longest. `ImportRefused` when no sheet
    has rows below its header."""
    tables = [(sample, table) for sample in samples if (table := _table_of(sample)) is not None]
    if not tables:
        raise ImportRefused("no_rows")
    named = [pair for pair in tables if "name" in pair[1].columns.values()] or tables
    named = [pair for pair in named if pair[1].header_rows] or named
    longest = max(sample.height for sample, _table in named)
    return next(table for sample, table in named if sample.height >= longest * SHEET_SHARE)


def _table_of(sample: SheetSample) -> Table | None:
    filled = [(number, cells) for number, cells in sample.rows if any(not is_empty(cell) for cell in cells)]
    at = _header_position(filled)
    if at is None:
        data = _without_banner(filled)
        if not data:
            return None
        width = max(len(cells) for _number, cells in data)
        guess = guess_without_header([cells for _number, cells in data], width)
        return Table(sample.name, [], data[0][0], [""] * width, guess, data)
    lines = 2 if _second_line(filled, at) else 1
    header = filled[at : at + lines]
    start = at + lines
    while start < len(filled) and _is_numbering(filled[start][1]):
        start += 1
    data = filled[start:]
    if not data:
        return None
    width = max(len(cells) for _number, cells in [*header, *data])
    labels = _labels([cells for _number, cells in header], width)
    own = _labels([header[-1][1]], width)
    guess = guess_columns(labels, own, [cells for _number, cells in data])
    return Table(sample.name, [number for number, _cells in header], data[0][0], labels, guess, data)


def _header_position(filled: Sequence[tuple[int, Cells]]) -> int | None:
    """The row that names most columns, or None when no row does."""
    best, best_score = None, 0.0
    for position, (_number, cells) in enumerate(filled[:SEARCHED_ROWS]):
        score = _header_score(cells)
        if score > best_score * 1.15:
            best, best_score = position, score
    return best


def _header_score(cells: Cells) -> float:
    """How much a row looks like a header: the sum of what its cells surely name, 0 when it looks like data."""
    texts = [text_of(cell) for cell in cells if not is_blank(cell)]
    if not texts or sum(len(text) > HEADER_CELL_MAX for text in texts) > len(texts) / 3:
        return 0.0
    if (
        sum(any(ch.isdigit() for ch in text) and not any(ch.isalpha() for ch in text) for text in texts)
        > len(texts) / 3
    ):
        return 0.0
    found: dict[str, float] = {}
    recognised = 0
    for text in texts:
        known = meanings(normalised(text))
        if known:
            recognised += 1
            field, score = known[0]
            found[field] = found.get(field, 0.0) + (score if field not in found else 0.1)
    alone = len(texts) == 1 and normalised(texts[0]) == "nama"
    if recognised < max(1, len(texts) * 0.3) or (len(found) == 1 and max(found.values()) < 0.9 and not alone):
        return 0.0
    if len(texts) == 1 and not alone and meanings(normalised(texts[0]))[0] not in _ALONE:
        return 0.0
    return sum(found.values()) + 0.1 * recognised


def _second_line(filled: Sequence[tuple[int, Cells]], at: int) -> bool:
    """Whether the row below the header is its second line: it names columns the first line leaves open or groups."""
    if at + 1 >= len(filled) or filled[at + 1][0] != filled[at][0] + 1:
        return False
    first, second = filled[at][1], filled[at + 1][1]
    texts = [(column, text_of(cell)) for column, cell in enumerate(second) if not is_blank(cell)]
    if not texts or any(len(text) > HEADER_CELL_MAX for _column, text in texts) or _is_numbering(second):
        return False
    if len(texts) > 0.7 * sum(not is_blank(cell) for cell in first) + 3:
        return False
    known = 0
    for column, text in texts:
        above = text_of(first[column]) if column < len(first) else ""
        if meanings(normalised(text)) or (meanings(normalised(f"{above} {text}")) and len(text) <= 12):
            known += 1
    open_above = sum(column >= len(first) or is_blank(first[column]) for column, _text in texts)
    return known >= max(2, len(texts) * 0.5) and open_above >= 1


def _is_numbering(cells: Cells) -> bool:
    """Whether the row only counts its columns: 1 2 3 … (or (1) (2) (3))."""
    numbers = [text_of(cell).strip("() ") for cell in cells if not is_blank(cell)]
    if len(numbers) < 3 or not all(number.isdecimal() and len(number) < 6 for number in numbers):
        return False
    values = [int(number) for number in numbers]
    steps = [after - before for before, after in itertools.pairwise(values)]
    return values[0] in (0, 1) and sum(step == 1 for step in steps) >= 0.8 * len(steps) and min(steps) >= 0


def _labels(lines: Sequence[Cells], width: int) -> list[str]:
    """One label per column: both lines joined; a title that spans several columns is carried to those under it."""
    labels = [""] * width
    for index, cells in enumerate(lines):
        carried = ""
        for column in range(width):
            text = text_of(cells[column]) if column < len(cells) and not is_blank(cells[column]) else ""
            if text:
                carried = text
            below = lines[index + 1] if index + 1 < len(lines) else None
            if not text and below is not None and column < len(below) and not is_blank(below[column]):
                text = carried
            labels[column] = f"{labels[column]} {text}".strip()
    return labels


def _without_banner(filled: Sequence[tuple[int, Cells]]) -> list[tuple[int, Cells]]:
    """The rows from the first one that is about as wide as the table; titles above it are narrower."""
    widths = [sum(not is_blank(cell) for cell in cells) for _number, cells in filled]
    if not widths:
        return []
    usual = sorted(widths)[len(widths) // 2]
    start = next((i for i, width in enumerate(widths) if width >= max(1, usual * 0.6)), 0)
    return list(filled[start:])

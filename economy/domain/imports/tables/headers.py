"""Where a sheet's header is, and what its one to three lines call each column."""

import itertools
import re
from collections.abc import Sequence

from economy.domain.imports.cells import Cells, is_blank, text_of
from economy.domain.imports.tables.recognition import meanings, normalised

Row = tuple[int, Cells]
"""A row with the number Excel shows for it."""

SEARCHED_ROWS = 25
MAX_LINES = 3
HEADER_CELL_MAX = 70
_ALONE = {("name", 1.0), ("products", 1.0)}
_UNIT = re.compile(r"\([^()]*\)|rp\.?|orang|%", re.IGNORECASE)


def header_span(filled: Sequence[Row]) -> tuple[int, int] | None:
    """The positions in `filled` (rows that hold anything) of the header's first line and of the row after its last;
    None when no row is a header."""
    best, best_score = None, 0.0
    for position, (_number, cells) in enumerate(filled[:SEARCHED_ROWS]):
        score = _header_score(cells)
        if score > best_score * 1.15:
            best, best_score = position, score
    if best is None:
        return None
    start, end = best, best + 1
    while end - start < MAX_LINES and _adjacent(filled, end) and _continues(filled[end - 1][1], filled[end][1]):
        end += 1
    while end - start < MAX_LINES and start > 0 and _adjacent(filled, start) and _groups(filled, start):
        start -= 1
    return start, end


def header_labels(lines: Sequence[Cells], width: int) -> list[str]:
    """One label per column: its lines joined; a title that spans several columns is carried to those under it."""
    labels = [""] * width
    for index, cells in enumerate(lines):
        carried = ""
        for column in range(width):
            text = _text(cells, column)
            if text:
                carried = text
            elif any(_text(below, column) for below in lines[index + 1 :]):
                text = carried if not any(_text(above, column) for above in lines[:index]) else ""
            labels[column] = f"{labels[column]} {text}".strip()
    return labels


def last_line_labels(lines: Sequence[Cells], width: int) -> list[str]:
    """What each column is called by the lowest line that says anything of it."""
    return [next((text for cells in reversed(lines) if (text := _text(cells, at))), "") for at in range(width)]


def is_numbering(cells: Cells) -> bool:
    """Whether the row only counts its columns: 1 2 3 … (or (1) (2) (3))."""
    numbers = [text_of(cell).strip("() ") for cell in cells if not is_blank(cell)]
    if len(numbers) < 3 or not all(number.isdecimal() and len(number) < 6 for number in numbers):
        return False
    values = [int(number) for number in numbers]
    steps = [after - before for before, after in itertools.pairwise(values)]
    return values[0] in (0, 1) and sum(step == 1 for step in steps) >= 0.8 * len(steps) and min(steps) >= 0


def _text(cells: Cells, column: int) -> str:
    return text_of(cells[column]) if column < len(cells) and not is_blank(cells[column]) else ""


def _texts(cells: Cells) -> list[tuple[int, str]]:
    return [(column, text_of(cell)) for column, cell in enumerate(cells) if not is_blank(cell)]


def _adjacent(filled: Sequence[Row], position: int) -> bool:
    """Whether this row follows the one before it without a blank row between."""
    return position < len(filled) and filled[position][0] == filled[position - 1][0] + 1


def _header_score(cells: Cells) -> float:
    """How much a row looks like a header: the sum of what its cells surely name, 0 when it looks like data."""
    texts = [text for _column, text in _texts(cells)]
    if not texts or sum(len(text) > HEADER_CELL_MAX for text in texts) > len(texts) / 3:
        return 0.0
    bare = [text for text in texts if any(ch.isdigit() for ch in text) and not any(ch.isalpha() for ch in text)]
    if len(bare) > len(texts) / 3:
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


def _continues(first: Cells, second: Cells) -> bool:
    """Whether a row is the next line of the header above it: it names columns that line leaves open or groups, or it
    holds nothing but units."""
    texts = _texts(second)
    if not texts or any(len(text) > HEADER_CELL_MAX for _column, text in texts) or is_numbering(second):
        return False
    if all(_UNIT.fullmatch(text) for _column, text in texts):
        return any(text.startswith("(") for _column, text in texts)
    if len(texts) > 0.7 * len(_texts(first)) + 3:
        return False
    known = 0
    for column, text in texts:
        above = _text(first, column)
        if meanings(normalised(text)) or (meanings(normalised(f"{above} {text}")) and len(text) <= 12):
            known += 1
    open_above = sum(not _text(first, column) for column, _text_below in texts)
    return known >= max(2, len(texts) * 0.5) and open_above >= 1


def _groups(filled: Sequence[Row], at: int) -> bool:
    """Whether the row above the header's line groups or completes its columns; a letterhead names none of them."""
    above, below = filled[at - 1][1], filled[at][1]
    texts = _texts(above)
    if len(texts) < 2 or any(len(text) > HEADER_CELL_MAX or text[:1].isdigit() for _column, text in texts):
        return False
    completed = [text for column, text in texts if not _text(below, column)]
    opened = [column for column, _label in _texts(below) if not _text(above, column)]
    recognised = sum(bool(meanings(normalised(text))) for _column, text in texts)
    return bool(opened and recognised) and bool(completed or recognised >= len(texts) * 0.5)

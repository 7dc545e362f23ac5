"""XLSX: choosing the sheet that holds the table, and its rows by the numbers Excel shows.

python-calamine reads the cells; it loads one sheet at a time, so memory is bounded by the unpacking limit and by
`MAX_AREA`. What it leaves out (formulas that no program has computed yet) is picked from the sheet's XML in a stream.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from pathlib import Path, PurePosixPath

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from .cells import Cell, Cells, is_empty, plain_cell
from .reasons import ImportRefused

MAX_AREA = 20_000_000
"""Cells in the rectangle a sheet spans; calamine keeps the whole rectangle, blank cells included."""
MAX_COLUMNS = 400
MAX_UNCOMPUTED = 200_000
SAMPLE_ROWS = 60
_CHUNK = 1024 * 1024
_FORMULA_CELL = re.compile(
    rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f\b[^>]*?(?:/>|>([^<]*)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_CELL_AT = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>')
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_NUMBER_FORMULA = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,12})?")
_TEXT_FORMULA = re.compile(r'"([^"]*)"')
_LINK_FORMULA = re.compile(r'HYPERLINK\(.*[,;]\s*"([^"]*)"\)', re.IGNORECASE)


@dataclass
class Uncomputed:
    """Cells of one sheet whose formula has no stored result, by row and 0-based column."""

    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        return max(self.cells, default=0)


@dataclass(frozen=True)
class SheetSample:
    """A sheet's name, how many rows it spans, and its first rows."""

    name: str
    height: int
    rows: list[tuple[int, Cells]]


def samples(path: Path, beat: Callable[[], None]) -> list[SheetSample]:
    """The visible worksheets with their first rows, in the workbook's order."""
    found = []
    with _open(path) as book:
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        for sheet in [sheet for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible] or sheets:
            uncomputed = _uncomputed(path, sheet.name)
            beat()
            head = list(islice(_sheet_rows(book, sheet.name, uncomputed), SAMPLE_ROWS * 4))
            height = max(book.get_sheet_by_name(sheet.name).height if len(head) >= SAMPLE_ROWS * 4 else 0, len(head))
            if any(not is_empty(cell) for _number, cells in head for cell in cells):
                found.append(SheetSample(sheet.name, height, head))
            beat()
    return found


def rows(path: Path, sheet: str) -> Iterator[tuple[int, Cells]]:
    """Every row of the sheet from its row 1 on, as Excel numbers them."""
    with _open(path) as book:
        yield from _sheet_rows(book, sheet, _uncomputed(path, sheet))


def _open(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(path)
    except CalamineError as error:
        raise ImportRefused("broken") from error


def _sheet_rows(book: CalamineWorkbook, name: str, uncomputed: Uncomputed) -> Iterator[tuple[int, Cells]]:
    try:
        sheet = book.get_sheet_by_name(name)
    except CalamineError as error:
        raise ImportRefused("broken") from error
    first_row, first_column = sheet.start or (0, 0)
    for number in range(1, first_row + 1):
        yield number, _merged([], uncomputed.cells.get(number))
    number = first_row
    padding: Cells = [""] * first_column
    for number, values in enumerate(sheet.iter_rows(), start=first_row + 1):
        yield number, _merged(padding + [plain_cell(value) for value in values], uncomputed.cells.get(number))
    for rest in range(number + 1, uncomputed.last_row + 1):
        yield rest, _merged([], uncomputed.cells.get(rest))


def _merged(cells: Cells, extra: dict[int, Cell] | None) -> Cells:
    for column, value in (extra or {}).items():
        if column >= MAX_COLUMNS:
            continue
        if column >= len(cells):
            cells.extend([""] * (column + 1 - len(cells)))
        if is_empty(cells[column]):
            cells[column] = value
    return cells


def _uncomputed(path: Path, sheet: str) -> Uncomputed:
    """The formulas without a result, found by reading the sheet's XML once; checks the spanned area on the way."""
    found = Uncomputed()
    count = last_row = last_column = 0
    with zipfile.ZipFile(path) as archive:
        part = _part_of(archive, sheet)
        if part is None:
            return found
        with archive.open(part) as stream:
            rest = b""
            while chunk := stream.read(_CHUNK):
                text = rest + chunk
                cut = text.rfind(b"</c>")
                cut = cut + 4 if cut >= 0 else 0
                for match in _FORMULA_CELL.finditer(text, 0, cut):
                    if count < MAX_UNCOMPUTED:
                        count += 1
                        row = found.cells.setdefault(int(match[2]), {})
                        row[_column(match[1])] = _formula_value(match[3] or b"")
                for match in _CELL_AT.finditer(text, 0, cut):
                    last_row = max(last_row, int(match[2]))
                    last_column = max(last_column, _column(match[1]) + 1)
                rest = text[cut:]
                if len(rest) > 8 * _CHUNK:
                    rest = rest[-4096:]
    if last_row * last_column > MAX_AREA:
        raise ImportRefused("too_scattered")
    if last_column > MAX_COLUMNS:
        raise ImportRefused("too_wide", columns=last_column, limit=MAX_COLUMNS)
    return found


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    book = archive.read("xl/workbook.xml").decode(errors="replace")
    try:
        links = archive.read("xl/_rels/workbook.xml.rels").decode(errors="replace")
    except KeyError:
        return None
    targets = {}
    for tag in _RELATION.findall(links):
        attributes = dict(_ATTRIBUTE.findall(tag))
        targets[attributes.get("Id")] = attributes.get("Target", "")
    for tag in _SHEET.findall(book):
        attributes = dict(_ATTRIBUTE.findall(tag))
        if unescape(attributes.get("name", "")) == sheet:
            target = next((targets.get(value) for key, value in attributes.items() if key.endswith(":id")), None)
            if target:
                path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
                return path if path in archive.namelist() else None
    return None


def _formula_value(formula: bytes) -> Cell:
    """A formula that is only a literal is its value ("=62812…" typed for "+62812…"); any other stays as "=…"."""
    text = unescape(formula.decode(errors="replace")).strip()
    if _NUMBER_FORMULA.fullmatch(text):
        return text
    for pattern in (_TEXT_FORMULA, _LINK_FORMULA):
        if match := pattern.fullmatch(text):
            return match[1]
    return f"={text[:200]}"


def _column(letters: bytes) -> int:
    """0-based position of a column by its letters."""
    position = 0
    for letter in letters:
        position = position * 26 + letter - 64
    return position - 1

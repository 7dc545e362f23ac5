"""XLSX: its sheets with their first rows, and a sheet's rows by the numbers Excel shows.

python-calamine reads the cells of sheets that fit into memory, `sheet_stream` those that do not and those that calamine
cannot read (errors and values that Excel invented after it). Both give the same cells.
"""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from economy.domain.imports.cells import Cell, Cells, is_empty, plain_cell
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets import shared_strings, sheet_stream, sheet_xml

LOADED_BYTES = 40 * 1024 * 1024
LOADED_AREA = 1_000_000
"""A sheet is loaded while its XML and the shared strings unpack to 40 MB and it spans a million cells, blank ones
included: 60,000 rows of 17 columns. calamine then takes at most 80 MB."""
MAX_AREA = 20_000_000
MAX_COLUMNS = 400
SAMPLE_ROWS = 60


@dataclass(frozen=True)
class SheetSample:
    """A sheet's name, how many rows it spans, its first rows, and the 0-based columns that Excel hides."""

    name: str
    height: int
    rows: list[tuple[int, Cells]]
    hidden: frozenset[int] = frozenset()


def samples(path: Path, beat: Callable[[], None]) -> list[SheetSample]:
    """The visible worksheets with their first rows, in the workbook's order. A sheet that cannot be a table (too wide,
    too scattered) is left out beside one that can, and refused alone."""
    sheets = sheet_xml.sheets(path)
    found: list[SheetSample] = []
    refusal: ImportRefused | None = None
    for sheet in [sheet for sheet in sheets if sheet.visible] or sheets:
        beat()
        scan = sheet_xml.scan(path, sheet.part)
        beat()
        try:
            rows = SheetRows(path, sheet.name, scan=scan)
        except ImportRefused as error:
            refusal = error
            continue
        head = list(islice(rows, SAMPLE_ROWS * 4))
        if any(not is_empty(cell) for _number, cells in head for cell in cells):
            found.append(SheetSample(sheet.name, max(scan.last_row, len(head)), head, scan.hidden))
    if not sheets:
        raise ImportRefused("broken")
    if refusal is not None and not found:
        raise refusal
    return found


class SheetRows:
    """Every row of a sheet from its row 1 on, as Excel numbers them, to its last cell that holds anything.

    `fraction` tells how much of it has been read. `ImportRefused` for a sheet that is missing or too wide.
    """

    def __init__(self, path: Path, sheet: str, *, scan: sheet_xml.Scan | None = None) -> None:
        self._path, self._sheet = path, sheet
        part = next((found.part for found in sheet_xml.sheets(path) if found.name == sheet), None)
        if part is None:
            raise ImportRefused("broken")
        self._part = part
        self._scan = scan or sheet_xml.scan(path, part)
        if self._scan.width > MAX_COLUMNS:
            if self._scan.last_row * self._scan.width > MAX_AREA:
                raise ImportRefused("too_scattered")
            raise ImportRefused("too_wide", columns=self._scan.width, limit=MAX_COLUMNS)
        self._told: Callable[[], int] = lambda: 0
        self._whole = 1

    @property
    def fraction(self) -> float:
        """From 0 to 1."""
        return min(1.0, self._told() / self._whole)

    def __iter__(self) -> Iterator[tuple[int, Cells]]:
        loaded = self._loaded() if self._fits() else None
        return self._streamed() if loaded is None else loaded

    def _fits(self) -> bool:
        with zipfile.ZipFile(self._path) as archive:
            found = archive.NameToInfo.get(shared_strings.PART)
        size = self._scan.size + (found.file_size if found else 0)
        return size <= LOADED_BYTES and self._scan.last_row * self._scan.width <= LOADED_AREA

    def _loaded(self) -> Iterator[tuple[int, Cells]] | None:
        """The rows by calamine; None when it cannot read the sheet."""
        try:
            sheet = CalamineWorkbook.from_path(self._path).get_sheet_by_name(self._sheet)
        except CalamineError:
            return None
        padding: Cells = [""] * (sheet.start or (0, 0))[1]
        return self._merged(padding + list(map(plain_cell, row)) for row in sheet.iter_rows())

    def _merged(self, rows: Iterator[Cells]) -> Iterator[tuple[int, Cells]]:
        """The rows, which calamine gives from row 1 on, with the formulas that it leaves out."""
        extra = self._scan.uncomputed
        number = 0
        self._whole = max(1, self._scan.last_row)
        self._told = lambda: number
        for number, cells in enumerate(rows, start=1):
            yield number, _filled(cells, extra.get(number))
        for rest in range(number + 1, max(extra, default=0) + 1):
            yield rest, _filled([], extra.get(rest))

    def _streamed(self) -> Iterator[tuple[int, Cells]]:
        def tell(told: Callable[[], int]) -> None:
            self._told = told

        self._whole = max(1, self._scan.size)
        last = self._scan.last_row
        for row in sheet_stream.rows(self._path, self._part, tell):
            if last and row[0] > last:
                break
            yield row
        self._told = lambda: self._whole


def _filled(cells: Cells, extra: dict[int, Cell] | None) -> Cells:
    """The cells with values for those of them that are empty."""
    for column, value in (extra or {}).items():
        if column >= MAX_COLUMNS:
            continue
        if column >= len(cells):
            cells.extend([""] * (column + 1 - len(cells)))
        if is_empty(cells[column]):
            cells[column] = value
    return cells

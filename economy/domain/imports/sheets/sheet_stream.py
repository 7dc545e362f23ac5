"""Worksheets too large to be loaded, read row by row with the standard library's XML parser.

calamine keeps a whole sheet and every shared string (1.3 MB for 1,000 rows of 17 cells), and openpyxl's read-only mode
an element per row and every shared string; a sheet of a million rows fits in neither. Here a row costs its cells and
shared strings lie on disk. Cells come out as calamine gives them.
"""

import math
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import IO
from xml.parsers import expat

from economy.domain.imports.cells import Cell, Cells, plain_cell
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets.safety import BROKEN
from economy.domain.imports.sheets.shared_strings import SharedStrings
from economy.domain.imports.sheets.sheet_xml import column, formula_value
from economy.domain.imports.sheets.xml_stream import LocalNames, parse, unescaped

MAX_COLUMN = 16_384
EPOCH_1900, EPOCH_1904 = datetime.fromisoformat("1899-12-30"), datetime.fromisoformat("1904-01-01")
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)])
_BUILT_IN_DURATIONS = frozenset([46])
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general', re.IGNORECASE)
_DURATION = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_TEXTS = frozenset({"v", "f", "t"})
_MAX_SERIAL = 2_958_465
"""31 December 9999, the last day Excel knows."""


def rows(path: Path, part: str, told: Callable[[Callable[[], int]], None]) -> Iterator[tuple[int, Cells]]:
    """Every row of the sheet in that part of the archive, from row 1 on. `told` is given a function that says how many
    bytes of the part have been read."""
    try:
        with zipfile.ZipFile(path) as archive, SharedStrings(archive) as strings, archive.open(part) as stream:
            told(stream.tell)
            yield from _numbered(_Sheet(strings, *_formats(archive)).rows(stream))
    except (expat.ExpatError, *BROKEN) as error:
        raise ImportRefused("broken") from error


class _Sheet:
    """Handlers for one worksheet; finished rows gather in `_done` until they are taken."""

    def __init__(self, strings: SharedStrings, formats: dict[int, str], epoch: datetime) -> None:
        self._strings, self._formats, self._epoch = strings, formats, epoch
        self._names = LocalNames()
        self._columns: dict[str, int] = {}
        self._done: list[tuple[int, Cells]] = []
        self._cells: Cells = []
        self._number = 0
        self._at = -1
        self._attributes: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._inside = ""
        self._phonetic = False

    def rows(self, stream: IO[bytes]) -> Iterator[tuple[int, Cells]]:
        """The rows that the sheet's XML has, in its order."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        for _piece in parse(stream, parser):
            if self._done:
                yield from self._done
                self._done.clear()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = self._names[name]
        if name in _TEXTS:
            if not self._phonetic:
                self._inside = name
                self._texts.setdefault(name, "")
        elif name == "c":
            self._attributes = attributes
            self._texts = {}
            self._at = self._position(attributes["r"]) if "r" in attributes else self._at + 1
        elif name == "row":
            self._cells = []
            self._at = -1
            self._number = int(attributes["r"]) if "r" in attributes else self._number + 1
        elif name == "rPh":
            self._phonetic = True

    def _position(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        at = self._columns.get(letters)
        if at is None:
            at = self._columns[letters] = column(letters.encode())
        return at

    def _text(self, text: str) -> None:
        if self._inside:
            self._texts[self._inside] += text

    def _end(self, name: str) -> None:
        name = self._names[name]
        if name in _TEXTS:
            self._inside = ""
        elif name == "c":
            if self._texts and 0 <= self._at < MAX_COLUMN:
                self._keep(self._value(self._attributes.get("t", "n"), self._texts))
        elif name == "row":
            self._done.append((self._number, self._cells))
        elif name == "rPh":
            self._phonetic = False

    def _keep(self, cell: Cell) -> None:
        if cell == "":
            return
        cells, at = self._cells, self._at
        if at > len(cells):
            cells.extend([""] * (at - len(cells)))
        if at == len(cells):
            cells.append(cell)
        else:
            cells[at] = cell

    def _value(self, kind: str, texts: dict[str, str]) -> Cell:
        value = texts.get("v", "")
        if kind == "s" and value:
            return self._strings[int(value)]
        if kind == "inlineStr":
            return plain_cell(unescaped(texts.get("t", value)))
        if not value.strip() and "f" in texts and not (kind == "str" and "v" in texts):
            return formula_value(texts["f"])
        if kind == "str":
            return plain_cell(unescaped(value))
        value = value.strip()
        if not value or kind == "e":
            return ""
        if kind == "b":
            return plain_cell(value in {"1", "true"})
        if kind == "d":
            return plain_cell(_iso(value))
        return self._number_of(value)

    def _number_of(self, text: str) -> Cell:
        try:
            number = float(text)
        except ValueError:
            return plain_cell(text)
        style = self._attributes.get("s")
        if style and (shown := self._formats.get(int(style))):
            return plain_cell(_moment(number, shown, self._epoch))
        return plain_cell(number)


def _numbered(found: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
    """The rows, and an empty one for each number that the XML leaves out."""
    expected = 1
    for number, cells in found:
        while expected < number:
            yield expected, []
            expected += 1
        expected = max(expected, number + 1)
        yield number, cells


def _moment(number: float, shown: str, epoch: datetime) -> object:
    """A number that its cell shows as a date, a time or a duration; the number itself beyond Excel's calendar."""
    if not math.isfinite(number) or abs(number) > _MAX_SERIAL:
        return number
    if shown == "duration":
        return timedelta(days=number)
    if number < 0:
        return number
    if number < 1 and epoch == EPOCH_1900:
        return (EPOCH_1900 + _to_milliseconds(number)).time()
    if epoch == EPOCH_1900 and number < 60:
        number += 1  # Excel believes in 29 February 1900
    moment = epoch + _to_milliseconds(number)
    return moment.date() if moment.time() == time() else moment


def _to_milliseconds(days: float) -> timedelta:
    return timedelta(milliseconds=round(days * 86_400_000))


def _iso(text: str) -> date | time | str:
    """What a cell of type "d" says; as it stands when it is no date."""
    for read in (date.fromisoformat, datetime.fromisoformat, time.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    return text


def _formats(archive: zipfile.ZipFile) -> tuple[dict[int, str], datetime]:
    """Which styles show their number as a "date" or a "duration", and the day the workbook counts from."""
    names = LocalNames()
    codes: dict[int, str] = {}
    styles: list[int] = []
    epoch = [EPOCH_1900]
    inside: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        name = names[name]
        if name == "numFmt":
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside.append(name)
        elif name == "xf" and inside:
            styles.append(int(attributes.get("numFmtId", "0")))
        elif name == "workbookPr" and attributes.get("date1904") in {"1", "true"}:
            epoch[0] = EPOCH_1904

    def end(name: str) -> None:
        if names[name] == "cellXfs":
            inside.clear()

    for part in ("xl/workbook.xml", "xl/styles.xml"):
        if part in archive.NameToInfo:
            parser = expat.ParserCreate()
            parser.StartElementHandler, parser.EndElementHandler = start, end
            with archive.open(part) as stream:
                for _piece in parse(stream, parser):
                    pass
    shown = {at: _kind(number, codes) for at, number in enumerate(islice(styles, 65_536))}
    return {at: kind for at, kind in shown.items() if kind}, epoch[0]


def _kind(number: int, codes: dict[int, str]) -> str:
    """Whether a number format shows a "date" (or a time) or a "duration"; empty for any other."""
    if number in codes:
        plain = _NOT_FORMAT.sub("", codes[number].split(";")[0])
        if _DURATION.search(plain):
            return "duration"
        return "date" if any(ch in plain.lower() for ch in "dmyhs") else ""
    return "date" if number in _BUILT_IN_DATES else "duration" if number in _BUILT_IN_DURATIONS else ""

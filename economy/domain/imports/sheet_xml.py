"""What calamine does not tell of a worksheet, read from its XML in one stream: its extent, the columns Excel hides,
and formulas that no program has computed yet."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path, PurePosixPath

from .cells import Cell

MAX_UNCOMPUTED = 200_000
CHUNK = 1024 * 1024
_FORMULA_CELL = re.compile(
    rb'<(?:\w+:)?c\b([^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*'
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NUMBER_FORMULA = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,12})?")
_TEXT_FORMULA = re.compile(r'"([^"]*)"')
_LINK_FORMULA = re.compile(r'HYPERLINK\(.*[,;]\s*"([^"]*)"\)', re.IGNORECASE)


@dataclass
class Scan:
    """`size`: bytes of the sheet's XML. `cells`: those that hold something; `last_row` (1-based) and `width` reach to
    the last of them. `hidden`: 0-based columns. `uncomputed`: formulas without a stored result, by row and 0-based
    column."""

    size: int = 0
    cells: int = 0
    last_row: int = 0
    width: int = 0
    hidden: frozenset[int] = frozenset()
    uncomputed: dict[int, dict[int, Cell]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """A worksheet: what Excel calls it, where it lies in the archive, and whether Excel shows it."""

    name: str
    part: str
    visible: bool


def sheets(path: Path) -> list[Sheet]:
    """The worksheets in the workbook's order; charts, dialogues and macro sheets are none."""
    with zipfile.ZipFile(path) as archive:
        try:
            book = archive.read("xl/workbook.xml").decode(errors="replace")
            links = archive.read("xl/_rels/workbook.xml.rels").decode(errors="replace")
        except KeyError:
            return []
        names = set(archive.namelist())
    targets = {}
    for link in map(attributes, _RELATION.findall(links)):
        if link.get("Type", "").endswith("/worksheet"):
            target = link.get("Target", "")
            targets[link.get("Id")] = target.lstrip("/") if target[:1] == "/" else str(PurePosixPath("xl") / target)
    found = []
    for said in map(attributes, _SHEET.findall(book)):
        part = next((targets.get(value) for key, value in said.items() if key.endswith(":id")), None)
        if part in names:
            found.append(Sheet(said.get("name", ""), part, said.get("state", "visible") == "visible"))
    return found


def attributes(tag: str) -> dict[str, str]:
    """The attributes of one XML tag."""
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}


def scan(path: Path, part: str) -> Scan:
    """Look at a worksheet once, in little memory."""
    found = Scan()
    count = 0
    head = b""
    for text, cut in _pieces(path, part, found):
        if len(head) < CHUNK and b"<sheetData" not in head:
            head += text
        for match in _FORMULA_CELL.finditer(text, 0, cut):
            computed = match[5] is not None and b't="str"' in match[1]
            if not computed and count < MAX_UNCOMPUTED:
                count += 1
                row = found.uncomputed.setdefault(int(match[3]), {})
                row[column(match[2])] = formula_value(match[4].decode(errors="replace") if match[4] else "")
        letters: set[bytes] = set()
        row_number = b"0"
        for match in _CELL.finditer(text, 0, cut):
            letters.add(match[1])
            row_number = match[2]
            found.cells += 1
        if letters:
            found.last_row = max(found.last_row, int(row_number))
            found.width = max(found.width, *(column(name) + 1 for name in letters))
    found.hidden = _hidden(head)
    return found


def _pieces(path: Path, part: str, found: Scan) -> Iterator[tuple[bytes, int]]:
    """The XML in pieces, each with the position up to which its cells are whole."""
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(CHUNK):
            found.size += len(chunk)
            text = rest + chunk
            cut = max(text.rfind(b"</c>") + 4, text.rfind(b":c>") + 3)
            cut = cut if cut > 4 else 0
            yield text, cut
            rest = text[cut:]
            if len(rest) > 8 * CHUNK:
                rest = rest[-4096:]


def _hidden(head: bytes) -> frozenset[int]:
    """The columns marked as hidden before the sheet's data, 0-based."""
    found: set[int] = set()
    for tag in _COLUMN.findall(head.partition(b"<sheetData")[0]):
        said = attributes(tag.decode(errors="replace"))
        first, last = said.get("min", ""), said.get("max", "")
        if said.get("hidden") in ("1", "true") and first.isdecimal() and last.isdecimal():
            found.update(range(int(first) - 1, min(int(last), 16384)))
    return frozenset(found)


def formula_value(formula: str) -> Cell:
    """A formula that is only a literal is its value ("=62812…" typed for "+62812…"); any other stays as "=…"."""
    text = unescape(formula).strip()
    if _NUMBER_FORMULA.fullmatch(text):
        return text
    for pattern in (_TEXT_FORMULA, _LINK_FORMULA):
        if match := pattern.fullmatch(text):
            return match[1]
    return f"={text[:200]}"


def column(letters: bytes) -> int:
    """0-based position of a column by its letters."""
    position = 0
    for letter in letters:
        position = position * 26 + letter - 64
    return position - 1

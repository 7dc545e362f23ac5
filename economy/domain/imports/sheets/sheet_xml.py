"""What calamine does not tell of a worksheet, read from its XML in one stream: its extent, the columns Excel hides,
and formulas that no program has computed yet."""

import re
import zipfile
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path, PurePosixPath

from economy.domain.imports.cells import Cell

MAX_UNCOMPUTED = 100_000
"""Rows with such formulas that are remembered; more have none to fill in from."""
CHUNK = 1024 * 1024
_ROOT = re.compile(rb"<(?:(\w+):)?worksheet\b")
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
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        text = stream.read(CHUNK)
        root = _ROOT.search(text)
        tags = _Tags(root[1] + b":" if root and root[1] else b"")
        head = text
        while text:
            cut = text.rfind(tags.cell_end) + 1
            if cut:
                _count_cells(found, tags, text, cut)
            rest = text[max(cut, text.rfind(tags.cell_start)) :]
            chunk = stream.read(CHUNK)
            if len(head) < CHUNK and tags.data not in head:
                head += chunk
            text = rest + chunk if chunk else b""
        found.size = stream.tell()
    found.hidden = _hidden(head.partition(tags.data)[0], tags)
    return found


class _Tags:
    """A worksheet's tags with the prefix its writer gives them (usually none)."""

    def __init__(self, prefix: bytes) -> None:
        name = re.escape(prefix)
        self.data = b"<" + prefix + b"sheetData"
        self.cell_start, self.cell_end = b"<" + prefix + b"c", b"</" + prefix + b"c>"
        self.formula = b"<" + prefix + b"f"
        self.column = re.compile(rb"<" + name + rb"col\b[^>]*>")
        self.cell = re.compile(rb"<" + name + rb'c\b[^>]*?\br="([A-Z]{1,3})\d{1,7}"[^>/]*>')
        self.reference = re.compile(rb'\br="[A-Z]{1,3}(\d{1,7})"')
        self.formula_cell = re.compile(
            (
                rb'<#c\b([^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*)>\s*<#f\b[^>]*?(?:/>|>([^<]*)</#f>)\s*'
                rb"(<#v\s*/>|<#v>\s*</#v>)?\s*</#c>"
            ).replace(b"#", name)
        )


def _count_cells(found: Scan, tags: _Tags, text: bytes, cut: int) -> None:
    """Add what the whole cells in a piece of XML tell; the last one ends at `cut`."""
    letters = tags.cell.findall(text, 0, cut)
    found.cells += len(letters)
    found.width = max(found.width, *(column(name) + 1 for name in set(letters)), 0)
    last = tags.reference.search(text, text.rfind(tags.cell_start, 0, cut), cut)
    if last:
        found.last_row = max(found.last_row, int(last[1]))
    if tags.formula not in text:
        return
    for match in tags.formula_cell.finditer(text, 0, cut + len(tags.cell_end)):
        computed = match[5] is not None and b't="str"' in match[1]
        if not computed and len(found.uncomputed) < MAX_UNCOMPUTED:
            row = found.uncomputed.setdefault(int(match[3]), {})
            row[column(match[2])] = formula_value(match[4].decode(errors="replace") if match[4] else "")


def _hidden(head: bytes, tags: _Tags) -> frozenset[int]:
    """The columns marked as hidden before the sheet's data, 0-based."""
    found: set[int] = set()
    for tag in tags.column.findall(head):
        said = attributes(tag.decode(errors="replace"))
        first, last = said.get("min", ""), said.get("max", "")
        if said.get("hidden") in {"1", "true"} and first.isdecimal() and last.isdecimal():
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

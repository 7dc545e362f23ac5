"""The workbook of rows to be corrected, coming back: which import it is of, and what its columns mean.

It is known by its last column, which survives being saved as CSV, or by its document property, which survives the
column being deleted. Its first sheet is the one to import; the remarks on rows that came in are only there to be read.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import translation

from economy.domain.imports.cells import Cells, is_empty, text_of
from economy.domain.imports.report.failed_rows import ADDED, MARK, ORIGIN, titles
from economy.domain.imports.sheets.reader import Source
from economy.domain.imports.sheets.workbook import SheetSample
from economy.domain.imports.tables.columns import guess_columns
from economy.domain.imports.tables.layout import Table, find_tables
from economy.domain.imports.tables.recognition import normalised
from economy.models import BusinessImport

_ORIGIN = re.compile(r"#?([1-9]\d{0,17})/(?:.*/)?\d{1,7}")
_PROPERTY = re.compile(rf'<(?:\w+:)?property\b[^>]*\bname="{MARK}"[^>]*>\s*<(?:\w+:)?\w+>\s*([1-9]\d{{0,17}})\s*<')
_PROPERTIES = "docProps/custom.xml"
_PROPERTIES_MAX = 64 * 1024
_SEARCHED_ROWS = 5


@dataclass(frozen=True)
class Correction:
    """`parent`: the import whose rows these are. `tables`: those of the file, the one to import first. `columns`: what
    its columns mean, as the parent's did. `ours`: the 0-based columns that we had added."""

    parent: BusinessImport
    tables: list[Table]
    columns: dict[int, str]
    ours: list[int]


def find_correction(path: Path, source: Source, samples: Sequence[SheetSample]) -> Correction | None:
    """What the file corrects; None when it is no workbook of ours, or not of an import that is known here."""
    sheet = samples[0]
    table, pk = _marked_table(sheet) or (None, _marked_book(path, source))
    parent = BusinessImport.objects.filter(pk=pk).first() if pk else None
    if parent is None:
        return None
    tables = find_tables(samples)
    table = table or next((other for other in tables if other.sheet == sheet.name), None)
    if table is None:
        return None
    known = _by_title(parent)
    own = list(_counted(table.labels))
    if not any(title in known for title in own):
        return None
    columns = {at: known[title] for at, title in enumerate(own) if known.get(title)}
    ours = [at for at, title in enumerate(own) if title not in known and title[0] in _ADDED]
    columns |= {at: key for at, key in table.columns.items() if own[at] not in known and at not in ours}
    rest = [other for other in tables if other.sheet != table.sheet]
    return Correction(parent, [table, *rest], columns, ours)


Title = tuple[str, int]
"""A normalised title and how many columns before it have the same."""
_ADDED = {normalised(title) for title in ADDED}


def _counted(labels: Sequence[str]) -> Iterator[Title]:
    seen: Counter[str] = Counter()
    for label in labels:
        plain = normalised(label)
        yield plain, seen[plain]
        seen[plain] += 1


def _by_title(parent: BusinessImport) -> dict[Title, str]:
    """What the parent's columns mean, by the titles its workbook gave them; empty for a column that was not used."""
    with translation.override(settings.LANGUAGE_CODE):
        written = titles(parent)
    names = _counted([title for _at, title in written])
    return {name: parent.columns.get(str(at), "") for name, (at, _title) in zip(names, written, strict=True)}


def _marked_table(sheet: SheetSample) -> tuple[Table, int] | None:
    """The sheet's table and its import, when one of its columns is ours and says where rows come from."""
    filled = [(number, cells) for number, cells in sheet.rows if any(not is_empty(cell) for cell in cells)]
    for index, (number, header) in enumerate(filled[:_SEARCHED_ROWS]):
        labels = [text_of(cell) for cell in header]
        if normalised(ORIGIN) not in map(normalised, labels):
            continue
        at = max(at for at, label in enumerate(labels) if normalised(label) == normalised(ORIGIN))
        data = filled[index + 1 :]
        pks = Counter(int(pk) for _number, cells in data for pk in _origins(cells, at))
        if not pks:
            return None
        width = max(len(cells) for _number, cells in [*data, (number, header)])
        labels += [""] * (width - len(labels))
        guess = guess_columns(labels, labels, [cells for _number, cells in data])
        table = Table(
            sheet.name, [number], data[0][0], labels, guess, data, sheet.height, [labels], hidden=sheet.hidden
        )
        return table, pks.most_common(1)[0][0]
    return None


def _origins(cells: Cells, at: int) -> list[str]:
    found = _ORIGIN.fullmatch(text_of(cells[at])) if at < len(cells) else None
    return [found[1]] if found else []


def _marked_book(path: Path, source: Source) -> int | None:
    """The import that the workbook's property names."""
    if source.kind != "xlsx":
        return None
    with zipfile.ZipFile(path) as archive:
        if _PROPERTIES not in archive.namelist():
            return None
        with archive.open(_PROPERTIES) as stream:
            said = stream.read(_PROPERTIES_MAX).decode(errors="replace")
    found = _PROPERTY.search(said)
    return int(found[1]) if found else None

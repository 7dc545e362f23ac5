"""What an import could not bring in, as a workbook for Excel: the rows as they came, what is wrong, and what to do.

The first sheet has the rows that were refused, the second those that came in with a field left blank or guessed. Our
columns stand after the sheet's own, the last one naming the import and the row each line came from, so that the
workbook is known when it comes back (`corrections`). It is in Indonesian, like the sheets it goes back to.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet
from django.utils import translation
from openpyxl.utils import get_column_letter

from economy.domain.imports.cells import Cell, Cells
from economy.domain.imports.reasons import sentence
from economy.domain.imports.report.hints import hint
from economy.domain.imports.sheets.book_writer import Book, Column, Sheet
from economy.domain.imports.tables.fields import BY_KEY
from economy.enums import Outcome
from economy.models import BusinessImport, ImportRow

REASON, WHERE, ADVICE, ORIGIN = "Alasan", "Kolom", "Cara memperbaiki", "Baris asal"
ADDED = (REASON, WHERE, ADVICE, ORIGIN)
"""Titles of our own columns. Like the titles of the sheets they belong to the file's format and are not translated."""
REFUSED_SHEET, NOTED_SHEET = "Perlu diperbaiki", "Catatan"
MARK = "Impor asal"
"""The document property that holds the import's id."""
READ_ROWS = 500
_ADDED_WIDTHS = (60, 24, 50, 16)
_NARROWEST, _WIDEST = 9, 40
_NO_BUSINESS = frozenset({"footer", "heading"})
"""Remarks on rows in which there is nothing to correct; beside our own columns they would read as businesses."""
_BROUGHT_IN = (Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED)


def write_book(job: BusinessImport, path: Path) -> tuple[int, int]:
    """Write the workbook; returns how many rows were refused and how many have remarks. A sheet without rows is left
    out, and without any row there is no workbook."""
    rows = ImportRow.objects.filter(batch=job)
    refused = rows.filter(outcome=Outcome.REFUSED)
    noted = rows.filter(outcome__in=_BROUGHT_IN).exclude(reasons=[])
    with translation.override(settings.LANGUAGE_CODE), Book(title=job.original_name, marks={MARK: str(job.pk)}) as book:
        form = _Form(job)
        counts = (
            _write_sheet(book, REFUSED_SHEET, form, refused) if job.counts.get(Outcome.REFUSED.value) else 0,
            _write_sheet(book, NOTED_SHEET, form, noted),
        )
        if any(counts):
            book.save(path)
    return counts


def titles(job: BusinessImport) -> list[tuple[int, str]]:
    """The sheet's own columns by 0-based position, with the titles they have in the workbook: their own, or what they
    mean where they have none."""
    labels: list[str] = job.table.get("labels", [])
    ours = set(job.layout.get("ours", []))
    found = []
    for at, label in enumerate(labels):
        if at not in ours:
            key = job.columns.get(str(at), "")
            found.append((at, label or (str(BY_KEY[key].label) if key else f"Kolom {get_column_letter(at + 1)}")))
    return found


class _Form:
    """How a row of one import is laid out in the workbook."""

    def __init__(self, job: BusinessImport) -> None:
        self._pk = job.pk
        self._titles = titles(job)
        place = {at: place for place, (at, _title) in enumerate(self._titles)}
        self._places = {key: place[int(at)] for at, key in job.columns.items() if int(at) in place}
        self._sheets = [sheet["name"] for sheet in job.layout.get("sheets", [])]
        self._several = len(job.sheets) > 1
        samples: list[list[str]] = job.table.get("samples", [])
        self.columns = [Column(title, _width(title, samples[at : at + 1])) for at, title in self._titles]
        self.columns += [Column(title, width, added=True) for title, width in zip(ADDED, _ADDED_WIDTHS, strict=True)]

    def line(self, row: ImportRow) -> tuple[Cells, set[int]]:
        """The row's cells and ours, and the positions of those its remarks are about."""
        cells: list[Cell] = [row.cells[at] if at < len(row.cells) else "" for at, _title in self._titles]
        fields = dict.fromkeys(field for remark in row.reasons if (field := remark.get("field")))
        marked = {self._places[field] for field in fields if field in self._places}
        where = [self._name(field) for field in fields]
        advice = dict.fromkeys(hint(remark.get("code", "")) for remark in row.reasons)
        cells += (
            "\n".join(map(sentence, row.reasons)),
            ", ".join(where),
            "\n".join(filter(None, advice)),
            self._origin(row),
        )
        return cells, marked

    def _name(self, field: str) -> str:
        place = self._places.get(field)
        if place is not None:
            return self._titles[place][1]
        return str(BY_KEY[field].label) if field in BY_KEY else field

    def _origin(self, row: ImportRow) -> str:
        """ "#12/45", or "#12/Ciruas/45" when rows of several sheets came: nothing that Excel takes for a date."""
        sheet = f"{self._sheets[row.sheet]}/" if self._several and row.sheet < len(self._sheets) else ""
        return f"#{self._pk}/{sheet}{row.number}"


def _write_sheet(book: Book, title: str, form: _Form, rows: QuerySet[ImportRow]) -> int:
    sheet: Sheet | None = None
    for row in _in_order(rows):
        if any(remark["code"] in _NO_BUSINESS for remark in row.reasons):
            continue
        sheet = sheet or book.sheet(title, form.columns)
        sheet.append(*form.line(row))
    return sheet.rows if sheet else 0


def _in_order(rows: QuerySet[ImportRow]) -> Iterator[ImportRow]:
    """The rows by position, some hundred at a time."""
    after = 0
    wanted = rows.order_by("position").only("position", "sheet", "number", "cells", "reasons")
    while found := list(wanted.filter(position__gt=after)[:READ_ROWS]):
        yield from found
        after = found[-1].position


def _width(title: str, samples: Sequence[Sequence[str]]) -> float:
    longest = max((len(text) for values in samples for text in values), default=0)
    return min(max(len(title) + 2, longest + 2, _NARROWEST), _WIDEST)

"""Files of updates: taken in, previewed, applied in one transaction; and the files we hand out."""

import tempfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import IO

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from economy.domain.imports.cells import Cell
from economy.domain.imports.sheets.book_writer import Book, Column

from ...enums import ProgrammeState
from ...models import Indicator, Programme, ProgrammeUpload
from .proposals import Preview, preview
from .recording import record_update
from .refusals import UploadRefused
from .upload_rows import COLUMNS, NumberedRow, read_upload, titles

WIDTHS = {"code": 14, "date": 16, "indicator": 34, "evidence": 40, "note": 40}


class PlanHasChanged(Exception):
    """What the file would change is no longer what was previewed."""


@transaction.atomic
def take_in(*, file: IO[bytes], name: str, uploader: User) -> ProgrammeUpload:
    """Keep the rows of a file for its preview; the plan is not touched. Raises UploadRefused or ImportRefused."""
    digest, rows = read_upload(file=file)
    if len(rows) < 2:
        raise UploadRefused("no_updates")
    return ProgrammeUpload.objects.create(
        name=Path(name).name[-200:] or "berkas", sha256=digest, rows=[list(row) for row in rows], uploader=uploader
    )


def preview_upload(upload: ProgrammeUpload) -> Preview:
    """What the file would change now."""
    return preview(rows=rows_of(upload), today=timezone.localdate())


@transaction.atomic
def apply_upload(*, upload: ProgrammeUpload, fingerprint: str, actor: User) -> int:
    """Record everything the preview with this fingerprint showed; returns how many updates that were.

    All or nothing. Raises PlanHasChanged when the file would now do something else. A file that was applied changes
    nothing more.
    """
    upload = ProgrammeUpload.objects.select_for_update().get(pk=upload.pk)
    list(Programme.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    if upload.applied_at is not None:
        return 0
    found = preview_upload(upload)
    if found.fingerprint != fingerprint:
        raise PlanHasChanged
    for proposal in found.proposals:
        record_update(programme=proposal.programme, update=proposal.update, actor=actor, upload=upload)
    upload.applied_at, upload.written = timezone.now(), len(found.proposals)
    upload.save(update_fields=["applied_at", "written"])
    return upload.written


def rows_of(upload: ProgrammeUpload) -> list[NumberedRow]:
    """The rows as they were read, the header first."""
    return [(number, cells) for number, cells in upload.rows]


def refused_workbook(upload: ProgrammeUpload) -> bytes:
    """The rows that cannot be recorded, with their own columns and the reason, to be corrected and uploaded again."""
    (_number, header), *_rest = rows_of(upload)
    refused = preview_upload(upload).refused
    wide = max([len(header), *(len(row.cells) for row in refused)])
    columns = [Column(str(title), 22) for title in [*header, *[""] * (wide - len(header))]]
    columns += [Column(_("Baris asal"), 10, added=True), Column(_("Mengapa ditolak"), 60, added=True)]
    rows = [[*row.cells, *[""] * (wide - len(row.cells)), str(row.number), row.reason] for row in refused]
    return _workbook(_("Perlu diperbaiki"), columns, rows)


def template_workbook(*, today: date) -> bytes:
    """An empty file of updates: a line for each indicator of each programme, to be filled in where something is new."""
    columns = [Column(title, WIDTHS.get(key, 14)) for key, title in zip(COLUMNS, titles(), strict=True)]
    names: dict[int, list[str]] = defaultdict(list)
    for programme, name in Indicator.objects.order_by("sort_order", "pk").values_list("programme_id", "name"):
        names[programme].append(name)
    rows: list[list[Cell]] = [
        [programme.code, "", "", "", name, "", "", ""]
        for programme in Programme.objects.exclude(state=ProgrammeState.RETIRED)
        for name in names[programme.pk] or [""]
    ]
    return _workbook(_("Pembaruan %(year)s") % {"year": today.year}, columns, rows)


def _workbook(title: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bytes:
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file, Book(title=title, marks={}) as book:
        sheet = book.sheet(title, columns)
        for row in rows:
            sheet.append(row)
        book.save(Path(file.name))
        return Path(file.name).read_bytes()

"""The dry run: every row of the file is read, told or parsed, and decided; the directory is only read.

Rows are staged in batches, each one transaction with its checkpoint, so that another worker goes on where one died.
Then the entangled rows are decided and look-alikes are noted; both begin anew when they were interrupted.
"""

import gc
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count, Q
from django.utils import timezone

from economy.domain.imports import lease as leases
from economy.domain.imports.cells import Cells, is_empty
from economy.domain.imports.deciding import Decider, entangled
from economy.domain.imports.lookup import KEYS
from economy.domain.imports.parsing.identity_cells import DROPPED, IdentityColumns
from economy.domain.imports.photos.photo_rows import foreseen
from economy.domain.imports.reading import local_file
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.rows import SheetRow, Understanding
from economy.domain.imports.sheets.reader import Source, read_rows
from economy.domain.imports.similar import find_similar
from economy.domain.imports.staging import record, stage, table
from economy.domain.imports.tables.layout import data_rows
from economy.enums import ImportState, Outcome
from economy.models import BusinessImport, ImportRow

STAGED_ROWS = 2500
DECIDED_ROWS = 1000
Progress = Callable[[int, int], None]


def preview(*, pk: int, lease: UUID, progress: Progress | None = None) -> None:
    """Stage and decide every row, from wherever the last worker stopped; leaves the import PREVIEWED.

    Raises `ImportRefused` when the file turns out to be unreadable further down, `LeaseLost` when another worker has
    the job.
    """
    job = BusinessImport.objects.get(pk=pk)
    understanding = Understanding(job)
    if not job.staged:
        with _what_is_there_left_alone():
            _stage_all(job, lease, understanding, progress)
    elif decided := _decided(job):
        restage(job, lease, understanding, decided)
    decide_all(job, lease)
    leases.beat(pk=pk, lease=lease, silence=leases.OPENING)
    photos = foreseen(job)
    with transaction.atomic():
        job = leases.held(pk=pk, lease=lease)
        count(job)
        job.photo_report = photos
        job.state, job.lease = ImportState.PREVIEWED, None
        job.previewed_at = timezone.now()
        job.cursor, job.done_rows, job.attempts = 0, job.total_rows, 0
        job.save()


def decide_all(job: BusinessImport, lease: UUID) -> None:
    """Decide the entangled rows after the checkpoint, then note those that resemble another listing."""
    leases.beat(pk=job.pk, lease=lease, silence=leases.OPENING)
    _analyze()
    _decide_entangled(job, lease)
    leases.beat(pk=job.pk, lease=lease, silence=leases.OPENING)
    with transaction.atomic():
        leases.held(pk=job.pk, lease=lease)
        find_similar(job)


def _decide_entangled(job: BusinessImport, lease: UUID) -> None:
    """Apart from what follows, so that what it remembers of a large file is forgotten by then."""
    positions, shared = entangled(job)
    decider = Decider(job)
    for start in range(0, len(positions), DECIDED_ROWS):
        piece = slice(start, start + DECIDED_ROWS)
        with transaction.atomic():
            leases.held(pk=job.pk, lease=lease)
            record(batch_id=job.pk, decisions=decider.decide(positions[piece], shared[piece]))
        leases.beat(pk=job.pk, lease=lease)


def restage(job: BusinessImport, lease: UUID, understanding: Understanding, positions: Sequence[int]) -> None:
    """Take back what was decided about rows: they are parsed again from their cells and wait to be decided anew."""
    for start in range(0, len(positions), DECIDED_ROWS):
        piece = list(positions[start : start + DECIDED_ROWS])
        with transaction.atomic():
            leases.held(pk=job.pk, lease=lease)
            old = ImportRow.objects.filter(batch=job, position__in=piece)
            rows = [_as_read(row) for row in old.order_by("position")]
            old.delete()
            stage(batch_id=job.pk, rows=understanding.staged(rows, own=(job.pk, job.cursor)))
        leases.beat(pk=job.pk, lease=lease)


def count(job: BusinessImport) -> None:
    """Set how many rows come out how, and how often each remark is made; the caller saves."""
    rows = ImportRow.objects.filter(batch=job).order_by()
    job.counts = {
        outcome: number for outcome, number in rows.values_list("outcome").annotate(number=Count("pk")) if number
    }
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            said = "jsonb_array_elements(r.reasons) AS e(said)", "e.said ->> 'code'"
        else:
            said = "json_each(r.reasons) AS e", "json_extract(e.value, '$.code')"
        cursor.execute(
            f"SELECT {said[1]}, count(*) FROM {table()} r, {said[0]}"
            " WHERE r.batch_id = %s AND r.reasons <> '[]' GROUP BY 1",
            [job.pk],
        )
        job.reasons = dict(cursor.fetchall())


@contextmanager
def _what_is_there_left_alone() -> Iterator[None]:
    """Keep the collector from looking, again and again, through all that the process held before: a sixth of the time
    of parsing."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _stage_all(job: BusinessImport, lease: UUID, understanding: Understanding, progress: Progress | None) -> None:
    if not job.cursor:
        _empty(job, lease)
    with local_file(job) as path:
        rows = SheetRows(job, path)
        batch: list[SheetRow] = []
        for row in rows:
            if row.position <= job.cursor:
                continue
            batch.append(row)
            if len(batch) >= STAGED_ROWS:
                _stage_batch(job, lease, understanding, batch, whole=rows.estimate)
                batch = []
                if progress is not None:
                    progress(rows.position, job.total_rows)
        if not rows.position:
            raise ImportRefused("no_rows")
        _stage_batch(job, lease, understanding, batch, whole=None)


def _empty(job: BusinessImport, lease: UUID) -> None:
    """Remove the rows of an earlier preview, a piece at a time."""
    rows = ImportRow.objects.filter(batch=job)
    while (last := rows.order_by("-position").values_list("position", flat=True).first()) is not None:
        with transaction.atomic():
            leases.held(pk=job.pk, lease=lease)
            rows.filter(position__gt=last - 4 * STAGED_ROWS)._raw_delete(rows.db)  # noqa: SLF001 — nothing hangs on a row
        leases.beat(pk=job.pk, lease=lease)


@transaction.atomic
def _stage_batch(
    job: BusinessImport, lease: UUID, understanding: Understanding, batch: list[SheetRow], *, whole: int | None
) -> None:
    """Stage rows with their checkpoint; `whole` estimates how many rows there are, None: these were the last."""
    held = leases.held(pk=job.pk, lease=lease)
    if batch:
        stage(batch_id=job.pk, rows=understanding.staged(batch))
        held.cursor = held.done_rows = batch[-1].position
    held.heartbeat, held.attempts = timezone.now(), 1
    if whole is None:
        held.staged, held.cursor = True, 0
    held.total_rows = held.done_rows if whole is None else max(whole, held.done_rows)
    held.save(update_fields=["cursor", "done_rows", "total_rows", "staged", "heartbeat", "attempts"])
    job.total_rows, job.staged = held.total_rows, held.staged
    if whole is None:
        job.cursor = 0


class SheetRows:
    """Every row of the chosen sheets that holds anything, below their headers, without identity numbers."""

    def __init__(self, job: BusinessImport, path: Path) -> None:
        self._job, self._path, self._source = job, path, Source.from_json(job.layout)
        self._sheets = [
            (index, sheet)
            for index, sheet in enumerate(job.layout["sheets"])
            if not job.sheets or sheet["name"] in job.sheets
        ]
        self._fraction = 0.0
        self.position = 0

    @property
    def estimate(self) -> int:
        """How many rows there will be, judged by how much of the file has been read."""
        return int(self.position / self._fraction) if self._fraction else self.position

    def __iter__(self) -> Iterator[SheetRow]:
        for done, (index, sheet) in enumerate(self._sheets):
            identities = IdentityColumns(self._job, index)
            rows = read_rows(self._path, self._source, sheet["name"])
            for number, cells in data_rows(rows, start=sheet["data_start"], header=sheet["header"]):
                identity, remarks = identities.take(cells)
                self.position += 1
                if not self.position % STAGED_ROWS:
                    self._fraction = (done + rows.fraction) / len(self._sheets)
                while cells and is_empty(cells[-1]):
                    cells.pop()
                if self._source.kind != "text":  # the reader of text files has a limit of its own
                    _check(number, cells)
                yield SheetRow(self.position, index, number, cells, identity, remarks)


def _as_read(row: ImportRow) -> SheetRow:
    """A staged row as it came from the sheet, with what only the sheet could tell of it."""
    remarks = [remark for remark in row.reasons if remark["code"] == DROPPED]
    return SheetRow(row.position, row.sheet, row.number, row.cells, row.identity, remarks)


def _check(number: int, cells: Cells) -> None:
    limit = settings.IMPORT_MAX_CELL_CHARS
    if any(isinstance(cell, str) and len(cell) > limit for cell in cells):
        raise ImportRefused("cell_too_long", row=number, limit=limit)


def _decided(job: BusinessImport) -> "array[int]":
    """The rows about which something was decided already, when the deciding was interrupted."""
    compared = Q(slug__isnull=False) & ~Q(outcome=Outcome.REFUSED) & ~Q(seen=None, similar_to=None)
    rows = ImportRow.objects.filter(batch=job).filter(compared | Q(twin__isnull=False))
    return array("I", rows.order_by("position").values_list("position", flat=True).iterator())


def _analyze() -> None:
    """Tell PostgreSQL what the rows look like that were just copied; without it, it may plan for an empty table."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                f"ANALYZE {table()} (batch_id, position, outcome, business_id, seen, name_block, {', '.join(KEYS)})"
            )

"""The stages of an import. Web, worker and command line call these and nothing else.

`create_import` keeps the upload. `read_import` finds the table, stages its rows and guesses its columns, or refuses the
file with a sentence. `choose_columns` settles the columns and opens the last stage. `apply_import` brings the rows into
the directory, batch by batch, from wherever the last worker stopped.
"""

import hashlib
import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.files import File
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from accounts.models import User
from economy.enums import ImportState, KbliEdition
from economy.models import BusinessImport, ImportRow

from . import lease as leases
from .apply import apply_batch
from .cells import Cells, is_blank, is_empty, text_of
from .context import Context
from .fields import BY_KEY, IDENTITY, IGNORED, NAME
from .layout import Table, find_table
from .lease import LeaseLost
from .parser import RowParser
from .reader import Source, open_source, read_rows, sheet_samples
from .reasons import FILE_PROBLEMS, RECAP_REASONS, ImportRefused
from .staging import stage

logger = logging.getLogger(__name__)

STAGED_ROWS = 2000
SAMPLE_VALUES = 5
Progress = Callable[[int, int], None]


@transaction.atomic
def create_import(
    *, file: "File[bytes]", original_name: str, uploader: User | None, publish: bool = False
) -> BusinessImport:
    """Keep an uploaded spreadsheet in private storage, with its fingerprint; nothing is read yet."""
    digest = hashlib.sha256()
    size = 0
    for chunk in file.chunks():
        digest.update(chunk)
        size += len(chunk)
    job = BusinessImport(
        original_name=Path(original_name).name[:255],
        sha256=digest.hexdigest(),
        size=size,
        uploader=uploader,
        publish=publish,
    )
    suffix = Path(original_name).suffix.lower()[:8]
    job.file.save(f"{digest.hexdigest()[:16]}{suffix}", file, save=False)
    job.save()
    return job


def read_import(*, pk: int) -> BusinessImport:
    """Find the table and stage its rows. Safe to call twice: only one worker at a time does the work."""
    lease = leases.claim(pk=pk, states=(ImportState.UPLOADED, ImportState.READING), to=ImportState.READING)
    if lease is not None:
        with _guarded(pk, lease):
            _read(pk, lease)
    return BusinessImport.objects.get(pk=pk)


@transaction.atomic
def choose_columns(*, pk: int, columns: Mapping[int, str]) -> BusinessImport:
    """Settle what the columns mean and let the import go on. `ImportRefused` without a column of names;
    `ValueError` for an unknown meaning or a meaning given twice."""
    job = BusinessImport.objects.select_for_update(of=("self",)).get(pk=pk)
    if job.state != ImportState.MAPPING:
        return job
    known = {position: key for position, key in columns.items() if key and key not in (IGNORED, IDENTITY)}
    stored = [key for key in known.values() if BY_KEY[key].stored]
    if len(stored) != len(set(stored)):
        raise ValueError("a meaning may be given to one column only")
    if NAME not in stored:
        raise ImportRefused("no_name_column", columns=_listed(job.layout.get("labels", [])))
    job.columns = {str(position): key for position, key in sorted(known.items())}
    job.state = ImportState.APPLYING
    job.cursor = job.done_rows = job.attempts = 0
    job.counts, job.reasons = {}, {}
    job.lease, job.heartbeat = None, timezone.now()
    job.save()
    return job


def apply_import(*, pk: int, progress: Progress | None = None) -> BusinessImport:
    """Bring the staged rows into the directory, from the last checkpoint on."""
    lease = leases.claim(pk=pk, states=(ImportState.APPLYING,), to=ImportState.APPLYING)
    if lease is not None:
        with _guarded(pk, lease):
            _apply(pk, lease, progress)
    return BusinessImport.objects.get(pk=pk)


def give_up_if_stuck(*, pk: int) -> bool:
    """Fail an import that was started five times without getting any further; True when it was."""
    stuck = BusinessImport.objects.filter(
        pk=pk, state__in=(ImportState.READING, ImportState.APPLYING), attempts__gte=leases.MAX_ATTEMPTS
    )
    return bool(
        stuck.update(
            state=ImportState.FAILED, problem=str(FILE_PROBLEMS["stuck"]), lease=None, finished_at=timezone.now()
        )
    )


def import_file(
    *,
    path: Path,
    uploader: User | None,
    publish: bool,
    progress: Progress | None = None,
    columns: Mapping[int, str] | None = None,
) -> BusinessImport:
    """The whole way in this process, without a worker: upload, read, take the guessed (or given) columns, apply.

    `progress` is told (rows done, rows in all). The result's state is DONE, or REFUSED or FAILED with `problem`.
    """
    with path.open("rb") as stream:
        job = create_import(file=File(stream), original_name=path.name, uploader=uploader, publish=publish)
    job = read_import(pk=job.pk)
    if job.state != ImportState.MAPPING:
        return job
    chosen = columns if columns is not None else {int(at): key for at, key in job.columns.items()}
    try:
        choose_columns(pk=job.pk, columns=chosen)
    except ImportRefused as refusal:
        _finish(pk=job.pk, lease=None, state=ImportState.REFUSED, problem=refusal.sentence)
        return BusinessImport.objects.get(pk=job.pk)
    return apply_import(pk=job.pk, progress=progress)


@contextmanager
def _guarded(pk: int, lease: UUID) -> Iterator[None]:
    """Turn whatever happens into a state: a refusal, a failure with a sentence, or, when the database itself is away,
    nothing at all, so that the next worker goes on from the last checkpoint."""
    try:
        yield
    except LeaseLost:
        logger.info("import %s was taken over by another worker", pk)
    except ImportRefused as refusal:
        _finish(pk=pk, lease=lease, state=ImportState.REFUSED, problem=refusal.sentence)
    except (OperationalError, InterfaceError):
        logger.exception("import %s lost its database; it goes on from its last checkpoint", pk)
    except Exception:
        logger.exception("import %s failed", pk)
        _finish(pk=pk, lease=lease, state=ImportState.FAILED, problem=str(FILE_PROBLEMS["crashed"]))


@transaction.atomic
def _finish(*, pk: int, lease: UUID | None, state: ImportState, problem: str = "") -> None:
    job = BusinessImport.objects.select_for_update(of=("self",)).filter(pk=pk, lease=lease).first()
    if job is None:
        return
    if state == ImportState.REFUSED:
        ImportRow.objects.filter(batch=job).delete()
    job.state, job.problem, job.lease, job.finished_at = state, problem[:500], None, timezone.now()
    job.save(update_fields=["state", "problem", "lease", "finished_at"])


@contextmanager
def _local_file(job: BusinessImport) -> Iterator[Path]:
    """The upload as a file on this machine, wherever the storage keeps it."""
    try:
        with job.file.open("rb") as stored, tempfile.NamedTemporaryFile(suffix=".upload") as copy:
            shutil.copyfileobj(stored, copy, 1024 * 1024)
            copy.flush()
            yield Path(copy.name)
    except FileNotFoundError as error:
        raise ImportRefused("gone") from error


def _read(pk: int, lease: UUID) -> None:
    def beat() -> None:
        leases.beat(pk=pk, lease=lease, silence=leases.OPENING)

    job = BusinessImport.objects.get(pk=pk)
    beat()
    with _local_file(job) as path:
        source = open_source(path, beat=beat)
        table = find_table(sheet_samples(path, source, beat=beat))
        _refuse_what_is_no_list(table)
        beat()
        total = _stage(pk, lease, path, source, table)
    with transaction.atomic():
        job = leases.held(pk=pk, lease=lease)
        job.layout = _layout(source, table)
        job.columns = {str(at): key for at, key in table.columns.items() if key not in (IGNORED, IDENTITY)}
        job.total_rows = total
        job.done_rows = job.cursor = job.attempts = 0
        job.state, job.lease = ImportState.MAPPING, None
        job.save()


def _refuse_what_is_no_list(table: Table) -> None:
    if table.guess.recap:
        code, column = table.guess.recap
        raise ImportRefused("recap", why=RECAP_REASONS[code] % {"column": column})
    if NAME not in table.columns.values() and not table.guess.could_be_name:
        raise ImportRefused("no_name_column", columns=_listed(table.labels))


def _stage(pk: int, lease: UUID, path: Path, source: Source, table: Table) -> int:
    """Write every row of the table that holds anything, in batches; returns how many."""
    private = [at for at, key in table.columns.items() if key == IDENTITY]
    with transaction.atomic():
        leases.held(pk=pk, lease=lease)
        ImportRow.objects.filter(batch_id=pk).delete()
    total = 0
    batch: list[tuple[int, Cells]] = []
    for number, cells in read_rows(path, source, table.sheet):
        if number < table.data_start or all(is_empty(cell) for cell in cells):
            continue
        for at in private:
            if at < len(cells):
                cells[at] = ""
        batch.append((number, _checked(number, cells)))
        if len(batch) >= STAGED_ROWS:
            total += _stage_batch(pk, lease, batch, total)
            batch = []
    return total + _stage_batch(pk, lease, batch, total)


def _checked(number: int, cells: Cells) -> Cells:
    limit = settings.IMPORT_MAX_CELL_CHARS
    while cells and is_empty(cells[-1]):
        cells.pop()
    if any(isinstance(cell, str) and len(cell) > limit for cell in cells):
        raise ImportRefused("cell_too_long", row=number, limit=limit)
    return cells


@transaction.atomic
def _stage_batch(pk: int, lease: UUID, batch: list[tuple[int, Cells]], before: int) -> int:
    job = leases.held(pk=pk, lease=lease)
    if batch:
        stage(batch_id=pk, rows=batch)
    job.total_rows = job.done_rows = before + len(batch)
    job.heartbeat = timezone.now()
    job.save(update_fields=["total_rows", "done_rows", "heartbeat"])
    return len(batch)


def _layout(source: Source, table: Table) -> dict[str, Any]:
    """What later stages and people need to know of the table; samples are the first filled cells of each column."""
    samples: list[list[str]] = [[] for _label in table.labels]
    for _number, cells in table.sample:
        for position, cell in enumerate(cells[: len(samples)]):
            hidden = table.columns.get(position) == IDENTITY
            if len(samples[position]) < SAMPLE_VALUES and not is_blank(cell) and not hidden:
                samples[position].append(text_of(cell)[:80])
    return {
        **source.as_json(),
        "sheet": table.sheet,
        "header_rows": table.header_rows,
        "data_start": table.data_start,
        "labels": table.labels,
        "samples": samples,
        "guessed": {str(at): key for at, key in table.columns.items()},
    }


def _listed(labels: list[str]) -> str:
    named = [label for label in labels if label]
    return ", ".join(named[:12]) + (", …" if len(named) > 12 else "") or "—"


def _apply(pk: int, lease: UUID, progress: Progress | None) -> None:
    job = BusinessImport.objects.get(pk=pk)
    columns = {int(at): key for at, key in job.columns.items()}
    labels = job.layout.get("labels", [])
    kbli = next((labels[at] for at, key in columns.items() if key == "kbli_code" and at < len(labels)), "")
    edition = KbliEdition.Y2025 if "2025" in kbli else KbliEdition.Y2020
    parser = RowParser(columns=columns, context=Context.load(timezone.localdate()), kbli_edition=edition)
    while True:
        done = apply_batch(pk=pk, lease=lease, parser=parser)
        if done is None:
            break
        if progress is not None:
            progress(done.done_rows, done.total_rows)
    _finish(pk=pk, lease=lease, state=ImportState.DONE)

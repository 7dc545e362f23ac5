"""The first stage: from a stored file to staged rows and guessed columns."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from economy.enums import ImportState
from economy.models import BusinessImport, ImportRow
from regions.domain.matching import RegionMatcher

from . import lease as leases
from .cells import Cells, is_blank, is_empty, text_of
from .fields import COUNT, IDENTITY, IGNORED, NAME
from .layout import Table, find_table
from .places import tell_places
from .reader import Source, open_source, read_rows, sheet_samples
from .reasons import ImportRefused
from .staging import stage

STAGED_ROWS = 2000
SAMPLE_VALUES = 5
REGION_SHARE = 0.7


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


def read(*, pk: int, lease: UUID) -> None:
    """Find the table, stage its rows and guess its columns; `ImportRefused` when it is no list of businesses."""

    def beat() -> None:
        leases.beat(pk=pk, lease=lease, silence=leases.OPENING)

    job = BusinessImport.objects.get(pk=pk)
    beat()
    with _local_file(job) as path:
        source = open_source(path, beat=beat)
        table = find_table(sheet_samples(path, source, beat=beat))
        regions = RegionMatcher.from_database()
        _refuse_what_is_no_list(table, regions)
        tell_places(table, regions)
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


def _refuse_what_is_no_list(table: Table, regions: RegionMatcher) -> None:
    if table.guess.recap:
        code, column = table.guess.recap
        raise ImportRefused("recap", why=code, column=column)
    name = next((at for at, key in table.columns.items() if key == NAME), None)
    if name is not None and COUNT in table.columns.values() and _names_are_regions(table, name, regions):
        raise ImportRefused("recap", why="names_are_regions", column=table.labels[name])
    if NAME not in table.columns.values() and not table.guess.could_be_name:
        raise ImportRefused("no_name_column", columns=listed(table.labels))


def _names_are_regions(table: Table, name: int, regions: RegionMatcher) -> bool:
    """Whether the column of names, beside a column of counts, lists kecamatan."""
    names = [text_of(cells[name]) for _number, cells in table.sample if name < len(cells) and not is_blank(cells[name])]
    return bool(names) and sum(bool(regions.district(text).name) for text in names) >= REGION_SHARE * len(names)


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


def listed(labels: list[str]) -> str:
    """The first column titles, for a sentence."""
    named = [label for label in labels if label]
    return ", ".join(named[:12]) + (", …" if len(named) > 12 else "") or "—"

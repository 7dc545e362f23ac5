"""The first stage: what the file is, where its table stands, and what its columns probably mean.

Only the head of each sheet is looked at; the rows are read when the preview is made.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from economy.domain.imports import lease as leases
from economy.domain.imports.cells import is_blank, text_of
from economy.domain.imports.parsing.identity_cells import without_identity
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets.reader import open_source, sheet_samples
from economy.domain.imports.tables.corrections import find_correction
from economy.domain.imports.tables.fields import COUNT, IDENTITY, IGNORED, NAME
from economy.domain.imports.tables.layout import Table, find_tables
from economy.domain.imports.tables.memory import recall
from economy.domain.imports.tables.places import tell_places
from economy.enums import ImportState
from economy.models import BusinessImport
from regions.domain.matching import RegionMatcher

SAMPLE_VALUES = 5
REGION_SHARE = 0.7


@contextmanager
def local_file(job: BusinessImport) -> Iterator[Path]:
    """The upload as a file on this machine, wherever the storage keeps it; `ImportRefused` when it is gone."""
    try:
        with job.file.open("rb") as stored, tempfile.NamedTemporaryFile(suffix=".upload") as copy:
            shutil.copyfileobj(stored, copy, 1024 * 1024)
            copy.flush()
            yield Path(copy.name)
    except FileNotFoundError as error:
        raise ImportRefused("gone") from error


def read(*, pk: int, lease: UUID) -> None:
    """Find the table and guess its columns; `ImportRefused` when the file is no list of businesses."""

    def beat() -> None:
        leases.beat(pk=pk, lease=lease, silence=leases.OPENING)

    job = BusinessImport.objects.get(pk=pk)
    beat()
    with local_file(job) as path:
        source = open_source(path, beat=beat)
        samples = sheet_samples(path, source, beat=beat)
        correction = find_correction(path, source, samples)
        table, *others = correction.tables if correction else find_tables(samples)
        regions = RegionMatcher.from_database()
        for each in (table, *others):
            tell_places(each, regions)
        known = correction.columns if correction else recall(job.source, table.labels, table.columns)
        if known is None:
            _refuse_what_is_no_list(table, regions)
    private = {at for at, key in (*table.columns.items(), *(known or {}).items()) if key == IDENTITY}
    table.columns.update(dict.fromkeys(private, IDENTITY))
    with transaction.atomic():
        job = leases.held(pk=pk, lease=lease)
        job.layout = {**source.as_json(), **_layout([table, *others])}
        job.sheets = [table.sheet] if table.sheet else []
        columns = {at: key for at, key in (known or table.columns).items() if at not in private}
        job.columns = {str(at): key for at, key in sorted(columns.items()) if key not in (IGNORED, IDENTITY)}
        job.layout["remembered"] = known is not None
        if correction:
            job.parent, job.source = correction.parent, job.source or correction.parent.source
            job.layout["ours"] = correction.ours
        job.state, job.lease, job.attempts = ImportState.MAPPING, None, 0
        job.stage_started_at = timezone.now()
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


def _layout(tables: Sequence[Table]) -> dict[str, Any]:
    """What later stages and people need to know of the tables, best first; samples are the first filled cells of each
    column, `same` tells whether one mapping serves this table and the best one, whose `labels`, `samples` and
    `guessed` also stand outside."""
    sheets = []
    for table in tables:
        samples: list[list[str]] = [[] for _label in table.labels]
        for _number, cells in table.sample:
            for position, cell in enumerate(cells[: len(samples)]):
                hidden = table.columns.get(position) == IDENTITY
                if (
                    len(samples[position]) < SAMPLE_VALUES
                    and not hidden
                    and not is_blank(cell := without_identity(cell))
                ):
                    samples[position].append(text_of(cell)[:80])
        sheets.append(
            {
                "name": table.sheet,
                "header_rows": table.header_rows,
                "header": table.header,
                "data_start": table.data_start,
                "height": table.height,
                "hidden": sorted(table.hidden),
                "same": table.same_header(tables[0]),
                "labels": table.labels,
                "samples": samples,
                "guessed": {str(at): key for at, key in table.columns.items()},
            }
        )
    best = sheets[0]
    return {"sheets": sheets, **{key: best[key] for key in ("labels", "samples", "guessed")}, "sheet": best["name"]}


def listed(labels: list[str]) -> str:
    """The first column titles, for a sentence."""
    named = [label for label in labels if label]
    return ", ".join(named[:12]) + (", …" if len(named) > 12 else "") or "—"

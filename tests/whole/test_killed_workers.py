"""Power cuts: workers killed at random moments of a large import, each followed by another without anybody's help."""

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from signal import SIGKILL
from time import monotonic, sleep
from typing import Any
from uuid import UUID

import pytest
from django.core.files import File
from django.db import connection

from benchmarks._businesses import HEADER, rows
from economy import tasks
from economy.domain import imports
from economy.enums import ImportState
from economy.models import BusinessImport
from tests.economy.imports.directory import nameless, rows_told
from tests.fixtures.worker import Worker

Eventually = Callable[..., None]
ROWS = 20_000
KNOWN = 2_000
KILLS = 20
STAGES_OF_ONE = (ImportState.PREVIEWING,) * 2 + (ImportState.APPLYING,) * 2
"""At which stages the workers of one import die; a fifth start without getting any further would be its last."""
SEED = 5
BUSY = (ImportState.PREVIEWING, ImportState.APPLYING)


def write(path: Path, lines: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([HEADER, *lines])
    return path


@pytest.fixture
def sheets(tmp_path: Path) -> tuple[Path, Path]:
    """What the directory has before, and a file of 20,000 rows: known ones, changed ones, new ones, repetitions and
    rows without a name."""
    chance = Random(SEED)  # noqa: S311 — repeatable on purpose
    invented = list(rows(ROWS - 1000))
    known = [list(row) for row in invented[:KNOWN]]
    for row in known[::2]:
        row[-1] = "Buka cabang baru tahun ini."
    repeated = [chance.choice(invented) for _ in range(500)]
    nameless_rows = [[*row[:1], "", *row[2:]] for row in invented[-500:]]
    whole = [*invented, *repeated, *nameless_rows]
    chance.shuffle(whole)
    return write(tmp_path / "lama.csv", known), write(tmp_path / "baru.csv", whole)


@pytest.fixture
def begin(sheets: tuple[Path, Path]) -> Callable[[], BusinessImport]:
    """Makes the directory what it was before, and uploads the large file up to its columns."""

    def start() -> BusinessImport:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE economy_business, economy_businessimport CASCADE")
        old, new = sheets
        assert imports.import_file(path=old, uploader=None, publish=True).counts == {"created": KNOWN}
        with new.open("rb") as stream:
            job = imports.create_import(file=File(stream), original_name=new.name, uploader=None, publish=True)
        job = imports.work(pk=job.pk)
        return imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})

    return start


def end_of(job: BusinessImport) -> tuple[dict[str, int], list[tuple[Any, ...]], list[str]]:
    return job.counts, rows_told(job), nameless()


def undisturbed(job: BusinessImport) -> tuple[BusinessImport, dict[ImportState, float]]:
    """The import in this process, and how long its stages take in seconds."""
    taken = {}
    for stage in BUSY:
        began = monotonic()
        job = imports.work(pk=job.pk)
        taken[stage] = monotonic() - began
        imports.commit_import(pk=job.pk, actor=None)
    return job, taken


@dataclass
class Executioner:
    """Kills the worker of one import at given moments after it took up a stage."""

    worker: Worker
    pk: int
    eventually: Eventually
    hits: int = 0
    seen: set[UUID] = field(default_factory=set)

    def now(self) -> BusinessImport:
        return BusinessImport.objects.get(pk=self.pk)

    def agree(self) -> None:
        """What the officer does: wait for the preview and agree to it."""
        self.eventually(lambda: self.now().state not in (ImportState.PREVIEWING, ImportState.UPLOADED), seconds=120)
        if self.now().state == ImportState.PREVIEWED:
            imports.commit_import(pk=self.pk, actor=None)
            tasks.start_working(self.pk)

    def end(self) -> BusinessImport:
        self.eventually(lambda: self.now().state not in BUSY, seconds=180)
        return self.now()

    def kill(self, stage: ImportState, after: float) -> None:
        if stage == ImportState.APPLYING:
            self.agree()
        self.eventually(lambda: self.taken_up() or self.now().state != stage, seconds=120, pause=0.02)
        sleep(after)
        self.worker.stop(SIGKILL)
        job = self.now()
        self.hits += job.state in BUSY and job.lease is not None
        if job.lease:
            self.seen.add(job.lease)
        self.worker.start()

    def taken_up(self) -> bool:
        lease = self.now().lease
        return lease is not None and lease not in self.seen


@pytest.mark.long
@pytest.mark.usefixtures("postgresql", "regions", "categories")
def test_twenty_power_cuts_leave_no_trace(
    begin: Callable[[], BusinessImport], celery_worker: Worker, eventually: Eventually
) -> None:
    job, taken = undisturbed(begin())
    assert job.state == ImportState.DONE
    assert {"created", "updated", "unchanged", "duplicate", "refused"} == set(job.counts)
    expected = end_of(job)
    celery_worker.environment["IMPORT_STALE_SECONDS"] = "3"
    celery_worker.start()
    chance, hits = Random(SEED), 0  # noqa: S311 — as above
    for _import in range(2 * KILLS // len(STAGES_OF_ONE)):
        job = begin()
        executioner = Executioner(celery_worker, job.pk, eventually)
        tasks.start_working(job.pk)
        for stage in STAGES_OF_ONE:
            executioner.kill(stage, chance.uniform(0, 0.8 * taken[stage]))
        executioner.agree()
        job = executioner.end()
        assert job.state == ImportState.DONE, job.problem
        for found, wanted in zip(end_of(job), expected, strict=True):
            assert found == wanted
        hits += executioner.hits
        if hits >= KILLS:
            break
    assert hits >= KILLS

"""What `bin/bench import` measures: our import of a spreadsheet, and PostgreSQL's own of rows in their final shape."""

from pathlib import Path
from time import perf_counter

from django.core.files import File
from django.db import connection, transaction

from economy.domain.imports import choose_columns, commit_import, create_import, work
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessEvent, BusinessImport, ImportRow, Product
from search.models import OutboxEntry

from ._worker import forget_peak, peak_rss_mb

TABLES = [
    model._meta.db_table  # noqa: SLF001 — Django documents `_meta`
    for model in (Business, Product, BusinessEvent, BusinessImport, ImportRow, OutboxEntry)
]
CHUNK = 1024 * 1024


class Pipeline:
    """The import as upload, worker and officer drive it: read, parse, stage, then match and apply."""

    def __init__(self, path: Path, rows: int) -> None:
        self.path = path
        self.rows = rows

    def empty(self) -> None:
        """Empty what an import writes."""
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(TABLES)} RESTART IDENTITY CASCADE")

    def analyze(self) -> None:
        """Bring the planner's statistics up to date, as autovacuum does within a minute of an import."""
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(TABLES)}")

    def run(self, *, again: bool = False) -> dict[str, float]:
        """Import the file; `again` expects that nothing changes. Returns seconds and peak memory of both stages."""
        forget_peak()
        begun = perf_counter()
        with self.path.open("rb") as stream:
            job = create_import(file=File(stream), original_name=self.path.name, uploader=None, publish=True)
        job = work(pk=job.pk)
        if job.state != ImportState.MAPPING:
            raise RuntimeError(f"reading ended as {job.state}: {job.problem}")
        choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
        job = work(pk=job.pk)
        if job.state != ImportState.PREVIEWED:
            raise RuntimeError(f"the preview ended as {job.state}: {job.problem}")
        read, read_peak = perf_counter(), peak_rss_mb()
        forget_peak()
        commit_import(pk=job.pk, actor=None)
        job = work(pk=job.pk)
        done, apply_peak = perf_counter(), peak_rss_mb()
        self._check(job, again)
        job.file.delete(save=False)
        return {
            "preview": read - begun,
            "apply": done - read,
            "pipeline": done - begun,
            "preview_peak": read_peak,
            "apply_peak": apply_peak,
            "pipeline_peak": max(read_peak, apply_peak),
        }

    def _check(self, job: BusinessImport, again: bool) -> None:
        """A quick import of too little would be a wrong figure."""
        if job.state != ImportState.DONE or job.total_rows != self.rows or job.counts.get(Outcome.REFUSED, 0):
            raise RuntimeError(f"the import ended as {job.state} with {job.counts}: {job.problem}")
        created, updated = job.counts.get(Outcome.CREATED, 0), job.counts.get(Outcome.UPDATED, 0)
        if again and (created or updated):
            raise RuntimeError(f"the second import created {created} and changed {updated} listings")
        if not again and created < 0.95 * self.rows:
            raise RuntimeError(f"only {created} of {self.rows} rows became listings: {job.counts}")


class BareCopy:
    """COPY of the same businesses, already in their final shape, into a table with the same columns, indexes and
    foreign keys."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "shaped.csv"
        self.source = connection.ops.quote_name(TABLES[0])

    def export(self) -> None:
        """Write the businesses as they are now to a CSV file, and make the table."""
        with connection.cursor() as cursor, self.path.open("wb") as file:
            cursor.execute(f"CREATE TABLE bench_copy (LIKE {self.source} INCLUDING ALL)")
            cursor.execute(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid = %s::regclass",
                [TABLES[0]],
            )
            for (foreign_key,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE bench_copy ADD {foreign_key}")
            with cursor.copy(f"COPY {self.source} TO STDOUT (FORMAT csv)") as copy:
                for chunk in copy:
                    file.write(chunk)

    def run(self) -> float:
        """Copy the file into the emptied table in one transaction; returns rows per second."""
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE bench_copy")
        begun = perf_counter()
        with transaction.atomic(), connection.cursor() as cursor, self.path.open("rb") as file:
            with cursor.copy("COPY bench_copy FROM STDIN (FORMAT csv)") as copy:
                while chunk := file.read(CHUNK):
                    copy.write(chunk)
            rows: int = cursor.rowcount
        return rows / (perf_counter() - begun)

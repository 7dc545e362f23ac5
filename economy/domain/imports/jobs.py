"""The stages of an import. Web, worker and command line call these and nothing else.

`create_import` keeps the upload. `read_import` finds the table, stages its rows and guesses its columns, or refuses the
file with a sentence. `choose_columns` settles the columns and opens the last stage. `apply_import` brings the rows into
the directory, batch by batch, from wherever the last worker stopped.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from economy.enums import ImportState, KbliEdition
from economy.models import BusinessImport

from . import lease as leases
from .apply import apply_batch
from .context import Context
from .fields import BY_KEY, IDENTITY, IGNORED, NAME
from .guard import finish, guarded
from .parser import RowParser
from .reading import listed, read
from .reasons import FILE_PROBLEMS, ImportRefused

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
        with guarded(pk, lease):
            read(pk=pk, lease=lease)
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
        raise ImportRefused("no_name_column", columns=listed(job.layout.get("labels", [])))
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
        with guarded(pk, lease):
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


@transaction.atomic
def retry_import(*, pk: int) -> BusinessImport:
    """Start a failed import again where it stopped."""
    job = BusinessImport.objects.select_for_update(of=("self",)).get(pk=pk)
    if job.state == ImportState.FAILED:
        job.state = ImportState.APPLYING if job.layout else ImportState.UPLOADED
        job.problem, job.attempts, job.lease, job.heartbeat, job.finished_at = "", 0, None, timezone.now(), None
        job.save()
    return job


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
        finish(pk=job.pk, lease=None, state=ImportState.REFUSED, problem=refusal.sentence)
        return BusinessImport.objects.get(pk=job.pk)
    return apply_import(pk=job.pk, progress=progress)


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
    finish(pk=pk, lease=lease, state=ImportState.DONE)

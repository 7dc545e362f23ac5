"""The stages of an import. Web, worker and command line call these and nothing else.

`create_import` keeps the upload. `work` has the stage done that is due: reading finds the table and guesses its
columns; the preview stages every row and decides what would become of it; applying does exactly that; undoing takes it
back. In between the officer settles the columns (`choose_columns`) and agrees to the preview (`commit_import`).
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from time import sleep

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from economy.domain.identity import can_store
from economy.domain.imports import audit
from economy.domain.imports import lease as leases
from economy.domain.imports.apply import apply
from economy.domain.imports.guard import finish, guarded, is_full
from economy.domain.imports.preview import preview
from economy.domain.imports.reading import listed, read
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.tables.fields import BY_KEY, IGNORED, NAME
from economy.domain.imports.tables.memory import remember
from economy.domain.imports.undo import applied_rows, undo
from economy.enums import ImportState
from economy.models import BusinessImport, ImportRow

Progress = Callable[[int, int], None]
TURN = 0.2
"""Seconds between two looks whether another import has finished writing."""
RUNNING = (
    ImportState.UPLOADED,
    ImportState.READING,
    ImportState.PREVIEWING,
    ImportState.APPLYING,
    ImportState.UNDOING,
)
"""States in which a worker has, or should have, the job."""


@transaction.atomic
def create_import(
    *,
    file: "File[bytes]",
    original_name: str,
    uploader: User | None,
    publish: bool = False,
    source: str = "",
    photos: "File[bytes] | None" = None,
) -> BusinessImport:
    """Keep an uploaded spreadsheet in private storage, with its fingerprint, and the ZIP of photos that came with it;
    nothing is read yet. `ImportRefused` when there is no room for it."""
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
        source=" ".join(source.split())[:80],
        stage_started_at=timezone.now(),
    )
    suffix = Path(original_name).suffix.lower()[:8]
    try:
        job.file.save(f"{digest.hexdigest()[:16]}{suffix}", file, save=False)
        if photos is not None:
            job.photos.save(f"{digest.hexdigest()[:16]}.zip", photos, save=False)
    except OSError as error:
        if is_full(error):
            raise ImportRefused("disk_full") from error
        raise
    job.save()
    audit.note(job, audit.UPLOADED, uploader, size=size)
    return job


def work(*, pk: int, progress: Progress | None = None) -> BusinessImport:
    """Do the stage that is due. Safe to call twice: only one worker at a time has the job, and only one import at a
    time writes to the directory; the others wait for their turn."""
    if (claimed := leases.claim(pk=pk)) is not None:
        lease, state = claimed
        with guarded(pk, lease):
            if state == ImportState.READING:
                read(pk=pk, lease=lease)
            elif state == ImportState.PREVIEWING:
                preview(pk=pk, lease=lease, progress=progress)
            elif state == ImportState.APPLYING:
                apply(pk=pk, lease=lease, progress=progress)
            else:
                undo(pk=pk, lease=lease, progress=progress)
    return BusinessImport.objects.get(pk=pk)


@transaction.atomic
def choose_columns(
    *,
    pk: int,
    columns: Mapping[int, str],
    sheets: Collection[str] | None = None,
    overwrite: Collection[str] = (),
    keep_identity: bool = False,
    actor: User | None = None,
) -> BusinessImport:
    """Settle what the columns mean, for this import and as a proposal for later ones, and have the preview made.
    `overwrite` names the fields in which the file's word goes above a person's. `ImportRefused` without a column of
    names; `ValueError` for an unknown meaning, a meaning given twice, a sheet that is not there, or identity numbers
    to be kept without a key to encrypt them."""
    job = _locked(pk)
    if job.state != ImportState.MAPPING:
        return job
    if keep_identity and not can_store():
        raise ValueError("there is no key for identity numbers")
    known = {position: key for position, key in columns.items() if key and key != IGNORED}
    stored = [key for key in known.values() if BY_KEY[key].stored]
    if len(stored) != len(set(stored)):
        raise ValueError("a meaning may be given to one column only")
    if NAME not in stored:
        raise ImportRefused("no_name_column", columns=listed(job.layout.get("labels", [])))
    there = [sheet["name"] for sheet in job.layout["sheets"]]
    if sheets is not None:
        if not sheets or not set(sheets) <= set(there):
            raise ValueError("no such sheet")
        job.sheets = [name for name in there if name in sheets]
    job.columns = {str(position): key for position, key in sorted(known.items())}
    actor = actor or job.uploader
    remember(job, known, actor)
    job.overwrite = sorted(set(overwrite) & set(stored))
    kept = {"keep_identity": True} if keep_identity else {}
    audit.note(job, audit.SETTLED, actor, columns=job.columns, overwrite=job.overwrite, **kept)
    job.keep_identity = keep_identity
    job.counts, job.reasons, job.asked_again, job.staged = {}, {}, False, False
    job.report = {}
    job.total_rows = 0
    return _begin(job, ImportState.PREVIEWING)


@transaction.atomic
def change_columns(*, pk: int) -> BusinessImport:
    """Go back from the preview to the columns, as long as nothing was applied; what was previewed is forgotten."""
    job = _locked(pk)
    if job.state == ImportState.PREVIEWED and not job.cursor:
        job.state, job.asked_again = ImportState.MAPPING, False
        job.committed_by = job.committed_at = None
        job.save(update_fields=["state", "asked_again", "committed_by", "committed_at"])
    return job


@transaction.atomic
def commit_import(*, pk: int, actor: User | None) -> BusinessImport:
    """Agree to the preview: its rows are brought into the directory, from the checkpoint on."""
    job = _locked(pk)
    if job.state != ImportState.PREVIEWED:
        return job
    job.committed_by, job.committed_at, job.asked_again = actor, timezone.now(), False
    audit.note(job, audit.COMMITTED, actor, counts=job.counts)
    return _begin(job, ImportState.APPLYING, cursor=job.cursor)


@transaction.atomic
def pause_import(*, pk: int, actor: User | None) -> BusinessImport:
    """Stop after the last committed batch: the worker loses its lease."""
    job = _locked(pk)
    if job.state in RUNNING:
        job.stage = ImportState.UPLOADED if job.state == ImportState.READING else job.state
        job.state, job.lease = ImportState.PAUSED, None
        job.save(update_fields=["stage", "state", "lease"])
        audit.note(job, audit.PAUSED, actor, stage=job.stage)
    return job


@transaction.atomic
def resume_import(*, pk: int, actor: User | None) -> BusinessImport:
    """Go on where a pause, or a failure, has stopped it."""
    job = _locked(pk)
    if job.state in (ImportState.PAUSED, ImportState.FAILED) and job.stage:
        job.problem, job.finished_at = {}, None
        audit.note(job, audit.RESUMED, actor, stage=job.stage)
        return _begin(job, ImportState(job.stage), cursor=job.cursor)
    return job


@transaction.atomic
def cancel_import(*, pk: int, actor: User | None) -> BusinessImport:
    """End an import that is not finished. What was applied stays until it is undone."""
    job = _locked(pk)
    waiting = (ImportState.MAPPING, ImportState.PREVIEWED, ImportState.PAUSED, ImportState.FAILED)
    undoing = ImportState.UNDOING in (job.state, job.stage)
    if job.state in (*RUNNING, *waiting) and not undoing:
        job.state, job.lease, job.finished_at = ImportState.CANCELLED, None, timezone.now()
        job.save(update_fields=["state", "lease", "finished_at"])
        audit.note(job, audit.CANCELLED, actor)
        if job.keep_identity:
            ImportRow.objects.filter(batch=job).exclude(identity="").update(identity="")
    return job


@transaction.atomic
def undo_import(*, pk: int, actor: User | None) -> BusinessImport:
    """Take back what the import wrote, in the background."""
    job = _locked(pk)
    if can_undo(job):
        job.undone_by, job.undo_counts = actor, {}
        audit.note(job, audit.UNDOING, actor)
        return _begin(job, ImportState.UNDOING, cursor=job.cursor)
    return job


def can_undo(job: BusinessImport) -> bool:
    """Whether the import has ended and has written anything, and its rows still tell what."""
    ended = job.state in (ImportState.DONE, ImportState.CANCELLED) and job.tidied_at is None
    return ended and applied_rows(job)


retry_import = resume_import
"""Start a failed import again where it stopped."""


def import_file(
    *,
    path: Path,
    uploader: User | None,
    publish: bool,
    progress: Progress | None = None,
    columns: Mapping[int, str] | None = None,
) -> BusinessImport:
    """The whole way in this process, without a worker: upload, read, take the guessed (or given) columns, preview,
    apply without asking, waiting for other imports to finish writing.

    `progress` is told (rows done, rows in all). The result's state is DONE, or REFUSED or FAILED with `problem`.
    """
    with path.open("rb") as stream:
        job = create_import(file=File(stream), original_name=path.name, uploader=uploader, publish=publish)
    job = work(pk=job.pk)
    if job.state != ImportState.MAPPING:
        return job
    chosen = columns if columns is not None else {int(at): key for at, key in job.columns.items()}
    try:
        choose_columns(pk=job.pk, columns=chosen)
    except ImportRefused as refusal:
        finish(pk=job.pk, lease=None, state=ImportState.REFUSED, problem=refusal.remark)
        return BusinessImport.objects.get(pk=job.pk)
    job = work(pk=job.pk)
    while job.state in (ImportState.PREVIEWED, ImportState.APPLYING):
        if job.state == ImportState.APPLYING:
            sleep(TURN)
        commit_import(pk=job.pk, actor=uploader)
        job = work(pk=job.pk, progress=progress)
    return job


def _locked(pk: int) -> BusinessImport:
    return BusinessImport.objects.select_for_update(of=("self",)).get(pk=pk)


def _begin(job: BusinessImport, state: ImportState, cursor: int = 0) -> BusinessImport:
    job.state, job.stage = state, ""
    job.cursor = job.done_rows = cursor
    job.attempts, job.lease = 0, None
    job.heartbeat = job.stage_started_at = timezone.now()
    job.save()
    return job

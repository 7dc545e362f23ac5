"""Who holds an import. One worker at a time; a dead worker's job is taken over once its heartbeat is old.

Every transaction of a job begins with `held()`, which locks the import's row and checks the lease, so a worker that
was thought dead and comes back late cannot commit anything.
"""

from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from economy.domain.imports.staging import one_at_a_time
from economy.enums import ImportState
from economy.models import BusinessImport

OPENING = timedelta(seconds=6 * settings.IMPORT_STALE_SECONDS)
"""Opening a large workbook, or deciding by one large query, is one long call; a worker announces that silence by a
heartbeat in the future."""
MAX_ATTEMPTS = 5
WRITING = (ImportState.APPLYING, ImportState.UNDOING)
_WORKED_ON = {ImportState.UPLOADED: ImportState.READING}


class LeaseLost(Exception):
    """Another worker has taken the job, or a person has stopped it; everything stays as it is."""


def stale_after() -> timedelta:
    """How long a worker may be silent before it counts as dead."""
    return timedelta(seconds=settings.IMPORT_STALE_SECONDS)


@transaction.atomic
def claim(*, pk: int) -> tuple[UUID, ImportState] | None:
    """Take the job if nobody holds it, or if its holder has been silent too long; returns the lease and the stage to
    do. None when it is somebody else's, waits for a person, or must wait for another import to finish writing."""
    now = timezone.now()
    free = Q(lease=None) | Q(heartbeat=None) | Q(heartbeat__lt=now - stale_after())
    mine = BusinessImport.objects.filter(free, pk=pk, attempts__lt=MAX_ATTEMPTS).order_by()
    due = mine.values_list("state", flat=True).first()
    if due in WRITING:
        one_at_a_time()
        if BusinessImport.objects.filter(state__in=WRITING, lease__isnull=False).exclude(free).exclude(pk=pk).exists():
            return None
    if due not in (ImportState.UPLOADED, ImportState.READING, ImportState.PREVIEWING, *WRITING):
        return None
    lease, state = uuid4(), _WORKED_ON.get(ImportState(due), ImportState(due))
    taken = mine.filter(state=due).update(lease=lease, heartbeat=now, state=state, attempts=F("attempts") + 1)
    return (lease, state) if taken else None


def held(*, pk: int, lease: UUID) -> BusinessImport:
    """The import, locked for the current transaction; `LeaseLost` when the lease is not ours any more."""
    job = BusinessImport.objects.select_for_update(of=("self",)).filter(pk=pk, lease=lease).first()
    if job is None:
        raise LeaseLost(pk)
    return job


def beat(*, pk: int, lease: UUID, silence: timedelta = timedelta(0)) -> None:
    """Say that the worker lives, and that it may be silent for that long on top of the usual."""
    if not BusinessImport.objects.filter(pk=pk, lease=lease).update(heartbeat=timezone.now() + silence):
        raise LeaseLost(pk)


def stale_imports() -> list[int]:
    """Jobs that nobody works on: silent ones, those whose task never arrived, and those that wait for their turn to
    write. Each is marked as seen now, so that it is offered again only after another silence."""
    now = timezone.now()
    old = now - stale_after()
    silent = Q(heartbeat=None, created_at__lt=old) | Q(heartbeat__lt=old)
    due = (ImportState.UPLOADED, ImportState.READING, ImportState.PREVIEWING, *WRITING)
    found = []
    waiting = BusinessImport.objects.filter(silent, state__in=due)
    for pk, state in waiting.order_by("pk").values_list("pk", "state"):
        if waiting.filter(pk=pk, state=state).update(heartbeat=now, lease=None):
            found.append(pk)
    return found


def waiting_to_write() -> list[int]:
    """The import whose turn it is to write, when none has the pen: the one that was agreed to first."""
    writing = BusinessImport.objects.filter(state__in=WRITING)
    if writing.filter(lease__isnull=False).exists():
        return []
    return list(writing.order_by("stage_started_at").values_list("pk", flat=True)[:1])


def give_up_if_stuck(*, pk: int) -> bool:
    """Fail an import that was started five times without getting any further; True when it was."""
    stuck = BusinessImport.objects.filter(pk=pk, attempts__gte=MAX_ATTEMPTS)
    stuck = stuck.filter(state__in=(ImportState.READING, ImportState.PREVIEWING, *WRITING))
    return bool(
        stuck.update(
            stage=F("state"),
            state=ImportState.FAILED,
            problem={"code": "stuck", "values": {}},
            lease=None,
            finished_at=timezone.now(),
        )
    )

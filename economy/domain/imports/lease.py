"""Who holds an import. One worker at a time; a dead worker's job is taken over once its heartbeat is old.

Every transaction of a job begins with `held()`, which locks the import's row and checks the lease, so a worker that
was thought dead and comes back late cannot commit anything.
"""

from datetime import timedelta
from uuid import UUID, uuid4

from django.db.models import F, Q
from django.utils import timezone

from economy.enums import ImportState
from economy.models import BusinessImport

STALE_AFTER = timedelta(seconds=15)
OPENING = timedelta(seconds=90)
"""Opening a large workbook is one long call; a worker announces that silence by a heartbeat in the future."""
MAX_ATTEMPTS = 5


class LeaseLost(Exception):
    """Another worker has taken the job; this one must stop and leave everything as it is."""


def claim(*, pk: int, states: tuple[ImportState, ...], to: ImportState) -> UUID | None:
    """Take the job if nobody holds it, or if its holder has been silent too long; None when it is somebody else's."""
    now = timezone.now()
    lease = uuid4()
    free = Q(lease=None) | Q(heartbeat=None) | Q(heartbeat__lt=now - STALE_AFTER)
    taken = (
        BusinessImport.objects.filter(free, pk=pk, state__in=states, attempts__lt=MAX_ATTEMPTS)
        .order_by()
        .update(lease=lease, heartbeat=now, state=to, attempts=F("attempts") + 1)
    )
    return lease if taken else None


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


def stale_imports() -> list[tuple[int, ImportState]]:
    """Jobs that nobody works on: silent ones, and uploads whose task never arrived. Each is marked as seen now, so
    that it is offered again only after another silence. Those that failed five times in one place come back too."""
    now = timezone.now()
    old = now - STALE_AFTER
    silent = Q(state__in=(ImportState.READING, ImportState.APPLYING)) & (Q(heartbeat=None) | Q(heartbeat__lt=old))
    waiting = Q(state=ImportState.UPLOADED, created_at__lt=old) & (Q(heartbeat=None) | Q(heartbeat__lt=old))
    found = []
    for pk, state in BusinessImport.objects.filter(silent | waiting).order_by("pk").values_list("pk", "state"):
        seen = BusinessImport.objects.filter(silent | waiting, pk=pk, state=state).update(heartbeat=now, lease=None)
        if seen:
            found.append((pk, ImportState(state)))
    return found

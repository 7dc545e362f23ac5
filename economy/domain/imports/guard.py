"""How a stage ends: whatever happens to a worker becomes a state with a sentence."""

import errno
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from economy.domain.imports import audit
from economy.domain.imports.lease import LeaseLost
from economy.domain.imports.reasons import ImportRefused
from economy.enums import ImportState
from economy.models import BusinessImport, ImportRow

logger = logging.getLogger(__name__)
_FULL = (errno.ENOSPC, errno.EDQUOT)


def is_full(error: OSError) -> bool:
    """Whether a file could not be written for want of room."""
    return error.errno in _FULL


@contextmanager
def guarded(pk: int, lease: UUID) -> Iterator[None]:
    """Turn whatever happens into a state: a refusal, a failure with a sentence, or, when the database itself is away,
    nothing at all, so that the next worker goes on from the last checkpoint."""
    try:
        yield
    except LeaseLost:
        logger.info("import %s was taken over or stopped", pk)
    except ImportRefused as refusal:
        finish(pk=pk, lease=lease, state=ImportState.REFUSED, problem=refusal.remark)
    except (OperationalError, InterfaceError):
        logger.exception("import %s lost its database; it goes on from its last checkpoint", pk)
    except Exception as error:
        logger.exception("import %s failed", pk)
        code = "disk_full" if isinstance(error, OSError) and is_full(error) else "crashed"
        finish(pk=pk, lease=lease, state=ImportState.FAILED, problem={"code": code, "values": {}})


@transaction.atomic
def finish(*, pk: int, lease: UUID | None, state: ImportState, problem: Mapping[str, Any] | None = None) -> None:
    """End an import that is still ours (or nobody's, with no lease); a refused one leaves no rows behind."""
    job = BusinessImport.objects.select_for_update(of=("self",)).filter(pk=pk, lease=lease).first()
    if job is None:
        return
    if state == ImportState.REFUSED:
        ImportRow.objects.filter(batch=job).delete()
    if state == ImportState.FAILED:
        job.stage = ImportState.UPLOADED if job.state == ImportState.READING else job.state
    job.state, job.problem, job.lease, job.finished_at = state, dict(problem or {}), None, timezone.now()
    job.save(update_fields=["state", "stage", "problem", "lease", "finished_at"])
    audit.note(job, audit.FINISHED, job.committed_by, state=state.value, counts=job.counts, problem=job.problem)

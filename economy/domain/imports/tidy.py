"""Forgets what need not be kept: the rows of imports that came to nothing, and in time every import's raw data.

What stays is the record: the import with its counts and hash, and of each row its outcome, the codes of its remarks
and the listing it was about. Rows hold names, phones and addresses of people (UU 27/2022), so their keeping ends.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from economy.domain.imports import audit
from economy.enums import ImportState
from economy.models import SAID, BusinessImport, ImportRow

logger = logging.getLogger(__name__)
BATCH_ROWS = 5000
_ENDED = (ImportState.DONE, ImportState.UNDONE, ImportState.CANCELLED, ImportState.REFUSED)
_WAITING = (ImportState.MAPPING, ImportState.PREVIEWED, ImportState.PAUSED, ImportState.FAILED)
_NOTHING = dict.fromkeys(
    (*SAID, "changes", "sources", "products", "photo_names", "fingerprint", "slug", "match_key", "name_block")
)
_FILES = ("failed_file", "photos", "file")
"""The uploaded file goes last: while it is there, a tidying that was interrupted is begun again."""


def tidy_imports() -> int:
    """Tidy every import whose time has come; returns how many. Safe to interrupt and to repeat."""
    now = timezone.now()
    due = list(_due(now).order_by("pk").values_list("pk", flat=True))
    for pk in due:
        if _begin(pk, now):
            _forget_rows(pk)
            _forget_files(pk)
            logger.info("the raw data of import %s were deleted", pk)
    return len(due)


def _due(now: datetime) -> QuerySet[BusinessImport]:
    short = now - timedelta(days=settings.IMPORT_KEEP_CANCELLED_DAYS)
    long = now - timedelta(days=settings.IMPORT_KEEP_ROWS_DAYS)
    ended = BusinessImport.objects.alias(ended=Coalesce("finished_at", "stage_started_at", "created_at"))
    came_to_nothing = Q(
        state__in=(ImportState.CANCELLED, ImportState.REFUSED), committed_at=None, ended__lt=short, tidied_at=None
    )
    old = Q(state__in=(*_ENDED, *_WAITING), ended__lt=long, tidied_at=None)
    interrupted = Q(tidied_at__isnull=False) & ~Q(file="")
    return ended.filter(came_to_nothing | old | interrupted)


@transaction.atomic
def _begin(pk: int, now: datetime) -> bool:
    """Close the import for good, so that nobody goes on with it or takes it back while its rows go; False when
    somebody has gone on meanwhile."""
    job = BusinessImport.objects.select_for_update(of=("self",)).filter(Q(pk__in=_due(now).values("pk")), pk=pk).first()
    if job is None:
        return False
    if job.tidied_at is None:
        audit.note(job, audit.TIDIED, None, counts=job.counts)
    if job.state in _WAITING:
        job.state = ImportState.CANCELLED
    job.tidied_at = job.tidied_at or now
    for told in (job.layout, *job.layout.get("sheets", [])):
        told.pop("samples", None)
    job.report, job.photo_report = {}, {}
    job.save(update_fields=["state", "tidied_at", "layout", "report", "photo_report"])
    return True


def _forget_rows(pk: int) -> None:
    """Delete the rows of an import that was never agreed to; of any other, what they hold of people."""
    job = BusinessImport.objects.get(pk=pk)
    rows = ImportRow.objects.filter(batch=job)
    last = rows.order_by("-position").values_list("position", flat=True).first() or 0
    for start in range(0, last, BATCH_ROWS):
        piece = rows.filter(position__gt=start, position__lte=start + BATCH_ROWS)
        with transaction.atomic():
            if job.committed_at is None:
                piece._raw_delete(piece.db)  # noqa: SLF001 — nothing hangs on a row
                continue
            remarked = list(piece.exclude(reasons=[]).only("reasons"))
            for row in remarked:
                row.reasons = [
                    {"code": remark.get("code", ""), "field": remark.get("field", ""), "values": {}}
                    for remark in row.reasons
                ]
            ImportRow.objects.bulk_update(remarked, ["reasons"], batch_size=500)
            piece.update(cells=[], identity="", **_NOTHING)


def _forget_files(pk: int) -> None:
    job = BusinessImport.objects.get(pk=pk)
    for name in _FILES:
        file = getattr(job, name)
        if file:
            file.delete(save=False)
            job.save(update_fields=[name])

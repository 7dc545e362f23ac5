"""The report's workbook as a file: written in the background after a preview and after an import, kept privately.

It is written beside the import, never inside it: whatever goes wrong here (a full disk, say) leaves the import as it
is, with a remark and the offer to try again.
"""

import errno
import logging
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

from django.core.files import File
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from economy.domain.imports.reasons import problem_sentence
from economy.domain.imports.report.failed_rows import write_book
from economy.enums import ImportState
from economy.models import BusinessImport

logger = logging.getLogger(__name__)
PATIENCE = timedelta(minutes=10)
"""A report whose worker has not come back for so long is begun again."""
SWEPT = timedelta(days=2)
"""Reports missing for longer are written only when somebody asks."""
_UNSETTLED = (ImportState.UPLOADED, ImportState.READING, ImportState.MAPPING, ImportState.PREVIEWING)
_ENDS = (ImportState.PREVIEWED, ImportState.DONE)
_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True)
class Report:
    """Where the workbook of an import stands.

    `state` is "none" (not asked for), "writing", "ready" or "failed" with a `problem` in the reader's language;
    `refused` and `noted` are its rows. A ready one without rows has no file.
    """

    state: str
    problem: str = ""
    refused: int = 0
    noted: int = 0

    @property
    def is_file(self) -> bool:
        return self.state == "ready" and bool(self.refused or self.noted)


def report_of(job: BusinessImport) -> Report:
    """What the pages of an import say of its workbook."""
    kept = job.report
    if not _has_outcomes(job) or kept.get("of") != _version(job):
        return Report("none")
    return Report(
        kept["state"], problem_sentence(kept.get("problem", {})), kept.get("refused", 0), kept.get("noted", 0)
    )


@transaction.atomic
def begin_report(*, pk: int, again: bool = False) -> bool:
    """Note that the workbook is to be written; False when there is nothing to write, or it is written or being written
    already. `again`: somebody asks for it, also after a failure, or because the file is gone."""
    job = BusinessImport.objects.select_for_update(of=("self",)).get(pk=pk)
    if not _is_due(job, again):
        return False
    job.report = {"state": "writing", "of": _version(job), "since": timezone.now().isoformat()}
    job.save(update_fields=["report"])
    return True


def write_report(*, pk: int) -> Report:
    """Write the workbook and put it in the place of the last one. A failure is remarked and logged, never raised; only
    without a database it stays "writing", to be begun again."""
    job = BusinessImport.objects.get(pk=pk)
    version = _version(job)
    if not _has_outcomes(job) or report_of(job).state == "ready":
        return report_of(job)
    try:
        with tempfile.TemporaryDirectory(prefix="report-") as folder:
            path = Path(folder) / "failed-rows.xlsx"
            refused, noted = write_book(job, path)
            name = _stored(job, path) if refused or noted else ""
        _keep(pk, name, {"state": "ready", "of": version, "refused": refused, "noted": noted})
    except (OperationalError, InterfaceError):
        logger.exception("the report of import %s lost its database; it is begun again", pk)
    except Exception as error:
        logger.exception("the report of import %s could not be written", pk)
        full = isinstance(error, OSError) and error.errno in _FULL
        problem: dict[str, object] = {"code": "report_disk_full" if full else "report_crashed", "values": {}}
        _keep(pk, None, {"state": "failed", "of": version, "problem": problem})
    return report_of(BusinessImport.objects.get(pk=pk))


def missing_reports() -> list[int]:
    """Imports whose workbook should have been written by now: the task got lost, or its worker died."""
    recent = BusinessImport.objects.filter(state__in=_ENDS, previewed_at__gte=timezone.now() - SWEPT)
    due = [job.pk for job in recent.defer("layout", "reasons").order_by("pk") if _is_due(job, again=False)]
    return [pk for pk in due if begin_report(pk=pk)]


def _is_due(job: BusinessImport, again: bool) -> bool:
    state = report_of(job).state
    if not _has_outcomes(job) or not (again or job.state in _ENDS):
        return False
    return _forgotten(job) if state == "writing" else again or state == "none"


def _has_outcomes(job: BusinessImport) -> bool:
    decided = bool(job.counts) and job.previewed_at is not None and job.state not in _UNSETTLED
    return decided and job.tidied_at is None


def _version(job: BusinessImport) -> str:
    """Which decision about its rows a workbook tells: each preview, and each comparison before applying, is new."""
    return job.previewed_at.isoformat() if job.previewed_at else ""


def _forgotten(job: BusinessImport) -> bool:
    return datetime.fromisoformat(job.report["since"]) < timezone.now() - PATIENCE


def _stored(job: BusinessImport, path: Path) -> str:
    """Copy the finished workbook into private storage under a new name; a copy that fails leaves nothing behind."""
    storage = job.failed_file.storage
    name = f"imports/{job.created_at:%Y/%m}/failed-{job.pk}-{uuid4().hex[:8]}.xlsx"
    try:
        with path.open("rb") as stream:
            return storage.save(name, File(stream))
    except OSError:
        storage.delete(name)
        raise


@transaction.atomic
def _keep(pk: int, name: str | None, report: dict[str, object]) -> None:
    """Note what came of it; `name` is the new file, "" for none, None to keep the last one. When the rows have been
    decided anew meanwhile, it is a report of nothing and thrown away."""
    job = BusinessImport.objects.select_for_update(of=("self",)).get(pk=pk)
    storage = job.failed_file.storage
    if not _has_outcomes(job) or _version(job) != report["of"]:
        if name:
            transaction.on_commit(partial(storage.delete, name))
        return
    if name is not None:
        if job.failed_file.name:
            transaction.on_commit(partial(storage.delete, job.failed_file.name))
        job.failed_file.name = name
    job.report = report
    job.save(update_fields=["failed_file", "report"])

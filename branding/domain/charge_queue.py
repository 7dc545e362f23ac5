"""Reports of illegal charges as the office reads them: the queue, its numbers, and who may no longer be known."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Count, QuerySet, Sum
from django.utils import timezone

from ..enums import ReportState
from ..models import ChargeReport
from ..models.charge_report import private_storage
from .charge_reports import CLOSED, OPEN

KEPT = timedelta(days=365)
"""How long after a report was closed its contact and photo are kept: time to come back to it, no longer (UU 27/2022 on
personal data, article 16: what has served its purpose is deleted)."""


@dataclass(frozen=True)
class ChargeReportCounts:
    """Numbers without persons: by state, how many are open, since when the oldest waits, and what was demanded in all
    reports that are neither spam nor not upheld, in rupiah."""

    by_state: dict[str, int]
    open: int
    oldest: datetime | None
    amount: int


def charge_report_counts(*, since: date | None = None) -> ChargeReportCounts:
    """The numbers of all reports, or of those received from a day on; two queries."""
    reports = ChargeReport.objects.order_by()
    if since is not None:
        reports = reports.filter(created_at__date__gte=since)
    rows = reports.values_list("state").annotate(count=Count("pk"), amount=Sum("amount"))
    counts = {state: (count, amount or 0) for state, count, amount in rows}
    doubtful = (ReportState.SPAM, ReportState.NOT_UPHELD)
    first = reports.filter(state__in=OPEN).order_by("created_at").values_list("created_at", flat=True).first()
    return ChargeReportCounts(
        by_state={state.value: counts.get(state.value, (0, 0))[0] for state in ReportState},
        open=sum(counts.get(state.value, (0, 0))[0] for state in OPEN),
        oldest=first,
        amount=sum(amount for state, (_count, amount) in counts.items() if state not in doubtful),
    )


def open_count() -> int:
    """How many reports wait for the office."""
    return ChargeReport.objects.filter(state__in=OPEN).count()


def all_reports() -> QuerySet[ChargeReport]:
    """Every report with what a list shows of it, the longest waiting first."""
    return ChargeReport.objects.select_related("destination").order_by("created_at", "pk")


def open_reports() -> QuerySet[ChargeReport]:
    """Those that wait for the office."""
    return all_reports().filter(state__in=OPEN)


def suspected() -> QuerySet[ChargeReport]:
    """Those that are taken for spam, the newest first."""
    return all_reports().filter(state=ReportState.SPAM).order_by("-created_at", "-pk")


@transaction.atomic
def erase_old(*, now: datetime | None = None) -> int:
    """Erase contact and photo of reports closed more than a year ago; the figures stay. Returns how many.

    A file goes once the transaction has ended, so that nothing points to a file that is gone.
    """
    now = now or timezone.now()
    due = ChargeReport.objects.select_for_update(of=("self",)).filter(
        state__in=CLOSED, closed_at__lt=now - KEPT, erased_at=None
    )
    erased = 0
    for report in due.order_by("pk"):
        name = report.photo.name
        report.contact, report.photo, report.erased_at = "", "", now
        report.save(update_fields=["contact", "photo", "erased_at"])
        if name:
            transaction.on_commit(partial(private_storage().delete, name), robust=True)
        erased += 1
    return erased

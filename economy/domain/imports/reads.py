"""Reads for an officer: imports that want attention, and some of the thousands of rows of one."""

import json
from dataclasses import dataclass

from django.db.models import Case, Count, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from economy.domain.imports.lease import WRITING
from economy.domain.matching import SIMILAR_NAME
from economy.enums import ImportState, Outcome, PairState
from economy.models import BusinessImport, ImportRow

Rows = QuerySet[ImportRow]
FINISHED = (ImportState.DONE, ImportState.REFUSED, ImportState.CANCELLED, ImportState.UNDONE)


@dataclass(frozen=True)
class UndoForecast:
    """What taking an import back would do: listings to delete and to restore, and how many of each somebody has
    changed since, which are kept (a restored one only in the fields that were changed)."""

    delete: int
    restore: int
    deleted_but_changed: int
    restored_but_changed: int

    @property
    def changed(self) -> int:
        return self.deleted_but_changed + self.restored_but_changed


def unfinished_first() -> QuerySet[BusinessImport]:
    """Imports that run, wait for an officer or stopped half-way; after them the finished ones. Newest first in each."""
    last = Case(When(state__in=FINISHED, then=Value(1)), default=Value(0))
    return BusinessImport.objects.select_related("uploader").defer("layout", "reasons").order_by(last, "-created_at")


def with_reason(rows: Rows, code: str) -> Rows:
    """The rows that carry a remark with this stable code of `economy.domain.imports.reasons`."""
    return rows.annotate(remarks=Cast("reasons", TextField())).filter(remarks__contains=f'"code": {json.dumps(code)}')


def containing(rows: Rows, text: str) -> Rows:
    """The rows with this text in any cell, or with exactly this row number.

    Cells are compared as stored: PostgreSQL keeps letters as they are, SQLite's JSON escapes those beyond ASCII.
    """
    text = text.replace("\0", "").strip()
    if not text:
        return rows
    wanted = Q()
    for spelling in dict.fromkeys((text, json.dumps(text)[1:-1])):
        wanted |= Q(words__icontains=spelling)
    if text.isdecimal() and len(text) < 10:
        wanted |= Q(number=int(text))
    return rows.annotate(words=Cast("cells", TextField())).filter(wanted)


def known_sources() -> list[str]:
    """Who has sent sheets so far, by name."""
    named = BusinessImport.objects.exclude(source="").order_by("source")
    return list(named.values_list("source", flat=True).distinct()[:100])


def writing_now(job: BusinessImport) -> BusinessImport | None:
    """The other import that has the pen while this one waits to write; None when it does not wait for one."""
    if job.state not in WRITING or job.lease is not None:
        return None
    others = BusinessImport.objects.filter(state__in=WRITING, lease__isnull=False).exclude(pk=job.pk)
    return others.only("original_name").order_by("stage_started_at").first()


def open_candidates(job: BusinessImport) -> int:
    """How many pairs of possibly the same business the import has left for the office."""
    return job.candidates.filter(state=PairState.OPEN).count()


def undo_forecast(job: BusinessImport) -> UndoForecast:
    """What `undo_import` would do now; people may change listings until it does."""
    written = ImportRow.objects.filter(batch=job, position__lte=job.cursor).order_by()
    gone = Q(business__revision=None)
    created = written.filter(outcome=Outcome.CREATED).aggregate(
        all=Count("pk"), changed=Count("pk", filter=gone | Q(business__revision__gt=1))
    )
    updated = written.filter(outcome=Outcome.UPDATED).aggregate(
        all=Count("pk"), changed=Count("pk", filter=gone | Q(business__revision__gt=F("seen") + 1))
    )
    return UndoForecast(
        delete=created["all"] - created["changed"],
        restore=updated["all"],
        deleted_but_changed=created["changed"],
        restored_but_changed=updated["changed"],
    )


def held_back(job: BusinessImport) -> int:
    """How many new listings of an import that publishes would be drafts all the same: their place is in doubt, or they
    may be another listing."""
    new = ImportRow.objects.filter(batch=job, outcome=Outcome.CREATED, position__gt=job.cursor)
    return new.filter(Q(district_id=None) | Q(attention__gt="") | Q(score__gte=SIMILAR_NAME)).count()

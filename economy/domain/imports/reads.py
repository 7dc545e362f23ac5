"""Reads for an officer: imports that want attention, and some of the thousands of rows of one."""

import json

from django.db.models import Case, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from economy.enums import ImportState
from economy.models import BusinessImport, ImportRow

Rows = QuerySet[ImportRow]
FINISHED = (ImportState.DONE, ImportState.REFUSED)


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
    escaped = json.dumps(text)[1:-1]
    wanted = Q(words__icontains=escaped) | Q(words__icontains=text)
    if text.isdecimal() and len(text) < 10:
        wanted |= Q(number=int(text))
    return rows.annotate(words=Cast("cells", TextField())).filter(wanted)

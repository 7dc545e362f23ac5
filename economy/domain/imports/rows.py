"""Reads of a spreadsheet's staged rows, for an officer who looks for some of thousands."""

import json

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from economy.models import ImportRow

Rows = QuerySet[ImportRow]


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

"""The office's questions as a file for a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.http import HttpResponse

BYTE_ORDER_MARK = "\ufeff"
"""Tells Excel that the text is UTF-8."""
DELIMITER = ";"
"""What Excel expects where the comma stands before the decimals, as in Indonesia."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would compute instead of showing it (OWASP, CSV injection)."""


def csv_file(name: str, rows: Iterable[Sequence[str | int]]) -> HttpResponse:
    """The rows as a CSV file to be kept; cells are never more than what they show."""
    out = StringIO()
    out.write(BYTE_ORDER_MARK)
    csv.writer(out, delimiter=DELIMITER).writerows([_shown(cell) for cell in row] for row in rows)
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


def _shown(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell

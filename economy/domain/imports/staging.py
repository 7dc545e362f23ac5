"""The staging table's bulk traffic: COPY on PostgreSQL, `executemany` on SQLite, behind two functions."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from economy.enums import Outcome
from economy.models import ImportRow

from .cells import Cells
from .reasons import Reason

APPLY_LOCK = 0x696D706F7274
"""PostgreSQL's advisory lock of all imports: the letters of "import" as a number."""


class RowResult(NamedTuple):
    """What became of a staged row (by its primary key)."""

    pk: int
    outcome: Outcome
    reasons: list[Reason]
    business_id: int | None


def _table() -> str:
    return connection.ops.quote_name(ImportRow._meta.db_table)  # noqa: SLF001 — Django's public name for it


def one_at_a_time() -> None:
    """Hold back other imports' batches until this transaction ends: two imports that speak of the same business would
    otherwise both find it missing. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPLY_LOCK])


def stage(*, batch_id: int, rows: Sequence[tuple[int, Cells]]) -> None:
    """Write rows (sheet number, cells) as pending, in the current transaction."""
    columns = "(batch_id, number, cells, outcome, reasons)"
    pending = Outcome.PENDING.value
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {_table()} {columns} FROM STDIN") as copy:
                for number, cells in rows:
                    copy.write_row((batch_id, number, json.dumps(cells, ensure_ascii=False), pending, "[]"))
            return
        cursor.executemany(
            f"INSERT INTO {_table()} {columns} VALUES (%s, %s, %s, %s, %s)",  # noqa: S608 — names from the model
            [(batch_id, number, json.dumps(cells, ensure_ascii=False), pending, "[]") for number, cells in rows],
        )


def record(results: Sequence[RowResult]) -> None:
    """Write the outcomes of staged rows, in the current transaction."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"UPDATE {_table()} AS r SET outcome = v.outcome, reasons = v.reasons::jsonb, "  # noqa: S608 — as above
                "business_id = v.business_id FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::bigint[]) "
                "AS v(id, outcome, reasons, business_id) WHERE r.id = v.id",
                [
                    [result.pk for result in results],
                    [result.outcome.value for result in results],
                    [json.dumps(result.reasons, ensure_ascii=False) for result in results],
                    [result.business_id for result in results],
                ],
            )
            return
        cursor.executemany(
            f"UPDATE {_table()} SET outcome = %s, reasons = %s, business_id = %s WHERE id = %s",  # noqa: S608
            [(r.outcome.value, json.dumps(r.reasons, ensure_ascii=False), r.business_id, r.pk) for r in results],
        )

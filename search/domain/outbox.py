"""Writing down, inside the writer's transaction, what Elasticsearch must be told."""

from collections.abc import Sequence

from django.db import connection

from search.models import OutboxEntry

BUSINESS = "business"
PAGE = "page"
CHUNK = 300


def enqueue(*, kind: str, ids: Sequence[int]) -> None:
    """Raise the version of each document; the rows commit or vanish with the caller's transaction.

    Ids are taken in ascending order, so that two writers that change the same documents wait instead of deadlocking.
    """
    table = connection.ops.quote_name(OutboxEntry._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    ordered = sorted(set(ids))
    with connection.cursor() as cursor:
        for start in range(0, len(ordered), CHUNK):
            chunk = ordered[start : start + CHUNK]
            rows = ", ".join(["(%s, %s, 1, 0, CURRENT_TIMESTAMP, 0, '')"] * len(chunk))
            cursor.execute(
                f"INSERT INTO {table} (kind, object_id, version, delivered, changed_at, attempts, last_error)"  # noqa: S608 — our own table's name
                f" VALUES {rows} ON CONFLICT (kind, object_id) DO UPDATE"
                f" SET version = {table}.version + 1, changed_at = CURRENT_TIMESTAMP",
                [value for pk in chunk for value in (kind, pk)],
            )

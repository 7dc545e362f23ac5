"""Writing down, inside the writer's transaction, what Elasticsearch must be told."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from search.models import OutboxEntry

BUSINESS = "business"
PAGE = "page"


def enqueue(*, kind: str, ids: Sequence[int], above: Mapping[int, int] | None = None) -> None:
    """Raise the version of each document; the rows commit or vanish with the caller's transaction.

    `above` gives versions that the new ones must exceed: what an index holds after the database, and with it this
    register, was restored from an older backup.
    What was refused before is tried at once in its new version.
    Ids are taken in ascending order, so that two writers that change the same documents wait instead of deadlocking.
    """
    table = connection.ops.quote_name(OutboxEntry._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    ordered = sorted(set(ids))
    versions = [(above or {}).get(pk, 0) + 1 for pk in ordered]
    given: list[Any]
    if connection.vendor == "postgresql":
        rows, given = "unnest(%s::bigint[], %s::bigint[]) AS d(pk, version)", [ordered, versions]
    else:
        rows = "(SELECT e.value ->> 0 AS pk, e.value ->> 1 AS version FROM json_each(%s) AS e) AS d"
        given = [json.dumps(list(zip(ordered, versions, strict=True)))]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (kind, object_id, version, delivered, changed_at, attempts, last_error)"  # noqa: S608 — our own table's name
            f" SELECT %s, d.pk, d.version, 0, CURRENT_TIMESTAMP, 0, '' FROM {rows} WHERE true"
            " ON CONFLICT (kind, object_id) DO UPDATE"
            f" SET version = CASE WHEN excluded.version > {table}.version THEN excluded.version"
            f" ELSE {table}.version + 1 END, changed_at = CURRENT_TIMESTAMP, attempts = 0, last_error = ''",
            [kind, *given],
        )

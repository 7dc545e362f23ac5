"""The staging table's bulk traffic: COPY on PostgreSQL, `executemany` on SQLite, behind a few functions."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from economy.domain.imports.cells import Cells
from economy.domain.imports.parsing.parser import ParsedRow
from economy.domain.imports.reasons import Reason
from economy.enums import Outcome
from economy.models import SAID, Business, ImportRow

APPLY_LOCK = 0x696D706F7274
"""PostgreSQL's advisory lock of all imports: the letters of "import" as a number."""
_OWN = (
    *("batch_id", "position", "sheet", "number", "cells", "outcome", "reasons", "business_id", "seen", "products"),
    *("photo_names", "identity", "fingerprint", "slug", "match_key", "name_block"),
)
_COLUMNS = ", ".join((*_OWN, *SAID))
_HOURS = SAID.index("opening_hours")
_NOTHING_SAID = (None,) * len(SAID)
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(slots=True)
class StagedRow:
    """One row on its way into the staging table; `parsed` is None for a row whose listing says exactly the same.
    `photo_names` are keys of `photo_zip`, `identity` an encrypted number, `remarks` those that are not the parser's."""

    position: int
    sheet: int
    number: int
    cells: Cells
    outcome: Outcome
    parsed: ParsedRow | None = None
    business_id: int | None = None
    seen: int | None = None
    fingerprint: int | None = None
    slug: str | None = None
    name_block: int | None = None
    photo_names: list[str] = field(default_factory=list)
    identity: str = ""
    remarks: Sequence[Reason] = ()


def table() -> str:
    """The staging table's quoted name."""
    return connection.ops.quote_name(ImportRow._meta.db_table)  # noqa: SLF001 — Django documents `_meta`


def one_at_a_time() -> None:
    """Hold back other imports' batches until this transaction ends: two imports that speak of the same business would
    otherwise both find it missing. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPLY_LOCK])


def reserve_ids(count: int) -> list[int]:
    """Ids for listings that do not exist yet, so that rows can point at them before; unused ones are never used."""
    name = Business._meta.db_table  # noqa: SLF001 — as above
    if not count:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [name, count]
            )
            return [pk for (pk,) in cursor.fetchall()]
        cursor.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT %s, 0 WHERE NOT EXISTS"
            " (SELECT 1 FROM sqlite_sequence WHERE name = %s)",
            [name, name],
        )
        cursor.execute("UPDATE sqlite_sequence SET seq = seq + %s WHERE name = %s RETURNING seq", [count, name])
        last = int(cursor.fetchone()[0])
    return list(range(last - count + 1, last + 1))


def stage(*, batch_id: int, rows: Iterable[StagedRow]) -> None:
    """Write rows in the current transaction."""
    lines = (_values(batch_id, row) for row in rows)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table()} ({_COLUMNS}) FROM STDIN") as copy:
                write = copy.write_row
                for line in lines:
                    write(line)
            return
        marks = ", ".join(["%s"] * (len(_OWN) + len(SAID)))
        adapt = connection.ops.adapt_decimalfield_value
        at = [len(_OWN) + SAID.index(name) for name in ("latitude", "longitude")]
        cursor.executemany(
            f"INSERT INTO {table()} ({_COLUMNS}) VALUES ({marks})",
            [
                tuple(adapt(value, 9, 6) if i in at and value is not None else value for i, value in enumerate(line))
                for line in lines
            ],
        )


def _values(batch_id: int, row: StagedRow) -> tuple[Any, ...]:
    parsed = row.parsed
    remarks = parsed.reasons if parsed else []
    if row.remarks:
        remarks = [*remarks, *row.remarks]
    own = (
        batch_id,
        row.position,
        row.sheet,
        row.number,
        _as_json(row.cells),
        row.outcome.value,
        _as_json(remarks) if remarks else "[]",
        row.business_id,
        row.seen,
        _products(parsed),
        _as_json(row.photo_names) if row.photo_names else None,
        row.identity,
        row.fingerprint,
        row.slug,
        parsed.match_key if parsed and not parsed.refused else None,
        row.name_block,
    )
    if parsed is None:
        return own + _NOTHING_SAID
    said: list[Any] = [*map(parsed.fields.get, SAID)]
    if said[_HOURS] is not None:
        said[_HOURS] = _as_json(said[_HOURS])
    return (*own, *said)


def _products(parsed: ParsedRow | None) -> str | None:
    if parsed is None or not parsed.products:
        return None
    return _as_json([(item.name, item.price, item.unit) for item in parsed.products])


@dataclass(slots=True)
class Decision:
    """What was decided about a staged row after comparing it with the directory and the rows before it.

    `kept` are attributes that the row says but that stay as they are; the row is made to say nothing of them.
    `as_staged`: nothing but `seen` differs from what the row was staged as.
    """

    position: int
    outcome: Outcome
    reasons: list[Reason]
    business_id: int | None
    seen: int | None = None
    twin: int | None = None
    similar_to: int | None = None
    score: int | None = None
    changes: dict[str, list[Any]] | None = None
    sources: dict[str, str] | None = None
    products: list[list[Any]] | None = None
    match_key: str | None = None
    name_block: int | None = None
    kept: tuple[str, ...] = ()
    as_staged: bool = False


_DECIDED = {
    "outcome": "text",
    "reasons": "jsonb",
    "business_id": "bigint",
    "seen": "integer",
    "twin": "integer",
    "similar_to": "bigint",
    "score": "smallint",
    "changes": "jsonb",
    "sources": "jsonb",
    "products": "jsonb",
    "match_key": "text",
    "name_block": "bigint",
}


def record(*, batch_id: int, decisions: Sequence[Decision]) -> None:
    """Write decisions into the staged rows, in the current transaction."""
    same = [each for each in decisions if each.as_staged]
    decisions = [each for each in decisions if not each.as_staged]
    for seen in {each.seen for each in same}:
        positions = [each.position for each in same if each.seen == seen]
        ImportRow.objects.filter(batch_id=batch_id, position__in=positions).update(seen=seen)
    if not decisions:
        return
    columns = {name: [_stored(name, getattr(each, name)) for each in decisions] for name in _DECIDED}
    positions = [each.position for each in decisions]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            casts = ", ".join(
                ["%s::integer[]", *(f"%s::{'text' if kind == 'jsonb' else kind}[]" for kind in _DECIDED.values())]
            )
            sets = ", ".join(
                f"{name} = v.{name}{'::jsonb' if kind == 'jsonb' else ''}" for name, kind in _DECIDED.items()
            )
            cursor.execute(
                f"UPDATE {table()} AS r SET {sets} FROM unnest({casts}) AS v(position, {', '.join(_DECIDED)})"
                " WHERE r.batch_id = %s AND r.position = v.position",
                [positions, *columns.values(), batch_id],
            )
        else:
            sets = ", ".join(f"{name} = %s" for name in _DECIDED)
            cursor.executemany(
                f"UPDATE {table()} SET {sets} WHERE batch_id = %s AND position = %s",
                [(*values, batch_id, position) for position, *values in zip(positions, *columns.values(), strict=True)],
            )
    _silence(batch_id, decisions)


def _stored(name: str, value: Any) -> Any:
    if _DECIDED[name] == "jsonb":
        return None if value is None else json.dumps(value, ensure_ascii=False, default=str)
    return value.value if isinstance(value, Outcome) else value


def _silence(batch_id: int, decisions: Iterable[Decision]) -> None:
    """Make rows say nothing of what they may not change."""
    rows_of: dict[str, list[int]] = {}
    for decision in decisions:
        for attribute in decision.kept:
            rows_of.setdefault(attribute, []).append(decision.position)
    for attribute, positions in rows_of.items():
        ImportRow.objects.filter(batch_id=batch_id, position__in=positions).update(**{attribute: None})

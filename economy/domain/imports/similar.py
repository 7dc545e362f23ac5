"""New listings whose name is nearly that of another one in the same desa: created, but held for the office to compare.

Names are compared within blocks (`economy.domain.matching.name_block`), so that the cost grows with the number of
rows and not with its square; a block with more members than `CROWD` is a street of namesakes and is left out.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import connection, transaction

from economy.domain.imports.reasons import reason
from economy.domain.imports.staging import table
from economy.domain.matching import CROWD, SIMILAR_NAME, likeness
from economy.enums import Outcome
from economy.models import Business, BusinessImport, ImportRow

_FETCH = 2000
_WRITTEN = 200
_Pair = tuple[int, str, int, str]
"""The row's position and name, the other's id and name."""


def find_similar(job: BusinessImport) -> int:
    """Note on each new row after the checkpoint the listing, or earlier new row, that it resembles most; returns how
    many there are."""
    scores, others = array("B", bytes(job.total_rows + 1)), {}
    for pairs in _pairs(job):
        for position, name, other, other_name in pairs:
            score = likeness(name, other_name)
            if score >= SIMILAR_NAME and score > scores[position]:
                scores[position], others[position] = score, other
    positions = sorted(others)
    for start in range(0, len(positions), _WRITTEN):
        rows = ImportRow.objects.filter(batch=job, position__in=positions[start : start + _WRITTEN])
        _note(list(rows.only("position", "reasons")), scores, others, _names(job, rows, others))
    return len(positions)


def _note(rows: Sequence[ImportRow], scores: "array[int]", others: Mapping[int, int], names: Mapping[int, str]) -> None:
    for row in rows:
        row.score, row.similar_to = scores[row.position], others[row.position]
        row.reasons = [reason("similar", "name", name=names[row.similar_to], score=row.score), *row.reasons]
    ImportRow.objects.bulk_update(rows, ["score", "similar_to", "reasons"])


def _names(job: BusinessImport, rows: Iterable[ImportRow], others: Mapping[int, int]) -> dict[int, str]:
    """What those are called that the rows resemble: listings, or rows that will make one."""
    ids = {others[row.position] for row in rows}
    made = ImportRow.objects.filter(batch=job, business__in=ids, outcome=Outcome.CREATED)
    listed = Business.objects.filter(pk__in=ids)
    return {
        **{pk: name or "" for pk, name in made.values_list("business_id", "name") if pk is not None},
        **dict(listed.values_list("pk", "name")),
    }


def _pairs(job: BusinessImport) -> Iterator[Sequence[_Pair]]:
    """Rows and whom to compare them with, of one block each: not those that are the same or surely another."""
    rows, businesses = table(), connection.ops.quote_name(Business._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    new = "r.batch_id = %s AND r.outcome = 'created' AND r.position > %s AND r.name_block IS NOT NULL"
    maybe = "o.match_key <> r.match_key AND (r.nib IS NULL OR COALESCE(o.nib, '') IN ('', r.nib))"
    listed = (
        f"SELECT r.position, r.name, o.id, o.name FROM {rows} r JOIN {businesses} o ON o.name_block = r.name_block"
        f" WHERE {new} AND {maybe} AND o.name_block NOT IN (SELECT name_block FROM {businesses}"
        f" WHERE name_block IS NOT NULL GROUP BY name_block HAVING count(*) > {CROWD})"
    )
    among = (
        f"SELECT r.position, r.name, o.business_id, o.name FROM {rows} r JOIN {rows} o"
        " ON o.batch_id = r.batch_id AND o.name_block = r.name_block AND o.position < r.position"
        f" AND o.outcome = 'created' AND o.position > %s WHERE {new} AND {maybe} AND r.name_block IN"
        f" (SELECT r.name_block FROM {rows} r WHERE {new} GROUP BY r.name_block"
        f" HAVING count(*) BETWEEN 2 AND {CROWD})"
    )
    values = [job.pk, job.cursor]
    for question, given in ((listed, values), (among, [job.cursor, *values, *values])):
        with transaction.atomic(), connection.chunked_cursor() as cursor:
            cursor.execute(question, given)
            while chunk := cursor.fetchmany(_FETCH):
                yield chunk

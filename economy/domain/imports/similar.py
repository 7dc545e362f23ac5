"""New listings whose name is nearly that of another one in the same desa: created, but held for the office to compare.

Names are compared within blocks (`economy.domain.matching.name_block`), so that the cost grows with the number of
rows and not with its square; a block with more members than `CROWD` is a street of namesakes and is left out.
"""

import re
from collections.abc import Iterator, Sequence

from django.db import connection, transaction
from rapidfuzz import fuzz

from economy.domain.matching import normalised_name
from economy.models import Business, BusinessImport, ImportRow

from .reasons import reason
from .staging import table

SIMILAR = 88
"""Of 100, by rapidfuzz's token_sort_ratio of the normalised names, from which two names of one desa are a doubt."""
CROWD = 30
_FETCH = 2000
_WRITTEN = 200
_NUMBER = re.compile(r"\d+")
_Pair = tuple[int, str, str, str, int, str, str, str]
"""Row: position, name, NIB, match key; the other: id, name, NIB, match key."""


def find_similar(job: BusinessImport) -> int:
    """Note on each new row after the checkpoint the listing, or earlier new row, that it resembles most; returns how
    many there are."""
    best: dict[int, tuple[int, int, str]] = {}
    for pairs in _pairs(job):
        for position, name, nib, key, other, other_name, other_nib, other_key in pairs:
            if key == other_key or (nib and other_nib and nib != other_nib):
                continue
            score = likeness(name, other_name)
            if score >= SIMILAR and score > best.get(position, (0, 0, ""))[0]:
                best[position] = score, other, other_name
    positions = sorted(best)
    for start in range(0, len(positions), _WRITTEN):
        rows = list(
            ImportRow.objects.filter(batch=job, position__in=positions[start : start + _WRITTEN]).only(
                "reasons", "position"
            )
        )
        for row in rows:
            row.score, row.similar_to, name = best[row.position]
            row.reasons = [reason("similar", "name", name=name, score=row.score), *row.reasons]
        ImportRow.objects.bulk_update(rows, ["score", "similar_to", "reasons"])
    return len(best)


def likeness(name: str, other: str) -> int:
    """How alike two names are, 0 to 100; names with different numbers ("Kios 4", "Kios 5") are not alike at all."""
    first, second = normalised_name(name), normalised_name(other)
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return 0
    return round(fuzz.token_sort_ratio(first, second))


def _pairs(job: BusinessImport) -> Iterator[Sequence[_Pair]]:
    rows, businesses = table(), connection.ops.quote_name(Business._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    new = "r.batch_id = %s AND r.outcome = 'created' AND r.position > %s AND r.name_block IS NOT NULL"
    mine = "SELECT r.position, r.name, COALESCE(r.nib, ''), r.match_key, "
    listed = (
        f"{mine} b.id, b.name, b.nib, b.match_key FROM {rows} r JOIN {businesses} b ON b.name_block = r.name_block"
        f" WHERE {new} AND b.name_block NOT IN (SELECT name_block FROM {businesses} WHERE name_block IS NOT NULL"
        f" GROUP BY name_block HAVING count(*) > {CROWD})"
    )
    among = (
        f"{mine} o.business_id, o.name, COALESCE(o.nib, ''), o.match_key FROM {rows} r JOIN {rows} o"
        f" ON o.batch_id = r.batch_id AND o.name_block = r.name_block AND o.position < r.position"
        f" AND o.outcome = 'created' AND o.position > %s WHERE {new} AND r.name_block IN (SELECT r.name_block"
        f" FROM {rows} r WHERE {new} GROUP BY r.name_block HAVING count(*) BETWEEN 2 AND {CROWD})"
    )
    values = [job.pk, job.cursor]
    for question, given in ((listed, values), (among, [job.cursor, *values, *values])):
        with transaction.atomic(), connection.chunked_cursor() as cursor:
            cursor.execute(question, given)
            while chunk := cursor.fetchmany(_FETCH):
                yield chunk

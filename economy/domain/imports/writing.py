"""Set-based writing of decided rows into the directory; each function works inside the caller's transaction.

The statements read the staging table and write the directory's tables without a value passing through Python.
"""

import json
from datetime import datetime

from django.db import connection
from django.db.models import F

from economy.domain.imports.deciding import FINAL
from economy.domain.imports.staging import table
from economy.domain.matching import SIMILAR_NAME
from economy.domain.provenance import ANY, by_import
from economy.enums import Outcome, State
from economy.models import (
    SAID,
    Business,
    BusinessImport,
    DuplicateCandidate,
    FormerAddress,
    IdentityNumber,
    ImportRow,
    Product,
)

_NULLABLE = frozenset({"category_id", "district_id", "village_id", "latitude", "longitude", "year_founded"})
_DEFAULTS = {"home_based": "TRUE", "opening_hours": "'{}'"}


class Stale(Exception):
    """A listing was changed after the row that concerns it had been decided; nothing of the batch was written."""


def _quoted(model: type) -> str:
    return connection.ops.quote_name(model._meta.db_table)  # type: ignore[attr-defined]  # noqa: SLF001 — Django documents `_meta`


def insert_created(job: BusinessImport, first: int, last: int, now: datetime) -> int:
    """Make the listings of the new rows at the positions `first` to `last`; returns how many.

    A listing takes the address it would like to have; if somebody has it, its id is added after two hyphens, which no
    name can give. With `publish` it goes public at once, unless its region is unknown or it may be another listing.
    """
    rows, businesses, former = table(), _quoted(Business), _quoted(FormerAddress)
    blank = "''"
    said = ", ".join(
        f"r.{name}" if name in _NULLABLE else f"COALESCE(r.{name}, {_DEFAULTS.get(name, blank)})" for name in SAID
    )
    public = "%s AND r.district_id IS NOT NULL AND COALESCE(r.attention, '') = '' AND COALESCE(r.score, 0) < %s"
    state = f"CASE WHEN {public} THEN %s ELSE %s END"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {businesses} (id, slug, {', '.join(SAID)}, state, published_at, match_key, name_block,"
            " import_print, sources, revision, created_at, updated_at)"
            f" SELECT r.business_id, CASE WHEN r.namesake = 1 AND NOT EXISTS (SELECT 1 FROM {businesses} b"
            f" WHERE b.slug = r.slug) AND NOT EXISTS (SELECT 1 FROM {former} a WHERE a.slug = r.slug)"
            " THEN r.slug ELSE r.slug || '--' || r.business_id END,"
            f" {said}, {state}, CASE WHEN {public} THEN %s ELSE NULL END, r.match_key, r.name_block, r.fingerprint,"
            " %s, 1, %s, %s FROM (SELECT r.*, row_number() OVER (PARTITION BY r.slug ORDER BY r.position) AS namesake"
            f" FROM {rows} r WHERE r.batch_id = %s AND r.position BETWEEN %s AND %s AND r.outcome = %s) AS r"
            " ORDER BY r.position",
            [
                *(job.publish, SIMILAR_NAME, State.PUBLISHED.value, State.DRAFT.value),
                *(job.publish, SIMILAR_NAME, now),
                *(json.dumps({ANY: by_import(job.pk)}), now, now),
                *(job.pk, first, last, Outcome.CREATED.value),
            ],
        )
        return int(cursor.rowcount)


def write_updated(job: BusinessImport, first: int, last: int, now: datetime) -> int:
    """Change the listings of the updated rows; raises `Stale` when one is not as it was when the row was decided."""
    rows = ImportRow.objects.filter(batch=job, position__range=(first, last), outcome=Outcome.UPDATED)
    ids = sorted(pk for pk in rows.values_list("business_id", flat=True) if pk is not None)
    if not ids:
        return 0
    standing = Business.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    list(standing.values_list("pk", flat=True))
    said = ", ".join(f"{name} = COALESCE(r.{name}, b.{name})" for name in SAID)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {_quoted(Business)} AS b SET {said}, match_key = r.match_key, name_block = r.name_block,"
            " sources = r.sources, import_print = r.fingerprint, revision = b.revision + 1, updated_at = %s"
            f" FROM {table()} AS r WHERE r.batch_id = %s AND r.position BETWEEN %s AND %s AND r.outcome = %s"
            " AND b.id = r.business_id AND b.revision = r.seen",
            [now, job.pk, first, last, Outcome.UPDATED.value],
        )
        if cursor.rowcount != len(ids):
            raise Stale
    return len(ids)


def insert_products(job: BusinessImport, first: int, last: int) -> None:
    """Add the rows' products, in their order, after those the listings have."""
    products = _quoted(Product)
    if connection.vendor == "postgresql":
        each = "jsonb_array_elements(r.products) WITH ORDINALITY AS p(item, n)"
        name, price, unit, at = "p.item ->> 0", "(p.item ->> 1)::bigint", "p.item ->> 2", "p.n - 1"
    else:
        each = "json_each(r.products) AS p"
        name, price, unit = (f"json_extract(p.value, '$[{i}]')" for i in range(3))
        at = "p.key"
    had = f"(SELECT count(*) FROM {products} o WHERE o.business_id = r.business_id)"
    with connection.cursor() as cursor:
        for outcome, before in ((Outcome.CREATED, "0"), (Outcome.UPDATED, had)):
            cursor.execute(
                f"INSERT INTO {products} (business_id, name, price, unit, photo, position)"
                f" SELECT r.business_id, {name}, {price}, {unit}, '', {before} + {at} FROM {table()} r, {each}"
                " WHERE r.batch_id = %s AND r.position BETWEEN %s AND %s AND r.outcome = %s"
                " AND r.products IS NOT NULL",
                [job.pk, first, last, outcome.value],
            )


def insert_identities(job: BusinessImport, first: int, last: int, now: datetime) -> None:
    """Keep the encrypted identity numbers of the rows' listings, apart from everything else; a listing that has one
    keeps it. The staged tokens go."""
    rows = table()
    here = "r.batch_id = %s AND r.position BETWEEN %s AND %s AND r.identity <> ''"
    marks = ", ".join(["%s"] * len(FINAL))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {_quoted(IdentityNumber)} (business_id, token, batch_id, created_at)"
            f" SELECT b.id, r.identity, r.batch_id, %s FROM {rows} r JOIN {_quoted(Business)} b ON b.id = r.business_id"
            f" WHERE {here} AND r.outcome IN ({marks}) ON CONFLICT (business_id) DO NOTHING",
            [now, job.pk, first, last, *(outcome.value for outcome in FINAL)],
        )
    ImportRow.objects.filter(batch=job, position__range=(first, last)).exclude(identity="").update(identity="")


def insert_candidates(job: BusinessImport, first: int, last: int) -> None:
    """Hand the pairs that may be one business to the office; a listing that is gone by now leaves no pair."""
    doubtful = ImportRow.objects.filter(
        batch=job, position__range=(first, last), outcome=Outcome.CREATED, similar_to__isnull=False
    ).exclude(similar_to=F("business_id"))
    found = list(doubtful.values_list("similar_to", "business_id", "score"))
    there = set(Business.objects.filter(pk__in=[other for other, _pk, _score in found]).values_list("pk", flat=True))
    DuplicateCandidate.objects.bulk_create(
        [
            DuplicateCandidate(
                first_id=min(other, pk),
                second_id=max(other, pk),
                score=score or 0,
                reasons=["name"] if score else ["phone"],
                batch=job,
                publish=job.publish and (score or 0) >= SIMILAR_NAME,
            )
            for other, pk, score in found
            if other in there and pk is not None
        ],
        ignore_conflicts=True,
    )


def written_ids(job: BusinessImport, first: int, last: int) -> list[int]:
    """The listings that these rows made or changed, ascending."""
    rows = ImportRow.objects.filter(
        batch=job, position__range=(first, last), outcome__in=(Outcome.CREATED, Outcome.UPDATED)
    )
    return sorted(pk for pk in rows.order_by().values_list("business_id", flat=True) if pk is not None)

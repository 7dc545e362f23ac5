"""Brings a previewed import into the directory: exactly what the preview said, or the officer is asked again.

First the directory is compared with what the preview saw. Then come the batches, each one transaction that writes the
listings, products and doubts of its rows, announces them and moves the checkpoint. A listing that somebody changes in
between stops the import before its batch: what it means is decided anew.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from economy.domain.businesses import announce
from economy.domain.imports import lease as leases
from economy.domain.imports.guard import finish
from economy.domain.imports.lookup import KEYS
from economy.domain.imports.photos.photo_attach import attach_photos
from economy.domain.imports.preview import count, decide_all, restage
from economy.domain.imports.reasons import reason
from economy.domain.imports.rows import Understanding
from economy.domain.imports.staging import one_at_a_time, table
from economy.domain.imports.writing import (
    Stale,
    insert_candidates,
    insert_created,
    insert_identities,
    insert_products,
    write_updated,
    written_ids,
)
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessImport, ImportRow

BATCH_ROWS = 5000
TRIES = 3
MARGIN = timedelta(minutes=10)
"""A writer's clock stamps a listing before its transaction commits; looking back this far finds those all the same."""
_AGREED = "agreed"
"""Where the layout keeps what rows meant, by position, while they are decided anew: whoever dies over it leaves the
next worker what it has to compare with."""
Progress = Callable[[int, int], None]


def apply(*, pk: int, lease: UUID, progress: Progress | None = None) -> None:
    """Apply the rows after the checkpoint; leaves the import DONE, or PREVIEWED when the officer is asked again.

    Raises `LeaseLost` when another worker has the job.
    """
    job = BusinessImport.objects.get(pk=pk)
    while True:
        leases.beat(pk=pk, lease=lease, silence=leases.OPENING)
        stale = changed_since(job)
        if (stale or _AGREED in job.layout) and ask_again(job, lease, stale):
            return
        if _apply_batches(job, lease, progress):
            break
        job.refresh_from_db()
    attach_photos(pk=pk, lease=lease)
    finish(pk=pk, lease=lease, state=ImportState.DONE)


def _apply_batches(job: BusinessImport, lease: UUID, progress: Progress | None) -> bool:
    """Apply batch after batch; False when a listing had changed meanwhile."""
    while job.cursor < job.total_rows:
        for attempt in range(1, TRIES + 1):
            try:
                job = apply_batch(pk=job.pk, lease=lease)
                break
            except Stale:
                return False
            except IntegrityError:
                # an address or a listing that somebody else took in the same moment
                if attempt == TRIES:
                    raise
        if progress is not None:
            progress(job.done_rows, job.total_rows)
    return True


@transaction.atomic
def apply_batch(*, pk: int, lease: UUID, limit: int = BATCH_ROWS) -> BusinessImport:
    """Apply the next rows and commit them with the checkpoint."""
    job = leases.held(pk=pk, lease=lease)
    one_at_a_time()
    first, last = job.cursor + 1, min(job.cursor + limit, job.total_rows)
    now = timezone.now()
    written = insert_created(job, first, last, now) + write_updated(job, first, last, now)
    if written:
        insert_products(job, first, last)
        insert_candidates(job, first, last)
        announce(written_ids(job, first, last))
    if job.keep_identity:
        insert_identities(job, first, last, now)
    job.cursor = job.done_rows = last
    job.heartbeat, job.attempts = now, 1
    job.save(update_fields=["cursor", "done_rows", "heartbeat", "attempts"])
    return job


def changed_since(job: BusinessImport) -> list[int]:
    """Positions after the checkpoint of rows whose listing is not as the preview saw it, and of new rows that share a
    number or a key with a listing written since."""
    rows, businesses = table(), connection.ops.quote_name(Business._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    here = "r.batch_id = %s AND r.position > %s"
    matched = "r.outcome IN ('updated', 'unchanged') AND (b.id IS NULL OR b.revision <> r.seen)"
    joined = f"{rows} r LEFT JOIN {businesses} b ON b.id = r.business_id"
    parts = [f"SELECT r.position FROM {joined} WHERE {here} AND {matched}"]
    values: list[Any] = [job.pk, job.cursor]
    since = (job.previewed_at or job.created_at) - MARGIN
    for key in KEYS:
        parts.append(
            f"SELECT r.position FROM {rows} r JOIN {businesses} b ON b.{key} = r.{key} WHERE {here}"
            f" AND r.outcome = 'created' AND r.{key} <> '' AND (r.seen IS NULL OR b.updated_at >= %s)"
            f" AND NOT EXISTS (SELECT 1 FROM {rows} o WHERE o.batch_id = r.batch_id AND o.business_id = b.id"
            " AND o.position <= %s)"
        )
        values += [job.pk, job.cursor, since, job.cursor]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ".join(parts) + " ORDER BY 1", values)
        return [position for (position,) in cursor.fetchall()]


def ask_again(job: BusinessImport, lease: UUID, stale: list[int]) -> bool:
    """Decide anew what may come out differently now. When a row does, the import waits for the officer again, with
    those rows marked; else it may go on. Returns whether it waits."""
    waiting = ImportRow.objects.filter(batch=job, position__gt=job.cursor)
    compared = Q(slug__isnull=False) & ~Q(outcome=Outcome.REFUSED) & ~Q(seen=None, similar_to=None)
    shown = ("position", "outcome", "changes", "products")
    before = {
        row.position: _meaning(row)
        for row in waiting.filter(compared | Q(twin__isnull=False) | Q(position__in=stale)).only(*shown)
    }
    before |= {int(position): meaning for position, meaning in job.layout.get(_AGREED, {}).items()}
    with transaction.atomic():
        held = leases.held(pk=job.pk, lease=lease)
        held.layout = {**held.layout, _AGREED: before}
        held.save(update_fields=["layout"])
    restage(job, lease, Understanding(job), sorted(before))
    decide_all(job, lease)
    changed = []
    for row in waiting.filter(position__in=before).only(*shown, "reasons"):
        if _meaning(row) != before[row.position]:
            row.reasons = [reason("changed_since"), *row.reasons]
            changed.append(row)
    with transaction.atomic():
        held = leases.held(pk=job.pk, lease=lease)
        held.previewed_at = timezone.now()
        held.layout = {key: value for key, value in held.layout.items() if key != _AGREED}
        if changed:
            ImportRow.objects.bulk_update(changed, ["reasons"], batch_size=500)
            count(held)
            held.state, held.lease, held.asked_again = ImportState.PREVIEWED, None, True
        held.save()
    job.refresh_from_db()
    return bool(changed)


def _meaning(row: ImportRow) -> str:
    """What an officer has agreed to, as a digest."""
    agreed = row.outcome, row.changes, row.products if row.changes is not None else None
    return blake2b(json.dumps(agreed, sort_keys=True).encode(), digest_size=12).hexdigest()

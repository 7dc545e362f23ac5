"""Takes an import back: deletes what it made, restores what it changed, and keeps what somebody has changed since.

Batches run from the last row to the first, each one transaction with its checkpoint. A listing that was made and not
written again is deleted. Of a changed one each field goes back that still holds what the import wrote; where a person
or a later import has written since, the field stays and the row says so.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from economy.domain.businesses import announce, discard_listings
from economy.domain.imports import audit
from economy.domain.imports import lease as leases
from economy.domain.imports.photos.photo_attach import attached, take_back_photos
from economy.domain.imports.staging import one_at_a_time
from economy.domain.matching import key_of, name_block
from economy.domain.provenance import ANY
from economy.enums import ImportState, Outcome, Undone
from economy.models import SAID, Business, BusinessImport, IdentityNumber, ImportedPhoto, ImportRow, Product

BATCH_ROWS = 2000
Progress = Callable[[int, int], None]
_WRITTEN = (Outcome.CREATED, Outcome.UPDATED)
_FIELDS = (*SAID, "match_key", "name_block", "sources", "import_print", "revision", "updated_at")


def undo(*, pk: int, lease: UUID, progress: Progress | None = None) -> None:
    """Take back the rows up to the checkpoint, the last one first; leaves the import UNDONE.

    Raises `LeaseLost` when another worker has the job.
    """
    while True:
        job = _undo_batch(pk=pk, lease=lease)
        if job.state == ImportState.UNDONE:
            return
        if progress is not None:
            progress(job.total_rows - job.cursor, job.total_rows)


@transaction.atomic
def _undo_batch(*, pk: int, lease: UUID) -> BusinessImport:
    job = leases.held(pk=pk, lease=lease)
    one_at_a_time()
    rows = ImportRow.objects.filter(batch=job, position__lte=job.cursor, position__gt=job.cursor - BATCH_ROWS)
    written = list(rows.filter(outcome__in=_WRITTEN).order_by("pk"))
    span = job.cursor - BATCH_ROWS + 1, job.cursor
    beside = attached(job, *span).values_list("business", flat=True)
    ids = sorted({row.business_id for row in written if row.business_id is not None}.union(beside))
    standing = Business.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    listings = {business.pk: business for business in standing}
    rephotographed = take_back_photos(job, *span)
    forget_identities(job, *span)
    results: dict[Undone, list[int]] = {each: [] for each in Undone}
    gone, restored = [], []
    for row in written:
        business = listings.get(row.business_id or 0)
        if business is None or (row.outcome == Outcome.CREATED and business.revision > 1):
            result = Undone.KEPT
        elif row.outcome == Outcome.CREATED:
            result = Undone.DELETED
            gone.append(business)
        else:
            result = _restore(job, row, business)
            restored.append(business)
        results[result].append(row.pk)
    _write(restored)
    discard_listings(gone)
    announce(sorted({business.pk for business in (*gone, *restored)} | set(rephotographed)))
    for result, pks in results.items():
        ImportRow.objects.filter(pk__in=pks).update(undone=result)
    job.undo_counts = dict(Counter(job.undo_counts) + Counter({r.value: len(pks) for r, pks in results.items()}))
    job.cursor = max(0, job.cursor - BATCH_ROWS)
    job.done_rows = job.total_rows - job.cursor
    job.heartbeat, job.attempts = timezone.now(), 1
    if not job.cursor:
        job.state, job.lease, job.undone_at = ImportState.UNDONE, None, timezone.now()
    job.save()
    if not job.cursor:
        audit.note(job, audit.UNDONE, job.undone_by, counts=job.undo_counts)
    return job


def forget_identities(job: BusinessImport, first: int, last: int) -> None:
    """Remove the identity numbers that these rows brought."""
    rows = ImportRow.objects.filter(batch=job, position__range=(first, last)).order_by()
    IdentityNumber.objects.filter(batch=job, business__in=rows.values("business_id")).delete()


def _restore(job: BusinessImport, row: ImportRow, business: Business) -> Undone:
    """Put back the fields that still hold what the row wrote; the listing is saved by the caller."""
    kept = False
    sources = dict(business.sources)
    for name, (old, new, whose) in (row.changes or {}).items():
        typed = ImportRow._meta.get_field(name).to_python  # type: ignore[union-attr]  # noqa: SLF001 — Django documents `_meta`
        if getattr(business, name) != typed(new):
            kept = True
            continue
        setattr(business, name, typed(old))
        if whose and whose != sources.get(ANY, ""):
            sources[name] = whose
        else:
            sources.pop(name, None)
    if not _take_back_products(business, row.products or []):
        kept = True
    business.sources = sources
    business.import_print = None
    business.match_key = key_of(business)
    business.name_block = name_block(name=business.name, village_code=business.village_id or "")
    business.revision += 1
    business.updated_at = timezone.now()
    return Undone.KEPT if kept else Undone.RESTORED


def _take_back_products(business: Business, added: Sequence[list[Any]]) -> bool:
    """Remove the products that the row added and nobody has changed; False when one of them is not as it was."""
    removed = 0
    for name, price, unit in added:
        same = (
            Q(name=name, price=price, unit=unit, photo="") if price is not None else Q(name=name, price=None, photo="")
        )
        found = (
            Product.objects.filter(same, business=business).order_by("-position").values_list("pk", flat=True).first()
        )
        if found is not None:
            Product.objects.filter(pk=found).delete()
            removed += 1
    return removed == len(added)


def _write(businesses: Sequence[Business]) -> None:
    Business.objects.bulk_update(businesses, [_model_field(name) for name in _FIELDS], batch_size=200)


def _model_field(attribute: str) -> str:
    return attribute.removesuffix("_id")


def applied_rows(job: BusinessImport) -> bool:
    """Whether the import has written anything that can be taken back."""
    written = ImportRow.objects.filter(batch=job, outcome__in=_WRITTEN, position__lte=F("batch__cursor"))
    return job.committed_at is not None and (
        written.exists()
        or ImportedPhoto.objects.filter(batch=job, code="").exists()
        or IdentityNumber.objects.filter(batch=job).exists()
    )

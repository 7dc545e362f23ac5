"""Applies staged rows to the directory: one batch, one transaction, one announcement.

A row creates a listing, changes one, finds it unchanged, or repeats an earlier row of the same file. Each listing is
touched by one row of an import: the first that speaks of it. An import never changes a listing's state, never clears a
field with a blank cell, and leaves what an owner's account has filled in.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from economy.domain.businesses import ProductInput, announce
from economy.domain.matching import key_of
from economy.domain.slugs import unique_slugs
from economy.enums import Outcome, State, Step
from economy.models import Business, BusinessEvent, BusinessImport, ImportRow, Product

from .lease import held
from .lookup import Lookup
from .parser import ParsedRow, RowParser
from .reasons import Reason, reason
from .staging import RowResult, one_at_a_time, record

BATCH_ROWS = 1000
_TRIES = 3
_WRITTEN = [
    *("name", "description", "category", "kbli_edition", "kbli_code", "scale", "district", "village", "region_text"),
    *("street_address", "latitude", "longitude", "home_based", "phone", "whatsapp", "website", "instagram"),
    *("opening_hours", "nib", "owner_name", "year_founded", "match_key", "updated_at"),
]
_FINAL = (Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED)


@dataclass
class _Plan:
    """What a batch will write, collected before anything is written."""

    now: datetime
    created: list[Business] = field(default_factory=list)
    changed: dict[int, Business] = field(default_factory=dict)
    products: list[tuple[Business, list[ProductInput]]] = field(default_factory=list)
    results: list[tuple[ImportRow, Outcome, list[Reason], Business | None]] = field(default_factory=list)


def apply_batch(*, pk: int, lease: UUID, parser: RowParser, limit: int = BATCH_ROWS) -> BusinessImport | None:
    """Apply the next rows after the cursor and commit them with the checkpoint; None when no row is left.

    Raises `LeaseLost` when another worker holds the import. An address taken by a concurrent writer makes the batch
    try again.
    """
    for attempt in range(1, _TRIES + 1):
        try:
            return _apply_batch(pk, lease, parser, limit)
        except IntegrityError:
            if attempt == _TRIES:
                raise
    raise AssertionError("unreachable")


@transaction.atomic
def _apply_batch(pk: int, lease: UUID, parser: RowParser, limit: int) -> BusinessImport | None:
    job = held(pk=pk, lease=lease)
    one_at_a_time()
    staged = list(ImportRow.objects.filter(batch_id=pk, number__gt=job.cursor).order_by("number")[:limit])
    if not staged:
        return None
    parsed = [parser.parse(row.cells) for row in staged]
    plan = _Plan(timezone.now())
    _decide(job, staged, parsed, plan)
    _write(job, plan)
    counts, reasons = Counter(job.counts), Counter(job.reasons)
    for _row, outcome, said, _business in plan.results:
        counts[outcome.value] += 1
        reasons.update(remark["code"] for remark in said)
    job.counts, job.reasons = dict(counts), dict(reasons)
    job.cursor = staged[-1].number
    job.done_rows += len(staged)
    job.heartbeat = plan.now
    job.attempts = 1
    job.save(update_fields=["counts", "reasons", "cursor", "done_rows", "heartbeat", "attempts"])
    return job


def _decide(job: BusinessImport, staged: Sequence[ImportRow], parsed: Sequence[ParsedRow], plan: _Plan) -> None:
    usable = [row for row in parsed if not row.refused]
    lookup = Lookup(usable)
    touched = _touched_before(job, lookup)
    current_products = _products_of(lookup)
    for staged_row, row in zip(staged, parsed, strict=True):
        if row.refused:
            plan.results.append((staged_row, Outcome.REFUSED, row.reasons, None))
            continue
        business = lookup.find(row)
        if business is None:
            business = _new(row, job, plan)
            lookup.add(business)
            touched[id(business)] = staged_row.number
            plan.results.append((staged_row, Outcome.CREATED, row.reasons, business))
            continue
        earlier = touched.get(id(business))
        if earlier is not None:
            said = [reason("duplicate", "", row=earlier), *row.reasons]
            plan.results.append((staged_row, Outcome.DUPLICATE, said, business))
            continue
        touched[id(business)] = staged_row.number
        said = list(row.reasons)
        changed = _change(business, row, said)
        missing = _missing_products(business, row, current_products.get(business.pk, []))
        if missing:
            plan.products.append((business, missing))
        if changed or missing:
            plan.changed[business.pk] = business
            lookup.add(business)
        outcome = Outcome.UPDATED if changed or missing else Outcome.UNCHANGED
        plan.results.append((staged_row, outcome, said, business))


def _touched_before(job: BusinessImport, lookup: Lookup) -> dict[int, int]:
    """The sheet rows of earlier batches that settled a candidate already, by the identity of the candidate."""
    if not job.cursor or not lookup.by_pk:
        return {}
    rows = ImportRow.objects.filter(batch=job, business__in=lookup.by_pk, outcome__in=_FINAL)
    settled = rows.values_list("business_id", "number")
    return {id(lookup.by_pk[pk]): number for pk, number in settled if pk is not None}


def _products_of(lookup: Lookup) -> dict[int, list[Product]]:
    found: dict[int, list[Product]] = defaultdict(list)
    if lookup.by_pk:
        for product in Product.objects.filter(business__in=lookup.by_pk).order_by("position", "id"):
            found[product.business_id].append(product)
    return found


def _new(row: ParsedRow, job: BusinessImport, plan: _Plan) -> Business:
    business = Business(**row.fields, match_key=row.match_key)
    if job.publish and business.district_id:
        business.state = State.PUBLISHED
        business.published_at = plan.now
    plan.created.append(business)
    if row.products:
        plan.products.append((business, row.products))
    return business


def _change(business: Business, row: ParsedRow, said: list[Reason]) -> bool:
    """Set what the row says differently; in a listing with an owner's account only what is still empty."""
    changed = kept = False
    for name, value in row.fields.items():
        current: Any = getattr(business, name)
        if current == value or (name == "region_text" and business.district_id and not row.fields.get("district_id")):
            continue
        if business.owner_id is not None and (current not in ("", None, {}) or name == "name"):
            kept = True
            continue
        setattr(business, name, value)
        changed = True
    if kept:
        said.append(reason("owned_kept"))
    if changed:
        business.match_key = key_of(business)
    return changed


def _missing_products(business: Business, row: ParsedRow, current: Sequence[Product]) -> list[ProductInput]:
    """The row's products the listing lacks. Products are never removed or repriced: they may carry photos and an
    owner's word. A listing with an owner's account gets products only while it has none."""
    if not row.products or (business.owner_id is not None and current):
        return []
    names = {product.name.casefold() for product in current}
    return [product for product in row.products if product.name.casefold() not in names]


def _write(job: BusinessImport, plan: _Plan) -> None:
    for business, slug in zip(plan.created, unique_slugs([b.name for b in plan.created]), strict=True):
        business.slug = slug
    Business.objects.bulk_create(plan.created, batch_size=BATCH_ROWS)
    changed = list(plan.changed.values())
    for business in changed:
        business.updated_at = plan.now
    Business.objects.bulk_update(changed, _WRITTEN, batch_size=200)
    _write_products(plan)
    _write_events(job, plan)
    record(
        [
            RowResult(row.pk, outcome, said, business.pk if business else None)
            for row, outcome, said, business in plan.results
        ]
    )
    ids = sorted(business.pk for business in (*plan.created, *changed))
    if ids:
        announce(ids)


def _write_products(plan: _Plan) -> None:
    existing = [business.pk for business, _products in plan.products if business.pk in plan.changed]
    position: Counter[int] = Counter()
    if existing:
        for pk in Product.objects.filter(business__in=existing).values_list("business_id", flat=True):
            position[pk] += 1
    rows: list[Product] = []
    for business, products in plan.products:
        start = position[business.pk]
        rows.extend(
            Product(business=business, name=item.name, price=item.price, unit=item.unit, position=start + index)
            for index, item in enumerate(products)
        )
    Product.objects.bulk_create(rows, batch_size=BATCH_ROWS)


def _write_events(job: BusinessImport, plan: _Plan) -> None:
    events = []
    for row, outcome, _said, business in plan.results:
        if business is None or outcome not in (Outcome.CREATED, Outcome.UPDATED):
            continue
        note = f"{job.original_name}: {row.number}"
        events.append(BusinessEvent(business=business, step=Step.IMPORTED, actor_id=job.uploader_id, note=note))
        if outcome == Outcome.CREATED and business.state == State.PUBLISHED:
            events.append(BusinessEvent(business=business, step=Step.PUBLISHED, actor_id=job.uploader_id))
    BusinessEvent.objects.bulk_create(events, batch_size=BATCH_ROWS)

"""Two listings of one business become one.

The listing that goes is deleted, so that nothing in the portal ever has to ask whether a listing still counts. All it
was is kept in a `Merge`, from which `economy.domain.unmerging` makes it anew.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Max
from wagtail.log_actions import log

from accounts.models import User
from economy.domain import certificate_merging, snapshots
from economy.domain.businesses import Changed, announce
from economy.domain.comparison import PARTS_BY_KEY, suggested, suggested_products
from economy.domain.duplicates import AlreadyDecided, locked_pair, pairs_of
from economy.domain.matching import key_of, name_block
from economy.domain.provenance import word
from economy.domain.registration import CONSENT_NOTE, UNSEEN_STATES
from economy.enums import Attention, PairState, State, Step
from economy.models import (
    Business,
    BusinessEvent,
    DuplicateCandidate,
    FormerAddress,
    IdentityNumber,
    Merge,
    Product,
    RememberedPhoto,
)

_CARRIED = (Product, BusinessEvent, DuplicateCandidate)
"""Rows that go with a listing into the snapshot; whatever else refers to it comes to refer to the one that stays."""
_OWN = frozenset({"id", "updated_at", "revision", "sources", "import_print", "match_key", "name_block"})
"""Columns that follow from the others or count writes."""


class CannotMerge(Exception):
    """These two cannot become one, or not in this direction.

    `code` is "same"; "owners": each is the account of somebody else; "owner_goes": the one that would go is the one
    with an owner's account; "with_owner": its owner is still writing it; "attached": both have something of which a
    listing has only one; "merged_since": the listing has itself become part of another one.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def obstacle(kept: Business, gone: Business) -> str:
    """Why `gone` cannot become part of `kept`, as a code of `CannotMerge`, or empty."""
    if kept.pk == gone.pk:
        return "same"
    if gone.owner_id is not None and gone.owner_id != kept.owner_id:
        return "owner_goes" if kept.owner_id is None else "owners"
    if any(each.owner_id is not None and each.state in UNSEEN_STATES for each in (kept, gone)):
        return "with_owner"
    return ""


def seen_now(kept: Business, gone: Business) -> str:
    """What a person who decides about these two has read, for `merge` to compare."""
    return f"{kept.pk}.{kept.revision}-{gone.pk}.{gone.revision}"


@transaction.atomic
def merge(
    *,
    actor: User | None,
    kept: Business,
    gone: Business,
    taken: Collection[str] | None = None,
    products: Collection[int] | None = None,
    seen: str = "",
) -> Merge:
    """Make `gone` part of `kept`; its address leads there from now on.

    `taken` are the keys of the parts (`economy.domain.comparison`) whose value comes from `gone`, `products` the ids of
    those of either listing that remain; without them what the comparison suggests. If one of the two was public, the
    result is. Raises `CannotMerge`, `AlreadyDecided`, or `Changed` when either is no longer as in `seen`.
    """
    kept, gone = locked_pair(kept.pk, gone.pk)
    if code := obstacle(kept, gone):
        raise CannotMerge(code)
    pairs = list(pairs_of(gone).select_for_update(of=("self",)))
    if any(pair.state != PairState.OPEN for pair in pairs if kept.pk in (pair.first_id, pair.second_id)):
        raise AlreadyDecided
    if seen and seen != seen_now(kept, gone):
        raise Changed
    own, theirs = list(kept.products.all()), list(gone.products.all())
    parts = suggested(kept, gone) if taken is None else frozenset(taken) & PARTS_BY_KEY.keys()
    chosen = suggested_products(own, theirs) if products is None else set(products)
    dropped = [product for product in own if product.pk not in chosen]
    own_certificates, their_certificates = certificate_merging.unite(kept, gone)
    snapshot = {
        "business": snapshots.row_of(gone),
        "products": snapshots.rows_of(theirs),
        "events": snapshots.rows_of(gone.events.all()),
        "pairs": snapshots.rows_of(pairs),
        "identity": _set_aside_identity(gone, kept),
        certificate_merging.KEY: their_certificates,
    }
    changes = _take_over(kept, gone, parts)
    changes |= {
        certificate_merging.KEY: own_certificates,
        "events": _carry_consent(kept, gone),
        "moved": _move_relations(gone, kept),
        "pairs": _carry_pairs(pairs, gone, kept),
        "dropped": snapshots.rows_of(dropped),
        "added": snapshots.rows_of(_copy_products(kept, [p for p in theirs if p.pk in chosen], without=dropped)),
    }
    gone_id, slug, name = gone.pk, gone.slug, gone.name
    gone.delete()
    FormerAddress.objects.create(slug=slug, business=kept)
    kept.save()
    BusinessEvent.objects.create(business=kept, step=Step.MERGED, actor=actor, note=name)
    done = Merge.objects.create(
        kept=kept,
        into=kept.pk,
        gone=gone_id,
        gone_name=name,
        snapshot=snapshot,
        changes=changes,
        by=actor,
    )
    photos = {row["photo"] for row in (*snapshot["products"], *changes["dropped"])} - {""}
    RememberedPhoto.objects.bulk_create(RememberedPhoto(merge=done, photo=photo) for photo in sorted(photos))
    log(kept, "economy.merge", user=actor, data={"gone": gone_id, "name": name, "slug": slug, "taken": sorted(parts)})
    announce([kept.pk, gone_id])
    return done


def _take_over(kept: Business, gone: Business, parts: Collection[str]) -> dict[str, Any]:
    """Give the one that stays its new values in memory; returns what that changed."""
    before = snapshots.row_of(kept)
    said: dict[str, list[str | None]] = {}
    for key in parts:
        for column in PARTS_BY_KEY[key].columns:
            if getattr(kept, column) != getattr(gone, column):
                setattr(kept, column, getattr(gone, column))
                said[column] = [kept.sources.get(column), word(gone, column)]
                kept.sources[column] = word(gone, column)
    for key, why in (("place", Attention.REGION), ("point", Attention.POINT)):
        if key in parts and why in (kept.attention, gone.attention):
            kept.attention = gone.attention if gone.attention == why else ""
    if gone.state == State.PUBLISHED and kept.state != State.PUBLISHED and kept.district_id:
        kept.state = State.PUBLISHED
        kept.published_at = kept.published_at or gone.published_at
    kept.verified_at = _later(kept.verified_at, gone.verified_at)
    kept.confirmed_at = _later(kept.confirmed_at, gone.confirmed_at)
    kept.match_key = key_of(kept)
    kept.name_block = name_block(name=kept.name, village_code=kept.village_id or "")
    kept.revision += 1
    kept.import_print = None
    after = snapshots.row_of(kept)
    return {
        "columns": {
            name: [before[name], after[name]] for name in after if name not in _OWN and before[name] != after[name]
        },
        "sources": said,
    }


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((moment for moment in (one, other) if moment is not None), default=None)


def _carry_consent(kept: Business, gone: Business) -> list[int]:
    """Where both are one person's, their consent goes with what they wrote; returns the ids of the new events."""
    if gone.owner_id is None:
        return []
    carried = list(gone.events.filter(note=CONSENT_NOTE, actor=gone.owner_id))
    for event in carried:
        event.pk, event.business = None, kept
        event.save_base(raw=True, force_insert=True)
    return [event.pk for event in carried]


def _set_aside_identity(gone: Business, kept: Business) -> list[snapshots.Row]:
    """Where both identity numbers are stored, that of the one that stays is kept; returns the row of the other, whose
    number is as encrypted there as it was."""
    if not IdentityNumber.objects.filter(business=kept).exists():
        return []
    theirs = IdentityNumber.objects.filter(business=gone)
    rows = snapshots.rows_of(theirs)
    theirs.delete()
    return rows


def _move_relations(gone: Business, kept: Business) -> list[tuple[str, str, list[Any]]]:
    """Have everything else that refers to the one that goes refer to the one that stays; returns what that was.

    A relation the database does not enforce is a record of what was, and stays one.
    """
    moved = []
    for relation in Business._meta.get_fields(include_hidden=True):  # noqa: SLF001 — Django documents `_meta`
        if not isinstance(relation, models.ManyToOneRel) or relation.related_model in _CARRIED:
            continue
        field, model = relation.field, relation.related_model
        rows = model._base_manager.filter(**{field.name: gone.pk})  # noqa: SLF001 — nor does a manager hide any
        ids = list(rows.values_list("pk", flat=True)) if getattr(field, "db_constraint", True) else []
        if ids:
            try:
                with transaction.atomic():
                    rows.update(**{field.name: kept.pk})
            except IntegrityError as error:
                raise CannotMerge("attached") from error
            moved.append((model._meta.label, field.name, ids))  # noqa: SLF001
    return moved


def _carry_pairs(pairs: Iterable[DuplicateCandidate], gone: Business, kept: Business) -> list[int]:
    """What else the one that goes was thought to be, the one that stays now is; returns the ids of the new pairs."""
    known = {pair.other(kept.pk) for pair in pairs_of(kept)} | {kept.pk}
    made = []
    for pair in pairs:
        other = pair.other(gone.pk)
        if other not in known:
            first, second = sorted((kept.pk, other))
            made.append(
                DuplicateCandidate.objects.create(
                    first_id=first,
                    second_id=second,
                    reasons=pair.reasons,
                    score=pair.score,
                    batch=pair.batch,
                    state=pair.state,
                    decided_by=pair.decided_by,
                    decided_at=pair.decided_at,
                ).pk
            )
    return made


def _copy_products(kept: Business, coming: Iterable[Product], *, without: Iterable[Product]) -> list[Product]:
    """Products of the one that goes as new rows behind those that remain."""
    Product.objects.filter(pk__in=[product.pk for product in without]).delete()
    last = kept.products.aggregate(last=Max("position"))["last"]
    start = 0 if last is None else last + 1
    made = [
        Product(
            business=kept,
            name=product.name,
            price=product.price,
            unit=product.unit,
            photo=product.photo.name,
            photo_tone=product.photo_tone,
            position=start + index,
        )
        for index, product in enumerate(coming)
    ]
    return Product.objects.bulk_create(made)

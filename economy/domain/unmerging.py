"""Undoes a merge: the listing that went is there again, with its id, its address, its products, photos and history."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log

from accounts.models import User
from economy.domain import certificate_merging, snapshots
from economy.domain.businesses import announce
from economy.domain.comparison import PARTS
from economy.domain.duplicates import AlreadyDecided
from economy.domain.matching import key_of, name_block
from economy.domain.merging import CannotMerge
from economy.domain.slugs import unique_slugs
from economy.enums import Step
from economy.models import Business, BusinessEvent, DuplicateCandidate, FormerAddress, IdentityNumber, Merge, Product


@dataclass(frozen=True)
class Unmerged:
    """The two listings again, and the keys of what stays in the first as it is because it was changed since."""

    kept: Business
    gone: Business
    stayed: tuple[str, ...]


@transaction.atomic
def undo_merge(*, actor: User | None, merge: Merge) -> Unmerged:
    """Make two listings of one again: the one that went is as it was, with its id and its address.

    In the other one everything the merge changed is put back, but for what has been changed since, which is listed.
    Raises `AlreadyDecided` when that has been done, and `CannotMerge` when the listing has been merged on.
    """
    kept = Business.objects.select_for_update(of=("self",)).filter(pk=merge.kept_id).first()
    found = Merge.objects.select_for_update(of=("self",)).filter(pk=merge.pk, undone_at=None).first()
    if kept is None or found is None:
        raise AlreadyDecided
    if found.into != kept.pk:
        raise CannotMerge("merged_since")
    later = list(Merge.objects.filter(kept=kept, into=kept.pk, undone_at=None, pk__gt=found.pk).order_by("pk"))
    stayed = _give_back(kept, found, later)
    if not _give_products_back(kept, found, later):
        stayed.append("products")
    kept.import_print = None
    kept.revision += 1
    kept.save()
    gone = _restore(found, kept)
    certificate_merging.give_back(kept, gone, found, later)
    for other in later:
        other.save(update_fields=["changes"])
    found.photos.all().delete()
    found.undone_by, found.undone_at = actor, timezone.now()
    found.snapshot, found.changes = {}, {"stayed": stayed}
    found.save()
    for business in (kept, gone):
        BusinessEvent.objects.create(business=business, step=Step.UNMERGED, actor=actor, note=found.gone_name)
    log(kept, "economy.unmerge", user=actor, data={"gone": gone.pk, "name": found.gone_name, "stayed": stayed})
    announce([kept.pk, gone.pk])
    return Unmerged(kept, gone, tuple(stayed))


def _give_back(kept: Business, merge: Merge, later: Sequence[Merge]) -> list[str]:
    """Put back in memory what the merge wrote and nobody has written since; returns the keys of the parts that stay.

    What a later merge has written over goes back there when that one is undone.
    """
    columns, now = merge.changes["columns"], snapshots.row_of(kept)
    stayed = []
    for key, names in _parts(columns):
        over = next((other for other in later if not other.changes["columns"].keys().isdisjoint(names)), None)
        if over is not None:
            if not _hand_down(merge, names, over):
                stayed.append(key)
        elif all(now[name] == columns[name][1] for name in names):
            snapshots.assign(kept, {name: columns[name][0] for name in names})
            _restore_sources(kept, merge, names)
        else:
            stayed.append(key)
    kept.match_key = key_of(kept)
    kept.name_block = name_block(name=kept.name, village_code=kept.village_id or "")
    return stayed


def _parts(columns: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The columns grouped by what belongs together."""
    groups = [(part.key, [name for name in part.columns if name in columns]) for part in PARTS]
    groups.append(("state", [name for name in ("state", "published_at") if name in columns]))
    for key, name in (("attention", "attention"), ("verified", "verified_at"), ("confirmed", "confirmed_at")):
        groups.append((key, [name] if name in columns else []))
    return [(key, names) for key, names in groups if names]


def _hand_down(merge: Merge, names: Sequence[str], over: Merge) -> bool:
    """Tell the merge that wrote over these columns what was there before; False where a person wrote in between."""
    mine, theirs = merge.changes["columns"], over.changes["columns"]
    if any(theirs[name][0] != mine[name][1] for name in names if name in theirs):
        return False
    for name in names:
        for kind in ("columns", "sources"):
            change, onto = merge.changes[kind].get(name), over.changes[kind]
            if change is not None:
                onto[name] = [change[0], onto[name][1] if name in onto else change[1]]
    return True


def _restore_sources(kept: Business, merge: Merge, names: Sequence[str]) -> None:
    for name in names:
        before, after = merge.changes["sources"].get(name, (None, None))
        if after is not None and kept.sources.get(name) == after:
            kept.sources.pop(name)
            if before is not None:
                kept.sources[name] = before


def _give_products_back(kept: Business, merge: Merge, later: Sequence[Merge]) -> bool:
    """Remove the products the merge brought and bring back those it dropped; False where a person has changed them."""
    added = {row["id"]: row for row in merge.changes["added"]}
    for other in later:
        gone_since = [row for row in other.changes["dropped"] if row["id"] in added]
        for row in gone_since:
            other.changes["dropped"].remove(row)
            del added[row["id"]]
    same = [
        each.pk for each in Product.objects.filter(pk__in=added, business=kept) if _says(each) == _said(added[each.pk])
    ]
    untouched = len(same) == len(added)
    Product.objects.filter(pk__in=same).delete()
    if untouched:
        names = set(kept.products.values_list("name", flat=True))
        snapshots.put_back(Product, [row for row in merge.changes["dropped"] if row["name"] not in names])
    return untouched


def _says(product: Product) -> tuple[Any, ...]:
    return product.name, product.price, product.unit, product.photo.name or ""


def _said(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["name"], row["price"], row["unit"], row["photo"]


def _restore(merge: Merge, kept: Business) -> Business:
    """The listing that went, with everything that went with it and all that has referred to it."""
    row = merge.snapshot["business"]
    FormerAddress.objects.filter(slug=row["slug"], business=kept).delete()
    if Business.objects.filter(slug=row["slug"]).exists():
        row["slug"] = next(iter(unique_slugs([row["name"]])))
    gone = snapshots.put_back(Business, [row])[0]
    snapshots.put_back(Product, merge.snapshot["products"])
    snapshots.put_back(BusinessEvent, merge.snapshot["events"])
    BusinessEvent.objects.filter(pk__in=merge.changes["events"], business=kept).delete()
    for label, name, ids in merge.changes["moved"]:
        model = apps.get_model(label)
        model._base_manager.filter(pk__in=ids, **{name: kept.pk}).update(**{name: gone.pk})  # noqa: SLF001 — as in merging
    snapshots.put_back(IdentityNumber, merge.snapshot.get("identity", []))
    made = DuplicateCandidate.objects.filter(pk__in=merge.changes["pairs"])
    made.filter(Q(decided_at=None) | Q(decided_at__lt=merge.at)).delete()
    _restore_pairs(merge.snapshot["pairs"], gone.pk)
    return gone


def _restore_pairs(rows: Sequence[snapshots.Row], gone: int) -> None:
    """The pairs the listing was part of; where the other one is itself merged now, they wait for its return."""
    others = {row["first_id"] + row["second_id"] - gone: row for row in rows}
    there = set(Business.objects.filter(pk__in=others).values_list("pk", flat=True))
    snapshots.put_back(DuplicateCandidate, [row for pk, row in others.items() if pk in there])
    for other in Merge.objects.filter(gone__in=others.keys() - there, undone_at=None):
        other.snapshot["pairs"].append(others[other.gone])
        other.save(update_fields=["snapshot"])

"""What a row says differently from the listing it is about, and how much of that it may change."""

from collections.abc import Sequence
from typing import Any

from economy.domain.provenance import PEOPLE, may_overwrite, word
from economy.enums import Attention
from economy.models import SAID, Business, ImportRow, Product

_STEWARDS = frozenset({"attention", "region_text", "latitude", "longitude"})
"""What a steward may clear; see `economy.domain.stewardship`."""
_BLANK: tuple[Any, ...] = ("", None, {})


def differences(
    row: ImportRow, business: Business, overwrite: Sequence[str]
) -> tuple[dict[str, list[Any]], list[str], tuple[str, ...]]:
    """What the row says differently, as {attribute: [old, new, whose word the old one was]}; what it may not change
    because a person said it; and all that it says in vain. Sets the new values on `business`, which is not saved."""
    changes: dict[str, list[Any]] = {}
    kept: list[str] = []
    settled: list[str] = []
    for name in SAID:
        value = getattr(row, name)
        current = getattr(business, name)
        if value is None or value == current:
            continue
        if _settled(name, row, business, overwrite):
            settled.append(name)
            continue
        if name != "attention" and current not in _BLANK and not may_overwrite(business, name, overwrite):
            kept.append(name)
            continue
        changes[name] = [current, value, word(business, name)]
        setattr(business, name, value)
    return changes, kept, (*kept, *settled)


def _settled(name: str, row: ImportRow, business: Business, overwrite: Sequence[str]) -> bool:
    """Whether the listing knows better where it is than a row that leaves its kecamatan, or its point, in doubt.

    What a steward left blank on purpose (no doubt, no text, no point) stays so, and a desa is never taken into a
    kecamatan that is not its own.
    """
    if name in _STEWARDS and getattr(business, name) in _BLANK and business.sources.get(name) in PEOPLE:
        return not may_overwrite(business, name, overwrite)
    if name == "village_id":
        return business.village_id is None and business.district_id != row.district_id
    if name == "region_text":
        return business.district_id is not None and row.district_id is None
    if name == "attention" and row.attention == Attention.REGION:
        return business.district_id is not None
    if name == "attention":
        return (business.attention == Attention.POINT or bool(row.attention)) and (
            row.latitude is None and business.latitude is not None
        )
    return False


def missing_products(business: Business, said: Sequence[list[Any]], current: Sequence[Product]) -> list[list[Any]]:
    """The row's products that the listing lacks. Products are never removed or repriced: they may carry photos and an
    owner's word. A listing with an owner's account gets products only while it has none."""
    if business.owner_id is not None and current:
        return []
    names = {product.name.casefold() for product in current}
    return [product for product in said if product[0].casefold() not in names]

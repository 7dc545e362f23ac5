"""The fields of a listing that a person may set, and how their values are stored."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from economy.domain.hours import check_special
from economy.models import Business

EDITABLE = frozenset(
    {
        "name",
        "description",
        "category",
        "kbli_edition",
        "kbli_code",
        "scale",
        "district",
        "village",
        "region_text",
        "attention",
        "street_address",
        "latitude",
        "longitude",
        "home_based",
        "phone",
        "whatsapp",
        "website",
        "instagram",
        "opening_hours",
        "special_hours",
        "closed_from",
        "closed_until",
        "qris",
        "delivery",
        "nib",
        "owner_name",
        "year_founded",
    }
)
"""State, slug, history and what the office has checked change through verbs of their own."""
ATTRIBUTES: Mapping[str, str] = {"category": "category_id", "district": "district_id", "village": "village_id"}
"""The attribute that holds a field, where the names differ."""


def as_stored(name: str, value: Any) -> Any:
    """The value as its column keeps it, so that writing the same again changes nothing; `HoursError` for special hours
    that are none."""
    match name:
        case "latitude" | "longitude":
            return None if value is None else Decimal(str(value)).quantize(Decimal("0.000001"))
        case "special_hours":
            return check_special(value)
        case _:
            return value


def check_closing(business: Business) -> None:
    """`ValueError` when it opens again without having closed, or before it closes."""
    since, until = business.closed_from, business.closed_until
    if until is not None and (since is None or until <= since):
        raise ValueError("a closing ends after it begins")

"""Whose word a field of a listing is, and which fields a spreadsheet may therefore change.

`Business.sources` maps an attribute to "owner", "officer" or "import N"; "*" speaks for all that are not named.
"""

from collections.abc import Collection, Mapping

from economy.models import Business

ANY = "*"
OWNER = "owner"
OFFICER = "officer"
PEOPLE = frozenset({OWNER, OFFICER})
_COLUMNS_OF: Mapping[str, frozenset[str]] = {
    "category_id": frozenset({"category"}),
    "kbli_edition": frozenset({"kbli_code"}),
    "scale": frozenset({"scale", "capital", "turnover"}),
    "scale_rule": frozenset({"scale", "capital", "turnover"}),
    "district_id": frozenset({"district"}),
    "village_id": frozenset({"village"}),
    "region_text": frozenset({"district", "village", "regency"}),
    "latitude": frozenset({"latitude", "longitude", "point"}),
    "longitude": frozenset({"latitude", "longitude", "point"}),
    "opening_hours": frozenset({"opening_hours", "closes_at"}),
    "attention": frozenset({"district", "latitude", "longitude", "point"}),
}
"""The columns of a spreadsheet (`economy.domain.imports.tables.fields`) that speak of an attribute, where the names
differ."""


def by_import(pk: int) -> str:
    """The word of import `pk`, as stored."""
    return f"import {pk}"


def word(business: Business, attribute: str) -> str:
    """Whose word the attribute is; empty when nobody knows any more."""
    sources: Mapping[str, str] = business.sources
    return sources.get(attribute, sources.get(ANY, ""))


def may_overwrite(business: Business, attribute: str, overwrite: Collection[str]) -> bool:
    """Whether a spreadsheet may change an attribute that is filled: not above a person's word, unless an officer
    ticked the column."""
    if word(business, attribute) not in PEOPLE:
        return True
    return not _COLUMNS_OF.get(attribute, frozenset({attribute})).isdisjoint(overwrite)

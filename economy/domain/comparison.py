"""Two listings side by side: the parts they consist of, whose word each part is, and which of two is the better one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from economy.domain.matching import normalised_name
from economy.domain.provenance import OFFICER, OWNER, word
from economy.enums import State
from economy.models import Business, Product

_AUTHORITY = {OWNER: 2, OFFICER: 1}
"""How much a word counts by who said it; a spreadsheet's counts nothing."""


@dataclass(frozen=True)
class Part:
    """Columns of a listing that are right or wrong together."""

    key: str
    columns: tuple[str, ...]

    def of(self, business: Business) -> tuple[Any, ...]:
        """What the listing says."""
        return tuple(getattr(business, column) for column in self.columns)


PARTS = (
    Part("name", ("name",)),
    Part("description", ("description",)),
    Part("category", ("category_id",)),
    Part("place", ("district_id", "village_id", "region_text")),
    Part("street_address", ("street_address",)),
    Part("point", ("latitude", "longitude")),
    Part("home_based", ("home_based",)),
    Part("phone", ("phone",)),
    Part("whatsapp", ("whatsapp",)),
    Part("website", ("website",)),
    Part("instagram", ("instagram",)),
    Part("opening_hours", ("opening_hours",)),
    Part("special_hours", ("special_hours",)),
    Part("closed", ("closed_from", "closed_until")),
    Part("qris", ("qris",)),
    Part("delivery", ("delivery",)),
    Part("nib", ("nib",)),
    Part("kbli", ("kbli_edition", "kbli_code")),
    Part("scale", ("scale", "scale_rule")),
    Part("year_founded", ("year_founded",)),
    Part("owner_name", ("owner_name",)),
)
PARTS_BY_KEY = {part.key: part for part in PARTS}


def differs(part: Part, kept: Business, gone: Business) -> bool:
    """Whether the two listings say something else."""
    return part.of(kept) != part.of(gone)


def better_in_gone(part: Part, kept: Business, gone: Business) -> bool:
    """Whether the part should come from the listing that goes: what is said beats what is empty, then a person's word
    beats a spreadsheet's, then the fuller beats the shorter; where nothing speaks for either, the one that stays."""
    return differs(part, kept, gone) and _weight(part, gone) > _weight(part, kept)


def suggested(kept: Business, gone: Business) -> frozenset[str]:
    """The keys of the parts that should come from the listing that goes."""
    return frozenset(part.key for part in PARTS if better_in_gone(part, kept, gone))


def suggested_products(kept: Iterable[Product], gone: Iterable[Product]) -> set[int]:
    """Ids of the products the merged listing should have: all of the one that stays, and what the other one sells
    besides; of two of one name the one that has a photo, then the one that has a price."""
    chosen = {product.pk: product for product in kept}
    for product in gone:
        name = normalised_name(product.name)
        same = [each for each in chosen.values() if normalised_name(each.name) == name]
        if len(same) == 1 and _fullness(product) > _fullness(same[0]):
            del chosen[same[0].pk]
        elif same:
            continue
        chosen[product.pk] = product
    return set(chosen)


def suggested_to_keep(pair: Sequence[Business]) -> tuple[Business, Business]:
    """The pair as (stays, goes): an owner's listing stays, then the public one, then the older one."""
    first, second = sorted(pair, key=lambda each: (each.owner_id is None, each.state != State.PUBLISHED, each.pk))
    return first, second


def _weight(part: Part, business: Business) -> tuple[bool, int, int]:
    values = part.of(business)
    if part.key == "home_based":  # "at home" hides an address: never undone by a spreadsheet's silence
        said, full = True, int(business.home_based)
    else:
        said = any(value not in (None, "", {}, False) for value in values)
        full = len(values[0]) if part.key in ("description", "opening_hours", "special_hours") else _known(values)
    return said, max(_AUTHORITY.get(word(business, column), 0) for column in part.columns), full


def _known(values: Iterable[Any]) -> int:
    return sum(value not in (None, "") for value in values)


def _fullness(product: Product) -> tuple[bool, bool]:
    return bool(product.photo), product.price is not None

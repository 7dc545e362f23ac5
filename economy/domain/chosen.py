"""What an editor has picked from the directory for a page, as the public may see it, and what there is to pick."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from economy.domain.public import PublicProduct, published
from economy.models import Business, Product


@dataclass(frozen=True, slots=True)
class ChosenProduct:
    """A product of a public listing and who sells it."""

    id: int
    product: PublicProduct
    business_slug: str
    business_name: str


def chosen_products(*, ids: Sequence[int]) -> list[ChosenProduct]:
    """Those of `ids` whose business is public, in the order of `ids`; the others are simply absent."""
    if not ids:
        return []
    rows = choosable_products().filter(pk__in=ids)
    found = {row.pk: _chosen(row) for row in rows}
    return [found[pk] for pk in dict.fromkeys(ids) if pk in found]


def choosable_businesses(*, words: str = "") -> QuerySet[Business]:
    """Public listings by name, all or those whose name contains every one of these words."""
    found = published().select_related("district", "village")
    for word in words.split():
        found = found.filter(name__icontains=word)
    return found.order_by("name", "pk")


def choosable_products(*, words: str = "") -> QuerySet[Product]:
    """Products of public listings by name, all or those whose name or seller contains every one of these words."""
    found = Product.objects.filter(business__in=published()).select_related("business")
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(business__name__icontains=word))
    return found.order_by("name", "pk")


def _chosen(row: Product) -> ChosenProduct:
    return ChosenProduct(
        id=row.pk,
        product=PublicProduct(row.name, row.price, row.unit, row.photo.name or "", row.photo_tone),
        business_slug=row.business.slug,
        business_name=row.business.name,
    )

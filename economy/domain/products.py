"""What a listing sells, as its writers handle it. The caller has the listing locked, and announces it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import transaction

from economy.domain.photos import discard_photo, stored_tone
from economy.models import Business, Product, RememberedPhoto


@dataclass(frozen=True)
class ProductInput:
    """A product as typed: `price` in whole rupiah or None; `photo` a stored file name or empty."""

    name: str
    price: int | None = None
    unit: str = ""
    photo: str = ""


def discard_unused_photos(names: Collection[str]) -> None:
    """After the commit, delete the files that no product shows any more: a photo taken back is gone.

    What undoing a merge would show again stays.
    """

    def discard() -> None:
        used = set(Product.objects.filter(photo__in=names).values_list("photo", flat=True))
        used |= set(RememberedPhoto.objects.filter(photo__in=names).values_list("photo", flat=True))
        for name in set(names) - used:
            discard_photo(name)

    if names:
        transaction.on_commit(discard, robust=True)  # what was saved stays saved, even if a file cannot be deleted


def replace_products(business: Business, products: Sequence[ProductInput]) -> None:
    """Give a listing these products instead of those it has; photos that stay keep their placeholder colour."""
    tones = dict(business.products.exclude(photo="").values_list("photo", "photo_tone"))
    discard_unused_photos(tones.keys() - {product.photo for product in products})
    business.products.all().delete()
    Product.objects.bulk_create(
        Product(
            business=business,
            name=product.name,
            price=product.price,
            unit=product.unit,
            photo=product.photo,
            photo_tone=tones.get(product.photo) or stored_tone(product.photo),
            position=position,
        )
        for position, product in enumerate(products)
    )

"""Photos of products that already exist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from economy.domain.businesses import announce
from economy.domain.photos import stored_tone
from economy.domain.products import discard_unused_photos
from economy.models import Business, Product


@transaction.atomic
def set_product_photos(*, photos: Mapping[int, str]) -> int:
    """Give products (by primary key) a stored photo each, all at once; returns how many were changed."""
    tones = {name: stored_tone(name) for name in set(photos.values())}
    products = list(Product.objects.filter(pk__in=photos).select_for_update().order_by("pk"))
    for product in products:
        product.photo = photos[product.pk]
        product.photo_tone = tones[photos[product.pk]]
    Product.objects.bulk_update(products, ["photo", "photo_tone"], batch_size=500)
    announce(sorted({product.business_id for product in products}))
    return len(products)


@dataclass(frozen=True)
class Given:
    """A stored photo on a product (by id); `made` when the product was made to show it."""

    product: int
    photo: str
    made: bool


def obstacle(business: Business | None) -> str:
    """Why photos that others send are not for this listing: "gone", "owned" (its owner decides), "has_photo", or ""."""
    if business is None:
        return "gone"
    if business.owner_id is not None:
        return "owned"
    return "has_photo" if business.products.exclude(photo="").exists() else ""


def give_photos(business: Business, photos: Sequence[str]) -> list[Given]:
    """Put stored photos on the products that have none, in their order, in the caller's transaction that has locked
    the listing and announces it. A listing without products gets one, named after what it sells. Photos beyond the
    last product are left over. The listing's own words stay as they are, and so does its revision."""
    if not photos:
        return []
    bare = list(business.products.filter(photo="").select_for_update(of=("self",)).order_by("position", "pk"))
    made = not bare
    if made:
        name = business.category.name_id if business.category else business.name
        bare = [Product(business=business, name=name[:120])]
    given = []
    for product, photo in zip(bare, photos, strict=False):
        product.photo, product.photo_tone = photo, stored_tone(photo)
        product.save()
        given.append(Given(product.pk, photo, made))
    return given


def take_photos(given: Sequence[Given]) -> list[int]:
    """Remove photos that `give_photos` put on products, where they still are, with files that nothing else shows;
    returns the ids of the listings that changed. A product made for its photo goes with it, unless it has got a price
    since."""
    by_product = {each.product: each for each in given}
    changed = set()
    for product in Product.objects.filter(pk__in=by_product).select_for_update(of=("self",)).order_by("pk"):
        each = by_product[product.pk]
        if product.photo.name != each.photo:
            continue
        changed.add(product.business_id)
        if each.made and product.price is None:
            product.delete()
        else:
            product.photo, product.photo_tone = "", None
            product.save(update_fields=["photo", "photo_tone"])
    discard_unused_photos({each.photo for each in given})
    return sorted(changed)

"""Photos of products that already exist."""

from collections.abc import Mapping

from django.db import transaction

from economy.domain.businesses import announce
from economy.domain.photos import stored_tone
from economy.models import Product


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

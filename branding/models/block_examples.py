"""What blocks are shown with where an editor chooses one: the library's pictures and the directory's listings."""

from typing import Any

from wagtail.images import get_image_model

from economy.domain.chosen import choosable_products
from economy.domain.overview import newest

ROW = "item"


def picture(words: str = "") -> Any:
    """The newest picture of the library as a picture block has it, or None in an empty library."""
    image = get_image_model().objects.order_by("-pk").first()
    if image is not None:
        image.contextual_alt_text = words
        image.decorative = not words
    return image


def pictures(count: int) -> list[Any]:
    """The newest pictures of the library."""
    found = list(get_image_model().objects.order_by("-pk")[:count])
    for image in found:
        image.contextual_alt_text, image.decorative = image.title, False
    return found


def businesses(count: int) -> list[int]:
    """Primary keys of public listings with a photo."""
    return [business.id for business in newest(limit=count).published]


def products(count: int) -> list[int]:
    """Primary keys of products of public listings."""
    return list(choosable_products().exclude(photo="").values_list("pk", flat=True)[:count])

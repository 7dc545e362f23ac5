"""Pictures of the library in running text: their sizes, their words, and who made them."""

from typing import Any

from django import template

from .. import renditions
from ..domain.pictures import ResponsivePicture, whole_picture
from ..models import Picture

register = template.Library()


@register.simple_tag
def text_photo(image: Picture) -> ResponsivePicture:
    """A picture within running text, whole, for `components/photo/photo.html`."""
    return whole_picture(image, renditions.TEXT)


@register.filter
def words_of(image: Picture) -> str:
    """What a block says of its picture for those who cannot see it; nothing for a decorative one."""
    if image.decorative:
        return ""
    return str(image.contextual_alt_text or image.default_alt_text)


@register.inclusion_tag("components/credit/credit.html")
def picture_credit(image: Picture) -> dict[str, Any]:
    """Who made it and under which licence; for a picture whose `credit` is known."""
    return {
        "name": image.credit,
        "source": image.source_url,
        "licence": image.licence_words,
        "licence_url": image.licence_address,
    }

"""Placeholder colours of pictures: `{% load tones %}<div class="card__media {{ page.hero_image|tone }}">`."""

from django import template

from ..domain.prepared import tone_of
from ..models import Picture

register = template.Library()


@register.filter
def tone(image: Picture | None) -> str:
    """The class `tone-1` … `tone-16` nearest to the picture's colour, or nothing without a picture."""
    return tone_of(image) if image is not None else ""

"""What the preview of the settings needs: brands that are not saved yet have addresses of their own in the admin."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from ..domain.identity import mark_of
from ..domain.palette import MeasuredPair, role_pairs
from ..models import BrandSettings

register = template.Library()


@register.simple_tag
def preview_css_url(brand: BrandSettings) -> str:
    """The style sheet of these settings as they are in the form."""
    return f"{reverse('brand_preview_css')}?{urlencode({**brand.colours(), 'pattern': brand.pattern})}"


@register.simple_tag
def preview_mark(brand: BrandSettings) -> SafeString:
    """The mark, drawn into the page: it is made of our own shapes and of colours that have been checked."""
    return mark_safe(mark_of(brand))


@register.simple_tag
def narrowest_pairs(brand: BrandSettings, count: int = 4) -> list[MeasuredPair]:
    """The pairs of roles with the least to spare."""
    return sorted(role_pairs(brand.colours()), key=lambda pair: min(pair.light, pair.dark) / pair.least)[:count]

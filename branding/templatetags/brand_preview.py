"""What the preview of the settings needs: brands that are not saved yet have addresses of their own in the admin."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from ..domain.identity import mark_of
from ..domain.palette import role_pairs
from ..models import BrandSettings

register = template.Library()


@register.simple_tag
def preview_css_url(brand: BrandSettings) -> str:
    """The style sheet of these settings as they are in the form."""
    asked = {**brand.colours(), "pattern": brand.pattern, "typeface": brand.typeface}
    return f"{reverse('brand_preview_css')}?{urlencode(asked)}"


@register.simple_tag
def preview_mark(brand: BrandSettings) -> SafeString:
    """The mark, drawn into the page: it is made of our own shapes and of colours that have been checked."""
    return mark_safe(mark_of(brand))


@register.simple_tag
def narrowest_pairs(brand: BrandSettings, theme: str, count: int = 4) -> list[tuple[str, str, float]]:
    """The roles and surfaces with the least contrast to spare in one theme, each with its ratio."""
    measured = [(pair, pair.dark if theme == "dark" else pair.light) for pair in role_pairs(brand.colours())]
    measured.sort(key=lambda each: each[1] / each[0].least)
    return [(pair.role, pair.surface, ratio) for pair, ratio in measured[:count]]

"""What the head of a page says to search engines and messengers, in words."""

from django import template

from ..domain import found
from ..models.base import ContentPage

register = template.Library()

LOCALES = {"id": "id_ID", "en": "en_GB"}
"""Languages as Open Graph names them."""


@register.simple_tag
def page_title(page: ContentPage, name: str) -> str:
    """The title for a tab and a list of results; `name` is the regency's."""
    return found.title_of(page, name)


@register.simple_tag
def page_description(page: ContentPage, otherwise: str = "") -> str:
    """One or two sentences of at most 160 characters."""
    return found.description_of(page, otherwise)


@register.filter
def og_locale(code: str) -> str:
    """ "id_ID" for "id"."""
    return LOCALES.get(code, code)

"""What Wagtail's admin needs of the brand. The public tag reads the home pages too, which no screen here needs."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import reverse

from ..domain.admin_stylesheet import admin_stylesheet
from ..domain.stylesheet import fingerprint
from ..models import BrandSettings
from .branding_tags import mark_url, settings_of

register = template.Library()


@dataclass(frozen=True)
class AdminBrand:
    """Whose admin it is."""

    name: str
    mark_url: str


def brand_of(context: Context) -> BrandSettings:
    """The brand of the site whose address was asked; outside a request the defaults."""
    request = context.get("request")
    return settings_of(request) if request is not None else BrandSettings()


@register.simple_tag(takes_context=True)
def admin_brand(context: Context) -> AdminBrand:
    """The regency's name, and its logo or else its mark."""
    found = brand_of(context)
    return AdminBrand(name=found.regency_name, mark_url=mark_url(found))


@register.simple_tag(takes_context=True)
def brand_admin_css_url(context: Context) -> str:
    """Address of the admin's brand colours, which changes when its content does."""
    return f"{reverse('branding:brand_admin_css')}?v={fingerprint(admin_stylesheet(brand_of(context)))}"

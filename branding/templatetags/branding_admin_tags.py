"""What Wagtail's admin needs of the brand, beside the tags of the public pages."""

from django import template
from django.template import Context
from django.urls import reverse

from ..domain.admin_stylesheet import admin_stylesheet
from ..domain.stylesheet import fingerprint
from ..models import BrandSettings
from .branding_tags import settings_of

register = template.Library()


@register.simple_tag(takes_context=True)
def brand_admin_css_url(context: Context) -> str:
    """Address of the admin's brand colours, which changes when its content does."""
    request = context.get("request")
    found = settings_of(request) if request is not None else BrandSettings()
    return f"{reverse('branding:brand_admin_css')}?v={fingerprint(admin_stylesheet(found))}"

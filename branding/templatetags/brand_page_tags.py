"""What the brand page shows: colours with their values, the typeface, and the addresses of the files."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.translation import gettext as _

from ..domain.brand_files import Swatch, brand_files, swatches, zip_version
from ..domain.frame import active_language
from ..domain.identity import identity_version
from ..domain.typefaces import Family, family
from ..enums import BrandRule
from ..models import BrandPage
from .branding_tags import framed_settings

register = template.Library()


@register.simple_tag(takes_context=True)
def brand_swatches(context: Context) -> list[Swatch]:
    """The brand's colours."""
    return swatches(framed_settings(context)[1])


@register.simple_tag(takes_context=True)
def brand_family(context: Context) -> Family:
    """The typeface."""
    return family(framed_settings(context)[1].typeface)


@register.simple_tag(takes_context=True)
def brand_downloads(context: Context) -> list[dict[str, Any]]:
    """The single files: name, words, url."""
    brand = framed_settings(context)[1]
    version = identity_version(brand)
    return [
        {
            "name": each.name,
            "words": each.words,
            "url": f"{reverse('branding:brand_file', args=[each.name])}?v={version}&download",
        }
        for each in brand_files(brand)
    ]


@register.simple_tag(takes_context=True)
def brand_zip_url(context: Context, page: BrandPage) -> str:
    """Address of the ZIP, which changes with what it contains."""
    version = zip_version(framed_settings(context)[1], page.terms)
    return f"{reverse('branding:brand_zip', args=[active_language()])}?v={version}"


@register.simple_tag(takes_context=True)
def brand_file_url(context: Context, name: str) -> str:
    """Address of one file, to be shown in the page."""
    version = identity_version(framed_settings(context)[1])
    return f"{reverse('branding:brand_file', args=[name])}?v={version}"


@register.simple_tag
def brand_rules(page: BrandPage) -> list[dict[str, Any]]:
    """Dos, then don'ts, each with their rules; a kind without any is left out."""
    kinds = ((BrandRule.DO, _("Lakukan"), "check"), (BrandRule.DONT, _("Jangan"), "x"))
    groups = []
    for kind, title, icon in kinds:
        rules = [block.value for block in page.rules if block.value["kind"] == kind.value]
        if rules:
            groups.append({"kind": kind.value, "title": title, "icon": icon, "rules": rules})
    return groups

"""What Wagtail's admin needs of the brand. The public tag reads the home pages too, which no screen here needs."""

from dataclasses import dataclass

from django import template
from django.forms import BoundField, ModelForm
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..domain.admin_stylesheet import admin_stylesheet
from ..domain.stylesheet import fingerprint
from ..models import BrandSettings, Picture
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


@dataclass(frozen=True)
class Heading:
    """Stands among the fields of a form; Wagtail's template prints what it takes for a hidden field as it is."""

    title: str
    help: str = ""
    name: str = ""
    is_hidden: bool = True

    def __html__(self) -> str:
        words = format_html('<p class="help">{}</p>', self.help) if self.help else ""
        return format_html('<div class="picture-panel"><h2 class="w-h3">{}</h2>{}</div>', self.title, words)

    def __str__(self) -> SafeString:
        return mark_safe(self.__html__())


@register.simple_tag
def grouped_picture_fields(form: "ModelForm[Picture]") -> list[Heading | BoundField]:
    """The fields of a picture's form in groups; one that no group names comes last, so that none is lost."""
    groups = (
        (Heading(_("Berkas")), ("title", "file", "collection", "tags")),
        (
            Heading(
                _("Bagi yang tidak dapat melihatnya"),
                _("Gambar tanpa keterangan tidak dapat ditayangkan di halaman, kecuali gambar hiasan."),
            ),
            ("alt_id", "alt_en", "is_decorative"),
        ),
        (Heading(_("Sumber dan lisensi")), ("credit", "source_url", "licence", "licence_url", "taken_on")),
        (
            Heading(
                _("Orang yang terlihat"), _("Wajah adalah data pribadi (UU 27/2022). Catatan ini hanya untuk petugas.")
            ),
            ("people", "consent_note"),
        ),
    )
    left = {field.name: field for field in form}
    found: list[Heading | BoundField] = []
    for heading, names in groups:
        found += [heading, *(left.pop(name) for name in names if name in left)]
    return [*found, *left.values()]


@register.filter
def named_search(form: SafeString, label: str) -> SafeString:
    """Wagtail's form for searching a list, with a name by which it differs from the search in the menu (WCAG 2.4.6)."""
    return mark_safe(form.replace('role="search"', format_html('role="search" aria-label="{}"', label), 1))

"""What every page of the portal needs from this app: the brand, the main menu, the languages."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse, translate_url
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from ..domain import queries
from ..domain.identity import identity_version
from ..domain.palette import palette
from ..domain.site_tree import LANGUAGES
from ..domain.stylesheet import brand_stylesheet, fingerprint
from ..models import BrandSettings
from ..models.base import ContentPage
from ..renditions import LOGO

register = template.Library()


@dataclass(frozen=True)
class Brand:
    """The brand as templates show it."""

    name: str
    tagline: str
    home_url: str
    mark_url: str
    """The logo, or the mark drawn in the brand's colours."""


@dataclass(frozen=True)
class LanguageLink:
    """The same page, or the nearest to it, in one language."""

    code: str
    name: str
    """The language in its own words."""
    url: str
    current: bool


@dataclass(frozen=True)
class MenuItem:
    """One entry of the main menu."""

    title: str
    url: str
    current: bool


def homes(request: HttpRequest) -> dict[str, Page]:
    """The home pages by language, read once per request."""
    cached: dict[str, Page] | None = getattr(request, "branding_homes", None)
    if cached is None:
        site = Site.find_for_request(request)
        cached = queries.homes(site) if site else {}
        request.branding_homes = cached  # type: ignore[attr-defined]
    return cached


def settings_of(request: HttpRequest) -> BrandSettings:
    """The brand of the request's site; without a site (before set-up) the defaults."""
    if Site.find_for_request(request) is None:
        return BrandSettings()
    found: BrandSettings = BrandSettings.for_request(request)
    return found


def current_page(context: Context) -> ContentPage | None:
    """The page being shown, if it is one of ours."""
    page = context.get("page")
    return page if isinstance(page, ContentPage) else None


def language() -> str:
    """The active language, as one of ours."""
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else LANGUAGES[0]


@register.simple_tag(takes_context=True)
def brand(context: Context) -> Brand:
    """Name, tagline, logo and home address of the regency."""
    request = context.get("request")
    if request is None:
        found = BrandSettings()
        return Brand(found.regency_name, found.tagline, "/", mark_url(found))
    found = settings_of(request)
    home = homes(request).get(language())
    return Brand(
        name=found.regency_name,
        tagline=found.tagline,
        home_url=(home.get_url(request) if home else None) or f"/{language()}/",
        mark_url=mark_url(found),
    )


def mark_url(brand: BrandSettings) -> str:
    """Address of the logo in a size for the page's head, or of the drawn mark; also where the logo's file is lost."""
    try:
        if brand.logo is not None:
            return str(brand.logo.get_rendition(LOGO).url)
    except OSError:
        pass
    return versioned(brand, "branding:mark")


def versioned(brand: BrandSettings, name: str, *args: object) -> str:
    """An address that changes when the brand does, and may therefore be kept for a year."""
    return f"{reverse(name, args=args)}?v={identity_version(brand)}"


@register.inclusion_tag("branding/_identity.html", takes_context=True)
def brand_identity(context: Context) -> dict[str, object]:
    """For a page's head: icons, manifest, and the colour in which a browser paints its own frame."""
    request = context.get("request")
    found = settings_of(request) if request is not None else BrandSettings()
    roles = palette(found.colours())
    return {
        "light": roles.light["deep"],
        "dark": roles.dark["deep"],
        "mark": "" if found.logo else versioned(found, "branding:mark"),
        "icons": [(size, versioned(found, "branding:icon", size)) for size in (32, 192)],
        "touch_icon": versioned(found, "branding:icon", 180),
        "manifest": versioned(found, "branding:manifest", language()),
    }


@register.simple_tag(takes_context=True)
def brand_share_url(context: Context) -> str:
    """Absolute address of the picture shown with a shared link to a page that has no picture of its own."""
    request = context["request"]
    path = versioned(settings_of(request), "branding:share_picture", language())
    return str(request.build_absolute_uri(path))


@register.simple_tag(takes_context=True)
def brand_css_url(context: Context) -> str:
    """Address of the brand's style sheet, which changes when its content does."""
    request = context.get("request")
    found = settings_of(request) if request is not None else BrandSettings()
    return f"{reverse('branding:brand_css')}?v={fingerprint(brand_stylesheet(found))}"


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[LanguageLink]:
    """Where to read this in each language: a page's own translation, or that language's home page if it has none."""
    request = context.get("request")
    if request is None:
        return []
    active = language()
    page = current_page(context)
    found = queries.translations(page) if page is not None and page.pk else {}
    links = []
    for code in LANGUAGES:
        if code == active:
            url = request.path
        elif page is None:
            url = translate_url(request.get_full_path(), code)
        else:
            there = found.get(code) or homes(request).get(code)
            url = (there.get_url(request) if there else None) or f"/{code}/"
        url = escape_leading_slashes(url)  # "//elsewhere/" would be another host's address
        links.append(LanguageLink(code, get_language_info(code)["name_local"], url, code == active))
    return links


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[MenuItem]:
    """The sections of the portal in the current language: its pages marked for menus, and the directory."""
    request = context.get("request")
    if request is None:
        return []
    cached: list[MenuItem] | None = getattr(request, "branding_menu", None)
    if cached is None:
        home = homes(request).get(language())
        pages = queries.menu_pages(home) if home else []
        entries = [(each.title, each.get_url(request) or "") for each in pages]
        entries.insert(1, (_("Direktori UMKM"), reverse("search:directory")))
        cached = [MenuItem(title, url, bool(url) and request.path.startswith(url)) for title, url in entries]
        request.branding_menu = cached
    return cached


@register.simple_tag
def page_trail(page: ContentPage) -> list[Page]:
    """The pages above this one, from the home page down."""
    cached: Any = page.__dict__.get("_branding_trail")
    if cached is None:
        cached = page.__dict__["_branding_trail"] = queries.trail(page)
    return cached

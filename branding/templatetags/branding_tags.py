"""What every page of the portal needs from this app: the brand, the main menu, the languages."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from django import template
from django.http import HttpRequest
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse, translate_url
from django.utils.html import escape
from django.utils.http import escape_leading_slashes
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from ..domain import queries
from ..domain.frame import Frame, frame_of
from ..domain.identity import identity_version
from ..domain.palette import palette
from ..domain.site_tree import LANGUAGES
from ..domain.stylesheet import brand_stylesheet, fingerprint
from ..models import BrandSettings
from ..models.base import ContentPage
from ..renditions import LOGO

register = template.Library()
Result = TypeVar("Result")


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


def once(frame: Frame | None, name: Hashable, make: Callable[[], Result]) -> Result:
    """What `make` gives, made once for as long as the frame is kept and once for each language."""
    if frame is None:
        return make()
    key = (name, language())
    if key not in frame.drawn:
        frame.drawn[key] = make()
    found: Result = frame.drawn[key]
    return found


@register.simple_tag(takes_context=True)
def brand(context: Context) -> Brand:
    """Name, tagline, logo and home address of the regency."""
    request = context.get("request")
    frame = frame_of(request) if request is not None else None
    found = frame.settings if frame else BrandSettings()
    home = f"/{language()}/" if request is not None else "/"

    def make() -> Brand:
        here = (frame.homes.get(language()) if frame else "") or home
        return Brand(name=found.regency_name, tagline=found.tagline, home_url=here, mark_url=mark_url(found))

    return once(frame, "brand", make)


def framed_settings(context: Context) -> tuple[Frame | None, BrandSettings]:
    """The frame of the page, if any, and its brand."""
    request = context.get("request")
    frame = frame_of(request) if request is not None else None
    return frame, frame.settings if frame else BrandSettings()


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
    frame, found = framed_settings(context)

    def make() -> dict[str, object]:
        roles = palette(found.colours())
        return {
            "light": roles.light["deep"],
            "dark": roles.dark["deep"],
            "mark": "" if found.logo else versioned(found, "branding:mark"),
            "icons": [(size, versioned(found, "branding:icon", size)) for size in (32, 192)],
            "touch_icon": versioned(found, "branding:icon", 180),
            "manifest": versioned(found, "branding:manifest", language()),
        }

    return once(frame, "identity", make)


@register.simple_tag(takes_context=True)
def brand_share_url(context: Context) -> str:
    """Absolute address of the picture shown with a shared link to a page that has no picture of its own."""
    request = context["request"]
    frame, found = framed_settings(context)
    path = once(frame, "share", lambda: versioned(found, "branding:share_picture", language()))
    return f"{request.scheme}://{request.get_host()}{path}"


@register.simple_tag(takes_context=True)
def brand_css_url(context: Context) -> str:
    """Address of the brand's style sheet, which changes when its content does."""
    frame, found = framed_settings(context)
    return once(frame, "css", lambda: f"{reverse('branding:brand_css')}?v={fingerprint(brand_stylesheet(found))}")


def in_language(path: str, active: str, code: str) -> str:
    """The same address in another language: but for its beginning it is the same in all."""
    before = f"/{active}/"
    return f"/{code}/{path.removeprefix(before)}" if path.startswith(before) else translate_url(path, code)


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
            url = in_language(request.get_full_path(), active, code)
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
    frame = frame_of(request)

    def make() -> list[tuple[str, str]]:
        entries = list(frame.menus.get(language(), ())) if frame else []
        entries.insert(1, (_("Direktori UMKM"), reverse("search:directory")))
        return entries

    entries = once(frame, "menu", make)
    return [MenuItem(title, url, bool(url) and request.path.startswith(url)) for title, url in entries]


@register.simple_tag(takes_context=True)
def framed(context: Context, name: str, **given: Any) -> SafeString:
    """The head or foot of a page, which many pages share: drawn once, then only told where the languages lead.

    `given` is what the component takes; `languages` are those of the page.
    """
    request, languages = context.get("request"), given["languages"]
    frame = frame_of(request) if request is not None else None
    marks = {code: f"\ue000{code}\ue001" for code in LANGUAGES}  # no address contains these

    def make() -> str:
        there = [LanguageLink(each.code, each.name, marks[each.code], each.current) for each in languages]
        return get_template(name).render({**given, "languages": there})

    drawn = once(frame, (name, _shown(given)), make)
    for link in languages:
        drawn = drawn.replace(marks[link.code], escape(link.url))
    return mark_safe(drawn)


def _shown(given: dict[str, Any]) -> Hashable:
    """What of a component's arguments differs between the pages of a language."""
    menu = tuple((item.current, item.url == given.get("path")) for item in given.get("menu", ()))
    return menu, bool(given.get("signed_in"))


@register.simple_tag
def page_trail(page: ContentPage) -> list[Page]:
    """The pages above this one, from the home page down."""
    cached: Any = page.__dict__.get("_branding_trail")
    if cached is None:
        cached = page.__dict__["_branding_trail"] = queries.trail(page)
    return cached

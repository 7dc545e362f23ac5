"""What every page of the portal needs from this app: the brand, the main menu, the languages."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.template.loader import get_template
from django.urls import reverse, translate_url
from django.utils.html import escape
from django.utils.http import escape_leading_slashes
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from ..domain import queries
from ..domain.frame import Frame, active_language, frame_of, once
from ..domain.identity import identity_version
from ..domain.languages import Place, places
from ..domain.palette import palette
from ..domain.site_tree import LANGUAGES
from ..domain.stylesheet import brand_stylesheet, fingerprint
from ..domain.typefaces import family
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
    translated: bool = True
    """Whether the page has its own version in this language, or is shown there as it is, with a notice."""


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


def frame_in(context: Context) -> Frame | None:
    """The frame of the request that a template is drawn for; None without a request, or before a site is set up."""
    request = context.get("request")
    return frame_of(request) if request is not None else None


@register.simple_tag(takes_context=True)
def brand(context: Context) -> Brand:
    """Name, tagline, logo and home address of the regency."""
    frame, found = framed_settings(context)
    home = f"/{active_language()}/" if context.get("request") is not None else "/"

    def make() -> Brand:
        here = (frame.homes.get(active_language()) if frame else "") or home
        return Brand(name=found.regency_name, tagline=found.tagline, home_url=here, mark_url=mark_url(found))

    return once(frame, "brand", make)


def framed_settings(context: Context) -> tuple[Frame | None, BrandSettings]:
    """The frame of the page, if any, and its brand."""
    frame = frame_in(context)
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
            "manifest": versioned(found, "branding:manifest", active_language()),
        }

    return once(frame, "identity", make)


@register.simple_tag(takes_context=True)
def brand_share_url(context: Context) -> str:
    """Absolute address of the picture shown with a shared link to a page that has no picture of its own."""
    request = context["request"]
    frame, found = framed_settings(context)
    path = once(frame, "share", lambda: versioned(found, "branding:share_picture", active_language()))
    return f"{request.scheme}://{request.get_host()}{path}"


@register.simple_tag(takes_context=True)
def brand_font_url(context: Context) -> str:
    """Address of the typeface the regency has chosen, to be asked for early."""
    frame, found = framed_settings(context)
    return once(frame, "font", lambda: family(found.typeface).url)


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
    """Where to read this in each language. A page without a translation is shown there as it is; only where a language
    has no place for it, the link leads to that language's home page."""
    request = context.get("request")
    if request is None:
        return []
    page = current_page(context)
    if page is None or not page.pk:
        return _links(request, page)
    return once(frame_of(request), ("languages", page.pk, request.path), lambda: _links(request, page))


def _links(request: HttpRequest, page: ContentPage | None) -> list[LanguageLink]:
    active = active_language()
    found = places(page=page, trail=page_trail(page)) if page is not None and page.pk else {}
    links = []
    for code in LANGUAGES:
        place = found.get(code)
        if code == active:
            url = request.path
        elif page is None:
            url = in_language(request.get_full_path(), active, code)
        else:
            url = _place_url(request, page, place, code)
        url = escape_leading_slashes(url)  # "//elsewhere/" would be another host's address
        own = page is None or (place is not None and place.is_translation)
        links.append(LanguageLink(code, get_language_info(code)["name_local"], url, code == active, own))
    return links


def _place_url(request: HttpRequest, page: ContentPage, place: Place | None, code: str) -> str:
    """The address of a page in a language; where that has no public home page, Wagtail serves the first one's tree."""
    if place is not None:
        return place.url(request) or f"/{code}/"
    trail = page_trail(page)
    has_home = code in homes(request) or not trail
    return f"/{code}/" + ("" if has_home else page.url_path[len(trail[0].url_path) :])


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[MenuItem]:
    """The sections of the portal in the current language: its pages marked for menus, and the directory."""
    request = context.get("request")
    if request is None:
        return []
    frame = frame_of(request)

    def make() -> list[tuple[str, str]]:
        entries = list(frame.menus.get(active_language(), ())) if frame else []
        entries.insert(1, (_("Direktori UMKM"), reverse("search:directory")))
        return entries

    entries = once(frame, "menu", make)
    return [MenuItem(title, url, bool(url) and request.path.startswith(url)) for title, url in entries]


@register.simple_tag(takes_context=True)
def framed(context: Context, name: str, **given: Any) -> SafeString:
    """The head or foot of a page, which many pages share: drawn once, then only told where the languages lead.

    `given` is what the component takes; `languages` are those of the page.
    """
    frame, languages = frame_in(context), given["languages"]
    marks = {code: f"\ue000{code}\ue001" for code in LANGUAGES}  # no address contains these

    def make() -> str:
        there = [replace(each, url=marks[each.code]) for each in languages]
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
    return queries.trail(page)


class DrawnOnceNode(Node):
    """A part of a page that is the same for all who see the page, drawn once for as long as its frame is kept."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist, self.name = nodelist, name

    def render(self, context: Context) -> SafeString:
        """Its mark-up; made anew where there is no page, or no frame that is kept."""
        page = current_page(context)
        if page is None:
            return self.nodelist.render(context)
        key = ("part", self.name, page.pk, page.last_published_at)
        return once(frame_in(context), key, lambda: self.nodelist.render(context))


@register.tag
def drawn_once(parser: Parser, token: Token) -> DrawnOnceNode:
    """`{% drawn_once "name" %}…{% enddrawn_once %}` around what shows neither businesses nor things of the visitor."""
    name = token.split_contents()[1].strip("\"'")
    nodelist = parser.parse(("enddrawn_once",))
    parser.delete_first_token()
    return DrawnOnceNode(nodelist, name)

"""The addresses of this app that are no pages: the brand as a style sheet, as icons, as a picture; a visitor's list."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .colours import HEX
from .domain.admin_stylesheet import admin_stylesheet
from .domain.frame import active_language, frame_of
from .domain.identity import ICON_SIZES, icon_png, identity_version, manifest, mark_of, maskable_png, share_jpeg
from .domain.shared_lists import MOST_ITEMS, UnreadableList, read, shared_list, written
from .domain.site_tree import LANGUAGES
from .domain.stylesheet import brand_stylesheet, fingerprint
from .domain.trips import stops_of, way_past
from .enums import Pattern, Typeface
from .models import BrandSettings
from .templatetags.branding_tags import settings_of

A_YEAR = 365 * 24 * 3600
MASKABLE_SIZE = 512


def lasting(request: HttpRequest, response: HttpResponse, version: str) -> HttpResponse:
    """Kept for a year under the address that names the content, for a minute under any other."""
    response["ETag"] = f'"{version}"'
    exact = request.GET.get("v") == version
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if exact else "public, max-age=60"
    return response


def of_identity(request: HttpRequest, brand: BrandSettings, content: Any, kind: str) -> HttpResponse:
    """An answer that follows from the brand's identity."""
    return lasting(request, HttpResponse(content, content_type=kind), identity_version(brand))


@require_safe
def brand_css(request: HttpRequest) -> HttpResponse:
    """Custom properties of the current site."""
    return of_sheet(request, brand_stylesheet(settings_of(request)))


@require_safe
def brand_admin_css(request: HttpRequest) -> HttpResponse:
    """Wagtail's colour tokens made of the same brand, for every screen of the admin."""
    return of_sheet(request, admin_stylesheet(settings_of(request)))


@never_cache
@require_safe
def preview_css(request: HttpRequest) -> HttpResponse:
    """The style sheet of colours that are not saved yet, for staff: `?primary=#0b4f5c&…&pattern=wajik`."""
    asked = {name: request.GET.get(name, "") for name in BrandSettings.colour_names}
    pattern, typeface = request.GET.get("pattern", ""), request.GET.get("typeface", Typeface.JAKARTA.value)
    known = pattern in Pattern.values and typeface in Typeface.values
    if not known or not all(HEX.fullmatch(value) for value in asked.values()):
        raise Http404
    sheet = brand_stylesheet(BrandSettings(pattern=pattern, typeface=typeface, **asked))
    return HttpResponse(sheet, content_type="text/css; charset=utf-8")


def of_sheet(request: HttpRequest, sheet: str) -> HttpResponse:
    """A style sheet under its own fingerprint."""
    return lasting(request, HttpResponse(sheet, content_type="text/css; charset=utf-8"), fingerprint(sheet))


@require_safe
def mark(request: HttpRequest) -> HttpResponse:
    """The drawn mark, for the page's head and for browsers that show an SVG on a tab."""
    brand = settings_of(request)
    return of_identity(request, brand, mark_of(brand), "image/svg+xml")


@require_safe
def icon(request: HttpRequest, size: int) -> HttpResponse:
    """The icon in one of its sizes."""
    if size not in ICON_SIZES:
        raise Http404(size)
    brand = settings_of(request)
    return of_identity(request, brand, icon_png(brand, size), "image/png")


@require_safe
def maskable(request: HttpRequest) -> HttpResponse:
    """The icon for systems that cut it to a shape of their own."""
    brand = settings_of(request)
    return of_identity(request, brand, maskable_png(brand, MASKABLE_SIZE), "image/png")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """What a browser asks for where no page has named an icon: a document, a feed, an error. PNG, which all accept."""
    return icon(request, ICON_SIZES[0])


@require_safe
def web_manifest(request: HttpRequest, language: str) -> HttpResponse:
    """The web app manifest in one language."""
    if language not in LANGUAGES:
        raise Http404(language)
    brand = settings_of(request)
    response = JsonResponse(manifest(brand, language), content_type="application/manifest+json")
    return lasting(request, response, identity_version(brand))


@require_safe
def share_picture(request: HttpRequest, language: str) -> HttpResponse:
    """The picture of a shared link that has none of its own."""
    if language not in LANGUAGES:
        raise Http404(language)
    brand = settings_of(request)
    return of_identity(request, brand, share_jpeg(brand, language), "image/jpeg")


@never_cache
@require_safe
def my_list(request: HttpRequest) -> HttpResponse:
    """A visitor's own list, which only their browser knows, or the list that a shared link carries: `?d=1.…`."""
    asked = request.GET.get("d", "")
    context: dict[str, Any] = {"address": reverse("my_list:page"), "most": MOST_ITEMS}
    status = 200
    if asked:
        try:
            context |= listed(request, asked)
        except UnreadableList:
            context["unreadable"], status = True, 400
    return render(request, "branding/my_list.html", context, status=status)


@never_cache
@require_safe
def my_list_items(request: HttpRequest) -> HttpResponse:
    """What stands on one's own list, for the page that shows it: a fragment with the buttons that order it."""
    try:
        context = listed(request, request.GET.get("d", ""))
    except UnreadableList as problem:
        raise Http404("no list") from problem
    return render(request, "branding/_my_list_items.html", context | {"own": True})


def listed(request: HttpRequest, asked: str) -> dict[str, Any]:
    """The public things of a written list as stops, and its address to pass on. Raises UnreadableList."""
    tokens = read(asked)
    shown = shared_list(tokens, language=active_language())
    address = f"{reverse('my_list:page')}?d={written([each.token for each in shown.things] or tokens)}"
    frame = frame_of(request)
    region = (frame.settings if frame else BrandSettings()).regency_name
    return {
        "way": way_past(stops_of(shown.things), region=region),
        "left_out": shown.left_out,
        "list_url": request.build_absolute_uri(address),
    }

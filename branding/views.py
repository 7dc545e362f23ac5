"""The addresses of this app that are no pages: the brand as a style sheet, as icons, as a manifest, as a picture."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .colours import HEX
from .domain.admin_stylesheet import admin_stylesheet
from .domain.identity import ICON_SIZES, icon_png, identity_version, manifest, mark_of, share_jpeg
from .domain.site_tree import LANGUAGES
from .domain.stylesheet import brand_stylesheet, fingerprint
from .enums import Pattern
from .models import BrandSettings
from .templatetags.branding_tags import settings_of

A_YEAR = 365 * 24 * 3600


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
    pattern = request.GET.get("pattern", "")
    if pattern not in Pattern.values or not all(HEX.fullmatch(value) for value in asked.values()):
        raise Http404
    sheet = brand_stylesheet(BrandSettings(pattern=pattern, **asked))
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

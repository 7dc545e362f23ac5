"""The addresses of this app that are not pages: the brand's colours as style sheets, for visitors and for staff."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .domain.admin_stylesheet import admin_stylesheet
from .domain.stylesheet import brand_stylesheet, fingerprint
from .models import BrandSettings

A_YEAR = 365 * 24 * 3600


@require_safe
def brand_css(request: HttpRequest) -> HttpResponse:
    """Custom properties of the current site. Kept for a year under the address that names its content."""
    return _sheet(request, brand_stylesheet(BrandSettings.for_request(request)))


@require_safe
def brand_admin_css(request: HttpRequest) -> HttpResponse:
    """Wagtail's colour tokens made of the same brand, for every screen of the admin."""
    return _sheet(request, admin_stylesheet(BrandSettings.for_request(request)))


def _sheet(request: HttpRequest, sheet: str) -> HttpResponse:
    version = fingerprint(sheet)
    response = HttpResponse(sheet, content_type="text/css; charset=utf-8")
    response["ETag"] = f'"{version}"'
    exact = request.GET.get("v") == version
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if exact else "public, max-age=60"
    return response

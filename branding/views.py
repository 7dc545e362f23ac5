"""The one address of this app that is not a page: the brand's colours as a style sheet."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .domain.stylesheet import brand_stylesheet, fingerprint
from .models import BrandSettings

A_YEAR = 365 * 24 * 3600


@require_safe
def brand_css(request: HttpRequest) -> HttpResponse:
    """Custom properties of the current site. Kept for a year under the address that names its content."""
    sheet = brand_stylesheet(BrandSettings.for_request(request))
    version = fingerprint(sheet)
    response = HttpResponse(sheet, content_type="text/css; charset=utf-8")
    response["ETag"] = f'"{version}"'
    exact = request.GET.get("v") == version
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if exact else "public, max-age=60"
    return response

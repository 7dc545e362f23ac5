"""Downloads of the brand page: single files, and all of them in one ZIP."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .domain.brand_files import brand_file, brand_zip, zip_name, zip_version
from .domain.identity import identity_version
from .domain.restrictions import UNRESTRICTED
from .domain.site_tree import LANGUAGES
from .models import BrandPage
from .templatetags.branding_tags import settings_of
from .views import lasting


@require_safe
def download(request: HttpRequest, name: str) -> HttpResponse:
    """One file of the brand, by its name."""
    brand = settings_of(request)
    found = brand_file(brand, name)
    if found is None:
        raise Http404(name)
    content, kind = found
    response = HttpResponse(content, content_type=kind)
    if "download" in request.GET:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    if kind == "image/svg+xml":
        response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return lasting(request, response, identity_version(brand))


@require_safe
def download_all(request: HttpRequest, language: str) -> HttpResponse:
    """Everything, with the terms of the brand page of that language."""
    if language not in LANGUAGES:
        raise Http404(language)
    brand = settings_of(request)
    page = BrandPage.objects.live().filter(UNRESTRICTED, locale__language_code=language).order_by("path").first()
    terms = page.terms if page is not None else ""
    response = HttpResponse(brand_zip(brand, language, terms), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{zip_name(brand)}"'
    return lasting(request, response, zip_version(brand, terms))

"""The PDF sheets of the plan. Each is drawn once for a version, which its address carries, so that browsers keep it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import override
from django.views.decorators.http import require_safe

from .domain.programmes.sheets import drawn, file_name, sheet_of, version_of
from .domain.restrictions import UNRESTRICTED
from .models import PlanPage, ProgrammePage
from .templatetags.branding_tags import settings_of
from .views import lasting


def answer(request: HttpRequest, page: ProgrammePage | PlanPage) -> HttpResponse:
    """The sheet of a page in that page's language."""
    brand = settings_of(request)
    with override(page.locale.language_code):
        sheet = sheet_of(page)
        version = version_of(sheet, brand)
        content = drawn(sheet, brand=brand, site=f"{request.scheme}://{request.get_host()}")
        response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file_name(sheet)}"'
    return lasting(request, response, version)


@require_safe
def programme_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """A programme on one page of A4; retired ones too, for what was is still to be read."""
    pages = ProgrammePage.objects.live().filter(UNRESTRICTED).select_related("programme", "locale")
    return answer(request, get_object_or_404(pages, pk=pk))


@require_safe
def plan_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan as a table."""
    return answer(
        request, get_object_or_404(PlanPage.objects.live().filter(UNRESTRICTED).select_related("locale"), pk=pk)
    )

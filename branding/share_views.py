"""Pictures of shared links: the public address of each page's, and the editors' preview of what it will be."""

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

from .domain.sharing import draw_share, public_page, shared_picture
from .domain.site_tree import LANGUAGES
from .models import BrandSettings, Picture
from .models.base import ContentPage
from .templatetags.branding_tags import settings_of
from .views import lasting

TITLE_MOST = 255


@require_safe
def page_share(request: HttpRequest, pk: int) -> HttpResponse:
    """A page's picture, drawn now if no worker has; 404 for a page that not everybody may see."""
    page = public_page(pk)
    if page is None:
        raise Http404(pk)
    data, fingerprint = shared_picture(page, settings_of(request))
    return lasting(request, HttpResponse(data, content_type="image/jpeg"), fingerprint)


@never_cache
@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """The picture a page would have with what is typed now, for who may edit it.

    `page` is its id, or `type` and `parent` before it is first saved; `title`, `picture` and `own` (ids, or empty)
    replace what is stored; any other field of the page by its own name, if it is a plain value.
    """
    page = _asked_page(request)
    _put_in(page, request.GET)
    brand: BrandSettings = settings_of(request)
    return HttpResponse(draw_share(page, brand), content_type="image/jpeg")


def _asked_page(request: HttpRequest) -> ContentPage:
    """The page as its editor sees it, in its latest revision; a new one of a type. Raises Http404, PermissionDenied."""
    number = request.GET.get("page", "")
    if number:
        if not number.isdecimal() or (stored := Page.objects.filter(pk=number).first()) is None:
            raise Http404
        page = stored.get_latest_revision_as_object()
        if not isinstance(page, ContentPage):
            raise Http404
        if not stored.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return page
    parent = request.GET.get("parent", "")
    above = Page.objects.filter(pk=parent).first() if parent.isdecimal() else None
    try:
        model = apps.get_model(request.GET.get("type", ""))
    except (LookupError, ValueError) as error:
        raise Http404 from error
    if above is None or not issubclass(model, ContentPage):
        raise Http404
    if not above.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    code = request.GET.get("language", "")
    locale = Locale.objects.filter(language_code=code if code in LANGUAGES else LANGUAGES[0]).first()
    made: ContentPage = model(locale=locale or above.locale)
    return made


def _put_in(page: ContentPage, asked: Any) -> None:
    """Replace what is stored by what is typed."""
    if "title" in asked:
        page.title = asked["title"][:TITLE_MOST]
    if "hero_title" in asked and hasattr(page, "hero_title"):
        page.hero_title = asked["hero_title"][:TITLE_MOST]
    for name, field in (("picture", "hero_image"), ("own", "share_image")):
        if name in asked:
            number = asked[name]
            setattr(page, field, Picture.objects.filter(pk=number).first() if number.isdecimal() else None)

"""The door of all pages. Where a language has no page, it shows that of another one rather than an error."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from .domain import languages, queries
from .domain.frame import active_language, frame_of
from .domain.routes import page_at

ROUTE = "_wagtail_route_for_request"
"""Where Wagtail keeps on a request which page it shows."""


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own answer; for what it does not find, the untranslated page whose place this is."""
    frame = frame_of(request)
    page = page_at(frame, active_language(), path) if frame else None
    if page is not None:
        setattr(request, ROUTE, RouteResult(page))
    try:
        answer: HttpResponse = views.serve(request, path)
    except Http404:
        instead = _in_another_language(request, path)
        if instead is None:
            raise
        return instead
    return answer


def _in_another_language(request: HttpRequest, path: str) -> HttpResponse | None:
    site = Site.find_for_request(request)
    code = (get_language() or "")[:2]
    home = queries.homes(site).get(code) if site else None
    if home is None or request.method not in {"GET", "HEAD"}:
        return None
    missing = languages.missing_at(home=home, slugs=[slug for slug in path.split("/") if slug])
    if missing is None:
        return None
    page = missing.specific
    place = languages.places(page=page, trail=queries.trail(page)).get(code)
    url = place.url(request) if place else None
    if place is None or url is None:
        return None
    if place.is_translation or url != request.path:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(escape_leading_slashes(url + (f"?{query}" if query else "")))
    setattr(request, ROUTE, RouteResult(page))
    answer: HttpResponse = views.serve(request, path)
    return answer

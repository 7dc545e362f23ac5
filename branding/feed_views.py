"""The newest articles for feed readers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .domain import queries
from .domain.feeds import FORMATS, news_feed
from .domain.site_tree import LANGUAGES
from .templatetags.branding_tags import settings_of

FEED_KEPT = 300
"""Seconds that a feed may be kept before a reader asks again; then it is told at little cost that nothing is new."""


@require_safe
def feed(request: HttpRequest, language: str, form: str) -> HttpResponse:
    """The newest articles of a language as RSS or Atom; 304 to who has them already."""
    site = Site.find_for_request(request)
    if language not in LANGUAGES or form not in FORMATS or site is None:
        raise Http404
    index = queries.news_index(site=site, language=language)
    if index is None:
        raise Http404
    found = news_feed(
        index=index, brand=settings_of(request), form=form, path=request.path, absolute=request.build_absolute_uri
    )
    response = HttpResponse(found.content, content_type=found.mime)
    response["ETag"] = found.etag
    response["Last-Modified"] = http_date(found.changed.timestamp())
    response["Cache-Control"] = f"public, max-age={FEED_KEPT}"
    return get_conditional_response(request, found.etag, int(found.changed.timestamp()), response) or response

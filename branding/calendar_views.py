"""The events for calendars: of a whole index page, or of one event."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .domain.events import feeds
from .domain.site_tree import LANGUAGES
from .models import EventIndexPage, EventPage

CALENDAR_SECONDS = 900


@require_safe
def calendar(request: HttpRequest, path: str) -> HttpResponse:
    """The events beneath an index page, or one event, as iCalendar; briefly if the asker has them already."""
    page = Page.find_for_request(request, path)
    origin = f"{request.scheme}://{request.get_host()}"
    if isinstance(page, EventIndexPage) and is_public(page):
        version, changed = feeds.version_of(index=page)
        tag = quote_etag(f"{version}-{timezone.localdate():%Y%m%d}")
        unchanged = get_conditional_response(request, etag=tag)
        body = b"" if unchanged is not None else feeds.feed_of(index=page, origin=origin).to_ical()
        return of_calendar(request, body, tag, changed, page.slug)
    address = request.path.removesuffix(feeds.NAME)
    entry = feeds.entry_at(page=page if isinstance(page, EventPage) and is_public(page) else None, address=address)
    if entry is None:
        raise Http404(path)
    body = feeds.feed_of_entry(entry=entry, language=get_language() or LANGUAGES[0], origin=origin).to_ical()
    tag = quote_etag(f"{entry.uid}-{entry.sequence}-{entry.changed_at:%Y%m%d%H%M%S%f}")
    return of_calendar(request, body, tag, entry.changed_at, path.strip("/").rpartition("/")[2])


def is_public(page: Page) -> bool:
    """Whether anybody may see a page that the address leads to."""
    return not page.get_view_restrictions().exists()


def of_calendar(request: HttpRequest, body: bytes, tag: str, changed: datetime | None, name: str) -> HttpResponse:
    """A calendar, or the news that it is the one they have."""
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{name}.ics"'
    response["Cache-Control"] = f"public, max-age={CALENDAR_SECONDS}"
    response["ETag"] = tag
    stamp = int(changed.timestamp()) if changed else None
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    return get_conditional_response(request, etag=tag, last_modified=stamp, response=response) or response

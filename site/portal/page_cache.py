"""Finished public pages, kept in each process for a minute, so that a rush for one page costs as much as for a file.

Only what every stranger sees alike is kept: an answer to a GET without session or other cookies of ours, of status
200, that sets no cookie and does not forbid it. A question typed into the search is always answered anew, because it
is counted, and so is anything with a long query.

Whatever is published, changed, hidden or deleted ends all kept pages, in every process within `LOOK_SECONDS`: a number
in the shared cache says how often that has happened (`end_all`), and a page is kept under the number that was known
before it was made. Should the shared cache not answer, pages live for `PAGE_CACHE_SECONDS` at most.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from wagtail.models import Page

from branding.domain.frame import SHOWN
from branding.signals import pages_changed
from economy.signals import businesses_changed

logger = logging.getLogger(__name__)

GENERATION = "page-cache:generation"
LOOK_SECONDS = 1.0
"""How often a process looks whether kept pages have come to their end."""
MOST_BYTES = 32 * 1024 * 1024
"""What a process spends on kept pages; the longest unused ones go first."""
MOST_OF_ONE = 512 * 1024
MAX_QUERY = 200
"""Characters of a query; a longer one is one of countless combinations that nobody asks for twice."""
ANEW = ("q=", "jelaskan=")
"""Parameters whose answers are never kept: questions are counted, and staff ask for reasons."""
OWN_COOKIES = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages")
FORBIDDEN = ("private", "no-store", "no-cache")
GROUND = ("wsgi.url_scheme", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "PATH_INFO", "QUERY_STRING", "HTTP_HX_REQUEST")
"""What makes two requests different, besides whether the answer may be compressed."""
AROUND = tuple(model for model in SHOWN if model is not Page)
"""What stands around every page; pages announce themselves."""

Key = tuple[str | bool | None, ...]


class Kept(NamedTuple):
    """A finished answer; it was made in `generation`, and ends at `until` by the process's own clock."""

    content: bytes
    headers: tuple[tuple[str, str], ...]
    generation: int
    made: float
    until: float


class PageCache:
    """The kept pages of one process. Safe for threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._bytes = 0

    def get(self, key: Key, generation: int, now: float) -> Kept | None:
        """The answer, if it was made in this generation and its time has not come."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            if found.generation != generation or found.until <= now:
                self._drop(key)
                return None
            self._kept.move_to_end(key)
            return found

    def put(self, key: Key, kept: Kept) -> None:
        """Keep an answer, and let go of others where there is no room."""
        if len(kept.content) > min(MOST_OF_ONE, self._most_bytes):
            return
        with self._lock:
            self._drop(key)
            self._kept[key] = kept
            self._bytes += len(kept.content)
            while self._bytes > self._most_bytes:
                self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    @property
    def size(self) -> int:
        """Bytes of all kept answers."""
        return self._bytes

    def _drop(self, key: Key) -> None:
        gone = self._kept.pop(key, None)
        if gone is not None:
            self._bytes -= len(gone.content)


class Generation:
    """The shared number, looked at once in `LOOK_SECONDS` at most. -1 while the shared cache does not answer: what is
    made then is kept by itself, and ends when the cache answers again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known = -1
        self._look_at = 0.0

    def now(self) -> int:
        """The number, at most `LOOK_SECONDS` old."""
        moment = monotonic()
        if moment >= self._look_at:
            with self._lock:
                if moment >= self._look_at:
                    self._known = self._read()
                    self._look_at = monotonic() + LOOK_SECONDS
        return self._known

    def forget(self) -> None:
        """Look again at the next page."""
        self._look_at = 0.0

    @staticmethod
    def _read() -> int:
        try:
            return int(cache.get(GENERATION, 0))
        except Exception as error:  # noqa: BLE001 — whatever a cache's client raises, the page itself can be made
            logger.warning("the shared cache does not answer (%s)", type(error).__name__)
            return -1


pages = PageCache()
generation = Generation()


def end_all() -> None:
    """End every kept page, in this process at once and in all others within a second. Within a transaction it waits
    for the commit: before it, others would keep the old page again."""
    transaction.on_commit(_end_all, robust=True)


def _end_all() -> None:
    try:
        cache.add(GENERATION, 0, timeout=None)
        cache.incr(GENERATION)
    except Exception as error:  # noqa: BLE001 — whatever a cache's client raises, the change itself is committed
        logger.warning("kept pages live on for up to %d s (%s)", settings.PAGE_CACHE_SECONDS, type(error).__name__)
    generation.forget()
    pages.clear()


class PageCacheMiddleware:
    """Answers from the kept pages, or keeps what comes. Stands behind the middlewares that concern every answer, files
    too, and before all others: a kept page passes none of those again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        seconds = settings.PAGE_CACHE_SECONDS
        if not seconds or not _may_be_kept(request):
            return self.get_response(request)
        key, current, now = key_of(request), generation.now(), monotonic()
        found = pages.get(key, current, now)
        if found is not None:
            return _again(found, now)
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and _is_everybodys(response):
            headers = tuple(response.items())
            pages.put(key, Kept(response.content, headers, current, now, now + seconds))
        return response


def key_of(request: HttpRequest) -> Key:
    """What an answer depends on."""
    asked = request.META
    return (*(asked.get(name) for name in GROUND), "gzip" in asked.get("HTTP_ACCEPT_ENCODING", ""))


def _may_be_kept(request: HttpRequest) -> bool:
    query = request.META.get("QUERY_STRING", "")
    return (
        request.method == "GET"
        and len(query) <= MAX_QUERY
        and not any(f"&{name}" in f"&{query}" for name in ANEW)
        and not any(f"{name}=" in request.META.get("HTTP_COOKIE", "") for name in OWN_COOKIES)
        and "HTTP_AUTHORIZATION" not in request.META
    )


def _is_everybodys(response: HttpResponse) -> bool:
    said = response.get("Cache-Control", "")
    return response.status_code == 200 and not response.cookies and not any(word in said for word in FORBIDDEN)


def _again(kept: Kept, now: float) -> HttpResponse:
    return HttpResponse(kept.content, headers={**dict(kept.headers), "Age": str(int(now - kept.made))})


def connect() -> None:
    """Listen once, when the app is ready, to what public pages are made of."""
    businesses_changed.connect(_on_change, dispatch_uid="page_cache.businesses")
    pages_changed.connect(_on_change, dispatch_uid="page_cache.pages")
    for model in AROUND:
        post_save.connect(_on_change, sender=model, dispatch_uid=f"page_cache.saved.{model.__name__}")
        post_delete.connect(_on_change, sender=model, dispatch_uid=f"page_cache.deleted.{model.__name__}")


def _on_change(sender: object, **kwargs: object) -> None:
    end_all()

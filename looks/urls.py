"""The portal's addresses, its media, and an address for each error a visitor may meet; for pictures and tests only."""

from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.static import serve

from portal import maintenance
from portal.urls import handler403, handler429
from portal.urls import urlpatterns as portal_urls


def error(request: HttpRequest, status: int) -> HttpResponse:
    """Answer as the portal does when a request ends with this status."""
    if status == 400:
        raise SuspiciousOperation
    if status == 403:
        raise PermissionDenied
    if status == 429:
        return respond_429(request)
    if status == 503:
        return maintenance.closed(maintenance.page())
    raise RuntimeError("an error on purpose, to see its page")


__all__ = ["handler403", "handler429", "urlpatterns"]

urlpatterns = [
    *i18n_patterns(path("galat/<int:status>/", error)),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    *portal_urls,
]

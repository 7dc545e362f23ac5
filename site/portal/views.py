"""The few answers that belong to no app: the site's own health and its word to crawlers."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answers 200 once the database answers; a load balancer asks this."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Crawlers may read everything public; the admin and accounts are not for them. A portal that is not the public one
    (a demo, a rehearsal) is for none of them: its copies would stand beside the original in their results."""
    if not settings.OPEN_TO_CRAWLERS:
        return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain; charset=utf-8")
    lines = [
        "User-agent: *",
        "Disallow: /cms/",
        "Disallow: /id/akun/",
        "Disallow: /en/akun/",
        f"Sitemap: {settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")

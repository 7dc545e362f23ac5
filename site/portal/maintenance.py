"""The whole portal closed for a while: one finished page for everybody, without session, database or other files.

The page is written to `settings.MAINTENANCE_FILE` once, when somebody closes the portal (`manage.py maintenance on`),
in the regency's own name and colours. While the file is there, every address answers it with 503, except those that
machines ask: `/health/` still says whether the database answers. A proxy may serve the same file when nothing runs.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import mark_safe

from branding.models import BrandSettings

from .assets import standalone_stylesheet

ALWAYS_OPEN = ("/health/",)
RETRY_AFTER_SECONDS = 600
"""What a browser or crawler is told to wait when nobody said how long it takes."""
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_UNTIL = re.compile(r'<meta name="open-again" content="([^"]+)">')


def page(brand: BrandSettings | None = None, until: datetime | None = None) -> str:
    """The finished page, Indonesian with English beneath; it asks for no other file. `until`: when it is over."""
    css = standalone_stylesheet(brand.colours() if brand else None, with_font=False)
    context = {
        "css": mark_safe(css),  # our own sheets, in which no "<" occurs
        "name": brand.regency_name if brand else "",
        "until": until,
        "other": "en",
    }
    with translation.override("id"):
        return render_to_string("standalone/maintenance.html", context)


def closed(text: str) -> HttpResponse:
    """503 with the page, its own content policy, and when to come back."""
    response = HttpResponse(text, status=503)
    response["Retry-After"] = str(seconds_left(text))
    response["Cache-Control"] = "no-store"
    hashes = " ".join(f"'sha256-{b64encode(sha256(css.encode()).digest()).decode()}'" for css in _STYLE.findall(text))
    response["Content-Security-Policy"] = f"default-src 'none'; style-src {hashes}; frame-ancestors 'none'"
    return response


def seconds_left(text: str) -> int:
    """Until the moment the page names, a minute at least; without one `RETRY_AFTER_SECONDS`."""
    found = _UNTIL.search(text)
    if found is None:
        return RETRY_AFTER_SECONDS
    left = datetime.fromisoformat(found.group(1)) - timezone.now()
    return max(60, int(left.total_seconds()))


class MaintenanceMiddleware:
    """Answers everything with the page of maintenance while its file exists. Costs one look at the file system."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path in ALWAYS_OPEN:
            return self.get_response(request)
        try:
            text = settings.MAINTENANCE_FILE.read_text(encoding="utf-8")
        except FileNotFoundError:
            return self.get_response(request)
        return closed(text)

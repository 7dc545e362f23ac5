"""The page of one business, and the businesses around it. Everything shown comes from the public projection."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from wagtail.models import Site

from economy.domain import queries
from economy.domain.hours import DAYS, WIB, Week, is_open
from economy.domain.json_ld import local_business, script_text
from economy.domain.public import PublicBusiness


@dataclass(frozen=True)
class Day:
    """One line of the opening hours: the weekday's name in the page's language and its open stretches in words."""

    key: str
    name: str
    spans: tuple[str, ...]
    today: bool


@require_safe
def business(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page; 404 for anything that is not public now."""
    found = _public_or_404(slug)
    canonical = request.build_absolute_uri(reverse("economy:business", args=[found.slug]))
    data = local_business(found, url=canonical, absolute=request.build_absolute_uri)
    return render(
        request,
        "economy/business.html",
        {
            "business": found,
            "category_name": found.category.name if found.category else "",
            "is_open_now": is_open(found.opening_hours, timezone.now()) if found.opening_hours else None,
            "week": week_lines(found.opening_hours) if found.opening_hours else [],
            "whatsapp_url": found.whatsapp_url(_greeting(request, found)),
            "json_ld": script_text(data),
            "canonical": canonical,
        },
    )


@require_safe
@vary_on_headers("HX-Request")
def nearby(request: HttpRequest, slug: str) -> HttpResponse:
    """The nearest other businesses: a fragment for htmx, a page of its own for a browser without scripts."""
    found = _public_or_404(slug)
    template = "economy/_nearby.html" if "HX-Request" in request.headers else "economy/nearby.html"
    return render(request, template, {"business": found, "nearby": queries.nearby(found)})


def week_lines(week: Week) -> list[Day]:
    """The seven days from Monday, each with its hours in words; a day without hours has no spans."""
    today = timezone.now().astimezone(WIB).weekday()
    return [
        Day(
            key=key,
            name=str(WEEKDAYS[index]),
            spans=tuple(_span_text(opens, closes) for opens, closes in week.get(key, [])),
            today=index == today,
        )
        for index, key in enumerate(DAYS)
    ]


def _public_or_404(slug: str) -> PublicBusiness:
    found = queries.public_business(slug)
    if found is None:
        raise Http404("no public business at this address")
    return found


def _span_text(opens: str, closes: str) -> str:
    if opens == closes:
        return _("24 jam") if opens == "00:00" else _("24 jam mulai %(time)s") % {"time": _clock(opens)}
    return f"{_clock(opens)}–{_clock(closes)}"


def _clock(time: str) -> str:
    """Indonesians write 08.00, English readers 08:00."""
    return time if get_language() == "en" else time.replace(":", ".")


def _greeting(request: HttpRequest, found: PublicBusiness) -> str:
    site = Site.find_for_request(request)
    portal = (site.site_name if site else "") or settings.WAGTAIL_SITE_NAME
    return _("Halo %(business)s, saya menemukan usaha Anda di %(portal)s. Apakah masih buka?") % {
        "business": found.name,
        "portal": portal,
    }

"""The page of one business, its poster, and the businesses around it: nothing but the public projection."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from wagtail.models import Site

from economy.domain import queries
from economy.domain.hours_words import closing_text, open_state, special_lines, week_lines
from economy.domain.json_ld import local_business, script_text
from economy.domain.merges import address_now
from economy.domain.public import PublicBusiness
from economy.domain.qr import qr_drawing
from economy.views.business_parts import LEAD_SIZES, badges, certificates, facts, pictures

REDIRECT_SECONDS = 3600
"""How long a browser may remember where a former address leads: a merge can be undone."""


def _public_business(
    view: Callable[[HttpRequest, PublicBusiness], HttpResponse],
) -> Callable[[HttpRequest, str], HttpResponse]:
    """Gives a view the public listing at the address; sends former addresses on, and answers 404 to all others."""

    @wraps(view)
    def answer(request: HttpRequest, slug: str) -> HttpResponse:
        found = queries.public_business(slug)
        if found is not None:
            return view(request, found)
        now, match = address_now(slug), request.resolver_match
        if not now or match is None:
            raise Http404("no public business at this address")
        query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
        response = HttpResponsePermanentRedirect(reverse(match.view_name, args=[now]) + query)
        patch_cache_control(response, max_age=REDIRECT_SECONDS)
        return response

    return answer


@require_safe
@_public_business
def business(request: HttpRequest, found: PublicBusiness) -> HttpResponse:
    """The public page; 404 for anything that is not public now."""
    canonical = _address(request, found)
    data = local_business(found, url=canonical, absolute=request.build_absolute_uri)
    now, hours, special = timezone.now(), found.opening_hours, found.special_hours
    return render(
        request,
        "economy/business.html",
        {
            "business": found,
            "category_name": found.category.name if found.category else "",
            "pictures": pictures(found),
            "lead_sizes": LEAD_SIZES,
            "facts": facts(found),
            "badges": badges(found),
            "certificates": certificates(found),
            "open_state": open_state(hours, now, special=special, closed=found.closed),
            "closing": closing_text(found.closed, now),
            "week": week_lines(hours, now, special=special) if hours else [],
            "special": special_lines(special, now),
            "whatsapp_url": found.whatsapp_url(_greeting(request, found)),
            "json_ld": script_text(data),
            "canonical": canonical,
        },
    )


@require_safe
@_public_business
def poster(request: HttpRequest, found: PublicBusiness) -> HttpResponse:
    """A sheet of A4 to hang up, whose QR code leads to the public page in this language; 404 as for the page."""
    address = _address(request, found)
    return render(
        request,
        "economy/poster.html",
        {
            "business": found,
            "category_name": found.category.name if found.category else "",
            "place": ", ".join(part for part in (found.village_name, found.district_name) if part),
            "qr": qr_drawing(address),
            "page_url": address,
        },
    )


@require_safe
@vary_on_headers("HX-Request")
@_public_business
def nearby(request: HttpRequest, found: PublicBusiness) -> HttpResponse:
    """The nearest other businesses: a fragment for htmx, a page of its own for a browser without scripts."""
    template = "economy/_nearby.html" if "HX-Request" in request.headers else "economy/nearby.html"
    return render(request, template, {"business": found, "nearby": queries.nearby(found)})


def _address(request: HttpRequest, found: PublicBusiness) -> str:
    """The public page's whole address in the language of the request."""
    return request.build_absolute_uri(reverse("economy:business", args=[found.slug]))


def _greeting(request: HttpRequest, found: PublicBusiness) -> str:
    site = Site.find_for_request(request)
    portal = (site.site_name if site else "") or settings.WAGTAIL_SITE_NAME
    return _("Halo %(business)s, saya menemukan usaha Anda di %(portal)s. Apakah masih buka?") % {
        "business": found.name,
        "portal": portal,
    }

"""The page of one business, its poster, and the businesses around it: nothing but the public projection."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from wagtail.models import Site

from economy.domain import queries
from economy.domain.hours_words import open_state, week_lines
from economy.domain.json_ld import local_business, script_text
from economy.domain.public import PublicBusiness
from economy.domain.qr import qr_drawing
from economy.views.business_parts import LEAD_SIZES, facts, pictures


@require_safe
def business(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page; 404 for anything that is not public now."""
    found = _public_or_404(slug)
    canonical = _address(request, found)
    data = local_business(found, url=canonical, absolute=request.build_absolute_uri)
    now = timezone.now()
    return render(
        request,
        "economy/business.html",
        {
            "business": found,
            "category_name": found.category.name if found.category else "",
            "pictures": pictures(found),
            "lead_sizes": LEAD_SIZES,
            "facts": facts(found),
            "open_state": open_state(found.opening_hours, now),
            "week": week_lines(found.opening_hours, now) if found.opening_hours else [],
            "whatsapp_url": found.whatsapp_url(_greeting(request, found)),
            "json_ld": script_text(data),
            "canonical": canonical,
        },
    )


@require_safe
def poster(request: HttpRequest, slug: str) -> HttpResponse:
    """A sheet of A4 to hang up, whose QR code leads to the public page in this language; 404 as for the page."""
    found = _public_or_404(slug)
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
def nearby(request: HttpRequest, slug: str) -> HttpResponse:
    """The nearest other businesses: a fragment for htmx, a page of its own for a browser without scripts."""
    found = _public_or_404(slug)
    template = "economy/_nearby.html" if "HX-Request" in request.headers else "economy/nearby.html"
    return render(request, template, {"business": found, "nearby": queries.nearby(found)})


def _public_or_404(slug: str) -> PublicBusiness:
    found = queries.public_business(slug)
    if found is None:
        raise Http404("no public business at this address")
    return found


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

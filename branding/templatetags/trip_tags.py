"""What itineraries and lists show: trips, times and lengths in words, and what a thing is called on a list."""

from datetime import time

from django import template
from django.core.paginator import Page as Listing
from django.template import Context
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Page

from economy.domain.public import PublicBusiness

from ..domain import itineraries
from ..domain.things import business_token, page_token
from ..domain.trips import Trip
from ..enums import TripAudience
from ..models import ItineraryIndexPage, ItineraryPage
from .branding_tags import settings_of

register = template.Library()


@register.simple_tag(takes_context=True)
def trip(context: Context, page: ItineraryPage) -> Trip:
    """The days, stops and distances of an itinerary."""
    return itineraries.trip_shown(page, settings_of(context["request"]))


@register.simple_tag
def other_itineraries(page: ItineraryPage, limit: int = 3) -> list[ItineraryPage]:
    """Where else one may go."""
    return list(itineraries.itineraries(locale=page.locale).exclude(pk=page.pk)[:limit])


@register.simple_tag(takes_context=True)
def itinerary_listing(context: Context, page: ItineraryIndexPage) -> "Listing[ItineraryPage]":
    """The part of the list of itineraries that the address asks for."""
    asked = context["request"].GET
    return itineraries.itineraries_of(index=page, audience=asked.get("untuk", ""), number=asked.get("hal", "1"))


@register.simple_tag
def itinerary_audiences(page: ItineraryIndexPage) -> list[TripAudience]:
    """The people one can choose between."""
    return itineraries.audiences_of(index=page)


@register.simple_tag
def trip_facts(page: ItineraryPage, shown: Trip) -> list[dict[str, object]]:
    """What a trip is like at a glance: label and value."""
    days = len(shown.days)
    facts = [
        (_("Lamanya"), days_words(days) if days else ""),
        (_("Cocok untuk"), _listed(page.audience_words)),
        (_("Perjalanan dengan"), _listed(page.transport_words)),
        (_("Waktu terbaik"), page.get_season_display()),
    ]
    return [{"label": label, "value": value} for label, value in facts if value]


@register.filter
def days_words(count: int) -> str:
    """ "2 hari"."""
    return ngettext("%(count)d hari", "%(count)d hari", count) % {"count": count}


@register.filter
def day_count(page: ItineraryPage) -> int:
    """Over how many days an itinerary was planned; costs no query."""
    return len(page.days)


@register.filter
def audience_line(page: ItineraryPage) -> str:
    """For whom, in a line."""
    return _listed(page.audience_words)


@register.filter
def clock(value: time | None) -> str:
    """ "08.30" in Indonesian, "08:30" in English; the page says that times are WIB."""
    if value is None:
        return ""
    return f"{value:%H:%M}" if get_language() == "en" else f"{value:%H.%M}"


@register.filter
def minutes_words(value: int | None) -> str:
    """ "45 menit", "2 jam", "1 jam 30 menit"."""
    if not value:
        return ""
    hours, minutes = divmod(value, 60)
    parts = [ngettext("%(count)d jam", "%(count)d jam", hours) % {"count": hours}] if hours else []
    if minutes:
        parts.append(ngettext("%(count)d menit", "%(count)d menit", minutes) % {"count": minutes})
    return " ".join(parts)


@register.filter
def saved_as(thing: Page | PublicBusiness) -> str:
    """What a page or a business is called on a visitor's list."""
    return business_token(thing.id) if isinstance(thing, PublicBusiness) else page_token(thing)


def _listed(words: list[str]) -> str:
    """ "Keluarga, pasangan": the first as it is, the others in the middle of a sentence."""
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])

"""What the pages of events ask."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.core.paginator import Page as Listing
from django.template import Context
from django.utils import timezone
from wagtail.models import Locale

from regions.models import District

from ..domain.events import feeds, months, reads, words
from ..domain.events.occurrences import Occurrence
from ..domain.restrictions import UNRESTRICTED
from ..enums import EventCategory
from ..models import DestinationPage, EventIndexPage, EventPage
from ..models.base import ContentPage

register = template.Library()
LIST, CALENDAR, OVER = "daftar", "kalender", "lewat"


@dataclass(frozen=True)
class Asked:
    """What the address of an index asks for, and the calendar month where it asks for one."""

    view: str
    narrowing: reads.Narrowing
    districts: list[District]
    categories: list[EventCategory]
    this_month: str

    @property
    def is_narrowed(self) -> bool:
        """Whether anything has been chosen."""
        return bool(self.narrowing.district or self.narrowing.category)


@dataclass(frozen=True)
class Told:
    """What an event's page says of its time and place."""

    time: Occurrence | None
    when: str
    former: str
    repeats: str
    next_dates: list[str]
    place: str
    destination: DestinationPage | None
    price: str
    is_over: bool
    calendar_url: str


@register.simple_tag(takes_context=True)
def events_asked(context: Context, page: EventIndexPage) -> Asked:
    """The list, the calendar (`?bulan=2027-03`) or what is over (`?lewat=1`), narrowed or not."""
    given = context["request"].GET
    districts, categories = reads.choices(index=page)
    view = CALENDAR if "bulan" in given else OVER if given.get("lewat") else LIST
    narrowing = reads.Narrowing.asked(district=given.get("kecamatan", ""), category=given.get("jenis", ""))
    return Asked(view, narrowing, districts, categories, f"{timezone.localdate():%Y-%m}")


@register.simple_tag(takes_context=True)
def event_listing(context: Context, page: EventIndexPage, asked: Asked) -> "Listing[reads.Listed]":
    """The part of the list that the address asks for."""
    read: Any = reads.past if asked.view == OVER else reads.upcoming
    found: Listing[reads.Listed] = read(
        index=page, narrowing=asked.narrowing, number=context["request"].GET.get("hal", "1")
    )
    return found


@register.simple_tag(takes_context=True)
def event_month(context: Context, page: EventIndexPage, asked: Asked) -> months.Month:
    """The month that the address asks for; this one if it asks for none that exists."""
    first = months.asked_month(context["request"].GET.get("bulan", "")) or timezone.localdate().replace(day=1)
    return months.month(index=page, first=first, narrowing=asked.narrowing)


@register.filter
def dated(listing: "Listing[reads.Listed]") -> list[reads.Listed]:
    """Those whose day is known."""
    return [each for each in listing if each.occurrence is not None]


@register.filter
def undated(listing: "Listing[reads.Listed]") -> list[reads.Listed]:
    """Those whose day is not known, or does not hold."""
    return [each for each in listing if each.occurrence is None]


@register.simple_tag(takes_context=True)
def webcal(context: Context, page: ContentPage) -> str:
    """The address with which a calendar program follows an index or an event."""
    return f"webcal://{context['request'].get_host()}{page.url}{feeds.NAME}"


@register.simple_tag
def calendar_address(page: ContentPage) -> str:
    """The address of the iCalendar file of an index or an event."""
    return f"{page.url}{feeds.NAME}"


@register.simple_tag
def event_told(page: EventPage) -> Told:
    """The time, place and price of an event in words."""
    time = reads.time_of(event=page)
    coming = reads.next_dates(event=page)
    destination = reads.destination_of(event=page)
    rough = "" if time else words.rough_words(page)
    return Told(
        time=time,
        when=words.occurrence_words(time) if time else rough,
        former=words.former_words(page),
        repeats=words.repeat_words(page),
        next_dates=[words.day_words(each.first, each.last) for each in coming] if len(coming) > 1 else [],
        place=reads.place_words(page, destination.title if destination else ""),
        destination=destination,
        price=words.price_words(page),
        is_over=bool(page.ends_on and page.ends_on < timezone.localdate()),
        calendar_url=f"{page.url}{feeds.NAME}" if page.holds and page.live else "",
    )


@register.simple_tag
def events_index(page: ContentPage) -> EventIndexPage | None:
    """Where all events of a page's language stand, for "all events"."""
    locale: Locale = page.locale
    found: EventIndexPage | None = (
        EventIndexPage.objects.live().filter(UNRESTRICTED, locale=locale).order_by("path").first()
    )
    return found

"""What is on. Only live events that nobody has restricted; few queries, however many times an event comes again."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Locale

from regions.models import District

from ...enums import DayKnown, EventCategory, EventStatus
from ...models import DestinationPage, EventIndexPage, EventPage
from ..restrictions import UNRESTRICTED
from . import words
from .occurrences import Occurrence, coming, latest, order

PER_PAGE = 24
MOST = 1000
"""Events that are looked at for one list: more than a regency has at once."""
NEXT_DATES = 6
DESTINATION = "_events_destination"
"""Where an event keeps its destination once it has been read: its page and its description both ask."""


@dataclass(frozen=True)
class Listed:
    """An event as a list shows it, with the time it is shown for (None where its day is not known)."""

    event: EventPage
    occurrence: Occurrence | None
    place: str
    """Where, in words: "Pantai Anyer, Kecamatan Anyar"."""

    @property
    def url(self) -> str:
        """The address of its page."""
        return str(self.event.url)

    @property
    def state(self) -> str:
        """cancelled, postponed, moved or nothing; the card shows a word for it."""
        return STATES.get(self.event.status, "")

    @property
    def when(self) -> str:
        """The date in words, as much of it as is known."""
        return words.occurrence_words(self.occurrence) if self.occurrence else words.rough_words(self.event)

    @property
    def clock(self) -> str:
        """The clock times, or how it comes again; what a card writes below its date."""
        if self.occurrence is None:  # the words for its date say it all
            return ""
        return " · ".join(filter(None, (words.clock_words(self.event), words.repeat_words(self.event))))

    @property
    def until(self) -> str:
        """The last day in words, of an event of several days."""
        return words.until_words(self.occurrence) if self.occurrence else ""

    @property
    def price(self) -> str:
        """What it costs, in words."""
        return words.price_words(self.event)


STATES = {
    EventStatus.CANCELLED.value: "cancelled",
    EventStatus.POSTPONED.value: "postponed",
    EventStatus.MOVED.value: "moved",
}


@dataclass(frozen=True)
class Narrowing:
    """What a visitor has chosen: a kecamatan and a category, empty for all."""

    district: str = ""
    category: str = ""

    @classmethod
    def asked(cls, *, district: str, category: str) -> "Narrowing":
        """From the address; a category that does not exist is none."""
        return cls(district[:80], category if category in EventCategory.values else "")


def events(*, locale: Locale) -> QuerySet[EventPage]:
    """All public events of a language with what their cards show, without their running text."""
    found: QuerySet[EventPage] = (
        EventPage.objects.live()
        .filter(UNRESTRICTED, locale=locale)
        .select_related("district", "destination__district")
        .defer("body", "sources", "destination__body", "destination__facts", "destination__tariffs")
        .order_by("start_date", "pk")
    )
    return found


def events_of(*, index: EventIndexPage, narrowing: Narrowing) -> QuerySet[EventPage]:
    """Those beneath an index that a visitor has chosen."""
    found = events(locale=index.locale).filter(path__startswith=index.path)
    if narrowing.category:
        found = found.filter(category=narrowing.category)
    if narrowing.district:
        own = Q(destination__isnull=True, district__slug=narrowing.district)
        found = found.filter(own | Q(destination__district__slug=narrowing.district))
    return found


def upcoming(*, index: EventIndexPage, narrowing: Narrowing, number: str = "1") -> "Listing[Listed]":
    """One page of what is coming or going on: by its next day; then what is known to the month or the year; then what
    has no date yet. A repeating event stands once."""
    today = timezone.localdate()
    open_ended = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    found = events_of(index=index, narrowing=narrowing).filter(open_ended)[:MOST]
    return listing(sorted((at_next(event, today) for event in found), key=sooner), index.locale, number)


def past(*, index: EventIndexPage, narrowing: Narrowing, number: str = "1") -> "Listing[Listed]":
    """One page of what is over, the latest first."""
    today = timezone.localdate()
    found = events_of(index=index, narrowing=narrowing).filter(ends_on__lt=today).order_by("-ends_on", "-pk")
    return listing([(event, latest(event)) for event in found[:MOST]], index.locale, number)


def whats_on(*, locale: Locale, limit: int = 3) -> list[Listed]:
    """The next events of a language that take place: those with a day, not called off and not put off, the soonest
    first. Four queries, whatever the limit."""
    today = timezone.localdate()
    found = (
        events(locale=locale)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), day_known=DayKnown.DAY)
        .filter(status__in=(EventStatus.SCHEDULED, EventStatus.MOVED))[:MOST]
    )
    times = [next_time for event in found for next_time in coming(event, today=today)]
    soonest = sorted(times, key=order)[:limit]
    return with_places([(each.event, each) for each in soonest], locale)


def listing(rows: Sequence[tuple[EventPage, Occurrence | None]], locale: Locale, number: str) -> "Listing[Listed]":
    """One page of rows, its places named."""
    paginator: Paginator[Any] = Paginator(rows, PER_PAGE)
    page = paginator.get_page(number)
    return Listing(with_places(page.object_list, locale), page.number, paginator)


def at_next(event: EventPage, today: datetime.date) -> tuple[EventPage, Occurrence | None]:
    """An event and its next time."""
    times = coming(event, today=today)
    return event, times[0] if times else None


def sooner(row: tuple[EventPage, Occurrence | None]) -> tuple[int, datetime.date, datetime.time, str]:
    """Known days first, in their order; then what is known roughly; then what is not known."""
    event, occurrence = row
    if occurrence is not None:
        return 0, *order(occurrence)
    known = event.start_date is not None and event.status != EventStatus.POSTPONED
    rough = known and event.day_known in {DayKnown.MONTH, DayKnown.YEAR}
    return (1 if rough else 2), event.start_date or datetime.date.max, datetime.time.min, event.title


def with_places(rows: Iterable[tuple[EventPage, Occurrence | None]], locale: Locale) -> list[Listed]:
    """Rows with their places in words; one query for the destinations' names in the language."""
    rows = list(rows)
    keys = {event.destination.translation_key for event, _when in rows if event.destination is not None}
    named = DestinationPage.objects.live().filter(UNRESTRICTED, translation_key__in=keys, locale=locale) if keys else []
    names = {place.translation_key: place.title for place in named}
    found = []
    for event, occurrence in rows:
        key = event.destination.translation_key if event.destination is not None else None
        found.append(Listed(event, occurrence, place_words(event, names.get(key, "") if key else "")))
    return found


def place_words(event: EventPage, destination: str = "") -> str:
    """The name of its place and its kecamatan, as far as they are known and do not say the same."""
    name = event.place_name or destination
    district = event.place_district
    if district is None or district.name in name:
        return name
    return f"{name}, {district.name}" if name else district.name


def destination_of(*, event: EventPage) -> DestinationPage | None:
    """The destination an event is at, in the event's own language, or in the other if it is not translated."""
    if event.destination is None:
        return None
    if DESTINATION in event.__dict__:
        return event.__dict__[DESTINATION]
    found = DestinationPage.objects.live().filter(UNRESTRICTED, translation_key=event.destination.translation_key)
    by_language = {place.locale_id: place for place in found.select_related("district", "hero_image")}
    chosen = by_language.get(event.locale_id) or next(iter(by_language.values()), None)
    event.__dict__[DESTINATION] = chosen
    return chosen


def next_dates(*, event: EventPage) -> list[Occurrence]:
    """The next times of an event that comes again."""
    return coming(event, today=timezone.localdate(), limit=NEXT_DATES)


def time_of(*, event: EventPage) -> Occurrence | None:
    """The time its page speaks of: the next one, or the last when all are over."""
    times = next_dates(event=event)
    return times[0] if times else latest(event)


def choices(*, index: EventIndexPage) -> tuple[list[District], list[EventCategory]]:
    """The kecamatan and the categories that occur beneath an index: what a visitor can choose. Two queries."""
    found = EventPage.objects.live().filter(UNRESTRICTED, path__startswith=index.path)
    rows = list(found.values_list("category", "district_id", "destination__district_id"))
    present = {category for category, _own, _place in rows}
    codes = {place or own for _category, own, place in rows}
    return list(District.objects.filter(pk__in=codes)), [each for each in EventCategory if each.value in present]

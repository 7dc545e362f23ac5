"""Events as iCalendar (RFC 5545): a feed of a site and language, and one event by itself.

Rules stay rules (RRULE, EXDATE, RDATE) beside the definition of their zone; an event that is called off, put off, or
whose page is gone stays in the feed as CANCELLED under the same UID.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q, Sum
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, TimezoneStandard, vRecur

from ...models import CalendarEntry, EventIndexPage, EventPage
from ...recurrence import as_day, parts
from . import words
from .reads import events, place_words, with_places
from .register import KEPT

ZONE_NAME = "Asia/Jakarta"
ZONE = ZoneInfo(ZONE_NAME)
BEHIND = datetime.timedelta(days=365)
"""How long what is over stays in the feed."""
REFRESH = datetime.timedelta(hours=6)
"""How often a calendar should ask again (RFC 7986, 5.7)."""
NAME = "calendar.ics"
"""What a feed is called beneath the address of its page."""


@dataclass(frozen=True)
class Feed:
    """A calendar ready to be sent: its records and what it calls itself. `origin` is scheme and host."""

    language: str
    title: str
    origin: str
    address: str
    entries: tuple[CalendarEntry, ...]
    pages: dict[int, EventPage]
    places: dict[int, str]

    def to_ical(self) -> bytes:
        """The iCalendar object, CRLF and folded as the standard has it."""
        with translation.override(self.language):
            calendar = head(self.title, f"{self.origin}{self.address}{NAME}")
            for entry in self.entries:
                calendar.add_component(self._event(entry))
            written: bytes = calendar.to_ical()
        return written

    def _event(self, entry: CalendarEntry) -> Event:
        page = self.pages.get(entry.page_id) if entry.page_id and not entry.withdrawn_at else None
        event = dated(entry)
        event.add("summary", entry.title)
        event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
        event.add("url", f"{self.origin}{entry.address}")
        if page is not None:
            describe(event, page, self.places.get(page.pk, ""))
        return event


def feed_of(*, index: EventIndexPage, origin: str) -> Feed:
    """All that is coming, repeats, or was within a year, and what was called off. Four queries."""
    entries = records(index)
    pages = {page.pk: page for page in events(locale=index.locale).filter(path__startswith=index.path)}
    rows = with_places([(page, None) for page in pages.values()], index.locale)
    return Feed(
        language=index.locale.language_code,
        title=index.title,
        origin=origin,
        address=index.get_url() or "/",
        entries=tuple(entries),
        pages=pages,
        places={row.event.pk: row.place for row in rows},
    )


def feed_of_entry(*, entry: CalendarEntry, language: str, origin: str) -> Feed:
    """One event, also one whose page is gone."""
    page = entry.page if entry.page_id and not entry.withdrawn_at else None
    places = {page.pk: with_places([(page, None)], page.locale)[0].place or place_words(page)} if page else {}
    return Feed(
        language=language,
        title=entry.title,
        origin=origin,
        address=entry.address,
        entries=(entry,),
        pages={page.pk: page} if page else {},
        places=places,
    )


def entry_at(*, page: EventPage | None, address: str) -> CalendarEntry | None:
    """The record of a public event; or of the one whose page was at an address and is gone, for a time."""
    if page is not None:
        return CalendarEntry.objects.filter(page=page, withdrawn_at=None).select_related("page__locale").first()
    gone = CalendarEntry.objects.filter(address=address, withdrawn_at__gte=timezone.now() - KEPT)
    return gone.order_by("-withdrawn_at").first()


def current(index: EventIndexPage) -> Any:
    """The records a feed tells of, as a query."""
    today, now = timezone.localdate(), timezone.now()
    recent = Q(page__ends_on__isnull=True) | Q(page__ends_on__gte=today - BEHIND)
    here = Q(withdrawn_at=None) & recent
    return CalendarEntry.objects.filter(here | Q(withdrawn_at__gte=now - KEPT), index=index)


def records(index: EventIndexPage) -> Iterable[CalendarEntry]:
    """In an order that does not change."""
    found: Iterable[CalendarEntry] = current(index).order_by("start_date", "uid")
    return found


def version_of(*, index: EventIndexPage) -> tuple[str, datetime.datetime | None]:
    """What changes whenever the feed does, and when it last did. One query."""
    found = current(index).aggregate(count=Count("pk"), raised=Sum("sequence"), changed=Max("changed_at"))
    changed = found["changed"]
    stamp = f"{changed:%Y%m%d%H%M%S%f}" if changed else ""
    return f"{index.pk}-{found['count']}-{found['raised'] or 0}-{stamp}", changed


def head(title: str, source: str) -> Calendar:
    """An empty calendar with the zone of the regency."""
    calendar = Calendar()
    calendar.add("prodid", "-//Beranda//Acara//ID")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", ZONE_NAME)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    calendar.add("source", source, parameters={"VALUE": "URI"})
    calendar.add_component(zone())
    return calendar


def zone() -> Timezone:
    """Western Indonesia Time: seven hours ahead, without summer time."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime.datetime(1970, 1, 1))  # noqa: DTZ001 — local by definition (3.6.5)
    standard.add("tzoffsetfrom", datetime.timedelta(hours=7))
    standard.add("tzoffsetto", datetime.timedelta(hours=7))
    standard.add("tzname", "WIB")
    found = Timezone()
    found.add("tzid", ZONE_NAME)
    found.add_component(standard)
    return found


def dated(entry: CalendarEntry) -> Event:
    """The identity of an event and its dates: whole days, or clock times in the regency's zone."""
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed_at.astimezone(datetime.UTC).replace(microsecond=0))
    event.add("last-modified", entry.changed_at.astimezone(datetime.UTC).replace(microsecond=0))
    event.add("sequence", entry.sequence)
    last = entry.start_date + datetime.timedelta(days=entry.days_long - 1)
    event.add("dtstart", moment(entry.start_date, entry.start_time))
    if entry.start_time is None:
        event.add("dtend", last + datetime.timedelta(days=1))  # the first day after it (3.6.1)
    elif entry.end_time is not None:
        event.add("dtend", moment(last, entry.end_time))
    recurrence = entry.recurrence
    if recurrence.rule:
        event.add("rrule", rule_for(recurrence.rule, timed=entry.start_time is not None))
    for name, days in (("exdate", recurrence.excluded), ("rdate", recurrence.extra)):
        if days:
            kind: dict[str, str] = {} if entry.start_time else {"VALUE": "DATE"}
            event.add(name, [moment(day, entry.start_time) for day in days], parameters=kind)
    if entry.start_time is None:
        event.add("transp", "TRANSPARENT")
    return event


def moment(day: datetime.date, time: datetime.time | None) -> datetime.date:
    """A day, or a clock time on it in WIB."""
    return day if time is None else datetime.datetime.combine(day, time, ZONE)


def rule_for(rule: str, *, timed: bool) -> vRecur:
    """A rule as iCalendar wants it: beside clock times its end is a moment in UTC (3.3.10), here the end of its day."""
    found = parts(rule)
    recur = vRecur.from_ical(rule)
    if timed and "UNTIL" in found:
        end = datetime.datetime.combine(as_day(found["UNTIL"]), datetime.time(23, 59, 59), ZONE)
        recur["UNTIL"] = [end.astimezone(datetime.UTC)]
    return recur


def describe(event: Event, page: EventPage, place: str) -> None:
    """What only a page that is public says."""
    said = [page.status_reason, page.lead, words.repeat_words(page), words.price_words(page)]
    if said := [line for line in said if line]:
        event.add("description", "\n".join(said))
    if place:
        event.add("location", place)
    if page.point is not None:
        event.add("geo", page.point)
    event.add("categories", [page.get_category_display()])
    contact = ", ".join(filter(None, (page.organiser, page.phone, page.website)))
    if contact:
        event.add("contact", _("Penyelenggara: %(who)s") % {"who": contact})

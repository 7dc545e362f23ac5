"""The only writer of what calendars know of the events (`CalendarEntry`).

It follows `pages_changed`, inside the transaction of whoever wrote a page: publishing, unpublishing, renaming, moving,
restricting and deleting all arrive here, and what is on record is compared with what the public sees now.
"""

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from django.utils import timezone, translation

from ...enums import EventStatus
from ...models import CalendarEntry, EventIndexPage, EventPage
from ..restrictions import UNRESTRICTED
from ..roots import address_of
from . import words
from .reads import place_words

KEPT = datetime.timedelta(days=180)
"""How long an event whose page is gone stays in the feed, called off."""


@dataclass(frozen=True)
class Dates:
    """The dates as they are kept on record."""

    start_date: datetime.date
    days_long: int
    start_time: datetime.time | None
    end_time: datetime.time | None
    rule: str
    extra: list[str]
    excluded: list[str]


@transaction.atomic
def follow(*, ids: Sequence[int]) -> None:
    """Bring the records of these pages up to date; ids of other pages are passed over."""
    public = EventPage.objects.live().filter(UNRESTRICTED, pk__in=ids)
    pages = {page.pk: page for page in public.select_related("locale", "district", "destination__district")}
    for page in pages.values():
        enter(page=page)
    known = CalendarEntry.objects.filter(page_id__in=set(ids) - pages.keys(), withdrawn_at=None)
    for entry in known.select_for_update():
        withdraw(entry=entry)


@transaction.atomic
def enter(*, page: EventPage) -> CalendarEntry | None:
    """Note a public event. Its sequence rises when its title, dates, place or status are others than before.

    An event without a day is noted only if it had one before: whoever has that day in the calendar learns that it does
    not hold. Returns the record, or None where there is nothing to tell.
    """
    uid = uid_of(page)
    entry = CalendarEntry.objects.select_for_update().filter(uid=uid).first()
    dates = dates_of(page) or (recorded(entry) if entry else None)
    if dates is None:
        return None
    fields: dict[str, Any] = asdict(dates) | {
        "page": page,
        "index": EventIndexPage.objects.filter(path=page.path[: -page.steplen]).first(),
        "address": address_of(page.url_path) or "",
        "title": page.title,
        "cancelled": page.status == EventStatus.CANCELLED or not page.holds,
        "withdrawn_at": None,
    }
    fields["fingerprint"] = hashed(asdict(dates), fields["title"], fields["cancelled"], page.status, *place_of(page))
    fields["digest"] = hashed(fields["fingerprint"], *told_besides(page), fields["address"])
    now = timezone.now()
    if entry is None:
        return CalendarEntry.objects.create(uid=uid, changed_at=now, **fields)
    if entry.fingerprint != fields["fingerprint"] or entry.withdrawn_at is not None:
        entry.sequence += 1
    if entry.digest != fields["digest"] or entry.withdrawn_at is not None:
        entry.changed_at = now
    for name, value in fields.items():
        setattr(entry, name, value)
    entry.save()
    return entry


@transaction.atomic
def withdraw(*, entry: CalendarEntry) -> None:
    """Call off an event whose page the public cannot see any more."""
    entry.withdrawn_at = entry.changed_at = timezone.now()
    entry.cancelled = True
    entry.sequence += 1
    entry.save()


@transaction.atomic
def follow_deletions() -> None:
    """Call off the events whose pages have just been deleted."""
    for entry in CalendarEntry.objects.select_for_update().filter(page=None, withdrawn_at=None):
        withdraw(entry=entry)


@transaction.atomic
def forget_old() -> int:
    """Delete the records of pages that were deleted long ago. One whose page exists is kept: the page may come back."""
    deleted, _by_model = CalendarEntry.objects.filter(page=None, withdrawn_at__lt=timezone.now() - KEPT).delete()
    return deleted


def uid_of(page: EventPage) -> str:
    """The same for the same event in the same language, whatever its address, its site or its primary key."""
    return str(uuid5(NAMESPACE_URL, f"urn:uuid:{page.translation_key}#{page.locale.language_code}"))


def dates_of(page: EventPage) -> Dates | None:
    """The dates of a page whose day is known; also of one that has been put off or called off: the former ones."""
    recurrence = page.recurrence
    if recurrence is None:
        return None
    return Dates(
        start_date=recurrence.start,
        days_long=page.days_long,
        start_time=page.start_time,
        end_time=page.end_time,
        rule=recurrence.rule,
        extra=[day.isoformat() for day in recurrence.extra],
        excluded=[day.isoformat() for day in recurrence.excluded],
    )


def recorded(entry: CalendarEntry) -> Dates:
    """The dates last told."""
    return Dates(
        entry.start_date,
        entry.days_long,
        entry.start_time,
        entry.end_time,
        entry.rule,
        list(entry.extra),
        list(entry.excluded),
    )


def place_of(page: EventPage) -> tuple[object, ...]:
    """What makes a place another place."""
    return page.place_name, page.destination_id, page.place_district and page.place_district.pk, page.point


def told_besides(page: EventPage) -> tuple[object, ...]:
    """What else the feed says of an event."""
    with translation.override(page.locale.language_code):
        said = (place_words(page), words.price_words(page))
    return (*said, page.lead, page.status_reason, page.organiser, page.phone, page.website, page.category)


def hashed(*values: object) -> str:
    """A fingerprint of plain values."""
    return sha256(repr(values).encode()).hexdigest()

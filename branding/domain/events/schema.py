"""An event in schema.org's terms (https://schema.org/Event, https://schema.org/Schedule)."""

import datetime
from collections.abc import Callable
from typing import Any

from ...enums import Admission, DayKnown, EventStatus
from ...models import BrandSettings, DestinationPage, EventPage
from ...recurrence import as_day, parts
from .feeds import ZONE, ZONE_NAME
from .occurrences import Occurrence
from .reads import place_words

Data = dict[str, Any]
STATUSES = {
    EventStatus.SCHEDULED.value: "EventScheduled",
    EventStatus.POSTPONED.value: "EventPostponed",
    EventStatus.MOVED.value: "EventRescheduled",
    EventStatus.CANCELLED.value: "EventCancelled",
}
PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}


def event(
    page: EventPage,
    brand: BrandSettings,
    absolute: Callable[[str], str],
    *,
    occurrence: Occurrence | None,
    destination: DestinationPage | None,
    picture: str,
) -> Data:
    """What a page says of its event. `occurrence` is the time it speaks of, None where its day is not known or does
    not hold; a date known only to the month or the year is written so (ISO 8601)."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "eventStatus": f"https://schema.org/{STATUSES[page.status]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(page, brand, absolute, destination),
        "organizer": {"@type": "Organization", "name": page.organiser or brand.regency_name},
    }
    if page.website:
        data["organizer"]["url"] = page.website
    data |= dates(page, occurrence)
    if page.status == EventStatus.MOVED and page.previous_date:
        data["previousStartDate"] = page.previous_date.isoformat()
    if page.admission != Admission.UNKNOWN:
        data["isAccessibleForFree"] = page.admission == Admission.FREE
    amount = 0 if page.admission == Admission.FREE else page.price
    if amount is not None:
        data["offers"] = {"@type": "Offer", "price": amount, "priceCurrency": "IDR", "url": absolute(page.url)}
    if schedule := schedule_of(page):
        data["eventSchedule"] = schedule
    if picture:
        data["image"] = absolute(picture)
    return data


def dates(page: EventPage, occurrence: Occurrence | None) -> Data:
    """Beginning and end. A postponed event keeps its former beginning until there is a new one (Google's rule)."""
    start = page.start_date
    if occurrence is None and page.status == EventStatus.POSTPONED and start and page.day_known == DayKnown.DAY:
        occurrence = Occurrence(page, start, page.end_date or start)
    if occurrence is not None:
        ends = {"endDate": written(occurrence.last, page.end_time)}
        open_end = page.start_time is not None and page.end_time is None
        return {"startDate": written(occurrence.first, page.start_time)} | ({} if open_end else ends)
    if start is None or page.day_known not in {DayKnown.MONTH, DayKnown.YEAR}:
        return {}
    return {"startDate": start.isoformat()[: 4 if page.day_known == DayKnown.YEAR else 7]}


def written(day: datetime.date, time: datetime.time | None) -> str:
    """2027-06-05, or 2027-06-05T09:00:00+07:00."""
    return day.isoformat() if time is None else datetime.datetime.combine(day, time, ZONE).isoformat()


def location(
    page: EventPage, brand: BrandSettings, absolute: Callable[[str], str], destination: DestinationPage | None
) -> Data:
    """Where it is; at least the regency. A point only if it is the place's own or near it."""
    name = page.place_name or (destination.title if destination else "") or place_words(page)
    data: Data = {"@type": "Place", "name": name or brand.regency_name}
    address: Data = {"@type": "PostalAddress", "addressRegion": brand.regency_name, "addressCountry": "ID"}
    village, district = page.place_village, page.place_district
    locality = ", ".join(each.name for each in (village, district) if each is not None)
    data["address"] = address | ({"addressLocality": locality} if locality else {})
    if page.point is not None:
        latitude, longitude = page.point
        data["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    if destination is not None:
        data["url"] = absolute(destination.url)
    return data


def schedule_of(page: EventPage) -> Data | None:
    """How it comes again, or None."""
    recurrence = page.recurrence
    if recurrence is None or not recurrence.rule:
        return None
    rule = parts(recurrence.rule)
    data: Data = {
        "@type": "Schedule",
        "startDate": recurrence.start.isoformat(),
        "repeatFrequency": f"P{rule.get('INTERVAL', '1')}{PERIODS[rule['FREQ']]}",
        "scheduleTimezone": ZONE_NAME,
    }
    if "UNTIL" in rule:
        data["endDate"] = as_day(rule["UNTIL"]).isoformat()
    if "COUNT" in rule:
        data["repeatCount"] = int(rule["COUNT"])
    if "BYDAY" in rule:
        data["byDay"] = [
            f"https://schema.org/{WEEKDAYS[day]}" if day in WEEKDAYS else day for day in rule["BYDAY"].split(",")
        ]
    for name, key in (("BYMONTH", "byMonth"), ("BYMONTHDAY", "byMonthDay")):
        if name in rule:
            data[key] = [int(number) for number in rule[name].split(",")]
    if page.start_time:
        data["startTime"] = page.start_time.isoformat()
    if page.end_time:
        data["endTime"] = page.end_time.isoformat()
    if recurrence.excluded:
        data["exceptDate"] = [day.isoformat() for day in recurrence.excluded]
    return data

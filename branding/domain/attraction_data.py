"""A destination in schema.org's terms (https://schema.org/TouristAttraction)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from economy.domain.hours import DAYS, Week

from ..enums import Answer, Facility, Fee
from ..models import BrandSettings, DestinationPage
from .destinations import is_shut, special_of, week_of
from .tariffs import fee

Data = dict[str, Any]
Absolute = Callable[[str], str]
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHOLE_DAY = ("00:00", "23:59")
"""schema.org: a place that is open around the clock opens at 00:00 and closes at 23:59."""
SHUT = {"opens": "00:00", "closes": "00:00"}
"""schema.org: how a day is told on which a place does not open."""
AHEAD = timedelta(days=90)
"""Special days further away than this are not told yet."""


def attraction(page: DestinationPage, brand: BrandSettings, picture: Data, absolute: Absolute) -> Data:
    """A destination. Its point is given only if it is the place's own or near it, never a village's, and what nobody
    has recorded is left out."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "TouristAttraction",
        "name": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "touristType": page.get_kind_display(),
    }
    if page.district is not None:
        data["address"] = {
            "@type": "PostalAddress",
            "addressLocality": page.district.name,
            "addressRegion": brand.regency_name,
            "addressCountry": "ID",
        }
    if page.has_own_point:
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(page.latitude or 0),
            "longitude": float(page.longitude or 0),
        }
    if picture:
        data["image"] = picture
    if page.contact_phone:
        data["telephone"] = page.contact_phone
    return data | _visiting(page)


def _visiting(page: DestinationPage) -> Data:
    """Opening, price and facilities, as far as they are recorded. Whether the public may enter is told of places that
    have hours, or that are closed for the time being; of others nobody has said it."""
    today = timezone.localdate()
    data: Data = {}
    hours = [*_weekly(week_of(page)), *_special(special_of(page, since=today), today + AHEAD), *_closing(page, today)]
    if hours:
        data["openingHoursSpecification"] = hours
        data["publicAccess"] = not is_shut(page, today)
    entry = fee(page)
    if entry != Fee.UNKNOWN:
        data["isAccessibleForFree"] = entry == Fee.FREE
    features = [
        {"@type": "LocationFeatureSpecification", "name": str(Facility(value["kind"]).label), "value": known}
        for value in (block.value for block in page.facilities)
        if value["kind"] in Facility.values and (known := _known(value["answer"])) is not None
    ]
    if features:
        data["amenityFeature"] = features
    return data


def _known(answer: str) -> bool | None:
    return {Answer.YES.value: True, Answer.NO.value: False}.get(answer)


def _weekly(week: Week) -> list[Data]:
    """One entry for each stretch, with all the days that have it."""
    by_span: dict[tuple[str, str], list[str]] = {}
    for day, name in zip(DAYS, DAY_NAMES, strict=True):
        for opens, closes in week.get(day, []):
            by_span.setdefault((opens, closes), []).append(name)
    return [
        {"@type": "OpeningHoursSpecification", "dayOfWeek": names, **_times(*span)} for span, names in by_span.items()
    ]


def _special(special: Week, until: date) -> list[Data]:
    """One entry for each stretch of a date, or one for a date on which it does not open."""
    return [
        {"@type": "OpeningHoursSpecification", "validFrom": day, "validThrough": day, **times}
        for day, spans in sorted(special.items())
        if day <= until.isoformat()
        for times in ([_times(*span) for span in spans] or [SHUT])
    ]


def _closing(page: DestinationPage, today: date) -> list[Data]:
    """A closing for the time being that is not over, whose end may not be known."""
    if page.closed_from is None or (page.closed_until is not None and page.closed_until <= today):
        return []
    data: Data = {"@type": "OpeningHoursSpecification", "validFrom": page.closed_from.isoformat(), **SHUT}
    if page.closed_until is not None:
        data["validThrough"] = (page.closed_until - timedelta(days=1)).isoformat()
    return [data]


def _times(opens: str, closes: str) -> Data:
    begins, ends = WHOLE_DAY if opens == closes else (opens, closes)
    return {"opens": begins, "closes": ends}

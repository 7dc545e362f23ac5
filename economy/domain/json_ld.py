"""What search engines are told of a business: schema.org `LocalBusiness`, built from the public projection alone.

Properties follow https://schema.org/LocalBusiness and Google's structured data notes for local businesses (a place
that is open all day is written 00:00 to 23:59, one that is closed all day 00:00 to 00:00). A point is given only when
it is the business's own.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from economy.domain.hours import DAYS, Week
from economy.domain.public import PublicBusiness, PublicCertificate, PublicProduct

_DAY_URLS = {
    day: f"https://schema.org/{name}"
    for day, name in zip(
        DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True
    )
}
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
REGION = "Banten"
COUNTRY = "ID"


def local_business(business: PublicBusiness, *, url: str, absolute: Callable[[str], str]) -> dict[str, Any]:
    """The business as a schema.org mapping. `url` is its page; `absolute` makes a media address absolute."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "@id": url,
        "url": url,
        "name": business.name,
        "address": _address(business),
    }
    if business.description:
        data["description"] = business.description
    if business.photo_url:
        data["image"] = absolute(business.photo_url)
    if business.exact and business.latitude is not None and business.longitude is not None:
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": business.latitude,
            "longitude": business.longitude,
        }
    telephone = business.phone or business.whatsapp
    if telephone:
        data["telephone"] = telephone
    if business.year_founded:
        data["foundingDate"] = str(business.year_founded)
    if same_as := [address for address in (business.website, business.instagram_url) if address]:
        data["sameAs"] = same_as
    if hours := _opening_hours(business.opening_hours):
        data["openingHoursSpecification"] = hours
    if special := list(_special_hours(business, timezone.localdate())):
        data["specialOpeningHoursSpecification"] = special
    if business.qris:
        data["paymentAccepted"] = "QRIS"
    if business.certificates:
        data["hasCertification"] = [_certification(each) for each in business.certificates]
    if business.products:
        data["hasOfferCatalog"] = {
            "@type": "OfferCatalog",
            "name": business.name,
            "itemListElement": [_offer(product, absolute) for product in business.products],
        }
    return data


def script_text(data: dict[str, Any]) -> SafeString:
    """The mapping as JSON that may stand inside a `<script>` element, whatever the texts in it contain."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))


def _address(business: PublicBusiness) -> dict[str, str]:
    locality = ", ".join(part for part in (business.village_name, business.district_name) if part)
    address = {"@type": "PostalAddress", "addressRegion": REGION, "addressCountry": COUNTRY}
    if locality:
        address["addressLocality"] = locality
    if business.postcode:
        address["postalCode"] = business.postcode
    if business.street_address and not business.home_based:
        address["streetAddress"] = business.street_address
    return address


def _opening_hours(week: Week) -> list[dict[str, str]]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": _DAY_URLS[day],
            "opens": opens,
            "closes": _closes(opens, closes),
        }
        for day in DAYS
        for opens, closes in week.get(day, [])
    ]


def _special_hours(business: PublicBusiness, today: date) -> Iterator[dict[str, str]]:
    """The dates from today on, and the closing for the time being."""
    kind = {"@type": "OpeningHoursSpecification"}
    since, until = business.closed
    if since is not None and (until is None or until > today):
        ends = {"validThrough": (until - timedelta(days=1)).isoformat()} if until else {}
        yield kind | {"opens": "00:00", "closes": "00:00", "validFrom": since.isoformat()} | ends
    for day, spans in sorted(business.special_hours.items()):
        if day < today.isoformat():
            continue
        dates = {"validFrom": day, "validThrough": day}
        if not spans:
            yield kind | {"opens": "00:00", "closes": "00:00"} | dates
        for opens, closes in spans:
            yield kind | {"opens": opens, "closes": _closes(opens, closes)} | dates


def _closes(opens: str, closes: str) -> str:
    return "23:59" if opens == closes == "00:00" else closes


def _certification(certificate: PublicCertificate) -> dict[str, str]:
    ends = {"expires": certificate.valid_until.isoformat()} if certificate.valid_until else {}
    return {
        "@type": "Certification",
        "name": certificate.label,
        "certificationIdentification": certificate.number,
    } | ends


def _offer(product: PublicProduct, absolute: Callable[[str], str]) -> dict[str, Any]:
    item: dict[str, Any] = {"@type": "Product", "name": product.name}
    if product.photo_url:
        item["image"] = absolute(product.photo_url)
    offer: dict[str, Any] = {"@type": "Offer", "itemOffered": item}
    if product.price is not None:
        offer |= {"price": product.price, "priceCurrency": "IDR"}
    return offer

"""schema.org descriptions of the pages, for search engines (https://schema.org/docs/full.html)."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from ..models import BrandSettings, DestinationPage, HomePage, NewsPage
from ..models.base import ContentPage
from ..models.contact import SOCIAL_HOSTS
from ..renditions import SHARE
from .identity import identity_version

Data = dict[str, Any]
Absolute = Callable[[str], str]
"""Turns an address on this host into one with its scheme and host name."""
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def script_json(data: Data | list[Data]) -> SafeString:
    """JSON that cannot end or leave the script element it is written into."""
    return mark_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES))


def share_picture(page: ContentPage) -> str:
    """Path of the picture shown when the page is shared, or nothing."""
    if page.hero_image is None:
        return ""
    try:
        return str(page.hero_image.get_rendition(SHARE).url)
    except OSError:
        return ""


def describe(page: ContentPage, brand: BrandSettings, trail: Sequence[Page], absolute: Absolute) -> list[Data]:
    """Everything a page says of itself: its own description and the path that leads to it."""
    described: list[Data] = []
    if isinstance(page, HomePage):
        described.append(website(page, brand, absolute))
    elif isinstance(page, DestinationPage):
        described.append(attraction(page, brand, absolute))
    elif isinstance(page, NewsPage):
        described.append(article(page, brand, absolute))
    if trail:
        described.append(breadcrumbs(page, trail, absolute))
    return described


def website(page: HomePage, brand: BrandSettings, absolute: Absolute) -> Data:
    """The portal and the government whose it is."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": brand.regency_name,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "publisher": office(brand, absolute) | {"url": absolute(page.url)},
    }


def office(brand: BrandSettings, absolute: Absolute) -> Data:
    """The government whose portal this is, with what its settings say of how to reach it."""
    data: Data = {
        "@type": "GovernmentOrganization",
        "name": brand.regency_name,
        "logo": absolute(f"{reverse('branding:icon', args=[512])}?v={identity_version(brand)}"),
        "areaServed": {"@type": "AdministrativeArea", "name": brand.regency_name},
    }
    if brand.office_address:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": " ".join(brand.office_address.split()),
            "addressRegion": brand.regency_name,
            "addressCountry": "ID",
        }
    known = {"telephone": brand.phone, "email": brand.email}
    data |= {name: value for name, value in known.items() if value}
    if brand.whatsapp:
        data["contactPoint"] = {"@type": "ContactPoint", "contactType": "WhatsApp", "telephone": brand.whatsapp}
    networks = [url for url in (getattr(brand, name) for name in SOCIAL_HOSTS) if url]
    if networks:
        data["sameAs"] = networks
    return data


def attraction(page: DestinationPage, brand: BrandSettings, absolute: Absolute) -> Data:
    """A destination. Its point is given only if it is the place's own or near it, never a village's."""
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
    picture = share_picture(page)
    if picture:
        data["image"] = absolute(picture)
    return data


def article(page: NewsPage, brand: BrandSettings, absolute: Absolute) -> Data:
    """An article. A date known only to the year is written as the year (ISO 8601 allows it)."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "datePublished": page.iso_date,
        "author": {"@type": "Organization", "name": page.author_name},
        "publisher": {"@type": "GovernmentOrganization", "name": brand.regency_name},
    }
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    picture = share_picture(page)
    if picture:
        data["image"] = absolute(picture)
    return data


def breadcrumbs(page: ContentPage, trail: Sequence[Page], absolute: Absolute) -> Data:
    """The path from the home page."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": each.title, "item": absolute(each.url)}
            for position, each in enumerate([*trail, page], 1)
        ],
    }

"""schema.org descriptions of the pages, for search engines (https://schema.org/docs/full.html)."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from ..models import (
    BrandSettings,
    CulturePage,
    DestinationPage,
    EventPage,
    HomePage,
    ItineraryPage,
    NewsPage,
    PlanPage,
    ProgrammePage,
)
from ..models.base import ContentPage
from ..models.contact import SOCIAL_HOSTS
from .attraction_data import attraction
from .events import reads, schema
from .identity import SHARE_SIZE, identity_version
from .news_schema import news_article
from .programmes.described import plan, programme
from .sharing import share_address
from .structured_trip import trip
from .told_data import questions, story
from .web_pages import web_page

Data = dict[str, Any]
Absolute = Callable[[str], str]
"""Turns an address on this host into one with its scheme and host name."""
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def script_json(data: Data | list[Data]) -> SafeString:
    """JSON that cannot end or leave the script element it is written into."""
    return mark_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES))


def share_picture(page: ContentPage, brand: BrandSettings | None = None) -> str:
    """Path of the picture shown when the page is shared; with the brand at hand, one that may be kept for a year."""
    return share_address(page, brand)


def share_object(page: ContentPage, brand: BrandSettings, absolute: Absolute) -> Data:
    """The same picture as a value of `image`, with its measures."""
    return {
        "@type": "ImageObject",
        "url": absolute(share_address(page, brand)),
        "width": SHARE_SIZE[0],
        "height": SHARE_SIZE[1],
        "encodingFormat": "image/jpeg",
    }


def describe(page: ContentPage, brand: BrandSettings, trail: Sequence[Page], absolute: Absolute) -> list[Data]:
    """Everything a page says of itself: its own description and the path that leads to it."""
    described: list[Data] = []
    if isinstance(page, HomePage):
        described.append(website(page, brand, absolute))
    elif isinstance(page, DestinationPage):
        described.append(attraction(page, brand, share_object(page, brand, absolute), absolute))
    elif isinstance(page, NewsPage):
        home = absolute(trail[0].url if trail else "/")
        publisher = office(brand, absolute) | {"url": home}
        picture = share_object(page, brand, absolute)
        described.append(news_article(page, publisher=publisher, picture=picture, absolute=absolute))
    elif isinstance(page, ProgrammePage):
        described.append(programme(page, brand, absolute))
    elif isinstance(page, PlanPage):
        described.append(plan(page, absolute))
    elif isinstance(page, EventPage):
        described.append(
            schema.event(
                page,
                brand,
                absolute,
                occurrence=reads.time_of(event=page),
                destination=reads.destination_of(event=page),
                picture=share_picture(page),
            )
        )
    elif isinstance(page, CulturePage):
        described.append(story(page, brand, absolute, share_picture(page)))
    elif isinstance(page, ItineraryPage):
        described.append(trip(page, brand, absolute, share_picture(page)))
    elif any(page.blocks_of("contact")):
        described.append(contacts(page, brand, absolute))
    else:
        described.append(web_page(page, brand, absolute(page.url)))
    if asked := questions(page):
        described.append(asked)
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


def contacts(page: ContentPage, brand: BrandSettings, absolute: Absolute) -> Data:
    """The page that says how the office is reached."""
    return {
        "@context": "https://schema.org",
        "@type": "ContactPage",
        "name": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "mainEntity": office(brand, absolute),
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

"""schema.org descriptions of pages that are about nothing schema.org has a type for, and of those that list others."""

from typing import Any

from ..models import (
    BrandSettings,
    CultureIndexPage,
    DestinationIndexPage,
    EventIndexPage,
    ItineraryIndexPage,
    NewsIndexPage,
)
from ..models.base import ContentPage

LISTS: tuple[type[ContentPage], ...] = (
    CultureIndexPage,
    DestinationIndexPage,
    EventIndexPage,
    ItineraryIndexPage,
    NewsIndexPage,
)
"""Pages whose matter is what stands beneath them."""


def web_page(page: ContentPage, brand: BrandSettings, url: str) -> dict[str, Any]:
    """A page as such: https://schema.org/WebPage, or https://schema.org/CollectionPage for a list."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage" if isinstance(page, LISTS) else "WebPage",
        "name": page.title,
        "url": url,
        "inLanguage": page.locale.language_code,
        "publisher": {"@type": "GovernmentOrganization", "name": brand.regency_name},
    }
    if page.lead:
        data["description"] = page.lead
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    return data

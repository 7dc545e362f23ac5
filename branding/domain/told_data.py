"""schema.org descriptions of what is told on pages: stories of culture, questions and answers."""

from collections.abc import Callable
from typing import Any

from django.utils.html import strip_tags
from wagtail.rich_text import expand_db_html

from ..models import BrandSettings, CulturePage
from ..models.base import ContentPage

Data = dict[str, Any]


def story(page: CulturePage, brand: BrandSettings, absolute: Callable[[str], str], picture: str) -> Data:
    """A story of culture, https://schema.org/Article: what it is about and where that lives."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
        "articleSection": page.get_topic_display(),
        "about": {"@type": "Thing", "name": page.title},
        "author": {"@type": "GovernmentOrganization", "name": brand.regency_name},
        "publisher": {"@type": "GovernmentOrganization", "name": brand.regency_name},
    }
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    if page.district is not None:
        data["contentLocation"] = {
            "@type": "Place",
            "name": page.village.name if page.village else page.district.name,
            "address": {
                "@type": "PostalAddress",
                "addressLocality": page.district.name,
                "addressRegion": brand.regency_name,
                "addressCountry": "ID",
            },
        }
    if picture:
        data["image"] = absolute(picture)
    return data


def questions(page: ContentPage) -> Data | None:
    """All questions and answers of a page, https://schema.org/FAQPage; nothing where it has none."""
    asked = [
        {
            "@type": "Question",
            "name": each["question"],
            "acceptedAnswer": {"@type": "Answer", "text": words},
        }
        for block in page.blocks_of("faq")
        for each in block["questions"]
        if (words := _words(each["answer"].source))
    ]
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": asked} if asked else None


def _words(html: str) -> str:
    """A rich text without mark-up, its parts set apart."""
    return " ".join(strip_tags(expand_db_html(html).replace("<", " <")).split())

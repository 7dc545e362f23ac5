"""An article as schema.org's NewsArticle, complete against what search engines ask for
(https://developers.google.com/search/docs/appearance/structured-data/article)."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone

from ..models import NewsPage
from ..renditions import HERO_WIDTHS

Data = dict[str, Any]
LONGEST_HEADLINE = 110
"""Characters; search engines cut a longer one."""


def news_article(
    page: NewsPage, *, publisher: Mapping[str, Any], picture: Data, absolute: Callable[[str], str]
) -> Data:
    """The description of an article. A date known only to the year is written as the year (ISO 8601 allows it).

    Somebody with an office (`author_role`) is a person; a name without one is the editors'.
    """
    address = absolute(page.url)
    data: Data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": address},
        "headline": shortened(page.title),
        "description": page.lead,
        "url": address,
        "inLanguage": page.locale.language_code,
        "articleSection": page.get_category_display(),
        "isAccessibleForFree": True,
        "datePublished": published(page),
        "author": [author(page, publisher)],
        "publisher": publisher,
    }
    if page.last_published_at:
        data["dateModified"] = timezone.localtime(page.last_published_at).isoformat(timespec="seconds")
    if page.hero_image is not None:
        whole = hero_address(page)
        data["image"] = [picture, *([absolute(whole)] if whole else [])]
    return data


def published(page: NewsPage) -> str:
    """The date the page shows; with the time if the article came out here on that very day."""
    came = timezone.localtime(page.first_published_at) if page.first_published_at else None
    if came is not None and came.date() == page.exact_date:
        return came.isoformat(timespec="seconds")
    return page.iso_date


def author(page: NewsPage, publisher: Mapping[str, Any]) -> Data:
    """Who wrote it, with an address by which search engines tell namesakes apart."""
    if page.author_role:
        return {
            "@type": "Person",
            "name": page.author_name,
            "jobTitle": page.author_role,
            "worksFor": {"@type": publisher["@type"], "name": publisher["name"]},
        }
    return {"@type": "Organization", "name": page.author_name, "url": publisher["url"]}


def hero_address(page: NewsPage) -> str:
    """Path of the main picture, whole; nothing without one, or while its file is lost."""
    if page.hero_image is None:
        return ""
    try:
        return str(page.hero_image.get_rendition(f"width-{HERO_WIDTHS[-2]}|format-jpeg").url)
    except OSError:
        return ""


def shortened(title: str) -> str:
    """A headline that is shown whole: the title, cut at a word if it is too long."""
    if len(title) <= LONGEST_HEADLINE:
        return title
    return title[: LONGEST_HEADLINE - 1].rsplit(" ", 1)[0] + "…"

"""What search engines may read, in both languages: published pages and published businesses."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse
from django.utils import translation

from branding.domain.public import PublicPage, public_pages
from economy.domain.public import published


class PageSitemap(Sitemap[PublicPage]):
    """Wagtail pages; each language version is a page of its own."""

    def items(self) -> Sequence[PublicPage]:
        return public_pages()

    def location(self, item: PublicPage) -> str:
        return item.url_path


class BusinessSitemap(Sitemap[tuple[str, datetime]]):
    """Businesses under one language, in parts of 10,000, of which the database gives one at a time."""

    limit = 10_000

    def __init__(self, language: str) -> None:
        self.language = language

    def items(self) -> Sequence[tuple[str, datetime]]:
        return published().order_by("pk").values_list("slug", "updated_at")  # type: ignore[return-value]

    def location(self, item: tuple[str, datetime]) -> str:
        with translation.override(self.language):
            return reverse("economy:business", args=[item[0]])

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]

    def get_latest_lastmod(self) -> datetime | None:
        """When a public business changed last; Django would read all of them to find out."""
        return published().aggregate(latest=Max("updated_at"))["latest"]


class DirectorySitemap(Sitemap[str]):
    """The directory's own entry points."""

    i18n = True
    alternates = True

    def items(self) -> Sequence[str]:
        return ["search:directory"]

    def location(self, item: str) -> str:
        return reverse(item)


SITEMAPS = {
    "halaman": PageSitemap(),
    "direktori": DirectorySitemap(),
    **{f"usaha-{code}": BusinessSitemap(code) for code, _name in settings.LANGUAGES},
}

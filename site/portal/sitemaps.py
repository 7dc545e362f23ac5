"""What search engines may read, in both languages: published pages and published businesses."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from branding.domain.public import PublicPage, public_pages
from economy.domain.public import published


class PageSitemap(Sitemap[PublicPage]):
    """Wagtail pages; each language version is a page of its own."""

    def items(self) -> Sequence[PublicPage]:
        return public_pages()

    def location(self, item: PublicPage) -> str:
        return item.url_path


class BusinessSitemap(Sitemap[tuple[str, datetime]]):
    """Businesses, each under every language, in parts of 10,000."""

    limit = 10_000
    i18n = True
    alternates = True

    def items(self) -> Sequence[tuple[str, datetime]]:
        return published().order_by("pk").values_list("slug", "updated_at")  # type: ignore[return-value]

    def location(self, item: tuple[str, datetime]) -> str:
        return reverse("economy:business", args=[item[0]])

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]


class DirectorySitemap(Sitemap[str]):
    """The directory's own entry points."""

    i18n = True
    alternates = True

    def items(self) -> Sequence[str]:
        return ["search:directory"]

    def location(self, item: str) -> str:
        return reverse(item)


SITEMAPS = {"halaman": PageSitemap, "direktori": DirectorySitemap, "usaha": BusinessSitemap}

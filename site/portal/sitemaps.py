"""What search engines may read, in both languages: published pages and published businesses."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse
from django.utils import translation

from branding.domain.found import Entry, entries
from economy.domain.public import published

Item = TypeVar("Item")


class VersionedSitemap(Sitemap[Item]):
    """A sitemap whose entries name their versions in all languages, and which of them is for everybody else."""

    def versions(self, item: Item) -> Mapping[str, str]:
        """Addresses on this host by language; nothing for a page in one language only."""
        raise NotImplementedError

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super().get_urls(page, site, protocol)
        for url in urls:
            host = url["location"].removesuffix(self.location(url["item"]))
            versions = self.versions(url["item"])
            codes = [*versions, *(["x-default"] if versions else [])]
            url["alternates"] = [
                {"lang_code": code, "location": host + versions.get(code, next(iter(versions.values())))}
                for code in codes
            ]
        return urls


class PageSitemap(VersionedSitemap[Entry]):
    """Wagtail pages of one language. A page that is only shown there for want of a translation is not among them."""

    limit = 10_000

    def __init__(self, language: str) -> None:
        self.language = language

    def items(self) -> Sequence[Entry]:
        return entries(self.language)

    def location(self, item: Entry) -> str:
        return item.address

    def lastmod(self, item: Entry) -> datetime | None:
        return item.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        """When a public page of this language was last published."""
        return max((item.changed_at for item in self.items() if item.changed_at), default=None)

    def versions(self, item: Entry) -> Mapping[str, str]:
        return item.versions


class BusinessSitemap(VersionedSitemap[tuple[str, datetime]]):
    """Businesses under one language, in parts of 10,000, of which the database gives one at a time."""

    limit = 10_000

    def versions(self, item: tuple[str, datetime]) -> Mapping[str, str]:
        """All languages, for a business has one address in each; only its beginning differs."""
        rest = self.location(item).removeprefix(f"/{self.language}/")
        return {code: f"/{code}/{rest}" for code, _name in settings.LANGUAGES}

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
    **{f"halaman-{code}": PageSitemap(code) for code, _name in settings.LANGUAGES},
    "direktori": DirectorySitemap(),
    **{f"usaha-{code}": BusinessSitemap(code) for code, _name in settings.LANGUAGES},
}

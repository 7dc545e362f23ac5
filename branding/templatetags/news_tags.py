"""What the news templates need: the list with its filters, the archive, and what stands beneath an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.core.paginator import Page as Listing
from django.template import Context
from django.urls import reverse

from ..domain import archive, queries, related
from ..domain.archive import Period, Year
from ..domain.feeds import FORMATS
from ..domain.frame import active_language
from ..domain.public import PublicPage
from ..enums import NewsCategory
from ..models import NewsIndexPage, NewsPage

register = template.Library()


@dataclass(frozen=True)
class Newsroom:
    """What an address asks of a news index, and all that its page shows of it."""

    url: str
    category: str
    period: Period | None
    listing: "Listing[NewsPage]"
    categories: Sequence[NewsCategory]
    years: Sequence[Year]

    @property
    def month(self) -> str:
        """The period as in an address, or nothing."""
        return self.period.value if self.period else ""

    @property
    def query(self) -> str:
        """What of the address names this list: its filters and its page, and nothing else."""
        number = str(self.listing.number) if self.listing.number > 1 else ""
        return self.address(self.category, self.month, number).removeprefix(self.url)

    def address(self, category: str, month: str, number: str = "") -> str:
        """The list with these filters; its first page, if no number is given."""
        given = (("rubrik", category), ("bulan", month), ("hal", number))
        asked = {name: value for name, value in given if value}
        return f"{self.url}?{urlencode(asked)}" if asked else self.url


@dataclass(frozen=True)
class FeedLink:
    """A feed of the news: its name, address and MIME type."""

    name: str
    url: str
    mime: str


@register.simple_tag(takes_context=True)
def newsroom(context: Context, page: NewsIndexPage) -> Newsroom:
    """The part of the list of articles that the address asks for, with its filters."""
    request = context["request"]
    kept: Newsroom | None = getattr(request, "_newsroom", None)
    if kept is not None:
        return kept
    asked = request.GET
    category = asked.get("rubrik", "") if asked.get("rubrik") in NewsCategory.values else ""
    period = archive.period_of(asked.get("bulan", ""))
    number = asked.get("hal", "1")
    room = Newsroom(
        url=page.get_url(request) or "",
        category=category,
        period=period,
        listing=archive.articles_of(index=page, category=category, period=period, number=number),
        categories=queries.categories_of(index=page),
        years=archive.years_of(index=page, category=category),
    )
    request._newsroom = room  # noqa: SLF001 — the head of the page asks for it as well as its body
    return room


@register.simple_tag
def category_url(room: Newsroom, category: str) -> str:
    """The list of a category, in the chosen month."""
    return room.address(category, room.month)


@register.simple_tag
def all_url(room: Newsroom) -> str:
    """The list of all months, in the chosen category."""
    return room.address(room.category, "")


@register.simple_tag
def month_url(room: Newsroom, period: Period) -> str:
    """The list of a month, in the chosen category."""
    return room.address(room.category, period.value)


@register.simple_tag
def related_pages(page: NewsPage) -> list[PublicPage]:
    """The pages its editor chose, those that are public."""
    return related.related_pages(article=page)


@register.simple_tag
def read_on(page: NewsPage, besides: Sequence[PublicPage] = ()) -> list[NewsPage]:
    """What to read after this article."""
    return related.read_on(article=page, besides=besides)


@register.simple_tag
def feed_links() -> list[FeedLink]:
    """The feeds of the language being shown."""
    return [
        FeedLink(name, reverse("branding:feed", args=[active_language(), suffix]), mime)
        for suffix, (name, mime) in FORMATS.items()
    ]

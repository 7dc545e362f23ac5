"""The news of one language: by category, by month, page by page.

An article stands under the month of its date; one whose date is known only to the year stands under the year alone,
so that the archive claims no more than the article does.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.utils.formats import date_format

from ..enums import DatePrecision, NewsCategory
from ..models import NewsIndexPage, NewsPage
from .queries import articles
from .restrictions import UNRESTRICTED

PER_PAGE = 13
"""One large article and twelve in two columns."""
_PERIOD = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True)
class Period:
    """A month, or a year for articles of which only that is known. `month` is 0 for the latter."""

    year: int
    month: int
    count: int = 0

    @property
    def value(self) -> str:
        """As in an address: 2026-05 or 2026."""
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    @property
    def label(self) -> str:
        """ "Mei 2026" or "2026"."""
        return date_format(date(self.year, self.month, 1), "F Y", use_l10n=False) if self.month else str(self.year)

    @property
    def short(self) -> str:
        """The month alone, beneath a heading with the year; empty for a year without month."""
        return date_format(date(self.year, self.month, 1), "F", use_l10n=False) if self.month else ""


@dataclass(frozen=True)
class Year:
    """A year of the archive, its periods newest first; articles without a month come last."""

    year: int
    periods: Sequence[Period]


def period_of(value: str) -> Period | None:
    """The period that an address names, or None if it names none."""
    match = _PERIOD.fullmatch(value)
    return Period(int(match[1]), int(match[2] or 0)) if match else None


def articles_of(
    *, index: NewsIndexPage, category: str = "", period: Period | None = None, number: str = "1"
) -> "Listing[NewsPage]":
    """One page of the articles beneath an index. A category that does not exist narrows nothing."""
    listing = articles(locale=index.locale).filter(path__startswith=index.path)
    if category in NewsCategory.values:
        listing = listing.filter(category=category)
    if period is not None:
        listing = _within(listing, period)
    return Paginator(listing, PER_PAGE).get_page(number)


def years_of(*, index: NewsIndexPage, category: str = "") -> list[Year]:
    """The archive of an index, newest year first, with the number of articles of each month. One query."""
    found = NewsPage.objects.live().filter(UNRESTRICTED).descendant_of(index)
    if category in NewsCategory.values:
        found = found.filter(category=category)
    counted: Counter[tuple[int, int]] = Counter()
    rows = found.order_by().values_list("date__year", "date__month", "date_precision").annotate(Count("pk"))
    for year, month, precision, count in rows:
        counted[year, 0 if precision == DatePrecision.YEAR else month] += count
    years = sorted({year for year, _month in counted}, reverse=True)
    return [
        Year(year, [Period(year, month, counted[year, month]) for month in range(12, -1, -1) if counted[year, month]])
        for year in years
    ]


def _within(listing: QuerySet[NewsPage], asked: Period) -> QuerySet[NewsPage]:
    """The articles of one period."""
    if asked.month:
        return listing.filter(date__year=asked.year, date__month=asked.month).exclude(date_precision=DatePrecision.YEAR)
    return listing.filter(date__year=asked.year, date_precision=DatePrecision.YEAR)

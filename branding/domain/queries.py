"""Named reads of the pages, for templates. Only live pages that nobody has restricted are ever returned."""

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Locale, Page, Site

from economy.domain.queries import distance_km

from ..enums import DestinationKind, NewsCategory
from ..models import DestinationIndexPage, DestinationPage, NewsIndexPage, NewsPage, PlanPage
from ..models.base import ContentPage
from .site_tree import LANGUAGES

PER_PAGE = 24


def places(*, locale: Locale) -> QuerySet[DestinationPage]:
    """All destinations of a language with what their cards show, featured ones first."""
    found: QuerySet[DestinationPage] = (
        DestinationPage.objects.live()
        .public()
        .filter(locale=locale)
        .select_related("district", "hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("-featured", "path")
    )
    return found


def articles(*, locale: Locale) -> QuerySet[NewsPage]:
    """All articles of a language with what their cards show, newest first."""
    found: QuerySet[NewsPage] = (
        NewsPage.objects.live()
        .public()
        .filter(locale=locale)
        .select_related("hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("-date", "-pk")
    )
    return found


def places_of(*, index: DestinationIndexPage, kind: str = "", number: str = "1") -> "Listing[DestinationPage]":
    """One page of the destinations beneath an index, of one kind if that kind exists."""
    listing = places(locale=index.locale).filter(path__startswith=index.path)
    if kind in DestinationKind.values:
        listing = listing.filter(kind=kind)
    return Paginator(listing, PER_PAGE).get_page(number)


def kinds_of(*, index: DestinationIndexPage) -> list[DestinationKind]:
    """The kinds of destination that occur beneath an index, in the order of the enumeration."""
    present = set(DestinationPage.objects.live().public().descendant_of(index).values_list("kind", flat=True))
    return [kind for kind in DestinationKind if kind.value in present]


def articles_of(*, index: NewsIndexPage, category: str = "", number: str = "1") -> "Listing[NewsPage]":
    """One page of the articles beneath an index, of one category if that category exists."""
    listing = articles(locale=index.locale).filter(path__startswith=index.path)
    if category in NewsCategory.values:
        listing = listing.filter(category=category)
    return Paginator(listing, PER_PAGE).get_page(number)


def categories_of(*, index: NewsIndexPage) -> list[NewsCategory]:
    """The categories of article that occur beneath an index, in the order of the enumeration."""
    present = set(NewsPage.objects.live().public().descendant_of(index).values_list("category", flat=True))
    return [category for category in NewsCategory if category.value in present]


def plan(*, locale: Locale) -> PlanPage | None:
    """The plan of a language."""
    found: PlanPage | None = PlanPage.objects.live().public().filter(locale=locale).order_by("path").first()
    return found


def more_articles(*, page: NewsPage, count: int = 4) -> list[NewsPage]:
    """The newest articles other than this one."""
    return list(articles(locale=page.locale).exclude(pk=page.pk)[:count])


def places_near(*, page: DestinationPage, count: int = 3) -> list[tuple[DestinationPage, float | None]]:
    """Other destinations with the distance in km as the crow flies: those of the same kecamatan, then the nearest.

    A distance is told only between two places whose own points are known, at least roughly.
    """
    others = [(other, kilometres_between(page, other)) for other in places(locale=page.locale).exclude(pk=page.pk)]
    far = max((away for _, away in others if away is not None), default=0.0)
    return sorted(
        others,
        key=lambda pair: (pair[0].district_id != page.district_id, far if pair[1] is None else pair[1]),
    )[:count]


def kilometres_between(one: DestinationPage, other: DestinationPage) -> float | None:
    """The distance between the own points of two destinations, or None where one of them has none."""
    if not (one.has_own_point and other.has_own_point):
        return None
    return distance_km(
        float(one.latitude or 0), float(one.longitude or 0), float(other.latitude or 0), float(other.longitude or 0)
    )


def homes(site: Site) -> dict[str, Page]:
    """The live home page of each language of a site, by language code, in the portal's order of languages."""
    roots = site.root_page.get_translations(inclusive=True).live().select_related("locale")
    by_code = {root.locale.language_code: root for root in roots}
    return {code: by_code[code] for code in LANGUAGES if code in by_code}


def menu_pages(home: Page) -> list[Page]:
    """The pages right beneath a home page that belong in the main menu."""
    return list(Page.objects.child_of(home).live().public().in_menu().order_by("path"))


def trail(page: ContentPage) -> list[Page]:
    """The page's ancestors from the home page down, without itself."""
    return list(page.get_ancestors().filter(depth__gte=2).live())


def translations(page: Page) -> dict[str, Page]:
    """Live, unrestricted translations of a page (itself included) by language code."""
    found = page.get_translations(inclusive=True).live().public().select_related("locale")
    return {each.locale.language_code: each for each in found}

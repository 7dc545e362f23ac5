"""Named reads of the pages, for templates. Only live pages that nobody has restricted are ever returned."""

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Locale, Page, Site

from ..enums import DestinationKind
from ..models import DestinationIndexPage, DestinationPage, NewsIndexPage, NewsPage
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


def articles_of(*, index: NewsIndexPage, number: str = "1") -> "Listing[NewsPage]":
    """One page of the articles beneath an index."""
    return Paginator(articles(locale=index.locale).filter(path__startswith=index.path), PER_PAGE).get_page(number)


def more_articles(*, page: NewsPage, count: int = 4) -> list[NewsPage]:
    """The newest articles other than this one."""
    return list(articles(locale=page.locale).exclude(pk=page.pk)[:count])


def places_near(*, page: DestinationPage, count: int = 4) -> list[DestinationPage]:
    """Other destinations, those of the same kecamatan first."""
    others = list(places(locale=page.locale).exclude(pk=page.pk))
    return sorted(others, key=lambda other: other.district_id != page.district_id)[:count]


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

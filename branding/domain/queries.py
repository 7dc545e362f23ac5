"""Named reads of the pages, for templates. Only live pages that nobody has restricted are ever returned."""

from collections.abc import Iterable
from math import inf

from django.db.models import QuerySet
from wagtail.models import Locale, Page, Site

from economy.domain.queries import distance_km

from ..enums import NewsCategory
from ..models import DestinationPage, NewsIndexPage, NewsPage, PlanPage
from ..models.base import ContentPage
from .restrictions import UNRESTRICTED
from .site_tree import LANGUAGES

PER_PAGE = 24


def places(*, locale: Locale) -> QuerySet[DestinationPage]:
    """All destinations of a language with what their cards show, featured ones first."""
    found: QuerySet[DestinationPage] = (
        DestinationPage.objects.live()
        .filter(UNRESTRICTED, locale=locale)
        .select_related("district", "hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("-featured", "path")
    )
    return found


def articles(*, locale: Locale) -> QuerySet[NewsPage]:
    """All articles of a language with what their cards show, newest first."""
    found: QuerySet[NewsPage] = (
        NewsPage.objects.live()
        .filter(UNRESTRICTED, locale=locale)
        .select_related("hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("-date", "-pk")
    )
    return found


def news_index(*, site: Site, language: str) -> NewsIndexPage | None:
    """The public news index of a site in a language."""
    home = homes(site).get(language)
    if home is None:
        return None
    found: NewsIndexPage | None = (
        NewsIndexPage.objects.live().filter(UNRESTRICTED).child_of(home).select_related("locale").first()
    )
    return found


def categories_of(*, index: NewsIndexPage) -> list[NewsCategory]:
    """The categories of article that occur beneath an index, in the order of the enumeration."""
    present = set(NewsPage.objects.live().filter(UNRESTRICTED).descendant_of(index).values_list("category", flat=True))
    return [category for category in NewsCategory if category.value in present]


def plan(*, locale: Locale) -> PlanPage | None:
    """The plan of a language."""
    found: PlanPage | None = PlanPage.objects.live().filter(UNRESTRICTED, locale=locale).order_by("path").first()
    return found


def places_near(
    *, page: DestinationPage, every: Iterable[DestinationPage], count: int = 3
) -> list[tuple[DestinationPage, float | None]]:
    """Of all destinations, where to go after this one, with the distance in km as the crow flies: those of the same
    kecamatan, then the nearest. A distance is told only between two places whose own points are known, at least
    roughly; of the others the featured ones come first."""

    def farness(other: DestinationPage) -> tuple[bool, float, bool, str]:
        elsewhere = page.district_id is not None and other.district_id != page.district_id
        far = kilometres_between(page, other)
        return elsewhere, inf if far is None else far, not other.featured, other.path

    nearest = sorted((other for other in every if other.pk != page.pk), key=farness)[:count]
    return [(other, kilometres_between(page, other)) for other in nearest]


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
    return list(Page.objects.child_of(home).live().filter(UNRESTRICTED).in_menu().order_by("path"))


def trail(page: ContentPage) -> list[Page]:
    """The page's ancestors from the home page down, without itself; read once for an object."""
    if page.above is None:
        page.above = list(page.get_ancestors())
    return [each for each in page.above if each.depth > 1 and each.live]

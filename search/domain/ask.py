"""From a question to an answer: Elasticsearch when it answers, the database when it does not."""

import logging
from collections.abc import Callable, Mapping
from typing import TypeVar

from django.urls import reverse
from elasticsearch import BadRequestError

from branding.domain.public import PublicPage, public_pages
from economy.domain.public import public_businesses
from economy.models import Category
from regions.models import District
from search.domain import database, elastic
from search.domain.answer import Facet, Found, Hit, PageHit, SearchAnswer, Suggestion
from search.domain.query import SearchQuery
from search.domain.server import SERVER_ERRORS, breaker, is_configured
from search.domain.words import clean, fold

logger = logging.getLogger(__name__)

MIN_SUGGEST = 2
MAX_SUGGESTIONS = 8
Result = TypeVar("Result")


def search(query: SearchQuery) -> SearchAnswer:
    """Answer a question. Whatever an engine found is read again through the public projections, so that something
    hidden a moment ago does not show even while the index still holds it."""
    if query.q and not query.text:  # signs without a single letter or digit: nothing is called that
        found, degraded = Found(ids=[], total=0, districts={}, categories={}), False
    else:
        found, degraded = _either(lambda: elastic.run(query), lambda: database.run(query))
    hits = [
        Hit(business=business, highlight=found.highlights.get(business.id))
        for business in public_businesses(ids=found.ids)
    ]
    pages = [
        PageHit(title=page.title, url=page.url_path, kind=page.kind, lead=page.lead)
        for page in _in_order(found.page_ids)
    ]
    return SearchAnswer(
        hits=hits,
        total=found.total,
        facets={"district": _districts(query, found.districts), "category": _categories(query, found.categories)},
        pages=pages,
        degraded=degraded,
        did_you_mean=found.did_you_mean,
    )


def suggest(text: str, *, language: str) -> list[Suggestion]:
    """What somebody may be typing: kecamatan and categories first, then names; empty below two letters."""
    text = clean(text)
    typed = fold(text)
    if len(typed) < MIN_SUGGEST:
        return []
    found = [
        Suggestion(label=name, detail="", url=reverse("search:district", args=[slug]), kind="district")
        for name, slug in District.objects.values_list("name", "slug")
        if f" {typed}" in f" {fold(name)}"
    ][:2]
    for category in Category.objects.all():
        name = category.name_en if language == "en" else category.name_id
        words = f"{name} {category.name_id} {category.keywords}"
        if len(found) < 4 and f" {typed}" in f" {fold(words)}":
            url = reverse("search:category", args=[category.slug])
            found.append(Suggestion(label=name, detail="", url=url, kind="category"))
    room = MAX_SUGGESTIONS - len(found)
    ids, _degraded = _either(
        lambda: elastic.suggest_ids(text, limit=room), lambda: database.suggest_ids(text, limit=room)
    )
    found.extend(
        Suggestion(
            label=business.name,
            detail=business.village_name or business.district_name,
            url=reverse("economy:business", args=[business.slug]),
            kind="business",
        )
        for business in public_businesses(ids=ids)
    )
    return found


def _either(engine: Callable[[], Result], fallback: Callable[[], Result]) -> tuple[Result, bool]:
    """The engine's result, or the fallback's and whether that is a degradation."""
    if not is_configured():
        return fallback(), False
    if breaker.allows():
        try:
            result = engine()
        except BadRequestError:
            breaker.succeeded()
            logger.exception("Elasticsearch refused the request itself")  # one question's fault, not the server's
        except SERVER_ERRORS as error:
            breaker.failed()
            logger.warning("Elasticsearch did not answer: %s", type(error).__name__)
        else:
            breaker.succeeded()
            return result, False
    return fallback(), True


def _in_order(ids: list[int]) -> list[PublicPage]:
    pages = {page.id: page for page in public_pages(ids=ids)} if ids else {}
    return [pages[pk] for pk in ids if pk in pages]


def _districts(query: SearchQuery, counts: Mapping[str, int]) -> list[Facet]:
    facets = [
        Facet(
            value=slug,
            label=name,
            count=counts.get(slug, 0),
            selected=slug == query.district,
            url=_toggled(query, district="" if slug == query.district else slug),
            latitude=float(latitude),
            longitude=float(longitude),
        )
        for slug, name, latitude, longitude in District.objects.values_list("slug", "name", "latitude", "longitude")
    ]
    return _shown(facets)


def _categories(query: SearchQuery, counts: Mapping[str, int]) -> list[Facet]:
    """The branches, and what is below the branch that was chosen or that holds all results."""
    categories = list(Category.objects.select_related("parent"))
    branches = {category.slug for category in categories if category.parent is None and counts.get(category.slug)}
    opened = {_branch(category) for category in categories if category.slug == query.category}
    if len(branches) == 1:
        opened |= branches
    facets = [
        Facet(
            value=category.slug,
            label=category.name_en if query.language == "en" else category.name_id,
            count=counts.get(category.slug, 0),
            selected=category.slug == query.category,
            url=_toggled(query, category="" if category.slug == query.category else category.slug),
            icon=category.icon,
            below=category.parent.slug if category.parent else "",
        )
        for category in categories
        if category.parent is None or _branch(category) in opened
    ]
    return _shown(facets)


def _branch(category: Category) -> str:
    """The slug of the branch a category is or belongs to."""
    return category.parent.slug if category.parent else category.slug


def _shown(facets: list[Facet]) -> list[Facet]:
    """Choices that lead somewhere or are on: the selected first, then by number of results."""
    return sorted(
        (facet for facet in facets if facet.count or facet.selected),
        key=lambda facet: (not facet.selected, -facet.count, facet.label),
    )


def _toggled(query: SearchQuery, **changes: str) -> str:
    address = query.address(**changes)
    base = reverse("search:directory")
    return f"{base}?{address}" if address else base

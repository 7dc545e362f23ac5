"""The directory: its results, its landing pages for categories and kecamatan, and suggestions while typing."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from economy.models import Category
from regions.models import District
from search.domain.ask import search, suggest
from search.domain.query import MAP, MAX_PAGE, PAGE_SIZE, SearchQuery


def _language() -> str:
    return "en" if get_language() == "en" else "id"


@require_safe
@vary_on_headers("HX-Request")
def directory(request: HttpRequest) -> HttpResponse:
    """All businesses, or what a question and its filters leave of them."""
    return _results(request, SearchQuery.from_params(request.GET, language=_language()))


@require_safe
@vary_on_headers("HX-Request")
def category(request: HttpRequest, slug: str) -> HttpResponse:
    """The landing page of one branch of the category tree."""
    found = get_object_or_404(Category, slug=slug)
    query = replace(SearchQuery.from_params(request.GET, language=_language()), category=found.slug)
    intro = gettext("Usaha %(category)s dari seluruh kecamatan.") % {"category": found.name}
    return _results(request, query, heading=found.name, intro=intro, icon=found.icon)


@require_safe
@vary_on_headers("HX-Request")
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """The landing page of one kecamatan."""
    found = get_object_or_404(District, slug=slug)
    query = replace(SearchQuery.from_params(request.GET, language=_language()), district=found.slug)
    return _results(
        request,
        query,
        heading=gettext("UMKM di Kecamatan %(name)s") % {"name": found.name},
        intro=gettext("Makanan, kerajinan, jasa, dan toko di Kecamatan %(name)s.") % {"name": found.name},
        icon="map-pin",
    )


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """A list of up to eight things to go to, as an HTML fragment."""
    found = suggest(request.GET.get("q", ""), language=_language())
    return render(request, "search/_suggestions.html", {"suggestions": found})


def _results(
    request: HttpRequest, query: SearchQuery, *, heading: str = "", intro: str = "", icon: str = ""
) -> HttpResponse:
    """The page of an answer, or the fragments of it that scripts put in place. `heading`, `intro` and `icon` are those
    of a landing page."""
    answer = search(query)
    pages = max(1, min(-(-answer.total // PAGE_SIZE), MAX_PAGE))
    chosen = [facet for facets in answer.facets.values() for facet in facets if facet.selected]
    context = {
        "query": query,
        "answer": answer,
        "page": query.page,
        "pages": pages,
        "previous_url": f"?{query.address(page=min(query.page - 1, pages))}" if query.page > 1 else "",
        "next_url": f"?{query.address(page=query.page + 1)}" if query.page < pages else "",
        "active_filters": bool(query.district) + bool(query.category),
        "chosen": chosen,
        "below": [facet for facet in answer.facets["category"] if query.category and facet.below == query.category],
        "branches": [facet for facet in answer.facets["category"] if not facet.below],
        "is_front": query == SearchQuery(language=query.language),
        "is_map": query.view == MAP,
        "list_url": f"?{query.address(view='', page=query.page)}",
        "map_url": f"?{query.address(view=MAP, page=query.page)}",
        "without_filters_url": f"{reverse('search:directory')}?{query.address(district='', category='')}",
        "heading": heading,
        "intro": intro,
        "icon": icon,
    }
    part = "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers
    return render(request, "search/_parts.html" if part else "search/directory.html", context)

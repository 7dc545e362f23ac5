"""The directory: its results, its landing pages for categories and kecamatan, its map, suggestions while typing."""

from dataclasses import replace

from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import get_template, render_to_string
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from branding.domain.frame import drawn_of, frame_of
from search import face, geo
from search.domain import questions, reference
from search.domain.around import RADIUS_KM, around
from search.domain.ask import search, suggest
from search.domain.facets import CATEGORY, DISTRICT
from search.domain.query import DISTANCE, Point, SearchQuery, choices
from search.domain.understanding import understand
from search.face import Landing

EXPLAIN = "jelaskan"
STAFF = ("economy.review_business", "wagtailadmin.access_admin")
"""Either permission lets a person ask why a result stands where it does."""
BRIEFLY = 60
"""Seconds for which suggestions and points may be kept; what is hidden is gone everywhere within five minutes."""


@require_safe
@vary_on_headers("HX-Request")
def directory(request: HttpRequest) -> HttpResponse:
    """Everything, or what a question and its choices leave of it."""
    return _results(request, _query(request))


@require_safe
@vary_on_headers("HX-Request")
def category(request: HttpRequest, slug: str) -> HttpResponse:
    """The landing page of one category."""
    found = next((each for each in reference.categories() if each.slug == slug), None)
    if found is None:
        raise Http404(slug)
    name = found.label(_language())
    intro = gettext("Usaha %(category)s dari seluruh kecamatan.") % {"category": name}
    landing = Landing(name, intro, found.icon, reverse("search:category", args=[slug]))
    return _results(request, _narrowed(_query(request), CATEGORY, slug), landing)


@require_safe
@vary_on_headers("HX-Request")
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """The landing page of one kecamatan."""
    found = next((each for each in reference.districts() if each.slug == slug), None)
    if found is None:
        raise Http404(slug)
    heading = gettext("UMKM di Kecamatan %(name)s") % {"name": found.name}
    intro = gettext("Makanan, kerajinan, jasa, dan toko di Kecamatan %(name)s.") % {"name": found.name}
    landing = Landing(heading, intro, "map-pin", reverse("search:district", args=[slug]))
    return _results(request, _narrowed(_query(request), DISTRICT, slug), landing)


@require_safe
@cache_control(public=True, max_age=BRIEFLY)
def suggestions(request: HttpRequest) -> HttpResponse:
    """A list of up to eight things to go to, as an HTML fragment."""
    typed = request.GET.get("q", "")
    found = suggest(typed, language=_language())
    return HttpResponse(get_template("search/_suggestions.html").render({"suggestions": found, "typed": typed}))


@require_safe
@cache_control(public=True, max_age=BRIEFLY)
def map_points(request: HttpRequest) -> HttpResponse:
    """The businesses of a question within a part of the map, those that lie close together as one: GeoJSON (RFC 7946).

    `kotak` is the part as west, south, east, north in degrees; `zum` the map's zoom.
    """
    part = geo.part_of_map(request.GET.get("kotak", ""), request.GET.get("zum", ""))
    if part is None:
        return JsonResponse({"error": "kotak=west,south,east,north&zum=0–20"}, status=400)
    found = geo.feature_collection(_query(request), part)
    return JsonResponse(found, content_type="application/geo+json")


@require_safe
@vary_on_headers("HX-Request")
@cache_control(public=True, max_age=BRIEFLY)
def around_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The businesses around a page as an HTML fragment; who opens the address itself is led to the directory sorted by
    distance. What was found is kept for a minute."""
    key = f"search.around:{pk}:{_language()}"
    kept: tuple[str, str] | None = cache.get(key)
    if kept is None:
        found = around(pk)
        if found is None:
            raise Http404(pk)
        here = Point(round(found.page.latitude or 0, 3), round(found.page.longitude or 0, 3))
        query = SearchQuery(sort=DISTANCE, position=here, language=_language())
        url = f"{reverse('search:directory')}?{query.address()}"
        context = {"around": found, "radius": RADIUS_KM, "url": url}
        kept = url, get_template("search/_around.html").render(context)
        cache.set(key, kept, BRIEFLY)
    url, html = kept
    return HttpResponse(html) if "HX-Request" in request.headers else redirect(url)


def _language() -> str:
    return "en" if get_language() == "en" else "id"


def _query(request: HttpRequest) -> SearchQuery:
    return SearchQuery.from_params(request.GET, language=_language())


def _narrowed(query: SearchQuery, facet: str, value: str) -> SearchQuery:
    """The same question with one more choice, wherever it begins."""
    chosen = dict(query.chosen)
    return replace(query, chosen=choices({**chosen, facet: (*chosen.get(facet, ()), value)}))


def _results(request: HttpRequest, query: SearchQuery, landing: Landing | None = None) -> HttpResponse:
    """The page of an answer, or the fragments of it that scripts put in place. The front page of the directory is drawn
    once of the same answer for all strangers."""
    part = "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers
    staff = request.user.is_authenticated and any(request.user.has_perm(each) for each in STAFF)
    explained = staff and request.GET.get(EXPLAIN) == "1"
    answer = search(replace(query, explain=explained))
    if query.q and not answer.degraded:
        questions.note(query, understand(query), answer.matching, visitor=questions.visitor_of(request))

    def draw() -> str:
        context = {
            **face.shown(query, answer, landing),
            "canonical": request.build_absolute_uri(face.canonical_path(query, landing)),
            "indexed": face.may_be_indexed(query) and not explained,
            "explained": explained,
            "explain_url": _explain_url(request, off=explained) if staff else "",
        }
        return render_to_string("search/_parts.html" if part else "search/directory.html", context, request)

    is_front = landing is None and face.asks_nothing(query)
    by_stranger = settings.SESSION_COOKIE_NAME not in request.COOKIES
    if is_front and by_stranger and not part:
        return HttpResponse(drawn_of(frame_of(request), "directory", answer, draw))
    response = HttpResponse(draw())
    if staff:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _explain_url(request: HttpRequest, *, off: bool) -> str:
    """The same page with or without the reasons of its results."""
    asked = request.GET.copy()
    asked.pop(EXPLAIN, None)
    if not off:
        asked[EXPLAIN] = "1"
    return f"{request.path}?{asked.urlencode()}"

"""What a page of results shows beside its answer: groups of choices, tabs, orders, and what search engines may keep."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.domain import reference
from search.domain.answer import Chip, Facet, SearchAnswer, Tab
from search.domain.facets import CATEGORY, DELIVERY, DISTRICT, FACETS, OPEN, QRIS
from search.domain.links import address
from search.domain.query import BUSINESS, DISTANCE, MAP, NAME, NEWEST, PRODUCT, RELEVANCE, SORTS, SearchQuery

SERVICES = (OPEN, DELIVERY, QRIS)
"""Facets of one or two choices each, which stand together."""
PLACED = (BUSINESS, PRODUCT, "destination")
"""Kinds of results that lie somewhere, so that one of them may be nearer than another."""
PAGE_LINES = 3
"""Pages of the portal that stand above the businesses."""
NOT_KEPT = ("q", "urut", "harfiah", "hal", "sesudah", "sebelum")
"""Parameters that belong to one question; a new one in the same field keeps the others."""


@dataclass(frozen=True)
class Group:
    """A group of choices; each choice with the end of its element's id."""

    title: str | Promise
    name: str
    choices: list[tuple[str, Facet]]


@dataclass(frozen=True)
class Order:
    """One order of the results; without `url` it is there for those alone who say where they are."""

    name: str
    label: str
    url: str
    current: bool


@dataclass(frozen=True)
class Landing:
    """The page of one category or kecamatan: what it is called, in a sentence, with which sign, and its address."""

    heading: str
    intro: str
    icon: str
    path: str


def asks_nothing(query: SearchQuery) -> bool:
    """Whether it is the directory's front page: no words, no choice, the first page."""
    return query == SearchQuery(language=query.language)


def shown(query: SearchQuery, answer: SearchAnswer, landing: Landing | None) -> dict[str, Any]:
    """What the templates of a page of results read."""
    is_front = asks_nothing(query)
    categories = answer.facets.get(CATEGORY, [])
    chosen = query.selected(CATEGORY)
    list_url, map_url = views(query)
    plain = query.without_choices()
    lined = answer.kind == BUSINESS and query.page == 1 and not query.view
    return {
        "query": query,
        "answer": answer,
        "landing": landing,
        "is_front": is_front,
        "is_map": query.view == MAP and answer.kind in PLACED,
        "has_map": answer.kind in (BUSINESS, PRODUCT),
        "count_words": count_words(answer, str(number_format(answer.total, force_grouping=True)), is_front=is_front),
        "tabs": tabs(answer) if not is_front else [],
        "orders": orders(query, answer),
        "groups": groups(answer),
        "chosen": chosen_chips(query, answer),
        "understood": [chip for chip in answer.chips if chip.understood],
        "active_filters": chosen_count(query),
        "branches": [facet for facet in categories if not facet.below and facet.count],
        "below": [facet for facet in categories if len(chosen) == 1 and facet.below == chosen[0] and facet.count],
        "list_url": list_url,
        "map_url": map_url,
        "clear_url": address(plain),
        "clear_count": without_facet(query, answer),
        "first_url": address(query.first_page()),
        "page_lines": answer.pages[:PAGE_LINES] if lined else [],
        "all_branches": [] if answer.hits else _branches(query.language),
        "points_url": points_address(query),
        "near_url": address(query.first_page(sort=DISTANCE, position=None)),
        "kept": kept(query),
    }


def points_address(query: SearchQuery) -> str:
    """Where the points of the map of a question come from; the map adds which part it shows."""
    asked = query.first_page(view="", sort=RELEVANCE, position=None).address()
    return f"{reverse('search:map')}?{asked}"


def groups(answer: SearchAnswer) -> list[Group]:
    """The facets in their order, services together."""
    found = []
    for name, kind in FACETS.items():
        if name in SERVICES[1:]:
            continue
        together = SERVICES if name == OPEN else (name,)
        choices = [
            (f"{FACETS[each].parameter}-{facet.value}", facet)
            for each in together
            for facet in answer.facets.get(each, ())
        ]
        title = _("Layanan") if name == OPEN else kind.label
        if choices:
            found.append(Group(title, "layanan" if name == OPEN else kind.parameter, choices))
    return found


def tabs(answer: SearchAnswer) -> list[Tab]:
    """The kinds of result there are; none where there is only one, for then there is nothing to choose."""
    found = [tab for tab in answer.tabs if tab.count or tab.selected]
    return found if len(found) > 1 else []


def orders(query: SearchQuery, answer: SearchAnswer) -> list[Order]:
    """The orders one may choose. Without words nothing fits better than another, and the newest come first."""
    known = query.position is not None or any(hit.distance_km is not None for hit in answer.hits)
    labels = {RELEVANCE: _("Paling cocok"), DISTANCE: _("Terdekat"), NEWEST: _("Terbaru"), NAME: _("Nama")}
    current = NEWEST if query.sort == RELEVANCE and not query.q else query.sort
    found = []
    for name in SORTS:
        if (name == RELEVANCE and not query.q) or (name == DISTANCE and answer.kind not in PLACED):
            continue
        url = "" if name == DISTANCE and not known else address(query.first_page(sort=name))
        found.append(Order(name, labels[name], url, name == current))
    return found


def count_words(answer: SearchAnswer, number: str, *, is_front: bool) -> str:
    """How much was found, in a few words; `number` is the total as it is written."""
    total, shown = answer.total, {"shown": number}
    if is_front:
        return ngettext("%(shown)s usaha di direktori ini", "%(shown)s usaha di direktori ini", total) % shown
    match answer.kind:
        case "product":
            return ngettext("%(shown)s usaha menjualnya", "%(shown)s usaha menjualnya", total) % shown
        case "destination":
            return ngettext("%(shown)s tempat wisata ditemukan", "%(shown)s tempat wisata ditemukan", total) % shown
        case "event":
            return ngettext("%(shown)s acara ditemukan", "%(shown)s acara ditemukan", total) % shown
        case "itinerary":
            return ngettext("%(shown)s rute ditemukan", "%(shown)s rute ditemukan", total) % shown
        case "news":
            return ngettext("%(shown)s berita ditemukan", "%(shown)s berita ditemukan", total) % shown
        case "plan":
            return ngettext("%(shown)s program ditemukan", "%(shown)s program ditemukan", total) % shown
        case "culture" | "page":
            return ngettext("%(shown)s halaman ditemukan", "%(shown)s halaman ditemukan", total) % shown
    return ngettext("%(shown)s usaha ditemukan", "%(shown)s usaha ditemukan", total) % shown


def chosen_chips(query: SearchQuery, answer: SearchAnswer) -> list[Chip]:
    """What somebody has chosen, each to be taken back: the choices of facets, and the place where they are."""
    found = [chip for chip in answer.chips if not chip.understood]
    if query.position:
        sort = RELEVANCE if query.sort == DISTANCE else query.sort
        found.append(Chip(_("Dari lokasi Anda"), address(query.first_page(position=None, sort=sort))))
    return found


def chosen_count(query: SearchQuery) -> int:
    """How many choices narrow the results down."""
    return sum(len(values) for _name, values in query.chosen)


def may_be_indexed(query: SearchQuery) -> bool:
    """Whether search engines may keep the page: not one of the countless combinations, not a page further on, and never
    one that says where somebody is."""
    further = query.cursor or query.page > 1 or query.position or query.literal
    return chosen_count(query) <= 1 and not further


def canonical_path(query: SearchQuery, landing: Landing | None) -> str:
    """The address under which this and all that differs from it by order, view or further choices is kept."""
    if landing:
        return landing.path
    one = query.chosen if chosen_count(query) == 1 else ()
    if one and not query.q and not query.kind:
        name, (value,) = one[0]
        if name in (CATEGORY, DISTRICT):
            return reverse(f"search:{name}", args=[value]) if _is_slug(value) else reverse("search:directory")
    return address(SearchQuery(q=query.q, kind=query.kind, chosen=one))


def without_facet(query: SearchQuery, answer: SearchAnswer) -> int | None:
    """How many results there were without the only choice, where the counts beside it tell: each business has one
    kecamatan and one branch. None where they do not."""
    if chosen_count(query) != 1:
        return None
    name = query.chosen[0][0]
    if name not in (CATEGORY, DISTRICT):
        return None
    return sum(facet.count for facet in answer.facets.get(name, ()) if not facet.below)


def views(query: SearchQuery) -> tuple[str, str]:
    """The addresses of the list and of the map."""
    return address(replace(query, view="")), address(replace(query, view=MAP))


def kept(query: SearchQuery) -> list[tuple[str, str]]:
    """What a new question in the same field keeps of this one."""
    return [(name, value) for name, value in query.pairs() if name not in NOT_KEPT]


def _branches(language: str) -> list[Facet]:
    """The branches of the category tree, for who found nothing."""
    return [
        Facet(each.slug, each.label(language), 0, icon=each.icon)
        for each in reference.categories()
        if not each.parent_slug
    ]


def _is_slug(value: str) -> bool:
    return value.replace("-", "").replace("_", "").isalnum()

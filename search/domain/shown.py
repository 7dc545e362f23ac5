"""Counts as they are shown: tabs, choices of the facets and chips, each with its words and the address it leads to."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from search.domain import reference
from search.domain.answer import Chip, Facet, Found, Tab
from search.domain.facets import CATEGORY, DISTRICT, FACETS, VILLAGE
from search.domain.links import Switches, address, addresses_of_tabs
from search.domain.query import BUSINESS, KINDS, PAGE_KINDS, PRODUCT, SearchQuery
from search.domain.reference import Category
from search.domain.rephrased import without, without_nearness
from search.domain.understanding import Understanding

TABS: dict[str, str | Promise] = {
    BUSINESS: pgettext_lazy("jenis hasil", "Usaha"),
    PRODUCT: gettext_lazy("Produk"),
    "destination": gettext_lazy("Wisata"),
    "event": gettext_lazy("Acara"),
    "itinerary": pgettext_lazy("jenis hasil", "Rute"),
    "culture": gettext_lazy("Budaya"),
    "news": gettext_lazy("Berita"),
    "plan": gettext_lazy("Program"),
    "page": gettext_lazy("Halaman"),
}


def tabs(query: SearchQuery, found: Found) -> list[Tab]:
    """Every kind of result with its number. An address names businesses only where pages would come instead."""
    to = addresses_of_tabs(query)
    return [
        Tab(
            kind=kind,
            label=str(TABS[kind]),
            count=found.kinds.get(kind, 0),
            selected=kind == found.kind,
            url=to("" if kind == BUSINESS and found.kinds.get(kind) else kind),
        )
        for kind in KINDS
    ]


def facets(query: SearchQuery, understood: Understanding, found: Found) -> dict[str, list[Facet]]:
    """All choices of every facet, those without results too; pages have kecamatan alone."""
    counts = found.facets
    shown = {DISTRICT: _districts(query, understood, counts.get(DISTRICT, {}))}
    if found.kind in PAGE_KINDS:
        return shown
    shown[CATEGORY] = _categories(query, understood, counts.get(CATEGORY, {}))
    if VILLAGE in counts:
        shown[VILLAGE] = _villages(query, understood, counts[VILLAGE])
    for name, kind in FACETS.items():
        if kind.choices:
            switches, counted = Switches(query, understood, name), counts.get(name, {})
            shown[name] = [
                Facet(value, str(label), counted.get(value, 0), value in switches.chosen, switches.to(value))
                for value, label in kind.choices
            ]
    return {name: shown[name] for name in FACETS if name in shown}


def chips(query: SearchQuery, understood: Understanding) -> list[Chip]:
    """What narrows the results down: choices of the address first, then what was read from the words."""
    found = [
        Chip(label(name, value, query.language), switches.to(value), name)
        for name, values in query.chosen
        for switches in (Switches(query, understood, name),)
        for value in values
    ]

    def read(text: str, facet: str, phrase: str) -> Chip:
        return Chip(text, address(without(query, [phrase])), facet, understood=True, phrase=phrase)

    found += [read(label(each.facet, each.value), each.facet, each.phrase) for each in understood.conditions]
    found += [read(place.name, place.facet, place.phrase) for place in understood.places]
    if understood.near:
        name = _("Dekat %(place)s") % {"place": understood.near.name}
        found.append(read(name, "", understood.near.phrase))
    if understood.near_me:
        found.append(Chip(_("Terdekat"), address(without_nearness(query)), understood=True))
    return found


def label(facet: str, value: str, language: str = "id") -> str:
    """What a choice is called; an unknown one by its value."""
    if facet == CATEGORY:
        return next((each.label(language) for each in reference.categories() if each.slug == value), value)
    if facet == DISTRICT:
        return next((each.name for each in reference.districts() if each.slug == value), value)
    if facet == VILLAGE:
        return next((each.name for each in reference.villages() if each.code == value), value)
    return next((str(told) for each, told in FACETS[facet].choices if each == value), value)


def _districts(query: SearchQuery, understood: Understanding, counts: Mapping[str, int]) -> list[Facet]:
    switches = Switches(query, understood, DISTRICT)
    return _best_first(
        Facet(
            value=each.slug,
            label=each.name,
            count=counts.get(each.slug, 0),
            selected=each.slug in switches.chosen,
            url=switches.to(each.slug),
            latitude=each.latitude,
            longitude=each.longitude,
        )
        for each in reference.districts()
    )


def _villages(query: SearchQuery, understood: Understanding, counts: Mapping[str, int]) -> list[Facet]:
    """The desa of the kecamatan that are chosen or named."""
    switches = Switches(query, understood, VILLAGE)
    named = {slug for place in understood.places for slug in place.districts}
    around = {*understood.selected(DISTRICT)} or named
    return _best_first(
        Facet(
            each.code,
            each.name,
            counts.get(each.code, 0),
            each.code in switches.chosen,
            switches.to(each.code),
        )
        for each in reference.villages()
        if each.district_slug in around or each.code in switches.chosen
    )


def _categories(query: SearchQuery, understood: Understanding, counts: Mapping[str, int]) -> list[Facet]:
    """The branches, and what is below a branch that was chosen or that holds all results."""
    categories, switches = reference.categories(), Switches(query, understood, CATEGORY)
    filled = {each.slug for each in categories if not each.parent_slug and counts.get(each.slug)}
    opened = {each.branch for each in categories if each.slug in switches.chosen}
    if len(filled) == 1:
        opened |= filled

    def shown(each: Category) -> Facet:
        return Facet(
            value=each.slug,
            label=each.label(query.language),
            count=counts.get(each.slug, 0),
            selected=each.slug in switches.chosen,
            url=switches.to(each.slug),
            icon=each.icon,
            below=each.parent_slug,
        )

    return _best_first(shown(each) for each in categories if not each.parent_slug or each.branch in opened)


def _best_first(facets: Iterable[Facet]) -> list[Facet]:
    """The selected ones first, then by number of results."""
    return sorted(facets, key=lambda facet: (not facet.selected, -facet.count, facet.label))

"""How many results each choice and each tab leads to, counted beside the hits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from search.domain.elastic.filters import KEYWORDS, tab_of
from search.domain.elastic.server import Body
from search.domain.facets import CATEGORY, DELIVERY, DISTRICT, QRIS, TRAITS, VILLAGE
from search.domain.query import BUSINESS, PRODUCT

SIZES = {CATEGORY: 500, DISTRICT: 100, VILLAGE: 500}
"""Most values that are counted; a regency has fewer of each."""
MAX_TRAITS, MAX_KINDS = 60, 20
SINGLE = (QRIS, DELIVERY)
"""Facets of one choice: narrowed by it, they count the same as without."""
ALL, TAB, PAGES, PRODUCTS, VALUES, WITHOUT = "all", "tab", "pages", "products", "values", "without-"


@dataclass(frozen=True)
class Narrowing:
    """What narrows a question down besides its words: the tab, and the choices of each facet."""

    kind: str
    tab: Query
    selling: Query
    choices: Mapping[str, Query]

    def all_but(self, facet: str = "") -> list[Query]:
        """Every choice except those of one facet."""
        return [query for name, query in self.choices.items() if name != facet]

    @property
    def parallel(self) -> list[str]:
        """The facets with choices whose other values lead elsewhere."""
        return [name for name in self.choices if name not in SINGLE]


def aggregations(narrowing: Narrowing, *, villages: bool) -> Body:
    """Counts under the choices of all facets; and of each facet that has choices, under all but its own."""
    chosen = narrowing.parallel
    free = [name for name in (CATEGORY, DISTRICT, *([VILLAGE] if villages else [])) if name not in chosen]
    counted = {PAGES: _terms("page_kind", MAX_KINDS), PRODUCTS: _filter([narrowing.selling])}
    counted[TAB] = _filter([narrowing.tab], {name: _values(name) for name in [*free, VALUES]})
    found: Body = {ALL: _filter(narrowing.all_but(), counted)}
    for name in chosen:
        if name != VILLAGE or villages:
            found[WITHOUT + name] = _filter([narrowing.tab, *narrowing.all_but(name)], {VALUES: _values(name)})
    return found


def facet_counts(found: Body, narrowing: Narrowing) -> dict[str, dict[str, int]]:
    """Facet → value → count, out of what `aggregations` asked for."""
    tab = found[ALL][TAB]
    counts = {name: _buckets(tab[name]) for name in KEYWORDS if name in tab}
    counts |= _by_facet(_buckets(tab[VALUES]), TRAITS_AND_OPEN)
    for name in narrowing.parallel:
        own = found.get(WITHOUT + name)
        if own is not None:
            values = _buckets(own[VALUES])
            counts[name] = values if name in KEYWORDS else _by_facet(values, [name])[name]
    return counts


def tab_counts(found: Body) -> dict[str, int]:
    """Tab → count, out of what `aggregations` asked for; the words of the search hold for all of them."""
    every = found[ALL]
    counts = {BUSINESS: every["doc_count"], PRODUCT: every[PRODUCTS]["doc_count"]}
    for kind, count in _buckets(every[PAGES]).items():
        counts[BUSINESS] -= count
        counts[tab_of(kind)] = counts.get(tab_of(kind), 0) + count
    return counts


def values_of(facet: str) -> Body:
    """The aggregation of one facet's values, and `counted_values` its counts."""
    return {VALUES: _values(facet)}


def counted_values(found: Body) -> dict[str, int]:
    return _buckets(found[VALUES])


TRAITS_AND_OPEN = (*TRAITS, "open")


def _values(facet: str) -> Body:
    if facet in KEYWORDS:
        return _terms(KEYWORDS[facet], SIZES[facet])
    return _terms("traits", MAX_TRAITS)


def _terms(field: str, size: int) -> Body:
    return {"terms": {"field": field, "size": size}}


def _filter(queries: Sequence[Query], within: Body | None = None) -> Body:
    query = queries[0] if len(queries) == 1 else Q("bool", filter=list(queries)) if queries else Q("match_all")
    found: Body = {"filter": query.to_dict()}
    if within:
        found["aggs"] = within
    return found


def _buckets(found: Body) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in found["buckets"]}


def _by_facet(traits: Mapping[str, int], names: Iterable[str]) -> dict[str, dict[str, int]]:
    """Counts of traits as counts by facet: "price:0-25" is the value "0-25" of the facet "price"."""
    counts: dict[str, dict[str, int]] = {name: {} for name in names}
    for each, count in traits.items():
        name, _, value = each.partition(":")
        if name in counts:
            counts[name][value] = count
    return counts

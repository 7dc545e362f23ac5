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
MAX_TRAITS = 60
SINGLE = (QRIS, DELIVERY)
"""Facets of one choice: narrowed by it, they count the same as without."""
FREE, REST, WITHOUT = "counts", "rest", "without-"
"""The searches that count: what has no choices of its own, what of it needs no filter, each facet without its own
choices."""
SOLD, BUSINESSES, VALUES = "sold", "businesses", "values"
"""Counts of the tabs, and of a facet's values."""


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

    def here(self, scope: Query) -> list[Query]:
        """The tab, and the language where it holds pages: businesses are found in both."""
        return [self.tab] if self.kind in (BUSINESS, PRODUCT) else [self.tab, scope]

    @property
    def parallel(self) -> list[str]:
        """The facets with choices whose other values lead elsewhere."""
        return [name for name in self.choices if name not in SINGLE]


def searches(narrowing: Narrowing, alike: Sequence[Query], scope: Query, *, villages: bool) -> dict[str, Body]:
    """Counts under the choices of all facets; of each facet that has choices, under all but its own; of the tabs that
    hold businesses.

    `alike` is what the words match, `scope` the language. Each count is a search of its own, whose filters walk
    together; only businesses have categories and traits, and what needs no filter at all Elasticsearch knows by heart.
    """
    chosen, here = narrowing.parallel, narrowing.here(scope)
    free = [name for name in (CATEGORY, DISTRICT, *([VILLAGE] if villages else [])) if name not in chosen]
    within = [*alike, *here, *narrowing.all_but()]
    aggregations = {name: _values(name) for name in (*free, VALUES)}
    found: dict[str, Body] = {}
    if narrowing.kind == BUSINESS and len(within) == 1:
        found[REST] = count([], {name: aggregations.pop(name) for name in (CATEGORY, VALUES)})
    found[FREE] = count(within, aggregations)
    for name in chosen:
        if name != VILLAGE or villages:
            needed = [] if narrowing.kind == BUSINESS and name != DISTRICT else here
            found[WITHOUT + name] = count([*alike, *needed, *narrowing.all_but(name)], values_of(name))
    if narrowing.kind != BUSINESS:
        found[BUSINESSES] = count([*alike, Q("term", kind=BUSINESS), *narrowing.all_but()])
    if narrowing.kind != PRODUCT:
        found[SOLD] = count([*alike, narrowing.selling, *narrowing.all_but()])
    return found


def count(filters: Sequence[Query], aggregations: Body | None = None) -> Body:
    """A search for nothing but how many there are, in all or of each value."""
    query = filters[0] if len(filters) == 1 else Q("bool", filter=list(filters)) if filters else Q("match_all")
    body: Body = {"size": 0, "track_total_hits": True, "query": query.to_dict()}
    return {**body, "aggs": aggregations} if aggregations else body


def facet_counts(answers: Mapping[str, Body], narrowing: Narrowing) -> dict[str, dict[str, int]]:
    """Facet → value → count, out of the answers to `searches`."""
    found = answers[FREE]["aggregations"] | (answers[REST]["aggregations"] if REST in answers else {})
    counts = {name: buckets(found[name]) for name in KEYWORDS if name in found}
    counts |= _by_facet(buckets(found[VALUES]), TRAITS_AND_OPEN)
    for name in narrowing.parallel:
        if WITHOUT + name in answers:
            values = counted_values(answers[WITHOUT + name])
            counts[name] = values if name in KEYWORDS else _by_facet(values, [name])[name]
    return counts


def tab_counts(answers: Mapping[str, Body], narrowing: Narrowing, pages: Mapping[str, int]) -> dict[str, int]:
    """Tab → count, out of the answers to `searches` and the number of pages of each kind."""
    businesses = FREE if narrowing.kind == BUSINESS else BUSINESSES
    sold = FREE if narrowing.kind == PRODUCT else SOLD
    counts = {BUSINESS: total(answers[businesses]), PRODUCT: total(answers[sold])}
    for kind, number in pages.items():
        counts[tab_of(kind)] = counts.get(tab_of(kind), 0) + number
    return counts


def total(answer: Body) -> int:
    """How many a search found."""
    found: int = answer["hits"]["total"]["value"]
    return found


def values_of(facet: str) -> Body:
    """The aggregation of one facet's values, and `counted_values` its counts."""
    return {VALUES: _values(facet)}


def counted_values(answer: Body) -> dict[str, int]:
    return buckets(answer["aggregations"][VALUES])


TRAITS_AND_OPEN = (*TRAITS, "open")


def _values(facet: str) -> Body:
    if facet in KEYWORDS:
        return _terms(KEYWORDS[facet], SIZES[facet])
    return _terms("traits", MAX_TRAITS)


def _terms(field: str, size: int) -> Body:
    return {"terms": {"field": field, "size": size}}


def buckets(found: Body) -> dict[str, int]:
    """Value → count of a terms aggregation."""
    return {bucket["key"]: bucket["doc_count"] for bucket in found["buckets"]}


def _by_facet(traits: Mapping[str, int], names: Iterable[str]) -> dict[str, dict[str, int]]:
    """Counts of traits as counts by facet: "price:0-25" is the value "0-25" of the facet "price"."""
    counts: dict[str, dict[str, int]] = {name: {} for name in names}
    for each, count in traits.items():
        name, _, value = each.partition(":")
        if name in counts:
            counts[name][value] = count
    return counts

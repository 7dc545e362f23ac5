"""A page of results out of the database: the hits, the counts of tabs and facets, and the best pages of the portal."""

from search.domain.answer import Found
from search.domain.facets import DISTRICT, VILLAGE
from search.domain.fallback import counting
from search.domain.fallback.asked import ask
from search.domain.fallback.directory import Directory
from search.domain.fallback.pages import Pages
from search.domain.query import BUSINESS, PAGE_KINDS, PRODUCT, SearchQuery
from search.domain.understanding import Understanding

BEST_PAGES = 3


def run(query: SearchQuery, understood: Understanding) -> Found:
    """Ask for a page of results. The queries are many, each over an index: see the test that counts them."""
    asked = ask(query, understood)
    pages = Pages(query, understood, asked)
    directory = Directory(query, understood, asked)
    kind = query.kind or BUSINESS
    counted = counting.count(
        directory.narrowing(),
        selling=directory.selling,
        kind=PRODUCT if kind == PRODUCT else BUSINESS,
        villages=_with_villages(understood),
    )
    kinds = {**counted.tabs, **pages.kinds}
    best = [each.ref for each in pages.best[:BEST_PAGES]] if asked.says else []
    if not query.kind and asked.says and not kinds[BUSINESS]:
        kind = max(PAGE_KINDS, key=lambda each: kinds.get(each, 0))
        kind = kind if kinds.get(kind) else BUSINESS
    total = kinds.get(kind, 0)
    if kind in PAGE_KINDS:
        hits, more = pages.hits(kind) if total else ([], False)
        return Found(kind, hits, total, kinds, {DISTRICT: pages.districts(kind)}, best, more)
    hits, more = directory.hits(kind, total) if total else ([], False)
    return Found(kind, hits, total, kinds, counted.facets, best, more)


def _with_villages(understood: Understanding) -> bool:
    """Whether the desa of a kecamatan are counted: only where one is chosen or named, else they were hundreds."""
    named = any(place.districts for place in understood.places)
    return named or bool(understood.selected(DISTRICT) or understood.selected(VILLAGE))

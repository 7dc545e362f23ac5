"""A page of results out of the database: the hits, the counts of tabs and facets, and the best pages of the portal."""

from dataclasses import replace

from search.domain.answer import Found
from search.domain.facets import DISTRICT, VILLAGE
from search.domain.fallback import counting
from search.domain.fallback.asked import ask
from search.domain.fallback.directory import Directory, level_of
from search.domain.fallback.pages import Pages
from search.domain.query import BUSINESS, PAGE_KINDS, PRODUCT, SearchQuery
from search.domain.understanding import Understanding

BEST_PAGES = 3


def run(query: SearchQuery, understood: Understanding) -> Found:
    """Ask for a page of results. The queries are many, each over an index: see the test that counts them."""
    asked = ask(query, understood)
    pages = Pages(query, understood, asked)
    directory = Directory(query, understood, asked)
    guesses_tab = not query.kind and asked.says
    found = _pages(query.kind, pages) if query.kind in PAGE_KINDS else _businesses(query.kind or BUSINESS, directory)
    most = max(PAGE_KINDS, key=lambda kind: pages.kinds.get(kind, 0))
    if guesses_tab and not found.total and most in pages.kinds:
        found = replace(_pages(most, pages), kinds=found.kinds)
    kinds = {**found.kinds, **pages.kinds}
    if query.kind in PAGE_KINDS:
        kinds |= {tab: directory.narrowing(tab).under().count() for tab in (BUSINESS, PRODUCT)}
    return replace(found, kinds=kinds, pages=[each.ref for each in pages.best[:BEST_PAGES]] if asked.says else [])


def _businesses(kind: str, directory: Directory) -> Found:
    narrowing = directory.narrowing(kind)
    villages = _with_villages(directory)
    total, counts = counting.count(narrowing, villages=villages)
    for level in {level_of(place) for place in directory.asked.places}:
        if level == DISTRICT or villages:
            counts[level] = counting.by_place(directory.elsewhere(kind, level), level)
    other = PRODUCT if kind == BUSINESS else BUSINESS
    kinds = {kind: total, other: directory.narrowing(other).under().count()}
    hits, more = directory.hits(narrowing.under(), kind, total)
    return Found(kind, hits, total, kinds, counts, more=more)


def _pages(kind: str, pages: Pages) -> Found:
    hits, more = pages.hits(kind)
    return Found(kind, hits, pages.kinds.get(kind, 0), {}, {DISTRICT: pages.districts(kind)}, more=more)


def _with_villages(directory: Directory) -> bool:
    """Whether the desa of a kecamatan are counted: only where one is chosen or named, else they were hundreds."""
    understood = directory.understood
    named = any(place.districts for place in understood.places)
    return named or bool(understood.selected(DISTRICT) or understood.selected(VILLAGE))

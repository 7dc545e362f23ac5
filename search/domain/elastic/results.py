"""A page of results: one request with several searches, and what they found as `Found`.

The hits are one search, so that it visits only what it shows. The counts are others, which ask for no hits:
Elasticsearch runs them at the same time, and keeps their answers until the index changes.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from search.domain.answer import Found, FoundHit
from search.domain.elastic import counting, scoring
from search.domain.elastic.filters import choice, in_language, open_at, tab
from search.domain.elastic.hits import (
    best_pages,
    first_pages,
    highlighting,
    page_counts,
    page_districts,
    page_hits,
    read_hits,
)
from search.domain.elastic.server import Body, ask_all
from search.domain.elastic.words import counted, exact_name, matching, selling
from search.domain.facets import DISTRICT, NOW, OPEN, VILLAGE
from search.domain.outbox import PAGE
from search.domain.query import BUSINESS, DISTANCE, PAGE_KINDS, PAGE_SIZE, PRODUCT, RELEVANCE, Cursor, SearchQuery
from search.domain.understanding import Understanding

HITS, PAGES, OPEN_NOW, ELSEWHERE = "hits", "pages", "open", "elsewhere-"


@dataclass(frozen=True)
class Asked:
    """A question, what it means, and the moment it is asked."""

    query: SearchQuery
    understood: Understanding
    kind: str
    now: datetime

    @property
    def order(self) -> str:
        return scoring.order(self.query, self.understood)

    @property
    def cursor(self) -> Cursor | None:
        """Where the page begins, if it was in this order that the address was made."""
        cursor = self.query.cursor
        return cursor if cursor and scoring.fits(cursor, self.order) else None

    @property
    def guesses_tab(self) -> bool:
        """Whether pages may answer where no business does."""
        return not self.query.kind and self.says_something

    @property
    def says_something(self) -> bool:
        return bool(self.understood.words or self.understood.places)

    def words(self) -> Query:
        """What the words match, with its score."""
        return matching(self.query, self.understood, places=self.understood.places)

    def counted(self, *, but: str = "") -> list[Query]:
        """Filters that leave the same; without the places on the level of one facet."""
        places = [each for each in self.understood.places if each.facet != but]
        return counted(self.query, self.understood, places=places)

    def choices(self) -> dict[str, Query]:
        """The choices of each facet. One that the words ask for never hides what is called just as was typed."""
        exact = exact_name(self.query, self.understood)
        found = {}
        for facet, values in self.understood.chosen:
            query = choice(facet, values, self.now)
            typed = exact and not self.query.selected(facet)
            found[facet] = Q("bool", should=[query, exact], minimum_should_match=1) if typed else query
        return found

    def narrowing(self) -> counting.Narrowing:
        selling_it = selling(self.understood)
        here = selling_it if self.kind == PRODUCT else tab(self.kind, self.understood)
        return counting.Narrowing(self.kind, here, selling_it, self.choices())


def run(query: SearchQuery, understood: Understanding) -> Found:
    """Ask for a page of results; raises the client's errors when there is no answer in time."""
    asked = Asked(query, understood, query.kind or BUSINESS, timezone.now())
    narrowing = asked.narrowing()
    answers = ask_all(_searches(asked, narrowing), scores=query.explain)
    return _found(asked, narrowing, answers)


def _searches(asked: Asked, narrowing: counting.Narrowing) -> dict[str, Body]:
    words, alike, scope = asked.words(), asked.counted(), in_language(asked.query.language)
    villages = _with_villages(asked)
    here = narrowing.here(scope)
    found = {HITS: _hits(asked, Q("bool", must=[words], filter=[*here, *narrowing.all_but()]))}
    found |= counting.searches(narrowing, alike, scope, villages=villages)
    found[PAGES] = _pages(asked, words, scope, narrowing)
    if asked.kind in (BUSINESS, PRODUCT):
        found[OPEN_NOW] = counting.count([*alike, narrowing.tab, *narrowing.all_but(OPEN), open_at(asked.now)])
    for facet in {place.facet for place in asked.understood.places}:
        if facet == DISTRICT or villages:
            elsewhere = [*asked.counted(but=facet), *here, *narrowing.all_but(facet)]
            found[ELSEWHERE + facet] = counting.count(elsewhere, counting.values_of(facet))
    return found


def _with_villages(asked: Asked) -> bool:
    """Whether the desa of a kecamatan are counted: only where one is chosen or named, else they were hundreds."""
    named = any(place.districts for place in asked.understood.places)
    return named or bool(asked.understood.selected(DISTRICT) or asked.understood.selected(VILLAGE))


def _hits(asked: Asked, found: Query) -> Body:
    by, cursor = asked.order, asked.cursor
    body: Body = {
        "size": PAGE_SIZE + bool(cursor),
        "query": _ordered(asked, found, by),
        "sort": scoring.sort(by, back=bool(cursor and cursor.back)),
        "_source": False,
        "track_total_hits": False,
        **highlighting(asked.understood, asked.kind),
    }
    if cursor:
        body["search_after"] = list(cursor.values)
    elif asked.query.offset:
        body["from"] = asked.query.offset
    return body


def _pages(asked: Asked, words: Query, scope: Query, narrowing: counting.Narrowing) -> Body:
    """How many pages of each kind there are under all choices; of a question that says something also the best of
    them, and where all of each kind lie."""
    found = Q("bool", must=[words], filter=[scope, Q("term", kind=PAGE), *narrowing.all_but(DISTRICT)])
    inside = narrowing.choices.get(DISTRICT) or Q("match_all")
    body: Body = {"size": 0, "track_total_hits": False}
    if not asked.says_something:
        return body | {"query": found.to_dict(), "aggs": page_counts(inside)}
    first = asked.order if asked.guesses_tab else ""
    by = DISTANCE if asked.order == DISTANCE else RELEVANCE
    return body | {"query": _ordered(asked, found, by), "aggs": page_hits(inside, first=first)}


def _ordered(asked: Asked, found: Query, by: str) -> Body:
    """The query with the score that an order needs."""
    begin = scoring.origin(asked.query, asked.understood)
    if by == RELEVANCE:
        return scoring.scored(found, asked.query, asked.understood, asked.now)
    return scoring.near(found, begin) if by == DISTANCE and begin else found.to_dict()


def _found(asked: Asked, narrowing: counting.Narrowing, answers: dict[str, Body]) -> Found:
    pages = answers[PAGES]["aggregations"]
    kinds = counting.tab_counts(answers, narrowing, counting.buckets(pages["inside"]["kinds"]))
    facets = counting.facet_counts(answers, narrowing)
    for facet in (DISTRICT, VILLAGE):
        if ELSEWHERE + facet in answers:
            facets[facet] = counting.counted_values(answers[ELSEWHERE + facet])
    if OPEN_NOW in answers:
        facets.setdefault(OPEN, {})[NOW] = counting.total(answers[OPEN_NOW])
    hits, more = read_hits(answers[HITS]["hits"]["hits"], asked.cursor, kind=asked.kind)
    total = kinds.get(asked.kind, 0)
    if asked.cursor is None:
        more = asked.query.offset + len(hits) < total
    found = Found(asked.kind, hits, total, kinds, facets, more=more)
    return _with_pages(asked, found, pages) if asked.says_something else found


def _with_pages(asked: Asked, found: Found, pages: Body) -> Found:
    """The same with the best pages; where no business was found, the kind of page with most of them is the result."""
    found = replace(found, pages=best_pages(pages))
    most = max(PAGE_KINDS, key=lambda kind: found.kinds.get(kind, 0))
    total = found.kinds.get(most, 0)
    if not asked.guesses_tab or found.total or not total:
        return found
    hits = [FoundHit(PAGE, ref) for ref in first_pages(pages, most)]
    facets = {DISTRICT: page_districts(pages).get(most, {})}
    return replace(found, kind=most, hits=hits, total=total, facets=facets, more=len(hits) < total)

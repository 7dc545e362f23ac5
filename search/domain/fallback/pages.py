"""The portal's own pages: those in the question's language that say what was asked, by tab."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from django.db.models import F, Q, QuerySet

from search.domain import reference
from search.domain.answer import FoundHit
from search.domain.facets import DISTRICT
from search.domain.fallback import ordering, scoring
from search.domain.fallback.asked import OF_A_PAGE, Asked, named
from search.domain.fallback.matching import Says
from search.domain.fallback.ordering import Placed
from search.domain.fallback.scoring import Scored, Standing, Words
from search.domain.outbox import PAGE
from search.domain.query import DISTANCE, NAME, NEWEST, PAGE_KINDS, RELEVANCE, SearchQuery
from search.domain.understanding import Understanding
from search.domain.words import fold
from search.models import SearchText

OTHER_TABS = {"home": "page"}
"""Kinds of page that stand in the tab of another kind."""
MAX_JUDGED = 2000
"""Pages that are put in the order of relevance; a portal has fewer."""


@dataclass(frozen=True)
class Pages:
    """A question to the pages. Of the facets, only a kecamatan can hold of a page."""

    query: SearchQuery
    understood: Understanding
    asked: Asked

    @cached_property
    def said(self) -> QuerySet[SearchText]:
        """The pages that say what was asked, before a kecamatan is chosen; none when another facet must hold."""
        pages = SearchText.objects.filter(kind=PAGE, language=self.query.language)
        if any(facet != DISTRICT for facet, _values in self.understood.chosen):
            return pages.none()
        if not self.asked.says:
            return pages
        says = Q(Says(self.asked.groups)) if self.asked.groups else Q()
        for place in self.asked.places:
            says &= Q(place__in=_names(place.districts)) | Q(Says([named(place, OF_A_PAGE)]))
        return pages.filter(says | Q(key__in=self.asked.keys))

    @cached_property
    def found(self) -> QuerySet[SearchText]:
        """The same in the kecamatan that are chosen."""
        chosen = self.understood.selected(DISTRICT)
        return self.said.filter(place__in=_names(chosen)) if chosen else self.said

    @cached_property
    def kinds(self) -> dict[str, int]:
        """How many pages each tab holds."""
        counts: Counter[str] = Counter()
        for kind, places in self._places.items():
            chosen = self.understood.selected(DISTRICT)
            counts[kind] = sum(places.values()) if not chosen else sum(places[slug] for slug in chosen)
        return {kind: count for kind, count in counts.items() if count}

    def districts(self, kind: str) -> dict[str, int]:
        """Where the pages of a tab lie."""
        return {slug: count for slug, count in self._places.get(kind, Counter()).items() if slug}

    @cached_property
    def _places(self) -> dict[str, Counter[str]]:
        """Tab → kecamatan (empty for none) → pages, whatever kecamatan is chosen."""
        slugs = {fold(each.name): each.slug for each in reference.districts()}
        counts: dict[str, Counter[str]] = {}
        for kind, place in self.said.order_by().values_list("page_kind", "place"):
            counts.setdefault(tab_of(kind), Counter())[slugs.get(place, "")] += 1
        return {kind: counts[kind] for kind in PAGE_KINDS if kind in counts}

    @cached_property
    def best(self) -> list[Scored]:
        """The pages by how well they say what was asked."""
        slugs = {fold(each.name): each.slug for each in reference.districts()}
        day = scoring.today()
        words = [Words(*row) for row in self.found.order_by("object_id").values_list(*scoring.COLUMNS)[:MAX_JUDGED]]
        judged = (
            scoring.score(self.asked, each, Standing(slugs.get(each.place), None, verified=False), day)
            for each in words
        )
        return sorted(judged, key=lambda each: (-each.score, each.ref))

    def hits(self, kind: str) -> tuple[list[FoundHit], bool]:
        """The page of a tab that is asked for, and whether more follow."""
        by = ordering.order(self.query, self.asked)
        inside = self.found.filter(page_kind__in=[kind, *(each for each in OTHER_TABS if OTHER_TABS[each] == kind)])
        if by == RELEVANCE:
            refs = set(inside.order_by().values_list("object_id", flat=True))
            page, more = ordering.page_of((each for each in self.best if each.ref in refs), self.query)
            why = {each.ref: each.why for each in page} if self.query.explain else {}
            return [
                FoundHit(PAGE, each.ref, (each.score, each.ref), each.distance_km, why=why.get(each.ref, {}))
                for each in page
            ], more
        value = {NEWEST: F("date"), NAME: ordering.by_name()}.get(by) or ordering.by_distance(self.asked.origin)
        placed, more = ordering.page_from(inside, by, value, "object_id", self.query)
        return list(_hits(placed, by)), more


def tab_of(kind: str) -> str:
    """The tab that holds a kind of page."""
    return OTHER_TABS.get(kind, kind)


def _hits(placed: list[Placed], by: str) -> Iterator[FoundHit]:
    for each in placed:
        yield FoundHit(PAGE, each.ref, each.sort, sqrt(each.sort[0]) if by == DISTANCE else None)


def _names(slugs: tuple[str, ...]) -> list[str]:
    return [fold(each.name) for each in reference.districts() if each.slug in slugs]

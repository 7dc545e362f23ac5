"""The businesses that a question finds: what they must say, what narrows them down, and a page of them in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from django.db.models import Exists, F, FloatField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from economy.domain.public import published
from economy.models import Business, Product
from search.domain.answer import FoundHit
from search.domain.facets import DISTRICT, VILLAGE
from search.domain.fallback import asked as asking
from search.domain.fallback import ordering, scoring
from search.domain.fallback.asked import Asked, named, within
from search.domain.fallback.highlights import marked
from search.domain.fallback.matching import Says, Weight
from search.domain.fallback.narrowing import CONDITIONS, Narrowing
from search.domain.fallback.ordering import Placed
from search.domain.fallback.scoring import Scored, Standing, Words
from search.domain.outbox import BUSINESS
from search.domain.query import DISTANCE, NAME, NEWEST, PRODUCT, RELEVANCE, SearchQuery
from search.domain.understanding import Place, Understanding
from search.models import SearchText
from search.models.text import UNDATED

MAX_MATCHES = 5000
"""Matches that are known one by one. Of more the counts are exact all the same, but only so many of the best by a rough
weight are put in the order of relevance."""
MAX_EXACT = 100


@dataclass(frozen=True)
class Directory:
    """A question to the directory."""

    query: SearchQuery
    understood: Understanding
    asked: Asked

    @cached_property
    def exact(self) -> list[int]:
        """What is called just as was typed."""
        called = _texts().filter(key__in=self.asked.keys)
        return list(called.values_list("object_id", flat=True)[:MAX_EXACT]) if self.asked.keys else []

    @cached_property
    def said(self) -> QuerySet[Business]:
        """Businesses that say everything the question asks, before any choice narrows them down."""
        if not self.asked.says:
            return published()
        found = self.saying(self.asked.places)
        ids = list(found.order_by().values_list("pk", flat=True)[: MAX_MATCHES + 1])
        return published().filter(pk__in=ids) if len(ids) <= MAX_MATCHES else found

    def saying(self, places: Sequence[Place]) -> QuerySet[Business]:
        """Businesses that say all words, and that lie in each of these places or bear its name."""
        headlines = (named(place, asking.HEADLINE) for place in places)
        groups = (*self.asked.groups, *headlines)
        if not groups:
            return published()
        found = published().filter(pk__in=_saying(Q(Says(groups)) | Q(object_id__in=self.exact)))
        for place in places:
            there = lying_in(place) | Q(pk__in=_saying(Q(Says([named(place, asking.OWN)]))))
            found = found.filter(there | Q(pk__in=self.exact) if self.exact else there)
        return found

    def narrowing(self, kind: str) -> Narrowing:
        """What is found in the tab of businesses or of products, to be narrowed down."""
        return self._narrowing(self.said, kind)

    def elsewhere(self, kind: str, level: str) -> Narrowing:
        """The same without the places of one level that the words name."""
        kept = [place for place in self.asked.places if level_of(place) != level]
        return self._narrowing(self.saying(kept), kind)

    def _narrowing(self, found: QuerySet[Business], kind: str) -> Narrowing:
        if kind == PRODUCT:
            found = found.filter(self._selling())
        told = [facet for facet, _values in self.understood.chosen if not self.query.selected(facet)]
        return Narrowing(found, self.understood.chosen, told=told, exact=self.exact)

    def _selling(self) -> Q:
        """Selling what the words say; without words, saying what is sold."""
        if not self.asked.groups:
            return Q(Exists(Product.objects.filter(business=OuterRef("pk"))))
        return Q(pk__in=_saying(Q(Says(within(self.asked.groups, asking.PRODUCTS)))))

    def hits(self, found: QuerySet[Business], kind: str, total: int) -> tuple[list[FoundHit], bool]:
        """The page of these businesses that is asked for in a tab, and whether more follow."""
        by = ordering.order(self.query, self.asked)
        if by == RELEVANCE:
            page, more = ordering.page_of(self.scored(found, total), self.query)
            placed = [Placed(each.ref, (each.score, each.ref)) for each in page]
            away = {each.ref: each.distance_km for each in page}
            why = {each.ref: each.why for each in page} if self.query.explain else {}
        else:
            placed, more = ordering.page_from(found, by, self._order(by), "pk", self.query)
            away = {each.ref: sqrt(each.sort[0]) for each in placed} if by == DISTANCE else {}
            why = {}
        marks = self._marked([each.ref for each in placed], kind)
        return [
            FoundHit(BUSINESS, each.ref, each.sort, away.get(each.ref), marks.get(each.ref, {}), why.get(each.ref, {}))
            for each in placed
        ], more

    def scored(self, found: QuerySet[Business], total: int) -> list[Scored]:
        """What is found with its scores, as much of it as can be judged."""
        texts = _texts().filter(object_id__in=found.order_by().values("pk"))
        if total > MAX_MATCHES:
            weight = Weight(self.asked.groups) if self.asked.groups else F("complete")
            texts = texts.order_by(weight.desc())[:MAX_MATCHES]
        words = [Words(*row) for row in texts.values_list(*scoring.COLUMNS)]
        columns = ("pk", "district__slug", "village_id", "verified_at", "confirmed_at")
        rows = Business.objects.filter(pk__in=[each.ref for each in words]).order_by().values_list(*columns)
        known = {
            pk: Standing(district, village, verified is not None, confirmed)
            for pk, district, village, verified, confirmed in rows
        }
        day = scoring.today()
        return [scoring.score(self.asked, each, known.get(each.ref), day) for each in words]

    def _order(self, by: str) -> Combinable:
        if by == NEWEST:
            return Coalesce(F("published_at"), Value(UNDATED))
        text = _texts().filter(object_id=OuterRef("pk"))
        if by == NAME:
            names = text.annotate(value=ordering.by_name()).values("value")
            return Coalesce(Subquery(names), Value(""), output_field=TextField())
        away = text.annotate(value=ordering.by_distance(self.asked.origin)).values("value")
        return Coalesce(Subquery(away), Value(ordering.NOWHERE), output_field=FloatField())

    def _marked(self, ids: Sequence[int], kind: str) -> dict[int, dict[str, list[str]]]:
        """By primary key, the passage of each description that says the words, and in its tab the products that do."""
        found: dict[int, dict[str, list[str]]] = {}
        if self.asked.groups:
            told = Business.objects.filter(pk__in=ids).values_list("pk", "description")
            rows = [("description", *row) for row in told]
            if kind == PRODUCT:
                sold = Product.objects.filter(business__in=ids).order_by("position", "pk")
                rows += [("products", *row) for row in sold.values_list("business", "name")]
            for field, pk, text in rows:
                if passage := marked(text, self.asked.groups):
                    found.setdefault(pk, {}).setdefault(field, []).append(passage)
        return found


def lying_in(place: Place) -> Q:
    """Lying in one of the kecamatan or desa that bear the name."""
    return CONDITIONS[DISTRICT](place.districts) if place.districts else CONDITIONS[VILLAGE](place.villages)


def level_of(place: Place) -> str:
    """The facet on whose level a place lies."""
    return DISTRICT if place.districts else VILLAGE


def _texts() -> QuerySet[SearchText]:
    return SearchText.objects.filter(kind=BUSINESS)


def _saying(condition: Q) -> QuerySet[SearchText, int]:
    return _texts().filter(condition).values("object_id")

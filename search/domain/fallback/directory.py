"""The businesses that a question finds: what they must say, what narrows them down, and a page of them in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from economy.domain.public import published
from economy.models import Business, Product
from search.domain.answer import FoundHit
from search.domain.facets import DISTRICT, OPEN, VILLAGE
from search.domain.fallback import asked as asking
from search.domain.fallback import ordering, scoring
from search.domain.fallback.asked import Asked, Group, named, within
from search.domain.fallback.highlights import marked
from search.domain.fallback.matching import Among, Says, Weight
from search.domain.fallback.narrowing import CONDITIONS, Narrowing, open_keys
from search.domain.fallback.ordering import Placed
from search.domain.fallback.scoring import Scored, Standing, Words
from search.domain.outbox import BUSINESS
from search.domain.query import DISTANCE, NAME, NEWEST, PRODUCT, RELEVANCE, SearchQuery
from search.domain.understanding import Place, Understanding
from search.models import SearchText
from search.models.text import UNDATED

MAX_JUDGED = 2000
"""So many are put in the order of relevance; where more is found, the best by a rough weight. No count is cut."""
MAX_KNOWN = 5000
MAX_EXACT = 100


@dataclass(frozen=True)
class Directory:
    """A question to the directory."""

    query: SearchQuery
    understood: Understanding
    asked: Asked

    @cached_property
    def exact(self) -> list[int]:
        """What is called just as was typed: found whatever else the words seem to ask."""
        called = _texts().filter(key__in=self.asked.keys)
        return list(called.values_list("object_id", flat=True)[:MAX_EXACT]) if self.asked.keys else []

    @cached_property
    def said(self) -> QuerySet[Business]:
        """Businesses that say all words. Those of most questions are few enough to be known one by one, and everything
        else is then looked up by their primary keys; the database could only guess how few."""
        if not self.asked.groups:
            return published()
        texts = self._saying(self.asked.groups)
        ids = list(texts.values_list("object_id", flat=True)[: MAX_KNOWN + 1])
        known = Q(Among("pk", ids, "bigint")) if len(ids) <= MAX_KNOWN else Q(pk__in=texts.values("object_id"))
        return published().filter(known)

    def narrowing(self) -> Narrowing:
        """Businesses that say all words, to be narrowed down by places and choices."""
        return Narrowing(self.said, self._conditions)

    def found(self, kind: str) -> QuerySet[Business]:
        """What the question finds in the tab of businesses or of products."""
        found = self.said
        if self.asked.places and not self.asked.groups:
            headlines = [named(place, asking.HEADLINE) for place in self.asked.places]
            found = found.filter(pk__in=self._saying(headlines).values("object_id"))
        return Narrowing(found.filter(self.selling) if kind == PRODUCT else found, self._conditions).under()

    @cached_property
    def selling(self) -> Q:
        """Selling what the words say; without words, saying what is sold."""
        if not self.asked.groups:
            return Q(Exists(Product.objects.filter(business=OuterRef("pk"))))
        sold = within(self.asked.groups, asking.PRODUCTS)
        return Q(pk__in=_texts().filter(Says(sold)).values("object_id"))

    @cached_property
    def _conditions(self) -> tuple[tuple[str, Q], ...]:
        """What must hold besides the words: places by the facet of their level, and the choices of each facet. What the
        words asked for never hides what is called just as was typed."""
        called = Q(pk__in=self.exact) if self.exact else Q()
        found = []
        for place in self.asked.places:
            bears = Q(pk__in=_texts().filter(Says([named(place, asking.OWN)])).values("object_id"))
            found.append((level_of(place), lying_in(place) | bears | called))
        for facet, values in self.understood.chosen:
            if facet == OPEN:
                condition = Q(Among("hours", open_keys(self.said, values), "text"))
            else:
                condition = CONDITIONS[facet](values)
            found.append((facet, condition if self.query.selected(facet) else condition | called))
        return tuple(found)

    def _saying(self, groups: Sequence[Group]) -> QuerySet[SearchText]:
        """The texts with all of these groups, and of what is called just as was typed."""
        called = Q(object_id__in=self.exact) if self.exact else Q()
        return _texts().filter(Q(Says(groups)) | called)

    def hits(self, kind: str, total: int) -> tuple[list[FoundHit], bool]:
        """The page of results that is asked for in a tab, and whether more follow."""
        found = self.found(kind)
        by = ordering.order(self.query, self.asked)
        away: dict[int, float | None] = {}
        why: dict[int, dict[str, float]] = {}
        if by == RELEVANCE:
            page, more = ordering.page_of(self.scored(found, total), self.query)
            placed = [Placed(each.ref, (each.score, each.ref)) for each in page]
            away = {each.ref: each.distance_km for each in page}
            why = {each.ref: each.why for each in page} if self.query.explain else {}
        elif by == NEWEST:
            published_at = Coalesce(F("published_at"), Value(UNDATED))
            placed, more = ordering.page_from(found, by, published_at, "pk", self.query)
        else:
            value = ordering.by_name() if by == NAME else ordering.by_distance(self.asked.origin)
            placed, more = ordering.page_from(_of(found), by, value, "object_id", self.query)
            away = {each.ref: sqrt(each.sort[0]) for each in placed} if by == DISTANCE else {}
        marks = self._marked([each.ref for each in placed], kind)
        return [
            FoundHit(BUSINESS, each.ref, each.sort, away.get(each.ref), marks.get(each.ref, {}), why.get(each.ref, {}))
            for each in placed
        ], more

    def scored(self, found: QuerySet[Business], total: int) -> list[Scored]:
        """What is found with its scores, as much of it as can be judged."""
        texts = _of(found)
        if total > MAX_JUDGED:
            weight = Weight(self.asked.groups) if self.asked.groups else F("complete")
            called = Case(When(object_id__in=self.exact, then=0), default=1)
            texts = texts.order_by(called, weight.desc(), "object_id")[:MAX_JUDGED]
        words = [Words(*row) for row in texts.values_list(*scoring.COLUMNS)]
        columns = ("pk", "district__slug", "village_id", "verified_at", "confirmed_at")
        rows = (
            Business.objects.filter(Among("pk", [each.ref for each in words], "bigint"))
            .order_by()
            .values_list(*columns)
        )
        known = {
            pk: Standing(district, village, verified is not None, confirmed)
            for pk, district, village, verified, confirmed in rows
        }
        day = scoring.today()
        return [scoring.score(self.asked, each, known.get(each.ref), day) for each in words]

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


def _of(found: QuerySet[Business]) -> QuerySet[SearchText]:
    """The texts of these businesses."""
    return _texts().filter(object_id__in=found.order_by().values("pk"))

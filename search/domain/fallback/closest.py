"""What comes nearest where nothing was found: any of the words, and the same kind or place first."""

from collections.abc import Iterable

from django.db.models import Q

from economy.domain.public import published
from search.domain.answer import FoundHit
from search.domain.facets import CATEGORY, DISTRICT, VILLAGE
from search.domain.fallback import scoring
from search.domain.fallback.asked import Asked, Group, ask
from search.domain.fallback.directory import lying_in
from search.domain.fallback.matching import Says, Weight
from search.domain.fallback.narrowing import CONDITIONS
from search.domain.fallback.scoring import Words
from search.domain.outbox import BUSINESS, PAGE
from search.domain.query import SearchQuery
from search.domain.understanding import Understanding
from search.models import SearchText

SAME_KIND, SAME_PLACE = 6.0, 3.0
"""What was wanted counts more than where: the next kecamatan is a short way."""
CANDIDATES = 200
"""How many are looked at for the closest, of those that say any of the words and of those of a kind or a place."""


def nearest(query: SearchQuery, understood: Understanding, limit: int = 6) -> list[FoundHit]:
    """The few results that come closest to a question that found nothing, its conditions left aside."""
    asked = ask(query, understood)
    alike = dict(_alike(understood))
    texts = {(kind, words.ref): words for kind, words in _candidates(query, asked, alike)}
    worth = {key: scoring.likeness(asked, words) for key, words in texts.items()}
    refs = [ref for kind, ref in texts if kind == BUSINESS]
    for condition, extra in alike.items():
        for ref in published().filter(condition, pk__in=refs).values_list("pk", flat=True):
            worth[BUSINESS, ref] += extra
    best = sorted(worth, key=lambda key: (-worth[key], -texts[key].complete, key))
    return [FoundHit(kind, ref) for kind, ref in best[:limit] if worth[kind, ref]]


def _alike(understood: Understanding) -> Iterable[tuple[Q, float]]:
    """What makes a business one of the kind or from the place that was asked for, and what that is worth."""
    for place in understood.places:
        yield lying_in(place), SAME_PLACE
    for facet, worth in ((CATEGORY, SAME_KIND), (DISTRICT, SAME_PLACE), (VILLAGE, SAME_PLACE)):
        if values := understood.selected(facet):
            yield CONDITIONS[facet](values), worth


def _candidates(query: SearchQuery, asked: Asked, alike: Iterable[Q]) -> Iterable[tuple[str, Words]]:
    texts = SearchText.objects.filter(Q(kind=BUSINESS) | Q(kind=PAGE, language=query.language))
    terms = tuple(term for group in asked.groups for term in group.terms)
    similar = next((group.similar for group in asked.groups if group.similar), "")
    found = []
    if terms:
        any_word = [Group(terms, similar)]
        found.append(texts.filter(Says(any_word)).order_by(Weight(any_word).desc(), "pk")[:CANDIDATES])
    for condition in alike:
        there = published().filter(condition).order_by("-verified_at", "pk").values("pk")
        found.append(texts.filter(kind=BUSINESS, object_id__in=there).order_by("-complete", "pk")[:CANDIDATES])
    for rows in found:
        for kind, *row in rows.values_list("kind", *scoring.COLUMNS):
            yield kind, Words(*row)

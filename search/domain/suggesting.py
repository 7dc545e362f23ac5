"""What somebody may be typing: places, categories, questions that others asked, and businesses by name."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from django.urls import reverse

from economy.domain.public import public_names
from search.domain import elastic, fallback, questions, reference
from search.domain.answer import Suggestion
from search.domain.engines import either
from search.domain.links import address
from search.domain.query import SearchQuery
from search.domain.reference import District, Village
from search.domain.words import clean, fold

Named = TypeVar("Named", District, Village)
MIN_LETTERS = 2
MAX_SUGGESTIONS = 8
MAX_DISTRICTS, MAX_VILLAGES, MAX_CATEGORIES, MAX_QUESTIONS = 2, 1, 2, 2
"""Of each kind, so that businesses always have room."""


def suggest(text: str, *, language: str) -> list[Suggestion]:
    """At most eight, each once; empty below two letters. Only the names of businesses need a server, and a query."""
    text = clean(text)
    typed = fold(text)
    if len(typed) < MIN_LETTERS:
        return []
    found: dict[tuple[str, str], Suggestion] = {}
    told: set[str] = set()
    for each in (*_places(typed), *_categories(typed, language), *_questions(typed, language)):
        if each.kind != "question" or fold(each.label) not in told:
            found.setdefault((each.kind, each.url), each)
            told.add(fold(each.label))
    room = MAX_SUGGESTIONS - len(found)
    ids, _degraded = either(lambda: elastic.suggest_ids(text, room), lambda: fallback.suggest_ids(text, room))
    return [*found.values(), *_businesses(ids)]


def _places(typed: str) -> Iterator[Suggestion]:
    districts = [each for each in reference.districts() if _begins(typed, each.name)]
    for district in _best(districts, typed, MAX_DISTRICTS):
        yield Suggestion(district.name, "", reverse("search:district", args=[district.slug]), "district")
    names = {each.slug: each.name for each in reference.districts()}
    villages = [each for each in reference.villages() if _begins(typed, each.name) and names.get(each.district_slug)]
    for village in _best(villages, typed, MAX_VILLAGES):
        there = SearchQuery(chosen=(("district", (village.district_slug,)), ("village", (village.code,))))
        yield Suggestion(village.name, names[village.district_slug], address(there), "village")


def _categories(typed: str, language: str) -> Iterator[Suggestion]:
    found = [
        each
        for each in reference.categories()
        if _begins(typed, each.name_id) or _begins(typed, each.name_en) or _begins(typed, each.keywords)
    ]
    found.sort(key=lambda each: (not _begins(typed, each.label(language)), each.position))
    for category in found[:MAX_CATEGORIES]:
        url = reverse("search:category", args=[category.slug])
        yield Suggestion(category.label(language), "", url, "category")


def _questions(typed: str, language: str) -> Iterator[Suggestion]:
    asked = [each for each in questions.popular(language) if each.startswith(typed) and each != typed]
    for text in asked[:MAX_QUESTIONS]:
        yield Suggestion(text, "", address(SearchQuery(q=text)), "question")


def _businesses(ids: list[int]) -> Iterator[Suggestion]:
    """Read again, so that one hidden a moment ago is not among them."""
    for business in public_names(ids=ids):
        url = reverse("economy:business", args=[business.slug])
        yield Suggestion(business.name, business.place, url, "business")


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """The words of a name, each with a blank before it; the names of places and categories are few, and asked often."""
    return f" {fold(text)}"


def _begins(typed: str, text: str) -> bool:
    """Whether a word of the text begins like that."""
    return f" {typed}" in _folded(text)


def _best(found: list[Named], typed: str, limit: int) -> list[Named]:
    """Those first whose whole name begins like that."""
    return sorted(found, key=lambda each: not _folded(each.name).startswith(f" {typed}"))[:limit]

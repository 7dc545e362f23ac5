"""The same question asked of the database: what answers where there is no Elasticsearch, or when it is down.

Every word group of the question (a phrase with its synonyms) must begin a word in a name, product, category, place or
description; where it does decides the order. It knows synonyms and corrections, and repairs a typing error against the
words of the directory only when nothing was found.
"""

import re
from collections import Counter
from dataclasses import replace
from datetime import datetime
from functools import reduce
from operator import add, and_
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, QuerySet, Value, When
from django.db.models import Q as Where
from django.db.models.functions import Lower
from rapidfuzz import fuzz, process

from branding.domain.public import public_pages
from economy.domain.public import published
from economy.models import Business, Category, Product
from regions.models import District, Village
from search.domain.answer import Found
from search.domain.query import PAGE_SIZE, SearchQuery
from search.domain.words import Group, corrections, fold, groups

MAX_MATCHES = 5000
"""Matches that are counted and ordered; a question that finds more is too wide for its order to matter."""
MAX_PAGES = 4
PAGES_KEPT = 60
"""Seconds for which a process may look through page texts it has read; what it finds is read again before it shows."""
WHOLE_WORD_UP_TO = 3
NEAR_ENOUGH = 80
PageWords = tuple[int, str, str]
"""Primary key, folded title and folded text of a page."""
Row = tuple[int, str, str | None, str, datetime | None]
"""Primary key, kecamatan, category path, name, when it was published."""
NAME, PRODUCT, CATEGORY, PLACE, DESCRIPTION = 12, 6, 5, 3, 1


def run(query: SearchQuery) -> Found:
    """Find with the database; a question without result is tried once more with its spelling repaired."""
    if not query.text:
        return _browse(query)
    found = _find(query, query.text)
    if found.total or found.page_ids:
        return found
    repaired = _repaired(query.text)
    if repaired == query.text:
        return found
    again = _find(query, repaired)
    return replace(again, did_you_mean=repaired) if again.total or again.page_ids else found


def _browse(query: SearchQuery) -> Found:
    everything = published()
    in_district = everything.filter(district__slug=query.district) if query.district else everything
    in_category = everything.filter(_branch(query.category)) if query.category else everything
    both = in_district.filter(_branch(query.category)) if query.category else in_district
    order = ("name", "pk") if query.sort == "name" else (F("published_at").desc(nulls_last=True), "pk")
    ids = both.order_by(*order).values_list("pk", flat=True)
    return Found(
        ids=list(ids[query.offset : query.offset + PAGE_SIZE]),
        total=both.count(),
        districts=Counter(_slugs(in_category, "district__slug")),
        categories=_branches(Counter(_slugs(in_district, "category__path"))),
    )


def _find(query: SearchQuery, text: str) -> Found:
    rows = _matches(groups(text), query.q)
    if query.sort == "name":
        rows.sort(key=lambda row: (fold(row[3]), row[0]))
    elif query.sort == "newest":
        rows.sort(key=lambda row: (row[4] is None, -row[4].timestamp() if row[4] else 0, row[0]))

    def in_category(path: str | None) -> bool:
        return not query.category or query.category in (path or "").split("/")

    def in_district(slug: str) -> bool:
        return not query.district or slug == query.district

    ids = [row[0] for row in rows if in_district(row[1]) and in_category(row[2])]
    return Found(
        ids=ids[query.offset : query.offset + PAGE_SIZE],
        total=len(ids),
        districts=Counter(row[1] for row in rows if in_category(row[2])),
        categories=_branches(Counter(row[2] for row in rows if row[2] and in_district(row[1]))),
        page_ids=_pages(query, text),
    )


def _matches(wanted: list[Group], typed: str) -> list[Row]:
    """Listings in which every group is found, best first."""
    category_names = list(Category.objects.values_list("pk", "name_id", "name_en", "keywords"))
    businesses = published().alias(lower_name=Lower("name"))
    scores: list[Any] = [
        Case(When(lower_name=typed.lower(), then=Value(1000)), default=Value(0), output_field=IntegerField())
    ]
    conditions = []
    for group in wanted:
        pattern = _pattern(group.alternatives)
        python = re.compile(_python_pattern(group.alternatives))
        categories = [pk for pk, *texts in category_names if any(python.search(fold(text)) for text in texts)]
        in_name = Where(name__iregex=pattern)
        in_product = Where(Exists(Product.objects.filter(business=OuterRef("pk"), name__iregex=pattern)))
        in_category = Where(category__in=categories) | Where(category__parent__in=categories)
        in_place = Where(village__name__iregex=pattern) | Where(district__name__iregex=pattern)
        in_text = Where(description__iregex=pattern)
        conditions.append(in_name | in_product | in_category | in_place | in_text)
        scores.append(
            Case(
                When(in_name, then=Value(NAME)),
                When(in_product, then=Value(PRODUCT)),
                When(in_category, then=Value(CATEGORY)),
                When(in_place, then=Value(PLACE)),
                default=Value(DESCRIPTION),
                output_field=IntegerField(),
            )
        )
    found = businesses.filter(reduce(and_, conditions)).annotate(score=reduce(add, scores))
    columns = ("pk", "district__slug", "category__path", "name", "published_at")
    return list(found.order_by("-score", "name", "pk").values_list(*columns)[:MAX_MATCHES])


def _pages(query: SearchQuery, text: str) -> list[int]:
    """Pages of the question's language in which every group is found, those with it in the title first."""
    patterns = [re.compile(_python_pattern(group.alternatives)) for group in groups(text)]
    scored = []
    for pk, title, body in _page_words(query.language):
        if all(pattern.search(title) or pattern.search(body) for pattern in patterns):
            scored.append((-sum(bool(pattern.search(title)) for pattern in patterns), pk))
    return [pk for _score, pk in sorted(scored)[:MAX_PAGES]]


def _pages_key(language: str) -> str:
    return f"search-page-words-{language}"


def _page_words(language: str) -> list[PageWords]:
    """The public pages of a language, as they were within the last minute."""
    kept: list[PageWords] | None = cache.get(_pages_key(language))
    if kept is None:
        kept = [
            (page.id, fold(page.title), fold(f"{page.lead} {page.text}"))
            for page in public_pages()
            if page.language == language
        ]
        cache.set(_pages_key(language), kept, PAGES_KEPT)
    return kept


def forget_pages() -> None:
    """Let the next question read the pages again."""
    cache.delete_many([_pages_key(language) for language, _name in settings.LANGUAGES])


def _repaired(text: str) -> str:
    """The question with each word that nothing begins with replaced by the nearest word of the directory."""
    known = vocabulary()
    words = []
    for word in text.split():
        near = None
        if len(word) > WHOLE_WORD_UP_TO and word not in known:
            near = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        words.append(near[0] if near else word)
    return " ".join(words)


def vocabulary() -> list[str]:
    """The words people can look for: of categories, places, products and names."""
    texts: list[str] = [*corrections().values()]
    for names in Category.objects.values_list("name_id", "name_en", "keywords"):
        texts.extend(names)
    for model in (District, Village):
        texts.extend(model.objects.values_list("name", flat=True))
    texts.extend(published().order_by("-pk").values_list("name", flat=True)[:MAX_MATCHES])
    texts.extend(_public_products().order_by("-pk").values_list("name", flat=True)[:MAX_MATCHES])
    counted = Counter(word for text in texts for word in fold(text).split() if len(word) > WHOLE_WORD_UP_TO)
    return [word for word, _count in counted.most_common()]


def _public_products() -> QuerySet[Product]:
    return Product.objects.filter(business__in=published())


def suggest_ids(text: str, *, limit: int) -> list[int]:
    """Businesses with a word in their name for each word typed, begun alike."""
    words = fold(text).split()
    if not words:
        return []
    condition = reduce(and_, (Where(name__iregex=_pattern((word,), whole=False)) for word in words))
    return list(published().filter(condition).order_by("name", "pk").values_list("pk", flat=True)[:limit])


def _pattern(phrases: tuple[str, ...], *, whole: bool = True) -> str:
    start, end = (r"\m", r"\M") if connection.vendor == "postgresql" else (r"\b", r"\b")
    return "|".join(_one(phrase, start, end if whole else "") for phrase in phrases)


def _python_pattern(phrases: tuple[str, ...]) -> str:
    return "|".join(_one(phrase, r"\b", r"\b") for phrase in phrases)


def _one(phrase: str, start: str, end: str) -> str:
    """A folded phrase as a pattern: short ones as whole words, longer ones as the beginning of a word."""
    return start + phrase.replace(" ", "[ -]*") + (end if len(phrase) <= WHOLE_WORD_UP_TO else "")


def _branch(slug: str) -> Where:
    return Where(category__slug=slug) | Where(category__parent__slug=slug)


def _slugs(businesses: QuerySet[Business], field: str) -> dict[str, int]:
    rows = businesses.filter(**{f"{field}__isnull": False}).values_list(field).annotate(n=Count("pk")).order_by()
    return dict(rows)


def _branches(by_path: dict[str, int]) -> dict[str, int]:
    """Counts by path as counts by slug, each branch with what is below it."""
    counts: Counter[str] = Counter()
    for path, count in by_path.items():
        counts.update(dict.fromkeys(path.split("/"), count))
    return counts

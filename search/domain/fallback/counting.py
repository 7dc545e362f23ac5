"""How many results each choice of a facet and each tab leads to, counted exactly and in one statement.

Each facet's counts stand under every condition but its own. The statement reads the businesses once, each with the bits
of the conditions it fails, and counts them for every facet by value and bits; which bits matter is decided here.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from hashlib import blake2b
from operator import add
from typing import Any

from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils import timezone

from search.domain import facets, reference
from search.domain.fallback.narrowing import HOURS, Narrowing, is_kept
from search.domain.query import BUSINESS, PRODUCT

Counts = dict[str, dict[str, int]]
Row = tuple[str, str | None, int, int]
"""Facet, value, the bits of the conditions that fail, and how many businesses."""
MANY, KEPT_SECONDS = 10_000, 60
TOTAL = "total"
SELLS = 1 << 30
"""The bit of businesses that do not sell what is asked for, which matters in the tab of products alone."""
_COLUMNS = ("pk", "district__slug", "village", "category__slug", "scale", "qris", "delivery", "nib")
_NAMES = ("id", "district", "village", "category", "scale", "qris", "delivery", "nib", "hours", "fails")
_PATIENT = "SET LOCAL jit = off; SET LOCAL work_mem = '32MB'"
"""For PostgreSQL: compiling the statement takes longer than running it, and sorting on disk longer still."""


@dataclass(frozen=True)
class Counted:
    """How many businesses each tab holds, and the counts by facet and value."""

    tabs: dict[str, int]
    facets: Counts


def count(narrowing: Narrowing, *, selling: Q, kind: str, villages: bool) -> Counted:
    """The counts of a tab; `selling` is what the tab of products asks for besides. Villages are counted when asked."""
    sells = Case(When(selling, then=Value(0)), default=Value(SELLS), output_field=IntegerField())
    fails = reduce(add, narrowing.failing(), sells)
    read = narrowing.businesses.order_by().annotate(hours=HOURS, fails=fails).values_list(*_COLUMNS, "hours", "fails")
    found, params = read.query.sql_with_params()
    parts = list(_parts(villages=villages))
    statement = f"WITH found ({', '.join(_NAMES)}) AS MATERIALIZED ({found}) "
    statement += " UNION ALL ".join(sql for sql, _params in parts)
    rows = _ask(statement, [*params, *(each for _sql, given in parts for each in given)])
    counted = (facet for facet in facets.FACETS if villages or facet != facets.VILLAGE)
    return _counted(rows, narrowing, counted, sold=kind == PRODUCT)


def _ask(statement: str, params: Sequence[Any]) -> list[Row]:
    """The statement's rows; those that many businesses were read for are good for a minute, so that a crowd which finds
    Elasticsearch away does not have a million counted for each of its pages."""
    key = "search-counts-" + blake2b(repr((statement, params)).encode(), digest_size=20).hexdigest()
    kept: list[Row] | None = cache.get(key)
    if kept is not None:
        return kept
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_PATIENT)
        cursor.execute(statement, params)
        rows: list[Row] = cursor.fetchall()
    if sum(number for facet, _value, _fails, number in rows if facet == TOTAL) >= MANY:
        cache.set(key, rows, KEPT_SECONDS)
    return rows


def _parts(*, villages: bool) -> Iterator[tuple[str, Sequence[Any]]]:
    """The counts that are asked for, each as facet, value, bits and number."""
    yield f"SELECT '{TOTAL}' AS facet, '' AS value, fails, count(*) FROM found GROUP BY fails", ()
    columns = {facets.DISTRICT: "district", facets.CATEGORY: "category", facets.SCALE: "scale", facets.OPEN: "hours"}
    for facet, column in (columns | {facets.VILLAGE: "village"} if villages else columns).items():
        yield f"SELECT '{facet}', {column}, fails, count(*) FROM found GROUP BY {column}, fails", ()
    for facet in (facets.QRIS, facets.DELIVERY):
        yield f"SELECT '{facet}', '{facets.YES}', fails, count(*) FROM found WHERE {facet} GROUP BY fails", ()
    ranges = " ".join(f"WHEN price < {below} THEN '{value}'" for value, _least, below in facets.PRICES if below)
    prices = (
        f"SELECT DISTINCT found.id, CASE {ranges} ELSE '{facets.PRICES[-1][0]}' END AS value, fails"
        " FROM found JOIN economy_product ON business_id = found.id WHERE price IS NOT NULL"
    )
    yield f"SELECT '{facets.PRICE}', value, fails, count(*) FROM ({prices}) AS prices GROUP BY value, fails", ()
    kinds = (
        "SELECT found.id, kind AS value, fails FROM found JOIN economy_certificate ON business_id = found.id"
        " WHERE checked_at IS NOT NULL AND (valid_until IS NULL OR valid_until >= %s)"
        " UNION SELECT id, 'nib', fails FROM found WHERE nib <> ''"
    )
    yield (
        f"SELECT '{facets.CERTIFICATE}', value, fails, count(*) FROM ({kinds}) AS kinds GROUP BY value, fails",
        [timezone.localdate()],
    )


def _counted(rows: Sequence[Row], narrowing: Narrowing, counted: Iterable[str], *, sold: bool) -> Counted:
    ignored = {facet: narrowing.bits(facet) | (0 if sold else SELLS) for facet in (TOTAL, *facets.FACETS)}
    tabs: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in counted}
    values = _values()
    for facet, value, fails, number in rows:
        if facet == TOTAL:
            tabs[PRODUCT] += number if not fails else 0
            tabs[BUSINESS] += number if not fails & ~SELLS else 0
        elif value and not fails & ~ignored[facet]:
            for each in values(facet, value):
                counts[facet][each] += number
    return Counted({tab: tabs[tab] for tab in (BUSINESS, PRODUCT)}, {name: dict(own) for name, own in counts.items()})


def _values() -> Callable[[str, str], tuple[str, ...]]:
    """What a value that was counted stands for: a category for its branch too, hours for the choices they are."""
    paths = {each.slug: tuple(each.path.split("/")) for each in reference.categories()}

    @lru_cache(None)
    def values(facet: str, value: str) -> tuple[str, ...]:
        if facet == facets.CATEGORY:
            return paths.get(value, ())
        if facet == facets.OPEN:
            return tuple(each for each in (facets.NOW, facets.ALWAYS) if is_kept(value, each))
        return (value,)

    return values

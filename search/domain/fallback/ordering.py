"""A page of results in the order that was asked for, from its number or from where the last page ended or began."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import cos, isfinite, radians
from typing import Any, TypeVar

from django.db import connection
from django.db.models import F, FloatField, Model, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Collate

from search.domain.fallback.asked import Asked
from search.domain.fallback.scoring import Scored
from search.domain.query import DISTANCE, NAME, NEWEST, PAGE_SIZE, RELEVANCE, Cursor, Point, SearchQuery

KM_PER_DEGREE = 111.195
FAR_AWAY = 1e9
"""Degrees of what lies nowhere."""
NOWHERE = 1e22
"""How far away that is, as `by_distance` measures."""
MAX_NUMBER = 2**62
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TYPES: dict[str, tuple[type, ...]] = {RELEVANCE: (int, float), DISTANCE: (int, float), NEWEST: (int,), NAME: (str,)}
"""What the first sort value of each order is; the second is the primary key."""
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Placed:
    """A result and the values that order it."""

    ref: int
    sort: tuple[Any, ...]


def order(query: SearchQuery, asked: Asked) -> str:
    """The order that makes sense: nothing is near without a place, and without words nothing fits better."""
    if query.sort in (NEWEST, NAME) or (query.sort == DISTANCE and asked.origin):
        return query.sort
    if asked.says:
        return RELEVANCE
    return DISTANCE if asked.origin and asked.near else NEWEST


def start(query: SearchQuery, by: str) -> Cursor | None:
    """The question's cursor, if it was made in this order; an address may hold anything."""
    cursor = query.cursor
    if cursor is None or len(cursor.values) != 2:
        return None
    first, ref = cursor.values
    fits = type(first) in TYPES[by] and type(ref) is int and all(map(_sane, cursor.values))
    return cursor if fits else None


def _sane(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" not in value
    return abs(value) < MAX_NUMBER and isfinite(value)


def page_of(found: Iterable[Scored], query: SearchQuery) -> tuple[list[Scored], bool]:
    """A page of results by their scores, ties by primary key, and whether more follow."""
    ordered = sorted(found, key=_place)
    cursor = start(query, RELEVANCE)
    if cursor is None:
        begin = query.offset
    else:
        key = (-float(cursor.values[0]), cursor.values[1])
        if cursor.back:
            end = bisect_left(ordered, key, key=_place)
            return ordered[max(0, end - PAGE_SIZE) : end], True
        begin = bisect_right(ordered, key, key=_place)
    return ordered[begin : begin + PAGE_SIZE], begin + PAGE_SIZE < len(ordered)


def _place(each: Scored) -> tuple[float, int]:
    return -each.score, each.ref


def page_from(
    rows: QuerySet[Row], by: str, value: Combinable, ref: str, query: SearchQuery
) -> tuple[list[Placed], bool]:
    """A page of the rows of a query, ordered by a value and the primary key in the column `ref`, and whether more
    follow. The database skips what comes before a cursor, but counts what comes before a page's number."""
    cursor = start(query, by)
    back = cursor is not None and cursor.back
    falling = (by == NEWEST) != back
    ordered = rows.annotate(order=value).order_by("-order" if falling else "order", f"{'-' if back else ''}{ref}")
    begin = query.offset
    if cursor:
        begin = 0
        at = moment(cursor.values[0]) if by == NEWEST else cursor.values[0]
        beyond, further = "lt" if falling else "gt", "lt" if back else "gt"
        ordered = ordered.filter(Q(**{f"order__{beyond}": at}) | Q(order=at, **{f"{ref}__{further}": cursor.values[1]}))
    found = [
        Placed(pk, (microseconds(at) if by == NEWEST else at, pk))
        for pk, at in ordered.values_list(ref, "order")[begin : begin + PAGE_SIZE + 1]
    ]
    page = found[:PAGE_SIZE]
    return (page[::-1], True) if back else (page, len(found) > PAGE_SIZE)


def by_name() -> Combinable:
    """A search text's name, letter by letter, whatever the database's language."""
    return Collate(F("name"), "C") if connection.vendor == "postgresql" else F("name")


def by_distance(origin: Point | None) -> Combinable:
    """The square of the distance in km between a search text's point and another, on a plane: exact to a thousandth
    within a regency, and nothing but arithmetic. Without another, everything lies nowhere."""
    if origin is None:
        return Value(NOWHERE)
    north = (Coalesce(F("latitude"), Value(FAR_AWAY)) - origin.latitude) * KM_PER_DEGREE
    east = (Coalesce(F("longitude"), Value(FAR_AWAY)) - origin.longitude) * (
        KM_PER_DEGREE * cos(radians(origin.latitude))
    )
    return Cast(north * north + east * east, FloatField())


def microseconds(at: datetime) -> int:
    """A point in time as a number for a cursor."""
    return (at - EPOCH) // timedelta(microseconds=1)


def moment(number: int) -> datetime:
    """The point in time of such a number; the beginning or the end of time where it lies outside."""
    try:
        return EPOCH + timedelta(microseconds=number)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC) if number > 0 else datetime.min.replace(tzinfo=UTC)

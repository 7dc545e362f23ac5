"""In which order results come: the score with what speaks for a result, and the sort values a cursor carries."""

from collections.abc import Sequence
from datetime import datetime
from math import isfinite
from typing import Any

from elasticsearch_dsl.query import Query

from economy.domain.hours import WIB
from search.domain import ranking
from search.domain.elastic.server import Body
from search.domain.elastic.words import lying_in
from search.domain.query import DISTANCE, NAME, NEWEST, RELEVANCE, Cursor, Point, SearchQuery
from search.domain.understanding import Understanding

_CERTAIN: list[Body] = [
    {"weight": 1.0},
    {"filter": {"term": {"verified": True}}, "weight": ranking.VERIFIED},
    {"field_value_factor": {"field": "complete", "missing": 0}, "weight": ranking.COMPLETE},
]
_TYPES: dict[str, tuple[type, ...]] = {RELEVANCE: (int, float), DISTANCE: (int, float), NEWEST: (int,), NAME: (str,)}
"""What the first sort value of each order is; the second is a document's number."""
_BITS = 63


def origin(query: SearchQuery, understood: Understanding) -> Point | None:
    """From where distance is measured: a place that the words name, or where the visitor is."""
    return understood.near.point if understood.near else query.position


def order(query: SearchQuery, understood: Understanding) -> str:
    """The order that makes sense: nothing is near without a place, and without words nothing fits better."""
    begin = origin(query, understood)
    if query.sort in (NEWEST, NAME) or (query.sort == DISTANCE and begin):
        return query.sort
    if understood.words or understood.places:
        return RELEVANCE
    return DISTANCE if begin and (understood.near or understood.near_me) else NEWEST


def scored(found: Query, query: SearchQuery, understood: Understanding, now: datetime) -> Body:
    """The query with what speaks for a result: `search.domain.ranking` gives the reasons.

    What is confirmed ages by days, not by moments, so that the pages of one question keep their order.
    """
    today = now.astimezone(WIB).date().isoformat()
    functions = [
        *_CERTAIN,
        {
            "filter": {"exists": {"field": "confirmed"}},
            "exp": {"confirmed": {"origin": today, "scale": f"{ranking.CONFIRMED_DAYS}d", "decay": 0.5}},
            "weight": ranking.CONFIRMED,
        },
    ]
    functions += [{"filter": lying_in(place).to_dict(), "weight": ranking.IN_PLACE} for place in understood.places]
    begin = origin(query, understood) if understood.near or understood.near_me else None
    if begin:
        away = {"origin": degrees(begin), "scale": f"{ranking.NEAR_KM}km", "decay": 0.5}
        functions.append({"filter": {"exists": {"field": "point"}}, "exp": {"point": away}, "weight": ranking.NEAR})
    return {
        "function_score": {
            "query": found.to_dict(),
            "functions": functions,
            "score_mode": "sum",
            "boost_mode": "multiply",
        }
    }


def near(found: Query, begin: Point) -> Body:
    """The query with nothing but nearness as its score: what lies nowhere comes last. Elasticsearch then skips what is
    too far, where a sort by distance would measure every document."""
    away = {"distance_feature": {"field": "point", "origin": degrees(begin), "pivot": f"{ranking.NEAR_KM}km"}}
    return {"bool": {"filter": [found.to_dict()], "should": [away]}}


def sort(by: str, *, back: bool = False) -> list[Body]:
    """The sort of an order, ties by number; `back` turns it round. What is near has a score for it, too."""
    up, down = ("desc", "asc") if back else ("asc", "desc")
    first: Body = {"_score": down}
    if by == NEWEST:
        first = {"date": {"order": down, "missing": "_first" if back else "_last"}}
    elif by == NAME:
        first = {"sort_name": up}
    return [first, {"ref": up}]


def fits(cursor: Cursor, by: str) -> bool:
    """Whether a cursor was made in this order; an address may hold anything."""
    if len(cursor.values) != 2:
        return False
    first, ref = cursor.values
    return type(first) in _TYPES[by] and _is_number(first) and type(ref) is int and _is_number(ref)


def _is_number(value: Any) -> bool:
    """Whether it is a text, or a number that fits into 64 bits."""
    if isinstance(value, int):
        return value.bit_length() <= _BITS
    return isinstance(value, str) or isfinite(value)


def degrees(point: Point) -> Body:
    """A point as Elasticsearch takes it."""
    return {"lat": point.latitude, "lon": point.longitude}


def in_turn(hits: Sequence[Body], *, back: bool) -> list[Body]:
    """The hits as they are shown."""
    return list(reversed(hits)) if back else list(hits)

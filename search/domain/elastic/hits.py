"""Hits with what is marked in them, and the best pages of the portal."""

from typing import Any

from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from search.domain.answer import FoundHit
from search.domain.elastic import scoring
from search.domain.elastic.filters import tab_of
from search.domain.elastic.server import Body
from search.domain.elastic.words import NEAR_WORDS
from search.domain.outbox import BUSINESS, PAGE
from search.domain.query import PAGE_KINDS, PAGE_SIZE, PRODUCT, RELEVANCE, Cursor
from search.domain.understanding import Understanding

FRAGMENT = 140
"""Characters of the passage that is shown."""
BEST_PAGES = 3
MAX_KINDS, MAX_DISTRICTS = 20, 100


def highlighting(understood: Understanding, kind: str) -> Body:
    """Marks the words in descriptions, and in the tab of products in those that match, with queries of their own: that
    of the search would mark what was only near, and takes several times as long."""
    if not understood.text:
        return {}
    fields: Body = {"description": _marked("description", understood, number_of_fragments=1, fragment_size=FRAGMENT)}
    if kind == PRODUCT:
        fields["products"] = _marked("products", understood, number_of_fragments=0)
    return {"highlight": {"encoder": "html", "pre_tags": ["<mark>"], "post_tags": ["</mark>"], "fields": fields}}


def _marked(field: str, understood: Understanding, **options: int) -> Body:
    words = [word.text for word in understood.words]
    words += [near for word in understood.words if not word.known for near in word.near[:NEAR_WORDS]]
    return {"highlight_query": Q("match", **{field: " ".join(words)}).to_dict(), **options}


def page_counts(inside: Query) -> Body:
    """How many pages of each kind lie within `inside`."""
    return {"inside": {"filter": inside.to_dict(), "aggs": {"kinds": _kinds({})}}}


def page_hits(inside: Query, *, first: str) -> Body:
    """How many pages of each kind lie within `inside`, and the best of all; the first of each kind in the order
    `first`, if one is given; and where all of each kind lie."""
    of_each = {"first": _top(scoring.sort(first), PAGE_SIZE)} if first else {}
    within: Body = {"best": _top(scoring.sort(RELEVANCE), BEST_PAGES), "kinds": _kinds(of_each)}
    return {
        "inside": {"filter": inside.to_dict(), "aggs": within},
        "kinds": _kinds({"districts": {"terms": {"field": "district", "size": MAX_DISTRICTS}}}),
    }


def best_pages(found: Body) -> list[int]:
    """The best pages, out of what `page_hits` asked for."""
    return [hit["sort"][1] for hit in found["inside"]["best"]["hits"]["hits"]]


def first_pages(found: Body, tab: str) -> list[int]:
    """The first pages of a tab, out of what `page_hits` asked for; of one that holds two kinds, kind by kind."""
    buckets = [bucket for bucket in found["inside"]["kinds"]["buckets"] if tab_of(bucket["key"]) == tab]
    return [hit["sort"][1] for bucket in buckets for hit in bucket["first"]["hits"]["hits"]][:PAGE_SIZE]


def page_districts(found: Body) -> dict[str, dict[str, int]]:
    """Tab → kecamatan → count of its pages, out of what `page_hits` asked for."""
    places: dict[str, dict[str, int]] = {}
    for bucket in found["kinds"]["buckets"]:
        there = places.setdefault(tab_of(bucket["key"]), {})
        for each in bucket["districts"]["buckets"]:
            there[each["key"]] = there.get(each["key"], 0) + each["doc_count"]
    return places


def read_hits(hits: list[Body], cursor: Cursor | None, *, kind: str) -> tuple[list[FoundHit], bool]:
    """The hits of a page in a tab, and whether more follow."""
    back = bool(cursor and cursor.back)
    more = back or len(hits) > PAGE_SIZE
    found = scoring.in_turn(hits[:PAGE_SIZE], back=back)
    return [_hit(hit, PAGE if kind in PAGE_KINDS else BUSINESS) for hit in found], more


def _hit(hit: Body, kind: str) -> FoundHit:
    sort: list[Any] = hit["sort"]
    return FoundHit(
        kind=kind,
        ref=sort[1],
        sort=tuple(sort),
        highlights=hit.get("highlight", {}),
        why=_why(hit.get("matched_queries", {})),
    )


def kind_of(document_id: str) -> tuple[str, int]:
    """The kind and number in the name of a document, as `documents.document_id` writes it."""
    kind, _, number = document_id.rpartition("-")
    return kind, int(number)


def _why(matched: Any) -> dict[str, float]:
    """What its named queries are worth, where it was asked for."""
    return dict(matched) if isinstance(matched, dict) else {}


def _top(sort: list[Body], size: int) -> Body:
    return {"top_hits": {"size": size, "_source": False, "sort": sort}}


def _kinds(within: Body) -> Body:
    return {"terms": {"field": "page_kind", "size": MAX_KINDS}, "aggs": within}

"""A question as one Elasticsearch request, and its response as `Found`."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe
from elasticsearch_dsl import A, Q, Search
from elasticsearch_dsl.query import Query

from search.domain.answer import Found
from search.domain.outbox import BUSINESS, PAGE
from search.domain.query import PAGE_SIZE, SearchQuery
from search.domain.server import alias, client

FIELDS = ["name^6", "products^4", "category_name^3", "place^2", "description", "body"]
"""Where words count: what a business is called, then what it sells, what kind it is, where, and what it says."""
FUZZY_FIELDS = ["name.plain^3", "products.plain^2", "category_name", "place"]
"""Typing errors are tolerated in short fields only; in descriptions they would match anything."""
EXACT_NAME_BOOST = 1000
FUZZY_WEIGHT = 0.3
FUZZY_FROM = 4
"""Letters a word must have before an error in it is tolerated: "tas" and "las" are different trades."""
MAX_PAGES = 4
FACET_SIZE = 100


def text_query(query: SearchQuery) -> Query:
    """What the words mean: all of them somewhere, with synonyms; or nearly so, with a typing error, at less weight."""
    text = query.text
    every = Q("multi_match", query=text, fields=FIELDS, type="cross_fields", operator="and")
    nearly = Q(
        "bool",
        must=[
            Q(
                "multi_match",
                query=word,
                fields=FUZZY_FIELDS if len(word) >= FUZZY_FROM else FIELDS,
                **(
                    {"fuzziness": "AUTO:4,8", "prefix_length": 1, "max_expansions": 30}
                    if len(word) >= FUZZY_FROM
                    else {}
                ),
            )
            for word in text.split()
        ],
        boost=FUZZY_WEIGHT,
    )
    most = Q(
        "multi_match", query=text, fields=FIELDS, type="cross_fields", minimum_should_match="3<75%", boost=FUZZY_WEIGHT
    )
    exact = Q("constant_score", filter=Q("term", **{"name.exact": query.q}), boost=EXACT_NAME_BOOST)
    return Q("bool", should=[exact, every, nearly, most], minimum_should_match=1)


def build(query: SearchQuery) -> Search:
    """The one request of a results page: hits, facets that do not narrow themselves, matching pages, a spelling."""
    search = _search()
    business = Q("term", kind=BUSINESS)
    district = Q("term", district=query.district) if query.district else Q("match_all")
    category = Q("term", category=query.category) if query.category else Q("match_all")
    if query.text:
        search = search.query(text_query(query))
        pages = A("filter", Q("term", kind=PAGE) & Q("term", language=query.language))
        pages.metric("top", "top_hits", size=MAX_PAGES, _source=["ref"])
        search.aggs.bucket("pages", pages)
        search = search.suggest(
            "spelling",
            query.text,
            term={"field": "spelling", "suggest_mode": "missing", "size": 1, "max_edits": 1, "prefix_length": 0},
        )
        search = search.highlight_options(encoder="html", pre_tags=["<mark>"], post_tags=["</mark>"]).highlight(
            "description",
            number_of_fragments=1,
            fragment_size=140,
            highlight_query=Q("match", description=query.text).to_dict(),
        )
    else:
        search = search.query(business)
    search.aggs.bucket("districts", A("filter", business & category)).metric(
        "values", "terms", field="district", size=FACET_SIZE
    )
    search.aggs.bucket("categories", A("filter", business & district)).metric(
        "values", "terms", field="category", size=FACET_SIZE
    )
    search = search.post_filter(business & district & category).source(["ref"]).extra(track_total_hits=True)
    search = search.sort(*_sort(query))
    return search[query.offset : query.offset + PAGE_SIZE]


def run(query: SearchQuery) -> Found:
    """Ask; a question without result is asked once more with its spelling repaired, as the database does.

    Raises the client's errors when there is no answer in time.
    """
    found, spelling = _ask(query)
    if found.total or found.page_ids or not spelling:
        return found
    again, _spelling = _ask(replace(query, q=spelling))
    return replace(again, did_you_mean=spelling) if again.total or again.page_ids else found


def _ask(query: SearchQuery) -> tuple[Found, str]:
    """One request: what it found, and the question with its unknown words repaired, if they can be."""
    response = build(query).execute()
    aggregations = response.aggregations
    pages = [hit.ref for hit in aggregations.pages.top.hits] if query.text else []
    total: int = response.hits.total.value
    found = Found(
        ids=[hit.ref for hit in response.hits],
        total=total,
        districts={bucket.key: bucket.doc_count for bucket in aggregations.districts["values"].buckets},
        categories={bucket.key: bucket.doc_count for bucket in aggregations.categories["values"].buckets},
        page_ids=pages,
        highlights={
            hit.ref: mark_safe(hit.meta.highlight.description[0]) for hit in response.hits if "highlight" in hit.meta
        },
    )
    return found, _repaired(query, response)


def _search() -> Search:
    """A search of the live index that gives up when a visitor would."""
    return Search(using=client().options(request_timeout=settings.ELASTICSEARCH_SEARCH_TIMEOUT), index=alias())


def _sort(query: SearchQuery) -> list[Any]:
    if query.sort == "name":
        return ["name.exact", "ref"]
    if query.sort == "newest" or not query.text:
        return [{"date": {"order": "desc", "missing": "_last"}}, "ref"]
    return ["_score", "name.exact", "ref"]


def _repaired(query: SearchQuery, response: Any) -> str:
    """The question with each unknown word replaced by the nearest known one; empty when none is near."""
    entries = response.to_dict().get("suggest", {}).get("spelling", [])
    text = " ".join((entry["options"] or [entry])[0]["text"] for entry in entries)
    return text if text != query.text else ""


def suggest_ids(text: str, *, limit: int) -> list[int]:
    """Businesses with a name one of whose words begins like the last word typed, best first."""
    search = (
        _search()
        .query(
            "bool",
            must=[Q("match", **{"name.prefix": {"query": text, "operator": "and"}})],
            filter=[Q("term", kind=BUSINESS)],
        )
        .source(["ref"])
        .extra(track_total_hits=False)
    )
    return [hit.ref for hit in search[:limit].execute()]

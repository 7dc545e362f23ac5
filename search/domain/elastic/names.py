"""Names that somebody may be typing."""

from typing import Any

from elasticsearch_dsl import Q

from search.domain.elastic.server import Body, ask_one
from search.domain.outbox import PAGE
from search.domain.words import fold

CANDIDATES = 30
"""Names that are looked at for the best: of a hundred thousand that begin with "ke", any of those that come first."""
_STARTS = 10.0


def suggest_ids(text: str, limit: int) -> list[int]:
    """Businesses whose names have a word that begins like each word typed: those first that begin with all of it, and
    among these the verified and complete.

    All matches weigh the same until these candidates are read, so Elasticsearch stops at the first that suffice; to
    order a million by how complete they are would take longer than anybody types.
    """
    folded = fold(text)
    if not folded:
        return []
    query = Q(
        "bool",
        must=[Q("match", **{"name.prefix": {"query": text, "operator": "and"}})],
        should=[Q("constant_score", filter=Q("match", **{"sort_name.start": folded}), boost=_STARTS)],
        must_not=[Q("term", kind=PAGE)],
    )
    answer = ask_one(
        {
            "size": max(limit, CANDIDATES),
            "query": query.to_dict(),
            "_source": False,
            "stored_fields": "_none_",
            "docvalue_fields": ["ref", "verified", "complete", "sort_name"],
            "track_total_hits": False,
        }
    )
    return [hit["fields"]["ref"][0] for hit in sorted(answer["hits"]["hits"], key=_place)[:limit]]


def _place(hit: Body) -> tuple[Any, ...]:
    fields = hit["fields"]
    good = float(fields.get("verified", [False])[0]) + fields.get("complete", [0.0])[0]
    return -round(hit["_score"] / _STARTS), -good, len(fields["sort_name"][0]), fields["ref"][0]

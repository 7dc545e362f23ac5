"""What comes nearest where nothing was found: any of the words, with errors, and the same kind or place first."""

from collections.abc import Iterator

from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from search.domain.answer import FoundHit
from search.domain.elastic.filters import in_language
from search.domain.elastic.hits import kind_of
from search.domain.elastic.server import ask_one
from search.domain.elastic.words import FIELDS, lying_in, misspelt
from search.domain.facets import CATEGORY, DISTRICT, VILLAGE
from search.domain.query import SearchQuery
from search.domain.understanding import Understanding

SAME_KIND, SAME_PLACE = 6.0, 3.0
"""What was wanted counts more than where: the next kecamatan is a short way."""


def nearest(query: SearchQuery, understood: Understanding, limit: int = 6) -> list[FoundHit]:
    """The few results that come closest to a question that found nothing, its conditions left aside."""
    like = list(_likenesses(understood))
    if not like:
        return []
    found = Q("bool", should=like, filter=[in_language(query.language)], minimum_should_match=1)
    answer = ask_one({"size": limit, "query": found.to_dict(), "_source": False, "track_total_hits": False})
    return [FoundHit(*kind_of(hit["_id"])) for hit in answer["hits"]["hits"]]


def _likenesses(understood: Understanding) -> Iterator[Query]:
    for word in understood.words:
        yield Q("multi_match", query=word.text, fields=FIELDS)
        if not word.known:
            yield misspelt(word)
    for place in understood.places:
        yield Q("constant_score", filter=lying_in(place), boost=SAME_PLACE)
    for facet, boost in ((CATEGORY, SAME_KIND), (DISTRICT, SAME_PLACE), (VILLAGE, SAME_PLACE)):
        if values := understood.selected(facet):
            yield Q("constant_score", filter=Q("terms", **{facet: list(values)}), boost=boost)

"""Questions to the live index: several searches as one request, and the plain answers."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import orjson
from django.conf import settings
from elastic_transport import ApiResponseMeta
from elasticsearch import ApiError, Elasticsearch
from elasticsearch.exceptions import HTTP_EXCEPTIONS

from search.domain.engines import TooSlow
from search.domain.server import alias, client

Body = dict[str, Any]
SHARE = 0.9
"""Of a visitor's patience that the server gets; what it then still looks for, nobody waits for."""


def ask_all(searches: Mapping[str, Body], *, scores: bool = False) -> dict[str, Body]:
    """Send all searches as one request; returns the answers by the same names.

    One that asks for no hits, and only counts, is kept by Elasticsearch until the index changes. `scores` adds to each
    hit what its named queries are worth. Raises the client's errors, also when only one of the searches fails, and
    `TooSlow` when one is not finished in time.
    """
    lines: list[bytes] = []
    patience = f"{int(settings.ELASTICSEARCH_SEARCH_TIMEOUT * SHARE * 1000)}ms"
    for body in searches.values():
        lines.append(b'{"request_cache":true}' if body["size"] == 0 else b"{}")
        lines.append(orjson.dumps({**body, "timeout": patience}))
    es = _impatient(client(), settings.ELASTICSEARCH_SEARCH_TIMEOUT)
    response = es.msearch(index=alias(), searches=lines, include_named_queries_score=scores or None)  # type: ignore[arg-type]  # ready bytes pass as they are
    answers: list[Body] = response.body["responses"]
    for answer in answers:
        _check(answer, response.meta)
    return dict(zip(searches, answers, strict=True))


@lru_cache(maxsize=4)
def _impatient(es: Elasticsearch, seconds: float) -> Elasticsearch:
    """The client with a visitor's patience; making one takes as long as a small question."""
    return es.options(request_timeout=seconds)


def ask_one(body: Body) -> Body:
    """Send one search."""
    return ask_all({"only": body})["only"]


def _check(answer: Body, meta: ApiResponseMeta) -> None:
    if "error" in answer:
        kind = HTTP_EXCEPTIONS.get(answer["status"], ApiError)
        raise kind(str(answer["error"].get("type", "")), meta, answer)
    if answer["timed_out"]:
        raise TooSlow

"""The least a results page needs of Elasticsearch: ready queries, one after the other, without Django."""

import json
from collections.abc import Sequence
from time import perf_counter
from typing import Any

from urllib3 import HTTPConnectionPool, connection_from_url

EXTRAS = ("aggs", "highlight", "suggest")
"""What a results page asks besides its hits and how many there are."""


def lean(body: dict[str, Any]) -> dict[str, Any]:
    """The same question for the same hits, without facets, highlights, spelling and the exact total."""
    return {key: value for key, value in body.items() if key not in EXTRAS} | {"track_total_hits": False}


class BareQuery:
    """One client that sends queries of ready bytes and reads the answers' bytes, nothing more."""

    def __init__(self, number: int, url: str, index: str) -> None:
        self.number = number
        self.path = f"/{index}/_search"
        self.pool: HTTPConnectionPool = connection_from_url(url, maxsize=1, timeout=30)

    def run(self, bodies: Sequence[dict[str, Any]]) -> list[float]:
        """Send every query once, each client in another order; returns milliseconds each. The first goes twice and is
        counted once, as with pages."""
        mine = [json.dumps(body).encode() for body in [*bodies[self.number :], *bodies[: self.number]]]
        self._ask(mine[0])
        found = []
        for body in mine:
            begun = perf_counter()
            self._ask(body)
            found.append((perf_counter() - begun) * 1000)
        return found

    def _ask(self, body: bytes) -> None:
        response = self.pool.request("POST", self.path, body=body, headers={"Content-Type": "application/json"})
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {response.data[:300]!r}")

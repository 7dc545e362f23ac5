"""The least a page needs of Elasticsearch: ready queries, one after the other, without Django."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from urllib3 import HTTPConnectionPool, connection_from_url

EXTRAS = ("aggs", "highlight", "suggest", "timeout")
"""What a page asks besides its hits and how many there are."""


@dataclass(frozen=True)
class Request:
    """A request to the index: the end of its path, and its body in ready bytes."""

    path: str
    body: bytes
    kind: str = "application/json"


def whole(lines: Sequence[bytes]) -> Request:
    """A page's request as it was sent: several searches in one."""
    return Request("_msearch", b"".join(line + b"\n" for line in lines), "application/x-ndjson")


def lean(lines: Sequence[bytes]) -> Request:
    """The same question for the same hits alone: without facets and other counts, highlights and the exact total."""
    searches = [json.loads(line) for line in lines[1::2]]
    hits = next(search for search in searches if search.get("size", 10))
    bare = {key: value for key, value in hits.items() if key not in EXTRAS} | {"track_total_hits": False}
    return Request("_search", json.dumps(bare).encode())


class BareQuery:
    """One client that sends ready requests and reads the answers' bytes, nothing more."""

    def __init__(self, number: int, url: str, index: str) -> None:
        self.number = number
        self.index = index
        self.pool: HTTPConnectionPool = connection_from_url(url, maxsize=1, timeout=30)

    def run(self, requests: Sequence[Sequence[Request]]) -> list[float]:
        """Send this client's own requests once; returns milliseconds each. The first goes twice and is counted once,
        as with pages."""
        mine = requests[self.number]
        self._ask(mine[0])
        found = []
        for request in mine:
            begun = perf_counter()
            self._ask(request)
            found.append((perf_counter() - begun) * 1000)
        return found

    def forget(self) -> None:
        """Have Elasticsearch forget the answers it has kept of whole searches."""
        self._ask(Request("_cache/clear?request=true", b""))

    def _ask(self, request: Request) -> None:
        path, headers = f"/{self.index}/{request.path}", {"Content-Type": request.kind}
        response = self.pool.request("POST", path, body=request.body, headers=headers)
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {response.data[:300]!r}")

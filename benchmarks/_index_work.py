"""What `bin/bench index` measures: our rebuild of the search index, and Elasticsearch taking ready bytes."""

from itertools import islice
from time import perf_counter
from typing import Any

import orjson
from django.conf import settings
from urllib3 import HTTPConnectionPool, connection_from_url

from economy.domain.public import public_ids
from search.domain.documents import document_id, documents, index_body
from search.domain.loading import BATCH
from search.domain.outbox import BUSINESS
from search.domain.rebuild import rebuild

JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}


class Rebuild:
    """The whole of `search_rebuild`: a new index, every public document, the comparison with the database, the swap."""

    def run(self) -> tuple[int, float]:
        """Rebuild once; returns the number of documents and the seconds."""
        begun = perf_counter()
        count = rebuild()
        return count, perf_counter() - begun


class RawBulk:
    """The same documents as ready bytes in `_bulk` requests of the same size, into an index of the same mapping."""

    def __init__(self) -> None:
        self.index = f"/{settings.ELASTICSEARCH_PREFIX}-raw"
        self.pool: HTTPConnectionPool = connection_from_url(settings.ELASTICSEARCH_URL, maxsize=1, timeout=60)
        self.bodies: list[bytes] = []
        self.count = 0

    def make_bytes(self) -> None:
        """Read the documents and write them as the lines of `_bulk`, once, before anything is measured."""
        ids = public_ids()
        while batch := list(islice(ids, BATCH)):
            found = documents(BUSINESS, batch)
            lines = []
            for pk, source in found.items():
                lines += [{"index": {"_id": document_id(BUSINESS, pk)}}, source]
            self.bodies.append(b"".join(orjson.dumps(line) + b"\n" for line in lines))
            self.count += len(found)

    def run(self) -> tuple[int, float]:
        """Send all bytes to an empty index and make them findable; returns the number of documents and the seconds."""
        self._drop()
        body = index_body()
        made = {
            "mappings": body["mappings"],
            "settings": {**body["settings"], "refresh_interval": "-1"},
        }
        self._ask("PUT", self.index, orjson.dumps(made), JSON)
        begun = perf_counter()
        for each in self.bodies:
            answer = self._ask("POST", f"{self.index}/_bulk", each, LINES)
            if answer["errors"]:
                raise RuntimeError("the raw bulk request was refused in part")
        self._ask("POST", f"{self.index}/_refresh", b"", JSON)
        seconds = perf_counter() - begun
        self._drop()
        return self.count, seconds

    def _drop(self) -> None:
        self.pool.request("DELETE", self.index)

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> dict[str, Any]:
        response = self.pool.request(method, path, body=body, headers=headers)
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {response.status} {response.data[:300]!r}")
        answer: dict[str, Any] = orjson.loads(response.data)
        return answer

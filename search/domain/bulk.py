"""Bulk requests: documents as the bytes that Elasticsearch reads, sent to the door of an index.

Every write carries its version (`search.models.OutboxEntry`): one that arrives late loses against a newer one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson
from elasticsearch import ApiError, Elasticsearch

from search.domain.server import door

CONFLICT = 409
MAX_BYTES = 8_000_000
"""Of one request; documents are small, and a server reads a few megabytes best."""
DIVISIBLE = (400, 413)
"""Answers that one bad document may have earned all others of its request."""

Key = tuple[str, int]
"""Kind and primary key of a document."""


class Write(NamedTuple):
    """What an index is told of one document: its source, or None when it must go."""

    kind: str
    object_id: int
    version: int
    source: dict[str, Any] | None

    @property
    def key(self) -> Key:
        return self.kind, self.object_id

    def line(self) -> bytes:
        """The lines of a bulk request."""
        verb = "delete" if self.source is None else "index"
        about = f'{{"_id":"{self.kind}-{self.object_id}","version":{self.version},"version_type":"external"}}'
        head = f'{{"{verb}":{about}}}\n'.encode()
        return head if self.source is None else head + orjson.dumps(self.source, option=orjson.OPT_APPEND_NEWLINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one write: `stood` when the index already had that version or a newer one, `error` when it was
    really refused. A document that was to go and was not there is gone."""

    stood: bool = False
    error: str = ""


def send(es: Elasticsearch, index: str, writes: Sequence[Write]) -> dict[Key, Outcome]:
    """Send writes of different documents and return what became of each. When the server refuses a whole request for
    one of them, the others are sent without it. Raises the client's errors when it does not answer."""
    found: dict[Key, Outcome] = {}
    ready: list[tuple[Write, bytes]] = []
    for write in writes:
        try:
            ready.append((write, write.line()))
        except TypeError as error:  # what JSON cannot hold
            found[write.key] = Outcome(error=str(error))
    lines = [line for _write, line in ready]
    for start, end in parts(lines):
        found |= _send(es, index, [write for write, _line in ready[start:end]], lines[start:end])
    return found


def _send(es: Elasticsearch, index: str, writes: Sequence[Write], lines: Sequence[bytes]) -> dict[Key, Outcome]:
    try:
        items = request(es, index, lines, "items.*.status,items.*.error")
    except ApiError as error:
        if error.status_code not in DIVISIBLE:
            raise
        if len(writes) == 1:
            return {writes[0].key: Outcome(error=f"{error.status_code}: {error.message}")}
        half = len(writes) // 2
        return _send(es, index, writes[:half], lines[:half]) | _send(es, index, writes[half:], lines[half:])
    outcomes = (_outcome(next(iter(item.values()))) for item in items)
    return {write.key: outcome for write, outcome in zip(writes, outcomes, strict=True)}


def _outcome(item: dict[str, Any]) -> Outcome:
    if "error" not in item:
        return Outcome()
    if item["status"] == CONFLICT:
        return Outcome(stood=True)
    return Outcome(error=f"{item['status']}: {item['error']}")


def request(es: Elasticsearch, index: str, lines: Sequence[bytes], wanted: str) -> list[dict[str, Any]]:
    """One bulk request; returns what is `wanted` of the answer's items."""
    ready: Any = [b"".join(lines)]
    answer = es.bulk(index=door(index), operations=ready, require_alias=True, filter_path=f"took,{wanted}")
    items: list[dict[str, Any]] = answer.get("items", [])
    return items


def parts(lines: Sequence[bytes]) -> list[tuple[int, int]]:
    """Where to cut lines so that no request becomes too large."""
    found, start, size = [], 0, 0
    for at, line in enumerate(lines):
        if size + len(line) > MAX_BYTES and at > start:
            found.append((start, at))
            start, size = at, 0
        size += len(line)
    return [*found, (start, len(lines))] if lines else found

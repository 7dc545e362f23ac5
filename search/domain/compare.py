"""Comparing an index with the database, both ways, in two ascending streams, so that memory stays flat."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from elasticsearch import Elasticsearch

from branding.domain.public import public_page_ids
from economy.domain.public import public_ids
from search.domain.outbox import BUSINESS, PAGE
from search.models import OutboxEntry

PAGE_OF_IDS = 10_000
"""As many as Elasticsearch gives at once."""
KINDS = (BUSINESS, PAGE)

Versioned = tuple[int, int]
"""A primary key and the version of its document."""


@dataclass
class Differences:
    """Primary keys by kind: `missing` from the index, `extra` in it, `stale` there in another version.

    `indexed` holds the index's version of what is extra or stale. It is above the register's when the database was
    restored from a backup; whatever is sent then must exceed it.
    """

    missing: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    extra: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    stale: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    indexed: dict[str, dict[int, int]] = field(default_factory=lambda: {kind: {} for kind in KINDS})

    def total(self) -> int:
        return sum(len(ids) for part in (self.missing, self.extra, self.stale) for ids in part.values())

    def ids(self, kind: str) -> list[int]:
        """Everything of that kind that must be sent again."""
        return sorted({*self.missing[kind], *self.extra[kind], *self.stale[kind]})

    def note(self, kind: str, indexed: Sequence[Versioned], public: Sequence[Versioned]) -> None:
        """Write down where the same stretch of ids differs."""
        there, here = dict(indexed), dict(public)
        for pk, version in there.items():
            if pk not in here:
                self.extra[kind].append(pk)
            elif here[pk] != version:
                self.stale[kind].append(pk)
            else:
                continue
            self.indexed[kind][pk] = version
        self.missing[kind] += [pk for pk in here if pk not in there]


def differences(es: Elasticsearch, index: str, *, progress: Callable[[], None] = lambda: None) -> Differences:
    """Where index and database disagree now. Changes on their way through the outbox show up as differences too."""
    found = Differences()
    es.indices.refresh(index=index)
    for kind in KINDS:
        public = _Stretches(public_stream(kind))
        for indexed in index_pages(es, index, kind):
            here = public.up_to(indexed[-1][0])
            if indexed != here:
                found.note(kind, indexed, here)
            progress()
        found.note(kind, [], public.rest())
    return found


def public_stream(kind: str) -> Iterator[list[Versioned]]:
    """Ids that should be in the index, ascending, with the version they should have (0: never announced)."""
    ids = all_ids(kind)
    while batch := list(islice(ids, PAGE_OF_IDS)):
        versions = versions_of(kind, batch)
        yield [(pk, versions.get(pk, 0)) for pk in batch]


def all_ids(kind: str) -> Iterator[int]:
    """Ids of everything public of a kind, ascending; no query stays open between them."""
    return public_ids() if kind == BUSINESS else iter(list(public_page_ids()))


def versions_of(kind: str, ids: Sequence[int]) -> dict[int, int]:
    """The version of each document of a contiguous ascending batch that was ever announced."""
    entries = OutboxEntry.objects.filter(kind=kind, object_id__gte=ids[0], object_id__lte=ids[-1])
    return dict(entries.values_list("object_id", "version"))


def index_pages(es: Elasticsearch, index: str, kind: str) -> Iterator[list[Versioned]]:
    """Ids in the index, ascending, with the version each document has; the next page is fetched meanwhile."""
    with ThreadPoolExecutor(1, thread_name_prefix="compare") as thread:
        coming: Future[list[dict[str, Any]]] | None = thread.submit(_page, es, index, kind, None)
        while coming:
            hits = coming.result()
            full = len(hits) == PAGE_OF_IDS
            coming = thread.submit(_page, es, index, kind, hits[-1]["sort"]) if full else None
            if hits:
                yield [(hit["sort"][0], hit["_version"]) for hit in hits]


def _page(es: Elasticsearch, index: str, kind: str, after: list[int] | None) -> list[dict[str, Any]]:
    answer = es.search(
        index=index,
        query={"term": {"kind": kind}},
        sort=[{"ref": "asc"}],
        size=PAGE_OF_IDS,
        source=False,
        stored_fields="_none_",  # nothing that would have to be unpacked: a sixth of the time
        version=True,
        track_total_hits=False,
        search_after=after,
        allow_partial_search_results=False,
        filter_path="hits.hits._version,hits.hits.sort",
    )
    hits: list[dict[str, Any]] = answer.get("hits", {}).get("hits", [])
    return hits


class _Stretches:
    """A stream of batches, cut anew where the other side's pages end."""

    def __init__(self, batches: Iterator[list[Versioned]]) -> None:
        self._batches = batches
        self._ready: list[Versioned] = []

    def up_to(self, last: int) -> list[Versioned]:
        """All that comes next with an id of at most `last`."""
        found: list[Versioned] = []
        while True:
            cut = bisect_right(self._ready, last, key=lambda each: each[0])
            found += self._ready[:cut]
            del self._ready[:cut]
            if self._ready:
                return found
            self._ready = next(self._batches, [])
            if not self._ready:
                return found

    def rest(self) -> list[Versioned]:
        """All that is left."""
        return [*self._ready, *(each for batch in self._batches for each in batch)]

"""Comparing an index with the database, both ways, in two ascending streams, so that memory stays flat."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from elasticsearch import Elasticsearch

from branding.domain.public import public_page_ids
from economy.domain.public import public_ids
from search.domain.outbox import BUSINESS, PAGE
from search.models import OutboxEntry

PAGE_OF_IDS = 5000
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


def public_stream(kind: str) -> Iterator[Versioned]:
    """Ids that should be in the index, ascending, with the version they should have (0: never announced)."""
    ids = public_ids() if kind == BUSINESS else public_page_ids()
    while batch := list(islice(ids, PAGE_OF_IDS)):
        versions = versions_of(kind, batch)
        yield from ((pk, versions.get(pk, 0)) for pk in batch)


def versions_of(kind: str, ids: list[int]) -> dict[int, int]:
    """The version of each document of a contiguous ascending batch that was ever announced."""
    entries = OutboxEntry.objects.filter(kind=kind, object_id__gte=ids[0], object_id__lte=ids[-1])
    return dict(entries.values_list("object_id", "version"))


def index_stream(es: Elasticsearch, index: str, kind: str) -> Iterator[Versioned]:
    """Ids in the index, ascending, with the version each document has."""
    after: list[int] | None = None
    while True:
        page = es.search(
            index=index,
            query={"term": {"kind": kind}},
            sort=[{"ref": "asc"}],
            size=PAGE_OF_IDS,
            source=False,
            version=True,
            track_total_hits=False,
            search_after=after,
        )["hits"]["hits"]
        if not page:
            return
        yield from ((hit["sort"][0], hit["_version"]) for hit in page)
        after = page[-1]["sort"]


def differences(es: Elasticsearch, index: str) -> Differences:
    """Where index and database disagree now. Changes on their way through the outbox show up as differences too."""
    found = Differences()
    es.indices.refresh(index=index)
    for kind in KINDS:
        _merge(found, kind, index_stream(es, index, kind), public_stream(kind))
    return found


def _merge(found: Differences, kind: str, indexed: Iterator[Versioned], public: Iterator[Versioned]) -> None:
    there, here = next(indexed, None), next(public, None)
    while there or here:
        if there is not None and (here is None or there[0] < here[0]):
            found.extra[kind].append(there[0])
            found.indexed[kind][there[0]] = there[1]
            there = next(indexed, None)
        elif here is not None and (there is None or here[0] < there[0]):
            found.missing[kind].append(here[0])
            here = next(public, None)
        elif here is not None and there is not None:
            if there[1] != here[1]:
                found.stale[kind].append(here[0])
                found.indexed[kind][here[0]] = there[1]
            there, here = next(indexed, None), next(public, None)

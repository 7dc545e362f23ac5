"""Filling a new index with every public document, at the pace of the server.

Batches are read and made into bytes while the server indexes those before. There are never more than a few batches in
memory, so that a million businesses need no more of it than a thousand.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import Self

from django.db import connection
from elasticsearch import Elasticsearch

from economy.domain.public import published
from search.domain.bulk import Write, parts, request
from search.domain.compare import KINDS, all_ids, versions_of
from search.domain.documents import documents

BATCH = 1000
READERS = 2
IN_FLIGHT = 2
"""Requests under way at once: one is being indexed, one is at the door."""
LAST_ONES = 15_000
"""When so many businesses are left, what was sent before is made findable meanwhile: at the end, with nothing else to
do, the server would need a second for every fifty thousand."""
Batch = tuple[str, list[int]]
"""A kind, and ids that follow each other."""
Progress = Callable[[int], None]


class Refused(Exception):
    """A document that the index did not take."""


def fill(es: Elasticsearch, index: str, progress: Progress) -> int:
    """Send every public document to the index; returns how many. Calls `progress` with the number so far before each
    batch leaves. Raises `Refused`, and the client's errors.

    Versions are read first and rows second, so that no document is older than its version. What changes meanwhile is
    brought by the outbox (`search.domain.sync`), in a higher version.
    """
    count = 0
    soon = published().count() - LAST_ONES
    with _Sender(es, index) as sender:
        for lines in _read_ahead(_batches()):
            progress(count)
            sender.send(lines)
            if count < soon <= count + len(lines):
                sender.refresh()
            count += len(lines)
    progress(count)
    return count


def _batches() -> Iterator[Batch]:
    for kind in KINDS:
        ids = all_ids(kind)
        while batch := list(islice(ids, BATCH)):
            yield kind, batch


def _read_ahead(batches: Iterator[Batch]) -> Iterator[list[bytes]]:
    """The lines of each batch in turn. Two threads read: one makes documents while the other waits for the database.
    SQLite keeps nobody waiting, and in a transaction no other connection sees what was written: there it is one."""
    if connection.vendor == "sqlite" or connection.in_atomic_block:
        yield from map(_lines, batches)
        return
    with ThreadPoolExecutor(READERS, thread_name_prefix="rows") as threads:
        coming = deque(threads.submit(_lines_apart, batch) for batch in islice(batches, READERS))
        try:
            while coming:
                lines = coming.popleft().result()
                coming.extend(threads.submit(_lines_apart, batch) for batch in islice(batches, 1))
                yield lines
        finally:
            threads.shutdown(cancel_futures=True)


def _lines_apart(batch: Batch) -> list[bytes]:
    """The lines of a batch, read over this thread's own connection, which goes back to the pool."""
    try:
        return _lines(batch)
    finally:
        connection.close()


def _lines(batch: Batch) -> list[bytes]:
    kind, ids = batch
    versions = versions_of(kind, ids)
    return [Write(kind, pk, versions.get(pk, 0), source).line() for pk, source in documents(kind, ids).items()]


class _Sender:
    """Takes batches and returns at once, unless IN_FLIGHT requests are still under way. The end of the block waits for
    all of them."""

    def __init__(self, es: Elasticsearch, index: str) -> None:
        self._es, self._index = es, index
        self._threads = ThreadPoolExecutor(IN_FLIGHT + 1, thread_name_prefix="bulk")
        self._under_way: deque[Future[None]] = deque()
        self._beside: list[Future[None]] = []

    def send(self, lines: Sequence[bytes]) -> None:
        for start, end in parts(lines):
            while len(self._under_way) >= IN_FLIGHT:
                self._under_way.popleft().result()
            self._under_way.append(self._threads.submit(_deliver, self._es, self._index, lines[start:end]))

    def refresh(self) -> None:
        """Make what the server has so far findable, beside what is being sent."""
        self._beside.append(self._threads.submit(_refresh, self._es, self._index))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        try:
            for each in (*self._under_way, *self._beside) if kind is None else ():
                each.result()
        finally:
            self._threads.shutdown(wait=True, cancel_futures=True)


def _refresh(es: Elasticsearch, index: str) -> None:
    es.indices.refresh(index=index)


def _deliver(es: Elasticsearch, index: str, lines: Sequence[bytes]) -> None:
    for item in request(es, index, lines, "items.*.error"):
        error = next(iter(item.values()))["error"]
        if error["type"] != "version_conflict_engine_exception":  # the index has a newer one: a change was quicker
            raise Refused(f"{error['type']}: {error.get('reason')}")


@contextmanager
def few_collections() -> Iterator[None]:
    """While objects come and go by the million, Python's collector would look for cycles among all that the portal
    holds, again and again: a third of the whole time. Here it leaves alone what was there before, and looks seldom."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

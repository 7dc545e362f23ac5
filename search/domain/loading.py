"""Filling a new index with every public document, at the pace of the server.

Python makes the next batch of bytes while the server indexes the one before. There are never more than a few batches in
memory, so that a million businesses need no more of it than a thousand.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice

from elasticsearch import Elasticsearch

from search.domain.bulk import Write, parts, request
from search.domain.compare import KINDS, all_ids, versions_of
from search.domain.documents import documents

BATCH = 1000
IN_FLIGHT = 2
"""Requests under way at once: one is being indexed, one is at the door."""
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
    with _sender(es, index) as send:
        for kind in KINDS:
            ids = all_ids(kind)
            while batch := list(islice(ids, BATCH)):
                versions = versions_of(kind, batch)
                found = documents(kind, batch)
                lines = [Write(kind, pk, versions.get(pk, 0), source).line() for pk, source in found.items()]
                progress(count)
                send(lines)
                count += len(found)
    progress(count)
    return count


@contextmanager
def _sender(es: Elasticsearch, index: str) -> Iterator[Callable[[Sequence[bytes]], None]]:
    """`send(lines)` hands a batch to a thread and returns, unless IN_FLIGHT requests are still under way. The end of
    the block waits for all of them."""
    under_way: deque[Future[None]] = deque()
    threads = ThreadPoolExecutor(IN_FLIGHT, thread_name_prefix="bulk")

    def send(lines: Sequence[bytes]) -> None:
        for start, end in parts(lines):
            while len(under_way) >= IN_FLIGHT:
                under_way.popleft().result()
            under_way.append(threads.submit(_deliver, es, index, lines[start:end]))

    try:
        yield send
        while under_way:
            under_way.popleft().result()
    finally:
        threads.shutdown(wait=True, cancel_futures=True)


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

"""A new index beside the old one, checked against the database, and swapped in without a failed search."""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.cache import cache
from elasticsearch import Elasticsearch, NotFoundError
from elasticsearch.helpers import streaming_bulk

from branding.domain.public import public_page_ids
from economy.domain.public import public_ids
from search.domain.compare import KINDS, Differences, differences, versions_of
from search.domain.documents import document_id, documents, index_body
from search.domain.outbox import BUSINESS, enqueue
from search.domain.server import alias, client, door, fingerprint, live_index, our_indices
from search.domain.sync import CONFLICT, drain

logger = logging.getLogger(__name__)

BATCH = 1000
TRIES = 4
LEASE_SECONDS = 15 * 60
"""How long a rebuild that died keeps others out; a living one renews its lease with every batch."""
Progress = Callable[[int], None]


class RebuildRunning(Exception):
    """Another process is rebuilding."""


class RebuildRefused(Exception):
    """The new index never agreed with the database; the alias was left where it was."""


def is_current() -> bool:
    """Whether the live index was made with the mapping and analysis of this code."""
    live = live_index(client())
    return live is not None and live.rsplit("-", 2)[1] == fingerprint()


def rebuild(*, progress: Progress = lambda count: None) -> int:
    """Build, check and swap; returns the number of documents.

    Changes meanwhile are written to both indices by `drain`. The predecessor is kept for one generation. Raises
    `RebuildRunning` when one is under way, `RebuildRefused` when index and database still differ after several tries.
    """
    lease = f"search-rebuild-{alias()}"
    if not cache.add(lease, 1, LEASE_SECONDS):
        raise RebuildRunning

    def alive(count: int) -> None:
        cache.touch(lease, LEASE_SECONDS)
        progress(count)

    try:
        return _rebuild(client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT), alive)
    finally:
        cache.delete(lease)


def _rebuild(es: Elasticsearch, progress: Progress) -> int:
    live = live_index(es)
    names = our_indices(es)
    for abandoned in names[names.index(live) + 1 :] if live in names else names:
        es.indices.delete(index=abandoned)
    number = int(live.rsplit("-", 1)[1]) + 1 if live else 1
    name = f"{alias()}-{fingerprint()}-{number}"
    body = index_body()
    loading = {**body["settings"], "refresh_interval": "-1", "gc_deletes": "1h"}
    es.indices.create(index=name, mappings=body["mappings"], settings=loading, aliases={door(name): {}})
    try:
        count = fill(es, name, progress)
        es.indices.put_settings(index=name, settings={"refresh_interval": body["settings"]["refresh_interval"]})
        _check(es, name)
    except BaseException:
        with suppress(Exception):
            es.indices.delete(index=name)
        raise
    actions: list[dict[str, Any]] = [{"add": {"index": name, "alias": alias()}}]
    if live:
        actions.insert(0, {"remove": {"index": live, "alias": alias()}})
    es.indices.update_aliases(actions=actions)
    drain()
    for old in our_indices(es):
        if old not in (name, live):
            with suppress(NotFoundError):
                es.indices.delete(index=old)
    return count


def fill(es: Elasticsearch, name: str, progress: Progress) -> int:
    """Send every public document, reading versions first and rows second, batch by batch."""
    count = 0
    for _ok, item in streaming_bulk(
        es,
        _bulk_lines(name),
        chunk_size=BATCH,
        raise_on_error=False,
        max_chunk_bytes=20 * 1024 * 1024,
        require_alias=True,
    ):
        result = item["index"]
        if result["status"] >= 300 and result["status"] != CONFLICT:
            raise RebuildRefused(f"{result['_id']}: {result.get('error')}")
        count += 1
        if count % BATCH == 0:
            progress(count)
    progress(count)
    return count


def _bulk_lines(name: str) -> Iterator[dict[str, Any]]:
    for kind in KINDS:
        ids = public_ids() if kind == BUSINESS else public_page_ids()
        while batch := list(islice(ids, BATCH)):
            versions = versions_of(kind, batch)
            for pk, source in documents(kind, batch).items():
                yield {
                    "_op_type": "index",
                    "_index": door(name),
                    "_id": document_id(kind, pk),
                    "version": versions.get(pk, 0),
                    "version_type": "external",
                    "_source": source,
                }


def _check(es: Elasticsearch, name: str) -> None:
    """Let the outbox drain into the new index and compare until both agree; what differs is sent again.

    While people keep writing, some document is always on its way. So only what differs in two comparisons in a row,
    with a drain between them, counts as wrong.
    """
    before: set[tuple[str, int]] | None = None
    for _attempt in range(TRIES):
        drain()
        found = differences(es, name)
        now = {(kind, pk) for kind in KINDS for pk in found.ids(kind)}
        if not now or (before is not None and not now & before):
            return
        before = now
        send_again(found)
    raise RebuildRefused(f"{len(before or ())} documents differ from the database")


def reconcile() -> Differences:
    """Compare the live index with the database both ways, and send again what differs; returns what differed."""
    es = client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT)
    live = live_index(es)
    if live is None:
        return Differences()
    drain()
    found = differences(es, live)
    if found.total():
        logger.warning("reconcile: %d documents differ", found.total())
        send_again(found)
        drain()
    return found


def send_again(found: Differences) -> None:
    """Note what differs in the outbox, in versions that the index will accept."""
    for kind in KINDS:
        enqueue(kind=kind, ids=found.ids(kind), above=found.indexed[kind])

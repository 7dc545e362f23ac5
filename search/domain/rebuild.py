"""A new index beside the old one, checked against the database, and swapped in without a failed search."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from elasticsearch import Elasticsearch, NotFoundError

from search.domain import lease, words
from search.domain.bulk import Key
from search.domain.compare import KINDS, Differences, differences
from search.domain.documents import index_body
from search.domain.lease import Lease, LeaseLost
from search.domain.loading import Refused, few_collections, fill
from search.domain.outbox import enqueue
from search.domain.server import SERVER_ERRORS, alias, claim, client, door, fingerprint, live_index, our_indices
from search.domain.sync import drain
from search.models import OutboxEntry

logger = logging.getLogger(__name__)

BATCH = 1000
TRIES = 4
LEASE_SECONDS = 45.0
"""How long a rebuild that died keeps others out; a living one renews its lease every few seconds."""
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
    `RebuildRunning` when one is under way or has taken over, `RebuildRefused` when index and database still differ
    after several tries.
    """
    held = lease.take(lease_name(), seconds=LEASE_SECONDS)
    if held is None:
        raise RebuildRunning
    words.forget()  # what this process remembers of the word lists may be half a minute old
    try:
        with few_collections():
            return _rebuild(client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT), held, progress)
    except (LeaseLost, NotFoundError, Refused) as error:
        if not held.is_mine():  # whoever has taken over has removed this index
            raise RebuildRunning from error
        if isinstance(error, Refused):
            raise RebuildRefused(str(error)) from error
        raise
    finally:
        held.release()


def lease_name() -> str:
    """What a rebuild of these indices holds."""
    return f"search-rebuild-{alias()}"


def _rebuild(es: Elasticsearch, held: Lease, progress: Progress) -> int:
    live, number = _clear_away(es)
    body = index_body()
    name = f"{alias()}-{fingerprint()}-{number}"
    es.indices.create(
        index=name,
        mappings=body["mappings"],
        settings={**body["settings"], "refresh_interval": "-1"},
        aliases={door(name): {}, claim(name): {}},
    )

    def alive(count: int) -> None:
        held.keep()
        progress(count)

    try:
        count = fill(es, name, alive)
        es.indices.put_settings(index=name, settings={"refresh_interval": body["settings"]["refresh_interval"]})
        _check(es, name, held)
        held.renew()
        _swap(es, name, live)
    except BaseException:
        with suppress(Exception):
            if live_index(es) != name:
                es.indices.delete(index=name)
        raise
    _tidy(es, name, live)
    return count


def _tidy(es: Elasticsearch, name: str, predecessor: str | None) -> None:
    """What is left to do when the new index is live; it stays so when the server goes away now."""
    try:
        drain()
        names = our_indices(es)
        for old in names[: names.index(name)]:
            if old != predecessor:
                es.indices.delete(index=old, ignore_unavailable=True)
    except SERVER_ERRORS as error:
        logger.warning("what is left of older indices waits for the next rebuild: %s", type(error).__name__)


def _clear_away(es: Elasticsearch) -> tuple[str | None, int]:
    """Remove what rebuilds that died have left; returns the live index and a number no index has borne.

    A builder that only slept may be about to go live. Once its claim is taken away it cannot; had it been quicker, its
    index is the live one now and stays.
    """
    names = our_indices(es)
    number = max((int(name.rsplit("-", 1)[1]) for name in names), default=0) + 1
    for name in _after(names, live_index(es)):
        with suppress(NotFoundError):
            es.indices.delete_alias(index=name, name=claim(name))
    live = live_index(es)
    for name in _after(names, live):
        es.indices.delete(index=name, ignore_unavailable=True)
    return live, number


def _after(names: list[str], live: str | None) -> list[str]:
    return names[names.index(live) + 1 :] if live in names else names


def _swap(es: Elasticsearch, name: str, live: str | None) -> None:
    """Let readers have the new index, in one step that only succeeds for the one builder whose claim stands, and only
    while the index it replaces is still the live one. Raises `RebuildRunning` otherwise."""
    actions: list[dict[str, Any]] = [
        {"remove": {"index": name, "alias": claim(name), "must_exist": True}},
        {"add": {"index": name, "alias": alias()}},
    ]
    if live:
        actions.insert(1, {"remove": {"index": live, "alias": alias(), "must_exist": True}})
    try:
        es.indices.update_aliases(actions=actions)
    except NotFoundError as error:
        raise RebuildRunning from error


def _check(es: Elasticsearch, name: str, held: Lease) -> None:
    """Let the outbox drain into the new index and compare until both agree; what differs is sent again.

    While people keep writing, some document is always on its way. Only one that still differs in the version in which
    it was sent again counts as wrong.
    """
    sent: dict[Key, int] | None = None
    wrong = 0
    for _attempt in range(TRIES):
        drain(progress=held.keep)
        found = differences(es, name, progress=held.keep)
        if not found.total():
            return
        if sent is not None:
            wrong = sum(sent.get(key) == version for key, version in _versions(found).items())
            if not wrong:
                return
        send_again(found)
        sent = _versions(found)
    raise RebuildRefused(f"{wrong} documents differ from the database")


def _versions(found: Differences) -> dict[Key, int]:
    """The versions that the documents which differ have by now."""
    versions: dict[Key, int] = {}
    for kind in KINDS:
        ids = found.ids(kind)
        for start in range(0, len(ids), BATCH):
            entries = OutboxEntry.objects.filter(kind=kind, object_id__in=ids[start : start + BATCH])
            versions |= {(kind, pk): version for pk, version in entries.values_list("object_id", "version")}
    return versions


def reconcile() -> Differences:
    """Compare the live index with the database both ways, and send again what differs; returns what differed."""
    es = client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT)
    live = live_index(es)
    if live is None:
        return Differences()
    clear_abandoned()
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


def clear_abandoned() -> None:
    """Remove what a rebuild that died has left, unless one is under way."""
    held = lease.take(lease_name(), seconds=LEASE_SECONDS)
    if held is not None:
        _clear_away(client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT))
        held.release()

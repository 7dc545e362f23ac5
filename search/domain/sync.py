"""Draining the outbox: each pending document is read as it is now and sent with the version it has."""

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.db.models import F, Q, QuerySet
from elasticsearch import Elasticsearch

from search.domain.bulk import Key, Write, send
from search.domain.documents import documents
from search.domain.outbox import enqueue
from search.domain.server import client, is_configured, live_index, our_indices
from search.models import OutboxEntry

logger = logging.getLogger(__name__)

BATCH = 500
RETRY_SECONDS = (0, 0, 20, 40, 80, 160)
"""How often a document that was refused so many times is tried: never given up, and never later than five minutes."""
Progress = Callable[[], None]


@dataclass
class Drained:
    """What one drain did; `failed` documents stay pending with their error."""

    written: int = 0
    deleted: int = 0
    failed: int = 0
    errors: list[str] = field(default_factory=list)


@dataclass
class Parcel:
    """Entries of the outbox with what an index is told of them, and the errors of those that cannot be told."""

    entries: Sequence[OutboxEntry]
    writes: list[Write] = field(default_factory=list)
    failures: dict[Key, str] = field(default_factory=dict)


def pending() -> QuerySet[OutboxEntry]:
    """Entries that Elasticsearch has not been told about, in order of their primary key."""
    return OutboxEntry.objects.filter(delivered__lt=F("version")).order_by("pk")


def drain(*, limit: int | None = None, only_due: bool = False, progress: Progress = lambda: None) -> Drained:
    """Deliver what is pending, batch by batch, to the live index and to one that is being built.

    Safe to run twice at once: both send the same versions, and the later of two equal ones changes nothing. `only_due`
    lets documents that were refused before rest for a while. Raises the client's errors when the server does not
    answer; everything undelivered stays pending.
    """
    done = Drained()
    if not is_configured():
        return done
    es = client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT)
    waiting = pending().filter(_due(time.time())) if only_due else pending()
    after = 0
    while limit is None or done.written + done.deleted + done.failed < limit:
        entries = list(waiting.filter(pk__gt=after)[:BATCH])
        if not entries:
            break
        targets = write_targets(es)  # after the entries: a rebuild that began since has read what they announce
        if not targets:
            logger.warning("no index yet: %d or more changes wait for search_rebuild", len(entries))
            break
        deliver(es, entries, targets, done)
        after = entries[-1].pk
        progress()
    return done


def write_targets(es: Elasticsearch) -> list[str]:
    """The live index and any newer one, which a rebuild is filling."""
    live = live_index(es)
    names = our_indices(es)
    return [name for name in names if name == live or (live is None or names.index(name) > names.index(live))]


def deliver(es: Elasticsearch, entries: Sequence[OutboxEntry], targets: Sequence[str], done: Drained) -> None:
    """Send these entries, whose versions were read before their documents are, to every target."""
    ship(es, pack(entries), targets, done)


def pack(entries: Sequence[OutboxEntry]) -> Parcel:
    """Read the documents of these entries as they are now."""
    by_kind: dict[str, list[OutboxEntry]] = defaultdict(list)
    for entry in entries:
        by_kind[entry.kind].append(entry)
    parcel = Parcel(entries)
    for kind, group in by_kind.items():
        found, errors = _documents(kind, [entry.object_id for entry in group])
        parcel.failures |= {(kind, pk): error for pk, error in errors.items()}
        parcel.writes += [
            Write(kind, entry.object_id, entry.version, found.get(entry.object_id))
            for entry in group
            if entry.object_id not in errors
        ]
    return parcel


def ship(es: Elasticsearch, parcel: Parcel, targets: Sequence[str], done: Drained) -> None:
    """Send a parcel to every target, and note what was delivered and what was refused."""
    failures = dict(parcel.failures)
    accepted: set[Key] = set()
    for target in targets:
        for key, outcome in send(es, target, parcel.writes).items():
            if outcome.error:
                failures[key] = outcome.error
            elif not outcome.stood:
                accepted.add(key)
    _mark([entry for entry in parcel.entries if _key(entry) not in failures])
    _note_failures(parcel.entries, failures, done)
    _repeat_overtaken(parcel.entries, accepted)
    done.written += sum(write.source is not None for write in parcel.writes if write.key not in failures)
    done.deleted += sum(write.source is None for write in parcel.writes if write.key not in failures)


def _due(now: float) -> Q:
    """Entries to be tried at this moment. A drain comes every few seconds, so that each turn of 20 s sees one."""
    turn, last = int(now // 20), len(RETRY_SECONDS) - 1
    resting = {times for times, seconds in enumerate(RETRY_SECONDS) if turn % max(1, seconds // 20)}
    due = ~Q(attempts__in=resting)
    return due & Q(attempts__lt=last) if last in resting else due


def _key(entry: OutboxEntry) -> Key:
    return entry.kind, entry.object_id


def _documents(kind: str, ids: Sequence[int]) -> tuple[dict[int, dict[str, Any]], dict[int, str]]:
    """The documents, and the errors of those that cannot be made: one by one when together they fail."""
    try:
        return documents(kind, ids), {}
    except DatabaseError:
        raise
    except Exception as error:
        if len(ids) == 1:
            logger.exception("the document %s-%d cannot be made", kind, ids[0])
            return {}, {ids[0]: f"{type(error).__name__}: {error}"}
    found: dict[int, dict[str, Any]] = {}
    errors: dict[int, str] = {}
    for pk in ids:
        one, failed = _documents(kind, [pk])
        found |= one
        errors |= failed
    return found, errors


def _mark(entries: Sequence[OutboxEntry]) -> None:
    """Record what was delivered; an entry that another drain has brought further keeps its higher number."""
    by_version: dict[int, list[int]] = defaultdict(list)
    for entry in entries:
        by_version[entry.version].append(entry.pk)
    for version, pks in by_version.items():
        OutboxEntry.objects.filter(Q(pk__in=pks), delivered__lt=version).update(
            delivered=version, attempts=0, last_error=""
        )


def _note_failures(entries: Sequence[OutboxEntry], failures: Mapping[Key, str], done: Drained) -> None:
    for entry in entries:
        if error := failures.get(_key(entry)):
            OutboxEntry.objects.filter(pk=entry.pk).update(attempts=F("attempts") + 1, last_error=error[:300])
            done.failed += 1
            done.errors.append(error)
    if failures:
        logger.error("%d documents were refused, first: %s", len(failures), next(iter(failures.values())))


def _repeat_overtaken(entries: Sequence[OutboxEntry], accepted: set[Key]) -> None:
    """Announce again what an index took although a newer version had been delivered before.

    It remembers the version of a deleted document for an hour and not beyond a restart; a worker that slept that long
    with an old document in its hands would bring back what is gone.
    """
    versions = {entry.pk: entry.version for entry in entries if _key(entry) in accepted}
    overtaken: dict[str, list[int]] = defaultdict(list)
    for pk, kind, object_id, delivered in OutboxEntry.objects.filter(
        pk__in=versions, delivered__gt=min(versions.values(), default=0)
    ).values_list("pk", "kind", "object_id", "delivered"):
        if delivered > versions[pk]:
            overtaken[kind].append(object_id)
    for kind, ids in overtaken.items():
        enqueue(kind=kind, ids=ids)

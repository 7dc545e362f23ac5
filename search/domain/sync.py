"""Draining the outbox: each pending document is read as it is now and sent with the version it has."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import F, Q
from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.domain.documents import document_id, documents
from search.domain.server import client, door, is_configured, live_index, our_indices
from search.models import OutboxEntry

logger = logging.getLogger(__name__)

BATCH = 500
CONFLICT = 409


@dataclass
class Drained:
    """What one drain did; `failed` documents stay pending with their error."""

    written: int = 0
    deleted: int = 0
    failed: int = 0
    errors: list[str] = field(default_factory=list)


def pending() -> Any:
    """Entries that Elasticsearch has not been told about, in order of their primary key."""
    return OutboxEntry.objects.filter(delivered__lt=F("version")).order_by("pk")


def drain(*, limit: int | None = None) -> Drained:
    """Deliver what is pending, batch by batch, to the live index and to one that is being built.

    Safe to run twice at once: both send the same versions, and the later of two equal ones changes nothing.
    Raises the client's errors when the server does not answer; everything undelivered stays pending.
    """
    done = Drained()
    if not is_configured():
        return done
    es = client().options(request_timeout=settings.ELASTICSEARCH_BULK_TIMEOUT)
    after = 0
    while limit is None or done.written + done.deleted + done.failed < limit:
        entries = list(pending().filter(pk__gt=after)[:BATCH])
        if not entries:
            break
        targets = write_targets(es)
        if not targets:
            logger.warning("no index yet: %d or more changes wait for search_rebuild", len(entries))
            break
        deliver(es, entries, targets, done)
        after = entries[-1].pk
    return done


def write_targets(es: Elasticsearch) -> list[str]:
    """The live index and any newer one, which a rebuild is filling."""
    live = live_index(es)
    names = our_indices(es)
    return [name for name in names if name == live or (live is None or names.index(name) > names.index(live))]


def deliver(es: Elasticsearch, entries: Sequence[OutboxEntry], targets: Sequence[str], done: Drained) -> None:
    """Send these entries, whose versions were read before their documents are, to every target."""
    actions = list(_actions(entries))
    failures: dict[tuple[str, int], str] = {}
    for target in targets:
        failures.update(_send(es, target, actions))
    delivered = [entry for entry in entries if (entry.kind, entry.object_id) not in failures]
    for entry in delivered:
        entry.delivered = entry.version
    _mark(delivered)
    for entry in entries:
        key = (entry.kind, entry.object_id)
        if key in failures:
            error = failures[key]
            OutboxEntry.objects.filter(pk=entry.pk).update(attempts=F("attempts") + 1, last_error=error[:300])
            done.failed += 1
            done.errors.append(error)
    deletions = sum(1 for op, _key, _version, _source in actions if op == "delete")
    done.deleted += deletions
    done.written += len(actions) - deletions
    if failures:
        logger.error("%d documents were refused, first: %s", len(failures), next(iter(failures.values())))


Action = tuple[str, tuple[str, int], int, dict[str, Any] | None]


def _actions(entries: Sequence[OutboxEntry]) -> Iterator[Action]:
    by_kind: dict[str, list[OutboxEntry]] = defaultdict(list)
    for entry in entries:
        by_kind[entry.kind].append(entry)
    for kind, group in by_kind.items():
        found = documents(kind, [entry.object_id for entry in group])
        for entry in group:
            source = found.get(entry.object_id)
            yield "index" if source else "delete", (kind, entry.object_id), entry.version, source


def _send(es: Elasticsearch, target: str, actions: Iterable[Action]) -> Iterator[tuple[tuple[str, int], str]]:
    """Send to one index; yields what was really refused. Older versions (409) and absent documents (404) are not."""
    keys = []
    bulk = []
    for op, key, version, source in actions:
        keys.append(key)
        meta = {
            "_op_type": op,
            "_index": door(target),
            "_id": document_id(*key),
            "version": version,
            "version_type": "external",
        }
        bulk.append({**meta, "_source": source} if source is not None else meta)
    results = streaming_bulk(es, bulk, chunk_size=BATCH, raise_on_error=False, require_alias=True)
    for key, (ok, item) in zip(keys, results, strict=True):
        outcome = next(iter(item.values()))
        if not ok and outcome["status"] != CONFLICT and outcome.get("result") != "not_found":
            yield key, f"{outcome['status']}: {outcome.get('error')}"


def _mark(entries: Sequence[OutboxEntry]) -> None:
    """Record what was delivered; an entry that another drain has brought further keeps its higher number."""
    by_version: dict[int, list[int]] = defaultdict(list)
    for entry in entries:
        by_version[entry.version].append(entry.pk)
    for version, pks in by_version.items():
        OutboxEntry.objects.filter(Q(pk__in=pks), delivered__lt=version).update(
            delivered=version, attempts=0, last_error=""
        )

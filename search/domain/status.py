"""How true the index is right now, in numbers."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from search.domain.compare import differences
from search.domain.server import client, fingerprint, live_index
from search.domain.sync import pending


@dataclass(frozen=True)
class SearchStatus:
    """`lag` is the age of the oldest undelivered change; `missing`, `extra` and `stale` count documents."""

    index: str
    fits_code: bool
    documents: int
    missing: int
    extra: int
    stale: int
    pending: int
    lag: timedelta


def outbox_status() -> tuple[int, timedelta]:
    """How many changes wait, and how long the first has."""
    oldest = pending().order_by("changed_at").values_list("changed_at", flat=True).first()
    return pending().count(), timezone.now() - oldest if oldest else timedelta()


def search_status() -> SearchStatus:
    """Ask server and database; raises the client's errors when the server does not answer."""
    es = client().options(request_timeout=30)
    waiting, lag = outbox_status()
    live = live_index(es)
    if live is None:
        return SearchStatus("", False, 0, 0, 0, 0, waiting, lag)
    found = differences(es, live)
    return SearchStatus(
        index=live,
        fits_code=live.rsplit("-", 2)[1] == fingerprint(),
        documents=es.count(index=live)["count"],
        missing=sum(map(len, found.missing.values())),
        extra=sum(map(len, found.extra.values())),
        stale=sum(map(len, found.stale.values())),
        pending=waiting,
        lag=lag,
    )

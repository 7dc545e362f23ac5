"""How true the search is right now, in numbers, and what is wrong with it."""

from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from search.domain import words
from search.domain.compare import differences
from search.domain.fallback.texts import pending_texts, text_differences
from search.domain.server import SERVER_ERRORS, client, fingerprint, is_configured, live_index
from search.domain.sync import pending
from search.models import OutboxEntry, SearchText

LATE_SECONDS = 300
"""What was hidden is gone from everything within five minutes."""
NEWEST_ERRORS = 5


@dataclass(frozen=True)
class Target:
    """One of the two that the outbox tells: how many documents it holds; how many are missing, too many or of another
    version; how many changes wait, and for how long the first has, in seconds."""

    documents: int = 0
    missing: int = 0
    extra: int = 0
    stale: int = 0
    waiting: int = 0
    lag: int = 0

    @property
    def different(self) -> int:
        return self.missing + self.extra + self.stale

    def problems(self, name: str) -> list[str]:
        """What is wrong with it. A difference on its way through the outbox is not."""
        found = []
        if self.different > self.waiting:
            found.append(f"{name}: {self.different} documents differ and {self.waiting} changes wait")
        if self.lag > LATE_SECONDS:
            found.append(f"{name}: a change has waited for {self.lag} s")
        return found


@dataclass(frozen=True)
class SearchStatus:
    """`index` is the live one, `elasticsearch` what it holds, both empty where the database alone answers searches.

    `fingerprint` is the index's, `expected` the code's with the word lists of release `words` (0: the shipped ones).
    `errors` are the newest refused documents with how often they were, and what the server said.
    """

    configured: bool
    index: str
    fingerprint: str
    expected: str
    words: int
    elasticsearch: Target
    database: Target
    errors: list[str] = field(default_factory=list)
    unreachable: str = ""

    @property
    def problems(self) -> list[str]:
        """Everything that somebody should look at; empty when all is well."""
        found = self.database.problems("database")
        if not self.configured:
            return found
        if self.unreachable:
            found.append(f"Elasticsearch did not answer: {self.unreachable}")
        elif not self.index:
            found.append("there is no index yet: run search_rebuild")
        elif self.fingerprint != self.expected:
            found.append("the index does not fit the code: run search_rebuild")
        found += self.elasticsearch.problems("Elasticsearch")
        if self.errors:
            found.append("documents are refused")
        return found

    def as_data(self) -> dict[str, Any]:
        """All of it as plain data."""
        return {**asdict(self), "problems": self.problems}


def search_status() -> SearchStatus:
    """Ask server and database; a server that does not answer is part of the status."""
    index, unreachable = "", ""
    es = Target()
    if is_configured():
        waiting, lag = _queue(pending())
        es = Target(waiting=waiting, lag=lag)
        try:
            index, es = _index(waiting, lag)
        except SERVER_ERRORS as error:
            unreachable = str(error)
    refused = OutboxEntry.objects.exclude(last_error="").order_by("-changed_at")[:NEWEST_ERRORS]
    return SearchStatus(
        configured=is_configured(),
        index=index,
        fingerprint=index.rsplit("-", 2)[1] if index else "",
        expected=fingerprint(),
        words=words.lists().release,
        elasticsearch=es,
        database=_texts(),
        errors=[f"{each.kind}-{each.object_id} ({each.attempts} times): {each.last_error}" for each in refused],
        unreachable=unreachable,
    )


def _index(waiting: int, lag: int) -> tuple[str, Target]:
    es = client().options(request_timeout=30)
    live = live_index(es)
    if live is None:
        return "", Target(waiting=waiting, lag=lag)
    found = differences(es, live)
    return live, Target(
        documents=es.count(index=live)["count"],
        missing=sum(map(len, found.missing.values())),
        extra=sum(map(len, found.extra.values())),
        stale=sum(map(len, found.stale.values())),
        waiting=waiting,
        lag=lag,
    )


def _texts() -> Target:
    waiting, lag = _queue(pending_texts())
    found = text_differences()
    return Target(SearchText.objects.count(), found.missing, found.extra, found.stale, waiting, lag)


def _queue(entries: QuerySet[OutboxEntry]) -> tuple[int, int]:
    """How many changes wait, and for how many seconds the first has."""
    oldest = entries.order_by(F("changed_at")).values_list("changed_at", flat=True).first()
    return entries.count(), int((timezone.now() - oldest).total_seconds()) if oldest else 0

"""The connection to Elasticsearch, the names of our indices, and the breaker that spares visitors a dead server."""

import json
import threading
from functools import lru_cache
from hashlib import sha256
from time import monotonic

from django.conf import settings
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch
from elasticsearch.serializer import OrjsonSerializer

from search.domain.documents import index_body

SERVER_ERRORS = (TransportError, ApiError)
BREAK_SECONDS = 5.0


@lru_cache(maxsize=4)
def _client(url: str) -> Elasticsearch:
    json = OrjsonSerializer()
    return Elasticsearch(url, retry_on_timeout=False, max_retries=0, serializers={json.mimetype: json})


def client() -> Elasticsearch:
    """The client of the configured server; one per process and address."""
    return _client(settings.ELASTICSEARCH_URL)


def is_configured() -> bool:
    return bool(settings.ELASTICSEARCH_URL)


def alias() -> str:
    """The name that readers use."""
    return f"{settings.ELASTICSEARCH_PREFIX}-all"


def fingerprint() -> str:
    """Twelve hexadecimal digits over mappings and analysis: another value means another index is needed."""
    return sha256(json.dumps(index_body(), sort_keys=True).encode()).hexdigest()[:12]


def live_index(es: Elasticsearch) -> str | None:
    """The index behind the alias, or None before the first build."""
    if not es.indices.exists_alias(name=alias()):
        return None
    return next(iter(es.indices.get_alias(name=alias())))


def our_indices(es: Elasticsearch) -> list[str]:
    """All our indices, oldest first: names end in a counter that only rises."""
    names = es.indices.get(index=f"{alias()}-*", allow_no_indices=True, ignore_unavailable=True)
    return sorted(names, key=lambda name: int(name.rsplit("-", 1)[1]))


def door(index: str) -> str:
    """The name under which an index is written. It goes when the index goes, and a write that requires it then fails;
    under its own name an index deleted a moment ago would be made again by the write, without mapping. A deletion does
    so even where it requires an alias, but not under a name with a capital, which no index may have."""
    return f"{index}-Door"


def claim(index: str) -> str:
    """The name an index bears as long as its builder may make it live, which takes this name away in the same step.
    Whoever clears up after a builder takes it away first: if that one only slept, it cannot go live any more."""
    return f"{index}-claim"


class Breaker:
    """After a failure the server is left alone for some seconds, so that only one visitor in a while waits for it."""

    def __init__(self, seconds: float = BREAK_SECONDS) -> None:
        self._seconds = seconds
        self._broken = False
        self._try_again = 0.0
        self._lock = threading.Lock()

    def allows(self) -> bool:
        """Whether the server may be asked now; while it is broken, one caller per period tries it."""
        with self._lock:
            now = monotonic()
            if self._broken and now < self._try_again:
                return False
            self._try_again = now + self._seconds
            return True

    def failed(self) -> None:
        with self._lock:
            self._broken = True
            self._try_again = monotonic() + self._seconds

    def succeeded(self) -> None:
        with self._lock:
            self._broken = False


breaker = Breaker()

"""Questions counted in this process, until a worker writes them down."""

import secrets
import threading
from collections.abc import Sequence
from hashlib import blake2b
from time import monotonic
from typing import NamedTuple

from django.utils import timezone

HOLD_SECONDS, FULL = 20.0, 200
"""Counted questions are handed over when the oldest has waited so long, or when there are so many."""
MOST = 1000
"""Different questions that are kept while nobody takes them; beyond it the oldest go."""
RETRY_SECONDS = 60.0
"""How long to wait after a broker that did not answer, as each try may take seconds."""
REPEAT_SECONDS = 60.0
MOST_RECENT = 10_000
"""Askings remembered for `REPEAT_SECONDS`; under a greater rush a repetition may count twice."""


class Asked(NamedTuple):
    """A question and how often it was asked; `found` are its last results, `day` is when, as "2026-05-31"."""

    text: str
    language: str
    times: int
    found: int
    day: str


class Waiting:
    """Safe for threads. Who asked is kept for a minute as a hash with a salt that exists in this object only."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._salt = secrets.token_bytes(16)
        self._asked: dict[tuple[str, str], Asked] = {}
        self._recent: dict[bytes, float] = {}
        self._since = 0.0
        self._not_before = 0.0

    def add(self, text: str, language: str, found: int, visitor: str) -> None:
        """Count a question, unless the same visitor has asked it within a minute."""
        now, day = monotonic(), timezone.localdate().isoformat()
        key = text, language
        with self._lock:
            if visitor and self._is_repeated(now, "\0".join((visitor, *key))):
                return
            before = self._asked.get(key)
            if not self._asked:
                self._since = now
            self._asked[key] = Asked(text, language, before.times + 1 if before else 1, found, day)
            self._trim()

    def take(self, *, at_once: bool = False) -> list[Asked]:
        """What has been counted, if it is time (or `at_once`); it counts no more here."""
        if not self._asked:  # looked at after every response, mostly without anything to do
            return []
        with self._lock:
            if not (at_once or self._is_due(monotonic())):
                return []
            taken, self._asked = list(self._asked.values()), {}
            return taken

    def put_back(self, taken: Sequence[Asked]) -> None:
        """Keep what could not be passed on, and wait a while with the next try."""
        with self._lock:
            newer, self._asked = self._asked, {(each.text, each.language): each for each in taken}
            for key, each in newer.items():
                before = self._asked.get(key)
                self._asked[key] = each._replace(times=each.times + before.times) if before else each
            self._trim()
            self._not_before = monotonic() + RETRY_SECONDS

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._asked, self._recent, self._not_before = {}, {}, 0.0

    def _is_due(self, now: float) -> bool:
        waited = now - self._since >= HOLD_SECONDS or len(self._asked) >= FULL
        return bool(self._asked) and waited and now >= self._not_before

    def _trim(self) -> None:
        while len(self._asked) > MOST:
            del self._asked[next(iter(self._asked))]

    def _is_repeated(self, now: float, who_and_what: str) -> bool:
        """Whether this was asked within a minute; remembers that it was asked now."""
        key = blake2b(who_and_what.encode(errors="replace"), digest_size=8, key=self._salt).digest()
        while self._recent:
            oldest, until = next(iter(self._recent.items()))
            if until > now and len(self._recent) <= MOST_RECENT:
                break
            del self._recent[oldest]
        repeated = key in self._recent
        if not repeated:
            self._recent[key] = now + REPEAT_SECONDS
        return repeated

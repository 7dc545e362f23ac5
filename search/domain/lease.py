"""What only one process may do at a time: whoever holds the lease may, as long as it says again that it lives.

The one clock is the database's, which all processes see alike. It may still jump. Forwards, a living holder's lease
looks forgotten, and another takes it: the first one is told so at its next `renew`. Backwards, a lease lies further in
the future than any can: it was written before the jump, and counts as forgotten too.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from uuid import uuid4

from django.db import DatabaseError
from django.db.models import Q
from django.db.models.functions import Now

from search.models import Lease as Row

FREE = datetime(1970, 1, 1, tzinfo=UTC)
MARGIN = timedelta(seconds=15)
"""A clock that is put right by less than this does not cost a living holder its lease."""


class LeaseLost(Exception):
    """Another process has taken the lease since: what it protected must not be finished."""


@dataclass
class Lease:
    """Held by this process under `name`, each time for `seconds`."""

    name: str
    holder: str
    seconds: float
    _renewed: float = field(default_factory=monotonic, compare=False)

    def renew(self) -> None:
        """Hold it for another `seconds` from now. Raises `LeaseLost`."""
        mine = Row.objects.filter(name=self.name, holder=self.holder)
        if not mine.update(until=_now() + timedelta(seconds=self.seconds)):
            raise LeaseLost(self.name)
        self._renewed = monotonic()

    def keep(self) -> None:
        """`renew`, unless a tenth of its time has not passed since the last: for loops with many short turns, whose
        every turn would otherwise wait for the database's disk."""
        if monotonic() - self._renewed > self.seconds / 10:
            self.renew()

    def is_mine(self) -> bool:
        """Whether nobody has taken it since."""
        return Row.objects.filter(name=self.name, holder=self.holder).exists()

    def release(self) -> None:
        """Give it back; without a database it runs out by itself."""
        with suppress(DatabaseError):
            Row.objects.filter(name=self.name, holder=self.holder).update(until=FREE, holder="")


def take(name: str, *, seconds: float) -> Lease | None:
    """The lease, or None while another process holds it. One that died holds it for `seconds` at most, and for MARGIN
    longer when the clock was set back."""
    lease = Lease(name, str(uuid4()), seconds)
    Row.objects.get_or_create(name=name, defaults={"holder": "", "until": FREE})
    span = timedelta(seconds=seconds)
    forgotten = Q(until__lte=_now()) | Q(until__gt=_now() + span + MARGIN)
    taken = Row.objects.filter(forgotten, name=name).update(holder=lease.holder, until=_now() + span)
    return lease if taken else None


def is_held(name: str) -> bool:
    """Whether somebody holds it now."""
    return Row.objects.filter(name=name, until__gt=_now()).exists()


def _now() -> Any:
    """The time of the statement, as the database's clock has it."""
    return Now()

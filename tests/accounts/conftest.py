from collections.abc import Iterator

import pytest
from django.core.cache import cache

from accounts.phone import MemorySender, PhoneMessage


@pytest.fixture(autouse=True)
def fresh_rate_limits() -> Iterator[None]:
    """Rate limits live in the cache; each test starts with none used."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def phone_outbox() -> Iterator[list[PhoneMessage]]:
    """The messages "sent" to phones during the test."""
    MemorySender.outbox.clear()
    yield MemorySender.outbox
    MemorySender.outbox.clear()

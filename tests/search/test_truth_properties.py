"""Whatever people do, in whatever order and however badly drains run: once drained, the search is true."""

from collections.abc import Callable

import pytest
from django.conf import settings as portal_settings
from django.db import transaction
from elasticsearch import Elasticsearch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.domain import sync
from search.domain.bulk import send
from search.domain.fallback.texts import drain_texts
from search.domain.rebuild import rebuild, reconcile
from search.domain.server import client
from search.domain.sync import Drained, Parcel, drain, pack, ship, write_targets

from .truth import People, assert_true_index, assert_true_texts

pytestmark = pytest.mark.usefixtures("regions", "categories", "indexing")


class House:
    """People who write, and workers who deliver: some slowly, some until they die."""

    def __init__(self, seed: int) -> None:
        self.people = People(seed)
        self.chance = self.people.chance
        self.es = client().options(request_timeout=portal_settings.ELASTICSEARCH_BULK_TIMEOUT)
        self.slow: list[tuple[Parcel, list[str]]] = []

    def change(self) -> None:
        self.people.turn()

    def drain_some(self) -> None:
        drain(limit=self.chance.randint(1, 5))

    def texts_some(self) -> None:
        drain_texts(limit=self.chance.randint(1, 5))

    def begin_slow_drain(self) -> None:
        """A worker reads entries and documents, and goes to sleep over them."""
        entries = list(sync.pending()[self.chance.randint(0, 2) :][: self.chance.randint(1, 6)])
        self.slow.append((pack(entries), write_targets(self.es)))

    def end_slow_drain(self) -> None:
        """It wakes up and delivers what it had read."""
        if self.slow:
            parcel, targets = self.slow.pop(self.chance.randrange(len(self.slow)))
            ship(self.es, parcel, targets, Drained())

    def die_before_marking(self) -> None:
        """It wakes up, delivers, and is killed before it can note that."""
        if self.slow:
            parcel, targets = self.slow.pop()
            for target in targets:
                send(self.es, target, parcel.writes)

    def rebuild_among_writers(self) -> None:
        rebuild(progress=lambda count: self.people.turn())

    def anything(self) -> None:
        turns: list[tuple[Callable[[], None], int]] = [
            (self.change, 40),
            (self.drain_some, 10),
            (self.texts_some, 6),
            (self.begin_slow_drain, 8),
            (self.end_slow_drain, 7),
            (self.die_before_marking, 4),
            (self.rebuild_among_writers, 1),
        ]
        verbs, weights = zip(*turns, strict=True)
        self.chance.choices(verbs, weights)[0]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9), steps=st.integers(5, 60))
def test_once_drained_index_and_texts_are_what_is_public(elasticsearch: Elasticsearch, seed: int, steps: int) -> None:
    with transaction.atomic():
        rebuild()
        house = House(seed)
        for _step in range(steps):
            house.anything()
        while house.slow:
            house.end_slow_drain()
        drain()
        drain_texts()
        assert_true_index(elasticsearch)
        assert_true_texts()
        assert reconcile().total() == 0
        transaction.set_rollback(True)

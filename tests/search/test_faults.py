"""What happens to the servers and workers of a search that must stay true: killed, cut off, asked all the while."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from signal import SIGKILL
from time import monotonic, sleep

import pytest
from celery import current_app
from django.db import connection
from django.test import Client
from elasticsearch import Elasticsearch
from pytest_django import Settings

from economy.domain.businesses import edit_business, hide_business
from search.domain import loading
from search.domain.documents import document_id
from search.domain.outbox import BUSINESS
from search.domain.rebuild import rebuild, reconcile
from search.domain.server import SERVER_ERRORS, alias, breaker, live_index, our_indices
from search.domain.sync import drain, pending
from search.models import OutboxEntry
from search.tasks import drain_outbox
from tests.fixtures.mortal import MortalElasticsearch
from tests.fixtures.services import Gate
from tests.fixtures.worker import Worker

from .conftest import MakeListing
from .truth import People, assert_true_index, assert_true_texts

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("postgresql", "regions", "categories", "indexing"),
]
Eventually = Callable[..., None]
CHANGES = 1000


class Running:
    """Something done again and again in a thread of its own, with its own connection to the database."""

    def __init__(self, turn: Callable[[], object], *, pause: float = 0.0, turns: int | None = None) -> None:
        self.turn, self.pause, self.turns = turn, pause, turns
        self.done = 0
        self.failure: BaseException | None = None
        self._over = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        try:
            while not self._over.is_set() and self.done != self.turns:
                self.turn()
                self.done += 1
                sleep(self.pause)
        except BaseException as failure:  # noqa: BLE001 — raised again by `finish`
            self.failure = failure
        finally:
            connection.close()

    def finish(self, *, stop: bool) -> None:
        """Wait for its end; anything that was raised there is raised here."""
        if stop:
            self._over.set()
        self.thread.join(120)
        assert not self.thread.is_alive()
        if self.failure:
            raise self.failure


@contextmanager
def running(turn: Callable[[], object], *, pause: float = 0.0) -> Iterator[Running]:
    """`turn` again and again during the block."""
    made = Running(turn, pause=pause)
    made.thread.start()
    try:
        yield made
    finally:
        made.finish(stop=True)


def test_killed_while_a_thousand_changes_happen(
    mortal_elasticsearch: MortalElasticsearch, eventually: Eventually
) -> None:
    people = People(seed=1)
    for _listing in range(40):
        people.create()
    rebuild()
    writer = Running(people.turn, turns=CHANGES)
    with running(drain_outbox, pause=0.05):
        writer.thread.start()
        eventually(lambda: writer.done > CHANGES // 4, seconds=120, pause=0.01)
        mortal_elasticsearch.kill()
        writer.finish(stop=False)
        assert writer.done == CHANGES, "nobody who writes waits for Elasticsearch"
    assert pending().count(), "what happened after the kill waits"
    with pytest.raises(SERVER_ERRORS):
        drain()
    mortal_elasticsearch.revive()
    with Elasticsearch(mortal_elasticsearch.url) as es:
        es.cluster.health(wait_for_status="yellow", timeout="60s")
        drain_outbox()
        assert not pending().exists()
        assert_true_index(es)
        assert_true_texts()
    assert reconcile().total() == 0


def test_killed_in_the_middle_of_a_rebuild(
    mortal_elasticsearch: MortalElasticsearch, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    people = People(seed=2)
    for _listing in range(60):
        people.create()
    rebuild()
    monkeypatch.setattr(loading, "BATCH", 5)

    def kill(count: int) -> None:
        people.turn()
        if count >= 20 and not killed:
            killed.append(count)
            mortal_elasticsearch.kill()

    killed: list[int] = []
    with pytest.raises(SERVER_ERRORS):
        rebuild(progress=kill)
    assert killed
    assert client.get("/id/umkm/", {"q": "ramai"}).context["answer"].degraded, "the database answers meanwhile"
    mortal_elasticsearch.revive()
    with Elasticsearch(mortal_elasticsearch.url) as es:
        es.cluster.health(wait_for_status="yellow", timeout="60s")
        assert str(live_index(es)).endswith("-1"), "the index that was live still is"
        breaker.succeeded()
        drain_outbox()
        assert_true_index(es)
        assert not client.get("/id/umkm/", {"q": "ramai"}).context["answer"].degraded
        rebuild()
        assert_true_index(es)
        assert len(our_indices(es)) == 2, "what was left half built is gone"
    assert reconcile().total() == 0


def test_readers_notice_nothing_of_rebuilds_among_writers(
    elasticsearch: Elasticsearch, settings: Settings, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ELASTICSEARCH_SEARCH_TIMEOUT = 20.0  # a busy machine is not a failed search
    monkeypatch.setattr(loading, "BATCH", 10)
    for number in range(7):
        make_listing(f"Tetap {number}")
    people = People(seed=3)
    for _listing in range(40):
        people.create()
    rebuild()
    visitor = Client()

    def read() -> None:
        response = visitor.get("/id/umkm/", {"q": "tetap"})
        assert response.status_code == 200
        answer = response.context["answer"]
        assert not answer.degraded
        assert answer.total == 7
        assert {hit.business.name for hit in answer.hits if hit.business} == {f"Tetap {number}" for number in range(7)}

    lives: set[str | None] = set()
    with running(people.turn), running(drain_outbox, pause=0.02), running(read) as reader:
        begun = monotonic()
        while len(lives) < 3 or monotonic() < begun + 8 or reader.done < 20:
            rebuild()
            lives.add(live_index(elasticsearch))
    drain_outbox()
    assert_true_index(elasticsearch)
    assert_true_texts()
    assert reconcile().total() == 0


@pytest.fixture
def broker_gate(redis_broker: str) -> Iterator[Gate]:
    """Redis behind a door, for this process and, if it is told so, for a worker."""
    url = current_app.conf.broker_url
    gate = Gate(url)
    gate.open()
    current_app.conf.update(broker_url=f"{gate.url}/0")
    yield gate
    gate.open()
    current_app.conf.update(broker_url=url)


def test_a_change_while_the_broker_is_down_is_brought_by_the_clock(
    elasticsearch: Elasticsearch,
    broker_gate: Gate,
    celery_worker: Worker,
    make_listing: MakeListing,
    eventually: Eventually,
) -> None:
    hidden, kept = make_listing("Usaha Sembunyi"), make_listing("Usaha Tetap")
    rebuild()
    celery_worker.environment["REDIS_URL"] = broker_gate.url
    celery_worker.start()
    broker_gate.close()
    hide_business(actor=None, business=hidden)
    edit_business(actor=None, business=kept, fields={"name": "Usaha Tetap Baru"})
    assert pending().count() == 2
    broker_gate.open()
    eventually(lambda: not pending().exists(), seconds=120)
    assert_true_index(elasticsearch)
    eventually(lambda: not OutboxEntry.objects.filter(delivered_text=0).exists())
    assert_true_texts()


def test_a_worker_killed_after_the_index_heard_and_before_the_outbox_did(
    elasticsearch: Elasticsearch,
    elasticsearch_gate: Gate,
    celery_worker_process: Worker,
    make_listing: MakeListing,
    eventually: Eventually,
) -> None:
    """The server's answer is withheld from the worker, which is killed while it waits for it."""
    business = make_listing("Keripik Lama")
    rebuild()
    elasticsearch_gate.withheld = b"/_bulk"
    edit_business(actor=None, business=business, fields={"name": "Keripik Baru"})
    key = document_id(BUSINESS, business.pk)
    eventually(lambda: name_in_index(elasticsearch, key) == "Keripik Baru", seconds=60)
    celery_worker_process.stop(SIGKILL)
    assert pending().count() == 1, "nobody has noted that it was delivered"
    edit_business(actor=None, business=business, fields={"name": "Keripik Terbaru"})
    elasticsearch_gate.withheld = b""
    celery_worker_process.start()
    eventually(lambda: not pending().exists(), seconds=60)
    assert name_in_index(elasticsearch, key) == "Keripik Terbaru"
    assert_true_index(elasticsearch)
    assert reconcile().total() == 0


def name_in_index(es: Elasticsearch, key: str) -> str:
    return str(es.get(index=alias(), id=key)["_source"]["name"])

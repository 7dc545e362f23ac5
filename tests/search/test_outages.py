"""What an outage of Elasticsearch costs a visitor: nothing but a notice."""

from collections.abc import Callable
from io import StringIO
from time import sleep

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from elastic_transport import TransportError
from elasticsearch import Elasticsearch
from pytest_django import DjangoAssertNumQueries, Settings

from economy.domain.businesses import edit_business
from search.domain import server
from search.domain.ask import search
from search.domain.fallback.texts import drain_texts
from search.domain.query import SearchQuery
from search.domain.server import alias
from search.domain.sync import drain
from search.models import OutboxEntry
from search.tasks import drain_outbox
from tests.fixtures.services import Gate

from .conftest import MakeListing

Rebuild = Callable[[], None]


def pending() -> int:
    return sum(entry.delivered < entry.version for entry in OutboxEntry.objects.all())


@pytest.mark.usefixtures("indexing")
def test_an_outage_loses_nothing_and_the_page_says_so(
    elasticsearch_gate: Gate,
    elasticsearch: Elasticsearch,
    rebuilt: Rebuild,
    make_listing: MakeListing,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server.breaker, "_seconds", 0.2)
    rebuilt()
    business = make_listing("Keripik Uji")
    drain()
    elasticsearch.indices.refresh(index=alias())
    up = client.get("/id/umkm/", {"q": "keripik"})
    assert (up.context["answer"].total, up.context["answer"].degraded) == (1, False)

    elasticsearch_gate.close()
    edit_business(actor=None, business=business, fields={"name": "Kerupuk Uji"})
    make_listing("Kerupuk Kedua")
    with pytest.raises(TransportError):
        drain()
    drain_outbox()  # the task only notes it: the beat comes again
    assert pending() == 2
    down = client.get("/id/umkm/", {"q": "kerupuk"})
    assert (down.context["answer"].total, down.context["answer"].degraded) == (2, True)
    assert "pencarian sederhana" in down.content.decode()
    assert client.get("/id/umkm/saran/", {"q": "keru"}).context["suggestions"]
    with pytest.raises(CommandError, match="did not answer"):
        call_command("search_status", stdout=StringIO())

    elasticsearch_gate.open()
    drain_outbox()
    assert pending() == 0
    elasticsearch.indices.refresh(index=alias())
    server.breaker.succeeded()
    again = client.get("/id/umkm/", {"q": "kerupuk"})
    assert (again.context["answer"].total, again.context["answer"].degraded) == (2, False)


def test_while_the_server_is_broken_only_one_caller_a_while_tries_it() -> None:
    breaker = server.Breaker(seconds=0.05)
    assert breaker.allows()
    assert breaker.allows()
    breaker.failed()
    assert not breaker.allows()
    sleep(0.06)
    assert breaker.allows()
    assert not breaker.allows()
    breaker.succeeded()
    assert breaker.allows()
    assert breaker.allows()


@pytest.mark.usefixtures("indexing")
def test_a_dead_server_is_asked_once_not_by_every_visitor(settings: Settings, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    drain_texts()
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
    for _visitor in range(3):
        answer = search(SearchQuery(q="keripik"))
        assert (answer.total, answer.degraded) == (1, True)
    assert not server.breaker.allows()


def test_an_answer_of_elasticsearch_needs_few_queries(
    elasticsearch: Elasticsearch,
    rebuilt: Rebuild,
    make_listing: MakeListing,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(4):
        make_listing(f"Keripik {number}", products=["Satu", "Dua"])
    rebuilt()
    search(SearchQuery(q="keripik"))  # from now on the process knows kecamatan, categories and words
    with django_assert_max_num_queries(3):
        answer = search(SearchQuery(q="keripik"))
    assert (len(answer.hits), answer.degraded) == (4, False)


def test_found_words_are_marked_and_the_rest_is_escaped(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, client: Client
) -> None:
    make_listing("Dapur Uji", description="Kami membuat rengginang <script>alert(1)</script> renyah")
    rebuilt()
    page = client.get("/id/umkm/", {"q": "rengginang"}).content.decode()
    assert "<mark>rengginang</mark>" in page
    assert "<script>alert" not in page

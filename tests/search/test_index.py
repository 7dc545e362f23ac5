"""The index on a real Elasticsearch: what reaches it, in which order, and what an outage costs (nothing)."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from time import sleep
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from elastic_transport import TransportError
from elasticsearch import Elasticsearch
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import User
from economy.domain.businesses import (
    assign_owner,
    delete_business,
    edit_business,
    hide_business,
    publish_business,
)
from economy.domain.public import public_businesses
from search.domain import documents, server
from search.domain.ask import search
from search.domain.outbox import BUSINESS, enqueue
from search.domain.query import SearchQuery
from search.domain.server import alias, door, live_index
from search.domain.sync import Drained, deliver, drain
from search.models import OutboxEntry
from search.tasks import drain_outbox
from tests.fixtures.services import Gate

from .conftest import MakeListing

Rebuild = Callable[[], None]


def pending() -> int:
    return sum(entry.delivered < entry.version for entry in OutboxEntry.objects.all())


def indexed(es: Elasticsearch, pk: int) -> dict[str, object] | None:
    """The document of a business as the index has it now, or None."""
    found = es.options(ignore_status=404).get(index=alias(), id=f"{BUSINESS}-{pk}")
    return found["_source"] if found.get("found") else None


def test_the_fingerprint_covers_mapping_analysis_and_synonyms(monkeypatch: pytest.MonkeyPatch) -> None:
    before = server.fingerprint()
    body = json.loads(json.dumps(documents.index_body()))
    changes: list[Callable[[Any], object]] = [
        lambda b: b["mappings"]["properties"].update(extra={"type": "keyword"}),
        lambda b: b["settings"]["analysis"]["filter"]["indonesian_stemmer"].update(language="english"),
        lambda b: b["settings"]["analysis"]["filter"]["synonyms"].update(synonyms=["a, b"]),
    ]
    seen = {before}
    for change in changes:
        changed = json.loads(json.dumps(body))
        change(changed)
        monkeypatch.setattr(server, "index_body", lambda changed=changed: changed)
        seen.add(server.fingerprint())
    assert len(seen) == 4


def test_a_document_holds_nothing_private(make_listing: MakeListing, db: None) -> None:
    owner = User.objects.create_user(username="rahasia-akun", phone="+6281200000091", email="rahasia@contoh.test")
    business = make_listing(
        "Dapur Uji",
        owner_name="Rahasia Pemilik",
        nib="9876543210123",
        phone="+6281200000092",
        whatsapp="+6281200000093",
        street_address="Jalan Rahasia 7",
        latitude="-6.123456",
        longitude="105.987654",
        home_based=True,
    )
    assign_owner(actor=None, business=business, owner=owner)
    text = json.dumps(documents.documents(BUSINESS, [business.pk])[business.pk], default=str).casefold()
    for private in ("rahasia", "0000009", "9876543210123", "6.123456", "105.987654", "jalan"):
        assert private not in text


def test_phones_are_in_no_document_even_when_public(make_listing: MakeListing) -> None:
    business = make_listing("Dapur Uji", phone="+6281200000094")
    (public,) = public_businesses(ids=[business.pk])
    shown = replace(public, phone="+6281200000094", whatsapp="+6281200000094")
    assert "81200000094" not in json.dumps(documents.business_document(shown), default=str)


@pytest.mark.usefixtures("indexing")
def test_changes_reach_the_index_and_hidden_ones_leave_it(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    rebuilt()
    business = make_listing("Keripik Uji", products=["Keripik pisang"])
    other = make_listing("Emping Uji")
    draft = make_listing("Draf Uji", published=False)
    done = drain()
    assert (done.written, done.deleted, done.failed, pending()) == (2, 1, 0, 0)
    first = indexed(elasticsearch, business.pk)
    assert first is not None
    assert first["products"] == ["Keripik pisang"]
    assert indexed(elasticsearch, draft.pk) is None

    edit_business(actor=None, business=business, fields={"name": "Keripik Uji Baru"})
    hide_business(actor=None, business=other)
    assert pending() == 2
    drain()
    again = indexed(elasticsearch, business.pk)
    assert again is not None
    assert again["name"] == "Keripik Uji Baru"
    assert indexed(elasticsearch, other.pk) is None

    publish_business(actor=None, business=other)
    delete_business(business=business)
    drain()
    assert indexed(elasticsearch, other.pk) is not None
    assert indexed(elasticsearch, business.pk) is None
    assert pending() == 0


@pytest.mark.usefixtures("indexing")
def test_draining_twice_changes_nothing(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    rebuilt()
    make_listing("Keripik Uji")
    assert drain().written == 1
    assert drain() == Drained()
    OutboxEntry.objects.update(delivered=0)
    done = drain()
    assert (done.failed, pending()) == (0, 0)


@pytest.mark.usefixtures("indexing")
def test_a_late_writer_loses(elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing) -> None:
    """A worker that read an old version and row, and comes through only after a newer one was delivered."""
    rebuilt()
    business = make_listing("Keripik Lama")
    drain()
    target = door(str(live_index(elasticsearch)))
    stale = documents.documents(BUSINESS, [business.pk])[business.pk]
    version = OutboxEntry.objects.get(kind=BUSINESS, object_id=business.pk).version
    edit_business(actor=None, business=business, fields={"name": "Keripik Baru"})
    drain()
    late = {"id": f"{BUSINESS}-{business.pk}", "version": version, "version_type": "external", "document": stale}
    answer = elasticsearch.options(ignore_status=409).index(index=target, **late)  # type: ignore[arg-type]
    assert answer["status"] == 409
    newest = indexed(elasticsearch, business.pk)
    assert newest is not None
    assert newest["name"] == "Keripik Baru"

    hide_business(actor=None, business=business)
    drain()
    answer = elasticsearch.options(ignore_status=409).index(index=target, **late)  # type: ignore[arg-type]
    assert answer["status"] == 409
    assert indexed(elasticsearch, business.pk) is None


@pytest.mark.usefixtures("indexing")
def test_a_change_during_the_delivery_stays_pending(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    rebuilt()
    business = make_listing("Keripik Uji")
    entries = list(OutboxEntry.objects.all())
    edit_business(actor=None, business=business, fields={"name": "Keripik Lain"})
    deliver(elasticsearch, entries, [str(live_index(elasticsearch))], Drained())
    assert pending() == 1
    drain()
    assert pending() == 0


@pytest.mark.usefixtures("indexing")
def test_a_slower_drain_does_not_take_back_what_a_faster_one_delivered(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    rebuilt()
    business = make_listing("Keripik Uji")
    slow = list(OutboxEntry.objects.all())
    edit_business(actor=None, business=business, fields={"name": "Keripik Lain"})
    drain()
    done = Drained()
    deliver(elasticsearch, slow, [str(live_index(elasticsearch))], done)
    assert (pending(), done.failed) == (0, 0)


@pytest.mark.usefixtures("indexing")
def test_without_an_index_changes_wait(
    elasticsearch: Elasticsearch, make_listing: MakeListing, caplog: pytest.LogCaptureFixture
) -> None:
    make_listing("Keripik Uji")
    assert drain().written == 0
    assert pending() == 1
    assert "search_rebuild" in caplog.text
    assert live_index(elasticsearch) is None


@pytest.mark.usefixtures("indexing")
def test_a_refused_document_is_reported_and_holds_up_no_other(
    elasticsearch: Elasticsearch,
    rebuilt: Rebuild,
    make_listing: MakeListing,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    rebuilt()
    bad, good = make_listing("Rusak Uji"), make_listing("Baik Uji")
    real = documents.documents

    def broken(kind: str, ids: list[int]) -> dict[int, dict[str, object]]:
        return {pk: {**source, "unknown": 1} if pk == bad.pk else source for pk, source in real(kind, ids).items()}

    monkeypatch.setattr("search.domain.sync.documents", broken)
    done = drain()
    assert done.failed == 1
    entry = OutboxEntry.objects.get(object_id=bad.pk)
    assert (entry.attempts, entry.delivered < entry.version) == (1, True)
    assert "unknown" in entry.last_error
    assert indexed(elasticsearch, good.pk) is not None
    assert "refused" in caplog.text
    monkeypatch.setattr("search.domain.sync.documents", real)
    assert drain().failed == 0
    entry.refresh_from_db()
    assert (entry.attempts, entry.last_error, pending()) == (0, "", 0)


@pytest.mark.usefixtures("indexing")
def test_writing_to_an_index_that_was_deleted_makes_no_new_one(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    rebuilt()
    make_listing("Keripik Uji")
    gone = f"{alias()}-000000000000-99"
    done = Drained()
    deliver(elasticsearch, list(OutboxEntry.objects.all()), [str(live_index(elasticsearch)), gone], done)
    assert not elasticsearch.indices.exists(index=gone)
    assert done.failed == 1
    drain()
    assert pending() == 0


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


def test_a_dead_server_is_asked_once_not_by_every_visitor(settings: Settings, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
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
    with django_assert_max_num_queries(6):
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


def test_the_commands_say_what_is_missing(settings: Settings, db: None) -> None:
    settings.ELASTICSEARCH_URL = ""
    out = StringIO()
    call_command("search_status", stdout=out)
    assert "no Elasticsearch" in out.getvalue()
    with pytest.raises(CommandError, match="ELASTICSEARCH_URL"):
        call_command("search_rebuild")
    enqueue(kind=BUSINESS, ids=[1])
    drain_outbox()
    assert pending() == 1

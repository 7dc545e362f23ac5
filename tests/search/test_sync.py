"""What reaches the index on a real Elasticsearch, and in which order, whoever is late and whatever is refused."""

from collections.abc import Callable

import pytest
from elasticsearch import Elasticsearch

from economy.domain.businesses import delete_business, edit_business, hide_business, publish_business
from search.domain import documents, sync
from search.domain.bulk import Write, send
from search.domain.outbox import BUSINESS, enqueue
from search.domain.server import alias, door, live_index
from search.domain.sync import Drained, deliver, drain
from search.models import OutboxEntry

from .conftest import MakeListing

pytestmark = pytest.mark.usefixtures("indexing")
Rebuild = Callable[[], None]


def pending() -> int:
    return sum(entry.delivered < entry.version for entry in OutboxEntry.objects.all())


def indexed(es: Elasticsearch, pk: int) -> dict[str, object] | None:
    """The document of a business as the index has it now, or None."""
    found = es.options(ignore_status=404).get(index=alias(), id=f"{BUSINESS}-{pk}")
    return found["_source"] if found.get("found") else None


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


def test_without_an_index_changes_wait(
    elasticsearch: Elasticsearch, make_listing: MakeListing, caplog: pytest.LogCaptureFixture
) -> None:
    make_listing("Keripik Uji")
    assert drain().written == 0
    assert pending() == 1
    assert "search_rebuild" in caplog.text
    assert live_index(elasticsearch) is None


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


@pytest.mark.parametrize("change", [edit_business, hide_business])
def test_writing_to_an_index_that_was_deleted_makes_no_new_one(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, change: Callable[..., object]
) -> None:
    business = make_listing("Keripik Uji")
    rebuilt()
    change(actor=None, business=business, **({"fields": {"name": "Lain"}} if change is edit_business else {}))
    gone = f"{alias()}-000000000000-99"
    done = Drained()
    deliver(elasticsearch, list(sync.pending()), [str(live_index(elasticsearch)), gone], done)
    assert not [name for name in elasticsearch.indices.get(index="*") if name.startswith(gone)]
    assert done.failed == 1
    drain()
    assert pending() == 0


def test_a_document_that_cannot_be_made_holds_up_no_other(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt()
    good, bad, hidden = (make_listing(f"Usaha {word}") for word in ("Baik", "Rusak", "Sembunyi"))
    drain()
    real = documents.documents

    def broken(kind: str, ids: list[int]) -> dict[int, dict[str, object]]:
        if bad.pk in ids:
            raise KeyError("25:00")
        return real(kind, ids)

    monkeypatch.setattr("search.domain.sync.documents", broken)
    edit_business(actor=None, business=good, fields={"name": "Usaha Baik Baru"})
    edit_business(actor=None, business=bad, fields={"name": "Usaha Rusak Baru"})
    hide_business(actor=None, business=hidden)
    done = drain()
    assert (done.written, done.deleted, done.failed) == (1, 1, 1)
    assert "25:00" in OutboxEntry.objects.get(object_id=bad.pk).last_error
    newest = indexed(elasticsearch, good.pk)
    assert newest is not None
    assert newest["name"] == "Usaha Baik Baru"
    assert indexed(elasticsearch, hidden.pk) is None
    monkeypatch.undo()
    assert (drain().written, pending()) == (1, 0)


def test_what_is_refused_rests_but_is_tried_at_least_every_three_minutes(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt()
    business = make_listing("Usaha Uji")
    now = 1_800_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    for attempts in range(12):
        OutboxEntry.objects.update(attempts=attempts, last_error="ditolak")
        waited = 0
        while not sync.pending().filter(sync._due(now)).exists():
            now += 10
            waited += 10
        assert waited <= 180
        if attempts < 2:
            assert waited == 0
    tries = sum(sync.pending().filter(sync._due(now + second)).exists() for second in range(0, 3600, 10))
    assert 20 <= tries <= 60, "it rests, but is never given up"
    edit_business(actor=None, business=business, fields={"name": "Usaha Uji Baru"})
    assert sync.pending().filter(sync._due(now)).exists(), "a change is tried at once"
    assert drain(only_due=True).written == 1


def test_a_request_that_is_refused_for_one_document_brings_all_others(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole request fails when one of its lines does not begin as it must."""
    rebuilt()
    made = [make_listing(f"Usaha {n}") for n in range(5)]
    real = Write.line

    def line(write: Write) -> bytes:
        return b'{"nonsense":{}}\n{}\n' if write.object_id == made[2].pk else real(write)

    monkeypatch.setattr(Write, "line", line)
    done = drain()
    assert (done.written, done.failed) == (4, 1)
    assert "400" in done.errors[0]


def test_what_was_brought_back_by_a_sleeper_goes_again(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing
) -> None:
    """The index has forgotten that the document was deleted (an hour has passed, or it was restarted)."""
    rebuilt()
    business = make_listing("Keripik Lama")
    drain()
    sleeper = list(OutboxEntry.objects.filter(object_id=business.pk))
    old = documents.documents(BUSINESS, [business.pk])
    hide_business(actor=None, business=business)
    drain()
    live = str(live_index(elasticsearch))
    elasticsearch.indices.put_settings(index=live, settings={"gc_deletes": "0s"})
    elasticsearch.indices.refresh(index=live)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("search.domain.sync.documents", lambda kind, ids: old)
        for _attempt in range(200):  # the server's clock of such things ticks five times a second
            done = Drained()
            deliver(elasticsearch, sleeper, [live], done)
            if indexed(elasticsearch, business.pk):
                break
    assert indexed(elasticsearch, business.pk), "the test must be able to fail"
    assert pending() == 1
    drain()
    assert indexed(elasticsearch, business.pk) is None
    assert pending() == 0


def test_many_megabytes_go_in_several_requests(
    elasticsearch: Elasticsearch, rebuilt: Rebuild, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt()
    monkeypatch.setattr("search.domain.bulk.MAX_BYTES", 2000)
    made = [make_listing(f"Usaha {n}", description="kata " * 100) for n in range(9)]
    drain()
    assert all(indexed(elasticsearch, each.pk) for each in made)
    writes = [Write(BUSINESS, each.pk, 99, None) for each in made]
    outcomes = send(elasticsearch, str(live_index(elasticsearch)), [*writes, Write(BUSINESS, 10**9, 1, None)])
    assert not any(outcome.error or outcome.stood for outcome in outcomes.values()), "what is not there is gone"
    enqueue(kind=BUSINESS, ids=[each.pk for each in made], above=dict.fromkeys([each.pk for each in made], 99))
    drain()
    assert all(indexed(elasticsearch, each.pk) for each in made)

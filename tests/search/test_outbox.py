"""The outbox: a change and its note stand or fall together, and nothing about the broker can undo either."""

from unittest.mock import patch

import pytest
from django.db import transaction
from kombu.exceptions import OperationalError
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from economy.domain.businesses import edit_business
from economy.models import Business
from economy.signals import businesses_changed
from search.domain.outbox import BUSINESS, PAGE, enqueue
from search.models import OutboxEntry

from .conftest import MakeListing


def versions() -> dict[tuple[str, int], int]:
    return {(entry.kind, entry.object_id): entry.version for entry in OutboxEntry.objects.all()}


@pytest.mark.django_db
def test_the_first_change_is_version_one_and_each_further_one_raises_it() -> None:
    enqueue(kind=BUSINESS, ids=[7, 3])
    enqueue(kind=BUSINESS, ids=[7])
    enqueue(kind=PAGE, ids=[7])
    assert versions() == {(BUSINESS, 3): 1, (BUSINESS, 7): 2, (PAGE, 7): 1}


@pytest.mark.django_db
def test_an_id_named_twice_counts_once() -> None:
    enqueue(kind=BUSINESS, ids=[5, 5, 5])
    assert versions() == {(BUSINESS, 5): 1}


@pytest.mark.django_db
def test_nothing_to_note_writes_nothing() -> None:
    enqueue(kind=BUSINESS, ids=[])
    assert versions() == {}


@pytest.mark.django_db
def test_many_documents_are_noted_in_one_statement(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    ids = range(1, 5000)
    with django_assert_num_queries(1):
        enqueue(kind=BUSINESS, ids=ids)
    enqueue(kind=BUSINESS, ids=ids)
    assert set(versions().values()) == {2}
    assert len(versions()) == len(ids)


@pytest.mark.django_db
def test_what_was_delivered_is_remembered_when_the_version_rises() -> None:
    enqueue(kind=BUSINESS, ids=[1])
    OutboxEntry.objects.update(delivered=1)
    enqueue(kind=BUSINESS, ids=[1])
    entry = OutboxEntry.objects.get()
    assert (entry.version, entry.delivered) == (2, 1)


@pytest.mark.usefixtures("indexing")
def test_every_writer_of_the_directory_is_heard(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Uji")
    before = versions()[BUSINESS, business.pk]
    edit_business(actor=None, business=business, fields={"name": "Keripik Uji Baru"})
    assert versions()[BUSINESS, business.pk] == before + 1


@pytest.mark.usefixtures("indexing")
def test_a_change_that_is_rolled_back_leaves_no_note(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Uji")
    before = versions()
    with transaction.atomic():
        edit_business(actor=None, business=business, fields={"name": "Keripik Uji Baru"})
        transaction.set_rollback(True)
    assert versions() == before
    assert Business.objects.get().name == "Keripik Uji"


@pytest.mark.django_db
def test_indexing_can_be_switched_off_and_on_at_any_time(settings: Settings) -> None:
    settings.SEARCH_INDEXING_ENABLED = False
    businesses_changed.send(sender=None, ids=[1])
    assert versions() == {}
    settings.SEARCH_INDEXING_ENABLED = True
    businesses_changed.send(sender=None, ids=[1])
    assert versions() == {(BUSINESS, 1): 1}


@pytest.mark.django_db
@pytest.mark.usefixtures("indexing")
@pytest.mark.parametrize("server", ["", "http://127.0.0.1:1"])
def test_the_worker_is_nudged_after_the_commit_with_and_without_elasticsearch(
    settings: Settings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, server: str
) -> None:
    settings.ELASTICSEARCH_URL = server
    with patch("search.tasks.drain_outbox.apply_async") as send:
        with django_capture_on_commit_callbacks(execute=True):
            businesses_changed.send(sender=None, ids=[1])
            send.assert_not_called()
        send.assert_called_once()


@pytest.mark.django_db
def test_what_was_refused_is_tried_anew_in_its_new_version() -> None:
    enqueue(kind=BUSINESS, ids=[1])
    OutboxEntry.objects.update(attempts=9, last_error="ditolak")
    enqueue(kind=BUSINESS, ids=[1])
    entry = OutboxEntry.objects.get()
    assert (entry.version, entry.attempts, entry.last_error) == (2, 0, "")


@pytest.mark.django_db
@pytest.mark.usefixtures("indexing")
def test_a_dead_broker_delays_and_loses_nothing(
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
    with (
        patch("search.tasks.drain_outbox.apply_async", side_effect=OperationalError("gone")),
        django_capture_on_commit_callbacks(execute=True),
    ):
        businesses_changed.send(sender=None, ids=[9])
    assert versions() == {(BUSINESS, 9): 1}
    assert "broker" in caplog.text

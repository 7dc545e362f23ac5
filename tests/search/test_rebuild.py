"""Rebuilding on a real Elasticsearch: beside the live index, with writers and readers, checked, swapped, repaired."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from elasticsearch import Elasticsearch

from branding.domain.public import public_page_ids
from economy.domain.businesses import delete_business, edit_business, hide_business
from economy.models import Business
from search.domain import loading
from search.domain import rebuild as rebuilding
from search.domain.ask import search
from search.domain.compare import differences
from search.domain.documents import documents
from search.domain.outbox import BUSINESS
from search.domain.query import SearchQuery
from search.domain.rebuild import RebuildRefused, RebuildRunning, is_current, rebuild, reconcile
from search.domain.server import alias, fingerprint, live_index, our_indices
from search.domain.status import search_status
from search.domain.sync import drain
from search.models import OutboxEntry

from .conftest import MakeListing

pytestmark = pytest.mark.usefixtures("indexing")


def names(text: str = "") -> set[str]:
    answer = search(SearchQuery(q=text))
    assert not answer.degraded
    return {hit.business.name for hit in answer.hits if hit.business}


def in_index(es: Elasticsearch) -> set[str]:
    es.indices.refresh(index=alias())
    hits = es.search(index=alias(), query={"term": {"kind": BUSINESS}}, size=1000)["hits"]["hits"]
    return {hit["_source"]["name"] for hit in hits}


def test_the_first_index(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    make_listing("Draf Uji", published=False)
    assert not is_current()
    assert rebuild() == 1
    assert is_current()
    live = live_index(elasticsearch)
    assert live == f"{alias()}-{fingerprint()}-1"
    assert in_index(elasticsearch) == {"Keripik Uji"}
    assert names("keripik") == {"Keripik Uji"}
    assert not differences(elasticsearch, live).total()


def test_one_predecessor_is_kept(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    lives = []
    for _generation in range(3):
        rebuild()
        lives.append(str(live_index(elasticsearch)))
    assert our_indices(elasticsearch) == lives[1:]
    assert list(elasticsearch.indices.get_alias(name=alias())) == lives[2:]


def test_writers_during_a_rebuild_reach_both_indices_and_readers_see_no_gap(
    elasticsearch: Elasticsearch, make_listing: MakeListing
) -> None:
    first, second, third = (make_listing(f"Keripik {word}") for word in ("Satu", "Dua", "Tiga"))
    rebuild()
    old = str(live_index(elasticsearch))

    def meanwhile(count: int) -> None:
        if live_index(elasticsearch) != old or Business.objects.filter(name="Keripik Satu Baru").exists():
            return
        edit_business(actor=None, business=first, fields={"name": "Keripik Satu Baru"})
        hide_business(actor=None, business=second)
        delete_business(business=third)
        make_listing("Keripik Empat")
        drain()
        elasticsearch.indices.refresh(index=old)
        assert names("keripik") == {"Keripik Satu Baru", "Keripik Empat"}

    rebuild(progress=meanwhile)
    assert live_index(elasticsearch) != old
    assert in_index(elasticsearch) == {"Keripik Satu Baru", "Keripik Empat"}
    elasticsearch.indices.refresh(index=old)
    found = elasticsearch.search(index=old, size=100)["hits"]["hits"]
    assert {hit["_source"]["name"] for hit in found} == {"Keripik Satu Baru", "Keripik Empat"}


def test_changes_that_nobody_drained_are_in_the_new_index(
    elasticsearch: Elasticsearch, make_listing: MakeListing
) -> None:
    rebuild()
    business = make_listing("Keripik Uji")
    hide_business(actor=None, business=make_listing("Emping Uji"))
    edit_business(actor=None, business=business, fields={"name": "Kerupuk Uji"})
    rebuild()
    assert in_index(elasticsearch) == {"Kerupuk Uji"}
    assert all(entry.delivered == entry.version for entry in OutboxEntry.objects.all())


def test_an_index_that_does_not_agree_is_not_swapped_in(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_listing("Keripik Uji")
    rebuild()
    live = live_index(elasticsearch)
    make_listing("Emping Uji")
    monkeypatch.setattr(loading, "documents", lambda kind, ids: {})
    monkeypatch.setattr("search.domain.sync.documents", lambda kind, ids: {})
    with pytest.raises(RebuildRefused):
        rebuild()
    assert live_index(elasticsearch) == live
    assert our_indices(elasticsearch) == [live]
    with pytest.raises(CommandError, match="not swapped"):
        call_command("search_rebuild", stdout=StringIO())
    monkeypatch.setattr(loading, "documents", documents)
    monkeypatch.setattr("search.domain.sync.documents", documents)
    rebuild()
    assert in_index(elasticsearch) == {"Keripik Uji", "Emping Uji"}


def test_a_rebuild_that_died_is_cleared_away(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    rebuild()

    def killed(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(progress=killed)
    live = live_index(elasticsearch)
    assert our_indices(elasticsearch) == [live]
    elasticsearch.indices.create(index=f"{alias()}-aaaaaaaaaaaa-77")
    rebuild()
    assert f"{alias()}-aaaaaaaaaaaa-77" not in our_indices(elasticsearch)
    assert in_index(elasticsearch) == {"Keripik Uji"}


def test_two_rebuilds_at_once(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    refused = []

    def other(count: int) -> None:
        try:
            rebuild()
        except RebuildRunning:
            refused.append(count)

    rebuild(progress=other)
    assert refused
    rebuild()  # the lease was given back


def test_the_command_rebuilds_only_if_needed(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_listing("Keripik Uji")
    out = StringIO()
    call_command("search_rebuild", "--if-needed", stdout=out)
    live = live_index(elasticsearch)
    call_command("search_rebuild", "--if-needed", stdout=out)
    assert live_index(elasticsearch) == live
    assert "1 documents, swapped" in out.getvalue()
    monkeypatch.setattr(rebuilding, "fingerprint", lambda: "f" * 12)
    call_command("search_rebuild", "--if-needed", stdout=out)
    assert live_index(elasticsearch) == f"{alias()}-ffffffffffff-2"


def test_reconcile_repairs_both_ways(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    lost, changed, gone = (make_listing(f"Keripik {word}") for word in ("Hilang", "Lama", "Terhapus"))
    rebuild()
    live = str(live_index(elasticsearch))
    version = OutboxEntry.objects.get(kind=BUSINESS, object_id=lost.pk).version
    elasticsearch.delete(index=live, id=f"{BUSINESS}-{lost.pk}", version=version, version_type="external_gte")
    Business.objects.filter(pk=gone.pk).delete()  # behind the portal's back: nothing was announced
    edit_business(actor=None, business=changed, fields={"name": "Keripik Baru"})
    OutboxEntry.objects.filter(object_id=changed.pk).update(delivered=99)
    elasticsearch.indices.refresh(index=live)
    status = search_status().elasticsearch
    assert (status.missing, status.extra, status.stale) == (1, 1, 1)
    found = reconcile()
    assert found.total() == 3
    OutboxEntry.objects.filter(object_id=changed.pk).update(delivered=0)
    drain()
    assert in_index(elasticsearch) == {"Keripik Hilang", "Keripik Baru"}
    assert reconcile().total() == 0


def test_a_database_restored_from_a_backup_wins_over_its_index(
    elasticsearch: Elasticsearch, make_listing: MakeListing
) -> None:
    """The register of versions is restored with the rows, so the index is ahead of it, with what no longer is."""
    business, later = make_listing("Keripik Kini"), make_listing("Emping Sesudah Cadangan")
    for number in range(4):
        edit_business(actor=None, business=business, fields={"description": f"Isi {number}"})
        edit_business(actor=None, business=later, fields={"description": f"Isi {number}"})
    rebuild()
    Business.objects.filter(pk=business.pk).update(name="Keripik Dulu")
    Business.objects.filter(pk=later.pk).delete()
    OutboxEntry.objects.filter(object_id=business.pk).update(version=1, delivered=1)
    OutboxEntry.objects.filter(object_id=later.pk).delete()
    assert reconcile().total() == 2
    assert in_index(elasticsearch) == {"Keripik Dulu"}
    assert reconcile().total() == 0


def test_pages_are_indexed_beside_businesses(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    rebuild()
    elasticsearch.indices.refresh(index=alias())
    pages = elasticsearch.count(index=alias(), query={"term": {"kind": "page"}})["count"]
    assert pages == len(list(public_page_ids()))

"""`search_status` and `search_rebuild`: what they say, and when they end with an error."""

import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from elasticsearch import Elasticsearch
from pytest_django import Settings

from economy.models import Business
from search.domain import rebuild as rebuilding
from search.domain.outbox import BUSINESS, enqueue
from search.domain.rebuild import rebuild
from search.domain.server import fingerprint, live_index
from search.domain.status import LATE_SECONDS
from search.domain.sync import drain
from search.models import OutboxEntry, SearchText, WordRelease
from search.tasks import drain_outbox, reconcile

from .conftest import MakeListing

pytestmark = pytest.mark.usefixtures("indexing", "db")


def status(*options: str) -> tuple[str, str]:
    """What the command prints, and its error."""
    out = StringIO()
    try:
        call_command("search_status", *options, stdout=out)
    except CommandError as error:
        return out.getvalue(), str(error)
    return out.getvalue(), ""


def as_data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(status("--json")[0])
    return found


def test_all_is_well(elasticsearch: Elasticsearch, make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    drain_outbox()
    rebuild()
    drain_outbox()
    said, error = status()
    assert error == ""
    assert f"index        {live_index(elasticsearch)}" in said
    assert "fits code    yes" in said
    assert said.count("different  0 missing, 0 extra, 0 stale") == 2
    assert said.count("waiting    0, the first for 0 s") == 2
    assert "words        the shipped lists" in said
    data = as_data()
    assert data["fingerprint"] == data["expected"] == fingerprint()
    assert (
        data["elasticsearch"]["documents"]
        == data["database"]["documents"]
        == elasticsearch.count(index=data["index"])["count"]
    )
    assert data["problems"] == []


def test_what_is_on_its_way_is_no_problem_until_it_is_late(
    elasticsearch: Elasticsearch, make_listing: MakeListing
) -> None:
    rebuild()
    drain_outbox()
    make_listing("Emping Uji")
    said, error = status()
    assert (said.count("1 missing, 0 extra, 0 stale"), said.count("waiting    1"), error) == (2, 2, "")
    OutboxEntry.objects.update(changed_at=timezone.now() - timedelta(seconds=LATE_SECONDS + 60))
    error = status()[1]
    assert "Elasticsearch: a change has waited for 3" in error
    assert "database: a change has waited for 3" in error


def test_a_difference_that_nothing_will_repair_is_a_problem(
    elasticsearch: Elasticsearch, make_listing: MakeListing
) -> None:
    business = make_listing("Emping Uji")
    rebuild()
    drain_outbox()
    Business.objects.filter(pk=business.pk).delete()  # behind the portal's back
    error = status()[1]
    assert "Elasticsearch: 1 documents differ and 0 changes wait" in error
    assert "database: 1 documents differ and 0 changes wait" in error
    reconcile()
    assert status()[1] == ""


def test_before_the_first_index_and_with_another_code(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, error = status()
    assert "index        none" in said
    assert "no index yet" in error
    monkeypatch.setattr(rebuilding, "fingerprint", lambda: "f" * 12)
    rebuild()
    drain_outbox()
    said, error = status()
    assert f"fits code    no, wanted is {fingerprint()}" in said
    assert error == "the index does not fit the code: run search_rebuild"


def test_refused_documents_are_named(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild()
    business = make_listing("Emping Uji")
    broken = {business.pk: {"kind": "business", "ref": business.pk, "unknown": 1}}
    monkeypatch.setattr("search.domain.sync.documents", lambda kind, ids: broken if kind == BUSINESS else {})
    drain()
    drain()
    said, error = status()
    assert f"refused      business-{business.pk} (2 times): 400" in said
    assert "unknown" in said
    assert "documents are refused" in error


def test_a_server_that_does_not_answer(settings: Settings, make_listing: MakeListing) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
    make_listing("Emping Uji")
    said, error = status()
    assert "waiting    1" in said
    assert "Elasticsearch did not answer" in error
    with pytest.raises(CommandError, match="did not answer"):
        call_command("search_rebuild", stdout=StringIO())


def test_without_elasticsearch_the_database_is_looked_at(settings: Settings, make_listing: MakeListing) -> None:
    settings.ELASTICSEARCH_URL = ""
    make_listing("Emping Uji")
    WordRelease.objects.create(synonyms=[], corrections={}, live_at=timezone.now())
    said, error = status()
    assert "no Elasticsearch" in said
    assert ("1 missing" in said, error) == (True, "")
    drain_outbox()
    assert as_data()["database"]["missing"] == 0
    SearchText.objects.all().delete()
    assert "database: " in status()[1]
    out = StringIO()
    call_command("search_rebuild", "--if-needed", stdout=out)
    assert "texts" in out.getvalue()
    assert status()[1] == ""
    out = StringIO()
    call_command("search_rebuild", "--if-needed", stdout=out)
    assert "texts" not in out.getvalue()
    assert f"release {WordRelease.objects.get().pk}" in status()[0]
    enqueue(kind=BUSINESS, ids=[1])
    drain_outbox()
    assert OutboxEntry.objects.filter(delivered=0).exists(), "there may be a server one day"

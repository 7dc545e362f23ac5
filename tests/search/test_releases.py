"""Releases of the word lists: what goes live, when, and what search answers meanwhile."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection
from elasticsearch import Elasticsearch

from accounts.models import User
from search import tasks
from search.domain import releases, words
from search.domain.releases import changes, flaws, live, make_live, release, waiting
from search.domain.server import alias, is_configured, live_index
from search.domain.wordlists import (
    delete_correction,
    delete_group,
    ensure_word_lists,
    save_correction,
    save_group,
)
from search.models import Correction, SynonymGroup, WordRelease
from tests.fixtures.services import Gate

from .conftest import MakeListing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]


def change_something(officer: User) -> None:
    """A new group, a longer one, one that goes, and a correction of each kind."""
    ensure_word_lists()
    save_group(actor=officer, terms="wuluh, belimbing sayur")
    save_group(actor=officer, terms="dodol, jenang, wajik", group=SynonymGroup.objects.get(terms="dodol, jenang"))
    delete_group(actor=officer, group=SynonymGroup.objects.get(terms="lilin, candle, candles"))
    save_correction(actor=officer, typed="krypyk", usual="keripik")
    changed = Correction.objects.get(typed="kripix")
    save_correction(actor=officer, typed="kripix", usual="kerupuk", correction=changed)
    delete_correction(actor=officer, correction=Correction.objects.get(typed="krupok"))


def test_what_would_change_is_told(officer: User) -> None:
    change_something(officer)
    found = changes()
    assert found.added == (("wuluh", "belimbing sayur"),)
    assert found.changed == ((("dodol", "jenang"), ("dodol", "jenang", "wajik")),)
    assert found.removed == (("lilin", "candle", "candles"),)
    assert found.corrections == (("kripix", "keripik", "kerupuk"), ("krupok", "kerupuk", ""), ("krypyk", "", "keripik"))
    assert (found.in_synonyms, len(found)) == (3, 6)


def test_without_an_index_a_release_is_live_at_once(officer: User) -> None:
    assert not is_configured()
    change_something(officer)
    assert words.corrected("krypyk") == "krypyk"
    made = release(actor=officer)
    assert made.live_at
    assert live() == made
    assert made.made_by == officer
    assert waiting() is None
    assert words.corrected("krypyk krupok") == "keripik krupok"
    assert "wuluh" in words.synonyms_of()
    assert len(changes()) == 0
    with pytest.raises(releases.NothingToRelease):
        release(actor=officer)


def test_rows_that_two_people_wrote_at_once_are_not_put_to_use(officer: User) -> None:
    ensure_word_lists()
    SynonymGroup.objects.create(terms="dodol, wajik")
    first, second = flaws()
    assert {str(first.row), str(second.row)} == {"dodol, jenang", "dodol, wajik"}
    with pytest.raises(releases.Flawed):
        release(actor=officer)
    assert not WordRelease.objects.exists()


def test_old_releases_are_dropped(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releases, "KEPT_RELEASES", 2)
    for typed in ("kripaa", "kripbb", "kripcc"):
        save_correction(actor=officer, typed=typed, usual="keripik")
        release(actor=officer)
    assert WordRelease.objects.count() == 2
    assert words.corrected("kripaa kripbb kripcc") == "keripik keripik keripik"


Rebuilt = Callable[[], None]


def names(es: Elasticsearch, word: str) -> list[str]:
    """Names of what the live index finds for a word, with the synonyms it was built with."""
    es.indices.refresh(index=alias())
    found = es.search(index=alias(), query={"match": {"name": word}})
    return [hit["_source"]["name"] for hit in found["hits"]["hits"]]


@pytest.fixture
def wajik(make_listing: MakeListing, rebuilt: Rebuilt, elasticsearch: Elasticsearch, officer: User) -> WordRelease:
    """An index that does not know "wajik", and a release that makes it mean dodol."""
    make_listing("Dodol Bu Contoh")
    make_listing("Keripik Pak Contoh")
    rebuilt()
    assert names(elasticsearch, "wajik") == []
    ensure_word_lists()
    save_group(actor=officer, terms="dodol, jenang, wajik", group=SynonymGroup.objects.get(terms="dodol, jenang"))
    save_correction(actor=officer, typed="krypyk", usual="keripik")
    return release(actor=officer)


def test_new_synonyms_are_live_with_the_index_that_knows_them(elasticsearch: Elasticsearch, wajik: WordRelease) -> None:
    assert wajik.live_at is None
    assert waiting() == wajik
    assert words.corrected("krypyk") == "krypyk"
    before = live_index(elasticsearch)
    tasks.apply_word_lists()
    assert live() == wajik
    assert live_index(elasticsearch) != before
    assert names(elasticsearch, "wajik") == ["Dodol Bu Contoh"]
    assert words.corrected("krypyk") == "keripik"
    assert releases.progress_of(wajik) == 2
    assert make_live() is None


def test_new_corrections_alone_need_no_new_index(elasticsearch: Elasticsearch, rebuilt: Rebuilt, officer: User) -> None:
    rebuilt()
    before = live_index(elasticsearch)
    ensure_word_lists()
    save_correction(actor=officer, typed="krypyk", usual="keripik")
    made = release(actor=officer)
    assert make_live() == made
    assert live_index(elasticsearch) == before
    assert words.corrected("krypyk") == "keripik"


def test_a_list_that_elasticsearch_refuses_never_goes_live(
    elasticsearch: Elasticsearch, wajik: WordRelease, officer: User
) -> None:
    broken = [*wajik.synonyms, ["dodol", "=> =>"]]
    WordRelease.objects.filter(pk=wajik.pk).update(synonyms=broken)
    before = live_index(elasticsearch)
    failed = make_live()
    assert failed is not None
    assert failed.problem.startswith(releases.REFUSED)
    assert live() is None
    assert live_index(elasticsearch) == before
    assert len(elasticsearch.indices.get(index=f"{alias()}-*")) == 1
    assert names(elasticsearch, "dodol") == ["Dodol Bu Contoh"]
    assert words.synonym_groups() == words.shipped().synonyms
    assert make_live() is None
    good = release(actor=officer)
    assert make_live() == good
    assert names(elasticsearch, "wajik") == ["Dodol Bu Contoh"]


def test_a_server_that_does_not_answer_is_asked_again(
    elasticsearch: Elasticsearch, elasticsearch_gate: Gate, wajik: WordRelease
) -> None:
    elasticsearch_gate.close()
    failed = make_live()
    assert failed is not None
    assert failed.problem.startswith(releases.NO_ANSWER)
    assert live() is None
    elasticsearch_gate.open()
    done = make_live()
    assert done is not None
    assert (done.live_at is not None, done.problem) == (True, "")
    assert names(elasticsearch, "wajik") == ["Dodol Bu Contoh"]


def test_a_worker_that_died_after_the_swap_is_made_up_for(
    elasticsearch: Elasticsearch, wajik: WordRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(release: WordRelease) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(releases, "_go_live", killed)
        with pytest.raises(Killed):
            make_live()
    swapped = live_index(elasticsearch)
    assert live() is None
    assert make_live() == wajik
    assert live() == wajik
    assert live_index(elasticsearch) == swapped


@pytest.mark.django_db(transaction=True)
def test_search_answers_while_the_index_is_built_anew(
    elasticsearch: Elasticsearch, postgresql: None, wajik: WordRelease
) -> None:
    """Another visitor asks all the time: never a failure, always dodol, and "wajik" only when it may be understood."""
    stop = threading.Event()
    asked: list[tuple[bool, bool]] = []
    faults: list[Exception] = []

    def visitor() -> None:
        try:
            while not stop.is_set():
                dodol = elasticsearch.search(index=alias(), query={"match": {"name": "dodol"}})
                wajik = elasticsearch.search(index=alias(), query={"match": {"name": "wajik"}})
                asked.append((dodol["hits"]["total"]["value"] == 1, wajik["hits"]["total"]["value"] == 1))
        except Exception as fault:  # noqa: BLE001 — it is the test's finding
            faults.append(fault)
        finally:
            connection.close()

    thread = threading.Thread(target=visitor)
    thread.start()
    try:
        assert make_live() == wajik
    finally:
        stop.set()
        thread.join()
    assert faults == []
    assert len(asked) > 1
    assert all(dodol for dodol, _wajik in asked)
    known = [wajik for _dodol, wajik in asked]
    assert known == sorted(known)

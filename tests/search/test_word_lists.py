"""The lists that staff edit: what may not stand in them, and how they come to be used without a failed search."""

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
from search.domain.word_checks import Rows, correction_problems, group_problems
from search.domain.wordlists import (
    Rejected,
    delete_correction,
    delete_group,
    ensure_word_lists,
    rows,
    save_correction,
    save_group,
    terms_of,
)
from search.models import Correction, SynonymGroup, WordRelease
from tests.fixtures.services import Gate

from .conftest import MakeListing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]


@pytest.fixture
def officer() -> User:
    return User.objects.create_user(username="petugas", email="petugas@contoh.test")


def test_the_lists_begin_as_the_shipped_files() -> None:
    ensure_word_lists()
    ensure_word_lists()
    shipped = words.shipped()
    assert tuple(rows().groups.values()) == shipped.synonyms
    assert rows().corrections == shipped.corrections
    assert len(changes()) == 0


def test_the_shipped_lists_have_no_flaws() -> None:
    ensure_word_lists()
    assert [(str(flaw.row), [str(problem) for problem in flaw.problems]) for flaw in flaws()] == []


def test_a_deleted_list_does_not_come_back(officer: User) -> None:
    kept = save_group(actor=officer, terms="wuluh, belimbing wuluh")
    ensure_word_lists()
    assert list(SynonymGroup.objects.all()) == [kept]
    assert not Correction.objects.exists()


ROWS = Rows({1: ("keripik", "kripik"), 2: ("sate bandeng", "bandeng isi")}, {"kripek": "keripik", "mtr": "motor"})

GROUPS = {
    "": ["nothing"],
    "!!, ??": ["nothing"],
    "abon": ["alone"],
    "abon, Abon!": ["alone"],
    "abon, serundeng": [],
    "abon, kripik": ["other_group"],
    "keripik, kripik, chips": [],
    "abon, kripek": ["corrected"],
    "abon, bengkel mtr": ["corrected"],
    "abon, ciruas": ["place"],
    "abon, desa wisata cikolelet": [],
    "anyar, anyer": [],
    "gabus, ikan gabus": [],
    "abon, 0812345": ["number"],
    "abon, satu dua tiga empat lima": ["long"],
    "abon, " + "x" * 61: ["long"],
    "abon, yang": ["ignored"],
    "abon, buka sekarang": ["condition"],
    "abon, near me": ["condition"],
    ", ".join(f"kata{n}" for n in range(31)): ["too_many"],
}


@pytest.mark.parametrize("text", GROUPS)
def test_a_group_is_checked(text: str) -> None:
    own = 1 if text.startswith("keripik") else None
    problems = group_problems(terms_of(text), ROWS, pk=own)
    assert [each.code for each in problems] == GROUPS[text]
    assert all(str(each) for each in problems)


CORRECTIONS = {
    ("", "keripik"): ["nothing"],
    ("kripix", "?"): ["nothing"],
    ("kripix", "keripik"): [],
    ("Kripix!", "kripix"): ["same"],
    ("kripek", "kerupuk"): ["twice"],
    ("kripix", "kripek"): ["chain"],
    ("bngkl", "bengkel mtr"): ["chain"],
    ("keripik", "krupuk"): ["target", "synonym"],
    ("motor", "sepeda motor"): ["chain", "target"],
    ("bandeng isi", "bandeng"): ["synonym"],
    ("bandeng", "milkfish"): ["synonym"],
    ("ciruas", "cikande"): ["place"],
    ("ciruaz", "ciruas"): [],
    ("kramat watu", "kramatwatu"): [],
    ("yang", "dan"): ["ignored"],
    ("near me", "dekat"): ["condition"],
    ("0812345", "telepon"): ["number"],
    ("satu dua tiga empat lima", "angka"): ["long"],
}


@pytest.mark.parametrize(("typed", "usual"), CORRECTIONS)
def test_a_correction_is_checked(typed: str, usual: str) -> None:
    problems = correction_problems(words.fold(typed), words.fold(usual), ROWS)
    assert [each.code for each in problems] == CORRECTIONS[typed, usual]
    assert all(str(each) for each in problems)


def test_a_correction_may_be_written_again() -> None:
    assert correction_problems("mtr", "sepeda motor", ROWS, before="mtr") == []
    assert correction_problems("mtor", "motor", ROWS, before="mtr") == []
    assert [each.code for each in correction_problems("kripek", "motor", ROWS, before="mtr")] == ["twice"]


def test_what_staff_write_is_folded_and_kept(officer: User) -> None:
    group = save_group(actor=officer, terms="Abon;  Serundeng\nabon, Kafé")
    assert group.terms == "abon, serundeng, kafe"
    save_group(actor=officer, terms="abon, srundeng", group=group)
    assert rows().groups == {group.pk: ("abon", "srundeng")}
    correction = save_correction(actor=officer, typed="Kripix!", usual="Keripik")
    save_correction(actor=officer, typed="kripyx", usual="keripik", correction=correction)
    assert rows().corrections == {"kripyx": "keripik"}
    delete_group(actor=officer, group=group)
    delete_correction(actor=officer, correction=correction)
    assert rows() == Rows({}, {})


def test_what_is_wrong_is_not_written(officer: User) -> None:
    ensure_word_lists()
    before = rows()
    with pytest.raises(Rejected) as refusal:
        save_group(actor=officer, terms="keripik, ciruas")
    assert [each.code for each in refusal.value.problems] == ["other_group", "place"]
    with pytest.raises(Rejected):
        save_correction(actor=officer, typed="gerabah", usual="tembikar")
    assert rows() == before


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

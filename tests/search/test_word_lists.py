"""The lists that staff edit, and what may not stand in them."""

import pytest

from accounts.models import User
from search.domain import words
from search.domain.releases import changes, flaws
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
from search.models import Correction, SynonymGroup

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]


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

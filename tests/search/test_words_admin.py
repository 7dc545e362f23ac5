"""The office writes the word lists, is told what is wrong, and puts them to use."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain.roles import ensure_office_roles
from search.domain import releases, words
from search.domain.wordlists import ensure_word_lists
from search.models import Correction, SynonymGroup, WordRelease

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]

PAGES = ("index", "index_results", "corrections", "corrections_results", "add_synonym", "add_correction", "apply")


@pytest.fixture
def officer(client: Client) -> Client:
    person = User.objects.create_user(username="petugas", email="petugas@contoh.test")
    person.groups.add(ensure_office_roles())
    client.force_login(person)
    return client


def page(client: Client, name: str, *args: int, **asked: str) -> str:
    response = client.get(reverse(f"search_words:{name}", args=args), asked)
    assert response.status_code == 200
    return response.content.decode()


def send(client: Client, name: str, *args: int, **said: str) -> str:
    """What the page says after a form was sent."""
    return client.post(reverse(f"search_words:{name}", args=args), said, follow=True).content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens(officer: Client, name: str) -> None:
    assert page(officer, name)


@pytest.mark.parametrize("name", PAGES)
def test_others_see_and_change_nothing(client: Client, name: str) -> None:
    address = reverse(f"search_words:{name}")
    client.force_login(User.objects.create_user(username="pemilik", email="pemilik@contoh.test"))
    assert client.get(address).status_code == 302
    assert client.post(address, {"terms": "abon, serundeng", "typed": "a", "usual": "b"}).status_code == 302
    assert not SynonymGroup.objects.exists()
    assert not WordRelease.objects.exists()


def test_the_lists_show_the_shipped_words_and_find_them(officer: Client) -> None:
    assert "angkringan, nasi kucing" in page(officer, "index")
    found = page(officer, "index_results", q="Gerabah!")
    assert "tembikar" in found
    assert "angkringan" not in found
    assert "kripek" in page(officer, "corrections_results", q="kripek")


def test_a_group_is_written_changed_and_deleted(officer: Client) -> None:
    ensure_word_lists()
    said = send(officer, "add_synonym", terms="Wuluh; belimbing sayur")
    assert "Tersimpan: wuluh, belimbing sayur." in said
    group = SynonymGroup.objects.get(terms="wuluh, belimbing sayur")
    assert "Belum diterapkan" in page(officer, "index_results", q="wuluh")
    assert "belimbing sayur" in page(officer, "synonym", group.pk)
    send(officer, "synonym", group.pk, terms="wuluh, belimbing wuluh")
    assert SynonymGroup.objects.get(pk=group.pk).terms == "wuluh, belimbing wuluh"
    assert "Dihapus dari daftar: wuluh, belimbing wuluh." in send(officer, "synonym", group.pk, action="delete")
    assert not SynonymGroup.objects.filter(pk=group.pk).exists()


def test_a_correction_is_written_changed_and_deleted(officer: Client) -> None:
    ensure_word_lists()
    send(officer, "add_correction", typed="Krypyk", usual="keripik")
    made = Correction.objects.get(typed="krypyk")
    send(officer, "correction", made.pk, typed="krypyq", usual="keripik")
    assert Correction.objects.get(pk=made.pk).typed == "krypyq"
    send(officer, "correction", made.pk, action="delete")
    assert not Correction.objects.filter(pk=made.pk).exists()


def test_what_is_wrong_is_said_in_words_and_nothing_typed_is_lost(officer: Client) -> None:
    ensure_word_lists()
    said = send(officer, "add_synonym", terms="Gerabah, Ciruas, kripek")
    assert "“gerabah” sudah ada di kelompok lain: gerabah, tembikar, keramik" in said
    assert "“ciruas” adalah nama tempat (Ciruas)" in said
    assert "“kripek” tidak pernah dicari, karena diperbaiki dahulu menjadi “keripik”" in said
    assert "Gerabah, Ciruas, kripek</textarea>" in said
    said = send(officer, "add_correction", typed="krypyk", usual="kripek")
    assert "“kripek” sendiri diperbaiki menjadi “keripik”" in said
    assert not Correction.objects.filter(typed="krypyk").exists()


def test_words_may_be_proposed_by_the_address(officer: Client) -> None:
    assert "londri kilat</textarea>" in page(officer, "add_synonym", kata="londri kilat")
    assert 'value="londri kilat"' in page(officer, "add_correction", kata="londri kilat")


def test_changes_are_shown_before_they_are_put_to_use(officer: Client) -> None:
    ensure_word_lists()
    assert "Tidak ada: daftar yang ditulis sama dengan yang dipakai." in page(officer, "apply")
    assert "Daftar bawaan sedang dipakai" in page(officer, "apply")
    send(officer, "add_synonym", terms="wuluh, belimbing sayur")
    send(officer, "add_correction", typed="krypyk", usual="keripik")
    told = page(officer, "apply")
    assert "1 kelompok sinonim" in told
    assert "belimbing sayur</ins>" in told
    assert "krypyk → <ins>" in told
    assert "Daftar kata dipakai mulai sekarang." in send(officer, "apply", action="release")
    assert words.corrected("krypyk") == "keripik"
    assert "Daftar Anda sedang dipakai" in page(officer, "apply")
    assert "Tidak ada yang berubah" in send(officer, "apply", action="release")


def test_flaws_are_shown_and_keep_the_lists_back(officer: Client) -> None:
    ensure_word_lists()
    group = SynonymGroup.objects.create(terms="gerabah, wajik")
    told = page(officer, "apply")
    assert "Perbaiki dahulu" in told
    assert reverse("search_words:synonym", args=[group.pk]) in told
    assert "Terapkan sekarang" not in told
    assert "Belum dapat diterapkan." in send(officer, "apply", action="release")
    assert not WordRelease.objects.exists()


def test_a_release_that_failed_says_why_and_may_be_tried_again(officer: Client) -> None:
    made = WordRelease.objects.create(synonyms=[["a", "b"]], corrections={}, problem=f"{releases.REFUSED}: too bad")
    told = page(officer, "apply")
    assert "Elasticsearch menolak daftar baru" in told
    assert "too bad" in told
    send(officer, "apply", action="retry")
    made.refresh_from_db()
    assert made.problem == ""


def test_the_page_looks_again_while_a_release_waits_and_is_whole_again_afterwards(officer: Client) -> None:
    made = WordRelease.objects.create(synonyms=[["a", "b"]], corrections={})
    assert "every 2s" in page(officer, "apply")
    address = reverse("search_words:apply_status")
    answer = officer.get(address, HTTP_HX_REQUEST="true")
    assert "Daftar baru sedang disiapkan" in answer.content.decode()
    assert "HX-Redirect" not in answer
    WordRelease.objects.filter(pk=made.pk).update(problem=f"{releases.DIFFERS}: 3")
    answer = officer.get(address, HTTP_HX_REQUEST="true")
    assert answer["HX-Redirect"] == reverse("search_words:apply")

"""The office sees what people ask, from five askings on, and takes it home as a file."""

import csv
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain.roles import ensure_office_roles
from search.models import AskedQuestion
from search.questions_admin.download import csv_file
from search.questions_admin.listings import public_url

from .asking import stored


@pytest.fixture
def officer(db: None, client: Client) -> Client:
    person = User.objects.create_user(username="petugas", email="petugas@contoh.test")
    person.groups.add(ensure_office_roles())
    client.force_login(person)
    return client


@pytest.fixture
def asked_questions(db: None) -> None:
    stored("londri kilat", times=31, found=0)
    stored("keripik pisang", times=12, found=40)
    stored("pottery", times=5, found=0, language="en")
    stored("rahasia keluarga", times=4, found=0)


ROOMS = {"search_questions:index": 2, "search_questions:asked": 3}


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("part", ["", "_results"])
def test_the_office_sees_what_is_asked_five_times(asked_questions: None, officer: Client, name: str, part: str) -> None:
    page = officer.get(reverse(name + part)).content.decode()
    assert "londri kilat" in page
    assert "pottery" in page
    assert ("keripik pisang" in page) is (name == "search_questions:asked")
    assert "rahasia" not in page
    assert "/id/umkm/?q=londri+kilat" in page
    assert "/en/umkm/?q=pottery" in page
    assert "29 November 2026" in page


@pytest.mark.parametrize("name", ROOMS)
def test_a_search_in_the_lists_finds_nothing_that_may_not_be_shown(
    asked_questions: None, officer: Client, name: str
) -> None:
    assert "londri kilat" in officer.get(reverse(name), {"q": "Kilat londri"}).content.decode()
    page = officer.get(reverse(name), {"q": "rahasia"}).content.decode()
    assert "rahasia keluarga" not in page


@pytest.mark.parametrize(("name", "rows"), ROOMS.items())
def test_the_file_holds_what_the_list_shows(asked_questions: None, officer: Client, name: str, rows: int) -> None:
    response = officer.get(reverse(name), {"unduh": "csv"})
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    text = response.content.decode("utf-8-sig")
    titles, *lines = csv.reader(StringIO(text), delimiter=";")
    assert titles[:3] == ["Pertanyaan", "Bahasa", "Kali ditanyakan"]
    assert lines[0][0] == "londri kilat"
    assert len(lines) == rows
    assert "rahasia" not in text
    narrowed = officer.get(reverse(name), {"unduh": "csv", "q": "pottery"}).content.decode("utf-8-sig")
    assert len(narrowed.splitlines()) == 2


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_no_cell_of_the_file_is_a_formula(cell: str) -> None:
    file = csv_file("x", [[cell, 5]]).content.decode("utf-8-sig")
    assert next(iter(csv.reader(StringIO(file), delimiter=";"))) == [f"'{cell}", "5"]


@pytest.mark.parametrize("name", ROOMS)
def test_others_do_not_see_them(asked_questions: None, client: Client, name: str) -> None:
    assert client.get(reverse(name)).status_code == 302
    owner = User.objects.create_user(username="pemilik", email="pemilik@contoh.test")
    client.force_login(owner)
    for part in ("", "?unduh=csv"):
        response = client.get(reverse(name) + part)
        assert response.status_code == 302
        assert "londri" not in response.content.decode()


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("number", [1, 25])
def test_a_list_reads_a_fixed_number_of_times(
    officer: Client, django_assert_max_num_queries: Any, name: str, number: int
) -> None:
    for each in range(number):
        stored(f"soal {chr(ord('a') + each)}xx", found=0)
    officer.get(reverse(name))
    with django_assert_max_num_queries(16):
        officer.get(reverse(name))


def test_a_question_becomes_a_synonym_or_a_correction(asked_questions: None, officer: Client) -> None:
    page = officer.get(reverse("search_questions:index")).content.decode()
    for name in ("search_words:add_synonym", "search_words:add_correction"):
        address = f"{reverse(name)}?kata=londri%20kilat"
        assert address in page
        assert "londri kilat" in officer.get(address).content.decode()


def test_an_empty_list_says_why(officer: Client) -> None:
    page = officer.get(reverse("search_questions:index")).content.decode()
    assert "baru muncul di sini setelah ditanyakan 5 kali" in page


def test_a_question_can_be_asked_again_from_the_list() -> None:
    assert public_url(AskedQuestion(text="a&b=c", language="en")) == "/en/umkm/?q=a%26b%3Dc"

"""What people ask is counted without their data, costs a page nothing, and is shown from five askings on."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as portal_settings
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from search import tasks
from search.domain import questions, waiting_questions
from search.domain.query import Cursor, Point, SearchQuery
from search.domain.understanding import Condition, Place, Understanding, Word
from search.domain.waiting_questions import Asked, Waiting
from search.models import AskedQuestion
from search.views import BRIEFLY

from .asking import TODAY, ask, counts, stored, understood

PRIVATE = (
    "0812-3456-7890",
    "hubungi 081234567890",
    "+62 812 3456 7890",
    "keripik 08 12 34 56 78",
    "nik 3604010101900001",
    "nib ９１２０１０１",
    "budi@contoh.test",
    "surel budi.santoso＠contoh.id",
    "budi gmail com",
    "https://contoh.test/aku",
    "www contoh",
    "tokoku.com",
    "rumah ibu ani rt 03 rw 02",
    "saya mencari tempat makan yang dulu dikelola bu aminah di petir",
    "bumijayagerabahkeramiktempayanguciceretpiringmangkuk kendi dan gentong",
    "ac",
    "??",
)
"""What must never be written down, for one reason or another."""


# --- in the request ---------------------------------------------------------


def test_a_question_costs_its_page_nothing(
    db: None, django_assert_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the request went to the network"))
    with django_assert_num_queries(0):
        for number in range(300):
            ask(f"keripik {'abcdefghij'[number % 10]}{'abcdefghij'[number // 10 % 10]}x", visitor="10.0.0.1 Firefox")


@pytest.mark.django_db
def test_askings_add_up_and_the_last_number_of_results_stays() -> None:
    ask("Kéripik  PISANG", total=4)
    ask("keripik pisang", total=9)
    questions.flush()
    ask("keripik pisang", total=0)
    ask("banana chips", language="en")
    questions.flush()
    kept = AskedQuestion.objects.get(text="keripik pisang")
    assert (kept.times, kept.found, kept.language) == (3, 0, "id")
    assert kept.first_on == kept.last_on == timezone.localdate()
    assert AskedQuestion.objects.get(text="banana chips").language == "en"


@pytest.mark.django_db
def test_each_language_counts_alone() -> None:
    ask("batik")
    ask("batik", language="en")
    questions.flush()
    assert sorted(AskedQuestion.objects.values_list("language", "times")) == [("en", 1), ("id", 1)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "parts",
    [
        {"page": 2},
        {"cursor": Cursor((1, 2))},
        {"chosen": (("district", ("anyar",)),)},
        {"kind": "product"},
        {"literal": True},
    ],
)
def test_what_is_no_bare_question_is_not_counted(parts: dict[str, Any]) -> None:
    ask("keripik", **parts)
    questions.note(SearchQuery(q="!!! ???"), Understanding(nothing=True), 0)
    questions.note(SearchQuery(), Understanding(), 900)
    questions.flush()
    assert counts() == {}


@pytest.mark.django_db
def test_where_somebody_stands_is_not_written() -> None:
    ask("keripik", position=Point(-6.123, 106.456), sort="distance")
    questions.flush()
    assert counts() == {"keripik": 1}


@pytest.mark.parametrize(
    ("parts", "total", "language", "expected"),
    [
        ({"words": (Word("kripik", known=False, near=("keripik",)),)}, 8, "id", "keripik"),
        ({"words": (Word("kripik", known=False, near=("keripik",)),)}, 0, "id", "kripik"),
        ({"words": (Word("qwrt", known=False),)}, 0, "id", "qwrt"),
        (
            {
                "words": (Word("warung"), Word("makan")),
                "places": (Place("jawilan", "Jawilan", districts=("jawilan",)),),
                "conditions": (Condition("open", "sekarang", "buka sekarang"),),
            },
            3,
            "id",
            "warung makan jawilan buka sekarang",
        ),
        ({"words": (Word("gerabah"),), "near": Place("anyer", "Anyar")}, 3, "id", "gerabah dekat anyar"),
        ({"words": (Word("pottery"),), "near": Place("anyer", "Anyar")}, 3, "en", "pottery near anyar"),
        ({"words": (Word("atm"),), "near_me": True}, 3, "en", "atm near me"),
        ({}, 3, "id", "di mana"),
    ],
)
def test_ways_of_asking_the_same_read_the_same(parts: dict[str, Any], total: int, language: str, expected: str) -> None:
    text = " ".join(word.text for word in parts.get("words", ()))
    meaning = Understanding(text=text, **parts)
    assert questions.wording(SearchQuery(q="Di Mana?", language=language), meaning, total) == expected


# --- nobody's data ------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("text", PRIVATE)
def test_a_person_s_data_is_never_written(text: str) -> None:
    for _time in range(6):
        ask(text)
        questions.write([Asked("x" if len(text) > 80 else text, "id", 6, 1, "2026-11-29")])
    questions.note(SearchQuery(q=text), understood("keripik"), 5)
    questions.flush()
    assert counts() == {}


@pytest.mark.django_db
def test_ordinary_questions_with_numbers_are_counted() -> None:
    for text in ("warung buka 24 jam", "galon 19 liter", "servis ac 1 2 pk"):
        ask(text)
    questions.flush()
    assert len(counts()) == 3


@pytest.mark.django_db
def test_one_browser_alone_cannot_push_a_question_to_five(clock: list[float]) -> None:
    for _time in range(10):
        ask("nama tetangga", visitor="10.0.0.1 Firefox")
        ask("nama tetangga", visitor="10.0.0.2 Firefox")
        clock[0] += 5
    questions.flush()
    assert counts() == {"nama tetangga": 2}
    clock[0] += 61
    ask("nama tetangga", visitor="10.0.0.1 Firefox")
    questions.flush()
    assert counts() == {"nama tetangga": 3}


def test_who_asked_is_held_for_a_minute_as_a_hash_nobody_can_repeat(clock: list[float]) -> None:
    one, other = Waiting(), Waiting()
    for each in (one, other):
        each.add("keripik", "id", 3, "10.0.0.1 Firefox")
    assert not set(one._recent) & set(other._recent)
    assert b"10.0.0.1" not in b"".join(one._recent)
    clock[0] += 61
    one.add("sate", "id", 3, "10.0.0.9 Firefox")
    assert len(one._recent) == 1


def test_a_rush_of_visitors_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_questions, "MOST_RECENT", 50)
    waiting = Waiting()
    for number in range(500):
        waiting.add("keripik", "id", 3, f"10.0.{number}.1")
    assert len(waiting._recent) <= 51


def test_the_visitor_is_the_address_our_proxy_saw(settings: Settings) -> None:
    request = RequestFactory().get(
        "/", headers={"user-agent": "Firefox", "x-forwarded-for": "1.1.1.1, 2.2.2.2"}, REMOTE_ADDR="10.0.0.1"
    )
    assert questions.visitor_of(request) == "10.0.0.1 Firefox"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert questions.visitor_of(request) == "2.2.2.2 Firefox"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 3
    assert questions.visitor_of(request) == "10.0.0.1 Firefox"


# --- shown from five on --------------------------------------------------------


@pytest.mark.django_db
def test_suggestions_are_asked_often_and_find_something(
    clock: list[float], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    stored("keripik", times=9)
    stored("sate bandeng", times=12)
    stored("jarang", times=4)
    stored("hampa", times=50, found=0)
    stored("batik", times=6, language="en")
    assert questions.popular("id") == ["sate bandeng", "keripik"]
    assert questions.popular("en") == ["batik"]
    stored("emping", times=20)
    with django_assert_num_queries(0):
        assert questions.popular("id") == ["sate bandeng", "keripik"]
    clock[0] += questions.POPULAR_SECONDS
    assert questions.popular("id") == ["emping", "sate bandeng", "keripik"]


@pytest.mark.django_db
def test_the_fifth_asking_makes_a_suggestion_and_one_without_results_unmakes_it(clock: list[float]) -> None:
    for number, expected in [(1, []), (2, []), (3, []), (4, []), (5, ["keripik"])]:
        ask("keripik", visitor=f"10.0.0.{number}")
        questions.flush()
        clock[0] += questions.POPULAR_SECONDS
        assert questions.popular("id") == expected
    ask("keripik", total=0)
    questions.flush()
    clock[0] += questions.POPULAR_SECONDS
    assert questions.popular("id") == []


@pytest.mark.django_db
def test_the_name_of_a_hidden_business_leaves_the_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    for text, found in (("warung bu tini", 1), ("keripik", 900), ("rahasia", 2)):
        stored(text, found=found, times=3 if text == "rahasia" else 5)
    asked: list[str] = []

    def results_of(query: SearchQuery) -> int:
        asked.append(query.q)
        return 0

    monkeypatch.setattr(tasks, "_results_of", results_of)
    tasks.recheck_questions()
    assert asked == ["warung bu tini"]
    assert questions.popular("id") == ["keripik"]


@pytest.mark.django_db
def test_a_degraded_search_says_nothing_about_a_question() -> None:
    stored("warung bu tini", found=1)
    assert questions.recheck(questions.in_doubt(), lambda query: None) == 0
    assert AskedQuestion.objects.get().found == 1


@pytest.mark.django_db
def test_suggestions_are_rechecked_within_five_minutes() -> None:
    assert questions.POPULAR_SECONDS + portal_settings.QUESTIONS_RECHECK_SECONDS + BRIEFLY < 270
    named = {each["task"] for each in portal_settings.CELERY_BEAT_SCHEDULE.values()}
    assert {tasks.recheck_questions.name, tasks.tidy_questions.name} <= named


@pytest.mark.django_db
def test_old_questions_are_deleted() -> None:
    for name, times, days in (
        ("jarang baru", 4, 90),
        ("jarang lama", 4, 91),
        ("sering", 5, 400),
        ("sering lama", 99, 401),
    ):
        stored(name, times=times, last_on=TODAY - timedelta(days=days))
    assert questions.forget_old(TODAY) == 2
    assert set(counts()) == {"jarang baru", "sering"}

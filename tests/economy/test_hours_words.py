"""What the page says of now: open until when, closed until when."""

from datetime import date, datetime

import pytest
from django.test import Client
from django.utils import translation

from economy.domain.hours import DAYS, WIB, Closed, Week
from economy.domain.hours_words import closing_text, open_state, special_lines, week_lines

SHOP: Week = {day: [["08:00", "17:00"]] for day in DAYS[:5]}
ALL_DAY = ["00:00", "00:00"]


def at(day: int, hour: int) -> datetime:
    """That hour of a week that begins on Monday, 23 November 2026."""
    return datetime(2026, 11, 23 + day, hour, tzinfo=WIB)


@pytest.mark.parametrize(
    ("week", "moment", "label", "until"),
    [
        (SHOP, at(0, 9), "Buka sekarang", "sampai 17.00 WIB"),
        (SHOP, at(0, 6), "Sedang tutup", "buka lagi pukul 08.00 WIB"),
        (SHOP, at(0, 17), "Sedang tutup", "buka lagi besok pukul 08.00 WIB"),
        (SHOP, at(4, 18), "Sedang tutup", "buka lagi Senin pukul 08.00 WIB"),
        ({"sat": [["18:00", "02:00"]]}, at(6, 1), "Buka sekarang", "sampai 02.00 WIB"),
        ({"mon": [ALL_DAY], "tue": [ALL_DAY]}, at(0, 0), "Buka sekarang", "sampai Rabu 00.00 WIB"),
        ({day: [ALL_DAY] for day in DAYS}, at(3, 3), "Buka 24 jam setiap hari", ""),
    ],
)
def test_now_in_words(week: Week, moment: datetime, label: str, until: str) -> None:
    with translation.override("id"):
        state = open_state(week, moment)
    assert state
    assert (state.label, state.until) == (label, until)
    assert state.open == label.startswith("Buka")


def test_a_moment_elsewhere_is_reckoned_in_wib() -> None:
    state = open_state(SHOP, datetime.fromisoformat("2026-11-23T02:30:00+00:00"))
    assert state
    assert state.open


def test_english_readers_have_colons() -> None:
    with translation.override("en"):
        state = open_state(SHOP, at(4, 18))
    assert state
    assert (state.label, state.until) == ("Closed now", "opens Monday at 08:00 WIB")


@pytest.mark.parametrize("week", [{}, {"mon": []}])
def test_unknown_hours_say_nothing(week: Week) -> None:
    assert open_state(week, at(0, 9)) is None


@pytest.mark.parametrize(
    ("closed", "until", "sentence"),
    [
        ((date(2026, 11, 20), None), "", "Tutup sementara."),
        (
            (date(2026, 11, 20), date(2026, 12, 1)),
            "buka lagi 1 Desember 2026",
            "Tutup sementara. Buka lagi 1 Desember 2026.",
        ),
        ((date(2026, 11, 25), None), None, "Tutup sementara mulai 25 November 2026."),
        (
            (date(2026, 11, 25), date(2026, 12, 1)),
            None,
            "Tutup sementara mulai 25 November 2026, buka lagi 1 Desember 2026.",
        ),
        ((date(2026, 11, 20), date(2026, 11, 23)), None, ""),
        ((None, None), None, ""),
    ],
)
def test_a_closing_beats_open_now_and_is_said(closed: Closed, until: str | None, sentence: str) -> None:
    with translation.override("id"):
        state = open_state(SHOP, at(0, 9), closed=closed)
        assert closing_text(closed, at(0, 9)) == sentence
    assert state
    if until is None:
        assert state.open
    else:
        assert (state.open, state.label, state.until) == (False, "Tutup sementara", until)
    away = open_state({}, at(0, 9), closed=closed)
    assert (away is None) == (until is None)


def test_today_is_the_single_date_and_not_the_weekday() -> None:
    special: Week = {"2026-11-23": [["10:00", "12:00"]], "2026-11-22": []}
    with translation.override("id"):
        state = open_state(SHOP, at(0, 9), special=special)
        lines = special_lines(special, at(0, 9))
        week = week_lines(SHOP, at(0, 9), special=special)
    assert state
    assert (state.label, state.until) == ("Sedang tutup", "buka lagi pukul 10.00 WIB")
    assert [(line.name, line.spans, line.today) for line in lines] == [
        ("Senin, 23 November 2026", ("10.00–12.00",), True)
    ]
    assert not any(day.today for day in week)
    assert [day.today for day in week_lines(SHOP, at(1, 9), special=special)].index(True) == 1
    assert open_state({}, at(0, 9), special=special) is not None
    assert open_state({}, at(1, 9), special=special) is None


def test_dates_in_a_row_with_the_same_hours_are_one_line() -> None:
    special: Week = {f"2026-12-{day}": [] for day in (30, 31)} | {"2027-01-01": [], "2027-01-02": [["08:00", "12:00"]]}
    special |= {"2027-01-04": [], "2027-01-05": []}
    with translation.override("en"):
        lines = [(line.name, line.spans) for line in special_lines(special, at(0, 9))]
    assert lines == [
        ("30 December 2026 – 1 January 2027", ()),
        ("Saturday, 2 January 2027", ("08:00–12:00",)),
        ("4–5 January 2027", ()),
    ]


def test_what_is_far_away_has_a_date() -> None:
    with translation.override("id"):
        state = open_state({"mon": [["08:00", "17:00"]]}, at(0, 18), special={"2026-11-30": []})
    assert state
    assert state.until == "buka lagi 7 Desember 2026 pukul 08.00 WIB"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", ("sampai 17.00 WIB", "buka lagi besok pukul 18.00 WIB", "Buka 24 jam setiap hari")),
        ("en", ("until 17:00 WIB", "opens tomorrow at 18:00 WIB", "Open 24 hours every day")),
    ],
)
def test_the_examples_say_it_too(client: Client, language: str, words: tuple[str, ...]) -> None:
    html = client.get(f"/{language}/gaya/opening_hours/").content.decode()
    assert not [each for each in words if each not in html]

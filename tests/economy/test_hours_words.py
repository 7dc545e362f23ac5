"""What the page says of now: open until when, closed until when."""

from datetime import datetime

import pytest
from django.test import Client
from django.utils import translation

from economy.domain.hours import DAYS, WIB, Week
from economy.domain.hours_words import open_state

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

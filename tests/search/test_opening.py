"""What an index keeps of opening hours says the same as the hours themselves, at any moment."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from economy.domain.hours import DAYS, WIB, Closed, Week, is_open
from search.domain.opening import (
    Minutes,
    Stretch,
    always_open,
    closed_stretch,
    minute_of_week,
    special_stretches,
    tail_minutes,
    week_minutes,
)

MONDAY = date(2026, 11, 23)
TIMES = st.sampled_from(["00:00", "00:01", "08:00", "12:00", "17:30", "23:59"]) | st.builds(
    "{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59)
)
SPANS = st.lists(st.tuples(TIMES, TIMES).map(list), max_size=3)
WEEKS = st.dictionaries(st.sampled_from(DAYS), SPANS, max_size=7)
NEAR_DAYS = st.integers(-3, 17).map(lambda number: MONDAY + timedelta(days=number))
SPECIAL = st.dictionaries(NEAR_DAYS.map(date.isoformat), SPANS, max_size=6)
CLOSED = st.just((None, None)) | st.tuples(NEAR_DAYS, st.none() | NEAR_DAYS)
MOMENTS = st.integers(0, 14 * 1440 - 1).map(
    lambda minute: datetime.combine(MONDAY, datetime.min.time(), WIB) + timedelta(minutes=minute)
)


def in_minutes(stretches: list[Minutes], minute: int) -> bool:
    return any(each["gte"] <= minute < each["lt"] for each in stretches)


def in_time(stretch: Stretch, at: datetime) -> bool:
    begun = datetime.fromisoformat(stretch["gte"]) <= at
    return begun and ("lt" not in stretch or at < datetime.fromisoformat(stretch["lt"]))


def open_by_index(week: Week, special: Week, closed: Closed, at: datetime) -> bool:
    """The condition of a question, worked out here instead of by a server."""
    stretch = closed_stretch(*closed)
    if stretch is not None and in_time(stretch, at):
        return False
    today, minute = at.date(), minute_of_week(at)
    yesterday = today - timedelta(days=1)
    return (
        (in_minutes(week_minutes(week), minute) and today.isoformat() not in special)
        or (in_minutes(tail_minutes(week), minute) and yesterday.isoformat() not in special)
        or any(in_time(each, at) for each in special_stretches(special))
    )


@given(WEEKS, SPECIAL, CLOSED, MOMENTS)
def test_the_index_and_the_hours_agree(week: Week, special: Week, closed: Closed, at: datetime) -> None:
    assert open_by_index(week, special, closed, at) == is_open(week, at, special=special, closed=closed)


@given(WEEKS)
def test_always_open_is_open_at_every_minute(week: Week) -> None:
    begin = datetime.combine(MONDAY, datetime.min.time(), WIB)
    minutes = (begin + timedelta(minutes=minute) for minute in range(7 * 1440))
    assert always_open(week) == all(is_open(week, at) for at in minutes)


def test_a_stretch_lies_within_the_week() -> None:
    week = {"sun": [["18:00", "02:00"]]}
    assert week_minutes(week) == [{"gte": 6 * 1440 + 1080, "lt": 7 * 1440}]
    assert tail_minutes(week) == [{"gte": 0, "lt": 120}]

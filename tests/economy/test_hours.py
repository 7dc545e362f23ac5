from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from economy.domain.hours import (
    DAYS,
    MAX_SPECIAL_DAYS,
    WIB,
    Closed,
    HoursError,
    Week,
    as_simple,
    check_special,
    check_week,
    closes_at,
    is_closed_on,
    is_open,
    opens_at,
    simple_week,
    spans,
)

TIMES = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
WEEKS = st.dictionaries(
    st.sampled_from(DAYS), st.lists(st.tuples(TIMES, TIMES).map(list), min_size=1, max_size=3), max_size=7
)
MONDAY = datetime(2026, 11, 23, tzinfo=WIB)
MOMENTS = st.integers(0, 7 * 1440 - 1).map(lambda minute: MONDAY + timedelta(minutes=minute))
"""Any minute of that week."""
SPANS = st.lists(st.tuples(TIMES, TIMES).map(list), max_size=3)
NEAR_DAYS = st.integers(-2, 12).map(lambda number: (MONDAY + timedelta(days=number)).date())
SPECIAL = st.dictionaries(NEAR_DAYS.map(date.isoformat), SPANS, max_size=5)
CLOSED = st.just((None, None)) | st.tuples(NEAR_DAYS, st.none() | NEAR_DAYS)
ALL_DAY = [["00:00", "00:00"]]


def at(day: int, time: str) -> datetime:
    hours, minutes = time.split(":")
    return datetime(2026, 11, 23 + day, int(hours), int(minutes), tzinfo=WIB)


def open_by_definition(week: Week, moment: datetime) -> bool:
    """The rule in plain words: a span of today that has begun and not ended, or one of yesterday that runs over."""
    now = f"{moment:%H:%M}"
    for opens, closes in week.get(DAYS[moment.weekday()], []):
        if (opens < closes and opens <= now < closes) or (closes <= opens <= now):
            return True
    yesterday = DAYS[(moment.weekday() - 1) % 7]
    return any(closes <= opens and now < closes for opens, closes in week.get(yesterday, []))


@given(WEEKS, MOMENTS)
def test_open_is_what_the_rule_says(week: Week, moment: datetime) -> None:
    assert is_open(week, moment) == open_by_definition(week, moment)


@given(WEEKS, MOMENTS)
def test_a_place_that_is_open_closes_at_the_first_closed_minute(week: Week, moment: datetime) -> None:
    closes = closes_at(week, moment)
    if not is_open(week, moment):
        assert closes is None
        return
    if closes is None:
        assert all(is_open(week, moment + timedelta(minutes=step)) for step in range(0, 7 * 1440, 7))
        return
    assert moment < closes <= moment + timedelta(days=7)
    assert not is_open(week, closes)
    assert is_open(week, closes - timedelta(minutes=1))


@given(WEEKS)
def test_a_checked_week_is_checked_again_unchanged(week: Week) -> None:
    checked = check_week(week)
    assert check_week(checked) == checked
    assert all(span.start < span.end <= span.start + 1440 for span in spans(checked))


@given(st.sets(st.sampled_from(DAYS), min_size=1), TIMES, TIMES)
def test_simple_hours_come_back_as_they_were_typed(days: set[str], opens: str, closes: str) -> None:
    week = simple_week(days=days, opens=opens, closes=closes)
    assert as_simple(week) == (tuple(day for day in DAYS if day in days), opens, closes)


@given(WEEKS)
def test_what_is_called_simple_says_the_whole_week(week: Week) -> None:
    simple = as_simple(week)
    assume(simple is not None)
    assert simple is not None
    assert simple_week(days=simple[0], opens=simple[1], closes=simple[2]) == check_week(week)


def test_an_evening_runs_into_the_next_day_and_the_next_week() -> None:
    week = {"sun": [["18:00", "02:00"]]}
    assert is_open(week, at(6, "23:59"))
    assert is_open(week, at(0, "01:59"))
    assert not is_open(week, at(0, "02:00"))
    assert closes_at(week, at(6, "20:00")) == at(6, "20:00") + timedelta(hours=6)


def test_two_whole_days_are_one_stretch_and_seven_never_end() -> None:
    assert closes_at({"mon": [["00:00", "00:00"]], "tue": [["00:00", "00:00"]]}, at(0, "12:00")) == at(2, "00:00")
    assert closes_at({day: [["00:00", "00:00"]] for day in DAYS}, at(0, "12:00")) is None


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "08:00",
        {"senin": [["08:00", "17:00"]]},
        {"mon": [["8:00", "17:00"]]},
        {"mon": [["08:00", "24:00"]]},
        {"mon": [["08:00"]]},
        {"mon": "08:00"},
        {"mon": [["08:00", 17]]},
        {"mon": [["08:00", "09:00"]] * 4},
    ],
)
def test_what_is_no_week_is_refused(value: Any) -> None:
    with pytest.raises(HoursError):
        check_week(value)


def test_a_split_or_uneven_week_is_not_simple() -> None:
    assert as_simple({}) is None
    assert as_simple({"mon": [["08:00", "12:00"], ["13:00", "17:00"]]}) is None
    assert as_simple({"mon": [["08:00", "12:00"]], "tue": [["08:00", "13:00"]]}) is None


@given(WEEKS, MOMENTS)
def test_a_closed_place_opens_at_the_first_open_minute(week: Week, moment: datetime) -> None:
    opens = opens_at(week, moment)
    if is_open(week, moment) or not week:
        assert opens is None
        return
    assert opens is not None
    assert moment < opens <= moment + timedelta(days=7)
    assert is_open(week, opens)
    begins = {span.start for span in spans(week)}
    assert opens.weekday() * 1440 + opens.hour * 60 + opens.minute in begins
    minutes = int((opens - moment).total_seconds()) // 60
    assert not any(is_open(week, moment + timedelta(minutes=step)) for step in range(0, minutes, 7))


def open_on_dates(week: Week, special: Week, closed: Closed, moment: datetime) -> bool:
    """The rule with single dates, in plain words."""

    def hours(day: date) -> list[list[str]]:
        return special.get(day.isoformat(), week.get(DAYS[day.weekday()], []))

    today, now = moment.date(), f"{moment:%H:%M}"
    if closed[0] and closed[0] <= today and (closed[1] is None or today < closed[1]):
        return False
    begun = any(opens <= now and (now < closes or closes <= opens) for opens, closes in hours(today))
    run_over = any(closes <= opens and now < closes for opens, closes in hours(today - timedelta(days=1)))
    return begun or run_over


@given(WEEKS, SPECIAL, CLOSED, MOMENTS)
def test_single_dates_replace_their_weekday(week: Week, special: Week, closed: Closed, moment: datetime) -> None:
    assert is_open(week, moment, special=special, closed=closed) == open_on_dates(week, special, closed, moment)


@example(
    week={},
    special={"2026-11-22": [["00:00", "00:00"]]},
    closed=(date(2026, 11, 24), date(2026, 11, 22)),
    moment=MONDAY,
)
@example(week=dict.fromkeys(DAYS, ALL_DAY), special={}, closed=(date(2026, 11, 24), date(2026, 11, 22)), moment=MONDAY)
@given(WEEKS, SPECIAL, CLOSED, MOMENTS)
def test_what_is_open_closes_and_what_is_closed_opens_when_it_is_said(
    week: Week, special: Week, closed: Closed, moment: datetime
) -> None:
    now = is_open(week, moment, special=special, closed=closed)
    closes = closes_at(week, moment, special=special, closed=closed)
    opens = opens_at(week, moment, special=special, closed=closed)
    change = closes or opens
    assert not (closes and opens)
    assert closes is None or now
    assert opens is None or not now
    until = change or moment + timedelta(days=30)
    steps = range(0, int((until - moment).total_seconds()) // 60, 11)
    assert all(is_open(week, moment + timedelta(minutes=step), special=special, closed=closed) == now for step in steps)
    if change:
        assert moment < change
        assert is_open(week, change, special=special, closed=closed) != now
        assert is_open(week, change - timedelta(minutes=1), special=special, closed=closed) == now


def test_a_special_evening_runs_into_the_next_day() -> None:
    week: Week = {"mon": [["18:00", "02:00"]], "tue": [["08:00", "12:00"]]}
    takbir = {"2026-11-23": [["20:00", "01:00"]]}
    assert not is_open(week, at(0, "18:30"), special=takbir)
    assert is_open(week, at(1, "00:59"), special=takbir)
    assert not is_open(week, at(1, "01:30"), special=takbir)
    assert is_open(week, at(1, "01:30"), special={"2026-11-24": []})
    assert not is_open(week, at(1, "09:00"), special={"2026-11-24": []})


def test_a_closing_beats_hours_that_never_end() -> None:
    week = dict.fromkeys(DAYS, ALL_DAY)
    wednesday, friday = date(2026, 11, 25), date(2026, 11, 27)
    assert closes_at(week, at(0, "12:00"), closed=(wednesday, None)) == at(2, "00:00")
    assert opens_at(week, at(2, "12:00"), closed=(wednesday, friday)) == at(4, "00:00")
    assert opens_at(week, at(2, "12:00"), closed=(wednesday, None)) is None
    assert opens_at({}, at(0, "12:00"), special={"2026-11-30": [["08:00", "09:00"]]}) == at(7, "08:00")
    assert is_closed_on(wednesday, (wednesday, friday))
    assert not is_closed_on(friday, (wednesday, friday))
    assert not is_closed_on(friday, (None, None))


def test_a_day_far_away_is_not_waited_for() -> None:
    assert opens_at({}, at(0, "12:00"), special={"2099-12-31": [["08:00", "09:00"]]}) is None


@given(SPECIAL)
def test_checked_special_hours_are_checked_again_unchanged(special: Week) -> None:
    checked = check_special(special)
    assert checked == special
    assert list(checked) == sorted(special)
    assert check_special(checked) == checked


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"mon": []},
        {date(2027, 3, 10): []},
        {"20270310": []},
        {"2027-02-29": []},
        {"2027-W10-3": []},
        {"1027-03-10": []},
        {"2027-03-10": None},
        {"2027-03-10": [["8:00", "17:00"]]},
        {"2027-03-10": [["08:00", "09:00"]] * 4},
        {f"2027-{1 + number // 28:02d}-{1 + number % 28:02d}": [] for number in range(MAX_SPECIAL_DAYS + 1)},
    ],
)
def test_what_are_no_special_hours_is_refused(value: Any) -> None:
    with pytest.raises(HoursError):
        check_special(value)

"""Rules of RFC 5545: dateutil is the judge of what they mean, words say what is wrong with them."""

import datetime
from itertools import takewhile

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from branding.models.event_dates import SIMPLE, simple_rule
from branding.recurrence import Recurrence, RuleError, accepted, check_single_days, checked, horizon

DAY = datetime.timedelta(days=1)
STARTS = st.dates(datetime.date(2026, 1, 1), datetime.date(2028, 12, 31))
WEEKDAY = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])


def joined(values: object) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=3, unique=True).map(",".join)  # type: ignore[arg-type]


NUMBERED = st.builds(lambda week, day: f"{week}{day}", st.sampled_from([-2, -1, 1, 2, 3, 4]), WEEKDAY)
RULES = st.one_of(
    st.just("FREQ=DAILY"),
    joined(WEEKDAY).map("FREQ=DAILY;BYDAY={}".format),
    joined(WEEKDAY).map("FREQ=WEEKLY;BYDAY={}".format),
    joined(NUMBERED).map("FREQ=MONTHLY;BYDAY={}".format),
    joined(st.integers(-5, 31).filter(bool).map(str)).map("FREQ=MONTHLY;BYMONTHDAY={}".format),
    joined(WEEKDAY).map("FREQ=MONTHLY;BYDAY={};BYSETPOS=-1".format),
    st.builds("FREQ=YEARLY;BYMONTH={};BYDAY={}".format, st.integers(1, 12), NUMBERED),
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 12), st.integers(1, 28)),
)
ENDS = st.one_of(
    st.just(""),
    st.integers(1, 12).map(";COUNT={}".format),
    st.dates(datetime.date(2029, 1, 1), datetime.date(2031, 1, 1)).map(lambda day: f";UNTIL={day:%Y%m%d}"),
)


def midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min)


@settings(max_examples=150, deadline=None)
@given(STARTS, RULES, st.integers(1, 3), ENDS, st.integers(0, 400), st.data())
def test_a_year_of_any_rule_is_what_dateutil_makes_of_it(
    near: datetime.date, base: str, interval: int, end: str, later: int, data: st.DataObject
) -> None:
    """Wherever the year begins, with days added and left out."""
    text = f"{base};INTERVAL={interval}{end}"
    first = next(iter(rrulestr(base, dtstart=midnight(near))), None)
    assume(first is not None and first.date() < datetime.date(2030, 1, 1))
    assert first is not None
    start = first.date()
    rule = checked(text, start)
    ruled = rrulestr(text, dtstart=first)
    known = [each.date() for each in takewhile(lambda each: each.date() < start + 400 * DAY, ruled)]
    excluded = tuple(data.draw(st.lists(st.sampled_from(known), max_size=3, unique=True)))
    extra = tuple(start + number * DAY for number in data.draw(st.lists(st.integers(1, 500), max_size=3, unique=True)))
    judge = rruleset()
    judge.rrule(ruled)  # type: ignore[arg-type]
    for day in extra:
        judge.rdate(midnight(day))
    for day in excluded:
        judge.exdate(midnight(day))
    since = start + later * DAY
    until = since + 365 * DAY
    ours = Recurrence(start, rule, extra, excluded).days(since=since, until=until)
    assert ours == [each.date() for each in judge.between(midnight(since), midnight(until), inc=True)]


@given(STARTS, st.sampled_from(sorted(SIMPLE)))
def test_the_usual_ways_make_rules_that_are_accepted_and_begin_on_the_first_day(
    start: datetime.date, repeat: str
) -> None:
    rule = simple_rule(repeat, start)  # type: ignore[arg-type]
    assert checked(rule, start) == rule
    assert Recurrence(start, rule).days(since=start, until=start + 366 * DAY)[0] == start


def test_an_endless_rule_has_no_last_day_and_others_do() -> None:
    start = datetime.date(2027, 6, 5)
    assert Recurrence(start, "FREQ=WEEKLY;BYDAY=SA").last() is None
    assert Recurrence(start, "FREQ=WEEKLY;COUNT=3;BYDAY=SA").last() == datetime.date(2027, 6, 19)
    assert Recurrence(start, "FREQ=WEEKLY;UNTIL=20270618;BYDAY=SA").last() == datetime.date(2027, 6, 12)
    assert Recurrence(start).last() == start
    assert Recurrence(start, extra=(datetime.date(2027, 7, 1),)).last() == datetime.date(2027, 7, 1)


def test_a_daily_rule_of_fifty_years_is_not_walked_to_its_end() -> None:
    start = datetime.date(2000, 1, 1)
    days = Recurrence(start, "FREQ=DAILY").days(since=start, until=horizon(start), limit=3)
    assert days == [start, start + DAY, start + 2 * DAY]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("rrule: freq=weekly; byday=sa", "FREQ=WEEKLY;BYDAY=SA"),
        ("BYDAY=SA;FREQ=WEEKLY;INTERVAL=02;", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20271231T165959Z", "FREQ=WEEKLY;UNTIL=20271231;BYDAY=SA"),
        ("FREQ=MONTHLY;BYDAY=1SA", "FREQ=MONTHLY;BYDAY=1SA"),
    ],
)
def test_a_rule_is_kept_in_one_spelling(written: str, kept: str) -> None:
    assert checked(written, datetime.date(2027, 6, 5)) == kept


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", "NAMA=NILAI"),
        ("tiap Sabtu", "NAMA=NILAI"),
        ("BYDAY=SA", "memerlukan FREQ"),
        ("FREQ=HOURLY", "FREQ hanya dapat"),
        ("FREQ=SECONDLY;COUNT=9", "FREQ hanya dapat"),
        ("FREQ=DAILY;BYHOUR=3", "BYHOUR tidak dipakai"),
        ("FREQ=YEARLY;BYEASTER=0", "BYEASTER tidak dipakai"),
        ("FREQ=DAILY;FREQ=WEEKLY", "tertulis dua kali"),
        ("FREQ=DAILY;INTERVAL=0", "1 sampai 99"),
        ("FREQ=DAILY;INTERVAL=-1", "1 sampai 99"),
        ("FREQ=DAILY;COUNT=1000000", "1 sampai 366"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20280101", "salah satu saja"),
        ("FREQ=DAILY;UNTIL=31-12-2027", "UNTIL=20271231"),
        ("FREQ=DAILY;UNTIL=20270231", "tidak ada di kalender"),
        ("FREQ=DAILY;UNTIL=20270101", "berakhir"),
        ("FREQ=WEEKLY;BYDAY=SABTU", "MO, TU, WE"),
        ("FREQ=WEEKLY;BYDAY=1SA", "Hari bernomor"),
        ("FREQ=WEEKLY;BYMONTHDAY=5", "FREQ=WEEKLY"),
        ("FREQ=YEARLY;BYMONTH=13", "1 sampai 12"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "1 sampai 31"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS memerlukan"),
        ("FREQ=WEEKLY;BYDAY=SU", "tidak cocok"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "tidak cocok"),
        ("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=20", "tidak cocok"),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTH=6;BYDAY=5SA", "tidak cocok"),
        ("FREQ=YEARLY;BYMONTH=6;BYDAY=53SA", "1 sampai 5"),
        ("FREQ=DAILY;BYDAY=SA;BYSETPOS=2", "FREQ=DAILY"),
        ("FREQ=DAILY;" + "BYDAY=SA," * 40, "paling panjang"),
    ],
)
def test_what_is_wrong_with_a_rule_is_said(rule: str, words: str) -> None:
    with pytest.raises(RuleError, match=words):
        checked(rule, datetime.date(2027, 6, 5))


def test_a_rule_that_would_take_centuries_is_refused_at_once() -> None:
    with pytest.raises(RuleError, match="50 tahun"):
        checked("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=300", datetime.date(2028, 2, 29))


@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_is_refused_in_words(text: str) -> None:
    start = datetime.date(2027, 6, 5)
    rule = accepted(text, start)
    if rule:
        assert checked(rule, start) == rule
    else:
        with pytest.raises(RuleError, match=r"\w"):
            checked(text, start)


def test_single_days_belong_to_what_they_change() -> None:
    start = datetime.date(2027, 6, 5)
    weekly = "FREQ=WEEKLY;BYDAY=SA"
    assert check_single_days(Recurrence(start, weekly, excluded=(datetime.date(2027, 6, 12),))) == {}
    stranger = Recurrence(start, weekly, excluded=(datetime.date(2027, 6, 13),))
    assert "13-06-2027" in check_single_days(stranger)["excluded"]
    assert "sesudah hari pertama" in check_single_days(Recurrence(start, weekly, extra=(start,)))["extra"]
    assert "sisakan" in check_single_days(Recurrence(start, excluded=(start,)))["excluded"]
    many = tuple(start + number * DAY for number in range(1, 62))
    assert "60" in check_single_days(Recurrence(start, extra=many))["extra"]

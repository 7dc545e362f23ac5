"""Where a programme stands follows from its recorded updates, and from nothing else."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from accounts.models import User
from branding.domain.programmes.dates import Dated, read_dated, the_day, the_month, the_year
from branding.domain.programmes.numbers import NumberProblem, read_number, read_percentage
from branding.domain.programmes.progress import Measured, Progress, is_stale, mean, progress, share
from branding.domain.programmes.reads import progress_of
from branding.domain.programmes.recording import NewUpdate, NewValue, Proof, record_update
from branding.domain.programmes.refusals import SENTENCES, UpdateRefused
from branding.enums import DatePrecision, Measure, ProgrammeState, RecordedAs
from branding.models import Indicator, IndicatorValue, Programme, ProgrammeUpdate

DAY = datetime.date(2026, 6, 5)


@pytest.fixture
def programme(db: None) -> Programme:
    return Programme.objects.create(code="SC-01", name="Contoh", pillar="governance")


def indicator(programme: Programme, name: str = "Layanan", **fields: object) -> Indicator:
    made: Indicator = Indicator.objects.create(programme=programme, name=name, **fields)
    return made


@pytest.mark.parametrize(("days", "stale"), [(0, False), (89, False), (90, False), (91, True), (400, True)])
def test_ninety_days_are_current_and_the_day_after_is_not(days: int, stale: bool) -> None:
    found = is_stale(updated_on=DAY, state="berjalan", today=DAY + datetime.timedelta(days=days))
    assert found is stale


def test_what_was_never_updated_is_stale_and_what_rests_is_not() -> None:
    assert is_stale(updated_on=None, state="direncanakan", today=DAY)
    assert is_stale(updated_on=None, state="ditunda", today=DAY)
    for state in ("selesai", "dihentikan"):
        assert not is_stale(updated_on=None, state=state, today=DAY)
        assert not is_stale(updated_on=datetime.date(2020, 1, 1), state=state, today=DAY)


@pytest.mark.parametrize(
    ("baseline", "target", "value", "expected"),
    [
        ("2.64", "3.64", "3.14", "50"),
        (None, "40", "10", "25"),
        ("100", "20", "60", "50"),  # less is better
        ("10", "20", "5", "0"),
        ("10", "20", "25", "100"),
        ("5", "5", "5", "100"),
        ("5", "5", "4", "0"),
        ("5", None, "4", None),
        ("5", "9", None, None),
    ],
)
def test_the_share_of_an_indicator(baseline: str | None, target: str | None, value: str | None, expected: str) -> None:
    numbers = [None if each is None else Decimal(each) for each in (baseline, target, value)]
    found = share(Measured(*numbers))
    assert found == (None if expected is None else Decimal(expected))


def test_the_percentage_is_entered_or_the_mean_of_what_is_measured() -> None:
    half, none, no_target = (
        Measured(Decimal(0), Decimal(10), Decimal(5)),
        Measured(Decimal(0), Decimal(10), None),
        Measured(Decimal(0), None, Decimal(3)),
    )
    entered = progress(measure=Measure.ENTERED, entered=Decimal(42), indicators=[half])
    assert entered == Progress(Decimal(42), computed=False)
    computed = progress(measure=Measure.INDICATORS, entered=Decimal(42), indicators=[half, none, no_target])
    assert computed == Progress(Decimal(50), computed=True, measured=1, counted=2)
    assert progress(measure=Measure.INDICATORS, entered=None, indicators=[none]).percent is None
    assert mean([Decimal(100), Decimal("99.97")]) == Decimal("99.9")  # all is only what is all


def test_a_save_never_moves_the_date_but_an_update_does(programme: Programme) -> None:
    programme.name = "Nama lain"
    programme.save()
    programme.refresh_from_db()
    assert programme.updated_on is None
    record_update(programme=programme, update=NewUpdate(the_day(DAY), percentage=Decimal(40)), actor=None)
    programme.refresh_from_db()
    stands = Programme.objects.get()
    assert (stands.updated_on, stands.percentage) == (DAY, Decimal(40))
    programme.pillar = "economy"
    programme.save()
    programme.refresh_from_db()
    assert programme.updated_on == DAY


def test_every_update_stays_in_the_history_with_who_as_a_role(programme: Programme) -> None:
    steward = User.objects.create_user(username="pengampu", email="p@beranda.test", password=None)
    one = indicator(programme)
    first = record_update(
        programme=programme,
        update=NewUpdate(the_year(2024), state="berjalan", values=[NewValue(one, Decimal("2.64"), Proof("Laporan"))]),
        actor=None,
    )
    second = record_update(
        programme=programme,
        update=NewUpdate(
            the_day(DAY), "ditunda", Decimal("12.5"), [NewValue(one, Decimal(3))], "Anggaran", Proof("Nota")
        ),
        actor=steward,
    )
    assert (first.role, second.role) == (RecordedAs.EDITORS, RecordedAs.STEWARD)
    assert second.changes == [
        {"kind": "state", "before": "berjalan", "after": "ditunda"},
        {"kind": "percentage", "before": "", "after": "12.5"},
        {"kind": "value", "indicator": one.pk, "before": "2.64", "after": "3", "corrected": False},
    ]
    assert list(programme.updates.values_list("note", "evidence")) == [("Anggaran", "Nota"), ("", "")]
    assert IndicatorValue.objects.get(on=datetime.date(2024, 12, 31)).evidence == "Laporan"


def test_an_update_about_the_past_fills_the_history_and_leaves_the_present(programme: Programme) -> None:
    record_update(programme=programme, update=NewUpdate(the_day(DAY), "berjalan", Decimal(60)), actor=None)
    record_update(programme=programme, update=NewUpdate(the_year(2024), "direncanakan", Decimal(10)), actor=None)
    programme.refresh_from_db()
    assert (programme.state, programme.percentage, programme.updated_on) == ("berjalan", Decimal(60), DAY)
    assert programme.updates.count() == 2


def test_a_corrected_value_keeps_its_proof_and_leaves_a_trace(programme: Programme) -> None:
    one = indicator(programme)
    for value, proof in ((Decimal(3), Proof("Laporan", "https://contoh.example/a")), (Decimal(4), Proof())):
        update = NewUpdate(the_day(DAY), values=[NewValue(one, value, proof)])
        record_update(programme=programme, update=update, actor=None)
    kept = IndicatorValue.objects.get()
    assert (kept.value, kept.evidence, kept.evidence_url) == (Decimal(4), "Laporan", "https://contoh.example/a")
    newest = ProgrammeUpdate.objects.order_by("-pk")[0]
    assert newest.changes[0]["before"] == "3"
    assert newest.changes[0]["corrected"] is True


def test_the_percentage_of_a_programme_follows_its_indicators(programme: Programme) -> None:
    Programme.objects.update(measure=Measure.INDICATORS)
    programme.refresh_from_db()
    one, two = indicator(programme, target=Decimal(10)), indicator(programme, "Lain", target=Decimal(4))
    update = NewUpdate(the_day(DAY), values=[NewValue(one, Decimal(5)), NewValue(two, Decimal(4))])
    record_update(programme=programme, update=update, actor=None)
    assert progress_of(programme) == Progress(Decimal(75), computed=True, measured=2, counted=2)


def tomorrow() -> Dated:
    return the_day(timezone.localdate() + datetime.timedelta(days=1))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: NewUpdate(the_day(DAY)), "nothing_said"),
        (lambda: NewUpdate(tomorrow(), note="x"), "future_date"),
        (lambda: NewUpdate(the_day(DAY), percentage=Decimal(101)), "percentage_range"),
        (lambda: NewUpdate(the_day(DAY), state="mogok"), "bad_state"),
        (lambda: NewUpdate(the_day(DAY), note="x" * 1001), "note_too_long"),
        (lambda: NewUpdate(the_day(DAY), proof=Proof("x" * 251)), "evidence_too_long"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(programme: Programme, make: object, code: str) -> None:
    assert callable(make)
    with pytest.raises(UpdateRefused) as refusal:
        record_update(programme=programme, update=make(), actor=None)
    assert refusal.value.code == code
    assert str(refusal.value)
    assert not ProgrammeUpdate.objects.exists()
    programme.refresh_from_db()
    assert (programme.state, programme.updated_on) == (ProgrammeState.PLANNED, None)


def test_a_computed_percentage_cannot_be_entered_nor_a_value_of_another_programme(programme: Programme) -> None:
    other = Programme.objects.create(code="SC-02", name="Lain", pillar="economy", measure=Measure.INDICATORS)
    with pytest.raises(UpdateRefused, match="dihitung"):
        record_update(programme=other, update=NewUpdate(the_day(DAY), percentage=Decimal(5)), actor=None)
    update = NewUpdate(the_day(DAY), values=[NewValue(indicator(programme), Decimal(1))])
    with pytest.raises(UpdateRefused):
        record_update(programme=other, update=update, actor=None)
    assert not IndicatorValue.objects.exists()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2026-06-05", the_day(DAY)),
        ("2026-06-05 00:00", the_day(DAY)),
        ("05/06/2026", the_day(DAY)),
        ("5.6.2026", the_day(DAY)),
        ("5 Juni 2026", the_day(DAY)),
        (" 5  JUN. 2026 ", the_day(DAY)),
        ("5 June 2026", the_day(DAY)),
        ("5 Agt 2026", the_day(datetime.date(2026, 8, 5))),
        ("Februari 2024", the_month(2024, 2)),
        ("02/2024", the_month(2024, 2)),
        ("2024-02", the_month(2024, 2)),
        (2024, the_year(2024)),
        ("2024", the_year(2024)),
        ("31/02/2026", None),
        ("13/13/2026", None),
        ("2026-13", None),
        ("5 Juno 2026", None),
        ("0099", None),
        (45447, None),
        ("kemarin", None),
        ("5/6/26", None),
    ],
)
def test_dates_as_people_write_them(cell: str | int, expected: Dated | None) -> None:
    assert read_dated(cell) == expected


def test_a_date_is_told_as_exactly_as_it_is_known() -> None:
    assert [each.words for each in (the_day(DAY), the_month(2024, 2), the_year(2024))] == [
        "5 Juni 2026",
        "Februari 2024",
        "2024",
    ]
    assert [each.iso for each in (the_day(DAY), the_month(2024, 2), the_year(2024))] == [
        "2026-06-05",
        "2024-02",
        "2024",
    ]
    assert the_month(2024, 2).on == datetime.date(2024, 2, 29)
    assert the_month(2024, 2).begins == datetime.date(2024, 2, 1)
    assert the_year(2024).precision == DatePrecision.YEAR
    with translation.override("en"):
        assert the_day(DAY).words == "5 June 2026"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2,64", "2.64"),
        ("3.74", "3.74"),
        ("0.375", "0.375"),
        (3.74, "3.74"),
        (0.1 + 0.2, "0.3"),
        (26091, "26091"),
        ("26.091.500", "26091500"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("Rp1.500.000", "1500000"),
        ("-3", "-3"),
        ("26.091", "ambiguous_number"),
        ("26,091", "ambiguous_number"),
        ("dua", "bad_number"),
        ("1,2,3", "bad_number"),
        ("1e5", "bad_number"),
        ("1E+15", "bad_number"),
        (1e15, "too_large"),
        ("0.12345", "too_exact"),
    ],
)
def test_numbers_as_people_write_them(cell: str | float, expected: str) -> None:
    if expected.isascii() and not expected.lstrip("-")[0].isdigit():
        with pytest.raises(NumberProblem) as problem:
            read_number(cell)
        assert problem.value.code == expected
        assert expected in SENTENCES
    else:
        assert read_number(cell) == Decimal(expected)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("42", "42"),
        ("42 %", "42"),
        ("42,5%", "42.5"),
        (42.5, "42.5"),
        ("0", "0"),
        ("0,5 %", "0.5"),
        ("100", "100"),
        (0.42, "fraction"),
        ("0,42", "fraction"),
        ("101", "percentage_range"),
        ("-1", "percentage_range"),
        ("12.345%", "ambiguous_number"),
        ("99,999%", "ambiguous_number"),
        (12.3456, "too_exact_percentage"),
    ],
)
def test_percentages_as_people_write_them(cell: str | float, expected: str) -> None:
    if expected[0].isdigit():
        assert read_percentage(cell) == Decimal(expected)
        return
    with pytest.raises(NumberProblem) as problem:
        read_percentage(cell)
    assert problem.value.code == expected

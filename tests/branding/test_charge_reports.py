"""Reports of illegal charges: the ticket, the way through the office, what nobody may know, and what is forgotten."""

import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from accounts.models import User
from branding.domain.charge_photos import WAITING, discard_waiting, keep_photo, kept_photo
from branding.domain.charge_queue import charge_report_counts, erase_old, open_reports, suspected
from branding.domain.charge_reports import (
    MOVES,
    AnswerMissing,
    Changed,
    Said,
    WrongMove,
    followed,
    move,
    receive,
    remark,
)
from branding.enums import ChargePurpose, ReportState
from branding.models import ChargeReport
from branding.models.charge_report import private_storage
from branding.tasks import tidy_charge_reports

Report = Callable[..., tuple[ChargeReport, str]]
SECRETS = {"contact": "0812-0000-9999 RAHASIA", "description": "CERITA-RAHASIA", "place": "TEMPAT-RAHASIA"}


@pytest.fixture(autouse=True)
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Photos of a test go to a folder of its own."""
    monkeypatch.setitem(private_storage().__dict__, "location", str(tmp_path / "private"))


@pytest.fixture
def officer(db: None) -> User:
    return User.objects.create_user(
        email="periksa@contoh.test", username="periksa", password="x", first_name="NAMA-PETUGAS"
    )


def picture() -> BytesIO:
    """A photo as a phone takes it, with the place in its EXIF."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "KAMERA-RAHASIA"
    exif.get_ifd(0x8825)[2] = (6.0, 7.0, 8.0)
    Image.new("RGB", (900, 600), "olive").save(out, "JPEG", exif=exif)
    out.seek(0)
    return out


@pytest.fixture
def report(db: None) -> Report:
    """A report taken in: the record and its ticket."""

    def make(**said: object) -> tuple[ChargeReport, str]:
        about: dict[str, object] = {
            "attempt": str(uuid4()),
            "happened_on": date(2026, 11, 1),
            "amount": 50_000,
            "purpose": ChargePurpose.PARKING,
            **SECRETS,
        }
        ticket = receive(Said(**{**about, **said}))  # type: ignore[arg-type]
        return ChargeReport.objects.get(number=ticket.partition("-")[0]), ticket

    return make


def test_a_ticket_is_a_key_that_the_database_does_not_hold(report: Report) -> None:
    record, ticket = report()
    number, secret = ticket.split("-")
    assert re.fullmatch("[2-9A-HJKMNP-Z]{6}", number)
    assert re.fullmatch("[2-9A-HJKMNP-Z]{20}", secret)
    assert secret not in " ".join(str(value) for value in ChargeReport.objects.values_list().get())
    assert followed(ticket) is not None
    assert followed(ticket.lower().replace("-", " ")) is not None
    for other in (number, f"{number}-{'A' * 20}", f"ABCDEF-{secret}", "", "x" * 500, "\0", f"{number}-{secret}2"):
        assert followed(other) is None
    assert record.state == ReportState.RECEIVED


def test_the_same_form_twice_is_one_report(report: Report) -> None:
    attempt = str(uuid4())
    _one, first = report(attempt=attempt)
    _two, second = report(attempt=attempt, amount=1)
    assert first == second
    assert ChargeReport.objects.count() == 1
    assert report()[1] != first


def test_a_report_goes_its_way_with_times_and_persons(report: Report, officer: User) -> None:
    record, ticket = report()
    move(report=record, to=ReportState.EXAMINED, actor=officer, seen="diterima", note="tanya UPTD")
    remark(report=record, actor=officer, note="belum ada jawaban")
    move(
        report=record,
        to=ReportState.FORWARDED,
        actor=officer,
        seen="diperiksa",
        answer="Diteruskan kepada Saber Pungli.",
    )
    record = move(report=record, to=ReportState.RESOLVED, actor=officer, seen="diteruskan", answer="Uang dikembalikan.")
    assert record.closed_at is not None
    assert [(step.state, step.actor) for step in record.steps.all()] == [
        ("diterima", None),
        ("diperiksa", officer),
        ("diperiksa", officer),
        ("diteruskan", officer),
        ("selesai", officer),
    ]
    found = followed(ticket)
    assert found is not None
    assert found.is_closed
    assert [(step.state.value, step.answer) for step in found.steps] == [
        ("diterima", ""),
        ("diperiksa", ""),
        ("diteruskan", "Diteruskan kepada Saber Pungli."),
        ("selesai", "Uang dikembalikan."),
    ]
    reopened = move(report=record, to=ReportState.EXAMINED, actor=officer, seen="selesai")
    assert reopened.closed_at is None


def test_what_is_followed_holds_nothing_of_the_reporter_or_the_officer(report: Report, officer: User) -> None:
    record, ticket = report()
    move(report=record, to=ReportState.EXAMINED, actor=officer, seen="diterima", note="CATATAN-RAHASIA")
    told = repr(followed(ticket))
    for secret in (*SECRETS.values(), "CATATAN-RAHASIA", "NAMA-PETUGAS", "50000"):
        assert secret not in told


def test_moves_that_make_no_sense_are_refused(report: Report, officer: User) -> None:
    record, _ticket = report()
    with pytest.raises(Changed):
        move(report=record, to=ReportState.EXAMINED, actor=officer, seen="diperiksa")
    with pytest.raises(WrongMove):
        move(report=record, to=ReportState.RECEIVED, actor=officer, seen="diterima")
    for state in (ReportState.FORWARDED, ReportState.RESOLVED, ReportState.NOT_UPHELD):
        with pytest.raises(AnswerMissing):
            move(report=record, to=state, actor=officer, seen="diterima", answer="  ")
    with pytest.raises(AnswerMissing):
        remark(report=record, actor=officer)
    assert record.steps.count() == 1
    assert set(MOVES) == set(ReportState.values)


def test_a_step_is_never_rewritten(report: Report) -> None:
    step = report()[0].steps.get()
    with pytest.raises(TypeError):
        step.save()


def test_what_a_machine_sent_waits_apart(report: Report) -> None:
    record, ticket = report(suspect=True)
    good, _other = report()
    assert list(suspected()) == [record]
    assert list(open_reports()) == [good]
    assert followed(ticket) is not None


def test_the_numbers_hold_no_persons(report: Report, officer: User) -> None:
    report(suspect=True)
    report(amount=10_000)
    done, _ticket = report(amount=25_000)
    move(report=done, to=ReportState.RESOLVED, actor=officer, seen="diterima", answer="Selesai.")
    wrong, _ticket = report(amount=900_000)
    move(report=wrong, to=ReportState.NOT_UPHELD, actor=officer, seen="diterima", answer="Tarif resmi.")
    counts = charge_report_counts()
    assert counts.open == 1
    assert counts.amount == 35_000
    assert counts.by_state == {
        **dict.fromkeys(ReportState.values, 0),
        "diterima": 1,
        "selesai": 1,
        "tidak-terbukti": 1,
        "spam": 1,
    }
    assert counts.oldest is not None
    assert charge_report_counts(since=timezone.localdate() + timedelta(days=1)).open == 0


def test_a_photo_loses_where_it_was_taken_and_lies_in_private(report: Report, settings: Settings) -> None:
    token = keep_photo(picture(), "IMG_2041.jpg")
    kept = kept_photo(token)
    assert kept is not None
    assert kept[1] == "IMG_2041.jpg"
    assert kept_photo(token + "x") is None
    record, _ticket = report(photo=kept[0])
    assert not str(record.photo.name).startswith(WAITING)
    data = record.photo.read()
    assert b"KAMERA-RAHASIA" not in data
    with Image.open(BytesIO(data)) as image:
        assert image.format == "WEBP"
        assert not image.getexif()
    assert not str(record.photo.path).startswith(str(settings.MEDIA_ROOT))


def test_after_a_year_the_person_is_forgotten_and_the_figures_stay(
    report: Report, officer: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    kept = kept_photo(keep_photo(picture(), "foto.jpg"))
    assert kept is not None
    with django_capture_on_commit_callbacks(execute=True):
        old, _ticket = report(photo=kept[0])
    still_open, _ticket = report()
    recent, _ticket = report()
    for record in (old, recent):
        move(report=record, to=ReportState.NOT_UPHELD, actor=officer, seen="diterima", answer="Tidak ada bukti.")
    ChargeReport.objects.filter(pk=old.pk).update(closed_at=datetime(2025, 1, 1, tzinfo=UTC))
    ChargeReport.objects.filter(pk=still_open.pk).update(created_at=datetime(2020, 1, 1, tzinfo=UTC))
    file = old.photo.path
    assert Path(file).exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_old(now=datetime(2026, 1, 2, tzinfo=UTC)) == 1
    assert not Path(file).exists()
    old.refresh_from_db()
    assert (old.contact, old.photo.name) == ("", "")
    assert old.erased_at is not None
    assert (old.amount, old.happened_on, old.purpose) == (50_000, date(2026, 11, 1), "parkir")
    for record in (still_open, recent):
        record.refresh_from_db()
        assert record.contact == SECRETS["contact"]
    assert erase_old(now=datetime(2026, 1, 2, tzinfo=UTC)) == 0


def test_photos_of_forms_that_were_never_sent_do_not_stay(db: None) -> None:
    assert discard_waiting() == 0
    kept = kept_photo(keep_photo(picture(), "foto.jpg"))
    assert kept is not None
    assert discard_waiting() == 0
    path = private_storage().path(kept[0])
    os.utime(path, (0, 0))
    tidy_charge_reports()
    assert not Path(path).exists()

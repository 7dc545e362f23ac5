"""The office's room for reports of illegal charges: who may enter, what it lists, what it decides."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from accounts.models import User
from branding.domain.charge_photos import keep_photo, kept_photo
from branding.domain.charge_reports import Said, followed, move, receive
from branding.domain.roles import REPORTS, ensure_page_roles
from branding.enums import ChargePurpose, ReportState
from branding.models import ChargeReport, DestinationPage, HomePage
from branding.models.charge_report import private_storage
from economy.domain.roles import ensure_office_roles

pytestmark = pytest.mark.usefixtures("small_pictures")
ROOM = ("index", "index_results", "all", "all_results", "spam", "spam_results")


@pytest.fixture(autouse=True)
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Photos of a test go to a folder of its own."""
    monkeypatch.setitem(private_storage().__dict__, "location", str(tmp_path / "private"))


def person(name: str, *groups: object) -> User:
    user = User.objects.create_user(email=f"{name}@contoh.test", username=name, password="x", first_name=name.title())
    user.groups.set(groups)  # type: ignore[arg-type]
    return user


@pytest.fixture
def inspector(home: HomePage) -> User:
    ensure_page_roles()
    return person("pemeriksa", Group.objects.get(name=REPORTS))


@pytest.fixture
def office(inspector: User) -> Client:
    client = Client()
    client.force_login(inspector)
    return client


@pytest.fixture
def reported(one_place: None) -> tuple[ChargeReport, str]:
    """A report with a photo, and its ticket."""
    out = BytesIO()
    Image.new("RGB", (60, 40), "olive").save(out, "JPEG")
    out.seek(0)
    kept = kept_photo(keep_photo(out, "foto.jpg"))
    assert kept is not None
    return make(place="Gerbang kedua", photo=kept[0], contact="0812-0000-9999")


def make(**more: object) -> tuple[ChargeReport, str]:
    about: dict[str, object] = {
        "attempt": str(uuid4()),
        "happened_on": date(2026, 11, 1),
        "amount": 50_000,
        "purpose": ChargePurpose.PARKING,
        "description": "Diminta dua kali.",
    }
    ticket = receive(Said(**{**about, **more}))  # type: ignore[arg-type]
    return ChargeReport.objects.get(number=ticket.partition("-")[0]), ticket


def address(name: str, *args: object) -> str:
    return reverse(f"charge_reports:{name}", args=args)


def test_only_its_own_permission_opens_the_room(client: Client, reported: tuple[ChargeReport, str]) -> None:
    report, _ticket = reported
    paths = [*(address(name) for name in ROOM), address("detail", report.pk), address("photo", report.pk)]
    for path in paths:
        assert client.get(path).status_code == 302
    ensure_page_roles()
    others = ensure_office_roles(), *Group.objects.filter(name__in=["Penulis", "Penyetuju"])
    client.force_login(person("lain", *others))
    assert "Laporan pungutan" not in client.get(reverse("wagtailadmin_home")).content.decode()
    for path in (*paths, address("detail", 999_999)):
        response = client.get(path)
        assert response.status_code == 302
        assert "0812-0000-9999" not in response.content.decode()
    moved = client.post(address("detail", report.pk), {"to": "spam", "seen": "diterima"})
    assert moved.status_code == 302
    report.refresh_from_db()
    assert report.state == ReportState.RECEIVED


def test_the_queue_shows_those_that_wait_the_oldest_first(office: Client, reported: tuple[ChargeReport, str]) -> None:
    report, _ticket = reported
    newer, _ticket = make(place="Pos parkir")
    spam, _ticket = make(suspect=True)
    html = office.get(address("index")).content.decode()
    assert html.index(report.number) < html.index(newer.number)
    assert spam.number not in html
    assert "Laporan pungutan (2)" in html
    assert spam.number in office.get(address("spam")).content.decode()
    assert spam.number in office.get(address("all")).content.decode()
    assert office.get(address("detail", 999_999), follow=True).status_code == 404


def test_reports_are_filtered_by_state_destination_and_age(
    office: Client, inspector: User, reported: tuple[ChargeReport, str]
) -> None:
    old, _ticket = reported
    place = DestinationPage.objects.get(locale__language_code="id")
    about, _ticket = make(destination=place)
    ChargeReport.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=10))
    move(report=about, to=ReportState.EXAMINED, actor=inspector, seen="diterima")

    def listed(query: str) -> set[str]:
        html = office.get(address("all_results") + query).content.decode()
        return {report.number for report in (old, about) if report.number in html}

    assert listed("") == {old.number, about.number}
    assert listed("?status=diperiksa") == {about.number}
    assert listed("?status=diterima&status=diperiksa") == {old.number, about.number}
    assert listed(f"?destination={place.pk}") == {about.number}
    assert listed("?age=7") == {old.number}
    assert listed("?age=30") == set()
    assert listed(f"?q={old.number}") == {old.number}
    assert listed("?q=gerbang") == {old.number}


def test_a_report_is_decided_and_its_reporter_reads_the_answer(
    office: Client, inspector: User, reported: tuple[ChargeReport, str]
) -> None:
    report, ticket = reported
    path = address("detail", report.pk)
    html = office.get(path).content.decode()
    for words in ("Diminta dua kali.", "0812-0000-9999", "Gerbang kedua", "Rp 50.000"):
        assert words in html
    html = office.post(path, {"to": "diteruskan", "seen": "diterima", "note": "catatan saya"}).content.decode()
    assert "Tulis jawaban" in html
    assert "catatan saya" in html
    office.post(path, {"to": "diteruskan", "seen": "diterima", "answer": "Diteruskan ke UPTD.", "note": "catatan saya"})
    report.refresh_from_db()
    assert report.state == ReportState.FORWARDED
    assert report.steps.last().actor == inspector  # type: ignore[union-attr]
    found = followed(ticket)
    assert found is not None
    assert found.steps[-1].answer == "Diteruskan ke UPTD."
    assert "catatan saya" not in repr(found)


def test_two_officers_do_not_decide_over_each_other(
    office: Client, inspector: User, reported: tuple[ChargeReport, str]
) -> None:
    report, _ticket = reported
    move(report=report, to=ReportState.RESOLVED, actor=inspector, seen="diterima", answer="Sudah.")
    html = office.post(address("detail", report.pk), {"to": "diperiksa", "seen": "diterima", "note": "isian saya"})
    assert "baru saja diubah orang lain" in html.content.decode()
    assert "isian saya" in html.content.decode()
    report.refresh_from_db()
    assert report.state == ReportState.RESOLVED


def test_nothing_is_saved_from_an_empty_form(office: Client, reported: tuple[ChargeReport, str]) -> None:
    report, _ticket = reported
    html = office.post(address("detail", report.pk), {"to": "", "seen": "diterima"}).content.decode()
    assert "Pilih status baru, atau tulis jawaban atau catatan." in html
    assert office.post(address("detail", report.pk), {"to": "x", "seen": "x"}).status_code == 200
    assert report.steps.count() == 1


def test_a_photo_is_shown_to_the_office_and_kept_by_no_browser(
    office: Client, reported: tuple[ChargeReport, str]
) -> None:
    report, _ticket = reported
    response = office.get(address("photo", report.pk))
    assert response["Content-Type"] == "image/webp"
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert office.get(address("photo", make()[0].pk), follow=True).status_code == 404


def test_a_longer_queue_takes_no_more_queries(office: Client, reported: tuple[ChargeReport, str]) -> None:
    office.get(address("index"))
    with CaptureQueriesContext(connection) as few:
        office.get(address("index"))
    place = DestinationPage.objects.get(locale__language_code="id")
    for _each in range(3):
        make(destination=place)
    with CaptureQueriesContext(connection) as many:
        office.get(address("index"))
    assert len(many) <= len(few) + 1

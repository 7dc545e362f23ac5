"""The form for an illegal charge as a visitor meets it, and the page of a ticket."""

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image
from pytest_django import Settings

from branding.domain.charge_reports import followed
from branding.domain.public import public_pages
from branding.models import ChargeReport, DestinationPage, HomePage
from branding.models.charge_report import private_storage

pytestmark = pytest.mark.usefixtures("small_pictures")
FORM = "/id/lapor/"
SECRETS = ("CERITA-RAHASIA", "0812-0000-9999", "TEMPAT-RAHASIA")


@pytest.fixture(autouse=True)
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Photos of a test go to a folder of its own, and no test uses up another's limits."""
    monkeypatch.setitem(private_storage().__dict__, "location", str(tmp_path / "private"))
    cache.clear()


def photo(name: str = "IMG_2041.jpg", kind: str = "JPEG") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (60, 40), "olive").save(out, kind)
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")


def said(**more: Any) -> dict[str, Any]:
    """A form that is right."""
    return {
        "place": "TEMPAT-RAHASIA",
        "happened_on": (timezone.localdate() - timedelta(days=1)).isoformat(),
        "amount": "Rp 50.000",
        "purpose": "parkir",
        "description": "CERITA-RAHASIA",
        "contact": "0812-0000-9999",
        **more,
    }


def hidden(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, name
    return found[1]


def test_a_destination_leads_to_the_form_with_itself_chosen(client: Client, one_place: None) -> None:
    for language, path in (
        ("id", "/id/destinasi/mercusuar-cikoneng/"),
        ("en", "/en/destinations/cikoneng-lighthouse/"),
    ):
        page = DestinationPage.objects.get(locale__language_code=language)
        original = DestinationPage.objects.get(locale__language_code="id")
        assert f'href="/{language}/lapor/?tempat={page.pk}"' in client.get(path).content.decode()
        html = client.get(f"/{language}/lapor/?tempat={page.pk}").content.decode()
        assert f'<option value="{original.pk}" selected>{page.title}</option>' in html


def test_a_report_is_taken_in_and_can_be_followed(client: Client, one_place: None) -> None:
    place = DestinationPage.objects.get(locale__language_code="id")
    response = client.post(FORM, said(destination=place.pk, photo=photo()), follow=True)
    path = response.redirect_chain[-1][0]
    html = response.content.decode()
    assert re.fullmatch(r"/id/lapor/\w{6}-\w{20}/\?terkirim=1", path)
    report = ChargeReport.objects.get()
    assert (report.amount, report.destination, report.state) == (50_000, place, "diterima")
    assert report.photo
    for words in ("laporan Anda sudah diterima", "Diterima", "menunggu dibaca petugas"):
        assert words in html
    assert '<meta name="robots" content="noindex">' in html
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"
    for secret in SECRETS:
        assert secret not in html
    ticket = path.split("/")[3]
    typed = client.get(FORM, {"tiket": f" {ticket.lower().replace('-', ' ')} "})
    assert typed["Location"] == f"/id/lapor/{ticket}/"
    assert client.get(f"/en/lapor/{ticket}/").status_code == 200


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"place": ""}, "Pilih tempat wisatanya"),
        ({"destination": "999999", "place": ""}, "Tempat wisata"),
        ({"happened_on": ""}, "Pilih tanggal kejadiannya."),
        ({"happened_on": "2099-01-01"}, "Tanggal ini belum terjadi."),
        ({"happened_on": "2020-01-01"}, "sampai satu tahun setelah kejadian"),
        ({"happened_on": "kemarin"}, "Tanggal ini tidak dapat dibaca."),
        ({"amount": ""}, "Tulis berapa yang diminta."),
        ({"amount": "0"}, "Tulis berapa yang diminta."),
        ({"amount": "lima puluh"}, "Tulis harga dengan angka saja"),
        ({"amount": "999.000.000"}, "Jumlah ini terlalu besar."),
        ({"purpose": "x"}, "Untuk apa"),
        ({"description": " "}, "Ceritakan singkat apa yang terjadi."),
        ({"description": "x" * 2001}, "2000"),
        ({"contact": "x" * 161}, "160"),
        ({"description": "a\0b"}, "Apa yang terjadi"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    client: Client, home: HomePage, wrong: dict[str, str], words: str
) -> None:
    html = client.post(FORM, said(**wrong)).content.decode()
    assert "Laporan belum terkirim" in html
    assert words in html
    kept = said(**wrong)
    for name in {"place", "contact", "amount"} - wrong.keys():
        assert f'value="{kept[name]}"' in html, name
    if "description" not in wrong:
        assert "CERITA-RAHASIA</textarea>" in html
    assert not ChargeReport.objects.exists()


def test_a_photo_survives_a_mistake_elsewhere_and_is_named(client: Client, home: HomePage) -> None:
    html = client.post(FORM, said(amount="", photo=photo("Karcis <1>.jpg"))).content.decode()
    assert "Foto “Karcis &lt;1&gt;.jpg” sudah kami terima" in html
    again = said(kept=hidden(html, "kept"), attempt=hidden(html, "attempt"))
    client.post(FORM, again)
    report = ChargeReport.objects.get()
    assert report.photo.read()[:4] == b"RIFF"
    client.post(FORM, again)
    assert ChargeReport.objects.count() == 1


def test_a_kept_photo_can_be_left_out_and_one_that_is_gone_is_asked_for_again(client: Client, home: HomePage) -> None:
    html = client.post(FORM, said(amount="", photo=photo())).content.decode()
    kept = hidden(html, "kept")
    client.post(FORM, said(kept=kept, drop_photo="on"))
    assert not ChargeReport.objects.get().photo
    for name in private_storage().listdir("charge_reports/waiting")[1]:
        private_storage().delete(f"charge_reports/waiting/{name}")
    assert "tidak tersimpan lagi" in client.post(FORM, said(kept=kept)).content.decode()
    assert "tidak tersimpan lagi" in client.post(FORM, said(kept="products/x.webp:abc")).content.decode()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (SimpleUploadedFile("a.jpg", b"bukan foto", content_type="image/jpeg"), "bukan foto yang dapat kami baca"),
        (SimpleUploadedFile("a.svg", b"<svg/>", content_type="image/svg+xml"), "bukan foto yang dapat kami baca"),
        (
            SimpleUploadedFile("a.jpg", b"\xff" * (8 * 1024 * 1024 + 1), content_type="image/jpeg"),
            "lebih besar dari 8 MB",
        ),
    ],
)
def test_what_is_no_photo_is_refused(client: Client, home: HomePage, file: SimpleUploadedFile, words: str) -> None:
    assert words in client.post(FORM, said(photo=file)).content.decode()
    assert not ChargeReport.objects.exists()


def test_a_machine_that_fills_every_field_waits_apart_and_learns_nothing(client: Client, home: HomePage) -> None:
    response = client.post(FORM, said(website="http://spam.example"), follow=True)
    assert "laporan Anda sudah diterima" in response.content.decode()
    assert ChargeReport.objects.get().state == "spam"


def test_one_network_sends_a_dozen_an_hour_and_keeps_what_it_typed(client: Client, home: HomePage) -> None:
    for _each in range(12):
        assert client.post(FORM, said()).status_code == 302
    response = client.post(FORM, said())
    assert response.status_code == 429
    html = response.content.decode()
    assert "Terlalu banyak laporan dari jaringan ini" in html
    assert "CERITA-RAHASIA</textarea>" in html
    assert ChargeReport.objects.count() == 12


@pytest.mark.parametrize("ticket", ["ABCDEF-ABCDEFGHJKMNPQRSTUVW", "x", "ABCDEF", "1", "%00", "a" * 300])
def test_an_unknown_ticket_is_not_found(client: Client, home: HomePage, ticket: str) -> None:
    assert client.get(f"/id/lapor/{ticket}/").status_code == 404
    assert followed(ticket) is None


def test_a_wrong_ticket_in_the_field_is_said_beside_it(client: Client, home: HomePage) -> None:
    assert "Tiket ini tidak dikenal" in client.get(FORM, {"tiket": "ABCDEF-SALAH"}).content.decode()
    assert "Tulis nomor tiket Anda." in client.get(FORM, {"tiket": ""}).content.decode()


def test_nothing_of_a_reporter_is_public_anywhere(client: Client, one_place: None, settings: Settings) -> None:
    place = DestinationPage.objects.get(locale__language_code="id")
    client.post(FORM, said(destination=place.pk, photo=photo("FOTO-RAHASIA.jpg")))
    report = ChargeReport.objects.get()
    secrets = (*SECRETS, "FOTO-RAHASIA", str(report.photo.name), report.number)
    paths = ("/id/", "/id/destinasi/", place.url, FORM, "/sitemap.xml", "/robots.txt", "/id/umkm/?q=rahasia")
    public = [repr(public_pages()), *(client.get(path).content.decode() for path in paths)]
    for secret in secrets:
        assert not [text for text in public if secret in text], secret
    assert client.get(f"/media/{report.photo.name}").status_code == 404

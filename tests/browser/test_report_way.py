"""Reporting an illegal charge on a phone, with a mistake on the way, and following the report."""

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Page, expect

from accounts.models import User
from branding.domain.charge_reports import move
from branding.enums import ReportState
from branding.models import ChargeReport
from branding.models.charge_report import private_storage
from tests.fixtures.browser import AssertAccessible, OpenPage

PLACE = "/id/destinasi/mercusuar-cikoneng/"


@pytest.fixture(autouse=True)
def private_reports(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Photos of a test go to a folder of its own, and its limits are fresh."""
    monkeypatch.setitem(private_storage().__dict__, "location", str(tmp_path / "private"))
    cache.clear()


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (1600, 1200), "olive").save(out, "JPEG")
    return out.getvalue()


def fill(page: Page, *, amount: str) -> None:
    """What happened yesterday at the second gate."""
    page.get_by_label("Tempat persisnya").fill("Gerbang kedua")
    page.get_by_label("Tanggal kejadian").fill((timezone.localdate() - timedelta(days=1)).isoformat())
    page.get_by_label("Jumlah yang diminta").fill(amount)
    page.get_by_label("Untuk apa").select_option("parkir")
    page.get_by_label("Apa yang terjadi").fill("Diminta dua kali tanpa karcis.")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_report_is_sent_with_a_mistake_on_the_way_and_followed(
    open_page: OpenPage, assert_accessible: AssertAccessible, pages: None, people: dict[str, User], javascript: bool
) -> None:
    page = open_page(width=360, javascript=javascript)
    page.goto(PLACE)
    page.get_by_role("link", name="Laporkan pungutan liar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Laporkan pungutan liar")
    expect(page.get_by_label("Tempat wisata").locator("option:checked")).to_have_text("Mercusuar Cikoneng")
    fill(page, amount="lima puluh ribu")
    page.locator("input[type=file]").set_input_files(
        {"name": "karcis.jpg", "mimeType": "image/jpeg", "buffer": picture()}
    )
    if javascript:
        expect(page.locator(".photo-tile__state")).to_contain_text("siap dikirim")
        assert_accessible(page)
    page.get_by_role("button", name="Kirim laporan").click()

    expect(page.get_by_role("alert").first).to_contain_text("Tulis harga dengan angka saja")
    expect(page.get_by_text("sudah kami terima dan ikut terkirim")).to_be_visible()
    expect(page.get_by_label("Apa yang terjadi")).to_have_value("Diminta dua kali tanpa karcis.")
    expect(page.get_by_label("Jumlah yang diminta")).to_have_value("lima puluh ribu")
    if javascript:
        expect(page.locator(".errors-summary")).to_be_focused()
        assert_accessible(page)
    page.get_by_label("Jumlah yang diminta").fill("50.000")
    page.get_by_role("button", name="Kirim laporan").click()

    page.wait_for_url(re.compile(r"/id/lapor/\w{6}-\w{20}/\?terkirim=1"))
    expect(page.get_by_text("laporan Anda sudah diterima")).to_be_visible()
    report = ChargeReport.objects.get()
    assert report.photo
    assert report.amount == 50_000
    ticket = page.locator(".report-page__number").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") if javascript else True

    actor = people["inspector"]
    move(report=report, to=ReportState.FORWARDED, actor=actor, seen="diterima", answer="Diteruskan.", note="RAHASIA")
    page.goto("/id/lapor/")
    page.get_by_label("Nomor tiket").fill(ticket.lower())
    page.get_by_role("button", name="Lihat tiket").click()
    expect(page.get_by_role("blockquote")).to_contain_text("Diteruskan.")
    assert "RAHASIA" not in page.content()
    if javascript:
        assert_accessible(page)


def test_the_form_and_the_ticket_are_accessible_on_a_wide_screen(
    open_page: OpenPage, assert_accessible: AssertAccessible, pages: None
) -> None:
    page = open_page(width=1280)
    page.goto("/en/lapor/")
    assert_accessible(page)
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("alert").first).to_contain_text("Write how much was asked for.")
    assert_accessible(page)


def test_the_list_is_narrowed_without_scripts(open_page: OpenPage, pages: None) -> None:
    page = open_page(width=360, javascript=False)
    page.goto("/id/destinasi/")
    page.get_by_text("Saring menurut kecamatan").click()
    page.get_by_role("link", name=re.compile("Tarif belum tercatat")).click()
    expect(page).to_have_url(re.compile("biaya=belum-tercatat"))
    expect(page.get_by_role("status").first).to_contain_text("2 dari 2 tempat")
    page.go_back()
    expect(page).to_have_url(re.compile("/id/destinasi/$"))

"""The office's screens: a spreadsheet becomes listings, and a listing is checked. Officers sit at a desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from economy.domain.businesses import create_business, submit_business
from economy.enums import State
from economy.models import Business
from regions.models import Village
from search.domain.fallback.texts import drain_texts
from tests.fixtures.browser import AssertAccessible, OpenPage

from .conftest import SignIn

SHEET = """Nama Usaha;Pemilik;Kecamatan;Desa;No HP;Produk
Gerabah Lembar Contoh;Contoh Satu;Ciruas;Bumijaya;0812-0000-0201;Gentong
Emping Lembar Contoh;Contoh Dua;Cinangka;Cikolelet;+62 812 0000 0202;Emping
;Contoh Tiga;Petir;;;Tas
"""
AT_REST = "document.getAnimations().every(each => !each.transitionProperty || each.playState !== 'running')"
"""No transition under way; Wagtail's badge, which pulses for half a minute, is an animation and may go on."""


pytestmark = pytest.mark.usefixtures("private_files")


@pytest.fixture
def check(assert_accessible: AssertAccessible) -> Callable[[Page], None]:
    """Judges a whole screen of the admin, Wagtail's frame included, once it has come to rest."""

    def judge(page: Page) -> None:
        page.wait_for_load_state()
        expect(page.locator("main h1")).to_have_count(1)
        page.wait_for_function(AT_REST)
        assert_accessible(page)

    return judge


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A spreadsheet of an officer: two businesses, and a row without a name."""
    file = tmp_path / "binaan.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse does; it must be seen to have it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each === document.activeElement"):
            assert wanted.evaluate("each => getComputedStyle(each).outlineStyle") != "none"
            return
    raise AssertionError(f"not reached with Tab: {wanted}")


@pytest.fixture
def desk(open_page: OpenPage, people: dict[str, User], sign_in: SignIn) -> Page:
    """The officer's page, signed in."""
    page = open_page(width=1280)
    sign_in(page, people["officer"].email or "")
    return page


@pytest.mark.usefixtures("worker", "indexing")
def test_a_spreadsheet_becomes_listings(
    desk: Page, open_page: OpenPage, check: Callable[[Page], None], sheet: Path
) -> None:
    desk.goto("/cms/")
    check(desk)
    desk.locator("#wagtail-sidebar").get_by_role("link", name="Impor UMKM").click()
    expect(desk.get_by_role("heading", name="Belum ada berkas yang diimpor")).to_be_visible()
    check(desk)
    desk.locator("main").get_by_role("link", name="Unggah berkas pertama").click()
    check(desk)
    desk.get_by_role("button", name="Unggah dan baca").click()
    expect(desk.locator("#panel-berkas-section, #berkas-section")).to_contain_text("Pilih berkas yang akan diimpor.")
    check(desk)
    desk.locator("#id_file").set_input_files(sheet)
    expect(desk.locator("#berkas-section")).to_contain_text("binaan.csv · 1 kB")
    desk.get_by_label("Langsung tayangkan usaha baru").check()
    desk.get_by_role("button", name="Unggah dan baca").click()

    expect(desk.get_by_role("button", name="Lihat pratinjau")).to_be_visible()
    expect(desk.locator("#dipakai-section")).to_contain_text("Gerabah Lembar Contoh")
    check(desk)
    desk.get_by_role("button", name="Lihat pratinjau").click()

    result = desk.locator("#import-status")
    expect(result.get_by_role("heading", name="Menunggu persetujuan")).to_be_visible()
    expect(result).to_contain_text("Bila Anda setuju: 2 usaha baru ditambahkan: 2 langsung tayang, 0 menunggu petugas.")
    assert not Business.objects.exists()
    check(desk)
    desk.get_by_role("button", name="Masukkan ke direktori").click()
    expect(result.get_by_role("heading", name="Selesai")).to_be_visible()
    expect(result).to_contain_text("Semua baris sudah diproses: 3 baris.")
    expect(result.get_by_role("link", name="2 Baru")).to_be_visible()
    check(desk)
    result.get_by_role("link", name="1 Ditolak").click()
    expect(desk.locator("main table")).to_contain_text("Nama usaha kosong.")
    expect(desk.locator("main table tbody tr")).to_have_count(1)
    check(desk)
    desk.get_by_role("navigation", name="Hasil").get_by_role("link", name="Semua 3").click()
    desk.get_by_role("searchbox").or_(desk.locator("header input[name=q]")).first.fill("emping")
    expect(desk.locator("main table tbody tr")).to_have_count(1)
    expect(desk.locator("main table")).to_contain_text("Emping Lembar Contoh")

    drain_texts()  # as the worker does within seconds
    visitor = open_page(width=360)
    visitor.goto("/id/umkm/?q=gerabah+lembar")
    visitor.get_by_role("link", name="Gerabah Lembar Contoh").click()
    expect(visitor.locator("a[href^='https://wa.me/6281200000201']").first).to_be_attached()


@pytest.mark.usefixtures("worker")
def test_an_import_with_the_keyboard_alone(desk: Page, sheet: Path) -> None:
    desk.goto("/cms/impor/")
    tab_to(desk, desk.locator("main").get_by_role("link", name="Unggah berkas pertama"))
    desk.keyboard.press("Enter")
    tab_to(desk, desk.locator("#id_file"))
    desk.locator("#id_file").set_input_files(sheet)  # the system's own dialogue is not the page's
    tab_to(desk, desk.get_by_role("button", name="Unggah dan baca"))
    desk.keyboard.press("Enter")
    name = desk.locator("#id_column_0")
    expect(name).to_be_visible()
    tab_to(desk, name)
    desk.keyboard.press("Home")
    expect(name).to_have_value("")
    desk.keyboard.type("Nama usaha")
    expect(name).to_have_value("name")
    tab_to(desk, desk.get_by_role("button", name="Lihat pratinjau"))
    desk.keyboard.press("Enter")
    status = desk.locator("#import-status")
    expect(status.get_by_role("heading", name="Menunggu persetujuan")).to_be_visible()
    tab_to(desk, desk.get_by_role("button", name="Masukkan ke direktori"))
    desk.keyboard.press("Enter")
    expect(status.get_by_role("heading", name="Selesai")).to_be_visible()
    expect(desk.locator("#import-said")).to_have_text("Selesai")
    tab_to(desk, status.get_by_role("link", name="Lihat semua baris"))
    desk.keyboard.press("Enter")
    expect(desk.locator("main table tbody tr")).to_have_count(3)


@pytest.mark.usefixtures("worker")
def test_an_import_without_scripts(open_page: OpenPage, people: dict[str, User], sign_in: SignIn, sheet: Path) -> None:
    page = open_page(width=360, javascript=False)
    sign_in(page, people["officer"].email or "")
    page.goto("/cms/impor/")
    page.locator("main").get_by_role("link", name="Unggah berkas pertama").click()
    page.locator("#id_file").set_input_files(sheet)
    page.get_by_role("button", name="Unggah dan baca").click()
    for heading, action in (
        ("Menunggu kolom diperiksa", "Periksa kolom"),
        ("Menunggu persetujuan", "Masukkan ke direktori"),
        ("Selesai", "Lihat semua baris"),
    ):
        for _ in range(240):  # two minutes and more: the worker shares this process with the server and the test
            if page.get_by_role("heading", name=heading).count():
                break
            page.wait_for_timeout(500)
            page.reload()
        page.locator("#import-status").get_by_role("link", name=action).or_(
            page.get_by_role("button", name=action)
        ).click()
        if action == "Periksa kolom":
            page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.locator("main table tbody tr")).to_have_count(3)


def test_checking_a_listing(desk: Page, people: dict[str, User], check: Callable[[Page], None]) -> None:
    village = Village.objects.select_related("district").get(name="Bumijaya")
    about = {"name": "Gerabah Menunggu", "village": village, "district": village.district, "phone": "+6281200009001"}
    owner = people["owner"]
    listing = submit_business(actor=owner, business=create_business(actor=owner, owner=owner, fields=about))
    desk.goto("/cms/")
    expect(desk.locator("#antrean-section")).to_contain_text("Gerabah Menunggu")
    desk.get_by_role("link", name="Pemeriksaan (1)").click()
    check(desk)
    desk.get_by_role("link", name="Gerabah Menunggu").click()
    check(desk)
    desk.get_by_role("button", name="Kembalikan dengan alasan").click()
    expect(desk.locator(".error-message")).to_contain_text("Tulis alasannya")
    check(desk)
    desk.get_by_role("button", name="Tayangkan").click()
    expect(desk.locator("main")).to_contain_text("Tidak ada yang menunggu")
    check(desk)
    assert Business.objects.get(pk=listing.pk).state == State.PUBLISHED
    desk.goto("/cms/pemeriksaan/semua/?q=menunggu")
    expect(desk.locator("main table")).to_contain_text("Gerabah Menunggu")
    check(desk)

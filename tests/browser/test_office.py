"""The office's screens: a spreadsheet becomes listings, and a listing is checked. Officers sit at a desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from economy.domain.businesses import create_business, submit_business
from economy.enums import State
from economy.models import Business, BusinessImport
from regions.models import Village
from tests.fixtures.browser import AssertAccessible, OpenPage

from .conftest import SignIn

SHEET = """Nama Usaha;Pemilik;Kecamatan;Desa;No HP;Produk
Gerabah Lembar Contoh;Contoh Satu;Ciruas;Bumijaya;0812-0000-0201;Gentong
Emping Lembar Contoh;Contoh Dua;Cinangka;Cikolelet;+62 812 0000 0202;Emping
;Contoh Tiga;Petir;;;Tas
"""
AT_REST = "document.getAnimations().every(each => !each.transitionProperty || each.playState !== 'running')"
"""No transition under way; Wagtail's badge, which pulses for half a minute, is an animation and may go on."""


@pytest.fixture(autouse=True)
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Uploads of a test go to a folder of its own."""
    storage = BusinessImport._meta.get_field("file").storage
    monkeypatch.setitem(storage.__dict__, "location", str(tmp_path / "private"))


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
def desk(open_page: OpenPage, people: dict[str, User], sign_in: SignIn) -> Page:
    """The officer's page, signed in."""
    page = open_page(width=1280)
    sign_in(page, people["officer"].email or "")
    return page


@pytest.mark.usefixtures("worker")
def test_a_spreadsheet_becomes_listings(
    desk: Page, open_page: OpenPage, check: Callable[[Page], None], tmp_path: Path
) -> None:
    file = tmp_path / "binaan.csv"
    file.write_text(SHEET, encoding="utf-8")
    desk.goto("/cms/")
    desk.get_by_role("link", name="Impor UMKM").click()
    check(desk)
    desk.locator("main").get_by_role("link", name="Unggah berkas").first.click()
    check(desk)
    desk.locator("#id_file").set_input_files(file)
    desk.get_by_label("Tayangkan").check()
    desk.get_by_role("button", name="Unggah dan baca").click()

    expect(desk.get_by_role("button", name="Masukkan data")).to_be_visible(timeout=30_000)
    expect(desk.locator("main table")).to_contain_text("Gerabah Lembar Contoh")
    check(desk)
    desk.get_by_role("button", name="Masukkan data").click()

    result = desk.locator("#import-status")
    expect(result.get_by_role("heading", name="Selesai")).to_be_visible(timeout=30_000)
    expect(result.locator("tr", has_text="Semua baris")).to_contain_text("3")
    expect(result).to_contain_text("Nama usaha kosong.")
    check(desk)
    result.get_by_role("link", name="Lihat semua baris").click()
    expect(desk.locator("main table")).to_contain_text("Nama usaha kosong.")
    check(desk)

    visitor = open_page(width=360)
    visitor.goto("/id/umkm/?q=gerabah+lembar")
    visitor.get_by_role("link", name="Gerabah Lembar Contoh").click()
    expect(visitor.locator("a[href^='https://wa.me/6281200000201']").first).to_be_attached()


def test_checking_a_listing(desk: Page, people: dict[str, User], check: Callable[[Page], None]) -> None:
    village = Village.objects.select_related("district").get(name="Bumijaya")
    about = {"name": "Gerabah Menunggu", "village": village, "district": village.district, "phone": "+6281200009001"}
    owner = people["owner"]
    listing = submit_business(actor=owner, business=create_business(actor=owner, owner=owner, fields=about))
    desk.goto("/cms/")
    desk.get_by_role("link", name="Pemeriksaan (1)").click()
    check(desk)
    desk.get_by_role("link", name="Gerabah Menunggu").click()
    check(desk)
    desk.get_by_role("button", name="Kembalikan dengan alasan").click()
    expect(desk.get_by_role("alert").first).to_be_visible()
    check(desk)
    desk.get_by_role("button", name="Tayangkan").click()
    expect(desk.locator("main")).to_contain_text("Tidak ada yang menunggu")
    check(desk)
    assert Business.objects.get(pk=listing.pk).state == State.PUBLISHED
    desk.goto("/cms/pemeriksaan/semua/?q=menunggu")
    expect(desk.locator("main table")).to_contain_text("Gerabah Menunggu")
    check(desk)

"""An officer's whole way with a dirty file: upload, columns, preview, agreement, failed rows, corrected file, undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from accounts.models import User
from economy.enums import ImportState
from economy.models import Business, BusinessImport
from tests.fixtures.browser import OpenPage

from .conftest import SignIn

pytestmark = pytest.mark.usefixtures("private_files", "worker")
DIRTY = """DATA UMKM BINAAN KABUPATEN SERANG;;;;;;
Tahun 2026;;;;;;
No;Nama Usaha;Kecamatan;Desa;No HP;NIK;Produk
1;2;3;4;5;6;7
1;Gerabah Lembar Contoh;Ciruas;Bumijaya;0812-0000-0201;3604000000000001;Gentong 150rb
2;Emping Lembar Contoh;Cinangka;Cikolelet;8,12E+11;3604000000000002;Emping
3;;Petir;;0812 0000 0203;;Tas
4;GERABAH LEMBAR CONTOH;ciruas;bumijaya;+62 812 0000 0201;;Gentong 150rb
;Jumlah;4;;;;
"""
PATIENCE = 40_000


@pytest.fixture
def desk(open_page: OpenPage, people: dict[str, User], sign_in: SignIn) -> Page:
    """The officer's page, signed in."""
    page = open_page(width=1280)
    sign_in(page, people["officer"].email or "")
    return page


@pytest.fixture
def hand_in(desk: Page) -> Callable[[Path], None]:
    """Uploads a file and waits for its columns."""

    def act(file: Path) -> None:
        desk.goto("/cms/impor/unggah/")
        desk.locator("#id_file").set_input_files(file)
        desk.locator("#id_source").fill("Diskoumperindag")
        desk.get_by_role("button", name="Unggah dan baca").click()
        expect(desk.get_by_role("button", name="Lihat pratinjau")).to_be_visible(timeout=PATIENCE)

    return act


def wait_for(page: Page, heading: str) -> None:
    expect(page.locator("#import-status").get_by_role("heading", name=heading, exact=True)).to_be_visible(
        timeout=PATIENCE
    )


def test_the_whole_way(desk: Page, hand_in: Callable[[Path], None], tmp_path: Path) -> None:
    dirty = tmp_path / "binaan kotor.csv"
    dirty.write_text(DIRTY, encoding="utf-8-sig")
    hand_in(dirty)
    expect(desk.locator("#dipakai-section")).to_contain_text("Gerabah Lembar Contoh")
    expect(desk.locator("main")).not_to_contain_text("3604000000000001")
    expect(desk.get_by_label("Kolom G Produk", exact=True)).to_have_value("products")
    desk.get_by_role("button", name="Lihat pratinjau").click()

    wait_for(desk, "Menunggu persetujuan")
    first = BusinessImport.objects.get()
    assert first.counts == {"created": 2, "duplicate": 1, "refused": first.counts["refused"]}
    assert not Business.objects.exists()
    desk.locator("#import-status").get_by_role("link", name="1 Ganda dalam berkas").click()
    expect(desk.locator("main table")).to_contain_text("Sama dengan baris 5.")
    desk.get_by_role("link", name="Kembali ke pratinjau untuk menyetujui").click()
    desk.get_by_role("button", name="Ubah kolom").click()
    expect(desk.locator("#id_column_1")).to_have_value("name")
    desk.get_by_role("button", name="Lihat pratinjau").click()
    wait_for(desk, "Menunggu persetujuan")
    expect(desk.locator("#persetujuan")).to_contain_text("2 usaha baru disimpan sebagai draf")
    desk.get_by_role("button", name="Masukkan ke direktori").click()
    wait_for(desk, "Selesai")
    assert Business.objects.count() == 2

    fixed = tmp_path / "dibetulkan.xlsx"
    correct(take_home(desk, tmp_path), fixed, name="Tas Anyam Petir")
    hand_in(fixed)
    desk.get_by_role("button", name="Lihat pratinjau").click()
    wait_for(desk, "Menunggu persetujuan")
    desk.get_by_role("button", name="Masukkan ke direktori").click()
    wait_for(desk, "Selesai")
    second = BusinessImport.objects.latest("pk")
    assert second.counts.get("created") == 1
    assert second.parent == first
    assert sorted(Business.objects.values_list("name", flat=True)) == [
        "Emping Lembar Contoh",
        "Gerabah Lembar Contoh",
        "Tas Anyam Petir",
    ]
    desk.get_by_role("link", name="binaan kotor.csv").click()
    wait_for(desk, "Selesai")

    desk.get_by_role("link", name="Urungkan impor").click()
    expect(desk.locator("main")).to_contain_text("2 usaha yang ditambahkan impor ini dihapus dari direktori.")
    desk.get_by_role("button", name="Ya, urungkan").click()
    wait_for(desk, "Diurungkan")
    assert list(Business.objects.values_list("name", flat=True)) == ["Tas Anyam Petir"]
    first.refresh_from_db()
    assert first.state == ImportState.UNDONE


def take_home(page: Page, folder: Path) -> Path:
    """Download the failed rows, once they have been written."""
    link = page.get_by_role("link", name="Unduh baris yang gagal (.xlsx)")
    for _ in range(20):
        if link.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    with page.expect_download() as download:
        link.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def correct(book: Path, fixed: Path, *, name: str) -> None:
    """What somebody does in Excel: write the missing name."""
    workbook = load_workbook(book)
    sheet = workbook.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    assert {"Nama Usaha", "Kecamatan", "No HP", "Produk"} <= set(titles)
    assert "NIK" not in titles or not any(row[titles.index("NIK")].value for row in sheet.iter_rows(min_row=2))
    at = titles.index("Nama Usaha") + 1
    where = next(row for row in range(2, sheet.max_row + 1) if not sheet.cell(row, at).value)
    sheet.cell(where, at, name)
    workbook.save(fixed)

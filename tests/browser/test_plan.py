"""The plan as visitors see it, and its steward's two ways of keeping it true."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Locale

from accounts.models import User
from branding.models import PlanPage, Programme, ProgrammePage
from branding.seed.plan_writing import write_programme
from branding.seed.programmes import PROGRAMMES
from branding.seed.writing import write_plan
from regions.models import District
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn


@pytest.fixture
def plan(people: dict[str, User]) -> PlanPage:
    """The seeded plan with its programmes, one of them in two kecamatan."""
    page: PlanPage = PlanPage.objects.get(locale__language_code="id")
    english = Locale.objects.get(language_code="en")
    write_plan(page, english)
    for seed in PROGRAMMES:
        write_programme(page, seed, english)
    touched = Programme.objects.get(code="SC-02")
    touched.districts.set(District.objects.order_by("code")[:2])
    touched.save()
    return page


def test_the_face_is_accessible_and_fits_in_every_language_width_and_theme(
    open_page: OpenPage, plan: PlanPage, assert_accessible: AssertAccessible
) -> None:
    for width in (360, 1280):
        page = open_page(width=width)
        for language in ("id", "en"):
            overview = PlanPage.objects.get(locale__language_code=language)
            measured = ProgrammePage.objects.get(locale__language_code=language, programme__code="SC-02")
            bare = ProgrammePage.objects.get(locale__language_code=language, programme__code="SC-07")
            for address in (overview.url, f"{overview.url}?pilar=economy&status=selesai", measured.url, bare.url):
                for theme in ("light", "dark"):
                    page.emulate_media(color_scheme=theme)
                    page.goto(address)
                    assert_accessible(page)
                    assert page_width(page) <= width, (address, width)


def test_the_list_is_filtered_without_scripts(open_page: OpenPage, plan: PlanPage) -> None:
    page = open_page(width=360, javascript=False)
    page.goto(plan.url)
    page.get_by_label("Pilar", exact=True).select_option("economy")
    page.get_by_role("button", name="Saring").click()
    assert "pilar=economy" in page.url
    expect(page.locator(".programme__name")).to_have_text(["One Village One Product", "Direktori UMKM"])
    page.get_by_role("link", name="Smart Economy hapus saringan").click()
    expect(page.locator(".programme__name")).to_have_count(len(PROGRAMMES))


def preview(page: Page, file: Path) -> None:
    """Upload a file and wait for its preview."""
    page.goto("/cms/rencana/unggah/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Lihat pratinjau").click()
    page.wait_for_url(lambda address: address.rstrip("/").rsplit("/", 1)[-1].isdigit())


def test_a_steward_records_one_update_and_uploads_many(
    open_page: OpenPage,
    plan: PlanPage,
    people: dict[str, User],
    sign_in: SignIn,
    assert_accessible: AssertAccessible,
    tmp_path: Path,
) -> None:
    page = open_page(width=1280)
    sign_in(page, people["steward"].email or "")
    page.goto("/cms/")
    page.get_by_role("link", name="Rencana smart city").first.click()
    page.wait_for_url("**/cms/rencana/")
    expect(page.locator("h1")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Serang Tatu", exact=True).click()
    page.get_by_label("Tanggal keadaan").fill("5 Juni 2026")
    page.get_by_label("Status").select_option("berjalan")
    page.get_by_label("Persentase").fill("120")
    page.get_by_label("Catatan", exact=True).fill("Sepuluh layanan sudah daring.")
    page.get_by_role("button", name="Catat pembaruan").click()
    expect(page.locator("main")).to_contain_text("di luar 0 sampai 100")
    expect(page.get_by_label("Catatan", exact=True)).to_have_value("Sepuluh layanan sudah daring.")
    assert_accessible(page)
    page.get_by_label("Persentase").fill("35")
    page.get_by_role("button", name="Catat pembaruan").click()
    expect(page.locator(".messages")).to_contain_text("Pembaruan Serang Tatu dicatat.")

    file = tmp_path / "pembaruan.csv"
    file.write_text(
        "kode program;tanggal;persentase;indikator;nilai;bukti;catatan\n"
        "SC-01;6 Juni 2026;40;;;Laporan;\nSC-02;6 Juni 2026;;Indeks SPBE;3,9;;\nSC-02;kapan;;Indeks SPBE;4;;\n"
    )
    preview(page, file)
    assert_accessible(page)
    expect(page.locator("main")).to_contain_text("bukan tanggal yang dikenal")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh baris yang ditolak").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    page.get_by_role("button", name="Catat 2 pembaruan").click()
    expect(page.locator(".messages")).to_contain_text("2 pembaruan dicatat.")
    preview(page, file)
    expect(page.get_by_role("button", name="Catat")).to_have_count(0)

    phone = open_page(width=360)
    phone.goto(ProgrammePage.objects.get(locale__language_code="id", programme__code="SC-01").url)
    expect(phone.locator(".programme-page__percent")).to_have_text("40 %")
    expect(phone.locator(".timeline")).to_contain_text("Persentase: dari 35 % menjadi 40 %")
    expect(phone.locator(".timeline")).to_contain_text("Sepuluh layanan sudah daring.")
    sheet = phone.request.get(phone.get_by_role("link", name="Lembar program (PDF)").get_attribute("href") or "")
    assert sheet.ok
    assert sheet.body().startswith(b"%PDF")

"""Special days, closings and services on an owner's form, with scripts and without, on a phone and on a laptop."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from playwright.sync_api import Page, expect

from accounts.models import User
from economy.domain.businesses import approve_business, create_business, submit_business
from economy.domain.certificates import record_certificate
from economy.domain.hours_words import day_text
from economy.domain.registration import CONSENT_NOTE
from economy.enums import CertificateKind
from economy.models import Business, Category
from regions.models import Village
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn

SUMMARY = "Hari khusus dan tutup sementara"


@pytest.fixture
def listing(people: dict[str, User]) -> Business:
    """A public listing of the owner's."""
    village = Village.objects.select_related("district").get(name="Bandulu")
    fields = {
        "name": "Keripik Contoh",
        "village": village,
        "district": village.district,
        "phone": "+6281200000001",
        "category": Category.objects.get(slug="camilan"),
        "opening_hours": {"mon": [["08:00", "17:00"]]},
    }
    business = create_business(actor=people["owner"], owner=people["owner"], fields=fields)
    submit_business(actor=people["owner"], business=business, note=CONSENT_NOTE)
    return approve_business(actor=people["officer"], business=business)


def day(ahead: int) -> str:
    return (timezone.localdate() + timedelta(days=ahead)).isoformat()


def fill_in(page: Page) -> None:
    page.locator("#id_special-0-day").fill(day(3))
    page.locator("#id_special-0-shut").check()
    page.locator("#id_products-0-name").fill("Keripik")
    page.get_by_label("Menerima pembayaran QRIS").check()
    page.locator("#id_closed_from").fill(day(9))


@pytest.mark.parametrize("javascript", [True, False])
def test_another_day_is_a_press_away(
    open_page: OpenPage, sign_in: SignIn, people: dict[str, User], listing: Business, *, javascript: bool
) -> None:
    page = open_page(width=360, javascript=javascript)
    sign_in(page, people["owner"].email or "")
    page.goto(f"/id/umkm/saya/{listing.pk}/")
    page.get_by_text(SUMMARY).click()
    for number in range(2):
        page.get_by_role("button", name="Tambah tanggal").click()
        expect(page.locator(f"#id_special-{number}-day")).to_be_visible()
    fill_in(page)
    page.locator("#id_special-1-day").fill(day(4))
    page.locator("#id_special-1-opens").fill("10:00")
    assert page_width(page) <= 360
    page.get_by_role("button", name="Simpan perubahan").click()
    expect(page.locator(".errors-summary")).to_contain_text("Hari khusus 2, Tutup pukul")
    expect(page.locator("#id_special-0-shut")).to_be_checked()
    page.locator("#id_special-1-closes").fill("12:30")
    page.get_by_role("button", name="Simpan perubahan").click()
    expect(page.locator("main")).to_contain_text("Perubahan sudah disimpan")
    listing.refresh_from_db()
    assert listing.special_hours == {day(3): [], day(4): [["10:00", "12:30"]]}
    assert (listing.qris, str(listing.closed_from)) == (True, day(9))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_said_is_shown_and_axe_finds_nothing(
    open_page: OpenPage,
    sign_in: SignIn,
    people: dict[str, User],
    listing: Business,
    assert_accessible: AssertAccessible,
    width: int,
    language: str,
) -> None:
    Business.objects.filter(pk=listing.pk).update(
        special_hours={day(2): [], day(3): [["10:00", "12:30"]]}, closed_from=day(-1), closed_until=day(1), qris=True
    )
    for number in ("0001:2020", "sebuah nomor yang sangat panjang sekali 1234567890"):
        record_certificate(actor=people["officer"], business=listing, kind=CertificateKind.SNI, number=number)
    page = open_page(width=width)
    page.goto(f"/{language}/umkm/{listing.slug}/")
    with translation.override(language):
        expect(page.locator("main .notice").first).to_contain_text(day_text(timezone.localdate() + timedelta(days=1)))
    expect(page.locator("#sertifikat")).to_be_visible()
    assert_accessible(page)
    assert page_width(page) <= width
    sign_in(page, people["owner"].email or "")
    page.goto(f"/{language}/umkm/saya/{listing.pk}/")
    expect(page.locator("#id_special-1-opens")).to_have_value("10:00")
    assert_accessible(page)
    assert page_width(page) <= width

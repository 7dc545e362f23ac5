"""The whole way of joining in a real browser: an owner on a phone, an officer at a desk, a visitor in the end."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from django.core.cache import cache
from PIL import Image
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.phone import MemorySender
from economy.domain.roles import ensure_office_roles
from economy.models import Business
from search.domain.fallback.texts import drain_texts
from tests.fixtures.browser import OpenPage, page_width

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("village", "other_village", "category_by_slug", "indexing"),
]


@pytest.fixture(autouse=True)
def empty_outbox() -> Iterator[None]:
    MemorySender.outbox.clear()
    cache.clear()
    yield
    MemorySender.outbox.clear()
    cache.clear()


def last_code() -> str:
    found = re.search(r"\d{6}", MemorySender.outbox[-1].text)
    assert found
    return found[0]


def join(page: Page, *, phone: str) -> None:
    """From the registration address through sign-up and code to the form."""
    page.goto("/id/umkm/daftar/")
    page.get_by_label("Nama Anda").fill("Siti Contoh")
    page.locator("input[name=phone]").fill(phone)
    page.locator("main button[type=submit]").first.click()
    page.locator("input[name=code]").fill(last_code())
    page.locator("main button[type=submit]").first.click()
    expect(page).to_have_url(re.compile(r"/id/umkm/daftar/$"))


def photo(folder: Path) -> Path:
    out = BytesIO()
    Image.new("RGB", (400, 300), "firebrick").save(out, "JPEG")
    path = folder / "keripik.jpg"
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
def test_an_owner_joins_an_officer_returns_then_publishes_a_visitor_finds(
    open_page: OpenPage, assert_accessible: Callable[[Page], None], tmp_path: Path, javascript: bool
) -> None:
    officer = User.objects.create_user(username="petugas", email="petugas@contoh.test", password="kata-sandi-1")
    officer.groups.add(ensure_office_roles())

    owner = open_page(width=360, javascript=javascript)
    join(owner, phone="0812-0000-0001")
    if javascript:
        assert_accessible(owner)
    owner.get_by_label("Nama usaha").fill("Keripik Bu Siti")
    owner.locator("#id_offer").fill("keripik singkong")
    owner.locator("#id_offer").blur()
    if javascript:
        expect(owner.locator("#id_category option:checked")).not_to_have_text("Pilih jenis usaha")
        owner.locator("#id_district").select_option(label="Anyar")
        expect(owner.locator("#id_village option", has_text="Bumijaya")).to_have_count(0)
    owner.locator("#id_village").select_option(label="Bandulu")
    owner.locator("#id_products-0-name").fill("Keripik pedas")
    owner.locator("#id_products-0-price").fill("lima belas ribu")
    owner.locator("#id_products-0-photo").set_input_files(photo(tmp_path))
    owner.locator("#id_consent").check()
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator(".errors-summary")).to_contain_text("Tulis harga dengan angka saja")
    expect(owner.get_by_label("Nama usaha")).to_have_value("Keripik Bu Siti")
    if javascript:
        assert_accessible(owner)
    assert page_width(owner) <= 360
    owner.locator("#id_products-0-price").fill("15.000")
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator("main")).to_contain_text("Petugas UMKM sedang memeriksa")
    if javascript:
        assert_accessible(owner)
    business = Business.objects.get()
    assert business.products.get().photo

    desk = open_page(width=1280)
    desk.goto("/cms/")
    desk.locator("input[name=login]").fill("petugas@contoh.test")
    desk.locator("input[name=password]").fill("kata-sandi-1")
    desk.locator("main button[type=submit]").first.click()
    desk.get_by_role("link", name="Pemeriksaan (1)").click()
    desk.get_by_role("link", name="Keripik Bu Siti").click()
    desk.locator("#id_reason").fill("Tulis juga jam bukanya.")
    desk.get_by_role("button", name="Kembalikan dengan alasan").click()
    expect(desk.locator("main")).to_contain_text("Tidak ada yang menunggu")

    owner.reload()
    expect(owner.locator("main")).to_contain_text("Tulis juga jam bukanya.")
    owner.get_by_text("Jam buka (boleh diisi nanti)").click()
    owner.get_by_label("Senin").check()
    owner.locator("#id_opens").fill("08:00")
    owner.locator("#id_closes").fill("17:00")
    owner.get_by_role("button", name="Ajukan lagi").click()
    expect(owner.locator("main")).to_contain_text("Petugas UMKM sedang memeriksa")

    desk.goto(f"/cms/pemeriksaan/{business.pk}/")
    desk.get_by_role("button", name="Tayangkan").click()
    expect(desk.locator("main")).to_contain_text("Tidak ada yang menunggu")

    drain_texts()  # as the worker does within seconds
    visitor = open_page(width=360, javascript=javascript)
    visitor.goto("/id/umkm/?q=keripik+singkong")
    visitor.locator("#hasil").get_by_role("link", name="Keripik Bu Siti").click()
    expect(visitor.locator("h1")).to_contain_text("Keripik Bu Siti")
    link = visitor.locator("a[href^='https://wa.me/6281200000001']").first
    assert "Keripik%20Bu%20Siti" in (link.get_attribute("href") or "")
    if javascript:
        assert_accessible(visitor)

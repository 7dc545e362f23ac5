"""A visitor on a phone looks for pottery and writes to the potter, with and without JavaScript."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from economy.models import Business
from tests.fixtures.browser import OpenPage

SEARCH_FIELD = "Cari usaha, produk, atau tempat"
CARDS = "#hasil .card__title a"
with_and_without_scripts = pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])


def search(page: Page, words: str) -> None:
    """Ask in the search field of the page as it is."""
    page.get_by_label(SEARCH_FIELD).first.fill(words)
    page.locator("main").get_by_role("button", name="Cari", exact=True).first.click()
    expect(page).to_have_url(re.compile(rf"/id/umkm/\?q={words}$"))


@with_and_without_scripts
def test_from_home_to_a_message_to_the_potter(
    open_page: OpenPage, businesses: list[Business], javascript: bool
) -> None:
    page = open_page(width=360, javascript=javascript)
    page.goto("/id/")
    search(page, "gerabah")
    expect(page.locator("h2", has_text="3 usaha ditemukan")).to_be_visible()
    assert "Keripik" not in page.locator("#hasil .found__main").inner_text()

    page.locator(CARDS, has_text="Gerabah Contoh Bumijaya").click()
    expect(page.locator("h1")).to_have_text("Gerabah Contoh Bumijaya")
    buttons = page.get_by_role("link", name="Tanya lewat WhatsApp")
    expect(buttons.last).to_be_in_viewport()
    address = urlsplit(buttons.last.get_attribute("href") or "")
    assert (address.scheme, address.netloc) == ("https", "wa.me")
    assert re.fullmatch(r"/62\d{8,12}", address.path)
    [text] = parse_qs(address.query, strict_parsing=True)["text"]
    assert "Gerabah Contoh Bumijaya" in text
    expect(page.get_by_text(re.compile(r"Rp\s150\.000"))).to_be_visible()


@with_and_without_scripts
def test_filters_narrow_and_the_address_keeps_them(
    open_page: OpenPage, businesses: list[Business], javascript: bool
) -> None:
    page = open_page(width=360, javascript=javascript)
    page.goto("/id/umkm/?q=gerabah")
    if javascript:
        page.get_by_role("button", name="Saring").click()
    page.locator("#saring-kecamatan-ciruas").click()
    expect(page).to_have_url(re.compile(r"/id/umkm/\?q=gerabah&kecamatan=ciruas$"))
    expect(page.locator("#jumlah-hasil")).to_have_text("2 usaha ditemukan")
    expect(page.locator(CARDS, has_text="Petir")).to_have_count(0)
    if javascript:
        expect(page.locator("#pengumuman")).to_have_text("2 usaha ditemukan")

    page.reload()
    expect(page.locator("#jumlah-hasil")).to_have_text("2 usaha ditemukan")
    search_again = page.get_by_label(SEARCH_FIELD).first
    search_again.fill("emping")
    search_again.press("Enter")
    expect(page).to_have_url(re.compile(r"q=emping&kecamatan=ciruas$"))
    expect(page.locator("h3", has_text="Belum ada usaha untuk “emping”")).to_be_visible()
    page.get_by_role("link", name="Cari tanpa saringan").click()
    expect(page).to_have_url(re.compile(r"/id/umkm/\?q=emping$"))
    expect(page.locator("#jumlah-hasil")).to_have_text("1 usaha ditemukan")

    page.go_back()
    page.go_back()
    expect(page.locator("#jumlah-hasil")).to_have_text("2 usaha ditemukan")
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=gerabah$"))
    expect(page.locator("#jumlah-hasil")).to_have_text("3 usaha ditemukan")
    expect(page.locator(CARDS, has_text="Petir")).to_have_count(1)


def test_a_chip_takes_its_filter_away(page_360: Page, businesses: list[Business]) -> None:
    page_360.goto("/id/umkm/?q=gerabah&kecamatan=ciruas&kategori=gerabah")
    page_360.locator("#hasil .chips a", has_text="Ciruas").click()
    expect(page_360).to_have_url(re.compile(r"/id/umkm/\?q=gerabah&kategori=gerabah$"))
    expect(page_360.locator("#jumlah-hasil")).to_have_text("3 usaha ditemukan")


def test_suggestions_come_while_typing_and_the_keyboard_chooses(
    page_360: Page, businesses: list[Business], assert_accessible: Callable[[Page], None]
) -> None:
    page_360.goto("/id/")
    field = page_360.get_by_label(SEARCH_FIELD).first
    field.press_sequentially("keripik con", delay=30)
    option = page_360.get_by_role("option", name="Keripik Contoh Anyar")
    expect(option).to_be_visible()
    expect(option.locator("mark").first).to_have_text("Keripik")
    assert_accessible(page_360)
    field.press("Escape")
    expect(option).to_be_hidden()
    expect(field).to_have_value("keripik con")
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(page_360.locator("h1")).to_have_text("Keripik Contoh Anyar")


def test_the_other_language_is_the_same_page(page_360: Page, businesses: list[Business]) -> None:
    page_360.goto("/id/umkm/?q=gerabah&kecamatan=ciruas")
    page_360.get_by_role("button", name="Menu").click()
    page_360.get_by_role("dialog", name="Menu").locator("a[hreflang=en]").click()
    expect(page_360).to_have_url(re.compile(r"/en/umkm/\?q=gerabah&kecamatan=ciruas$"))
    expect(page_360.locator("html")).to_have_attribute("lang", "en")
    expect(page_360.locator("#jumlah-hasil")).to_have_text("2 businesses found")

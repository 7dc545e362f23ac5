"""The face of the results: a drawer for the keyboard, a way back, a map beside its list; all without scripts too."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from economy.domain.businesses import create_business, publish_business
from economy.models import Business
from regions.models import Village
from tests.fixtures.browser import AssertAccessible, OpenPage

from .conftest import make_searchable

COUNT = "#jumlah-hasil"
CARDS = "#hasil .card__title a"
POTTERS = "/id/umkm/?q=gerabah"


@pytest.fixture
def many(businesses: list[Business]) -> None:
    """Enough for a second page."""
    village = Village.objects.select_related("district").get(name="Bandulu")
    for number in range(24):
        about = {"name": f"Keripik Contoh {number:02}", "village": village, "district": village.district}
        publish_business(actor=None, business=create_business(actor=None, fields={**about, "phone": "+6281200000199"}))
    make_searchable()


def drawer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Saring")


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Saring"))


def test_filters_are_chosen_with_the_keyboard_alone(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.goto(POTTERS)
    opener(page_360).focus()
    page_360.keyboard.press("Enter")
    expect(drawer(page_360)).to_be_visible()
    assert_accessible(page_360)
    for _step in range(30):
        page_360.keyboard.press("Tab")
        inside = page_360.evaluate(
            "!document.activeElement.closest('main') || !!document.activeElement.closest('dialog')"
        )
        assert inside, "the cursor left the open drawer for the page behind it"

    choice = page_360.locator("#saring-kecamatan-ciruas")
    choice.focus()
    page_360.keyboard.press("Enter")
    expect(page_360).to_have_url(re.compile(r"kecamatan=ciruas$"))
    expect(page_360.locator("#laci-saring-kabar")).to_have_text("2 usaha ditemukan")
    expect(drawer(page_360).locator("#saring-kecamatan-ciruas[aria-current]")).to_be_focused()
    expect(drawer(page_360).get_by_role("button", name="Tampilkan 2 hasil")).to_be_visible()

    page_360.keyboard.press("Escape")
    expect(drawer(page_360)).to_be_hidden()
    expect(opener(page_360)).to_be_focused()
    expect(opener(page_360)).to_contain_text("1")
    expect(page_360.locator("#hasil .chips a", has_text="Ciruas")).to_be_visible()
    expect(page_360.locator("#saringan [data-filters]")).to_have_count(1)


def test_the_button_with_the_count_leads_back_to_the_list(page_360: Page, businesses: list[Business]) -> None:
    page_360.goto(POTTERS)
    opener(page_360).click()
    page_360.locator("#saring-kecamatan-petir").click()
    drawer(page_360).get_by_role("button", name="Tampilkan 1 hasil").click()
    expect(drawer(page_360)).to_be_hidden()
    expect(page_360.locator(CARDS)).to_have_text(["Gerabah Contoh Petir"])
    opener(page_360).click()
    drawer(page_360).get_by_role("link", name="Hapus semua").click()
    expect(drawer(page_360).get_by_role("button", name="Tampilkan 3 hasil")).to_be_focused()


def test_back_and_forward_restore_question_filters_and_head(page_1280: Page, businesses: list[Business]) -> None:
    page_1280.goto(POTTERS)
    page_1280.locator("#saring-kecamatan-ciruas").click()
    expect(page_1280.locator(COUNT)).to_have_text("2 usaha ditemukan")
    expect(page_1280.locator("#saring-kecamatan-ciruas")).to_be_focused()
    expect(page_1280.locator("#q-tetap input[name=kecamatan]")).to_have_value("ciruas")
    expect(page_1280.locator("a[hreflang=en]").first).to_have_attribute(
        "href", re.compile(r"/en/umkm/\?.*kecamatan=ciruas")
    )
    page_1280.go_back()
    expect(page_1280).to_have_url(re.compile(r"\?q=gerabah$"))
    expect(page_1280.locator(COUNT)).to_have_text("3 usaha ditemukan")
    page_1280.wait_for_load_state("load")  # a way back is a page of its own; its scripts must be there for the next
    page_1280.go_forward()
    expect(page_1280.locator(COUNT)).to_have_text("2 usaha ditemukan")
    expect(page_1280.locator("#saring-kecamatan-ciruas")).to_have_attribute("aria-current", "true")


def test_a_choice_neither_scrolls_nor_shifts_the_page(page_1280: Page, businesses: list[Business]) -> None:
    page_1280.goto("/id/umkm/?urut=name")
    page_1280.evaluate("scrollTo(0, 120)")
    page_1280.locator("#saring-kecamatan-ciruas").evaluate("each => each.click()")
    expect(page_1280.locator(COUNT)).to_have_text("2 usaha ditemukan")
    assert page_1280.evaluate("scrollY") == 120


def test_a_landing_page_changes_its_head_with_the_filters(page_1280: Page, businesses: list[Business]) -> None:
    page_1280.goto("/id/umkm/kecamatan/ciruas/")
    expect(page_1280.locator("h1")).to_have_text("UMKM di Kecamatan Ciruas")
    page_1280.locator("#hasil .chips a", has_text="Ciruas").click()
    expect(page_1280.locator("h1")).to_have_text("Direktori UMKM")
    expect(page_1280).to_have_title("Direktori UMKM")


def test_results_that_do_not_come_can_be_asked_for_again(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.goto(POTTERS)
    down = True

    def answer(route: Route) -> None:
        if down:
            route.fulfill(status=503, body="")
        else:
            route.fallback()

    page_360.route(re.compile("urut=name"), answer)
    page_360.get_by_role("link", name="Nama").click()
    alert = page_360.get_by_role("alert")
    expect(alert).to_contain_text("Bagian ini gagal dimuat.")
    expect(page_360.locator(CARDS)).to_have_count(3)
    expect(page_360).to_have_url(re.compile(r"\?q=gerabah$"))
    assert_accessible(page_360)
    down = False
    alert.get_by_role("button", name="Coba lagi").click()
    expect(page_360).to_have_url(re.compile("urut=name"))
    expect(alert).to_have_count(0)


def test_kinds_of_result_are_a_row_of_links_and_keep_the_question(
    page_1280: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_1280.goto("/id/umkm/?q=gentong&kecamatan=ciruas")
    page_1280.get_by_role("navigation", name="Jenis hasil").get_by_role("link", name=re.compile("^Produk")).click()
    expect(page_1280).to_have_url(re.compile(r"q=gentong.*jenis=product"))
    expect(page_1280).to_have_url(re.compile("kecamatan=ciruas"))
    expect(page_1280.locator("#jenis-product")).to_have_attribute("aria-current", "page")
    expect(page_1280.locator("#jenis-product")).to_be_focused()
    expect(page_1280.locator(COUNT)).to_have_text("1 usaha menjualnya")
    expect(page_1280.locator(f"{CARDS} mark")).to_have_text("Gentong")
    expect(page_1280.get_by_text(re.compile(r"Rp\s150\.000"))).to_be_visible()
    assert_accessible(page_1280)
    page_1280.go_back()
    expect(page_1280.locator("#jenis-business")).to_have_attribute("aria-current", "page")


def test_what_was_understood_is_taken_back_with_the_keyboard(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.goto("/id/umkm/?q=gerabah+ciruas")
    expect(page_360.locator(COUNT)).to_have_text("2 usaha ditemukan")
    assert_accessible(page_360)
    chip = page_360.locator(".understood a", has_text="Ciruas")
    chip.focus()
    page_360.keyboard.press("Enter")
    expect(page_360).to_have_url(re.compile(r"\?q=gerabah$"))
    expect(page_360.locator(COUNT)).to_be_focused()
    expect(page_360.locator(COUNT)).to_have_text("3 usaha ditemukan")
    expect(page_360.locator(".understood")).to_have_count(0)


def test_choices_without_results_cannot_be_chosen(page_1280: Page, businesses: list[Business]) -> None:
    page_1280.goto(POTTERS)
    none = page_1280.locator("#saringan [aria-disabled]", has_text="Rp 250.000 ke atas")
    expect(none).to_be_visible()
    assert none.evaluate("each => each.tabIndex") == -1


def test_pages_go_on_and_back_without_a_way_to_get_lost(page_360: Page, many: None) -> None:
    page_360.goto("/id/umkm/?q=keripik&urut=name")
    names = page_360.locator(CARDS).all_inner_texts()
    page_360.get_by_role("link", name="Berikutnya").click()
    expect(page_360.get_by_text("Halaman 2", exact=True)).to_be_visible()
    expect(page_360.locator("#hasil")).to_be_in_viewport()
    expect(page_360.locator(CARDS)).to_have_count(6)
    assert not set(names) & set(page_360.locator(CARDS).all_inner_texts())
    page_360.go_back()
    expect(page_360.locator(CARDS)).to_have_text(names)
    page_360.wait_for_load_state("load")
    page_360.go_forward()
    page_360.get_by_role("link", name="Sebelumnya").click()
    expect(page_360.locator(CARDS)).to_have_text(names)


def test_without_scripts_filters_and_map_are_plain_sections(open_page: OpenPage, businesses: list[Business]) -> None:
    page = open_page(width=360, javascript=False)
    page.goto(POTTERS)
    page.get_by_role("link", name="Saring").click()
    expect(page).to_have_url(re.compile("#saringan$"))
    expect(page.get_by_role("heading", name="Saring")).to_be_in_viewport()
    page.locator("#saring-kecamatan-ciruas").click()
    expect(page.locator(COUNT)).to_have_text("2 usaha ditemukan")
    expect(page.locator("[data-locate]")).to_be_hidden()
    page.get_by_role("link", name="Peta").click()
    expect(page.locator(CARDS)).to_have_count(2)
    expect(page.get_by_text("Jumlah per kecamatan")).to_be_visible()
    expect(page.get_by_role("button", name="Tampilkan peta")).to_be_hidden()


def test_without_scripts_nearest_offers_the_kecamatan(open_page: OpenPage, businesses: list[Business]) -> None:
    page = open_page(width=360, javascript=False)
    page.goto("/id/umkm/?q=gerabah+terdekat")
    expect(page.get_by_role("button", name="Pakai lokasi saya")).to_be_hidden()
    page.get_by_role("link", name="Pilih kecamatan").click()
    expect(page.get_by_role("heading", name="Saring")).to_be_in_viewport()
    page.locator("#saring-kecamatan-ciruas").click()
    expect(page.locator(COUNT)).to_have_text("2 usaha ditemukan")


def test_the_front_leads_by_kind_and_by_place(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.goto("/id/umkm/")
    assert_accessible(page_360)
    page_360.get_by_role("link", name=re.compile("^Kerajinan")).click()
    expect(page_360).to_have_url(re.compile("/umkm/kategori/kerajinan/$"))
    expect(page_360.locator("h1")).to_have_text("Kerajinan")
    page_360.go_back()
    page_360.get_by_role("link", name=re.compile("^Ciruas")).click()
    expect(page_360).to_have_url(re.compile("/umkm/kecamatan/ciruas/$"))
    expect(page_360.locator(COUNT)).to_have_text("2 usaha ditemukan")

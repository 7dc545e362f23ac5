"""The page of a business: its bar on phones, sharing in every browser, and what comes out of the printer."""

import re

import pytest
from playwright.sync_api import Page, expect

from economy.models import Business
from looks.steps import LONG_NAME
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

PAGE = re.compile(rb"/Type\s*/Page\b")
SHEET = "window.shared = []; Object.defineProperty(navigator, 'share', {value: (data) => {window.shared.push(data);"


@pytest.fixture
def address(businesses: list[Business]) -> str:
    """The page of the business that has everything."""
    return f"/id/umkm/{businesses[0].slug}/"


def pages_of(page: Page, **options: object) -> int:
    """How many pages the printer would need."""
    return len(PAGE.findall(page.pdf(**options)))  # type: ignore[arg-type]


def test_without_a_share_sheet_the_address_is_copied_and_said(open_page: OpenPage, address: str) -> None:
    page = open_page(width=1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    summary = page.locator(".share summary")
    summary.press("Enter")
    page.locator("[data-copy]").press("Enter")
    expect(page.locator("[data-said]")).to_have_text("Tautan disalin")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.keyboard.press("Escape")
    expect(page.locator(".share__list")).to_be_hidden()
    expect(summary).to_be_focused()


def test_where_copying_is_refused_the_address_is_selected(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360)
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address)
    page.locator(".share summary").click()
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_contain_text("tidak dapat disalin")
    assert page.evaluate("String(getSelection())") == page.url


def test_the_share_sheet_is_asked_first(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360)
    page.add_init_script(SHEET + "return Promise.resolve();}})")
    page.goto(address)
    expect(page.locator(".share summary")).to_be_hidden()
    page.get_by_role("button", name="Bagikan").click()
    assert page.evaluate("window.shared") == [{"title": "Gerabah Contoh Bumijaya", "url": page.url}]


def test_a_share_sheet_that_fails_gives_way_to_the_menu(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360)
    page.add_init_script(SHEET + "return Promise.reject(new DOMException('no', 'NotAllowedError'));}})")
    page.goto(address)
    page.get_by_role("button", name="Bagikan").click()
    expect(page.locator(".share__list")).to_be_visible()


def test_without_scripts_links_share_and_nothing_promises_more(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360, javascript=False)
    page.goto(address)
    page.locator(".share summary").click()
    href = page.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or ""
    assert href.startswith("https://wa.me/?text=Gerabah%20Contoh%20Bumijaya%20http%3A%2F%2F")
    expect(page.get_by_role("link", name="Kirim lewat e-mail")).to_be_visible()
    expect(page.locator("[data-copy]")).to_be_hidden()
    expect(page.locator("[data-print]")).to_be_hidden()


def test_the_open_menu_is_accessible_and_fits(
    open_page: OpenPage, address: str, assert_accessible: AssertAccessible
) -> None:
    page = open_page(width=360)
    page.goto(address)
    page.locator(".share summary").click()
    assert_accessible(page)
    page.set_viewport_size({"width": 320, "height": 740})
    assert page_width(page) <= 320


def test_the_bar_is_always_at_hand_and_covers_nothing_in_the_end(page_360: Page, address: str) -> None:
    page_360.goto(address)
    bar = page_360.locator(".contact-bar")
    expect(bar).to_be_in_viewport(ratio=1)
    for link in bar.get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    page_360.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last, top = page_360.locator("main > .wrap").bounding_box(), bar.bounding_box()
    assert last
    assert top
    assert last["y"] + last["height"] <= top["y"] + 1


def test_large_letters_fit_a_narrow_phone(page_360: Page, address: str) -> None:
    page_360.set_viewport_size({"width": 320, "height": 740})
    for path in (address, f"{address}poster/"):
        page_360.goto(path)
        page_360.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page_width(page_360) <= 320, path


def test_the_menu_opens_where_it_can_be_seen(page_360: Page, address: str) -> None:
    page_360.emulate_media(reduced_motion="reduce")
    page_360.goto(address)
    page_360.locator(".share summary").click()
    expect(page_360.locator(".share__address")).to_be_in_viewport(ratio=1)
    menu, bar = page_360.locator(".share__list").bounding_box(), page_360.locator(".contact-bar").bounding_box()
    assert menu
    assert bar
    assert menu["y"] + menu["height"] <= bar["y"]


def test_what_has_the_focus_is_not_under_the_bar(page_360: Page, address: str) -> None:
    page_360.emulate_media(reduced_motion="reduce")  # else the page is still gliding when it is measured
    page_360.goto(address)
    for _step in range(60):
        page_360.keyboard.press("Tab")
        hidden = page_360.evaluate(
            """() => {
              const at = document.activeElement, bar = document.querySelector('.contact-bar');
              if (!at.closest('main') || bar.contains(at)) return false;
              return at.getBoundingClientRect().top >= bar.getBoundingClientRect().top;
            }"""
        )
        assert not hidden, page_360.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if page_360.evaluate("!!document.activeElement.closest('.contact-bar')"):
            return
    pytest.fail("the bar cannot be reached by keyboard")


@pytest.mark.parametrize("number", [0, 1], ids=["short name", "long name"])
def test_a_poster_is_one_page(
    open_page: OpenPage, businesses: list[Business], number: int, assert_accessible: AssertAccessible
) -> None:
    page = open_page(width=1280)
    page.goto(f"/id/umkm/{businesses[number].slug}/poster/")
    assert (page.locator(".print-sheet__title").inner_text() == LONG_NAME) == (number == 1)
    assert_accessible(page)
    assert pages_of(page, prefer_css_page_size=True, print_background=False) == 1
    assert pages_of(page, format="A4", margin={"top": "1cm", "bottom": "1cm", "left": "1cm", "right": "1cm"}) == 1
    assert pages_of(page, format="Letter") == 1
    page.set_viewport_size({"width": 794, "height": 1123})  # A4 at 96 dots per inch
    page.emulate_media(media="print")
    code, sheet = page.locator(".print-sheet__qr").bounding_box(), page.locator(".print-sheet").bounding_box()
    assert code
    assert sheet
    assert code["width"] > 0.4 * sheet["width"]
    expect(page.locator(".print-sheet__address")).to_be_visible()
    assert page.locator(".print-sheet").evaluate("each => each.scrollHeight <= each.clientHeight")


def test_the_page_of_a_business_prints_on_one_page(open_page: OpenPage, address: str) -> None:
    page = open_page(width=1280)
    page.goto(address)
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "1.5cm")
    assert pages_of(page, format="A4", margin=margin) == 1
    page.emulate_media(media="print")
    for gone in (".contact-bar", ".business__tools", ".map", "#sekitar", ".site-header"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".print-source")).to_contain_text(page.url)


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("path", ["destinasi/", "berita/"])
def test_places_and_news_can_be_passed_on_and_say_on_paper_where_they_are(open_page: OpenPage, path: str) -> None:
    page = open_page(width=360)
    page.goto(f"/id/{path}")
    page.locator("main h2 a, main h3 a").first.click()
    expect(page.locator(".share")).to_have_attribute("data-url", page.url)
    page.emulate_media(media="print")
    expect(page.locator(".print-source")).to_contain_text(page.url)
    expect(page.locator(".share")).to_be_hidden()


def test_components_are_accessible_and_fit(
    open_page: OpenPage, people: object, assert_accessible: AssertAccessible
) -> None:
    page = open_page(width=360)
    for part in ("card_product", "opening_hours", "price_list", "price_table", "print_sheet", "share"):
        for theme in ("terang", "gelap"):
            page.set_viewport_size({"width": 360, "height": 740})
            page.goto(f"/id/gaya/{part}/?tema={theme}")
            assert_accessible(page)
            page.set_viewport_size({"width": 320, "height": 740})
            assert page_width(page) <= 320, part

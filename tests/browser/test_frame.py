"""The frame of every page: menu, search, skipping, what htmx puts in place, and what happens when it cannot."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from economy.models import Business
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

FOCUSED = "document.activeElement"


def focused_words(page: Page) -> str:
    words: str = page.evaluate(f"({FOCUSED}.getAttribute('aria-label') || {FOCUSED}.textContent).trim()")
    return words


def press_until(page: Page, key: str, selector: str, times: int = 40) -> None:
    """Press a key until the element has the focus."""
    for _press in range(times):
        page.keyboard.press(key)
        if page.evaluate(f"{FOCUSED}.matches({selector!r})"):
            return
    pytest.fail(f"{selector} is not reached")


def test_the_menu_of_a_phone_by_keyboard(page_360: Page, assert_accessible: AssertAccessible) -> None:
    page_360.goto("/id/umkm/")
    press_until(page_360, "Tab", ".site-header button[aria-haspopup=dialog]")
    page_360.keyboard.press("Enter")
    drawer = page_360.get_by_role("dialog", name="Menu")
    expect(drawer).to_be_visible()
    expect(drawer.locator("[aria-current=page]")).to_have_text("Direktori UMKM")
    assert_accessible(page_360)
    for _press in range(15):
        page_360.keyboard.press("Tab")
        inside = page_360.evaluate(f"{FOCUSED} === document.body || !!{FOCUSED}.closest('dialog[open]')")
        assert inside, focused_words(page_360)
    page_360.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    assert focused_words(page_360) == "Menu"


def test_the_drawer_closes_by_its_cross_and_beside_it(page_360: Page) -> None:
    page_360.goto("/en/umkm/")
    button = page_360.get_by_role("button", name="Menu")
    drawer = page_360.get_by_role("dialog", name="Menu")
    button.click()
    drawer.get_by_role("button", name="Close").click()
    expect(drawer).to_be_hidden()
    button.click()
    expect(drawer).to_be_visible()
    page_360.mouse.click(10, 400)
    expect(drawer).to_be_hidden()
    assert focused_words(page_360) == "Menu"
    button.click()
    page_360.set_viewport_size({"width": 1280, "height": 900})
    expect(drawer).to_be_hidden()
    expect(page_360.get_by_role("navigation", name="Main menu")).to_be_visible()


def test_without_scripts_the_menu_unfolds_and_search_is_a_link(open_page: OpenPage) -> None:
    page = open_page(javascript=False)
    page.goto("/id/umkm/")
    page.locator(".menu > summary").click()
    expect(page.locator(".menu__panel a[aria-current=page]")).to_be_visible()
    page.locator(".menu__panel a[hreflang=en]").click()
    expect(page).to_have_url(re.compile(r"/en/umkm/$"))
    page.goto("/en/akun/login/")
    page.locator(".site-header a", has_text="Search").click()
    expect(page).to_have_url(re.compile(r"/en/umkm/$"))


def test_the_first_tab_leads_past_the_header(page_1280: Page) -> None:
    page_1280.goto("/id/akun/login/")
    page_1280.keyboard.press("Tab")
    assert focused_words(page_1280) == "Langsung ke isi"
    link = page_1280.locator(".skip-link")
    box = link.bounding_box()
    assert box
    assert box["y"] >= 0
    page_1280.keyboard.press("Enter")
    assert page_1280.evaluate(f"{FOCUSED}.id") == "konten"
    page_1280.keyboard.press("Tab")
    assert page_1280.evaluate(f"!!{FOCUSED}.closest('main')")


def test_the_header_stays_and_covers_nothing_that_has_focus(page_360: Page) -> None:
    page_360.emulate_media(reduced_motion="reduce")
    page_360.goto("/id/gaya/galat/404/")
    height = page_360.evaluate("document.scrollingElement.scrollHeight")
    page_360.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
    bar = page_360.locator(".site-header__bar").bounding_box()
    assert bar
    assert bar["y"] == pytest.approx(0, abs=1)
    assert page_360.evaluate("document.scrollingElement.scrollHeight") == height
    page_360.locator(".site-footer a").first.focus()
    for _press in range(12):
        page_360.keyboard.press("Shift+Tab")
        top, below = page_360.evaluate(
            f"[{FOCUSED}.getBoundingClientRect().bottom, "
            "document.querySelector('.site-header').getBoundingClientRect().bottom]"
        )
        if page_360.evaluate(f"!!{FOCUSED}.closest('.site-header')"):
            break
        assert top > below, focused_words(page_360)


def test_on_a_low_screen_the_header_goes(page_360: Page) -> None:
    page_360.set_viewport_size({"width": 740, "height": 360})
    page_360.goto("/id/gaya/galat/404/")
    page_360.evaluate("scrollTo({top: 900, behavior: 'instant'})")
    box = page_360.locator(".site-header").bounding_box()
    assert box
    assert box["y"] + box["height"] < 0


def test_search_opens_from_a_page_that_has_no_field(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.goto("/id/akun/login/")
    page_360.get_by_role("link", name="Cari", exact=True).click()
    dialog = page_360.get_by_role("dialog", name="Cari")
    field = dialog.locator("input[type=search]")
    expect(field).to_be_focused()
    field.press_sequentially("keripik con", delay=20)
    expect(dialog.get_by_role("option", name="Keripik Contoh Anyar")).to_be_visible()
    assert_accessible(page_360)
    page_360.keyboard.press("Escape")
    page_360.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page_360.get_by_role("link", name="Cari", exact=True).click()
    field.fill("gerabah")
    field.press("Enter")
    expect(page_360).to_have_url(re.compile(r"/id/umkm/\?q=gerabah"))
    page_360.get_by_role("link", name="Cari", exact=True).first.click()
    expect(page_360.locator("main input[type=search]")).to_be_focused()


def test_after_a_swap_the_focus_is_where_it_was_and_the_result_is_told(
    page_1280: Page, businesses: list[Business]
) -> None:
    page_1280.goto("/id/umkm/?q=gerabah")
    facet = page_1280.locator("#saringan a[id]", has_text="Ciruas").first
    key = facet.get_attribute("id")
    facet.focus()
    page_1280.keyboard.press("Enter")
    expect(page_1280).to_have_url(re.compile(r"kecamatan=ciruas"))
    expect(page_1280.locator("#pengumuman")).to_have_text(re.compile(r"\d+ usaha"))
    expect(page_1280.locator(f"[id='{key}']")).to_be_focused()
    expect(page_1280.locator("#hasil")).not_to_have_attribute("aria-busy", "true")
    page_1280.go_back()
    expect(page_1280).to_have_url(re.compile(r"/id/umkm/\?q=gerabah$"))
    expect(page_1280.locator("#saringan [aria-current]")).to_have_count(0)


def test_a_request_that_fails_says_so_and_can_be_repeated(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    answers = iter([500, 429, 0])

    def fail(route: Route) -> None:
        status = next(answers, None)
        if status is None:
            route.fallback()
        elif status:
            route.fulfill(status=status, body="x")
        else:
            route.abort()

    page_360.route("**/sekitar/", fail)
    page_360.goto(f"/id/umkm/{businesses[0].slug}/")
    part = page_360.locator("[hx-get$='/sekitar/']")
    part.scroll_into_view_if_needed()
    snag = page_360.get_by_role("alert")
    expect(snag).to_contain_text("gagal dimuat")
    expect(snag.get_by_role("link")).to_have_count(0)
    expect(part).not_to_have_attribute("aria-busy", "true")
    assert_accessible(page_360, within=".snag")
    assert page_width(page_360) == 360
    snag.get_by_role("button", name="Coba lagi").click()
    expect(snag).to_contain_text("Terlalu banyak permintaan")
    snag.get_by_role("button", name="Coba lagi").click()
    expect(snag).to_contain_text("Sambungan terputus")
    with page_360.expect_response("**/sekitar/"):
        snag.get_by_role("button", name="Coba lagi").click()
    expect(snag).to_have_count(0)
    expect(part).not_to_have_attribute("aria-busy", "true")


def test_suggestions_fail_quietly(page_360: Page, businesses: list[Business]) -> None:
    page_360.goto("/id/umkm/")
    page_360.route("**/saran/**", lambda route: route.abort())
    with page_360.expect_event("requestfailed"):
        page_360.locator("main input[type=search]").press_sequentially("kerip")
    expect(page_360.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_in_forced_colours_everything_is_seen(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width)
    page.emulate_media(forced_colors="active")
    page.goto("/id/umkm/")
    if width == 360:
        page.get_by_role("button", name="Menu").click()
        current = page.locator("dialog [aria-current=page]")
        edge = "border-inline-start-width"
    else:
        current = page.locator(".main-nav [aria-current=page]")
        edge = "border-bottom-width"
    expect(current).to_have_css(edge, re.compile(r"[34]px"))
    chosen = page.locator("dialog .language [aria-current], .site-header .language [aria-current]").first
    ground, words = chosen.evaluate("each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]")
    assert ground != words


def test_with_little_motion_nothing_slides(page_360: Page) -> None:
    page_360.emulate_media(reduced_motion="reduce")
    page_360.goto("/id/umkm/")
    page_360.get_by_role("button", name="Menu").click()
    box = page_360.get_by_role("dialog", name="Menu").bounding_box()
    assert box
    assert box["x"] + box["width"] == pytest.approx(360, abs=1)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%"), (1280, "200%")])
def test_the_frame_fits(open_page: OpenPage, width: int, size: str) -> None:
    page = open_page(width=360 if width < 600 else width)
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("/id/umkm/", "/en/gaya/galat/404/", "/id/gaya/galat/500/", "/id/gaya/galat/503/"):
        page.goto(address)
        page.evaluate(f"document.documentElement.style.fontSize = {size!r}")
        assert page_width(page) <= width, address
    page.goto("/id/umkm/")
    page.evaluate(f"document.documentElement.style.fontSize = {size!r}")
    name = page.locator(".wordmark__name").bounding_box()
    assert name
    assert name["width"] > name["height"]
    expect(page.get_by_role("button", name="Menu")).to_be_visible()


@pytest.mark.parametrize("language", ["id", "en"])
def test_error_pages_are_accessible(open_page: OpenPage, assert_accessible: AssertAccessible, language: str) -> None:
    page = open_page(width=360)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark", reduced_motion="reduce")
        for code in ("400", "403", "403-csrf", "404", "429", "500", "503"):
            page.goto(f"/{language}/gaya/galat/{code}/")
            assert_accessible(page)

"""Where results are: the map that counts them, and nearest first from where somebody is."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from economy.models import Business
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import make_searchable

COUNT = "#jumlah-hasil"
CARDS = "#hasil .card__title a"
MAP = "/id/umkm/?q=gerabah&tampilan=peta"
MARKS = ".leaflet-marker-icon.leaflet-interactive"
COUNTED = f"""total => [...document.querySelectorAll("{MARKS}")]
    .reduce((sum, each) => sum + (Number(each.textContent) || 1), 0) === total"""
BUMIJAYA = {"latitude": -6.123456, "longitude": 106.234567}
REFUSED = re.compile("Browser tidak diizinkan memberi tahu lokasi")


def canvas(page: Page) -> Locator:
    return page.get_by_role("region", name="Peta hasil pencarian")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_map_is_an_address_and_follows_the_filters(
    open_page: OpenPage, businesses: list[Business], assert_accessible: AssertAccessible, width: int
) -> None:
    page = open_page(width=width)
    page.goto("/id/umkm/?q=gerabah")
    assert page.locator("script[src*=leaflet]").count() == 0
    page.get_by_role("navigation", name="Daftar atau peta").get_by_role("link", name="Peta").click()
    expect(page).to_have_url(re.compile(r"q=gerabah&tampilan=peta$"))
    expect(canvas(page)).to_be_visible()
    page.wait_for_function(COUNTED, arg=3)
    assert page_width(page) == width
    assert_accessible(page)
    list_box, map_box = page.locator(".found__list").bounding_box(), canvas(page).bounding_box()
    assert list_box
    assert map_box
    beside = map_box["x"] > list_box["x"] + list_box["width"] / 2
    assert beside == (width == 1280)

    if width == 1280:
        page.locator(CARDS).first.focus()
        expect(canvas(page).locator(".map__pin.is-on")).to_have_count(1)
    page.get_by_role("button", name=re.compile("^Saring")).click()
    page.locator("#saring-kecamatan-ciruas").click()
    expect(page.get_by_role("button", name="Tampilkan 2 hasil")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"kecamatan=ciruas.*tampilan=peta|tampilan=peta.*kecamatan=ciruas"))
    page.wait_for_function(COUNTED, arg=2)


def test_circles_open_with_the_keyboard_until_there_are_names(page_1280: Page, businesses: list[Business]) -> None:
    page_1280.goto(f"{MAP}&kecamatan=ciruas")
    page_1280.wait_for_function(COUNTED, arg=2)
    for _step in range(6):
        circle = canvas(page_1280).get_by_role("button", name=re.compile(r"^2 usaha"))
        if not circle.count():
            break
        with page_1280.expect_response(re.compile("peta.json")):
            circle.focus()
            page_1280.keyboard.press("Enter")
        page_1280.wait_for_function("document.querySelector('.leaflet-marker-icon:focus')")
    pin = canvas(page_1280).get_by_role("button", name="Gerabah Contoh Bumijaya")
    pin.focus()
    page_1280.keyboard.press("Enter")
    expect(canvas(page_1280).get_by_role("link", name="Gerabah Contoh Bumijaya")).to_be_visible()
    expect(page_1280.locator(".found__list li.is-pointed")).to_contain_text("Gerabah Contoh Bumijaya")


def test_a_circle_at_one_point_leads_to_its_list(page_1280: Page, businesses: list[Business]) -> None:
    Business.objects.filter(pk=businesses[0].pk).update(home_based=True)  # now both lie at their desa's point
    make_searchable()
    page_1280.goto(MAP)
    circle = canvas(page_1280).get_by_role("button", name=re.compile(r"^2 usaha, Bumijaya"))
    circle.click()
    canvas(page_1280).get_by_role("link", name="Lihat usaha di Bumijaya").click()
    expect(page_1280).to_have_url(re.compile(r"q=gerabah&kecamatan=ciruas&desa="))
    expect(page_1280.locator(COUNT)).to_have_text("2 usaha ditemukan")


def test_points_that_do_not_come_leave_the_list_and_are_asked_for_again(
    page_1280: Page, businesses: list[Business]
) -> None:
    down = True

    def answer(route: Route) -> None:
        if down:
            route.abort()
        else:
            route.fallback()

    page_1280.route(re.compile("peta.json"), answer)
    page_1280.goto(MAP)
    note = page_1280.get_by_text("Titik di peta belum dapat dimuat")
    expect(note).to_be_visible()
    expect(page_1280.locator(CARDS)).to_have_count(3)
    down = False
    canvas(page_1280).get_by_role("button", name="Perbesar").click()
    expect(note).to_be_hidden()


def test_nearest_first_from_where_one_is(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible
) -> None:
    page_360.context.grant_permissions(["geolocation"])
    page_360.context.set_geolocation(BUMIJAYA)  # type: ignore[arg-type]
    page_360.goto("/id/umkm/?q=gerabah")
    page_360.get_by_role("navigation", name="Urutkan").get_by_role("button", name="Terdekat").click()
    expect(page_360).to_have_url(re.compile(r"q=gerabah&urut=distance&posisi=-6\.123%2C106\.235$"))
    expect(page_360.locator(f"{CARDS} >> nth=2")).to_have_text("Gerabah Contoh Petir")
    expect(page_360.locator(".card__meta", has_text="km")).to_have_count(3)
    assert_accessible(page_360)
    page_360.locator("#hasil .chips a", has_text="Dari lokasi Anda").click()
    expect(page_360).to_have_url(re.compile(r"\?q=gerabah$"))


@pytest.mark.parametrize("question", ["gerabah", "gerabah+terdekat"])
def test_a_refused_position_says_what_one_can_do(
    page_360: Page, businesses: list[Business], assert_accessible: AssertAccessible, question: str
) -> None:
    page_360.goto(f"/id/umkm/?q={question}")
    name = "Pakai lokasi saya" if "terdekat" in question else "Terdekat"
    page_360.get_by_role("button", name=name).first.click()
    expect(page_360.get_by_role("alert").filter(has_text=REFUSED)).to_be_visible()
    expect(page_360.locator(CARDS)).to_have_count(3)
    assert_accessible(page_360)

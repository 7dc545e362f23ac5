"""A visitor plans a trip: a printed itinerary, and a list of their own that travels by link."""

import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Locale

from accounts.models import User
from branding.domain.things import page_token
from branding.models import DestinationIndexPage, DestinationPage, ItineraryPage
from branding.seed.pictures import draw_scene
from branding.seed.places import PLACES
from branding.seed.trip_writing import write_trips
from branding.seed.writing import write_place
from economy.domain.businesses import create_business, hide_business, publish_business
from economy.models import Business, Category
from regions.models import Village
from tests.browser.test_business_face import pages_of
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

MARGIN = dict.fromkeys(("top", "bottom", "left", "right"), "1.5cm")
LIST = "/id/daftar-saya/"
KEPT = (
    "no json",
    "[]",
    '{"version":2,"items":[]}',
    '{"version":1,"items":{}}',
    '{"version":1,"items":[{"id":"<img src=x>"},{"id":7},null]}',
)
"""What is no list of ours in a browser's storage."""
NOTES = (
    "#c=" + quote(json.dumps({"0": "<img src=x onerror=alert(1)>"})),
    "#c=" + quote(json.dumps({"0": "x" * 5000})),
    "#c=" + quote(json.dumps({"0": {"a": 1}})),
    "#c=" + quote(json.dumps(["catatan"])),
    "#c=%7B",
    "#c=" + "x" * 60_000,
)
"""What somebody may write where a link carries notes."""
STOPS = {
    "Kelapa Muda Arifin": ("warung-makan", "Cikoneng"),
    "Ikan Bakar Tunas": ("warung-makan", "Bandulu"),
    "Oleh-oleh Bintang": ("cendera-mata", "Anyar"),
}


@pytest.fixture
def trips(people: dict[str, User], businesses: list[Business], monkeypatch: pytest.MonkeyPatch) -> list[Business]:
    """The seeded itineraries, past two places (with one small picture drawn once) and three businesses."""
    small = draw_scene("beach", "uji", (320, 213))
    monkeypatch.setattr("branding.seed.writing.draw_scene", lambda scene, seed: small)
    index = DestinationIndexPage.objects.get(locale__language_code="id")
    for item in PLACES[:2]:
        write_place(index, item, Locale.objects.get(language_code="en"))
    made = []
    for name, (category, village) in STOPS.items():
        place = Village.objects.filter(name=village, district__name="Anyar").select_related("district").get()
        about = {"name": name, "category": Category.objects.get(slug=category), "village": place}
        fields = {**about, "district": place.district, "phone": "+6281200000109"}
        made.append(publish_business(actor=None, business=create_business(actor=None, owner=None, fields=fields)))
    write_trips(lambda _line: None)
    return made


def saved(page: Page) -> list[str]:
    """What the browser keeps."""
    kept = page.evaluate("JSON.parse(localStorage.getItem('beranda.saved') || '{\"items\": []}')")
    return [each["id"] for each in kept["items"]]


def titles(page: Page) -> list[str]:
    found: list[str] = page.locator(".stop__title").all_inner_texts()
    return found


def save_three(page: Page) -> None:
    """Save a place on its page, another on its card, and a business on its page."""
    page.goto("/id/destinasi/mercusuar-cikoneng/")
    page.get_by_role("button", name="Simpan Mercusuar Cikoneng").press("Enter")
    expect(page.locator("#pengumuman")).to_have_text("Mercusuar Cikoneng disimpan.")
    expect(page.locator(".told a")).to_have_attribute("href", LIST)
    expect(page.locator("[data-saved-count]")).to_have_text("1")
    page.goto("/id/destinasi/")
    page.locator(".place", has_text="Pantai Anyer").get_by_role("button").click()
    page.goto("/id/umkm/gerabah-contoh-bumijaya/")
    page.get_by_role("button", name="Simpan Gerabah Contoh Bumijaya").click()


@pytest.mark.usefixtures("trips")
def test_three_are_saved_ordered_by_keyboard_noted_and_shared(
    open_page: OpenPage, assert_accessible: AssertAccessible
) -> None:
    page = open_page(width=360)
    save_three(page)
    page.goto(LIST)
    expect(page.locator(".stop")).to_have_count(3)
    assert titles(page) == ["Mercusuar Cikoneng", "Pantai Anyer di Bojong", "Gerabah Contoh Bumijaya"]
    assert_accessible(page)
    assert page_width(page) <= 360

    page.get_by_role("button", name="Naikkan Gerabah Contoh Bumijaya").press("Enter")
    expect(page.locator("#pengumuman")).to_have_text("Gerabah Contoh Bumijaya sekarang nomor 2 dari 3.")
    expect(page.locator(".stop__title").nth(1)).to_have_text("Gerabah Contoh Bumijaya")
    expect(page.locator("#isi-daftar")).not_to_have_attribute("aria-busy", "true")
    up = page.get_by_role("button", name="Naikkan Gerabah Contoh Bumijaya")
    expect(up).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".stop__title").first).to_have_text("Gerabah Contoh Bumijaya")
    expect(page.get_by_role("button", name="Turunkan Gerabah Contoh Bumijaya")).to_be_visible()
    expect(up).to_be_disabled()

    page.get_by_label("Catatan saya").first.fill("Bawa <b>kardus</b>")
    expect(page.locator("[data-note-printed]").first).to_have_text("Bawa <b>kardus</b>")
    share = page.locator("[data-sharing]")
    bare = share.get_attribute("data-url") or ""
    assert "#" not in bare
    page.get_by_label("Sertakan catatan saya").check()
    with_notes = share.get_attribute("data-url") or ""
    assert with_notes.startswith(f"{bare}#c=")
    assert share.locator(f'a[href*="{quote(with_notes, safe="")}"]').count() == 2

    page.reload()
    expect(page.locator(".stop__title").first).to_have_text("Gerabah Contoh Bumijaya")
    expect(page.get_by_label("Catatan saya").first).to_have_value("Bawa <b>kardus</b>")
    assert pages_of(page, format="A4", margin=MARGIN) == 1

    other = open_page(width=360)
    other.goto(with_notes)
    assert titles(other) == ["Gerabah Contoh Bumijaya", "Mercusuar Cikoneng", "Pantai Anyer di Bojong"]
    note = other.locator("[data-note-shown]:visible")
    expect(note).to_have_text("Bawa <b>kardus</b>")
    assert note.locator("b").count() == 0
    assert saved(other) == []
    assert_accessible(other)
    other.get_by_role("button", name="Simpan ke daftar saya").press("Enter")
    expect(other).to_have_url(re.compile(r"/id/daftar-saya/$"))
    expect(other.locator(".stop")).to_have_count(3)
    expect(other.get_by_label("Catatan saya").first).to_have_value("Bawa <b>kardus</b>")
    assert saved(other) == saved(page)

    for name in ("Gerabah Contoh Bumijaya", "Mercusuar Cikoneng", "Pantai Anyer di Bojong"):
        other.get_by_role("button", name=f"Hapus {name} dari daftar").press("Enter")
        expect(other.locator(".stop", has_text=name)).to_have_count(0)
    expect(other.get_by_text("Belum ada yang disimpan")).to_be_visible()
    expect(other.locator("h1")).to_be_focused()
    assert saved(other) == []


@pytest.mark.usefixtures("trips")
def test_saving_again_takes_it_off_and_cards_know(open_page: OpenPage) -> None:
    page = open_page(width=1280)
    page.goto("/id/destinasi/")
    button = page.locator(".place", has_text="Mercusuar").get_by_role("button")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/en/destinations/cikoneng-lighthouse/")
    expect(page.locator("[data-save]").first).to_have_attribute("aria-pressed", "true")
    page.locator("[data-saving] [data-save]").click()
    expect(page.locator("[data-saving] [data-save]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-saved-count]")).to_be_hidden()
    assert saved(page) == []


@pytest.mark.usefixtures("trips")
def test_what_others_write_into_browser_or_link_is_no_list_and_no_markup(open_page: OpenPage) -> None:
    page = open_page(width=360)
    page.goto(LIST)
    for kept in KEPT:
        page.evaluate("kept => localStorage.setItem('beranda.saved', kept)", kept)
        page.reload()
        expect(page.get_by_text("Belum ada yang disimpan")).to_be_visible()
    token = page_token(DestinationPage.objects.get(slug="mercusuar-cikoneng"))
    for number, notes in enumerate(NOTES):
        page.goto(f"{LIST}?d=1.{token}&{number}{notes}")
        expect(page.get_by_role("button", name="Simpan ke daftar saya")).to_be_visible()
        note = page.locator("[data-note-shown]")
        assert len(note.text_content() or "") <= 140
        assert note.locator("*").count() == 0


def test_a_business_hidden_later_is_left_out_with_a_count_and_can_be_dropped(
    open_page: OpenPage, trips: list[Business]
) -> None:
    page = open_page(width=360)
    save_three(page)
    hide_business(actor=None, business=Business.objects.get(slug="gerabah-contoh-bumijaya"), reason="Uji.")
    page.goto(LIST)
    expect(page.locator(".my-list__gone")).to_contain_text("1 hal di daftar ini sedang tidak ditayangkan")
    assert len(titles(page)) == 2
    page.get_by_role("button", name="Turunkan Mercusuar Cikoneng").press("Enter")
    expect(page.locator(".stop__title").first).to_have_text("Pantai Anyer di Bojong")
    assert len(saved(page)) == 3
    page.get_by_role("button", name="Buang dari daftar").click()
    expect(page.locator(".my-list__gone")).to_have_count(0)
    assert len(saved(page)) == 2


@pytest.mark.usefixtures("trips")
def test_without_scripts_a_shared_list_is_read_and_nothing_promises_more(open_page: OpenPage) -> None:
    token = page_token(DestinationPage.objects.get(slug="mercusuar-cikoneng"))
    page = open_page(width=360, javascript=False)
    page.goto(f"{LIST}?d=1.{token}.b999999")
    assert titles(page) == ["Mercusuar Cikoneng"]
    expect(page.locator(".my-list__gone")).to_contain_text("1 hal")
    expect(page.get_by_role("button", name="Simpan ke daftar saya")).to_be_hidden()
    page.goto(LIST)
    expect(page.locator("noscript .notice__title")).to_have_text("Daftar sendiri memerlukan JavaScript")
    page.goto("/id/destinasi/mercusuar-cikoneng/")
    expect(page.locator("[data-save]")).to_have_count(1)
    expect(page.locator("[data-save]")).to_be_hidden()


@pytest.mark.usefixtures("trips")
def test_an_itinerary_prints_on_one_sheet_and_shows_its_way_on_demand(
    open_page: OpenPage, assert_accessible: AssertAccessible
) -> None:
    address = ItineraryPage.objects.get(slug="sehari-di-pesisir-anyer").url
    page = open_page(width=1280)
    page.goto(address)
    assert titles(page)[0] == "Mercusuar Cikoneng"
    assert_accessible(page)
    assert pages_of(page, format="A4", margin=MARGIN) == 1
    page.get_by_role("button", name="Tampilkan peta").click()
    expect(page.locator(".map__numbered").first).to_be_visible()
    numbers = ", ".join(page.locator(".map__numbered").all_inner_texts()).split(", ")
    assert sorted(numbers) == sorted(page.locator(".trip .stop__number").all_inner_texts())
    assert_accessible(page)
    page.emulate_media(media="print")
    for gone in (".trip__aside", ".map", ".to-maps", ".site-header", ".share"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".print-source")).to_contain_text(address)


@pytest.mark.usefixtures("trips")
def test_the_pages_are_accessible_and_fit(open_page: OpenPage, assert_accessible: AssertAccessible) -> None:
    page = open_page(width=360)
    trip = "/en/itineraries/a-day-on-the-anyer-coast/"
    for path in ("/id/rute-wisata/", "/en/itineraries/", trip, LIST, f"{LIST}?d=2"):
        page.set_viewport_size({"width": 360, "height": 740})
        page.emulate_media(color_scheme="light")
        page.goto(path)
        assert_accessible(page)
        page.set_viewport_size({"width": 320, "height": 740})
        assert page_width(page) <= 320, path
        page.emulate_media(color_scheme="dark")
        assert_accessible(page)

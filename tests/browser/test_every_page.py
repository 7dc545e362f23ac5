"""What must hold on every page: accessible, as wide as the screen, valid HTML, in both languages."""

import re
from collections import Counter
from collections.abc import Iterator

import html5lib
import pytest
from playwright.sync_api import Page

from accounts.models import User
from branding.models import DestinationPage, NewsPage
from branding.models.base import ContentPage
from economy.domain.businesses import assign_owner, create_business, return_business, submit_business
from economy.models import Business
from regions.models import Village
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn

NARROW, PHONE, LAPTOP = 320, 360, 1280
both_languages = pytest.mark.parametrize("language", ["id", "en"])
SECTIONS = {
    "id": ("destinasi", "destinasi/?jenis=pantai", "berita", "rencana-smart-city"),
    "en": ("destinations", "destinations/?jenis=pantai", "news", "smart-city-plan"),
}


class Inspector:
    """Looks at page after page and remembers what is wrong, so that one run shows everything."""

    def __init__(self, assert_accessible: AssertAccessible) -> None:
        self.assert_accessible = assert_accessible
        self.faults: list[str] = []

    def look(self, page: Page, source: str) -> None:
        """Judge the page as it is now; `source` is what the server sent for it."""
        narrow = page.viewport_size is not None and page.viewport_size["width"] == PHONE
        for width in (NARROW, PHONE) if narrow else (LAPTOP,):
            page.set_viewport_size({"width": width, "height": 740})
            wide = page_width(page)
            self.expect(page, wide <= width, f"{wide} px wide on a screen of {width}")
        try:
            self.assert_accessible(page)
        except AssertionError as fault:
            self.faults.append(str(fault))
        self.expect(page, page.locator("h1").count() == 1, "not exactly one h1")
        self.expect(page, not (twice := repeated_ids(page)), f"ids used twice: {twice}")
        self.expect(page, not (wrong := html_errors(source)), f"HTML: {wrong}")
        self.expect(page, page.locator("html").get_attribute("lang") == page.url.split("/")[3], "lang")
        self.expect(page, not (silent := page.locator("img:not([alt])").count()), f"{silent} pictures without alt")

    def visit(self, page: Page, path: str, status: int = 200) -> None:
        """Go to an address and look."""
        response = page.goto(path)
        assert response is not None
        self.expect(page, response.status == status, f"status {response.status}")
        self.look(page, response.text())

    def submit(self, page: Page) -> None:
        """Send the main form of the page and look at what comes back."""
        with page.expect_navigation() as answer:
            page.locator("main form[method=post] button.btn--primary[type=submit]:visible").first.click()
        self.look(page, answer.value.text())

    def expect(self, page: Page, holds: bool, fault: str) -> None:
        """Remember the fault if it is one."""
        if not holds:
            self.faults.append(f"{page.url}: {fault}")


@pytest.fixture
def inspector(assert_accessible: AssertAccessible) -> Iterator[Inspector]:
    """An inspector whose findings fail the test at its end."""
    found = Inspector(assert_accessible)
    yield found
    assert not found.faults, "\n".join(found.faults)


def html_errors(source: str) -> list[str]:
    """What a strict HTML parser objects to, with the place in the source."""
    parser = html5lib.HTMLParser()
    parser.parse(source)
    lines = source.splitlines()
    return [f"{code} in {lines[row - 1][:120]!r}" for (row, _column), code, _data in parser.errors]


def repeated_ids(page: Page) -> list[str]:
    """The ids that more than one element of the page has, scripts' work included."""
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    return [each for each, times in Counter(ids).items() if times > 1]


def path_of(page: ContentPage) -> str:
    """The public path of a page of the CMS."""
    url = page.specific.get_url()
    assert url
    return re.sub(r"^https?://[^/]+", "", url)


@pytest.mark.usefixtures("pages")
@both_languages
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_pages_of_the_regency(open_page: OpenPage, inspector: Inspector, language: str, width: int) -> None:
    page = open_page(width=width)
    inspector.visit(page, f"/{language}/")
    for path in SECTIONS[language]:
        inspector.visit(page, f"/{language}/{path}{'' if '?' in path else '/'}")
    for model in (DestinationPage, NewsPage):
        for found in model.objects.filter(locale__language_code=language):
            inspector.visit(page, path_of(found))
    inspector.visit(page, f"/{language}/tidak-ada-di-sini/", status=404)


@both_languages
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_the_directory(
    open_page: OpenPage, inspector: Inspector, businesses: list[Business], language: str, width: int
) -> None:
    page = open_page(width=width)
    umkm = f"/{language}/umkm/"
    for question in ("", "?q=gerabah", "?q=gerabah&kecamatan=ciruas&kategori=gerabah&urut=name", "?q=zzqqxx", "?q=%3F"):
        inspector.visit(page, umkm + question)
    inspector.visit(page, f"{umkm}kategori/gerabah/")
    inspector.visit(page, f"{umkm}kecamatan/ciruas/")
    inspector.visit(page, f"{umkm}kecamatan/tanara/")
    for business in businesses[:3]:
        inspector.visit(page, f"{umkm}{business.slug}/")
        page.locator("#sekitar").scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
    inspector.visit(page, f"{umkm}{businesses[0].slug}/sekitar/")
    inspector.visit(page, f"{umkm}{businesses[1].slug}/poster/")
    assert businesses[1].name == LONG_NAME


@both_languages
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_joining_and_owning(
    open_page: OpenPage,
    inspector: Inspector,
    people: dict[str, User],
    sign_in: SignIn,
    language: str,
    width: int,
) -> None:
    page = open_page(width=width)
    inspector.visit(page, f"/{language}/akun/signup/")
    inspector.submit(page)
    inspector.visit(page, f"/{language}/akun/login/")
    inspector.submit(page)
    page.locator("input[name=login]").fill("0812 0000 9001")
    inspector.submit(page)
    page.locator("input[name=code]").fill("12")
    inspector.submit(page)
    page.context.clear_cookies()

    sign_in(page, people["owner"].email or "")
    inspector.visit(page, f"/{language}/umkm/saya/")
    inspector.visit(page, f"/{language}/umkm/daftar/")
    page.locator("#id_name").fill(LONG_NAME)
    page.locator("#id_phone").fill("12")
    inspector.submit(page)
    for number, business in enumerate(owned(people["owner"], people["officer"])):
        if number == 0:
            inspector.visit(page, f"/{language}/umkm/saya/")
        inspector.visit(page, f"/{language}/umkm/saya/{business.pk}/")
    inspector.visit(page, f"/{language}/akun/logout/")


def owned(owner: User, officer: User) -> list[Business]:
    """A draft, one that waits, and one that came back with a reason."""
    village = Village.objects.select_related("district").order_by("code").first()
    assert village
    about = {"village": village, "district": village.district, "phone": "+6281200009001"}
    draft, waiting, returned = [
        create_business(actor=owner, owner=owner, fields={**about, "name": name})
        for name in ("Draf Contoh", LONG_NAME, "Kembali Contoh")
    ]
    submit_business(actor=owner, business=waiting)
    returned = submit_business(actor=owner, business=returned)
    returned = return_business(actor=officer, business=returned, reason="Nomornya kurang satu angka.\nTulis lagi.")
    return [draft, assign_owner(actor=officer, business=waiting, owner=owner), returned]

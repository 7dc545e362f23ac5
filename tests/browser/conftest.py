"""A small portal with everything a page can show, and ways to act in it as one person or another."""

from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from celery.contrib.testing.worker import start_worker
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import Page
from wagtail.models import Locale

from accounts.models import User
from branding.models import CultureIndexPage, DestinationIndexPage, EventIndexPage, HomePage, NewsIndexPage, PlanPage
from branding.seed.culture import STORIES
from branding.seed.events import EVENTS
from branding.seed.news import ARTICLES
from branding.seed.places import PLACES
from branding.seed.plan_writing import write_programme
from branding.seed.programmes import PROGRAMMES
from branding.seed.trip_writing import write_trips
from branding.seed.writing import HOME_ALT, dress, write_article, write_brand, write_event, write_place, write_plan
from branding.seed.writing_culture import write_contact_page, write_story
from economy.domain.businesses import create_business, publish_business
from economy.domain.products import ProductInput
from economy.models import Business, BusinessImport, Category
from looks import cast
from looks.steps import LONG_NAME
from portal.celery import app
from portal.demo_people import DEMO_PASSWORD, ensure_people
from regions.models import Village
from search.domain import vocabulary
from search.domain.fallback.texts import fill_texts
from tests.fixtures.snapshots import begin_with

SignIn = Callable[[Page, str], None]

HOURS = {day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat")}


@pytest.fixture(autouse=True)
def fresh_limits() -> Iterator[None]:
    """No test is slowed down by the codes another one asked for."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def people(transactional_db: None) -> dict[str, User]:
    """Page trees, regions, categories, roles, and the demo's logins by role."""

    def make() -> None:
        call_command("setup_site", stdout=StringIO())
        ensure_people()

    begin_with("people", make)
    return ensure_people()


@pytest.fixture
def sign_in() -> SignIn:
    """Signs a page in with e-mail and password, in the portal's own form."""

    def act(page: Page, email: str) -> None:
        page.goto("/id/akun/login/")
        page.locator("input[name=login]").fill(email)
        page.locator("input[name=password]").fill(DEMO_PASSWORD)
        page.locator("main button[type=submit]").first.click()
        page.wait_for_url(lambda address: "/akun/login/" not in address)

    return act


@pytest.fixture
def businesses(people: dict[str, User]) -> list[Business]:
    """Published listings: three potters, one of them with everything, and others that no potter's search finds."""
    officer = people["officer"]
    full = {
        "description": "Gentong, tungku dan pot bunga dari tanah liat, dibakar dengan kayu.\n\nMenerima pesanan.",
        "street_address": "Jalan Contoh 1",
        "home_based": False,
        "latitude": "-6.121234",
        "longitude": "106.211234",
        "whatsapp": "+6281200000101",
        "instagram": "contoh.gerabah",
        "website": "https://gerabah.example/",
        "opening_hours": HOURS,
        "nib": "0000000000001",
        "year_founded": 1998,
    }
    products = (
        ProductInput(name="Gentong besar", price=150_000, unit="buah", photo=store_photo("gentong")),
        ProductInput(name="Pot bunga", price=25_000),
        ProductInput(name="Celengan"),
    )
    rows: list[tuple[str, str, str, dict[str, Any], tuple[ProductInput, ...]]] = [
        ("Gerabah Contoh Bumijaya", "gerabah", "Bumijaya", full, products),
        (LONG_NAME, "gerabah", "Bumijaya", {"phone": "+6281200000102"}, (ProductInput(name="Gerabah hias"),)),
        ("Gerabah Contoh Petir", "gerabah", "Kadugenep", {"whatsapp": "+6281200000103"}, ()),
        ("Keripik Contoh Anyar", "camilan", "Bandulu", {"whatsapp": "+6281200000104"}, ()),
        ("Emping Contoh Cikolelet", "camilan", "Cikolelet", {"whatsapp": "+6281200000105"}, ()),
    ]
    made = []
    for name, category, village, fields, sold in rows:
        place = Village.objects.filter(name=village).select_related("district").first()
        assert place, village
        about = {"name": name, "category": Category.objects.get(slug=category), "village": place}
        listing = create_business(actor=officer, fields={**about, "district": place.district, **fields}, products=sold)
        made.append(publish_business(actor=officer, business=listing))
    make_searchable()
    return made


@pytest.fixture
def pages(people: dict[str, User]) -> None:
    """Filled pages of every kind, in both languages."""
    begin_with("pages", write_pages)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The pages come first of all: they are given together with all other rows."""
    for item in items:
        assert isinstance(item, pytest.Function)
        if "pages" in item.fixturenames and item.path.parent == Path(__file__).parent:
            item.fixturenames.remove("pages")
            item.fixturenames.insert(0, "pages")


def write_pages() -> None:
    """Two of each kind at most: what a test looks at, drawn as the demo draws it."""
    home = HomePage.objects.get(locale__language_code="id")
    english = Locale.objects.get(language_code="en")
    index = DestinationIndexPage.objects.get(locale=home.locale)
    for place in PLACES[:2]:
        write_place(index, place, english)
    agenda = EventIndexPage.objects.get(locale=home.locale)
    for event in (event for event in EVENTS if not event.scene):
        write_event(agenda, event, english)
    write_article(NewsIndexPage.objects.get(locale=home.locale), ARTICLES[0], english)
    write_story(CultureIndexPage.objects.get(locale=home.locale), STORIES[0], english)
    write_contact_page(home, english)
    plan = PlanPage.objects.get(locale=home.locale)
    write_plan(plan, english)
    for programme in PROGRAMMES[:2]:
        write_programme(plan, programme, english)
    dress(home, "panorama", "beranda", english, HOME_ALT)
    write_brand(home, english)


@pytest.fixture
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Uploads of a test go to a folder of its own."""
    storage = BusinessImport._meta.get_field("file").storage
    monkeypatch.setitem(storage.__dict__, "location", str(tmp_path / "private"))


@pytest.fixture
def everything(private_files: None, pages: None, businesses: list[Business]) -> None:
    """All that the page types of `looks.page_types` show."""
    write_trips(lambda _line: None)
    cast.ensure()


@pytest.fixture
def worker() -> Iterator[None]:
    """A worker in a thread of this process, on the broker in memory, as in the demo."""
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        yield


def make_searchable() -> None:
    """What is public now can be found, and its words are known."""
    fill_texts()
    vocabulary.count_words()
    vocabulary.forget()


def store_photo(name: str) -> str:
    """A product's photo among the uploads; returns its name there."""
    out = BytesIO()
    Image.new("RGB", (800, 600), "sienna").save(out, "JPEG")
    return default_storage.save(f"produk/{name}.jpg", ContentFile(out.getvalue()))

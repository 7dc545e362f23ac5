"""The face of events: what is on, month by month, and one event, by hand and by eye of axe."""

import datetime
from typing import Any

import pytest
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import Page, expect

from accounts.models import User
from looks import events_cast
from looks.addresses import LANGUAGES
from looks.page_types import PUBLIC
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .inspector import Inspector

KINDS = [kind for kind in PUBLIC if kind.name.startswith("event")]


@pytest.fixture
def events(people: dict[str, User]) -> None:
    """Events in every state."""
    events_cast.ensure()


@pytest.mark.usefixtures("pages")
@pytest.mark.urls("looks.urls")
def test_every_face_of_events_holds(events: None, open_page: OpenPage) -> None:
    page = open_page(width=1280)
    page.goto("/id/")
    inspector = Inspector(page)
    for language in LANGUAGES:
        for kind in KINDS:
            inspector.page_type(kind, language, thorough=language == LANGUAGES[0])
    assert not inspector.faults, "\n".join(inspector.faults)


def this_month() -> str:
    return f"{timezone.localdate():%Y-%m}"


def test_a_phone_reads_a_list_and_a_laptop_a_table(
    events: None, page_360: Page, page_1280: Page, assert_accessible: AssertAccessible
) -> None:
    for page, table in ((page_360, False), (page_1280, True)):
        page.goto(f"/id/acara/?bulan={this_month()}")
        expect(page.locator(".month__grid")).to_be_visible(visible=table)
        expect(page.locator(".month__list")).to_be_visible(visible=not table)
        assert page_width(page) == (1280 if table else 360)
        assert_accessible(page)
    heads = page_1280.locator(".month__grid thead th").all_inner_texts()
    assert len(heads) == 7
    assert "Senin" in heads[0]
    expect(page_1280.locator(".month__day--today")).to_have_attribute("aria-current", "date")


def test_one_leafs_and_narrows_without_scripts(events: None, open_page: OpenPage) -> None:
    page = open_page(width=1280, javascript=False)
    page.goto("/id/acara/")
    page.get_by_role("link", name="Kalender", exact=True).click()
    assert f"bulan={this_month()}" in page.url
    before = page.locator("#bulan").inner_text()
    page.locator(".events__leaf a[rel~=next]").click()
    assert page.locator("#bulan").inner_text() != before
    page.go_back()
    page.locator("#jenis").select_option("olahraga")
    page.get_by_role("button", name="Tampilkan").click()
    assert f"bulan={this_month()}" in page.url
    expect(page.locator(".month__event")).to_have_text(["Lomba Perahu Contoh Dibatalkan"])
    page.get_by_role("link", name="Hapus pilihan").click()
    assert "jenis=olahraga" not in page.url


def test_an_event_goes_into_the_visitors_calendar(events: None, page_360: Page) -> None:
    page_360.goto("/id/acara/pasar-contoh/")
    link = page_360.get_by_role("link", name="Tambahkan ke kalender")
    answer = page_360.request.get(link.get_attribute("href") or "")
    found: list[Any] = Calendar.from_ical(answer.body()).walk("VEVENT")
    (event,) = found
    assert event["summary"] == "Pasar Pagi Contoh"
    assert event["dtstart"].dt.utcoffset() == datetime.timedelta(hours=7)
    page_360.goto("/id/acara/")
    subscribe = page_360.get_by_role("link", name="Langganan kalender")
    assert (subscribe.get_attribute("href") or "").startswith("webcal://")

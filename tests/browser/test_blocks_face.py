"""The blocks, the home page, a story and the contacts as people meet them: at both widths, in both languages."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from wagtail.models import Locale

from branding.domain.authoring import add_page, change_page
from branding.models import CulturePage, GeneralPage, HomePage
from branding.models.blocks import GeneralBodyBlock
from economy.domain.businesses import hide_business, verify_business
from economy.models import Business
from looks.addresses import LANGUAGES, first
from looks.page_types import Kind, PageType
from tests.fixtures.browser import AssertAccessible, OpenPage

from .inspector import Inspector

PLAYER = "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?autoplay=1&rel=0"


@pytest.fixture
def all_blocks(pages: None, businesses: list[Business], people: dict[str, Any]) -> GeneralPage:
    """A general page with an example of every block, and a home page with a business of the week."""
    verify_business(actor=people["officer"], business=businesses[0])
    home = HomePage.objects.get(locale__language_code="id")
    story = CulturePage.objects.get(locale=home.locale)
    change_page(page=story, fields={"makers": [("business", businesses[0].pk), ("business", businesses[2].pk)]})
    page = GeneralPage(title="Semua blok", slug="semua-blok", lead="Satu contoh dari setiap blok.")
    page.body = [(name, block.get_preview_value()) for name, block in GeneralBodyBlock().child_blocks.items()]
    added = add_page(parent=home, page=page)
    assert isinstance(added, GeneralPage)
    return added


def faces(page: GeneralPage) -> list[PageType]:
    """What is looked at: the page with every block, and every page of this part."""
    return [
        PageType("all-blocks", lambda _language: page.url, Kind.PHOTOS),
        PageType("home", first(HomePage), Kind.PHOTOS),
        PageType("story", first(CulturePage), Kind.PHOTOS),
    ]


@pytest.mark.long
@pytest.mark.usefixtures("private_files")
def test_faces(open_page: OpenPage, all_blocks: GeneralPage) -> None:
    page = open_page(width=1280)
    page.goto("/id/")
    inspector = Inspector(page)
    for language in LANGUAGES:
        for kind in faces(all_blocks):
            if kind.name != "all-blocks" or language == "id":
                inspector.page_type(kind, language, thorough=language == "id")
    assert not inspector.faults, "\n".join(inspector.faults)


def test_a_video_asks_nobody_before_the_tap(open_page: OpenPage, all_blocks: GeneralPage) -> None:
    page = open_page(width=360)
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<!doctype html><title>Pemutar</title>")

    page.route("https://www.youtube-nocookie.com/**", answer)
    page.goto(all_blocks.url)
    page.wait_for_load_state("networkidle")
    assert asked == []
    start = page.locator("a[data-play]")
    assert start.get_attribute("href") == "https://www.youtube.com/watch?v=AAAAAAAAAAA"
    start.scroll_into_view_if_needed()
    start.click()
    frame = page.locator("iframe.video__frame")
    expect(frame).to_have_attribute("src", PLAYER)
    expect(frame).to_have_attribute("title", "Sehari di tungku pembakaran")
    expect(frame).to_be_focused()
    expect(page.locator("[data-elsewhere]")).to_be_visible()
    page.wait_for_function("document.querySelector('iframe.video__frame')")
    page.wait_for_timeout(300)
    assert asked == [PLAYER]


def test_everything_is_there_without_scripts(
    open_page: OpenPage, all_blocks: GeneralPage, assert_accessible: AssertAccessible
) -> None:
    page: Page = open_page(width=360, javascript=False)
    page.goto(all_blocks.url)
    expect(page.get_by_role("link", name="Buka di YouTube")).to_be_visible()
    question = page.get_by_text("Apakah boleh memotret?")
    question.click()
    expect(page.get_by_text("setelah minta izin kepada perajinnya")).to_be_visible()
    expect(page.get_by_text("Balai Contoh").first).to_be_visible()


def test_a_business_that_is_hidden_leaves_home_and_story_at_once(
    open_page: OpenPage, all_blocks: GeneralPage, businesses: list[Business]
) -> None:
    page = open_page(width=1280)
    story = CulturePage.objects.get(locale=Locale.objects.get(language_code="id"))
    page.goto("/id/")
    expect(page.locator(".spotlight")).to_contain_text(businesses[0].name)
    page.goto(story.url)
    expect(page.locator(".story__makers")).to_contain_text(businesses[0].name)
    hide_business(actor=None, business=businesses[0], reason="uji")
    page.goto(story.url)
    expect(page.locator(".story__makers")).not_to_contain_text(businesses[0].name)
    expect(page.locator(".story__makers")).to_contain_text(businesses[2].name)
    page.goto("/id/")
    assert page.locator(".spotlight").count() == 0

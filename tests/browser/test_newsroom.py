"""An article goes from its writer to an approver and to its readers, all through Wagtail's admin."""

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from branding.models import NewsIndexPage, NewsPage
from tests.fixtures.browser import OpenPage

from .conftest import SignIn

TITLE = "Pasar Contoh Buka Lagi"
TEXT = "Pedagang contoh kembali berjualan sejak pagi."


def write(page: Page, index: NewsIndexPage) -> None:
    """Fill a new article beneath the index with a title and one paragraph."""
    page.goto(f"/cms/pages/add/branding/newspage/{index.pk}/")
    page.locator("#id_title").fill(TITLE)
    page.locator("#id_lead").fill("Pasar di tepi jalan contoh ramai kembali.")
    page.locator("#id_author_name").fill("Penulis Contoh")
    body = page.locator("[id$='-child-body-wrapper']")
    body.locator(".c-sf-add-button").first.click()
    page.get_by_role("option", name="Paragraf").click()
    editor = body.locator("[contenteditable=true]").first
    editor.click()
    editor.press_sequentially(TEXT)
    expect(body.locator("input[name='body-0-value']")).to_have_value(
        re.compile(TEXT)
    )  # the editor writes it a moment later


def more_actions(page: Page, button: str) -> None:
    """Press a button in the menu beside the admin's main button."""
    page.locator("footer .w-dropdown__toggle").click()
    page.locator(f"footer button[{button}]:visible").first.click()


def test_a_writer_submits_an_approver_approves_readers_read(
    open_page: OpenPage, people: dict[str, User], sign_in: SignIn
) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="id")

    writer = open_page(width=1280)
    sign_in(writer, people["editor"].email or "")
    write(writer, index)
    expect(writer.locator("button[name='action-publish']")).to_have_count(0)
    more_actions(writer, "name=action-submit")
    expect(writer.locator(".messages")).to_contain_text(TITLE)
    article = NewsPage.objects.get(title=TITLE)
    assert not article.live

    visitor = open_page(width=360)
    hidden = visitor.goto(f"/id/berita/{article.slug}/")
    assert hidden is not None
    assert hidden.status == 404

    approver = open_page(width=1280)
    sign_in(approver, people["approver"].email or "")
    approver.goto("/cms/")
    approver.locator("main").get_by_role("link", name=re.compile(TITLE)).first.click()
    more_actions(approver, "data-workflow-action-name=approve")
    expect(approver.locator(".messages")).to_contain_text(TITLE)

    visitor.goto("/id/berita/")
    visitor.get_by_role("link", name=TITLE).click()
    expect(visitor.locator("h1")).to_have_text(TITLE)
    expect(visitor.locator("article")).to_contain_text(TEXT)


@pytest.mark.parametrize("role", ["editor", "approver"])
def test_those_who_write_do_not_see_the_office(
    page_1280: Page, people: dict[str, User], sign_in: SignIn, role: str
) -> None:
    sign_in(page_1280, people[role].email or "")
    page_1280.goto("/cms/")
    expect(page_1280.get_by_role("link", name=re.compile("Impor|Pemeriksaan"))).to_have_count(0)

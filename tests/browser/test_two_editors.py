"""Two people on one page, a session that ends, a page that is deleted: warned in time, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from branding.domain.authoring import add_page
from branding.models import NewsIndexPage, NewsPage
from tests.fixtures.browser import AssertAccessible, OpenPage

from .conftest import SignIn

ASKED = "Tulisan Anda belum disimpan, dan tidak hilang."


@pytest.fixture
def article(people: dict[str, User]) -> NewsPage:
    """A public article with one paragraph."""
    index = NewsIndexPage.objects.get(locale__language_code="id")
    page = NewsPage(title="Pasar Contoh", lead="Teras pertama", author_name="Redaksi")
    page.body = [("paragraph", "<p>Isi pertama.</p>")]
    added = add_page(parent=index, page=page)
    assert isinstance(added, NewsPage)
    return added


@pytest.fixture
def desk(
    open_page: OpenPage, sign_in: SignIn, people: dict[str, User], article: NewsPage, settings: Settings
) -> tuple[Page, Page]:
    """The article open in the browsers of an approver and of an administrator. Their autosave is far away, as for
    somebody who writes faster than it comes."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 600_000
    opened = []
    for role in ("approver", "administrator"):
        page = open_page(width=1280)
        sign_in(page, people[role].email or "")
        edit(page, article)
        opened.append(page)
    return opened[0], opened[1]


def edit(page: Page, article: NewsPage) -> None:
    page.goto(f"/cms/pages/{article.pk}/edit/")


def latest(article: NewsPage) -> NewsPage:
    found = NewsPage.objects.get(pk=article.pk).get_latest_revision_as_object()
    assert isinstance(found, NewsPage)
    return found


def save(page: Page) -> None:
    """Send the form as its button does, whatever Wagtail's own script would ask first: it may not know yet."""
    page.evaluate("document.querySelector('[data-edit-form]').requestSubmit()")


def told(page: Page, text: str) -> None:
    """The admin says what it has done; a save takes its time on a busy machine."""
    expect(page.locator(".messages")).to_contain_text(text)


def body_text(page: Page) -> str:
    return page.locator("[contenteditable=true]").first.inner_text()


def test_the_second_is_warned_sees_what_differs_and_loses_nothing(
    desk: tuple[Page, Page], article: NewsPage, assert_accessible: AssertAccessible
) -> None:
    first, second = desk
    editor = second.locator("[contenteditable=true]").first
    editor.click()
    editor.press("End")
    editor.press_sequentially(" Kalimat milik orang kedua.")
    second.locator("#id_lead").fill("Teras milik orang kedua")
    first.locator("#id_title").fill("Judul milik orang pertama")
    save(first)
    told(first, "Judul milik orang pertama")

    save(second)
    expect(second.get_by_role("alert")).to_contain_text(ASKED)
    table = second.get_by_role("table")
    expect(table).to_contain_text("Judul milik orang pertama")
    expect(table).to_contain_text("milik orang kedua")
    expect(table).to_contain_text("Kalimat milik orang kedua.")
    expect(table.get_by_role("row", name=re.compile("Judul milik"))).to_contain_text("tidak Anda ubah")
    assert_accessible(second, within="main")
    assert latest(article).title == "Judul milik orang pertama"

    second.get_by_role("button", name="Lanjut menyunting tulisan saya").click()
    told(second, "Tulisan Anda masih lengkap")
    expect(second.locator("#id_lead")).to_have_value("Teras milik orang kedua")
    assert "Kalimat milik orang kedua." in body_text(second)
    assert latest(article).lead == "Teras pertama"  # nothing was saved by going on

    second.locator("#id_title").fill("Judul milik orang pertama")
    save(second)
    told(second, "telah diperbarui")
    both = latest(article)
    assert (both.title, both.lead) == ("Judul milik orang pertama", "Teras milik orang kedua")


def test_wagtails_own_warning_speaks_indonesian(desk: tuple[Page, Page], article: NewsPage) -> None:
    """Once the second browser knows of the newer version, it asks before anything is sent."""
    first, second = desk
    first.locator("#id_title").fill("Judul milik orang pertama")
    save(first)
    told(first, "Judul milik orang pertama")
    second.locator("#id_lead").fill("Teras milik orang kedua")
    second.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # somebody comes back to this window
    seen = second.locator(".w-editing-sessions [aria-label*='sudah menyimpan versi yang lebih baru']")
    expect(seen.first).to_be_attached()
    second.locator("footer button[type=submit]").first.click()
    dialog = second.locator("#w-save-confirmation-dialog")
    expect(dialog).to_contain_text("Anda akan melihat apa yang diubah")
    dialog.locator("[data-w-dialog-target=confirm]").click()
    expect(second.get_by_role("alert")).to_contain_text(ASKED)
    second.get_by_role("button", name="Simpan tulisan saya").click()
    told(second, "telah diperbarui")
    assert latest(article).lead == "Teras milik orang kedua"


def test_a_session_that_ends_costs_no_word(
    desk: tuple[Page, Page], article: NewsPage, people: dict[str, User], sign_in: SignIn
) -> None:
    page, _ = desk
    page.locator("#id_lead").fill("Teras yang hampir hilang")
    page.context.clear_cookies(name="sessionid")
    save(page)
    page.wait_for_url(lambda address: "/akun/login/" in address)
    sign_in(page, people["approver"].email or "")
    edit(page, article)
    expect(page.locator("#id_lead")).to_have_value("Teras pertama")
    page.get_by_role("button", name="Pulihkan tulisan saya").click()
    expect(page.locator("#id_lead")).to_have_value("Teras yang hampir hilang")
    save(page)
    told(page, "telah diperbarui")
    assert latest(article).lead == "Teras yang hampir hilang"
    edit(page, article)
    expect(page.get_by_role("button", name="Pulihkan tulisan saya")).to_have_count(0)


def test_a_line_that_drops_costs_no_word(desk: tuple[Page, Page], article: NewsPage) -> None:
    page, _ = desk
    page.locator("#id_lead").fill("Teras tanpa sinyal")
    page.wait_for_timeout(2000)
    page.context.set_offline(True)
    page.evaluate("document.querySelector('[data-edit-form]').submit()")  # as a browser does whose script is gone
    page.wait_for_timeout(500)
    page.context.set_offline(False)
    edit(page, article)
    page.get_by_role("button", name="Pulihkan tulisan saya").click()
    expect(page.locator("#id_lead")).to_have_value("Teras tanpa sinyal")


def test_words_of_a_page_deleted_meanwhile_become_a_new_one(
    desk: tuple[Page, Page], article: NewsPage, assert_accessible: AssertAccessible
) -> None:
    page, _ = desk
    page.locator("#id_lead").fill("Teras yatim")
    NewsPage.objects.get(pk=article.pk).delete()
    save(page)
    expect(page.locator("h1")).to_have_text("Halaman ini sudah dihapus")
    expect(page.get_by_role("textbox", name="Tulisan Anda")).to_have_value(re.compile("Teras yatim"))
    expect(page.get_by_role("textbox", name="Tulisan Anda")).to_have_value(re.compile("Isi pertama."))
    assert_accessible(page, within="main")
    page.get_by_role("button", name="Jadikan halaman baru").click()
    expect(page.locator("#id_lead")).to_have_value("Teras yatim")
    save(page)
    told(page, "Pasar Contoh")
    assert latest(NewsPage.objects.get(title="Pasar Contoh")).lead == "Teras yatim"

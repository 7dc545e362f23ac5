"""The whole way of an article, on a real broker with a real clock: written, commented on, approved for a minute to
come, public at that minute, found and in the feed; over at another, and gone from all of them."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from time import sleep

import feedparser
import pytest
from django.core.management import call_command
from django.utils import timezone
from elasticsearch import Elasticsearch
from PIL import Image
from playwright.sync_api import Page, expect
from wagtail.models import PageLogEntry

from accounts.models import User
from branding.domain.authoring import store_picture
from branding.models import NewsIndexPage, NewsPage
from tests.fixtures.browser import OpenPage
from tests.fixtures.worker import Worker

from .conftest import SignIn
from .test_newsroom import TITLE, more_actions, write

REMARK = "Sebutkan sumber angka ini."
PATIENCE = 30_000


def told(page: Page, text: str) -> None:
    expect(page.locator(".messages")).to_contain_text(text, timeout=PATIENCE)


def minute_after(moment: datetime, minutes: int) -> datetime:
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def add_picture(page: Page) -> None:
    """Choose the library's one picture and say what it shows."""
    field = page.locator("#id_hero_image-chooser")
    field.locator("[data-chooser-action-choose]").first.click()
    modal = page.locator(".modal-content")
    modal.locator(".image-choice").first.click()
    expect(modal).to_have_count(0)
    page.locator("#id_hero_alt").fill("Kotak berwarna tanah liat.")


def comment(page: Page, field: str, text: str) -> None:
    """Leave a remark beside a field."""
    page.locator("[data-side-panel-toggle=comments]").first.click()
    wrapper = page.locator(f"[data-contentpath='{field}']")
    wrapper.hover()
    wrapper.locator("[data-comment-add]").click()
    page.locator("textarea.comment__input").first.fill(text)
    page.locator(".comment__button--primary").first.click()


def schedule(page: Page, come: datetime, go: datetime) -> None:
    """Enter the minutes in WIB, as the labels ask, and save."""
    if not page.locator("[data-side-panel=status]").is_visible():
        page.locator("[data-side-panel-toggle=status]").first.click()
    page.get_by_role("button", name="Atur jadwal").click()
    dialog, picker = page.locator("#schedule-publishing-dialog"), page.locator(".xdsoft_datetimepicker:visible")
    for label, moment in (("Waktu tayang (WIB)", come), ("Waktu turun (WIB)", go)):
        entry = dialog.get_by_label(label)
        entry.fill(f"{timezone.localtime(moment):%Y-%m-%d %H:%M}")
        expect(picker).to_have_count(1)  # it opens a moment after the field was entered
        entry.press("Tab")
        expect(picker).to_have_count(0)
    dialog.get_by_role("button", name="Simpan jadwal").click()


def in_feed(page: Page) -> bool:
    answer = page.request.get("/news-id.rss")
    return any(entry.title == TITLE for entry in feedparser.parse(answer.body()).entries)


def is_found(page: Page) -> bool:
    answer = page.request.get("/id/umkm/", params={"q": TITLE, "jenis": "news"})
    return f"{TITLE}</a>" in answer.text() or bool(
        re.search(r'href="/id/berita/pasar-contoh-buka-lagi/"', answer.text())
    )


@pytest.mark.long
@pytest.mark.usefixtures("indexing")
def test_public_at_its_minute_and_gone_at_another(
    elasticsearch: Elasticsearch,
    celery_worker_process: Worker,
    open_page: OpenPage,
    people: dict[str, User],
    sign_in: SignIn,
    eventually: Callable[..., None],
) -> None:
    call_command("search_rebuild")
    out = BytesIO()
    Image.new("RGB", (1600, 1067), "sienna").save(out, "JPEG")
    store_picture(title="Contoh", description="", name="contoh", jpeg=out.getvalue())
    index = NewsIndexPage.objects.get(locale__language_code="id")

    writer = open_page(width=1280)
    sign_in(writer, people["editor"].email or "")
    write(writer, index)
    add_picture(writer)
    writer.locator("[data-side-panel-toggle=preview]").first.click()
    preview = writer.frame_locator("iframe[data-preview-iframe], #w-preview-iframe").locator("h1")
    expect(preview).to_have_text(TITLE, timeout=PATIENCE)
    more_actions(writer, "name=action-submit")
    told(writer, TITLE)
    article = NewsPage.objects.get(title=TITLE)

    approver = open_page(width=1280)
    sign_in(approver, people["approver"].email or "")
    approver.goto(f"/cms/pages/{article.pk}/edit/")
    comment(approver, "lead", REMARK)
    come = minute_after(timezone.now(), 2)
    go = minute_after(come, 1)
    schedule(approver, come, go)
    told(approver, "telah diperbarui")
    assert article.wagtail_admin_comments.get().text == REMARK
    approver.goto(f"/cms/pages/{article.pk}/edit/")
    more_actions(approver, "data-workflow-action-name=approve")
    told(approver, TITLE)
    assert timezone.now() < come, "the approval took longer than planned: nothing is proven"

    visitor = open_page(width=360)
    address = f"/id/berita/{article.slug}/"
    assert visitor.request.get(address).status == 404
    assert not in_feed(visitor)

    sleep(max(0.0, (come - timezone.now()).total_seconds()))
    eventually(lambda: visitor.request.get(address).status == 200, seconds=60)
    article.refresh_from_db()
    assert article.first_published_at is not None
    assert come <= article.first_published_at < come + timedelta(minutes=1)
    assert in_feed(visitor)
    eventually(lambda: is_found(visitor), seconds=40)
    visitor.goto("/id/berita/")
    visitor.get_by_role("link", name=TITLE).click()
    expect(visitor.locator("h1")).to_have_text(TITLE)

    sleep(max(0.0, (go - timezone.now()).total_seconds()))
    eventually(lambda: visitor.request.get(address).status == 404, seconds=60)
    assert not in_feed(visitor)
    assert address not in visitor.request.get("/sitemap-halaman.xml").text()
    assert TITLE not in visitor.request.get("/id/berita/").text()
    eventually(lambda: not is_found(visitor), seconds=40)
    article.refresh_from_db()
    assert article.expired
    gone = PageLogEntry.objects.filter(page=article, action="wagtail.unpublish.scheduled").latest("timestamp")
    assert go <= gone.timestamp < go + timedelta(minutes=1)

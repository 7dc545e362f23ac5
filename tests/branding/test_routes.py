"""Pages found by their address in short reads are those that Wagtail finds, whatever a process remembers of them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.db.models.signals import post_save
from django.dispatch import Signal
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published

from branding.domain.frame import frame_of
from branding.domain.routes import page_at
from branding.models import HomePage, NewsPage
from branding.models.base import ContentPage
from tests.branding.conftest import MakeArticle

PATH = "/id/berita/kabar/"


@contextmanager
def mute_signals(*signals: Signal) -> Iterator[None]:
    """As if somebody else did it."""
    kept = [(signal, signal.receivers, signal.sender_receivers_cache) for signal in signals]
    for signal in signals:
        signal.receivers = []
        signal.sender_receivers_cache.clear()
    try:
        yield
    finally:
        for signal, receivers, cache in kept:
            signal.receivers = receivers
            cache.clear()


@pytest.fixture
def article(make_article: MakeArticle) -> NewsPage:
    return make_article("Kabar")


def found(code: str, path: str) -> ContentPage | None:
    request = RequestFactory().get(f"/{code}/{path}")
    frame = frame_of(request)
    assert frame is not None
    with translation.override(code):
        return page_at(frame, code, path)


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_live_page_is_found_as_wagtail_finds_it(article: NewsPage, code: str) -> None:
    root = Site.objects.get().root_page.get_translations(inclusive=True).get(locale__language_code=code)
    paths = [each.url_path[len(root.url_path) :] for each in root.get_descendants(inclusive=True).live()]
    assert len(paths) > 5
    for path in paths:
        with translation.override(code):
            wagtails = Page.route_for_request(RequestFactory().get("/"), path)
        page = found(code, path)
        assert wagtails is not None
        assert page is not None
        assert page == wagtails.page.specific
        assert type(page) is type(wagtails.page.specific)
        assert list(page.get_view_restrictions()) == []
        assert page.get_parent().pk == wagtails.page.get_parent().pk


@pytest.mark.parametrize("path", ["tidak-ada/", "berita/tidak-ada/", "berita/kabar/lagi/", "be/../rita/"])
def test_nothing_is_found_where_nothing_is(article: NewsPage, path: str) -> None:
    assert found("id", path) is None
    assert found("fr", "berita/") is None


def test_a_page_is_gone_from_its_old_address_at_once(client: Client, article: NewsPage, home: HomePage) -> None:
    assert client.get(PATH).status_code == 200
    article.move(home, pos="last-child")
    assert "Teras Kabar" in client.get("/id/kabar/").content.decode()
    assert client.get(PATH).status_code in {301, 404}
    Page.objects.filter(pk=article.pk).update(live=False)  # by another process: no signal reaches this one
    assert client.get("/id/kabar/").status_code == 404


def test_what_another_process_publishes_shows_at_once(client: Client, article: NewsPage) -> None:
    assert "Teras Kabar" in client.get(PATH).content.decode()
    revision = NewsPage.objects.get(pk=article.pk)
    revision.lead = "Teras yang baru"
    with mute_signals(post_save, page_published):  # no signal reaches this one
        revision.save_revision().publish()
    assert "Teras yang baru" in client.get(PATH).content.decode()


def test_one_page_is_read_once_and_looked_at_again_each_time(client: Client, article: NewsPage) -> None:
    first = found("id", "berita/kabar/")
    with CaptureQueriesContext(connection) as asked:
        second = found("id", "berita/kabar/")
        assert second is not None
        assert (second.hero_image, second.locale.language_code) == (None, "id")
    [look] = [each["sql"] for each in asked]
    assert "lead" not in look
    assert first is not second, "what one request finds out is not the next one's"
    assert isinstance(second, NewsPage)
    assert [block.block_type for block in second.body] == ["paragraph"]


@pytest.mark.parametrize("above", [False, True])
def test_a_restriction_holds_at_once(client: Client, article: NewsPage, above: bool) -> None:
    assert client.get(PATH).status_code == 200
    page = article.get_parent() if above else article
    restriction = PageViewRestriction(page=page, restriction_type=PageViewRestriction.LOGIN)
    PageViewRestriction.objects.bulk_create([restriction])  # by another process: no signal reaches this one
    assert client.get(PATH).status_code == 302


def test_an_alias_keeps_the_restrictions_of_its_source(client: Client, article: NewsPage) -> None:
    article.create_alias(update_slug="sama")
    assert client.get("/id/berita/sama/").status_code == 200
    PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/id/berita/sama/").status_code == 302

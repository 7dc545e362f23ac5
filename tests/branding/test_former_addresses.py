"""Addresses that have changed lead on."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from branding.domain.authoring import add_page, change_page
from branding.domain.site_tree import ensure_translation
from branding.models import HomePage, NewsIndexPage, NewsPage
from branding.models.base import ContentPage

from .conftest import MakeArticle

Rename = Callable[[ContentPage, str], None]


@pytest.fixture
def rename(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Rename:
    """Publishes a page under another slug, and lets Wagtail do what it does once that is committed."""

    def act(page: ContentPage, slug: str) -> None:
        fresh = type(page).objects.get(pk=page.pk)
        with django_capture_on_commit_callbacks(execute=True):
            change_page(page=fresh, fields={"slug": slug})

    return act


@pytest.fixture
def renamed(make_article: MakeArticle, home: HomePage, rename: Rename) -> NewsPage:
    """An article that was renamed twice, and then moved beneath another section."""
    article = make_article("Satu")
    for slug in ("dua", "tiga"):
        rename(article, slug)
    other = add_page(parent=home, page=NewsIndexPage(title="Arsip", slug="arsip"))
    Page.objects.get(pk=article.pk).specific.move(Page.objects.get(pk=other.pk), pos="last-child")
    return NewsPage.objects.get(pk=article.pk)


def test_every_former_address_leads_in_one_step_to_the_newest(
    client: Client, renamed: NewsPage, rename: Rename
) -> None:
    assert renamed.url == "/id/arsip/tiga/"
    for old in ("/id/berita/satu/", "/id/berita/dua/", "/id/berita/tiga/"):
        moved = client.get(old)
        assert (moved.status_code, moved["Location"]) == (301, "/id/arsip/tiga/"), old
    rename(NewsIndexPage.objects.get(slug="arsip"), "arsip-berita")
    for old in ("/id/berita/satu/", "/id/arsip/tiga/"):
        moved = client.get(old)
        assert (moved.status_code, moved["Location"]) == (301, "/id/arsip-berita/tiga/"), old


def test_the_other_languages_addresses_stay_as_they_are(
    client: Client, make_article: MakeArticle, english: Any, rename: Rename
) -> None:
    article = make_article("Satu")
    ensure_translation(source=article, locale=english, fields={"title": "One", "slug": "one"})
    rename(article, "dua")
    assert client.get("/id/berita/satu/")["Location"] == "/id/berita/dua/"
    assert client.get("/en/news/one/").status_code == 200
    rename(NewsPage.objects.get(slug="one"), "first")
    assert client.get("/en/news/one/")["Location"] == "/en/news/first/"
    assert {each.old_path for each in Redirect.objects.all()} == {"/id/berita/satu", "/en/news/one"}


def test_an_untranslated_page_that_moves_keeps_its_place_in_the_other_language(
    client: Client, make_article: MakeArticle, rename: Rename
) -> None:
    article = make_article("Satu")
    rename(article, "dua")
    assert client.get("/en/news/dua/").status_code == 200

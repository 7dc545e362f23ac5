"""The list of articles by category and month, and what stands beneath an article."""

import datetime
import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, PageViewRestriction

from branding.domain.archive import PER_PAGE, Period, period_of, years_of
from branding.domain.authoring import add_page, change_page
from branding.domain.related import READ_ON, read_on, related_pages
from branding.domain.site_tree import ensure_translation
from branding.models import DestinationPage, NewsIndexPage, NewsPage, PlanPage, RelatedPage

from .conftest import MakeArticle


def dated(make: MakeArticle, title: str, year: int, month: int, precision: str = "hari") -> NewsPage:
    page = make(title, datetime.date(year, month, 9))
    change_page(page=page, fields={"date_precision": precision})
    return page


def titles(html: str) -> list[str]:
    """The titles in the list of articles, in its order."""
    return re.findall(r'class="news__title"><a href="[^"]+">([^<]+)</a>', html)


def test_the_archive_counts_months_and_years_of_which_no_more_is_known(
    client: Client, news: NewsIndexPage, make_article: MakeArticle
) -> None:
    dated(make_article, "Mei satu", 2026, 5)
    dated(make_article, "Mei dua", 2026, 5, "bulan")
    dated(make_article, "Tahun saja", 2026, 12, "tahun")
    dated(make_article, "Lama", 2024, 1)
    newest, oldest = years_of(index=news)
    assert newest.periods == [Period(2026, 5, 2), Period(2026, 0, 1)]
    assert oldest.periods == [Period(2024, 1, 1)]
    html = client.get("/id/berita/?bulan=2026-05").content.decode()
    assert titles(html) == ["Mei dua", "Mei satu"]
    assert "Berita Mei 2026" in html
    assert titles(client.get("/id/berita/?bulan=2026").content.decode()) == ["Tahun saja"]
    assert "Tidak ada berita yang cocok" in client.get("/id/berita/?bulan=2026-12").content.decode()


@pytest.mark.parametrize("value", ["", "2026-13", "2026-5", "1026-05", "2026-05-01", "lalu", "2026-05\n", "٢٠٢٦-٠٥"])
def test_what_names_no_month_narrows_nothing(client: Client, make_article: MakeArticle, value: str) -> None:
    make_article("Kabar")
    assert period_of(value) is None
    assert titles(client.get("/id/berita/", {"bulan": value}).content.decode()) == ["Kabar"]


def test_category_and_month_narrow_together_and_stay_in_every_address(
    client: Client, make_article: MakeArticle
) -> None:
    page = dated(make_article, "Batik", 2026, 5)
    change_page(page=page, fields={"category": "budaya"})
    dated(make_article, "Rapat", 2026, 5)
    html = client.get("/id/berita/?rubrik=budaya&bulan=2026-05").content.decode()
    assert titles(html) == ["Batik"]
    assert 'href="/id/berita/?rubrik=pemerintahan&amp;bulan=2026-05"' in html
    assert 'href="/id/berita/?rubrik=budaya"' in html
    assert '<link rel="canonical" href="http://testserver/id/berita/?rubrik=budaya&amp;bulan=2026-05">' in html
    assert (
        '<link rel="canonical" href="http://testserver/id/berita/">' in client.get("/id/berita/?utm=x").content.decode()
    )


def test_a_long_list_has_pages(client: Client, news: NewsIndexPage, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    for number in range(PER_PAGE):
        page.copy(to=news, update_attrs={"slug": f"salinan-{number}"}, copy_revisions=False, keep_live=True)
    first, second = (client.get(f"/id/berita/?hal={number}").content.decode() for number in (1, 2))
    assert len(titles(first)) == PER_PAGE
    assert len(titles(second)) == 1
    assert 'rel="next"' in first
    assert "?hal=2" in first


def test_related_pages_are_public_and_in_the_readers_language(
    client: Client,
    one_place: None,
    news: NewsIndexPage,
    english: Locale,
    make_article: MakeArticle,
) -> None:
    place = DestinationPage.objects.get(locale=news.locale)
    other, hidden, secret = make_article("Lain"), make_article("Turun"), make_article("Rahasia")
    plan = PlanPage.objects.get(locale=news.locale)
    page = make_article("Kabar")
    page.related.set([RelatedPage(page=each) for each in (plan, hidden, place, other, place, secret, page)])
    page.save_revision().publish()
    hidden.unpublish()
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    assert [each.id for each in related_pages(article=page)] == [plan.pk, place.pk, other.pk]
    html = client.get(page.url).content.decode()
    assert "Halaman terkait" in html
    assert place.url in html
    assert "Rahasia" not in html
    assert "Turun" not in html
    translated = ensure_translation(source=page, locale=english, fields={"title": "News", "slug": "news-item"})
    assert isinstance(translated, NewsPage)
    shown = related_pages(article=translated)
    assert [(each.language, each.id == other.pk) for each in shown] == [("en", False), ("en", False), ("id", True)]
    assert client.get("/en/news/news-item/").status_code == 200


def test_a_page_that_is_deleted_leaves_the_choice(make_article: MakeArticle) -> None:
    other, page = make_article("Lain"), make_article("Kabar")
    page.related.set([RelatedPage(page=other)])
    page.save_revision().publish()
    other.delete()
    page = NewsPage.objects.get(pk=page.pk)
    assert related_pages(article=page) == []
    page.get_latest_revision_as_object().save_revision().publish()  # the revision still names the page that is gone


def test_one_reads_on_in_the_same_category_first(make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    for number in range(READ_ON):
        make_article(f"Rapat {number}")
    old = make_article("Batik", datetime.date(2020, 1, 1))
    change_page(page=old, fields={"category": "budaya"})
    change_page(page=page, fields={"category": "budaya"})
    found = read_on(article=NewsPage.objects.get(pk=page.pk))
    assert [each.title for each in found] == ["Batik", "Rapat 3", "Rapat 2", "Rapat 1"]


def test_an_author_with_an_office_is_named_with_it(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    change_page(page=page, fields={"author_name": "Nama Contoh", "author_role": "Dinas Contoh"})
    assert "Nama Contoh, Dinas Contoh" in client.get(page.url).content.decode()


REQUIRED = ("headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "description")
"""https://developers.google.com/search/docs/appearance/structured-data/article; all of them recommended there."""


def test_an_article_describes_itself_whole(client: Client, one_place: None, make_article: MakeArticle) -> None:
    page = make_article("Kabar", datetime.date.today())  # noqa: DTZ011 — the test's own day is near enough
    image = DestinationPage.objects.all()[0].hero_image
    change_page(page=page, fields={"hero_image": image, "hero_alt": "Mercusuar", "title": "Panjang " * 30})
    html = client.get(page.url).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    article = json.loads(block)[0]
    assert all(article[name] for name in REQUIRED)
    assert article["@type"] == "NewsArticle"
    assert len(article["headline"]) <= 110
    for name in ("datePublished", "dateModified"):
        datetime.datetime.fromisoformat(article[name])
    assert len(article["image"]) == 2
    assert article["image"][0]["url"].startswith("http://testserver/brand/share/")
    assert article["image"][1].startswith("http://testserver/media/")
    (author,) = article["author"]
    assert author == {"@type": "Organization", "name": "Redaksi", "url": "http://testserver/id/"}
    assert article["publisher"]["logo"].startswith("http://testserver/")
    change_page(page=page, fields={"author_role": "Dinas Contoh", "date_precision": "tahun"})
    again = client.get(page.url).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', again, re.DOTALL)
    article = json.loads(block)[0]
    assert article["author"][0]["@type"] == "Person"
    assert re.fullmatch(r"\d{4}", article["datePublished"])


def test_an_old_address_leads_to_the_new_one(
    client: Client, news: NewsIndexPage, make_article: MakeArticle, django_capture_on_commit_callbacks: object
) -> None:
    page = make_article("Kabar")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        change_page(page=page, fields={"slug": "kabar-pindah"})
    answer = client.get("/id/berita/kabar/")
    assert answer.status_code == 301
    assert answer["Location"].endswith("/id/berita/kabar-pindah/")
    assert Redirect.objects.filter(old_path="/id/berita/kabar", automatically_created=True).exists()
    home = news.get_parent().specific
    other = add_page(parent=home, page=NewsIndexPage(title="Siaran", slug="siaran"))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        NewsPage.objects.get(pk=page.pk).move(other, pos="last-child")
    moved = client.get("/id/berita/kabar-pindah/")
    assert moved.status_code == 301
    assert moved["Location"].endswith("/id/siaran/kabar-pindah/")


def queries_of(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_query_counts_are_pinned(
    client: Client, one_place: None, news: NewsIndexPage, make_article: MakeArticle
) -> None:
    """An article with related pages and others to read on; the list with its archive and both filters."""
    place = DestinationPage.objects.get(locale=news.locale)
    page = make_article("Kabar")
    others = [make_article(f"Lain {number}") for number in range(9)]
    page.related.set([RelatedPage(page=place)])
    page.save_revision().publish()
    one = queries_of(client, page.url)
    page.related.set([RelatedPage(page=each) for each in (place, *others[:4])])
    page.save_revision().publish()
    assert queries_of(client, page.url) == one <= 24
    assert queries_of(client, "/id/berita/?rubrik=pemerintahan&bulan=2026-11") <= 22

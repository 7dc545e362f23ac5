"""A page that exists in one language only is readable from the other, and search engines are told the truth of it."""

import re

import html5lib
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, Page

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_translation
from branding.models import GeneralPage, HomePage, NewsIndexPage, NewsPage

from .conftest import MakeArticle

NOTICE_EN, NOTICE_ID = "This page is not yet available in English.", "Halaman ini belum tersedia dalam bahasa Inggris."
HERE, THERE = "/id/berita/panen/", "/en/news/panen/"


@pytest.fixture
def article(make_article: MakeArticle) -> NewsPage:
    """An article in Indonesian only."""
    return make_article("Panen")


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code, response.get("Location"))
    return response.content.decode()


def head_links(html: str, rel: str) -> list[tuple[str, str]]:
    """Language and address of the page's links of a kind."""
    document = html5lib.HTMLParser(namespaceHTMLElements=False).parse(html)
    return [
        (each.get("hreflang", ""), each.get("href", ""))
        for each in document.iter("link")
        if each.get("rel") == rel and (rel != "alternate" or "hreflang" in each.attrib)
    ]


def switch(html: str, code: str) -> str:
    """Where the language switch leads."""
    found = re.search(rf'<a href="([^"]+)" hreflang="{code}"', html)
    assert found is not None
    return found[1]


def test_an_untranslated_page_is_shown_with_a_notice_in_the_readers_language(client: Client, article: NewsPage) -> None:
    html = text_of(client, THERE)
    assert NOTICE_EN in html
    assert "You are reading the Indonesian version." in html
    assert "Isi Panen" in html
    assert "Panen" in re.findall(r"<h1>(.*?)</h1>", html)
    assert NOTICE_ID not in text_of(client, HERE)


def test_every_part_says_its_language(client: Client, article: NewsPage) -> None:
    document = html5lib.HTMLParser(namespaceHTMLElements=False).parse(text_of(client, THERE))
    assert document.get("lang") == "en"
    (words,) = [each for each in document.iter("div") if each.get("class") == "page-words"]
    assert words.get("lang") == "id"
    assert "Kabar lain" not in "".join(words.itertext())
    assert "Cetak" in "".join(words.itertext()), "the page's own parts speak its language"
    (title,) = document.iter("title")
    assert title.get("lang") == "id"
    notice = next(each for each in document.iter("div") if "page-notice" in each.get("class", ""))
    assert notice.get("lang") is None
    assert 'lang="id"><title' not in text_of(client, HERE)


def test_search_engines_are_led_to_the_original_and_told_of_no_translation(client: Client, article: NewsPage) -> None:
    for path in (HERE, THERE):
        html = text_of(client, path)
        assert head_links(html, "canonical") == [("", f"http://testserver{HERE}")]
        assert head_links(html, "alternate") == []
    assert THERE not in client.get("/sitemap-halaman-en.xml").content.decode()


def test_a_translation_replaces_the_notice_and_its_old_address_leads_to_it(
    client: Client, article: NewsPage, english: Locale
) -> None:
    ensure_translation(source=article, locale=english, fields={"title": "Harvest", "slug": "harvest"})
    html = text_of(client, "/en/news/harvest/")
    assert "not yet available" not in html
    expected = [("id", HERE), ("x-default", HERE), ("en", "/en/news/harvest/")]
    assert head_links(html, "alternate") == [(code, f"http://testserver{path}") for code, path in expected]
    moved = client.get(f"{THERE}?hal=2")
    assert (moved.status_code, moved["Location"]) == (302, "/en/news/harvest/?hal=2")


def test_the_switch_leads_there_and_back(client: Client, article: NewsPage) -> None:
    assert switch(text_of(client, HERE), "en") == THERE
    assert switch(text_of(client, THERE), "id") == HERE


def test_the_address_in_the_other_languages_words_leads_to_the_one_address(client: Client, article: NewsPage) -> None:
    moved = client.get("/en/berita/panen/")
    assert (moved.status_code, moved["Location"]) == (302, THERE)


def test_english_originals_are_shown_in_indonesian_too(client: Client, english: Locale) -> None:
    home = HomePage.objects.get(locale=english)
    add_page(parent=home, page=GeneralPage(title="Press kit", slug="press-kit"))
    html = text_of(client, "/id/press-kit/")
    assert "Halaman ini belum tersedia dalam bahasa Indonesia." in html
    assert "versi bahasa Inggris" in html


def test_beneath_an_untranslated_page_every_page_has_its_address(client: Client, home: HomePage) -> None:
    above = add_page(parent=home, page=GeneralPage(title="Tentang", slug="tentang"))
    add_page(parent=above, page=GeneralPage(title="Sejarah", slug="sejarah"))
    assert NOTICE_EN in text_of(client, "/en/tentang/sejarah/")
    assert switch(text_of(client, "/id/tentang/sejarah/"), "en") == "/en/tentang/sejarah/"


def test_drafts_and_restricted_pages_stay_away(client: Client, article: NewsPage, news: NewsIndexPage) -> None:
    restriction = article.view_restrictions.create(restriction_type="login")
    assert client.get(THERE).status_code == 404
    restriction.delete()
    whole = news.view_restrictions.create(restriction_type="login")
    assert client.get(THERE).status_code == 404
    whole.delete()
    assert client.get(THERE).status_code == 200
    article.unpublish()
    assert client.get(THERE).status_code == 404


def test_a_draft_translation_is_neither_shown_nor_given_away(
    client: Client, article: NewsPage, english: Locale
) -> None:
    draft = article.copy_for_translation(english)
    draft.title, draft.slug, draft.lead = "Secret plan", "secret-plan", "Not yet told"
    draft.save()
    assert client.get("/en/news/secret-plan/").status_code == 404
    draft.slug = "panen"
    draft.save()
    html = text_of(client, THERE)
    assert NOTICE_EN in html
    assert "Secret plan" not in html
    assert "Not yet told" not in html
    assert switch(text_of(client, HERE), "en") == THERE


def test_a_page_unpublished_in_one_language_leads_to_the_other(
    client: Client, article: NewsPage, english: Locale
) -> None:
    translated = ensure_translation(source=article, locale=english, fields={"title": "Harvest", "slug": "harvest"})
    translated.refresh_from_db()
    translated.unpublish()
    moved = client.get("/en/news/harvest/")
    assert (moved.status_code, moved["Location"]) == (302, THERE)
    assert NOTICE_EN in text_of(client, THERE)
    article.refresh_from_db()
    article.unpublish()
    assert client.get("/en/news/harvest/").status_code == 404
    translated.refresh_from_db()
    translated.save_revision().publish()
    assert client.get(HERE)["Location"] == "/id/berita/harvest/"
    html = text_of(client, "/id/berita/harvest/")
    assert "Halaman ini belum tersedia dalam bahasa Indonesia." in html
    assert head_links(html, "canonical") == [("", "http://testserver/en/news/harvest/")]


def test_a_restricted_translation_asks_to_sign_in_and_the_public_original_stays_readable(
    client: Client, article: NewsPage, english: Locale
) -> None:
    translated = ensure_translation(source=article, locale=english, fields={"title": "Harvest", "slug": "harvest"})
    translated.view_restrictions.create(restriction_type="login")
    assert client.get("/en/news/harvest/").status_code == 302
    assert switch(text_of(client, HERE), "en") == THERE
    assert NOTICE_EN in text_of(client, THERE)


def test_a_language_without_a_home_page_shows_the_first_languages_pages(client: Client, article: NewsPage) -> None:
    HomePage.objects.get(locale__language_code="en").unpublish()
    assert NOTICE_EN in text_of(client, "/en/")
    there = switch(text_of(client, HERE), "en")
    assert there == "/en/berita/panen/"
    assert NOTICE_EN in text_of(client, there)


def test_another_page_at_the_same_address_is_not_taken_for_the_translation(
    client: Client, article: NewsPage, english: Locale
) -> None:
    index = NewsIndexPage.objects.get(locale=english)
    add_page(parent=index, page=NewsPage(title="Panen", slug="panen", author_name="Desk", date="2026-01-02"))
    there = switch(text_of(client, HERE), "en")
    assert there == "/en/berita/panen/"
    assert NOTICE_EN in text_of(client, there)
    assert "not yet available" not in text_of(client, THERE)


def test_what_is_nowhere_stays_missing_and_posts_are_not_answered(client: Client, article: NewsPage) -> None:
    for path in ("/en/news/tidak-ada/", "/en/tidak-ada/panen/", f"/en/{'a/' * 30}", "/en/panen/"):
        assert client.get(path).status_code == 404, path
    assert client.post(THERE).status_code == 404


def test_a_wrong_address_costs_few_queries(
    client: Client, article: NewsPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/en/news/tidak-ada/")
    with django_assert_max_num_queries(14):
        client.get("/en/news/tidak-ada/")


def test_a_page_in_both_languages_costs_no_more_than_before(
    client: Client, article: NewsPage, english: Locale, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ensure_translation(source=article, locale=english, fields={"title": "Harvest", "slug": "harvest"})
    text_of(client, HERE)
    with django_assert_max_num_queries(15):
        text_of(client, HERE)


def test_previews_carry_no_notice(article: NewsPage) -> None:
    from django.contrib.auth.models import AnonymousUser
    from django.test import RequestFactory

    request = RequestFactory().get("/cms/")
    request.user = AnonymousUser()
    for page in Page.objects.filter(pk=article.pk).specific():
        assert "page-notice" not in page.make_preview_request(request).rendered_content

"""The news as RSS and Atom: sound, complete, cheap to ask again."""

import datetime
import xml.etree.ElementTree as ET

import feedparser
import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import http_date
from wagtail.images import get_image_model

from branding.domain.authoring import change_page
from branding.domain.feeds import MOST_ENTRIES, identity_of
from branding.domain.prepared import prepare
from branding.models import HomePage, NewsIndexPage, NewsPage

from .conftest import MakeArticle

FEEDS = ("/news-id.rss", "/news-id.atom")
ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_language_has_both_forms_and_no_other(client: Client, home: HomePage) -> None:
    for path in (*FEEDS, "/news-en.rss", "/news-en.atom"):
        assert client.get(path).status_code == 200, path
    for path in ("/news-fr.rss", "/news-id.json"):
        assert client.get(path).status_code == 404, path
    assert client.post("/news-id.rss").status_code == 405


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_reader_finds_everything(client: Client, one_place: None, make_article: MakeArticle, path: str) -> None:
    page = make_article("Panen <raya> & pesta\x0b")
    cache.clear()  # Wagtail remembers the renditions of another test's picture with this number
    image = get_image_model().objects.first()
    assert image is not None
    prepare(image)
    change_page(page=page, fields={"hero_image": image, "hero_alt": "Sawah", "lead": "Padi < dua & tiga"})
    response = client.get(path)
    found = feedparser.parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version in {"rss20", "atom10"}
    assert found.feed.language if path.endswith("rss") else b'xml:lang="id"' in response.content
    assert found.feed.link == "http://testserver/id/berita/"
    assert f"http://testserver{path}" in {link.href for link in found.feed.links if link.rel == "self"}
    (entry,) = found.entries
    assert entry.title in {"Panen <raya> & pesta", "Panen &lt;raya&gt; &amp; pesta"}
    assert entry.link == f"http://testserver{page.url}"
    assert entry.id == identity_of(page)
    assert entry.summary == "Padi &lt; dua &amp; tiga"
    assert entry.author == "Redaksi"
    assert [tag.term for tag in entry.tags] == ["Pemerintahan"]
    assert entry.published_parsed
    (picture,) = entry.enclosures
    assert picture.type == "image/jpeg"
    assert default_storage.size(picture.href.removeprefix("http://testserver/media/")) == int(picture.length) > 500


def test_rss_has_what_its_specification_requires(client: Client, make_article: MakeArticle) -> None:
    """https://www.rssboard.org/rss-specification: the channel's required elements, a guid that is no address, dates
    after RFC 822."""
    make_article("Kabar")
    root = ET.fromstring(client.get("/news-id.rss").content)  # noqa: S314 — our own answer
    channel = root.find("channel")
    assert root.attrib["version"] == "2.0"
    assert channel is not None
    assert all(channel.findtext(name) for name in ("title", "link", "description", "lastBuildDate"))
    item = channel.find("item")
    assert item is not None
    guid = item.find("guid")
    assert guid is not None
    assert guid.attrib == {"isPermaLink": "false"}
    assert str(guid.text).startswith("urn:uuid:")
    datetime.datetime.strptime(str(item.findtext("pubDate")), "%a, %d %b %Y %H:%M:%S %z")


def test_atom_has_what_its_specification_requires(client: Client, make_article: MakeArticle) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2: id, title and updated of the feed and of every entry, an author, one
    alternate link."""
    make_article("Kabar")
    feed = ET.fromstring(client.get("/news-id.atom").content)  # noqa: S314 — our own answer
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    for element in (feed, entry):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}"), name
        datetime.datetime.fromisoformat(str(element.findtext(f"{ATOM}updated")))
        assert element.find(f"{ATOM}author/{ATOM}name") is not None
        assert len([link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1


def test_a_new_title_and_address_are_no_new_article(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    came = NewsPage.objects.get(pk=page.pk).first_published_at
    before = feedparser.parse(client.get("/news-id.rss").content).entries[0]
    change_page(page=page, fields={"title": "Kabar baru", "slug": "kabar-baru"})
    after = feedparser.parse(client.get("/news-id.rss").content).entries[0]
    assert after.id == before.id
    assert after.link.endswith("/id/berita/kabar-baru/")
    assert after.published == before.published
    assert NewsPage.objects.get(pk=page.pk).first_published_at == came


def test_who_has_it_is_told_so(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    first = client.get("/news-id.rss")
    assert client.get("/news-id.rss", headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.get("/news-id.rss", headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    long_ago = http_date((timezone.now() - datetime.timedelta(days=3650)).timestamp())
    assert client.get("/news-id.rss", headers={"if-modified-since": long_ago}).status_code == 200
    page.unpublish()
    gone = client.get("/news-id.rss", headers={"if-none-match": first["ETag"]})
    assert gone.status_code == 200
    assert not feedparser.parse(gone.content).entries


def test_only_public_articles_and_no_more_than_fifty(
    client: Client, news: NewsIndexPage, make_article: MakeArticle
) -> None:
    page = make_article("Kabar")
    for number in range(MOST_ENTRIES + 1):
        page.copy(to=news, update_attrs={"slug": f"salinan-{number}"}, copy_revisions=False, keep_live=True)
    NewsPage.objects.filter(slug="salinan-7").update(live=False)
    entries = feedparser.parse(client.get("/news-id.atom").content).entries
    assert len(entries) == MOST_ENTRIES
    assert not [entry for entry in entries if entry.link.endswith("/salinan-7/")]


def test_a_feed_costs_the_same_however_long_it_is(client: Client, make_article: MakeArticle) -> None:
    make_article("Satu")
    client.get("/news-id.rss")
    with CaptureQueriesContext(connection) as few:
        client.get("/news-id.rss")
    make_article("Dua")
    make_article("Tiga")
    client.get("/news-id.rss")
    with CaptureQueriesContext(connection) as more:
        client.get("/news-id.rss")
    assert len(few) == len(more) <= 11


@pytest.mark.parametrize("path", ["/id/berita/", "/id/berita/kabar/"])
def test_pages_of_news_name_their_feeds(client: Client, make_article: MakeArticle, path: str) -> None:
    make_article("Kabar")
    html = client.get(path).content.decode()
    assert '<link rel="alternate" type="application/rss+xml"' in html
    assert '<link rel="alternate" type="application/atom+xml"' in html
    assert ('<a href="/news-id.rss"' in html) == (path == "/id/berita/")

"""The pages as visitors and search engines get them."""

import json
import re
from itertools import pairwise

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from branding.domain.structured_data import script_json
from branding.models import DestinationIndexPage, DestinationPage, HomePage

from .conftest import MakeArticle

PATHS = ("/id/", "/en/", "/id/destinasi/", "/id/destinasi/mercusuar-cikoneng/", "/id/berita/", "/id/berita/kabar/")


def described(html: str) -> list[dict[str, object]]:
    """The page's schema.org descriptions."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [item for block in found for item in json.loads(block)]


@pytest.fixture
def pages(one_place: None, make_article: MakeArticle) -> None:
    make_article("Kabar")


def test_pages_are_sound_html_with_one_heading_and_no_inline_style(client: Client, pages: None) -> None:
    for path in PATHS:
        html = client.get(path).content.decode()
        document = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(html)
        assert len(list(document.iter("h1"))) == 1, path
        assert "style" not in {name for element in document.iter() for name in element.attrib}, path
        for script in document.iter("script"):
            assert script.get("src") or script.get("type") in {"application/ld+json", "application/json"}, path
        levels = [int(element.tag[1]) for element in document.iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)
        for image in document.iter("img"):
            assert image.get("alt") is not None, path
            assert image.get("width"), path
            assert image.get("height"), path


def test_the_home_page_searches_the_directory(client: Client, home: HomePage) -> None:
    html = client.get("/id/").content.decode()
    assert 'action="/id/umkm/"' in html
    assert 'name="q"' in html


def test_a_destination_describes_itself(client: Client, pages: None) -> None:
    attraction, trail = described(client.get("/id/destinasi/mercusuar-cikoneng/").content.decode())
    assert attraction["@type"] == "TouristAttraction"
    assert attraction["geo"] == {"@type": "GeoCoordinates", "latitude": -6.0708, "longitude": 105.885}
    image = attraction["image"]
    assert isinstance(image, dict)
    assert image["url"].startswith("http://testserver/brand/share/")
    assert (image["width"], image["height"], image["encodingFormat"]) == (1200, 630, "image/jpeg")
    assert trail["@type"] == "BreadcrumbList"
    assert [item["name"] for item in trail["itemListElement"]] == [  # type: ignore[attr-defined]
        "Beranda",
        "Destinasi",
        "Mercusuar Cikoneng",
    ]


def test_a_village_point_is_not_given_as_the_places_own(client: Client, pages: None) -> None:
    DestinationPage.objects.update(precision="village")
    attraction = described(client.get("/id/destinasi/mercusuar-cikoneng/").content.decode())[0]
    assert "geo" not in attraction


def test_news_and_home_describe_themselves(client: Client, pages: None) -> None:
    article = described(client.get("/id/berita/kabar/").content.decode())[0]
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2026-11-01"
    site = described(client.get("/en/").content.decode())[0]
    assert site["@type"] == "WebSite"
    assert site["inLanguage"] == "en"


def test_a_description_cannot_leave_its_script() -> None:
    written = script_json({"name": "</script><b>&\u2028"})
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written) == {"name": "</script><b>&\u2028"}


def test_each_page_leads_to_itself_in_the_other_language(client: Client, pages: None) -> None:
    indonesian, english = "/id/destinasi/mercusuar-cikoneng/", "/en/destinations/cikoneng-lighthouse/"
    assert f'href="{english}"' in client.get(indonesian).content.decode()
    assert f'href="{indonesian}"' in client.get(english).content.decode()


def test_the_regions_of_a_page_can_be_told_apart(client: Client, pages: None) -> None:
    html = client.get("/id/destinasi/mercusuar-cikoneng/").content.decode()
    labels = re.findall(r'(?:role="region"|<(?:section|aside|nav))[^>]*aria-label(?:ledby)?="([^"]+)"', html)
    assert len(labels) == len(set(labels)) > 3


def test_what_is_not_translated_leads_to_its_place_in_the_other_language(client: Client, pages: None) -> None:
    html = client.get("/id/berita/kabar/").content.decode()
    assert re.search(r'<a href="/en/news/kabar/" hreflang="en"', html)


def test_the_directory_keeps_its_query_in_the_other_language(client: Client, home: HomePage) -> None:
    html = client.get("/id/umkm/?q=gerabah").content.decode()
    assert 'href="/en/umkm/?q=gerabah"' in html


def test_the_menu_speaks_the_language_of_the_page(client: Client, home: HomePage) -> None:
    indonesian, english = client.get("/id/").content.decode(), client.get("/en/").content.decode()
    assert 'href="/id/destinasi/"' in indonesian
    assert 'href="/id/umkm/"' in indonesian
    assert 'href="/en/destinations/"' in english
    assert "Business directory" in english


def test_destinations_can_be_narrowed_to_a_kind(client: Client, pages: None) -> None:
    assert "Mercusuar Cikoneng" in client.get("/id/destinasi/?jenis=sejarah").content.decode()
    assert "Tidak ada tempat yang cocok" in client.get("/id/destinasi/?jenis=pantai").content.decode()
    assert "Mercusuar Cikoneng" in client.get("/id/destinasi/?jenis=nonsens&hal=x").content.decode()


def queries_of(client: Client, path: str) -> int:
    """How many queries a page takes once its pictures have been made."""
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("path", "limit"),
    [("/id/", 28), ("/id/destinasi/", 24), ("/id/destinasi/mercusuar-cikoneng/", 15), ("/id/berita/", 22)],
)
def test_query_counts_do_not_grow_with_the_number_of_cards(
    client: Client,
    pages: None,
    make_article: MakeArticle,
    destinations: DestinationIndexPage,
    path: str,
    limit: int,
) -> None:
    place = DestinationPage.objects.get(locale=destinations.locale)

    def add(number: int) -> None:
        make_article(f"Kabar {number}")
        place.copy(to=destinations, update_attrs={"slug": f"salinan-{number}"}, copy_revisions=False, keep_live=True)

    add(1)
    few = queries_of(client, path)
    assert few <= limit
    add(2)
    add(3)
    assert queries_of(client, path) == few


def test_articles_can_be_narrowed_to_a_topic(client: Client, pages: None) -> None:
    assert 'href="/id/berita/kabar/"' in client.get("/id/berita/?rubrik=pemerintahan").content.decode()
    assert "Tidak ada berita yang cocok" in client.get("/id/berita/?rubrik=budaya").content.decode()
    assert 'href="/id/berita/kabar/"' in client.get("/id/berita/?rubrik=nonsens").content.decode()


def test_one_line_says_what_nobody_recorded_and_a_price_brings_its_source(client: Client, pages: None) -> None:
    path = "/id/destinasi/mercusuar-cikoneng/"
    html = client.get(path).content.decode()
    assert html.count("Yang belum tercatat: jam buka, tarif, fasilitas, aksesibilitas, titik evakuasi.") == 1
    place = DestinationPage.objects.get(locale__language_code="id")
    place.tariffs = [
        (
            "tariff",
            {"who": "Dewasa", "day": "setiap-hari", "price": 15_000, "source": "Loket", "valid_on": "2026-11-02"},
        )
    ]
    place.facilities = [("facility", {"kind": "toilet", "note": "", "checked_on": None})]
    place.getting_there = ""
    place.save_revision().publish()
    html = client.get(path).content.decode()
    assert "Rp 15.000" in html
    assert "Sumber: Loket, 2 November 2026" in html
    assert "Yang belum tercatat: jam buka, aksesibilitas, cara ke sana, titik evakuasi." in html


def test_places_nearby_are_told_with_their_distance_only_between_known_points(
    client: Client, pages: None, destinations: DestinationIndexPage
) -> None:
    place = DestinationPage.objects.get(locale=destinations.locale)
    other = {"slug": "lain", "title": "Lain", "latitude": "-6.1708"}
    copy = place.copy(to=destinations, update_attrs=other, copy_revisions=False, keep_live=True)
    assert "11 km dari sini" in client.get(place.url).content.decode()
    copy.precision = "village"
    copy.save()
    assert "dari sini</span>" not in client.get(place.url).content.decode()

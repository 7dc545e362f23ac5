"""What search engines and messengers are told of the pages, and that no page type is forgotten."""

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.checks.registry import registry
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import Locale, Page, Site

from branding import checks
from branding.domain import declared, found
from branding.domain.authoring import add_page, change_brand, change_page
from branding.domain.public import public_models
from branding.models import (
    BrandSettings,
    CultureIndexPage,
    DestinationPage,
    EventIndexPage,
    EventPage,
    GeneralPage,
    HomePage,
    NewsPage,
)
from branding.seed import writing, writing_culture
from branding.seed.culture import STORIES

from .conftest import MakeArticle
from .programmes import make_programme
from .trips import itinerary, maker, stop

REQUIRED: dict[str, set[str]] = {
    "AdministrativeArea": {"name"},
    "Answer": {"text"},
    "Article": {"headline", "author", "publisher", "url", "inLanguage"},
    "BreadcrumbList": {"itemListElement"},
    "CollectionPage": {"name", "url", "inLanguage"},
    "ContactPage": {"name", "url", "inLanguage"},
    "ContactPoint": {"contactType", "telephone"},
    "Event": {"name", "startDate", "location", "eventStatus", "eventAttendanceMode"},
    "FAQPage": {"mainEntity"},
    "GeoCoordinates": {"latitude", "longitude"},
    "GovernmentOrganization": {"name"},
    "ImageObject": {"url", "width", "height"},
    "ItemList": {"itemListElement"},
    "ListItem": {"position"},
    "LocalBusiness": {"name", "url", "address"},
    "LocationFeatureSpecification": {"name", "value"},
    "NewsArticle": {"headline", "datePublished", "author", "publisher", "url", "inLanguage"},
    "Offer": {"price", "priceCurrency"},
    "OpeningHoursSpecification": {"opens", "closes"},
    "Organization": {"name"},
    "Person": {"name"},
    "Place": {"name"},
    "PostalAddress": {"addressCountry"},
    "Project": {"name", "description", "url"},
    "Question": {"name", "acceptedAnswer"},
    "Schedule": {"startDate", "repeatFrequency", "scheduleTimezone"},
    "Thing": {"name"},
    "TouristAttraction": {"name", "url", "address"},
    "TouristTrip": {"name", "itinerary", "url"},
    "WebPage": {"name", "url", "inLanguage"},
    "WebSite": {"name", "url", "inLanguage", "publisher"},
}
"""Fields each type of schema.org needs: those Google asks for where it shows the type
(https://developers.google.com/search/docs/appearance/structured-data/search-gallery), and those a reader needs."""
NARROWER = {"WebPage": {"ContactPage"}}
"""What a page may call itself more exactly, for what it shows."""
ABSOLUTE = {"url", "item", "logo", "sameAs", "contentUrl"}
"""Fields whose values are whole addresses."""


@pytest.fixture
def every_type(
    home: HomePage, english: Locale, one_place: None, make_article: MakeArticle, regions: None, categories: None
) -> None:
    """A public page of every type, with what each can say of itself."""
    change_brand(brand=BrandSettings.for_site(Site.objects.get()), fields={"whatsapp": "+6281200000001"})
    article = make_article("Kabar")
    change_page(page=article, fields={"author_role": "Dinas Contoh", "author_name": "Ibu Contoh"})
    about = GeneralPage(title="Tentang portal", slug="tentang", lead="Siapa di baliknya.")
    about.body = [("faq", {"title": "", "questions": [{"question": "Gratis?", "answer": "<p>Gratis.</p>"}]})]
    add_page(parent=home, page=about)
    writing.write_brand(home, english)
    writing_culture.write_contact_page(home, english)
    writing_culture.write_story(CultureIndexPage.objects.get(locale=home.locale), STORIES[0], english)
    place = DestinationPage.objects.get(locale=home.locale)
    place.closed_from = datetime.date.today() + datetime.timedelta(days=9)  # noqa: DTZ011
    place.closed_reason = "Perbaikan"
    place.facilities = [("facility", {"kind": "toilet", "answer": "ya"})]
    place.save_revision().publish()
    itinerary([stop(place), stop(maker("Gerabah Uji"))])
    make_programme()
    market = EventPage(title="Pasar", start_date=datetime.date(2026, 1, 3), category="bazar", lead="Tiap Sabtu.")
    market.repeat, market.admission, market.price, market.destination = "minggu", "berbayar", 5000, place
    add_page(parent=EventIndexPage.objects.get(locale=home.locale), page=market)


def objects(data: Any) -> Iterator[dict[str, Any]]:
    """All described things, one inside another."""
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        for value in data.values():
            yield from objects(value)
    elif isinstance(data, list):
        for value in data:
            yield from objects(value)


def described(html: str) -> list[dict[str, Any]]:
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [item for block in blocks for item in json.loads(block)]


def meta(html: str) -> dict[str, str]:
    """The page's meta elements by property or name."""
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html))


# --- no type is forgotten ---------------------------------------------------


def test_every_page_type_is_indexed_or_left_out_on_purpose() -> None:
    assert "check_page_types" in {getattr(each, "__name__", "") for each in registry.get_checks()}
    assert checks.check_page_types() == []
    indexed = set(public_models())
    for model in checks.own_page_types():
        assert (model in indexed) != (model in declared.NOT_INDEXED), model
        assert (model in declared.SCHEMA_TYPES) != (model in declared.WITHOUT_SCHEMA), model
    assert all(declared.NOT_INDEXED.values())
    assert all(declared.WITHOUT_SCHEMA.values())


def test_a_forgotten_type_stops_the_start() -> None:
    errors = checks.undeclared(types=[NewsPage], indexed=[], schema={})
    assert [each.id for each in errors] == ["branding.E001", "branding.E002"]
    assert all("branding.NewsPage" in each.msg and each.hint for each in errors)


def test_every_type_describes_itself_with_what_its_type_needs(client: Client, every_type: None) -> None:
    seen, kinds = set(), set()
    for page in Page.objects.filter(depth__gte=2).live().specific():
        html = client.get(page.url).content.decode()
        data = described(html)
        if type(page) in declared.SCHEMA_TYPES:
            usual = declared.SCHEMA_TYPES[type(page)]
            assert data[0]["@type"] in {usual, *NARROWER.get(usual, ())}, page
            seen.add(type(page))
        for thing in objects(data):
            kind = thing["@type"]
            if set(thing) == {"@type", "@id"}:
                continue  # names what is described elsewhere
            assert kind in REQUIRED, f"{kind} is not in the table of required fields"
            kinds.add(kind)
            missing = {name for name in REQUIRED[kind] if thing.get(name) in ("", None, [])}
            assert not missing, (page, kind, missing)
            assert kind != "ListItem" or thing.get("item") or (thing.get("name") and thing.get("url")), page
            for name in ABSOLUTE & set(thing):
                for address in thing[name] if isinstance(thing[name], list) else [thing[name]]:
                    assert isinstance(address, dict) or urlsplit(address).scheme in {"http", "https"}, (kind, name)
        assert all(each["@context"] == "https://schema.org" for each in data)
    assert seen == set(declared.SCHEMA_TYPES), "make a page of every type in `every_type`"
    assert kinds == set(REQUIRED), "the table and what the pages describe have grown apart"


def test_breadcrumbs_count_from_the_home_page(client: Client, every_type: None) -> None:
    (trail,) = [each for each in described(client.get("/id/berita/kabar/").content.decode()) if "List" in each["@type"]]
    assert [item["position"] for item in trail["itemListElement"]] == [1, 2, 3]
    assert [item["item"] for item in trail["itemListElement"]] == [
        f"http://testserver{path}" for path in ("/id/", "/id/berita/", "/id/berita/kabar/")
    ]


# --- titles, descriptions, shared links -------------------------------------


def test_a_title_ends_with_the_regencys_name_where_there_is_room(home: HomePage) -> None:
    page = NewsPage(title="Panen raya")
    assert found.title_of(page, "Kabupaten Serang") == "Panen raya – Kabupaten Serang"
    page.seo_title = "Panen raya padi di Ciruas"
    assert found.title_of(page, "Kabupaten Serang") == "Panen raya padi di Ciruas – Kabupaten Serang"
    page.seo_title = "Panen raya di sawah-sawah sekitar Ciruas, Kragilan, dan Pontang tahun ini"
    assert found.title_of(page, "Kabupaten Serang") == page.seo_title
    page.seo_title = "Sejarah Kabupaten Serang"
    assert found.title_of(page, "Kabupaten Serang") == "Sejarah Kabupaten Serang"


def test_a_description_is_the_editors_or_the_lead_or_the_text_and_never_too_long(home: HomePage) -> None:
    page = NewsPage(title="Panen")
    assert found.description_of(page, "Semboyan") == "Semboyan"
    page.body = [("paragraph", "<p>" + "Padi dipanen bersama warga. " * 12 + "</p>")]
    words = found.description_of(page, "Semboyan")
    assert words.startswith("Padi dipanen")
    assert len(words) <= found.DESCRIPTION_LENGTH
    page.lead = "Teras."
    assert found.description_of(page) == "Teras."
    page.search_description = "Untuk mesin pencari."
    assert found.description_of(page) == "Untuk mesin pencari."


@pytest.mark.parametrize("path", ["/id/", "/id/berita/", "/id/berita/kabar/", "/en/destinations/cikoneng-lighthouse/"])
def test_messengers_find_whole_addresses_and_a_picture(client: Client, every_type: None, path: str) -> None:
    html = client.get(path, secure=True).content.decode()
    tags = meta(html)
    assert tags["og:url"] == f"https://testserver{path}"
    assert re.search(r'<link rel="canonical" href="([^"]+)"', html)[1] == f"https://testserver{path}"  # type: ignore[index]
    assert tags["og:image"].startswith("https://testserver/")
    assert tags["og:title"]
    assert 0 < len(tags["og:description"]) <= 200
    assert tags["og:description"] == tags["description"]
    assert tags["og:locale"] == ("id_ID" if path.startswith("/id/") else "en_GB")
    assert tags["twitter:card"] == "summary_large_image"
    assert tags["og:type"] == ("article" if "kabar" in path else "website")
    picture = client.get(tags["og:image"].removeprefix("https://testserver"), secure=True)
    if picture.status_code == 200 and "brand" in tags["og:image"]:
        assert picture["Content-Type"] == "image/jpeg"
        assert len(picture.content) <= 300_000


def test_the_brands_name_is_in_every_shared_link(client: Client, every_type: None) -> None:
    change_brand(brand=BrandSettings.for_site(Site.objects.get()), fields={"regency_name": "Kabupaten Contoh"})
    assert meta(client.get("/id/berita/kabar/").content.decode())["og:site_name"] == "Kabupaten Contoh"


# --- sitemap and robots -----------------------------------------------------


def test_each_language_has_a_sitemap_with_its_versions_and_dates(client: Client, every_type: None) -> None:
    index = client.get("/sitemap.xml").content.decode()
    assert "/sitemap-halaman-id.xml" in index
    assert "/sitemap-halaman-en.xml" in index
    section = client.get("/sitemap-halaman-id.xml").content.decode()
    place, other = "/id/destinasi/mercusuar-cikoneng/", "/en/destinations/cikoneng-lighthouse/"
    entry = next(each for each in section.split("<url>") if f"<loc>http://testserver{place}</loc>" in each)
    for code, path in (("id", place), ("en", other), ("x-default", place)):
        assert f'hreflang="{code}" href="http://testserver{path}"' in entry
    assert re.search(r"<lastmod>\d{4}-\d\d-\d\d", entry)
    alone = next(each for each in section.split("<url>") if "/id/berita/kabar/" in each)
    assert "hreflang" not in alone
    assert "kabar" not in client.get("/sitemap-halaman-en.xml").content.decode()


def test_a_sitemap_asks_as_much_for_one_page_as_for_many(
    client: Client, make_article: MakeArticle, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_article("Satu")
    client.get("/sitemap-halaman-id.xml")
    with django_assert_max_num_queries(10) as few:
        client.get("/sitemap-halaman-id.xml")
    asked = len(few)
    for number in range(5):
        make_article(f"Kabar {number}")
    client.get("/sitemap-halaman-id.xml")
    with django_assert_max_num_queries(asked):
        client.get("/sitemap-halaman-id.xml")


def test_only_the_public_portal_lets_crawlers_in(client: Client, settings: Settings) -> None:
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"
    settings.OPEN_TO_CRAWLERS = True
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /cms/" in text
    assert "Disallow: /\n" not in text
    assert "/sitemap.xml" in text


def test_what_is_nowhere_is_answered_with_suggestions(client: Client, every_type: None) -> None:
    answer = client.get("/id/tidak-ada/")
    assert answer.status_code == 404
    html = answer.content.decode()
    assert DestinationPage.objects.get(locale__language_code="id").title in html
    assert 'content="noindex"' in html

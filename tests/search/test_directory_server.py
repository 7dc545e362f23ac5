"""The directory's pages with a real Elasticsearch: what one costs, and that pages neither lose nor repeat anything."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from elastic_transport import Transport
from pytest_django import Settings

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from economy.domain.hours import DAYS
from search.domain.query import PAGE_SIZE

from .conftest import MakeListing

DIRECTORY = "/id/umkm/"
MOST_QUERIES, ONE_REQUEST = 3, 1
PAGES = [
    DIRECTORY,
    f"{DIRECTORY}?q=keripik",
    f"{DIRECTORY}?q=keripik&kecamatan=anyar&kecamatan=cinangka&kategori=kuliner&qris=ya&urut=name",
    f"{DIRECTORY}?q=keripik+anyer+buka+24+jam",
    f"{DIRECTORY}?q=keripik&posisi=-6.1,106.1&urut=distance",
    f"{DIRECTORY}?q=pisang&jenis=product",
    f"{DIRECTORY}?q=keripik&jenis=news",
    f"{DIRECTORY}kategori/kuliner/",
    f"{DIRECTORY}kecamatan/anyar/",
]


@pytest.fixture(autouse=True)
def patient(settings: Settings) -> None:
    """A shared machine may be slow; that is not what is tried here."""
    settings.ELASTICSEARCH_SEARCH_TIMEOUT = 20.0


@pytest.fixture
def indexed(make_listing: MakeListing, rebuilt: Callable[[], None]) -> None:
    """Businesses and an article, all of which say "keripik"."""
    home = ensure_site()
    page = NewsPage(
        title="Pekan keripik", lead="Keripik dari seluruh kecamatan", author_name="Redaksi", date="2026-11-01"
    )
    add_page(parent=NewsIndexPage.objects.get(locale=home.locale), page=page)
    week = {day: [["00:00", "00:00"]] for day in DAYS}
    told = {"qris": True, "opening_hours": week, "products": ["Keripik pisang", "Keripik talas"]}
    for number in range(2 * PAGE_SIZE + 3):
        make_listing(f"Keripik Nomor {number:02}", **told)
    rebuilt()


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The requests that go to Elasticsearch."""
    asked: list[str] = []
    perform = Transport.perform_request

    def note(self: Transport, method: str, target: str, **rest: object) -> object:
        asked.append(f"{method} {target}")
        return perform(self, method, target, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Transport, "perform_request", note)
    return asked


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_of_results_costs_three_queries_and_one_request(
    client: Client, requests: list[str], language: str
) -> None:
    for path in PAGES:
        address = path.replace("/id/", f"/{language}/")
        before = client.get(address)  # what a process remembers, it remembers now
        requests.clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        assert response.status_code == 200
        answer = (response.context or before.context)["answer"]  # drawn anew unless it is the same answer
        assert not answer.degraded
        assert answer.hits or (language == "en" and "news" in path), address
        told = "\n".join(query["sql"][:200] for query in queries)
        assert len(queries) <= MOST_QUERIES, f"{address}\n{told}"
        assert len(requests) == ONE_REQUEST or not answer.hits, f"{address}: {requests}"


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("order", ["", "&urut=name", "&urut=newest", "&urut=distance&posisi=-6.1,106.1"])
def test_pages_there_and_back_show_every_business_once(client: Client, order: str) -> None:
    pages: list[list[str]] = []
    address = f"{DIRECTORY}?q=keripik{order}"
    while address:
        answer = client.get(address).context["answer"]
        pages.append([hit.business.name for hit in answer.hits])
        address = answer.next_url
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 3]
    assert len({name for page in pages for name in page}) == 2 * PAGE_SIZE + 3
    for page in reversed(pages[:-1]):
        answer = client.get(answer.previous_url).context["answer"]
        assert [hit.business.name for hit in answer.hits] == page
    assert answer.previous_url == ""


@pytest.mark.usefixtures("indexed")
def test_a_page_in_the_middle_loses_nothing_to_a_business_that_comes(
    client: Client, make_listing: MakeListing, rebuilt: Callable[[], None]
) -> None:
    first = client.get(f"{DIRECTORY}?q=keripik&urut=name").context["answer"]
    make_listing("Keripik Nomor 00 A")  # before where the next page begins
    rebuilt()
    second = client.get(first.next_url).context["answer"]
    assert second.hits[0].business.name == f"Keripik Nomor {PAGE_SIZE:02}"


@pytest.mark.usefixtures("indexed")
def test_products_are_marked_by_the_engine_and_shown_first(client: Client) -> None:
    text = client.get(f"{DIRECTORY}?q=pisang&jenis=product").content.decode()
    assert "Keripik <mark>pisang</mark></a>" in text
    assert "Keripik talas" not in text


@pytest.mark.usefixtures("indexed")
def test_the_points_of_a_map_are_counted_by_the_server(client: Client) -> None:
    box = {"q": "keripik", "kotak": "105.5,-6.6,106.9,-5.5", "zum": "9"}
    response = client.get(f"{DIRECTORY}peta.json", box)
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=60"}
    found = response.json()
    assert found["type"] == "FeatureCollection"
    assert sum(each["properties"]["count"] for each in found["features"]) == 2 * PAGE_SIZE + 3
    [circle] = [each["properties"] for each in found["features"]]
    assert circle["place"] == "Anyar"
    assert client.get(f"{DIRECTORY}peta.json", box | {"kecamatan": "petir"}).json()["features"] == []

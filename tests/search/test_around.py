"""The businesses around a destination: near, open first, through the public projection."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import DestinationIndexPage, DestinationPage
from economy.domain.businesses import create_business, hide_business, publish_business
from economy.domain.hours import DAYS
from economy.models import Business
from regions.models import Village
from search.domain.around import businesses_within

Make = Callable[..., Business]
HTMX = {"HX-Request": "true"}
LATITUDE, LONGITUDE = -6.0708, 105.885
ALWAYS = {day: [["00:00", "00:00"]] for day in DAYS}


@pytest.fixture
def make(db: None) -> Make:
    """Publishes a business: its name, its desa, and whatever else."""
    call_command("load_regions", stdout=StringIO())
    officer = User.objects.create_user(email="petugas@contoh.test", username="petugas", password="x")
    cache.clear()

    def publish(name: str, village: str = "Cikoneng", **fields: object) -> Business:
        place = Village.objects.select_related("district").get(name=village, district__name__in=("Anyar", "Tanara"))
        about = {"name": name, "village": place, "district": place.district, "phone": "+6281200000101", **fields}
        return publish_business(actor=officer, business=create_business(actor=officer, fields=about))

    return publish


def at(north: float) -> dict[str, object]:
    """A business with a place of its own, so many km north of the destination."""
    return {"home_based": False, "latitude": f"{LATITUDE + north / 111.2:.6f}", "longitude": f"{LONGITUDE:.6f}"}


@pytest.fixture
def page(make: Make) -> DestinationPage:
    home = ensure_site()
    index = DestinationIndexPage.objects.get(locale=home.locale)
    place = DestinationPage(title="Tempat", kind="pantai", district_id="36.04.30")
    place.latitude, place.longitude = Decimal(str(LATITUDE)), Decimal(str(LONGITUDE))
    add_page(parent=index, page=place)
    return place


def test_open_ones_come_first_then_unknown_then_closed_each_nearest_first(make: Make) -> None:
    make("Tutup Dekat", **at(0.2), opening_hours=ALWAYS, closed_from=timezone.localdate() - timedelta(days=1))
    make("Buka Jauh", **at(4), opening_hours=ALWAYS)
    make("Buka Dekat", **at(1), opening_hours=ALWAYS)
    make("Tanpa Jam", **at(0.1))
    make("Terlalu Jauh", **at(5.2), opening_hours=ALWAYS)
    make("Di Tanara", "Tanara")
    found = businesses_within(LATITUDE, LONGITUDE)
    assert [business.name for business, _km in found] == ["Buka Dekat", "Buka Jauh", "Tanpa Jam", "Tutup Dekat"]
    assert [round(km, 1) for _business, km in found] == [1.0, 4.0, 0.1, 0.2]


def test_a_home_is_as_far_as_its_desa(make: Make) -> None:
    make("Di Rumah", home_based=True, latitude=f"{LATITUDE:.6f}", longitude=f"{LONGITUDE:.6f}")
    (found, km), *_rest = businesses_within(LATITUDE, LONGITUDE)
    village = Village.objects.get(name="Cikoneng")
    assert (found.latitude, found.longitude) == (float(village.latitude), float(village.longitude))
    assert km > 0.5


def test_the_fragment_lists_with_distances_and_few_queries(client: Client, make: Make, page: DestinationPage) -> None:
    make("Warung Contoh", **at(1.5), opening_hours=ALWAYS, street_address="Jalan Contoh 1")
    secret = make("Dapur Contoh", home_based=True, street_address="RUMAH-RAHASIA")
    path = f"/id/umkm/sekitar/{page.pk}/"
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path, headers=HTMX)
    assert len(captured) <= 6
    html = response.content.decode()
    assert html.index("Warung Contoh") < html.index("Dapur Contoh")
    assert "1,5 km" in html
    assert "RUMAH-RAHASIA" not in html
    assert "max-age=60" in response["Cache-Control"]
    assert "HX-Request" in response["Vary"]
    with CaptureQueriesContext(connection) as captured:
        client.get(path, headers=HTMX)
    assert len(captured) == 0
    hide_business(actor=User.objects.get(), business=secret, reason="diminta")
    cache.clear()  # what a minute does
    assert "Dapur Contoh" not in client.get(path, headers=HTMX).content.decode()


def test_without_scripts_the_same_address_is_the_directory_by_distance(client: Client, page: DestinationPage) -> None:
    response = client.get(f"/en/umkm/sekitar/{page.pk}/")
    assert response.status_code == 302
    assert response["Location"] == "/en/umkm/?urut=distance&posisi=-6.071%2C105.885"
    assert "/id/umkm/?posisi=-6.071,105.885&amp;urut=distance" in client.get(page.url).content.decode()


def test_where_nobody_is_the_directory_is_offered(client: Client, page: DestinationPage) -> None:
    html = client.get(f"/id/umkm/sekitar/{page.pk}/", headers=HTMX).content.decode()
    assert "Belum ada usaha terdaftar dalam 5,0 km" in html


def test_a_page_that_is_not_public_or_has_no_point_is_not_found(client: Client, page: DestinationPage) -> None:
    assert client.get("/id/umkm/sekitar/999999/", headers=HTMX).status_code == 404
    assert client.get(f"/id/umkm/sekitar/{page.get_parent().pk}/", headers=HTMX).status_code == 404
    page.unpublish()
    assert client.get(f"/id/umkm/sekitar/{page.pk}/", headers=HTMX).status_code == 404

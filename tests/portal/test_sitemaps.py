"""What search engines are told exists: what the public may see, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from economy.domain.businesses import create_business, hide_business, publish_business
from economy.models import Business
from regions.models import District, Village

pytestmark = pytest.mark.django_db


@pytest.fixture
def make_listing() -> Callable[[str], Business]:
    district = District.objects.create(code="36.04.01", name="Anyar", slug="anyar", latitude=-6.06, longitude=105.93)
    village = Village.objects.create(
        code="36.04.01.2001", district=district, name="Bandulu", latitude=-6.07, longitude=105.92
    )

    def make(name: str) -> Business:
        fields: dict[str, Any] = {"name": name, "district": district, "village": village}
        return publish_business(actor=None, business=create_business(actor=None, fields=fields))

    return make


def test_businesses_in_both_languages_and_only_public_ones(
    client: Client, make_listing: Callable[[str], Business]
) -> None:
    make_listing("Usaha Terlihat")
    hide_business(actor=None, business=make_listing("Usaha Tersembunyi"))
    index = client.get("/sitemap.xml").content.decode()
    for language in ("id", "en"):
        assert f"/sitemap-usaha-{language}.xml" in index
        section = client.get(f"/sitemap-usaha-{language}.xml").content.decode()
        assert f"/{language}/umkm/usaha-terlihat/" in section
        assert "tersembunyi" not in section
    assert "/en/umkm/" in client.get("/sitemap-direktori.xml").content.decode()


def test_pages_without_drafts_and_restricted_ones(client: Client) -> None:
    ensure_site()
    index = NewsIndexPage.objects.filter(locale__language_code="id").first()
    assert index is not None
    add_page(
        parent=index, page=NewsPage(title="Kabar Terbit", slug="kabar-terbit", date="2026-01-02", author_name="Redaksi")
    )
    draft = add_page(
        parent=index, page=NewsPage(title="Kabar Lama", slug="kabar-lama", date="2026-01-02", author_name="Redaksi")
    )
    draft.unpublish()
    secret = add_page(
        parent=index,
        page=NewsPage(title="Kabar Rahasia", slug="kabar-rahasia", date="2026-01-02", author_name="Redaksi"),
    )
    secret.view_restrictions.create(restriction_type="login")
    section = client.get("/sitemap-halaman-id.xml").content.decode()
    assert "kabar-terbit" in section
    assert "kabar-lama" not in section
    assert "kabar-rahasia" not in section


def test_many_businesses_are_read_as_often_as_one(
    client: Client,
    make_listing: Callable[[str], Business],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_listing("Usaha 0")
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as for_one:
        client.get("/sitemap.xml")
    for number in range(1, 4):
        make_listing(f"Usaha {number}")
    with django_assert_num_queries(len(for_one)):
        client.get("/sitemap.xml")

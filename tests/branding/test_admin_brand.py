"""The brand in the admin: colours legible on its surfaces, the name, and Indonesian where Wagtail has none."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.models import Site

from accounts.models import User
from branding.colours import LEAST_RATIO, WHITE, contrast
from branding.domain.admin_stylesheet import DARK_SURFACE, LIGHT_SURFACE, admin_tokens, faint_on
from branding.models import BrandSettings, HomePage

COLOUR = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOUR)
@settings(max_examples=60, deadline=None)
def test_every_colour_a_brand_may_have_is_legible_in_the_admin(primary: str) -> None:
    tokens = admin_tokens(primary)
    menu, action, light = tokens["primary"], tokens["secondary"], tokens["secondary-100"]
    assert contrast(faint_on(menu), menu) >= LEAST_RATIO
    assert contrast(WHITE, action) >= LEAST_RATIO
    assert contrast(action, LIGHT_SURFACE) >= LEAST_RATIO
    assert contrast(light, DARK_SURFACE) >= LEAST_RATIO


def test_a_dark_brand_is_used_as_it_is() -> None:
    tokens = admin_tokens("#0B4F5C")
    assert (tokens["primary"], tokens["secondary"]) == ("#0b4f5c", "#0b4f5c")


@pytest.fixture
def administrator(client: Client, home: HomePage) -> Client:
    """A signed-in administrator of a site that has its pages."""
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    return client


def test_another_regency_dresses_the_admin(administrator: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    BrandSettings.objects.update_or_create(site=site, defaults={"regency_name": "Kota Contoh", "primary": "#5b2a86"})
    page = administrator.get("/cms/").content.decode()
    assert "Ruang kerja Kota Contoh" in page
    assert "<title>Dasbor - Kota Contoh</title>" in page
    address = page.split("/brand-admin.css", 1)[1].split('"', 1)[0]
    sheet = administrator.get(f"/brand-admin.css{address}")
    assert "--w-color-primary:#5b2a86" in sheet.content.decode()
    assert "/brand/mark.svg?v=" in page
    assert "immutable" in sheet["Cache-Control"]
    assert "max-age=60" in administrator.get("/brand-admin.css?v=other")["Cache-Control"]
    assert "Kota Contoh, Dasbor" in administrator.get("/cms/jsi18n/").content.decode()


def test_what_wagtail_leaves_in_english_is_indonesian(administrator: Client) -> None:
    page = administrator.get("/cms/").content.decode()
    for text in ("Laporan", "Bantuan", "Pintasan papan tombol", "Langsung ke isi utama"):
        assert text in page
    for text in ("Skip to main content", "Keyboard shortcuts", "What's new"):
        assert text not in page

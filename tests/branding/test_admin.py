"""Editors can open what they are to edit."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from accounts.models import User
from branding.models import HomePage

from .conftest import MakeArticle


@pytest.fixture
def administrator(client: Client, db: None) -> Client:
    """A signed-in administrator."""
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    return client


def test_every_page_opens_in_the_admin(administrator: Client, one_place: None, make_article: MakeArticle) -> None:
    """English pages open in the translation editor, the others in the page editor."""
    make_article("Kabar")
    for page in Page.objects.filter(depth__gte=2):
        response = administrator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert response.status_code == 200, page.title


def test_a_colour_that_cannot_be_read_is_refused_on_the_settings_page(administrator: Client, home: HomePage) -> None:
    site = Site.objects.get(is_default_site=True)
    address = reverse("wagtailsettings:edit", args=["branding", "brandsettings", site.pk])
    assert 'type="color"' in administrator.get(address).content.decode()
    colours = {
        "primary": "#0b4f5c",
        "accent": "#e8a87c",
        "sand": "#f6efe4",
        "ink": "#1c2326",
        "leaf": "#3f7d4e",
        "amber": "#e0a526",
    }
    data = {"regency_name": "Kabupaten Contoh", "mark": "huruf", "pattern": "ombak", "typeface": "figtree", **colours}
    refused = administrator.post(address, data)
    assert "2,03 : 1" in refused.content.decode()
    assert administrator.post(address, {**data, "accent": "#b5532a"}).status_code == 302
    assert "Kabupaten Contoh" in administrator.get("/id/").content.decode()

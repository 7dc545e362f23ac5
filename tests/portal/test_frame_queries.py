"""Whole pages through the whole house: what stands around them is read once, and staff never see an old one."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.db import connection
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import Locale, Site

from accounts.models import User
from branding.domain import frame
from branding.domain.authoring import change_brand
from branding.domain.site_tree import HOME, ensure_site
from branding.models import BrandSettings, HomePage, NewsIndexPage, Picture
from tests.economy.conftest import photo

OF_THE_FRAME = (
    "branding_brandsettings",
    '"wagtailcore_site"',
    'WHERE .*"show_in_menus"',
    "branding_picturerendition",
    "django_session",
    "accounts_user",
)
"""What the queries of brand, site, menu, logo and visitor have in them, as regular expressions."""
SIGN_IN, RESULTS = "/id/akun/login/", "/id/umkm/?q=keripik"


@pytest.fixture(autouse=True)
def without_cache(settings: Settings) -> None:
    """The process's own memory must do; a cache server may be away."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}


@pytest.fixture
def home(db: None, settings: Settings, tmp_path: object) -> HomePage:
    """A site with its sections."""
    settings.MEDIA_ROOT = str(tmp_path)
    return ensure_site()


@pytest.fixture
def brand(home: HomePage) -> BrandSettings:
    found: BrandSettings = BrandSettings.for_site(Site.objects.get())
    return found


def text_of(client: Client, path: str, host: str = "testserver") -> str:
    response = client.get(path, headers={"host": host})
    assert response.status_code == 200
    return response.content.decode()


def elsewhere(**fields: object) -> None:
    """Change the brand as another process would: nothing is announced here."""
    BrandSettings.objects.update(**fields)


def test_a_warm_page_without_content_of_its_own_asks_nothing(
    home: HomePage, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for path in (SIGN_IN, SIGN_IN.replace("/id/", "/en/")):
        client.get(path)
        with django_assert_num_queries(0):
            text_of(client, path)


@pytest.mark.parametrize("path", [RESULTS, "/en/umkm/?q=keripik", "/id/umkm/daftar/"])
def test_no_page_reads_its_frame_again(home: HomePage, regions: None, client: Client, path: str) -> None:
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    asked = [each["sql"] for each in seen.captured_queries]
    assert not [sql for sql in asked if any(re.search(trait, sql) for trait in OF_THE_FRAME)]


def test_a_change_elsewhere_is_seen_within_seconds(
    brand: BrandSettings, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(frame, "monotonic", lambda: now[0])
    assert "Kabupaten Serang" in text_of(client, SIGN_IN)
    elsewhere(regency_name="Kota Contoh")
    now[0] += frame.KEPT_SECONDS - 0.1
    assert "Kota Contoh" not in text_of(client, SIGN_IN)
    now[0] += 0.2
    assert "Kota Contoh" in text_of(client, SIGN_IN)
    assert frame.KEPT_SECONDS <= 60


def test_previews_and_the_admin_never_see_an_old_brand(brand: BrandSettings, home: HomePage, client: Client) -> None:
    client.force_login(User.objects.create_superuser(username="admin", email="a@contoh.test", password=None))
    text_of(client, "/id/")
    text_of(client, "/brand.css")
    elsewhere(regency_name="Kota Contoh", primary="#5b2a86")
    assert "Kota Contoh" not in text_of(client, "/id/")
    preview = home.make_preview_request(text_like(client), home.default_preview_mode)
    assert "Kota Contoh" in preview.rendered_content
    assert "Ruang kerja Kota Contoh" in text_of(client, "/cms/")
    for sheet in ("/brand.css", "/brand-admin.css"):
        assert "#5b2a86" in text_of(client, sheet)


def text_like(client: Client) -> HttpRequest:
    """The request from which Wagtail makes that of a preview."""
    request = RequestFactory().get("/cms/pages/1/edit/")
    request.user = AnonymousUser()
    return request


def test_another_logo_shows_at_once(brand: BrandSettings, client: Client) -> None:
    logo = Picture.objects.create(title="Lambang", file=ContentFile(photo().read(), name="satu.png"))
    change_brand(brand=brand, fields={"logo": logo})
    first = text_of(client, SIGN_IN)
    assert "satu" in first
    logo.file = ContentFile(photo().read(), name="dua.png")
    logo.save()
    logo.renditions.all().delete()
    logo.save()
    assert "dua" in text_of(client, SIGN_IN)
    logo.delete()
    assert "/brand/mark.svg?v=" in text_of(client, SIGN_IN)


def test_sites_and_languages_do_not_mix(brand: BrandSettings, home: HomePage, client: Client) -> None:
    root = home.get_parent()
    other_home = root.add_child(instance=HomePage(locale=home.locale, **(HOME["id"] | {"slug": "lain"})))
    other_home.add_child(instance=NewsIndexPage(title="Warta", slug="warta", show_in_menus=True, locale=home.locale))
    other = Site.objects.create(hostname="lain.example", root_page=other_home)
    other_brand: BrandSettings = BrandSettings.for_site(other)
    change_brand(brand=other_brand, fields={"regency_name": "Kota Lain"})
    for _time in range(2):
        ours, theirs = text_of(client, SIGN_IN), text_of(client, SIGN_IN, host="lain.example")
        assert ("Kota Lain" in ours, "Kota Lain" in theirs) == (False, True)
        assert (">Warta<" in ours, ">Warta<" in theirs) == (False, True)
        assert (">Destinasi<" in ours, ">Destinasi<" in theirs) == (True, False)
        english = text_of(client, SIGN_IN.replace("/id/", "/en/"))
        assert (">Destinations<" in english, ">Destinasi<" in english) == (True, False)
    assert Locale.objects.count() == 2


def test_what_was_read_before_a_change_is_not_kept_after_it(
    brand: BrandSettings, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, overtaken = frame._read, ["Kota Satu", "Kota Dua"]

    def slowly(request: HttpRequest) -> frame.Frame | None:
        found = read(request)
        if overtaken:
            again: BrandSettings = BrandSettings.for_site(Site.objects.get())
            change_brand(brand=again, fields={"regency_name": overtaken.pop(0)})
        return found

    monkeypatch.setattr(frame, "_read", slowly)
    assert "Kota Satu" in text_of(client, SIGN_IN)
    assert "Kota Dua" in text_of(client, SIGN_IN)

"""Pages on which something is not as it should be: right status, both languages, no word of what broke inside."""

import re
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import html5lib
import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.utils import timezone, translation
from django.views import defaults
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import User
from branding.models import BrandSettings
from portal import errors, maintenance
from portal.assets import standalone_stylesheet
from portal.style_page import views as style_page

SECRET = "kata-sandi-basis-data"
WORDS = {
    "400": ("Permintaan tidak dapat dibaca", "We could not read that request"),
    "403": ("Halaman ini perlu akun yang berhak", "This page needs an account that may see it"),
    "403-csrf": ("Formulir ini sudah kedaluwarsa", "This form has expired"),
    "404": ("Halaman ini tidak ada", "This page does not exist"),
    "429": ("Terlalu banyak percobaan", "Too many attempts"),
    "500": ("Ada yang rusak di pihak kami", "Something broke on our side"),
}


def heading(text: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", text)
    assert found
    return found.group(1)


@pytest.mark.django_db
@pytest.mark.parametrize("code", WORDS)
@pytest.mark.parametrize(("language", "at"), [("id", 0), ("en", 1)])
def test_each_error_has_its_page(client: Client, code: str, language: str, at: int) -> None:
    response = client.get(f"/{language}/gaya/galat/{code}/")
    assert response.status_code == int(code[:3])
    text = response.content.decode()
    assert heading(text) == WORDS[code][at]
    assert f'<html lang="{language}"' in text
    assert '<svg class="drawing"' in text
    assert '<meta name="robots" content="noindex">' in text
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert not parser.errors


@pytest.mark.django_db
def test_there_is_no_page_for_another_code(client: Client) -> None:
    assert client.get("/id/gaya/galat/418/").status_code == 404
    assert set(style_page.ERRORS) == {*WORDS, "503"}


def test_nothing_of_the_exception_is_shown(rf: RequestFactory, settings: Settings) -> None:
    settings.DEBUG = False
    request = rf.get("/id/x/")
    for made in (
        defaults.bad_request(request, ValueError(SECRET)),
        defaults.server_error(request),
        maintenance.closed(maintenance.page()),
    ):
        assert SECRET not in made.content.decode()


@pytest.mark.django_db
def test_what_breaks_inside_stays_inside(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.DEBUG = False

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("search.views.render_to_string", broken)
    response = Client(raise_request_exception=False).get("/en/umkm/")
    assert response.status_code == 500
    text = response.content.decode()
    assert SECRET not in text
    assert "RuntimeError" not in text
    assert heading(text) == WORDS["500"][1]


@pytest.mark.django_db
def test_a_500_asks_no_database(django_assert_num_queries: DjangoAssertNumQueries, rf: RequestFactory) -> None:
    with django_assert_num_queries(0):
        assert defaults.server_error(rf.get("/id/x/")).status_code == 500
        assert defaults.bad_request(rf.get("/id/x/"), ValueError()).status_code == 400


@pytest.mark.django_db
def test_who_may_not_see_a_page_can_sign_in_and_come_back(client: Client, rf: RequestFactory) -> None:
    text = client.get("/id/gaya/galat/403/?x=1").content.decode()
    assert 'href="/id/akun/login/?next=%2Fid%2Fgaya%2Fgalat%2F403%2F%3Fx%3D1"' in text
    client.force_login(User.objects.create_user("siti", email="siti@contoh.example"))
    text = client.get("/id/gaya/galat/403/").content.decode()
    assert heading(text) == "Halaman ini bukan untuk akun Anda"
    assert "/umkm/saya/" in text


@pytest.mark.django_db
def test_a_form_that_is_too_old(settings: Settings) -> None:
    response = Client(enforce_csrf_checks=True).post("/en/akun/login/", {"login": "0812"})
    assert response.status_code == 403
    assert heading(response.content.decode()) == WORDS["403-csrf"][1]


@pytest.mark.django_db
def test_too_many_attempts_say_how_long_to_wait() -> None:
    cache.clear()
    client = Client()
    for _attempt in range(40):
        response = client.post("/en/akun/signup/", {"phone": "12"})
        if response.status_code == 429:
            break
    cache.clear()
    assert response.status_code == 429
    assert response["Retry-After"] == str(django_settings.RETRY_AFTER_SECONDS) == "60"
    text = response.content.decode()
    assert heading(text) == WORDS["429"][1]
    assert "Wait 1 minute," in text


def test_the_wait_is_as_long_as_the_longest_limit_of_a_network() -> None:
    seconds = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    """Reports of illegal charges say their own wait, beside the form with what was typed."""
    limits = django_settings.ACCOUNT_RATE_LIMITS.items()
    rates = ",".join(rate for name, rate in limits if not name.startswith("report_"))
    windows = [int(n or 1) * seconds[unit] for n, unit in re.findall(r"\d+/(\d*)([smhd])/ip", rates)]
    assert max(windows) == django_settings.RETRY_AFTER_SECONDS


def test_minutes_are_rounded_up(rf: RequestFactory, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}

    def keep(request: object, name: str, context: dict[str, Any], status: int) -> dict[str, Any]:
        seen.update(context)
        return {}

    monkeypatch.setattr(errors, "render", keep)
    settings.RETRY_AFTER_SECONDS = 90
    errors.too_many_requests(rf.get("/"))
    assert seen == {"minutes": 2}


# --- the portal closed for a while ---


@pytest.fixture
def closed_file(tmp_path: Path, settings: Settings) -> Path:
    settings.MAINTENANCE_FILE = tmp_path / "maintenance.html"
    return tmp_path / "maintenance.html"


@pytest.mark.django_db
def test_the_portal_can_be_closed_and_opened(client: Client, closed_file: Path) -> None:
    call_command("maintenance", "on", minutes=30, stdout=StringIO())
    for address in ("/", "/en/umkm/", "/cms/", "/robots.txt"):
        response = client.get(address)
        assert response.status_code == 503
        assert 1700 < int(response["Retry-After"]) <= 1800
    text = response.content.decode()
    assert heading(text) == "Portal sedang dirawat"
    assert '<section class="sorry__other" lang="en"><h2>The portal is being maintained</h2>' in text
    assert client.get("/health/").status_code == 200
    call_command("maintenance", "off", stdout=StringIO())
    assert not closed_file.exists()
    assert client.get("/robots.txt").status_code == 200
    call_command("maintenance", "off", stdout=StringIO())


@pytest.mark.django_db
def test_a_closed_portal_asks_no_database(
    client: Client, closed_file: Path, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    call_command("maintenance", "on", stdout=StringIO())
    with django_assert_num_queries(0):
        response = client.get("/id/")
    assert response["Retry-After"] == str(maintenance.RETRY_AFTER_SECONDS)
    policy = response["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.parametrize("brand", [None, BrandSettings(regency_name="Kabupaten Contoh", primary="#4A2F7A")])
def test_the_page_of_maintenance_stands_alone(brand: BrandSettings | None) -> None:
    text = maintenance.page(brand, timezone.now() + timedelta(hours=1))
    assert not re.search(r"""(?:src|href)=|url\(|@import|<script|style=""", text)
    assert len(text.encode()) < 40_000
    if brand:
        assert "Kabupaten Contoh" in text
        assert "#4a2f7a" in text
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert not parser.errors
    with translation.override("id"):
        assert "WIB" in text


def test_a_moment_that_is_over_still_gives_a_minute() -> None:
    assert maintenance.seconds_left(maintenance.page(None, timezone.now() - timedelta(hours=1))) == 60


@pytest.mark.django_db
def test_the_page_can_be_printed_for_a_proxy(closed_file: Path) -> None:
    out = StringIO()
    call_command("maintenance", "page", stdout=out)
    assert out.getvalue().startswith("<!doctype html>")
    assert not closed_file.exists()


def test_the_sheet_of_lonely_pages_is_small_and_complete() -> None:
    sheet = standalone_stylesheet()
    assert sheet.count("{") == sheet.count("}")
    assert len(sheet.encode()) < 30_000
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", sheet))
    made = set(re.findall(r"(--[a-z0-9-]+)\s*:", sheet))
    assert used - made <= {"--band", "--weave"}
    assert "<" not in sheet

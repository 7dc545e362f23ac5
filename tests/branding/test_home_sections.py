"""The home page, composed by editors: with nothing, with everything, in any order, and cheaply."""

import importlib
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from branding.domain.authoring import add_page, change_page
from branding.models import CultureIndexPage, DestinationPage, EventIndexPage, EventPage, HomePage, PlanPage
from branding.models.home_blocks import USUAL, usual_sections
from branding.seed import writing, writing_culture
from branding.seed.culture import STORIES
from branding.seed.pictures import draw_scene
from economy.domain.businesses import hide_business, verify_business
from economy.models import Business
from tests.branding.conftest import MakeArticle
from tests.branding.listings import publish_potter
from tests.branding.trips import itinerary, stop

WARM = 12
"""Queries of a warm home page at most (issue 7)."""


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()  # the directory remembers for minutes what it counted
    small = draw_scene("beach", "uji", (320, 213))
    monkeypatch.setattr("branding.seed.writing.draw_scene", lambda scene, seed: small)


@pytest.fixture
def potter(regions: None, categories: None) -> Business:
    return publish_potter()


@pytest.fixture
def full(home: HomePage, one_place: None, make_article: MakeArticle, english: Locale, potter: Business) -> HomePage:
    """A home page with something in every section that this portal has."""
    from django.contrib.auth import get_user_model

    make_article("Satu")
    make_article("Dua")
    writing.write_plan(PlanPage.objects.get(locale=home.locale), english)
    writing.dress(home, "panorama", "beranda", english, writing.HOME_ALT)
    for story in STORIES[:2]:
        writing_culture.write_story(CultureIndexPage.objects.get(locale=home.locale), story, english)
    officer = get_user_model().objects.create_user(username="petugas", email="petugas@kabupaten.example")
    verify_business(actor=officer, business=potter)
    return HomePage.objects.get(pk=home.pk)


def body_of(client: Client, path: str = "/id/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def headings(html: str) -> list[str]:
    return re.findall(r'<h2[^>]* id="([a-z-]+)"', html.partition("<main")[2].partition("</main>")[0])


def test_an_empty_home_is_still_a_front_door(client: Client, home: HomePage) -> None:
    html = body_of(client)
    assert html.count("<h1") == 1
    assert headings(html) == ["umkm", "daftarkan"]
    assert 'name="q" value=""' in html
    for silent in ("Tempat untuk dikunjungi", "Yang akan datang", "UMKM pekan ini", "Kabar terbaru", "Rute yang"):
        assert silent not in html


def test_a_full_home_shows_the_usual_sections_in_both_languages(client: Client, full: HomePage) -> None:
    wanted = ["tempat", "umkm", "pekan-ini", "budaya", "kabar", "rencana", "peta", "daftarkan"]
    assert headings(body_of(client)) == wanted
    english = body_of(client, "/en/")
    assert [each for each in headings(english) if each != "kabar"] == [each for each in wanted if each != "kabar"]
    assert "Bumijaya pottery" in english
    assert "Business of the week" in english


def test_sections_stand_where_the_editor_puts_them(client: Client, full: HomePage) -> None:
    sections = [
        ("plan", {"title": "Rencana kami"}),
        ("section", {"heading": "Halo", "text": "<p>Isi</p>", "link_label": "", "link_page": None}),
        ("news", {"title": "", "count": 2}),
        ("hero", {"kicker": "Kecil", "shortcuts": False}),
    ]
    change_page(page=full, fields={"body": sections})
    html = body_of(client)
    assert headings(html) == ["rencana", "kabar"]
    assert html.index("Rencana kami") < html.index("Halo") < html.index("Kabar terbaru") < html.index("<h1")
    assert html.count("<h1") == 1
    change_page(page=full, fields={"body": sections[:3]})
    html = body_of(client)
    assert html.index("<h1") < html.index("Rencana kami")


@pytest.mark.parametrize("path", ["/id/", "/en/"])
def test_a_warm_home_page_asks_little(client: Client, full: HomePage, path: str) -> None:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    assert len(captured) <= WARM, "\n".join(each["sql"][:120] for each in captured)


def test_what_changed_is_seen_at_once(client: Client, full: HomePage, make_article: MakeArticle) -> None:
    body_of(client)
    make_article("Tiga yang baru")
    assert "Tiga yang baru" in body_of(client)


def test_what_another_process_changes_of_a_business_shows_at_once(
    client: Client, full: HomePage, potter: Business
) -> None:
    assert potter.name in client.get("/id/").content.decode()
    Business.objects.filter(pk=potter.pk).update(name="Gerabah Ganti Nama")  # no signal reaches this process
    html = client.get("/id/").content.decode()
    assert html.count("Gerabah Ganti Nama") >= 2, "in the list and as business of the week"
    assert potter.name not in html
    Business.objects.filter(pk=potter.pk).update(state="hidden")
    assert "Gerabah Ganti Nama" not in client.get("/id/").content.decode()


def test_the_business_of_the_week_is_chosen_or_the_newest_verified(
    client: Client, full: HomePage, potter: Business
) -> None:
    other = publish_potter("Gerabah Kedua")
    value = {"title": "Tamu pekan ini", "business": other.pk, "text": "Karena kendinya."}
    change_page(page=full, fields={"body": [("business_of_the_week", value)]})
    html = body_of(client)
    assert "Gerabah Kedua" in html
    assert "Karena kendinya." in html
    assert "Jalan Rahasia" not in html
    hide_business(actor=None, business=other, reason="uji")
    html = body_of(client)
    assert "Gerabah Uji" in html
    assert "Karena kendinya." not in html
    hide_business(actor=None, business=potter, reason="uji")
    assert "Tamu pekan ini" not in body_of(client)


def test_chosen_destinations_are_shown_in_the_readers_language(client: Client, full: HomePage) -> None:
    from branding.models import DestinationPage

    place = DestinationPage.objects.get(locale=full.locale)
    english_home = HomePage.objects.get(locale__language_code="en")
    change_page(page=english_home, fields={"body": [("destinations", {"title": "See", "chosen": [place]})]})
    assert "/en/destinations/cikoneng-lighthouse/" in body_of(client, "/en/")


def test_events_and_itineraries_are_shown_as_soon_as_there_are_any(client: Client, full: HomePage) -> None:
    change_page(page=full, fields={"body": [("whats_on", {"title": "", "count": 3}), ("itineraries", {"count": 3})]})
    html = body_of(client)
    assert "Festival Uji" not in html
    assert "Sehari di Anyer" not in html
    itinerary([stop(DestinationPage.objects.get(locale=full.locale))], title="Sehari di Anyer")
    agenda = EventIndexPage.objects.get(locale=full.locale)
    event = EventPage(
        title="Festival Uji",
        start_date=timezone.localdate() + timedelta(days=3),
        category="festival",
        lead="Sebuah uji.",
        place_name="Lapangan Misal",
    )
    add_page(parent=agenda, page=event)
    html = body_of(client)
    assert "Festival Uji" in html
    assert f'href="{agenda.url}"' in html
    assert "Sehari di Anyer" in html


def test_old_text_of_a_home_page_is_carried_over_and_back(home: HomePage, english: Locale) -> None:
    migration = importlib.import_module("branding.migrations.0005_home_sections")
    text = [{"type": "section", "value": {"heading": "Lama", "text": "<p>Isi lama</p>"}, "id": "a" * 8}]
    change_page(page=home, fields={"body": json.dumps(text)})
    TranslationSource.update_or_create_from_instance(home)
    migration.carry(migration.compose)(apps, None)
    page = HomePage.objects.get(pk=home.pk)
    kinds = [block.block_type for block in page.body]
    assert kinds == ["hero", "destinations", "directory", "news", "plan", "section", "invite"]
    assert page.get_latest_revision_as_object().body[5].value["heading"] == "Lama"
    assert "destinations" in TranslationSource.objects.get(object_id=home.translation_key).content_json
    assert not HomePage.objects.get(locale=english).body
    migration.carry(migration.compose)(apps, None)
    assert len(HomePage.objects.get(pk=home.pk).body) == 7
    migration.carry(migration.reduce)(apps, None)
    assert [block.block_type for block in HomePage.objects.get(pk=home.pk).body] == ["section"]


def test_the_usual_sections_are_sections(home: HomePage) -> None:
    assert [block.block_type for block in home.sections] == [kind for kind, _ in USUAL]
    assert usual_sections() == usual_sections()
    field: Any = HomePage._meta.get_field("body")
    field.stream_block.clean(field.stream_block.to_python(usual_sections()))

"""The seeded pages: complete, repeatable, and about this regency."""

import csv
import os
import re
from collections import Counter
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.models import Page
from wagtail_localize.models import Translation

from branding.models import DestinationPage, EventPage, NewsPage, Picture, PlanPage
from branding.seed.content import LANGUAGES
from branding.seed.events import EVENTS
from branding.seed.news import ARTICLES
from branding.seed.pictures import SCENES, STILLS, draw_scene
from branding.seed.places import PLACES
from regions.models import District, Village

REFERENCE = Path(settings.ROOT).parent / "shared" / "data" / "tourism" / "bukan_kab_serang.csv"


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def own_media(file_media: None) -> None:
    """What is drawn once for this file is there for all its tests."""


@pytest.fixture(scope="module")
def seeded(site_once: None, own_media: None, django_db_blocker: DjangoDbBlocker) -> None:
    """All pages, with one small picture drawn once instead of forty: the pictures have tests of their own."""
    small = draw_scene("beach", "uji", (320, 213))
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("branding.seed.writing.draw_scene", lambda scene, seed: small)
        call_command("load_regions", stdout=StringIO())
        call_command("seed_pages", stdout=StringIO())


def test_everything_is_there_in_both_languages_and_again_changes_nothing(client: Client, seeded: None) -> None:
    for code in LANGUAGES:
        assert DestinationPage.objects.live().filter(locale__language_code=code).count() == len(PLACES) == 24
        assert EventPage.objects.live().filter(locale__language_code=code).count() == len(EVENTS) == 12
        assert NewsPage.objects.live().filter(locale__language_code=code).count() == len(ARTICLES) == 12
        assert len(PlanPage.objects.get(locale__language_code=code).pillars) == 6
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id"))
    pictures = Picture.objects.count()
    out = StringIO()
    call_command("seed_pages", stdout=out)
    assert "already there" in out.getvalue()
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id")) == before
    assert Picture.objects.count() == pictures
    for page in Page.objects.live().filter(depth__gte=2):
        assert client.get(page.url).status_code == 200, page.url


def test_the_translations_are_wagtail_localizes_to_continue(seeded: None) -> None:
    """Publishing the translation from the translation editor's own store gives the English page we wrote."""
    page = DestinationPage.objects.get(slug="cikoneng-lighthouse")
    lead, body, facts = page.lead, page.body.get_prep_value(), page.facts.get_prep_value()
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code="en", enabled=True
    )
    assert translation.get_progress() == (translation.get_progress()[0],) * 2
    translation.save_target(publish=True)
    page = DestinationPage.objects.get(pk=page.pk)
    assert page.lead == lead
    assert [block["value"] for block in page.facts.get_prep_value()] == [block["value"] for block in facts]
    words = [re.sub(r' data-block-key="\w+"', "", str(block["value"])) for block in page.body.get_prep_value()]
    assert words == [re.sub(r' data-block-key="\w+"', "", str(block["value"])) for block in body]


def test_every_place_lies_where_it_says(seeded: None) -> None:
    for place in PLACES:
        assert District.objects.filter(code=place.district).exists()
        if place.village:
            assert Village.objects.get(code=place.village).district_id == place.district
        assert -6.4 < float(place.latitude) < -5.7
        assert 105.7 < float(place.longitude) < 106.5


def words_of(text: object) -> str:
    return " ".join(str(value) for value in vars(text).values())


def test_every_page_names_its_sources_and_is_long_enough() -> None:
    for item in (*PLACES, *ARTICLES):
        assert "/" in item.sources
        for text in item.texts.values():
            count = sum(len(re.sub(r"<[^>]+>", " ", line).split()) for _, line in text.body)
            assert 90 <= count <= 260, (text.title, count)
            assert text.lead
            assert text.alt
            assert "lorem" not in words_of(text).lower()


def test_every_event_names_its_sources_and_says_only_what_they_say(seeded: None) -> None:
    for event in EVENTS:
        assert "/" in event.sources
        assert (event.start is None) == (event.day_known == "belum")
        for text in event.texts.values():
            count = sum(len(re.sub(r"<[^>]+>", " ", line).split()) for _, line in text.body)
            assert 60 <= count <= 200, (text.title, count)
            assert text.lead
            assert bool(text.timing) == (event.day_known == "belum")
            assert bool(text.alt) == bool(event.scene or event.destination)
    for page in EventPage.objects.all():
        page.full_clean()
        assert page.place_district is None or page.place_district.code.startswith("36.04.")
    repeats = EventPage.objects.get(slug="hari-jadi-kabupaten-serang")
    assert repeats.rule == "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=8"


def test_sources_are_the_editors_own(client: Client, seeded: None) -> None:
    page = DestinationPage.objects.get(slug="mercusuar-cikoneng")
    assert "biem.co" in page.sources
    assert "biem.co" not in client.get(page.url).content.decode()


def test_nothing_of_another_regency_is_presented_as_ours(seeded: None) -> None:
    """Of the things often wrongly placed here, none is a page, and one that is named stands beside its real home."""
    if not REFERENCE.exists():
        assert not os.environ.get("CI"), f"{REFERENCE} is missing"
        pytest.skip(f"the reference list {REFERENCE.name} is not on this machine")
    with REFERENCE.open(encoding="utf-8") as file:
        wrong = [(row["nama"].split("(")[0].strip(), row["sebenarnya_di"]) for row in csv.DictReader(file)]
    titles = {title.lower() for title in Page.objects.values_list("title", flat=True)}
    text = " ".join(words_of(text) for item in (*PLACES, *ARTICLES, *EVENTS) for text in item.texts.values())
    for name, place in wrong:
        assert name.lower() not in titles
        if name in text:
            home = re.split(r"[,(]", place)[0].strip()
            assert home in text, f"{name} is named without {home}"
    assert "Karangantu" in text
    assert "Karangantu di Kota Serang" in text


def test_an_unknown_tariff_is_called_unknown(client: Client, seeded: None) -> None:
    assert "belum tercatat" in client.get("/id/destinasi/pulau-tunda/").content.decode()
    assert "not recorded yet" in client.get("/en/destinations/tunda-island/").content.decode()


def test_a_date_known_only_to_the_year_is_shown_as_the_year(client: Client, seeded: None) -> None:
    body = client.get("/id/berita/indeks-spbe-2024/").content.decode()
    assert '<time datetime="2024">2024</time>' in body
    assert "31 Desember 2024" not in body


def test_no_picture_stands_beside_its_like() -> None:
    """What a visitor sees together is drawn differently: the first dozen destinations, the news, and neighbours in the
    list. Of one scene there are three at most, each drawn for its own place."""
    first = [item.scene for item in (*PLACES[:12], *ARTICLES, *EVENTS) if item.scene]
    assert sorted(set(first)) == sorted(first)
    scenes = [place.scene for place in PLACES]
    assert all(one != other for one, other in pairwise(scenes))
    assert max(Counter(scenes).values()) <= 4
    assert not {"panorama", "plan", "tents"} & {item.scene for item in (*PLACES, *ARTICLES, *EVENTS)}


@pytest.mark.parametrize("kind", [*SCENES, *STILLS])
def test_scenes_are_drawn_alike_for_the_same_slug(kind: str) -> None:
    one, two = draw_scene(kind, "uji", (200, 133)), draw_scene(kind, "uji", (200, 133))
    assert one.size == (200, 133)
    assert one.tobytes() == two.tobytes()
    assert len(one.getcolors(40_000) or ()) > 1_000

"""Stories of culture and the page of contacts."""

import json
import re
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker
from wagtail.models import Locale
from wagtail_localize.models import Translation

from branding.domain.public import public_pages
from branding.domain.summaries import public_summaries
from branding.models import CulturePage, DestinationIndexPage, GeneralPage, HomePage
from branding.seed import writing, writing_culture
from branding.seed.content import LANGUAGES
from branding.seed.culture import STORIES
from branding.seed.pictures import SCENES, STILLS, draw_scene
from branding.seed.places import PLACES
from branding.seed.told import Asked, Known, Steps
from economy.domain.businesses import hide_business
from economy.models import Business
from regions.models import Village
from tests.branding.listings import publish_potter

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def own_media(file_media: None) -> None:
    """What is drawn once for this file is there for all its tests."""


@pytest.fixture(scope="module")
def stories(site_once: None, own_media: None, django_db_blocker: DjangoDbBlocker) -> None:
    """All seeded stories, one destination they lead to, and the contacts, in both languages."""
    small = draw_scene("beach", "uji", (320, 213))
    bumijaya = next(place for place in PLACES if place.texts["id"].slug == "sentra-gerabah-bumijaya")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("branding.seed.writing.draw_scene", lambda scene, seed: small)
        call_command("load_regions", stdout=StringIO())
        home, english = HomePage.objects.get(locale__language_code="id"), Locale.objects.get(language_code="en")
        writing.write_place(DestinationIndexPage.objects.get(locale=home.locale), bumijaya, english)
        writing_culture.write_culture(home, english, lambda line: None)
        writing_culture.write_contact_page(home, english)


@pytest.fixture
def potter(db: None, stories: None, categories: None) -> Business:
    return publish_potter()


def get(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return str(answer.content.decode())


def test_stories_are_read_in_both_languages(client: Client, stories: None) -> None:
    html = get(client, "/id/budaya/")
    for story in STORIES:
        assert story.texts["id"].title in html
    assert "Golok" in get(client, "/id/budaya/?pokok=kerajinan")
    assert "Bontot" not in get(client, "/id/budaya/?pokok=kerajinan")
    assert "Bontot" in get(client, "/id/budaya/?pokok=nonsens&hal=x")
    html = get(client, "/id/budaya/gerabah-bumijaya/")
    assert html.count('class="steps__step"') == 5
    assert "/id/destinasi/sentra-gerabah-bumijaya/" in html
    english = get(client, "/en/culture/bumijaya-pottery/")
    assert "/en/destinations/bumijaya-pottery-village/" in english
    assert "Preparing the clay" in english
    assert "bisnisbanten" not in html + english


def test_an_empty_list_says_so(client: Client, home: HomePage) -> None:
    CulturePage.objects.update(live=False)
    assert "Belum ada cerita" in get(client, "/id/budaya/")


def test_makers_are_the_directorys_and_vanish_with_it(client: Client, potter: Business) -> None:
    assert writing_culture.choose_makers() == 1
    for path in ("/id/budaya/gerabah-bumijaya/", "/en/culture/bumijaya-pottery/"):
        assert "Gerabah Uji" in get(client, path)
    hide_business(actor=None, business=potter, reason="uji")
    html = get(client, "/id/budaya/gerabah-bumijaya/")
    assert "Gerabah Uji" not in html
    assert "Yang membuatnya" not in html
    assert "UMKM di Kecamatan Ciruas" in html
    assert writing_culture.choose_makers() == 0


def test_a_story_describes_itself(client: Client, stories: None) -> None:
    html = get(client, "/id/budaya/gerabah-bumijaya/")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    article, faq, trail = json.loads(found[0])
    assert article["@type"] == "Article"
    assert {"headline", "image", "datePublished", "author", "about"} <= set(article)
    assert article["contentLocation"]["address"]["addressLocality"] == "Ciruas"
    assert faq["@type"] == "FAQPage"
    assert len(faq["mainEntity"]) == 2
    assert trail["@type"] == "BreadcrumbList"


def test_search_knows_stories_and_their_kecamatan(stories: None) -> None:
    page = CulturePage.objects.get(slug="gerabah-bumijaya")
    whole, short = public_pages(ids=[page.pk])[0], public_summaries(ids=[page.pk])[0]
    assert whole.kind == short.kind == "culture"
    assert whole.district_slug == short.district_slug == "ciruas"
    assert "Menghias" in whole.text
    assert "Bolehkah melihat" in whole.text


def test_queries_of_a_story_do_not_grow(client: Client, potter: Business) -> None:
    writing_culture.choose_makers()
    for path, limit in (("/id/budaya/", 18), ("/id/budaya/gerabah-bumijaya/", 24), ("/id/kontak/", 12)):
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        assert len(captured) <= limit, (path, len(captured))


def test_a_desa_lies_in_the_kecamatan(stories: None) -> None:
    page = CulturePage.objects.get(slug="gerabah-bumijaya")
    page.village = Village.objects.exclude(district=page.district).first()
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "village" in refused.value.message_dict


def test_translators_go_on_sentence_by_sentence(stories: None) -> None:
    """Publishing from wagtail-localize's store gives the English page we wrote: words translated, the rest shared."""
    for slug in ("bumijaya-pottery", "contact"):
        model: Any = CulturePage if slug != "contact" else GeneralPage
        page = model.objects.get(slug=slug, locale__language_code="en")
        before = page.body.get_prep_value()
        translation = Translation.objects.get(source__object_id=page.translation_key)
        total, done = translation.get_progress()
        assert total == done > 2
        translation.save_target(publish=True)
        after = model.objects.get(pk=page.pk).body.get_prep_value()
        assert words_of(after) == words_of(before)


def words_of(body: Any) -> str:
    return re.sub(r' data-block-key=\\?"\w+\\?"', "", json.dumps(body, ensure_ascii=False))


def test_the_contacts_are_the_settings_own(client: Client, stories: None) -> None:
    html = get(client, "/id/kontak/")
    assert "Kontak kantor belum dicatat." in html
    writing.write_contact()
    html = get(client, "/id/kontak/")
    assert "Kantor Contoh Pemerintah Kabupaten" in html
    assert html.partition("<main")[2].partition("</main>")[0].count("<form") == 0
    assert '"@type":"ContactPage"' in html
    assert "Monday–Friday" in get(client, "/en/contact/")


def test_every_story_is_complete() -> None:
    scenes = [story.scene for story in STORIES]
    assert len(STORIES) == 6
    assert sorted(set(scenes)) == sorted(scenes)
    assert set(scenes) <= {*SCENES, *STILLS}
    for story in STORIES:
        assert "/" in story.sources
        first, second = (story.texts[code] for code in LANGUAGES)
        assert [type(block) for block in first.body] == [type(block) for block in second.body]
        for one, other in zip(first.body, second.body, strict=True):
            assert shape(one) == shape(other), story.texts["id"].title
        for text in (first, second):
            assert len(text.lead) <= 160
            assert text.alt


def shape(block: object) -> object:
    if isinstance(block, Steps):
        return len(block.steps)
    if isinstance(block, Known):
        return [sure for _, _, sure in block.facts]
    if isinstance(block, Asked):
        return len(block.questions)
    return block[0]  # type: ignore[index]

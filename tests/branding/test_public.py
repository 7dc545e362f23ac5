"""What leaves the pages, and what they announce."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from branding.domain.authoring import add_page
from branding.domain.public import public_page_ids, public_pages
from branding.models import DestinationPage, HomePage, NewsIndexPage
from branding.signals import pages_changed
from branding.tasks import publish_scheduled

from .conftest import MakeArticle

Heard = list[int]


@pytest.fixture
def heard() -> Iterator[Heard]:
    """Every page id announced, checked to be announced while the writer's transaction is still open."""
    ids: Heard = []

    def listen(ids: list[int], **kwargs: Any) -> None:
        assert connection.in_atomic_block
        collected.extend(ids)

    collected = ids
    pages_changed.connect(listen)
    yield ids
    pages_changed.disconnect(listen)


def test_an_article_as_the_public_sees_it(make_article: MakeArticle) -> None:
    article = make_article("Panen", datetime.date(2026, 11, 2))
    (page,) = public_pages(ids=[article.pk])
    assert (page.kind, page.language, page.title, page.lead) == ("news", "id", "Panen", "Teras Panen")
    assert page.text == "Isi Panen"
    assert page.url_path == "/id/berita/panen/"
    assert page.date is not None
    assert timezone.localtime(page.date).isoformat() == "2026-11-02T00:00:00+07:00"
    assert page.district_code == page.image_url == ""


def test_a_destination_as_the_public_sees_it(one_place: None) -> None:
    destination = DestinationPage.objects.get(locale__language_code="en")
    (page,) = public_pages(ids=[destination.pk])
    assert page.kind == "destination"
    assert page.language == "en"
    assert page.url_path == "/en/destinations/cikoneng-lighthouse/"
    assert page.district_code == "36.04.30"
    assert (page.latitude, page.longitude) == (-6.0708, 105.885)
    assert page.image_url.endswith(".webp")
    assert "286" in page.text
    assert destination.sources
    assert destination.sources not in repr(page)


def test_drafts_private_and_missing_pages_are_absent(make_article: MakeArticle, news: NewsIndexPage) -> None:
    shown, draft, private = make_article("Satu"), make_article("Dua"), make_article("Tiga")
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    ids = [shown.pk, draft.pk, private.pk, 999_999]
    assert [page.id for page in public_pages(ids=ids)] == [shown.pk]
    assert {shown.pk, news.pk} <= set(public_page_ids())
    assert not {draft.pk, private.pk} & set(public_page_ids())
    PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    assert public_pages(ids=ids) == []


def test_all_pages_without_asking_for_ids(home: HomePage) -> None:
    assert [page.id for page in public_pages()] == list(public_page_ids())
    assert {page.kind for page in public_pages()} == {"home", "page", "plan"}


@pytest.mark.django_db(transaction=True)
def test_every_change_is_announced_inside_its_own_transaction(make_article: MakeArticle, heard: Heard) -> None:
    """Here no test transaction is open around the writer's: an announcement outside would fail the listener."""
    article = make_article("Awal")
    assert article.pk in heard
    heard.clear()
    article.unpublish()
    assert article.pk in heard


def test_a_draft_of_a_live_page_changes_nothing_but_publishing_does(make_article: MakeArticle, heard: Heard) -> None:
    article = make_article("Awal")
    article.lead = "Baru"
    heard.clear()
    with transaction.atomic():
        revision = article.save_revision()
    assert public_pages(ids=[article.pk])[0].lead == "Teras Awal"
    heard.clear()
    with transaction.atomic():
        revision.publish()
    assert article.pk in heard
    assert public_pages(ids=[article.pk])[0].lead == "Baru"


def test_a_new_slug_announces_all_beneath(make_article: MakeArticle, news: NewsIndexPage, heard: Heard) -> None:
    article = make_article("Anak")
    heard.clear()
    news.refresh_from_db()
    news.slug = "warta"
    with transaction.atomic():
        news.save()
    assert {news.pk, article.pk} <= set(heard)
    assert public_pages(ids=[article.pk])[0].url_path == "/id/warta/anak/"


def test_a_moved_page_is_announced_with_its_new_address(
    make_article: MakeArticle, news: NewsIndexPage, home: HomePage, heard: Heard
) -> None:
    article = make_article("Pindah")
    other = add_page(parent=home, page=NewsIndexPage(title="Arsip", slug="arsip"))
    heard.clear()
    with transaction.atomic():
        article.move(other, pos="last-child")
    assert article.pk in heard
    assert public_pages(ids=[article.pk])[0].url_path == "/id/arsip/pindah/"


def test_a_restriction_announces_all_beneath(make_article: MakeArticle, news: NewsIndexPage, heard: Heard) -> None:
    article = make_article("Anak")
    heard.clear()
    with transaction.atomic():
        restriction = PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    assert {news.pk, article.pk} <= set(heard)
    heard.clear()
    with transaction.atomic():
        restriction.delete()
    assert {news.pk, article.pk} <= set(heard)


def test_deletion_is_announced_while_the_id_is_known(make_article: MakeArticle, heard: Heard) -> None:
    article = make_article("Hilang")
    key = article.pk
    heard.clear()
    with transaction.atomic():
        article.delete()
    assert key in heard
    assert public_pages(ids=[key]) == []


def test_a_lost_picture_announces_its_page(one_place: None, heard: Heard) -> None:
    page = DestinationPage.objects.get(locale__language_code="id")
    assert page.hero_image is not None
    heard.clear()
    with transaction.atomic():
        page.hero_image.delete()
    assert page.pk in heard
    assert public_pages(ids=[page.pk])[0].image_url == ""


def test_the_scheduled_minute_publishes(make_article: MakeArticle, client: Client) -> None:
    article = make_article("Nanti")
    article.unpublish()
    article.go_live_at = timezone.now() + datetime.timedelta(minutes=5)
    article.save_revision().publish()
    assert client.get("/id/berita/nanti/").status_code == 404
    revision = article.latest_revision
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(seconds=1)
    revision.content["go_live_at"] = (timezone.now() - datetime.timedelta(seconds=1)).isoformat()
    revision.save()
    publish_scheduled()
    assert client.get("/id/berita/nanti/").status_code == 200


def test_the_command_needs_regions(db: None) -> None:
    with pytest.raises(Exception, match="load_regions"):
        call_command("seed_pages")

"""The bones of the site."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from branding.domain.roles import APPROVERS, WRITERS, ensure_page_roles
from branding.domain.site_tree import ensure_site
from branding.domain.workflow import ensure_news_workflow
from branding.models import (
    BrandPage,
    CultureIndexPage,
    DestinationIndexPage,
    EventIndexPage,
    GeneralPage,
    HomePage,
    ItineraryIndexPage,
    NewsIndexPage,
    NewsPage,
    PlanPage,
)


def test_both_languages_have_the_same_sections(home: HomePage) -> None:
    for model in (
        HomePage,
        DestinationIndexPage,
        CultureIndexPage,
        ItineraryIndexPage,
        EventIndexPage,
        NewsIndexPage,
        PlanPage,
    ):
        pages = model.objects.all()
        assert sorted(page.locale.language_code for page in pages) == ["en", "id"]
        assert len({page.translation_key for page in pages}) == 1
        assert all(page.live for page in pages)


def test_the_welcome_page_is_gone_and_the_site_begins_at_our_home(home: HomePage) -> None:
    assert not Page.objects.filter(title__startswith="Welcome to your new Wagtail").exists()
    site = Site.objects.get(is_default_site=True)
    assert site.root_page_id == home.pk
    assert site.hostname == "localhost"


def test_again_changes_nothing_even_what_an_editor_wrote(home: HomePage) -> None:
    home.title = "Rumah"
    home.save_revision().publish()
    before = list(Page.objects.values_list("pk", "title", "latest_revision_id").order_by("pk"))
    for _ in range(2):
        ensure_site()
        ensure_page_roles()
        ensure_news_workflow()
    assert list(Page.objects.values_list("pk", "title", "latest_revision_id").order_by("pk")) == before


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/id/", "Selamat datang"),
        ("/en/", "Welcome"),
        ("/id/destinasi/", "Belum ada destinasi"),
        ("/en/destinations/", "No destinations yet"),
        ("/id/budaya/", "Belum ada cerita"),
        ("/en/culture/", "No stories yet"),
        ("/id/rute-wisata/", "Belum ada rute"),
        ("/en/itineraries/", "No itineraries yet"),
        ("/id/acara/", "Belum ada acara"),
        ("/en/events/", "No events yet"),
        ("/id/berita/", "Belum ada berita"),
        ("/en/news/", "No news yet"),
        ("/id/rencana-smart-city/", "Rencana Smart City"),
        ("/en/smart-city-plan/", "Smart City Plan"),
    ],
)
def test_every_section_is_served_even_while_it_is_empty(client: Client, home: HomePage, path: str, words: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert words in response.content.decode()


def test_pages_stand_only_where_they_make_sense(home: HomePage) -> None:
    assert NewsPage.allowed_parent_page_models() == [NewsIndexPage]
    assert NewsPage.allowed_subpage_models() == []
    assert set(HomePage.allowed_subpage_models()) == {
        DestinationIndexPage,
        ItineraryIndexPage,
        EventIndexPage,
        CultureIndexPage,
        NewsIndexPage,
        PlanPage,
        BrandPage,
        GeneralPage,
    }


def test_writers_may_write_and_only_approvers_may_publish(home: HomePage) -> None:
    ensure_page_roles()
    from django.contrib.auth.models import Group

    from accounts.models import User

    writer, approver = (
        User.objects.create_user(username=name, email=f"{name}@beranda.test", password=None)
        for name in ("penulis", "penyetuju")
    )
    writer.groups.add(Group.objects.get(name=WRITERS))
    approver.groups.add(Group.objects.get(name=APPROVERS))
    for index in NewsIndexPage.objects.all():
        assert index.permissions_for_user(writer).can_add_subpage()
        assert not index.permissions_for_user(writer).can_publish()
        assert index.permissions_for_user(approver).can_publish()
    assert writer.has_perm("wagtailadmin.access_admin")
    assert approver.has_perm("wagtailadmin.access_admin")

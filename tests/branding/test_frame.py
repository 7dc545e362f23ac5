"""What stands around every page is read once and not for every page."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import engines
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, Site

from branding.domain import frame
from branding.domain.authoring import change_brand
from branding.models import BrandSettings, HomePage

WITHOUT_CONTENT = engines["django"].from_string('{% extends "base.html" %}')


def draw(path: str = "/id/umkm/", host: str = "testserver") -> str:
    """A page of which nothing but its frame exists."""
    request = RequestFactory().get(path, headers={"host": host})
    request.user = AnonymousUser()
    return str(WITHOUT_CONTENT.render({}, request))


def test_a_second_page_asks_the_database_for_nothing(
    home: HomePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = draw()
    with django_assert_num_queries(0):
        assert draw() == first


def test_a_new_name_and_a_page_out_of_the_menu_show_at_once(home: HomePage) -> None:
    before = draw()
    entry = Page.objects.child_of(home).live().in_menu().get(slug="destinasi")
    assert entry.title in before
    change_brand(brand=BrandSettings.for_site(Site.objects.get()), fields={"regency_name": "Kabupaten Contoh"})
    assert "Kabupaten Contoh" in draw()
    entry.show_in_menus = False
    entry.save()
    assert entry.title not in draw()


@pytest.mark.parametrize(("path", "other"), [("/id/umkm/", "/en/umkm/"), ("/id/umkm/?q=a%26b&urut=name", "/en/umkm/")])
def test_each_page_leads_to_itself_in_the_other_language(home: HomePage, path: str, other: str) -> None:
    draw("/id/umkm/kecamatan/ciruas/")
    text = draw(path)
    expected = path.replace("/id/", "/en/").replace("&", "&amp;")
    assert expected.startswith(other)
    assert text.count(f'href="{expected}" hreflang="en"') == 3
    assert "\ue000" not in text


def test_the_menu_marks_where_the_page_is(home: HomePage) -> None:
    assert 'href="/id/umkm/" aria-current="page"' in draw("/id/umkm/")
    assert 'href="/id/umkm/" aria-current="true"' in draw("/id/umkm/kategori/jasa/")
    assert 'href="/id/umkm/" aria-current' not in draw("/id/destinasi/")


def test_invented_hosts_are_not_remembered_without_end(home: HomePage) -> None:
    for number in range(3 * frame.MAX_HOSTS):
        draw(host=f"h{number}.example")
    assert len(frame._frames) <= frame.MAX_HOSTS


def test_before_set_up_there_is_a_page_too(db: None) -> None:
    Site.objects.all().delete()
    assert "Kabupaten Serang" in draw()

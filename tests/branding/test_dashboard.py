"""The desk on the admin's first screen: what waits for whom, and for nobody else."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, Page

from accounts.models import User
from branding.domain import dashboard
from branding.domain.authoring import change_page
from branding.domain.rights import rights_of
from branding.domain.roles import APPROVERS, TOURISM_EDITORS, TRANSLATORS, WRITERS, ensure_page_roles
from branding.domain.workflow import ensure_news_workflow
from branding.models import DestinationPage, NewsIndexPage, NewsPage

from .conftest import MakeArticle

Staff = dict[str, User]


@pytest.fixture
def staff(news: NewsIndexPage) -> Staff:
    ensure_page_roles()
    ensure_news_workflow()
    made = {}
    for number, name in enumerate((WRITERS, APPROVERS, TRANSLATORS, TOURISM_EDITORS)):
        made[name] = User.objects.create_user(username=name, email=f"{number}@beranda.test", password=None)
        made[name].groups.add(Group.objects.get(name=name))
    return made


def draft(news: NewsIndexPage, author: User, title: str = "Panen raya") -> NewsPage:
    page = NewsPage(title=title, author_name="Penulis", lead="Teras", live=False, owner=author)
    page.body = [("paragraph", "<p>Isi</p>")]
    news.add_child(instance=page)
    page.save_revision(user=author)
    return page


def first_screen(client: Client, user: User) -> str:
    client.force_login(user)
    response = client.get("/cms/")
    assert response.status_code == 200
    return response.content.decode()


def titles(pile: dashboard.Pile) -> list[str]:
    return [item.title for item in pile.items]


def test_a_draft_is_its_writers_until_it_is_submitted_and_then_waits_for_the_approver(
    staff: Staff, news: NewsIndexPage, client: Client
) -> None:
    writer, approver = staff[WRITERS], staff[APPROVERS]
    page = draft(news, writer)
    assert titles(dashboard.my_drafts(user=writer, rights=rights_of(writer))) == ["Panen raya"]
    assert dashboard.my_drafts(user=approver, rights=rights_of(approver)).total == 0
    page.get_workflow().start(page, writer)
    assert dashboard.my_drafts(user=writer, rights=rights_of(writer)).total == 0
    assert titles(dashboard.waiting_for(user=approver)) == ["Panen raya"]
    assert dashboard.waiting_for(user=writer).total == 0
    html = first_screen(client, approver)
    assert "Menunggu Anda" in html
    assert "Persetujuan berita · sejak" in html


def test_what_is_scheduled_is_told_with_its_minute_in_wib(
    staff: Staff, make_article: MakeArticle, client: Client
) -> None:
    page = make_article("Nanti")
    at = datetime(2030, 1, 7, 8, 30, tzinfo=ZoneInfo("Asia/Jakarta"))
    page.go_live_at = at
    page.save_revision().publish()
    ending = make_article("Sebentar")
    change_page(page=ending, fields={"expire_at": at + timedelta(days=1)})
    rights = rights_of(staff[APPROVERS])
    assert [(item.title, item.when) for item in dashboard.scheduled(rights=rights).items] == [("Nanti", at)]
    assert titles(dashboard.expiring(rights=rights)) == ["Sebentar"]
    assert dashboard.scheduled(rights=rights_of(staff[TRANSLATORS])).total == 0
    html = first_screen(client, staff[APPROVERS])
    assert "Senin, 7 Januari 2030 pukul 08.30 WIB" in html
    assert "Selasa, 8 Januari 2030 pukul 08.30 WIB" in html


def test_pictures_without_words_are_told_to_those_who_may_write_them(staff: Staff, one_place: None) -> None:
    assert dashboard.without_words(rights=rights_of(staff[TOURISM_EDITORS])).total == 0
    DestinationPage.objects.update(hero_alt="")
    assert dashboard.without_words(rights=rights_of(staff[TOURISM_EDITORS])).total == 2
    assert titles(dashboard.without_words(rights=rights_of(staff[TRANSLATORS]))) == ["Cikoneng Lighthouse"]
    assert dashboard.without_words(rights=rights_of(staff[WRITERS])).total == 0


def test_a_price_older_than_a_year_is_stale(staff: Staff, one_place: None) -> None:
    place = DestinationPage.objects.get(locale__language_code="id")
    tariff = {"who": "Dewasa", "day": "setiap-hari", "price": 15_000, "source": "Loket", "valid_on": "2025-06-01"}
    place.tariffs = [("tariff", tariff), ("tariff", {**tariff, "valid_on": "2026-03-01"})]
    place.save_revision().publish()
    rights = rights_of(staff[TOURISM_EDITORS])
    assert dashboard.stale_tariffs(rights=rights, today=date(2026, 6, 1)).total == 0
    pile = dashboard.stale_tariffs(rights=rights, today=date(2026, 6, 2))
    assert (titles(pile), pile.items[0].when and timezone.localdate(pile.items[0].when)) == (
        [place.title],
        date(2025, 6, 1),
    )
    assert dashboard.stale_tariffs(rights=rights_of(staff[WRITERS]), today=date(2026, 6, 2)).total == 0
    place.tariffs = [("tariff", {**tariff, "price": None})]
    place.save_revision().publish()
    assert dashboard.stale_tariffs(rights=rights, today=date(2026, 6, 2)).total == 0


def test_pages_nobody_has_touched_for_a_year(staff: Staff, make_article: MakeArticle) -> None:
    page = make_article("Lama")
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(days=366))
    assert titles(dashboard.untouched(rights=rights_of(staff[WRITERS]))) == ["Lama"]
    assert dashboard.untouched(rights=rights_of(staff[TOURISM_EDITORS])).total == 0


def test_translations_are_told_to_those_who_may_begin_them(
    staff: Staff, make_article: MakeArticle, english: Locale, client: Client
) -> None:
    for number in range(7):
        make_article(f"Kabar {number}")
    work = dashboard.translating(rights=rights_of(staff[TRANSLATORS]))
    assert (work.missing.total, len(work.missing.items)) == (7, dashboard.SHOWN)
    assert dashboard.translating(rights=rights_of(staff[TOURISM_EDITORS])).missing.total == 0
    html = first_screen(client, staff[TRANSLATORS])
    assert "Belum diterjemahkan" in html
    assert "Lihat semua (7)" in html
    assert "?state=belum-ada" in html


def test_an_empty_desk_says_so_and_officers_keep_their_own_panels(staff: Staff, client: Client) -> None:
    from economy.domain.roles import OFFICER_GROUP, ensure_office_roles

    assert "Tidak ada yang menunggu Anda. Semua sudah beres." in first_screen(client, staff[WRITERS])
    ensure_office_roles()
    officer = User.objects.create_user(username="petugas", email="p@beranda.test", password=None)
    officer.groups.add(Group.objects.get(name=OFFICER_GROUP))
    html = first_screen(client, officer)
    assert "Menunggu diperiksa" in html
    assert "Meja kerja" not in html


def test_somebody_locked_out_has_no_rights(staff: Staff) -> None:
    user = staff[APPROVERS]
    user.is_active = False
    assert rights_of(user).branches("publish") == ()


def test_the_first_screen_asks_as_much_with_few_pages_as_with_many(
    staff: Staff,
    news: NewsIndexPage,
    make_article: MakeArticle,
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_article("Satu")
    first_screen(client, staff[APPROVERS])
    with django_assert_max_num_queries(60) as few:
        first_screen(client, staff[APPROVERS])
    asked = len(few)
    for number in range(12):
        make_article(f"Kabar {number}")
        page = draft(news, staff[WRITERS], f"Draf {number}")
        page.get_workflow().start(page, staff[WRITERS])
    with django_assert_max_num_queries(asked + 2):
        first_screen(client, staff[APPROVERS])

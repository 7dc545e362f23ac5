"""The matrix of translations in the admin: what it shows to whom, and what one press does."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages.storage.fallback import FallbackStorage
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, Page

from accounts.models import User
from branding.domain.roles import APPROVERS, TRANSLATORS, ensure_page_roles
from branding.models import HomePage, NewsIndexPage, NewsPage
from branding.newsroom.offers import offer_translation

from .conftest import MakeArticle
from .test_translations import member, translated

MATRIX = "branding_newsroom:translations"


@pytest.fixture
def screen(client: Client, home: HomePage) -> Client:
    """Signed in as a translator."""
    ensure_page_roles()
    client.force_login(member(TRANSLATORS))
    return client


def test_the_matrix_shows_what_is_missing_and_one_press_begins_it(
    screen: Client, make_article: MakeArticle, english: Locale
) -> None:
    article = make_article("Panen")
    html = screen.get(reverse(MATRIX)).content.decode()
    address = reverse("branding_newsroom:open_translation", args=[article.pk, "en"])
    assert f'action="{address}"' in html
    assert screen.get(address).status_code == 405
    opened = screen.post(address)
    made = article.get_translation(english)
    assert opened["Location"] == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert screen.get(opened["Location"]).status_code == 200
    again = screen.get(reverse(MATRIX)).content.decode()
    assert opened["Location"] in again
    assert f'action="{address}"' not in again


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("?state=belum-ada", "Panen", "Destinasi</"),
        ("?state=mutakhir&language=en", "Destinasi", "Panen"),
        ("?q=pan", "Panen", "Rencana Smart City</"),
        ("?state=usang", "Tidak ada", "Panen"),
        ("?language=id", "Tidak ada", "Panen"),
    ],
)
def test_the_matrix_can_be_narrowed(
    screen: Client, make_article: MakeArticle, query: str, shown: str, hidden: str
) -> None:
    make_article("Panen")
    html = screen.get(reverse("branding_newsroom:translations_results") + query).content.decode()
    body = html[html.find("<tbody") :] if "<tbody" in html else html
    if shown != "Tidak ada":
        assert shown in body
    assert hidden not in body


def test_a_section_and_a_type_can_be_chosen(screen: Client, make_article: MakeArticle, news: NewsIndexPage) -> None:
    article = make_article("Panen")
    address = reverse("branding_newsroom:translations_results")
    for query in (f"?section={news.path}", f"?kind={article.content_type_id}"):
        html = screen.get(address + query).content.decode()
        body = html[html.find("<tbody") :]
        assert "Panen" in body
        assert "Destinasi" not in body


def test_who_does_not_translate_is_sent_away(client: Client, home: HomePage) -> None:
    from economy.domain.roles import OFFICER_GROUP, ensure_office_roles

    ensure_office_roles()
    client.force_login(member(OFFICER_GROUP))
    assert client.get(reverse(MATRIX)).status_code == 302
    english = Locale.objects.get(language_code="en")
    HomePage.objects.get(locale=english).delete()
    client.post(reverse("branding_newsroom:open_translation", args=[home.pk, "en"]))
    assert not home.has_translation(english)


def test_the_matrix_asks_as_much_for_500_pages_as_for_60(
    screen: Client,
    make_article: MakeArticle,
    news: NewsIndexPage,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    def add(first: int, last: int) -> None:
        """Rows of the tree alone: of 500 pages only what the list reads has to be there."""
        kind = ContentType.objects.get_for_model(NewsPage)
        about = {"depth": news.depth + 1, "content_type": kind, "locale": news.locale, "live": True}
        yesterday = timezone.now() - timedelta(days=1)
        Page.objects.bulk_create(
            Page(
                title=f"Kabar {number}",
                slug=f"kabar-{number}",
                path=f"{news.path}{number + 1000:04}",
                url_path=f"{news.url_path}kabar-{number}/",
                last_published_at=yesterday,
                **about,
            )
            for number in range(first, last)
        )

    make_article("Panen")
    add(0, 60)
    screen.get(reverse(MATRIX))
    with CaptureQueriesContext(connection) as few:
        screen.get(reverse(MATRIX))
    asked = len(few)
    add(60, 500)
    with CaptureQueriesContext(connection) as many:
        assert screen.get(reverse(MATRIX)).status_code == 200
    assert len(many) == asked
    assert len(many) <= 24, [each["sql"][:120] for each in many.captured_queries]


# --- the offer --------------------------------------------------------------


def offered(user: User, page: Page) -> list[str]:
    """What the person who has just published a page is told."""
    request = RequestFactory().post("/cms/")
    request.user = user
    request.session = {}  # type: ignore[assignment]
    storage = FallbackStorage(request)
    request._messages = storage  # type: ignore[attr-defined]
    offer_translation(request, page)
    return [str(each) for each in storage]


def test_whoever_publishes_is_offered_the_missing_translation(
    make_article: MakeArticle, english: Locale, home: HomePage
) -> None:
    ensure_page_roles()
    approver, stranger = member(APPROVERS), User.objects.create_user(username="x", email="x@b.test", password=None)
    article = make_article("Panen & pesta")
    (text,) = offered(approver, article)
    assert "belum ada dalam bahasa Inggris" in text
    assert f"{reverse(MATRIX)}?q=Panen+%26+pesta" in text
    assert offered(stranger, article) == []
    translated(article, english)
    assert offered(approver, article) == []

"""The desk of editors and the matrix of translations, and the notice that readers of an untranslated page see."""

import datetime
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from wagtail.models import Locale
from wagtail.models import Page as WagtailPage
from wagtail.users.models import UserProfile

from accounts.models import User
from branding.domain.authoring import add_page, change_page
from branding.models import DestinationPage, NewsIndexPage, NewsPage
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn
from .inspector import html_errors, repeated_ids

LONG = (
    "Mempertanggungjawabkan pengelolaan persampahan dan keberlangsungan ekosistem pesisir Pulo Ampel bersama warganya"
)
NARROW = 320


@pytest.fixture
def newsroom(pages: None, people: dict[str, User]) -> NewsPage:
    """Something of everything that can wait: returns an article in Indonesian only."""
    index = NewsIndexPage.objects.get(locale__language_code="id")
    alone = add_page(
        parent=index,
        page=NewsPage(title="Panen Contoh", slug="panen", lead="Warga memanen padi.", author_name="Redaksi"),
    )
    for number in range(6):
        article = NewsPage(title=f"{LONG} {number}", slug=f"kabar-{number}", lead="Teras.", author_name="Redaksi")
        add_page(parent=index, page=article)
    change_page(page=DestinationPage.objects.filter(locale=index.locale)[0], fields={"lead": "Teras yang baru."})
    author = people["editor"]
    for title in ("Draf Contoh", "Menunggu Contoh"):
        draft = NewsPage(title=title, author_name="Redaksi", lead="Teras", live=False, owner=author)
        index.refresh_from_db()
        index.add_child(instance=draft)
        draft.save_revision(user=author)
    draft.get_workflow().start(draft, author)
    coming = NewsPage.objects.get(slug="kabar-0")
    coming.go_live_at = timezone.now() + timedelta(days=3)
    coming.save_revision().publish()
    old = WagtailPage.objects.filter(slug="kabar-1")
    old.update(last_published_at=timezone.now() - timedelta(days=500))
    place = DestinationPage.objects.filter(locale=index.locale).order_by("-pk")[0]
    tariff = {"who": "Dewasa", "day": "setiap-hari", "price": 15_000, "source": "Loket", "valid_on": "2024-01-02"}
    change_page(page=place, fields={"tariffs": [("tariff", tariff)]})
    DestinationPage.objects.filter(pk=place.pk).update(hero_alt="")
    assert isinstance(alone, NewsPage)
    assert datetime.date.today().year > 2024  # noqa: DTZ011 — the tariff above is old on every day to come
    return alone


def prefer(user: User, language: str, theme: str) -> None:
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language, "theme": theme})


def look(page: Page, path: str, assert_accessible: AssertAccessible) -> None:
    """The page at `path` is sound: mark-up, ids, width, one heading, axe."""
    answer = page.goto(path)
    assert answer is not None
    assert answer.ok, path
    assert not html_errors(answer.text()), path
    assert not repeated_ids(page), path
    width = page.viewport_size["width"] if page.viewport_size else 0
    for narrow in (NARROW, width) if width < 600 else (width,):
        page.set_viewport_size({"width": narrow, "height": 900})
        assert page_width(page) <= narrow, path
    expect(page.locator("h1")).to_have_count(1)
    assert_accessible(page)


@pytest.mark.long
@pytest.mark.parametrize(
    ("width", "theme", "language"),
    [(360, "light", "id"), (360, "dark", "en"), (1280, "light", "en"), (1280, "dark", "id")],
)
def test_desk_and_matrix(
    open_page: OpenPage,
    people: dict[str, User],
    newsroom: NewsPage,
    sign_in: SignIn,
    assert_accessible: AssertAccessible,
    width: int,
    theme: str,
    language: str,
) -> None:
    for role in ("approver", "translator"):
        prefer(people[role], language, theme)
        page = open_page(width=width)
        page.emulate_media(reduced_motion="reduce")
        sign_in(page, people[role].email or "")
        paths = ("", "terjemahan/", "terjemahan/?state=usang", "terjemahan/?q=tidakada")
        for path in paths if role == "approver" else paths[:2]:
            look(page, f"/cms/{path}", assert_accessible)
        assert page.locator("html").get_attribute("lang") == language


def test_a_translator_begins_a_translation_from_the_desk(
    page_1280: Page, people: dict[str, User], newsroom: NewsPage, sign_in: SignIn
) -> None:
    page = page_1280
    sign_in(page, people["translator"].email or "")
    page.goto("/cms/")
    expect(page.locator("main")).to_contain_text("Belum diterjemahkan")
    page.goto("/cms/terjemahan/?q=Panen")
    page.get_by_role("button", name=re.compile(r"Terjemahkan\s*: Panen Contoh")).click()
    page.wait_for_url(re.compile(r"/cms/pages/\d+/edit/"))
    draft = newsroom.get_translation(Locale.objects.get(language_code="en"))
    assert f"/cms/pages/{draft.pk}/edit/" in page.url
    assert not draft.live
    page.goto("/cms/terjemahan/?q=Panen")
    expect(page.locator("td.newsroom-language").last).to_contain_text("Draf")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    ("path", "notice", "other"),
    [
        ("/en/news/panen/", "This page is not yet available in English.", "/id/berita/panen/"),
        ("/id/open-call/", "Halaman ini belum tersedia dalam bahasa Indonesia.", "/en/open-call/"),
    ],
)
def test_readers_of_an_untranslated_page_are_told(
    open_page: OpenPage,
    newsroom: NewsPage,
    assert_accessible: AssertAccessible,
    width: int,
    path: str,
    notice: str,
    other: str,
) -> None:
    from branding.models import GeneralPage, HomePage

    home = HomePage.objects.get(locale__language_code="en")
    add_page(parent=home, page=GeneralPage(title="Open call", slug="open-call", lead="For makers."))
    page = open_page(width=width)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        look(page, path, assert_accessible)
        expect(page.locator(".page-notice")).to_contain_text(notice)
    page.goto(other)
    expect(page.locator(".page-notice")).to_have_count(0)
    expect(page.locator(f".language a[href='{path}']").first).to_be_attached()

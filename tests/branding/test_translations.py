"""How pages stand in the languages, and what one press does about it."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from accounts.models import User
from branding.domain import translations
from branding.domain.authoring import change_page, link_translation
from branding.domain.roles import APPROVERS, TRANSLATORS, WRITERS, ensure_page_roles
from branding.domain.site_tree import ensure_translation
from branding.domain.translating import NotTranslatable, open_translation
from branding.domain.translations import Cell, Row
from branding.enums import TranslationState
from branding.models import HomePage, NewsIndexPage, NewsPage

from .conftest import MakeArticle


def member(role: str) -> User:
    user = User.objects.create_user(username=role, email=f"{len(role)}@beranda.test", password=None)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def translator(home: HomePage) -> User:
    ensure_page_roles()
    return member(TRANSLATORS)


def row_of(page: Page) -> Row:
    return next(row for row in translations.counted(translations.ledger()) if row.key == page.translation_key)


def english_of(page: Page) -> Cell:
    return row_of(page).cells["en"]


def translated(article: NewsPage, english: Locale, **fields: object) -> Page:
    """The article's English version, known to the translator's tool and up to date."""
    target = ensure_translation(
        source=article, locale=english, fields={"title": "Harvest", "slug": "harvest", "lead": "Lead", **fields}
    )
    link_translation(source=article, target=target)
    return target


def test_missing_then_draft_then_up_to_date(
    make_article: MakeArticle,
    english: Locale,
    translator: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    article = make_article("Panen")
    assert english_of(article).state == TranslationState.MISSING
    draft = open_translation(page=article, locale=english, user=translator)
    assert not draft.live
    cell = english_of(article)
    assert (cell.state, cell.page, cell.is_managed) == (TranslationState.DRAFT, draft.pk, True)
    assert cell.parts
    for segment in Translation.objects.get().source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, locale=english, context=segment.context, data=f"en-{segment.string.data}"
        )
    assert english_of(article).parts == 0
    with django_capture_on_commit_callbacks(execute=True):  # the tool publishes once its own writing is committed
        Translation.objects.get().save_target(user=translator, publish=True)
    assert english_of(article).state == TranslationState.CURRENT
    assert row_of(article).cells["id"].state == TranslationState.ORIGINAL


def test_an_original_published_again_overtakes_its_translation_and_the_parts_are_counted(
    make_article: MakeArticle, english: Locale, translator: User
) -> None:
    article = make_article("Panen")
    translated(article, english)
    assert english_of(article).state == TranslationState.CURRENT
    change_page(page=article, fields={"lead": "Teras baru", "title": "Panen besar"})
    cell = english_of(article)
    assert (cell.state, cell.parts, cell.is_read) == (TranslationState.OUTDATED, 2, False)
    opened = open_translation(page=Page.objects.get(pk=article.pk), locale=english, user=translator)
    cell = english_of(article)
    assert (cell.state, cell.page, cell.parts, cell.is_read) == (TranslationState.OUTDATED, opened.pk, 2, True)


def test_the_same_text_published_again_says_so(make_article: MakeArticle, english: Locale) -> None:
    article = make_article("Panen")
    translated(article, english)
    change_page(page=article, fields={"sources": "Catatan redaksi"})
    cell = english_of(article)
    assert (cell.state, cell.parts) == (TranslationState.OUTDATED, 0)


def test_parts_that_wait_to_be_published_are_not_up_to_date(make_article: MakeArticle, english: Locale) -> None:
    article = make_article("Panen")
    translated(article, english)
    text = StringTranslation.objects.filter(data="Lead").get()
    text.data = "Better lead"
    text.save()
    cell = english_of(article)
    assert (cell.state, cell.parts) == (TranslationState.OUTDATED, 0)


def test_without_the_tool_only_the_dates_speak(make_article: MakeArticle, english: Locale) -> None:
    article = make_article("Panen")
    ensure_translation(source=article, locale=english, fields={"title": "Harvest", "slug": "harvest"})
    cell = english_of(article)
    assert (cell.state, cell.parts, cell.is_managed) == (TranslationState.CURRENT, None, False)
    change_page(page=article, fields={"lead": "Baru"})
    assert english_of(article).state == TranslationState.OUTDATED


def test_a_page_nobody_can_read_yet_is_nobodys_task(news: NewsIndexPage) -> None:
    draft = NewsPage(title="Nanti", author_name="Redaksi", live=False)
    news.add_child(instance=draft)
    assert not [row for row in translations.ledger() if row.key == draft.translation_key]


def test_an_english_original_is_missing_in_indonesian(english: Locale, home: HomePage) -> None:
    index = NewsIndexPage.objects.get(locale=english)
    page = NewsPage(title="Open call", slug="open-call", author_name="Desk")
    index.add_child(instance=page)
    row = row_of(page)
    assert (row.language, row.cells["id"].state) == ("en", TranslationState.MISSING)
    assert row.cells["id"].path == NewsIndexPage.objects.get(locale=home.locale).path


def test_what_is_above_is_begun_with_it(make_article: MakeArticle, english: Locale, translator: User) -> None:
    article = make_article("Panen")
    NewsIndexPage.objects.get(locale=english).delete()
    made = open_translation(page=Page.objects.get(pk=article.pk), locale=english, user=translator)
    assert made.get_parent().locale_id == english.pk
    assert not made.get_parent().live
    assert made.get_parent().alias_of_id is None


def test_without_a_home_page_nothing_can_be_made(make_article: MakeArticle, english: Locale, translator: User) -> None:
    article = make_article("Panen")
    HomePage.objects.get(locale=english).delete()
    with pytest.raises(NotTranslatable):
        open_translation(page=Page.objects.get(pk=article.pk), locale=english, user=translator)


def test_only_those_who_may_write_there_begin(make_article: MakeArticle, english: Locale, home: HomePage) -> None:
    ensure_page_roles()
    article, place = make_article("Panen"), Page.objects.get(slug="destinasi")
    Page.objects.get(slug="destinations").delete()
    for user, page in ((User.objects.create_user(username="x", email="x@b.test", password=None), article),):
        with pytest.raises(PermissionDenied):
            open_translation(page=page, locale=english, user=user)
    with pytest.raises(PermissionDenied):
        open_translation(page=place, locale=english, user=member(WRITERS))
    assert open_translation(page=place, locale=english, user=member(APPROVERS)).locale_id == english.pk


def test_the_counts(make_article: MakeArticle, english: Locale) -> None:
    for number in range(3):
        make_article(f"Kabar {number}")
    translated(make_article("Panen"), english)
    counts = translations.totals(translations.ledger())
    assert counts["en"][TranslationState.MISSING] == 3
    assert counts["en"][TranslationState.CURRENT] == 8  # the home page, six sections, one article
    assert counts["id"][TranslationState.ORIGINAL] == 11

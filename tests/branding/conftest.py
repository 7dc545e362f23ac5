"""A small tree of pages in both languages."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytest_django import Settings
from wagtail.models import Locale

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import DestinationIndexPage, DestinationPage, HomePage, NewsIndexPage, NewsPage
from branding.seed import writing
from branding.seed.places import PLACES

MakeArticle = Callable[..., NewsPage]


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    """Pictures of a test go to a folder of its own."""
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the seed draws is small: for tests that do not look at pictures."""
    small = Image.new("RGB", (320, 213), "teal")
    monkeypatch.setattr("branding.seed.writing.draw_scene", lambda scene, seed: small)


@pytest.fixture
def home(db: None) -> HomePage:
    """The Indonesian home page, with its sections and their English versions."""
    return ensure_site()


@pytest.fixture
def english(home: HomePage) -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def destinations(home: HomePage) -> DestinationIndexPage:
    return DestinationIndexPage.objects.get(locale=home.locale)


@pytest.fixture
def place(one_place: None) -> DestinationPage:
    return DestinationPage.objects.get(locale__language_code="id")


@pytest.fixture
def news(home: HomePage) -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale=home.locale)


@pytest.fixture
def make_article(news: NewsIndexPage) -> MakeArticle:
    """Publishes an article: title, date."""

    def make(title: str = "Kabar", date: datetime.date = datetime.date(2026, 11, 1)) -> NewsPage:
        page = NewsPage(title=title, lead=f"Teras {title}", author_name="Redaksi", date=date)
        page.body = [("paragraph", f"<p>Isi {title}</p>")]
        added = add_page(parent=news, page=page)
        assert isinstance(added, NewsPage)
        return added

    return make


@pytest.fixture
def one_place(destinations: DestinationIndexPage, english: Locale, regions: None, small_pictures: None) -> None:
    """The first seeded destination, in both languages, with a picture."""
    writing.write_place(destinations, PLACES[0], english)

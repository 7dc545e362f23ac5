"""The picture of a shared link: one for every page, drawn from what it says now, gone when the page is."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction, Site

from accounts.models import User
from branding.domain import sharing
from branding.domain.authoring import change_brand, change_page, store_picture
from branding.domain.share_pictures import MAX_BYTES, ShareCard, centring, share_card
from branding.models import BrandSettings, DestinationPage, HomePage, NewsPage, ShareImage
from branding.models.base import ContentPage
from branding.seed.writing import write_brand
from branding.tasks import draw_shares, draw_shares_of_picture

from .conftest import MakeArticle

Asked = list[tuple[str, Any]]


@pytest.fixture
def brand(home: HomePage) -> BrandSettings:
    found: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    return found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What workers were asked to do."""
    calls: Asked = []
    monkeypatch.setattr("branding.tasks.draw_shares.delay", lambda ids: calls.append(("pages", ids)))
    monkeypatch.setattr("branding.tasks.draw_shares_of_picture.delay", lambda pk: calls.append(("picture", pk)))
    monkeypatch.setattr("branding.tasks.prepare_picture.delay", lambda pk: None)
    return calls


def flat(colour: str, size: tuple[int, int] = (600, 400)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", quality=95)
    return out.getvalue()


def noise(size: tuple[int, int] = (1600, 900)) -> Image.Image:
    """The picture that compresses worst."""
    return Image.effect_noise(size, 120).convert("RGB")


def measured(data: bytes) -> Image.Image:
    """The picture, after what WhatsApp asks of it has been measured."""
    picture = Image.open(BytesIO(data))
    assert (picture.format, picture.size) == ("JPEG", (1200, 630))
    assert len(data) <= MAX_BYTES == 300_000
    return picture


def address_in(html: str) -> str:
    found = re.search(r'<meta property="og:image" content="http://testserver([^"]+)"', html)
    assert found
    return found[1]


def test_every_type_of_page_has_one_in_each_language(
    client: Client, home: HomePage, english: Any, one_place: None, make_article: MakeArticle
) -> None:
    make_article("Pemberdayaan usaha mikro")
    write_brand(home, english)
    kinds = set()
    for model in ContentPage.__subclasses__():
        for page in model.objects.live():
            kinds.add((model, page.locale.language_code))
            html = client.get(page.url).content.decode()
            path = address_in(html)
            for words in ('og:image:type" content="image/jpeg', 'og:image:width" content="1200', "summary_large_image"):
                assert words in html
            response = client.get(path)
            assert response["Content-Type"] == "image/jpeg"
            assert "immutable" in response["Cache-Control"]
            measured(response.content)
            assert ShareImage.objects.get(page=page).size == len(response.content)
    assert {model for model, _ in kinds} >= {HomePage, DestinationPage, NewsPage}
    assert {code for _, code in kinds} == {"id", "en"}


def test_the_worst_picture_is_light_enough(brand: BrandSettings) -> None:
    measured(share_card(ShareCard(title="Kabar", kicker="Berita", seed="x", picture=noise()), brand))


def test_the_focal_point_decides_what_is_cut_away() -> None:
    assert centring((2000, 630), (600, 630), (0.1, 0.5))[0] == 0
    assert centring((2000, 630), (600, 630), (0.9, 0.5))[0] == 1
    assert centring((2000, 630), (600, 630), (0.5, 0.5)) == (0.5, 0.5)
    assert centring((600, 2000), (600, 630), (0.5, 0.05)) == (0.5, 0)


def test_a_page_without_a_picture_gets_a_landscape_in_the_colours_of_the_brand(brand: BrandSettings) -> None:
    card = ShareCard(title="Kabar", kicker="", seed="kabar")
    first = measured(share_card(card, brand))
    assert share_card(card, brand) == share_card(card, brand)
    brand.primary = "#5b2a6e"
    assert measured(share_card(card, brand)).getpixel((20, 300)) != first.getpixel((20, 300))


def test_it_is_drawn_once_and_again_when_what_it_shows_changes(
    client: Client, make_article: MakeArticle, brand: BrandSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_article("Kabar")
    drawn: list[int] = []
    real = sharing.draw_share

    def counted(shown: ContentPage, of: BrandSettings) -> bytes:
        drawn.append(shown.pk)
        return real(shown, of)

    monkeypatch.setattr(sharing, "draw_share", counted)
    first = address_in(client.get(page.url).content.decode())
    for _time in range(2):
        assert client.get(first).status_code == 200
    assert len(drawn) == 1
    kept = ShareImage.objects.get(page=page)
    change_page(page=page, fields={"title": "Kabar lain"})
    second = address_in(client.get(page.url).content.decode())
    assert second != first
    assert "immutable" in client.get(second)["Cache-Control"]
    assert "immutable" not in client.get(first)["Cache-Control"], "the old address shows the new picture, briefly"
    change_brand(brand=brand, fields={"primary": "#5b2a6e"})
    assert address_in(client.get(page.url).content.decode()) not in {first, second}
    assert draw_shares() > 1
    assert ShareImage.objects.get(page=page).fingerprint != kept.fingerprint
    assert len([pk for pk in drawn if pk == page.pk]) == 3


def test_without_any_change_of_its_own_nothing_is_drawn_again(make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    first = sharing.redraw(page).drawn_at
    change_page(page=page, fields={"sources": "Catatan."})
    assert sharing.redraw(NewsPage.objects.get(pk=page.pk)).drawn_at == first


def test_publishing_asks_a_worker_and_no_broker_harms_nothing(
    make_article: MakeArticle, asked: Asked, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = make_article("Kabar")
    assert ("pages", [page.pk]) in asked

    def gone(ids: list[int] | None) -> None:
        raise OSError("no broker")

    monkeypatch.setattr("branding.tasks.draw_shares.delay", gone)
    with django_capture_on_commit_callbacks(execute=True):
        change_page(page=page, fields={"title": "Lain"})
    assert NewsPage.objects.get(pk=page.pk).title == "Lain"


def test_a_new_brand_asks_for_all_and_a_new_focal_point_for_its_pages(
    brand: BrandSettings, make_article: MakeArticle, asked: Asked, django_capture_on_commit_callbacks: Any
) -> None:
    image = store_picture(title="Laut", description="Laut.", name="laut", jpeg=flat("#3f7d4e"))
    page = make_article("Kabar")
    change_page(page=page, fields={"hero_image": image, "hero_alt": "Laut."})
    before = sharing.redraw(NewsPage.objects.get(pk=page.pk)).fingerprint
    with django_capture_on_commit_callbacks(execute=True):
        change_brand(brand=brand, fields={"pattern": "ombak"})
        image.focal_point_x, image.focal_point_y = 10, 10
        image.focal_point_width = image.focal_point_height = 5
        image.save()
    assert ("pages", None) in asked
    assert ("picture", image.pk) in asked
    assert draw_shares_of_picture(image.pk) == 1
    assert ShareImage.objects.get(page=page).fingerprint != before


@pytest.mark.parametrize("how", ["unpublish", "delete", "restrict"])
def test_it_goes_when_nobody_may_see_the_page(
    client: Client, make_article: MakeArticle, how: str, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_article("Kabar")
    path = address_in(client.get(page.url).content.decode())
    client.get(path)
    name = str(ShareImage.objects.get(page=page).file.name)
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        if how == "unpublish":
            page.unpublish()
        elif how == "delete":
            page.delete()
        else:
            PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert not ShareImage.objects.filter(page_id=page.pk).exists()
    assert not default_storage.exists(name)
    assert client.get(path).status_code == 404


def test_a_replaced_picture_leaves_no_file_behind(
    make_article: MakeArticle, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_article("Kabar")
    first = str(sharing.redraw(page).file.name)
    with django_capture_on_commit_callbacks(execute=True):
        change_page(page=page, fields={"title": "Lain"})
        second = str(sharing.redraw(NewsPage.objects.get(pk=page.pk)).file.name)
    assert not default_storage.exists(first)
    assert default_storage.exists(second)


def test_an_editor_s_own_picture_replaces_it(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    own = store_picture(title="Poster", description="Poster.", name="poster", jpeg=flat("#c2185b"))
    change_page(page=page, fields={"share_image": own})
    shown = measured(client.get(address_in(client.get(page.url).content.decode())).content)
    red, green, _blue = shown.getpixel((100, 100))  # type: ignore[misc]
    assert red > 180
    assert green < 60


@pytest.mark.parametrize("fault", ["file", "storage"])
def test_a_lost_file_fails_neither_the_page_nor_its_picture(
    client: Client, make_article: MakeArticle, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_article("Kabar")
    path = address_in(client.get(page.url).content.decode())
    client.get(path)
    default_storage.delete(str(ShareImage.objects.get(page=page).file.name))
    if fault == "storage":

        def full(*args: object) -> None:
            raise OSError("no space left on device")

        monkeypatch.setattr(sharing, "_keep", full)
    assert client.get(page.url).status_code == 200
    measured(client.get(path).content)


def test_naming_it_costs_a_page_no_query(
    client: Client, make_article: MakeArticle, brand: BrandSettings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = NewsPage.objects.select_related("hero_image", "locale").get(pk=make_article("Kabar").pk)
    sharing.share_address(page, brand)
    with django_assert_num_queries(0):
        assert sharing.share_address(page, brand).startswith(f"/brand/share/{page.pk}.jpg?v=")


def test_an_editor_sees_it_before_anything_is_saved(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    address = reverse("branding_share_preview")
    assert client.get(address, {"page": page.pk}).status_code == 302, "for staff only"
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    stored, typed = client.get(address, {"page": page.pk}), client.get(address, {"page": page.pk, "title": "Lain"})
    assert measured(stored.content)
    assert stored.content != typed.content
    assert "no-store" in stored["Cache-Control"]
    parent = page.get_parent()
    new = {
        "type": "branding.newspage",
        "parent": parent.pk,
        "language": "id",
        "title": "Baru",
        "picture": "",
        "own": "",
    }
    measured(client.get(address, new).content)
    assert not ShareImage.objects.exists()
    assert client.get(address, {"page": "x"}).status_code == 404
    assert client.get(address, {**new, "type": "accounts.user"}).status_code == 404
    assert client.get(address, {**new, "type": "nonsens"}).status_code == 404
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'src="{address}?page={page.pk}"' in html
    assert "branding/share_preview.js" in html


def test_who_may_not_edit_a_page_does_not_see_its_draft(client: Client, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    visitor = User.objects.create_user(username="tamu", email="tamu@beranda.test", password=None)
    client.force_login(visitor)
    assert client.get(reverse("branding_share_preview"), {"page": page.pk}).status_code in {302, 403}


def test_the_line_above_the_title_says_what_the_page_is(
    make_article: MakeArticle, one_place: None, english: Any
) -> None:
    assert sharing.words_of(make_article("Kabar")) == ("Kabar", "Pemerintahan · 1 November 2026")
    place = DestinationPage.objects.get(locale=english)
    assert sharing.words_of(place)[1].startswith("History · ")
    assert sharing.words_of(HomePage.objects.get(locale=english)) == ("Welcome to Serang Regency", "")

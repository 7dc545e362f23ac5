"""The picture at the head of a page, and the gallery."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from branding import renditions
from branding.domain.pictures import hero_picture, preloads
from branding.models import DestinationPage, Picture
from tests.fixtures.browser import OpenPage

PATH = "/id/destinasi/mercusuar-cikoneng/"


@pytest.fixture
def page(one_place: None) -> DestinationPage:
    found = DestinationPage.objects.get(locale__language_code="id")
    assert found.hero_image is not None
    return found


def image_of(page: DestinationPage) -> Picture:
    assert page.hero_image is not None
    image: Picture = page.hero_image
    return image


def test_a_phone_and_a_wide_screen_each_get_their_cut(page: DestinationPage) -> None:
    picture = hero_picture(image_of(page))
    wide, phone = picture.sources[0], picture.sources[-1]
    assert wide.width / wide.height == pytest.approx(2, rel=0.01)
    assert phone.width / phone.height == pytest.approx(1.25, rel=0.01)
    assert wide.media
    assert phone.media == ""
    assert all(f"{each.width}w" in each.srcset for each in picture.sources)


def test_its_sizes_are_read_once(page: DestinationPage) -> None:
    image = image_of(page)
    hero_picture(image)
    with CaptureQueriesContext(connection) as captured:
        assert hero_picture(image) is hero_picture(image)
    assert len(captured) == 0


def test_what_is_asked_for_early_is_what_is_shown(client: Client, page: DestinationPage) -> None:
    html = client.get(PATH).content.decode()
    asked = re.findall(r'<link rel="preload" as="image" imagesrcset="([^"]+)"[^>]*media="([^"]+)"', html)
    assert len(asked) == 2
    for srcset, _ in asked:
        assert f'srcset="{srcset}"' in html.partition("<body")[2]
    assert len({media for _, media in asked}) == 2
    assert all(each.media for each in preloads(hero_picture(image_of(page))))
    assert html.count('fetchpriority="high"') == 3  # two to ask early, one picture


@pytest.mark.parametrize(("width", "cuts"), [(360, renditions.PHONE_SIZES), (1280, renditions.WIDE_SIZES)])
def test_one_picture_is_fetched_and_it_is_the_one_for_the_screen(
    page: DestinationPage, open_page: OpenPage, width: int, cuts: tuple[str, ...]
) -> None:
    fetched: list[str] = []
    browser_page = open_page(width=width)
    browser_page.on("request", lambda request: fetched.append(request.url))
    browser_page.goto(PATH)
    browser_page.wait_for_load_state("networkidle")
    sizes = [size for url in fetched for size in (*renditions.PHONE_SIZES, *renditions.WIDE_SIZES) if size in url]
    assert len(sizes) == 1
    assert sizes[0] in cuts


def test_the_gallery_by_keyboard(open_page: OpenPage, db: None) -> None:
    page = open_page(width=1280)
    page.goto("/id/gaya/gallery/")
    first = page.locator("#galeri-1 [data-picture]").first
    first.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("#galeri-1 dialog")
    count = dialog.locator(".lightbox__count")
    assert dialog.evaluate("each => each.open && each.contains(document.activeElement)")
    assert count.inner_text() == "Gambar 1 dari 5"
    steps = (("ArrowRight", 2), ("End", 5), ("ArrowRight", 1), ("ArrowLeft", 5), ("Home", 1), ("ArrowRight", 2))
    for key, place in steps:
        page.keyboard.press(key)
        assert count.inner_text() == f"Gambar {place} dari 5"
    assert dialog.locator(".lightbox__frame img").count() == 1
    page.keyboard.press("Escape")
    assert not dialog.evaluate("each => each.open")
    second = page.locator("#galeri-1 [data-picture]").nth(1)
    assert second.evaluate("each => each === document.activeElement")


def test_without_scripts_a_picture_is_a_link_to_its_file(open_page: OpenPage, db: None) -> None:
    page = open_page(width=360, javascript=False)
    page.goto("/id/gaya/gallery/")
    link = page.locator("#galeri-1 [data-picture]").first
    assert str(link.get_attribute("href")).endswith(".webp")
    assert not page.locator("dialog").first.is_visible()

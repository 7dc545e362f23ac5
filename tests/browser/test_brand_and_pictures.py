"""The brand page as partners see it, and the library as editors do."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from wagtail.models import Locale

from accounts.models import User
from branding.domain.authoring import add_page, store_picture
from branding.models import HomePage, NewsIndexPage, NewsPage, Picture
from branding.seed.writing import write_brand
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width, save_screenshot

from .conftest import SignIn

LAPTOP, PHONE = 1280, 360


def photo(size: tuple[int, int] = (900, 600)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#1f6b74").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def brand_page(people: dict[str, User]) -> None:
    """The seeded brand page in both languages."""
    write_brand(HomePage.objects.get(locale__language_code="id"), Locale.objects.get(language_code="en"))


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_the_brand_page_in_both_languages(
    open_page: OpenPage, brand_page: None, assert_accessible: AssertAccessible, width: int
) -> None:
    page = open_page(width=width)
    for language, path in (("id", "/id/merek/"), ("en", "/en/brand/")):
        page.goto(path)
        assert page_width(page) <= width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert_accessible(page)
            if language == "id" or scheme == "light":
                save_screenshot(page, f"brand-{language}-{scheme}-{width}")
        page.emulate_media(color_scheme="light")
        with page.expect_download(timeout=120_000) as started:  # drawn on the first request
            page.get_by_role("link", name=re.compile("ZIP")).click()
        assert started.value.suggested_filename == "merek-kabupaten-serang.zip"


def test_the_library_and_its_reports(
    open_page: OpenPage,
    people: dict[str, User],
    sign_in: SignIn,
    assert_accessible: AssertAccessible,
    tmp_path: Path,
) -> None:
    store_picture(title="Bebas", description="", name="bebas", jpeg=photo())
    page = open_page(width=LAPTOP)
    sign_in(page, people["administrator"].email or "")
    refused = tmp_path / "peta.jpg"
    refused.write_bytes(photo((30, 20)) + b"<script>")
    page.goto("/cms/images/")
    image = Picture.objects.get(title="Bebas")
    page.goto(f"/cms/images/{image.pk}/")
    page.locator("#id_alt_id").fill("Perahu di laut.")
    page.locator("#id_file").set_input_files(refused)
    page.locator("footer button[type=submit], main button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text("memuat sesuatu selain gambar")
    expect(page.locator("#id_alt_id")).to_have_value("Perahu di laut.")
    for width in (PHONE, LAPTOP):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/cms/images/{image.pk}/")
        page.evaluate("document.querySelector('.tagit')?.remove()")  # Wagtail's own field of tags has no label
        assert_accessible(page, within="main form")
        save_screenshot(page, f"picture-form-{width}")
        for name in ("unused-pictures", "incomplete-pictures"):
            page.goto(f"/cms/reports/{name}/")
            expect(page.locator("main")).to_contain_text("Bebas")
            assert_accessible(page, within=".picture-report")
            save_screenshot(page, f"{name}-{width}")


def test_the_shared_picture_follows_what_is_typed(
    open_page: OpenPage, people: dict[str, User], sign_in: SignIn, assert_accessible: AssertAccessible
) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="id")
    article = add_page(parent=index, page=NewsPage(title="Panen raya", author_name="Redaksi", lead="Teras"))
    page = open_page(width=LAPTOP)
    sign_in(page, people["administrator"].email or "")
    page.goto(f"/cms/pages/{article.pk}/edit/")
    page.get_by_role("tab", name=re.compile("Promosi")).first.click()
    shown = page.locator("[data-share-preview] img")
    expect(shown).to_be_visible()
    page.get_by_role("tab", name="Konten").first.click()
    page.locator("#id_title").fill("Panen raya kedua")
    page.get_by_role("tab", name=re.compile("Promosi")).first.click()
    expect(shown).to_have_attribute("src", re.compile(r"title=Panen\+raya\+kedua"))
    page.wait_for_load_state("networkidle")
    assert shown.evaluate("each => each.complete && each.naturalWidth") == 1200
    assert_accessible(page, within="[data-share-preview]")
    save_screenshot(page, "share-preview")

"""The brand for partners: a page, its files, a ZIP; and the typefaces a regency may choose."""

import re
import zipfile
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import Site

from branding.domain.authoring import change_brand
from branding.domain.brand_files import brand_files, brand_zip, swatches, zip_version
from branding.domain.identity import MASKABLE_CIRCLE, icon, maskable
from branding.domain.typefaces import FAMILIES, font_file, licence_text
from branding.enums import Typeface
from branding.models import BrandPage, BrandSettings, HomePage, Picture
from branding.seed.brand import BRAND
from branding.seed.writing import write_brand


@pytest.fixture
def brand(home: HomePage) -> BrandSettings:
    found: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    return found


@pytest.fixture
def page(home: HomePage, english: Any) -> BrandPage:
    """The seeded page, in both languages."""
    write_brand(home, english)
    found: BrandPage = BrandPage.objects.get(locale=home.locale)
    return found


def with_logo(brand: BrandSettings, size: tuple[int, int], colour: str, ground: str | None = None) -> BrandSettings:
    """The brand with a logo of this shape: a bar of colour, on nothing or on a ground."""
    drawn = Image.new("RGBA", size, ground or "#00000000")
    drawn.paste(colour, (size[0] // 8, size[1] // 8, size[0] * 7 // 8, size[1] * 7 // 8))
    out = BytesIO()
    drawn.save(out, "PNG")
    logo = Picture.objects.create(title="Lambang", file=ContentFile(out.getvalue(), "lambang.png"))
    return change_brand(brand=brand, fields={"logo": logo})


def test_the_page_speaks_both_languages_and_is_written_once(
    client: Client, page: BrandPage, home: HomePage, english: Any
) -> None:
    assert write_brand(home, english) == 0
    for path, text in (("/id/merek/", BRAND["id"]), ("/en/brand/", BRAND["en"])):
        html = client.get(path).content.decode()
        assert text.title in html
        for kind, words, _reason in text.rules:
            assert words.replace("'", "&#x27;") in html, (path, kind, words)
        assert html.count('class="swatch"') == 6
        for each in swatches(BrandSettings()):
            assert each.hex in html
        assert "4,47" not in html or "4.47" not in html
    assert [len(text.rules) for text in BRAND.values()] == [8, 8]


def test_every_file_of_the_page_is_what_it_says(client: Client, page: BrandPage, brand: BrandSettings) -> None:
    html = client.get("/id/merek/").content.decode()
    addresses = re.findall(r'href="(/brand/files/[^"]+)"', html)
    assert len(addresses) == len(brand_files(brand)) >= 10
    for address in addresses:
        response = client.get(address.replace("&amp;", "&"))
        assert response.status_code == 200
        assert "immutable" in response["Cache-Control"]
        assert response["Content-Disposition"].startswith("attachment")
        if address.partition("?")[0].endswith(".svg"):
            ET.fromstring(response.content)  # noqa: S314 - our own file
            assert b"#000" not in response.content
        if address.partition("?")[0].endswith((".png", ".jpg")):
            Image.open(BytesIO(response.content)).verify()
    assert client.get("/brand/files/rahasia.txt").status_code == 404


def test_the_zip_holds_all_of_it_with_the_terms(client: Client, page: BrandPage, brand: BrandSettings) -> None:
    html = client.get("/en/brand/").content.decode()
    address = re.search(r'href="(/brand/all-en\.zip\?v=[^"]+)"', html)
    assert address
    response = client.get(address[1])
    assert "immutable" in response["Cache-Control"]
    assert 'filename="merek-kabupaten-serang.zip"' in response["Content-Disposition"]
    with zipfile.ZipFile(BytesIO(response.content)) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {*(each.name for each in brand_files(brand)), "READ-ME.txt"}
        text = archive.read("READ-ME.txt").decode()
    assert "Use in political campaigns is not permitted." in text
    assert "#0B4F5C (RGB 11 79 92)" in text
    assert "<p>" not in text
    english = BrandPage.objects.get(locale__language_code="en")
    assert brand_zip(brand, "en", english.terms) == response.content, "the same brand gives the same bytes"
    before = zip_version(brand, english.terms)
    change_brand(brand=brand, fields={"accent": "#8a3a1c"})
    assert zip_version(brand, english.terms) != before != zip_version(brand, "<p>Lain</p>")
    assert client.get("/brand/all-fr.zip").status_code == 404


def test_with_a_logo_partners_get_the_logo(client: Client, page: BrandPage, brand: BrandSettings) -> None:
    brand = with_logo(brand, (900, 300), "#c2185b")
    assert "logo.svg" not in {each.name for each in brand_files(brand)}
    shown = Image.open(BytesIO(client.get("/brand/files/logo-512.png").content))
    assert shown.size[0] == 512
    assert shown.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_the_page_asks_few_questions(client: Client, page: BrandPage) -> None:
    client.get("/id/merek/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/id/merek/").status_code == 200
    assert len(asked) <= 12


@pytest.mark.parametrize(
    ("size", "ground"), [((400, 400), None), ((900, 200), None), ((200, 900), None), ((500, 500), "#0b4f5c")]
)
def test_a_logo_of_any_shape_makes_icons_that_no_system_cuts(
    brand: BrandSettings, size: tuple[int, int], ground: str | None
) -> None:
    brand = with_logo(brand, size, "#c2185b", ground)
    mask = maskable(brand, 512)
    assert (mask.mode, mask.size) == ("RGB", (512, 512))
    corner = mask.getpixel((2, 2))
    assert corner == ((0x0B, 0x4F, 0x5C) if ground else (255, 255, 255)), "an opaque logo brings its own ground"
    radius = 512 * MASKABLE_CIRCLE / 2
    red = [
        (x, y)
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if mask.getpixel((x, y))[0] > 170 and mask.getpixel((x, y))[1] < 80  # type: ignore[index]
    ]
    assert red, "the logo is there"
    assert max(((x - 256) ** 2 + (y - 256) ** 2) ** 0.5 for x, y in red) <= radius + 3
    for pixels in (32, 180, 192):
        small = icon(brand, pixels)
        assert small.size == (pixels, pixels)
        assert small.mode == ("RGB" if pixels >= 180 else "RGBA")


def test_the_manifest_names_an_icon_that_may_be_cut(client: Client, brand: BrandSettings) -> None:
    icons = client.get("/manifest-id.webmanifest").json()["icons"]
    (mask,) = [each for each in icons if each.get("purpose") == "maskable"]
    assert "maskable" in mask["src"]
    assert Image.open(BytesIO(client.get(mask["src"]).content)).size == (512, 512)


@pytest.mark.parametrize("key", Typeface.values)
def test_a_typeface_is_served_from_here_with_its_licence_and_alone(
    client: Client, brand: BrandSettings, key: str
) -> None:
    chosen = FAMILIES[key]
    assert isinstance(finders.find(chosen.file), str)
    assert "OFL" in licence_text(key) or "Open Font License" in licence_text(key)
    change_brand(brand=brand, fields={"typeface": key})
    page, sheet = client.get("/id/").content.decode(), client.get("/brand.css").content.decode()
    assert f'<link rel="preload" href="{chosen.url}" as="font"' in page
    assert page.count('as="font"') == 1
    if key == Typeface.JAKARTA:
        assert "@font-face" not in sheet
    else:
        assert f'src:url("{chosen.url}")' in sheet
        assert f'--font:"{chosen.name} Variable","{chosen.name} Fallback"' in sheet
        assert sheet.count("@font-face") == 2
    file = font_file(key)
    assert file is not None
    assert file.stat().st_size < 36_000, "all code and fonts of a page are 100 KB"

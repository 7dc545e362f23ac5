"""Mark, icons, manifest and shared picture: all drawn from the settings, all under addresses that may be kept."""

import json
import re
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image
from wagtail.models import Site

from branding.domain.drawing import path_lines, rasterise
from branding.domain.identity import ICON_SIZES, icon, identity_version, mark_of, share
from branding.domain.mark import LETTERS, initial, mark_svg
from branding.enums import Mark, Pattern
from branding.models import BrandSettings, HomePage, Picture

PURPLE = {
    "primary": "#5b2a6e",
    "accent": "#b03a2e",
    "sand": "#fbf3e6",
    "ink": "#201525",
    "leaf": "#3f7d4e",
    "amber": "#e8b54a",
}


@pytest.fixture
def brand(home: HomePage) -> BrandSettings:
    """The settings of the default site."""
    found: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    return found


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.lstrip("#")))


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Kabupaten Serang", "S"),
        ("KOTA Cilegon", "C"),
        ("Pemerintah Kabupaten Éndé", "E"),
        ("  Lebak ", "L"),
        ("Kabupaten", "K"),
        ("Kabupaten 45", ""),
        ("Kotabaru", "K"),
        ("", ""),
    ],
)
def test_the_letter_is_that_of_the_regency_itself(name: str, letter: str) -> None:
    assert initial(name) == letter


@pytest.mark.parametrize("mark", Mark.values)
@pytest.mark.parametrize("square", [False, True])
def test_every_mark_is_drawn_in_the_colours_of_the_brand(mark: str, square: bool) -> None:
    svg = mark_svg(mark, "Kabupaten Contoh", PURPLE, square=square)
    assert set(re.findall(r"#\w{6}", svg)) <= set(PURPLE.values())
    picture = rasterise(svg, 192)
    assert picture.size == (192, 192)
    assert picture.getpixel((2, 2)) == ((*rgb(PURPLE["primary"]), 255) if square else (0, 0, 0, 0))
    shown = {colour[:3] for _, colour in picture.getcolors(192 * 192) or [] if isinstance(colour, tuple)}
    assert {rgb(PURPLE["primary"]), rgb(PURPLE["sand"]), rgb(PURPLE["amber"])} <= shown


def test_every_letter_differs_and_stays_in_its_frame() -> None:
    drawn = set()
    for letter, data in LETTERS.items():
        points = [point for line in path_lines(data) for point in line.points]
        assert max(abs(x - 24) + abs(y - 24) for x, y in points) < 18.2 - 2, letter
        drawn.add(mark_svg(Mark.INITIAL, letter, PURPLE))
    assert len(drawn) == 26


def test_a_name_without_a_letter_still_has_a_mark() -> None:
    assert mark_svg(Mark.INITIAL, "45", PURPLE) == mark_svg(Mark.DIAMOND, "45", PURPLE)


def test_an_arc_runs_the_way_it_says() -> None:
    (upper,) = path_lines("M0 8a8 8 0 0 1 16 0")
    assert min(y for _, y in upper.points) == pytest.approx(0, abs=0.1)
    (lower,) = path_lines("M0 8a8 8 0 0 0 16 0")
    assert max(y for _, y in lower.points) == pytest.approx(16, abs=0.1)


def test_an_unknown_shape_is_an_error_and_no_gap() -> None:
    with pytest.raises(ValueError, match="rect"):
        rasterise('<svg viewBox="0 0 4 4"><rect width="4" height="4"/></svg>', 8)


def test_icons_of_every_size_are_served_and_kept(client: Client, brand: BrandSettings) -> None:
    for size in ICON_SIZES:
        response = client.get(f"/brand/icon-{size}.png?v={identity_version(brand)}")
        picture = Image.open(BytesIO(response.content))
        assert (picture.format, picture.size) == ("PNG", (size, size))
        assert "immutable" in response["Cache-Control"]
        assert len(response.content) < 40_000
    assert client.get("/brand/icon-33.png").status_code == 404
    assert client.get("/favicon.ico").content == client.get("/brand/icon-32.png").content
    assert "max-age=60" in client.get("/favicon.ico")["Cache-Control"]


def test_a_home_screen_icon_is_opaque(brand: BrandSettings) -> None:
    assert icon(brand, 192).mode == "RGB"
    assert icon(brand, 32).getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_page_names_its_icons_manifest_and_frame_colours(client: Client, brand: BrandSettings) -> None:
    page = client.get("/id/").content.decode()
    version = identity_version(brand)
    for address in (
        f"/brand/mark.svg?v={version}",
        f"/brand/icon-32.png?v={version}",
        f"/brand/icon-180.png?v={version}",
    ):
        assert f'href="{address}"' in page
    assert f'<img src="/brand/mark.svg?v={version}"' in page
    assert f'<link rel="manifest" href="/manifest-id.webmanifest?v={version}">' in page
    assert len(re.findall(r'<meta name="theme-color" content="#\w{6}" media=', page)) == 2
    brand.mark = Mark.INITIAL
    brand.save()
    assert f'href="/brand/mark.svg?v={version}"' not in client.get("/id/").content.decode()


def test_the_manifest_speaks_each_language(client: Client, brand: BrandSettings) -> None:
    brand.regency_name = "Kabupaten Contoh"
    brand.save()
    found = {}
    for language in ("id", "en"):
        response = client.get(f"/manifest-{language}.webmanifest")
        assert response["Content-Type"] == "application/manifest+json"
        found[language] = json.loads(response.content)
        assert found[language]["start_url"] == f"/{language}/"
    assert (found["id"]["name"], found["id"]["short_name"]) == ("Kabupaten Contoh", "Contoh")
    assert (found["id"]["description"], found["en"]["description"]) == (brand.tagline_id, brand.tagline_en)
    assert [each.get("purpose", "any") for each in found["id"]["icons"]] == ["any", "any", "maskable"]
    for each in found["id"]["icons"]:
        assert client.get(each["src"]).status_code == 200
    assert client.get("/manifest-fr.webmanifest").status_code == 404


def test_a_logo_takes_the_place_of_the_mark(client: Client, brand: BrandSettings) -> None:
    out = BytesIO()
    Image.new("RGBA", (400, 200), "#ff0080ff").save(out, "PNG")
    brand.logo = Picture.objects.create(title="Lambang", file=ContentFile(out.getvalue(), "lambang.png"))
    brand.save()
    brand = BrandSettings.objects.get(pk=brand.pk)
    assert icon(brand, 192).getpixel((96, 96)) == (255, 0, 128)
    assert icon(brand, 192).getpixel((4, 4)) == (255, 255, 255)
    assert icon(brand, 32).getpixel((0, 0)) == (0, 0, 0, 0)
    page = client.get("/id/").content.decode()
    assert "/brand/mark.svg" not in page
    assert re.search(r'<img src="/media/images/lambang[^"]+\.webp"', page)
    file = Picture.objects.get().file
    file.storage.delete(file.name)
    brand = BrandSettings.objects.get(pk=brand.pk)
    assert icon(brand, 192).getpixel((2, 2)) == rgb(brand.primary)


def test_a_page_without_a_picture_is_shared_with_the_brand(client: Client, brand: BrandSettings) -> None:
    page = client.get("/en/umkm/").content.decode()
    address = re.search(r'<meta property="og:image" content="http://testserver([^"]+)"', page)
    assert address
    assert address[1].startswith("/brand/share-en.jpg?v=")
    response = client.get(address[1])
    picture = Image.open(BytesIO(response.content))
    assert (picture.format, picture.size) == ("JPEG", (1200, 630))
    assert len(response.content) < 150_000


@pytest.mark.parametrize("pattern", Pattern.values)
def test_each_pattern_shows_on_the_shared_picture(brand: BrandSettings, pattern: str) -> None:
    brand.pattern = pattern
    band = share(brand, "id").crop((0, 0, 1200, 44))
    colours = band.getcolors(1200 * 44) or []
    assert any(colour == rgb(brand.amber) for _, colour in colours)
    assert mark_of(brand)

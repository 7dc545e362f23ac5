"""Another regency moves in: what an administrator sets in Wagtail's admin dresses every page, or is refused."""

import re
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from branding.models import BrandSettings, Picture
from economy.models import Business
from tests.fixtures.browser import OpenPage

from .conftest import SignIn

SETTINGS = "/cms/settings/branding/brandsettings/"
COLOURS = {
    "primary": "#5b2a6e",
    "accent": "#b03a2e",
    "sand": "#fbf3e6",
    "ink": "#201525",
    "leaf": "#2f6b4a",
    "amber": "#e8b54a",
}
NAME = "Kabupaten Contoh Tenggara"


def rgb(colour: str) -> str:
    """As a browser writes a computed colour."""
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour.lstrip("#")))


def computed(place: Locator, name: str, pseudo: str = "") -> str:
    value: str = place.evaluate("(it, [name, pseudo]) => getComputedStyle(it, pseudo || null)[name]", [name, pseudo])
    return value


def choose_logo(page: Page, title: str) -> None:
    page.locator("#panel-child-lambang_dan_ragam_hias-content, [id*='lambang']").first.scroll_into_view_if_needed()
    page.get_by_role("button", name=re.compile("Pilih sebuah gambar")).click()
    page.locator(".modal").get_by_role("link", name=re.compile(title)).click()
    expect(page.locator("input[name=logo]")).not_to_have_value("")


def save(page: Page) -> None:
    page.locator("footer button[type=submit], .footer button[type=submit], form button[type=submit]").last.click()


def fill(page: Page, colours: dict[str, str]) -> None:
    for name, colour in colours.items():
        page.locator(f"#id_{name}").fill(colour)


@pytest.fixture
def logo(people: dict[str, User]) -> Picture:
    """A logo in the image library."""
    out = BytesIO()
    Image.new("RGBA", (512, 512), "#c2185bff").save(out, "PNG")
    made: Picture = Picture.objects.create(
        title="Lambang Contoh", file=ContentFile(out.getvalue(), "lambang-contoh.png")
    )
    return made


def test_the_settings_dress_the_whole_portal(
    open_page: OpenPage,
    people: dict[str, User],
    businesses: list[Business],
    pages: None,
    logo: Picture,
    sign_in: SignIn,
) -> None:
    admin = open_page(width=1280)
    sign_in(admin, people["administrator"].email or "")
    admin.goto(SETTINGS)
    admin.locator("#id_regency_name").fill(NAME)
    admin.locator("#id_tagline_id").fill("Daerah karangan")
    admin.locator("label", has_text="Ombak").click()
    fill(admin, COLOURS)
    choose_logo(admin, logo.title)
    save(admin)
    admin.wait_for_load_state("load")
    brand = BrandSettings.objects.get()
    assert {name: colour.lower() for name, colour in brand.colours().items()} == COLOURS
    assert (brand.pattern, brand.logo) == ("ombak", logo)

    visitor = open_page(width=1280)
    for path in ("/id/", "/id/umkm/", f"/id/umkm/{businesses[0].slug}/", "/id/rencana-smart-city/"):
        visitor.goto(path)
        assert NAME in visitor.title() or path.startswith("/id/umkm/"), path
        header = visitor.locator(".site-header")
        expect(header.locator(".wordmark__name")).to_have_text(NAME)
        mark = header.locator(".wordmark img")
        assert "lambang-contoh" in (mark.get_attribute("src") or "")
        assert mark.evaluate("it => it.complete && it.naturalWidth > 0")
        band = visitor.locator(".band").first
        assert "ombak-band" in computed(band, "maskImage", "::after")
        assert computed(band, "backgroundColor", "::after") == rgb(COLOURS["amber"])
        root = visitor.locator(":root")
        assert root.evaluate("it => getComputedStyle(it).getPropertyValue('--link')") == COLOURS["primary"]
        assert computed(root, "color") == rgb(COLOURS["ink"])
        icon = visitor.locator('link[rel="icon"]').first.get_attribute("href") or ""
        assert Image.open(BytesIO(visitor.request.get(icon).body())).getpixel((16, 16)) == (194, 24, 91, 255)
        assert "Serang" not in visitor.locator("header.site-header, footer.site-footer").first.inner_text()
        expect(visitor.locator(".site-footer")).to_contain_text(NAME)
    visitor.emulate_media(color_scheme="dark")
    ground = computed(visitor.locator(":root"), "backgroundColor")
    assert sum(map(int, re.findall(r"\d+", ground))) < 200


def test_a_colour_that_cannot_be_read_is_refused_with_its_ratio_and_nothing_is_lost(
    open_page: OpenPage, people: dict[str, User], sign_in: SignIn
) -> None:
    admin = open_page(width=1280)
    sign_in(admin, people["administrator"].email or "")
    admin.goto(SETTINGS)
    admin.locator("#id_regency_name").fill(NAME)
    accent = admin.locator("#id_accent")
    accent.fill("#e8a87c")
    ratios = admin.locator("[data-colour=accent] .colour-input__ratios")
    expect(ratios).to_contain_text("2,03 : 1 – perlu 3 : 1")
    assert admin.locator("[data-colour=accent] [type=color]").input_value() == "#e8a87c"
    save(admin)
    expect(admin.locator(".w-field__errors", has_text="2,03 : 1").first).to_be_visible()
    expect(accent).to_have_value("#e8a87c")
    expect(admin.locator("#id_regency_name")).to_have_value(NAME)
    kept = BrandSettings.objects.filter(regency_name=NAME)
    assert not kept.exists()
    accent.fill(COLOURS["accent"])
    expect(ratios.locator(".colour-input__weak")).to_have_count(0)
    save(admin)
    admin.wait_for_load_state("load")
    expect(admin.locator(".messages")).to_be_visible()
    assert kept.get().accent.lower() == COLOURS["accent"]


def test_colours_are_seen_before_they_are_saved(open_page: OpenPage, people: dict[str, User], sign_in: SignIn) -> None:
    admin = open_page(width=1280)
    sign_in(admin, people["administrator"].email or "")
    admin.goto(SETTINGS)
    fill(admin, COLOURS)
    admin.locator(
        "[data-side-panel-toggle=preview], button[aria-label*=review], button[aria-label*=ratinjau]"
    ).first.click()
    shown = admin.frame_locator("#w-preview-iframe").locator("[data-theme=light] .btn--primary")
    expect(shown).to_have_css("background-color", rgb(COLOURS["primary"]))
    dark = admin.frame_locator("#w-preview-iframe").locator("[data-theme=dark]")
    expect(dark).not_to_have_css("background-color", "rgb(255, 255, 255)")
    assert not BrandSettings.objects.filter(primary__iexact=COLOURS["primary"]).exists()

"""Nothing but the settings, the seed and the demo says whose portal this is; its colours are the settings'."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Site

from branding.enums import Pattern
from branding.models import BrandSettings, HomePage

ROOT = Path(settings.ROOT)
FOLDERS = [ROOT / name for name in ("site/portal", "site/accounts", "site/regions", "branding", "economy", "search")]
NAMES = re.compile(r"\bSerang\b|\bBanten\b|\bAnyer\b|\bBumijaya\b")
TINTS = {"plate.css", "pillar.css", "tone.css", "card_programme.css"}
"""Hues that tell kinds of things apart and are mixed with the surface they lie on; they belong to no regency."""
NEUTRAL = {"#fff", "#000", "#ffffff", "#000000"}
"""Paper and ink of a printer."""


def files(*kinds: str) -> list[Path]:
    found = [file for folder in FOLDERS for kind in kinds for file in folder.rglob(f"*.{kind}")]
    return [file for file in found if "style_page" not in file.parts and file.name != "examples.html"]


def test_no_template_script_or_sheet_names_a_regency() -> None:
    named = {}
    for file in files("html", "txt", "css", "js"):
        text = re.sub(r"{% comment %}.*?{% endcomment %}", "", file.read_text(), flags=re.DOTALL)
        named[str(file.relative_to(ROOT))] = NAMES.findall(text)
    assert not {file: names for file, names in named.items() if names}


def test_no_sheet_has_a_colour_of_its_own() -> None:
    coloured = {}
    for file in files("css"):
        if file.name in TINTS or "admin" in file.name:
            continue
        text = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", file.read_text(), flags=re.S)
        own = {each.lower() for each in re.findall(r":[^;{}]*?(#[0-9a-fA-F]{3,8})\b", text)} - NEUTRAL
        if own:
            coloured[str(file.relative_to(ROOT))] = sorted(own)
    assert not coloured


def test_no_template_has_a_colour_of_its_own() -> None:
    pattern = re.compile(r'(?:fill|stroke|content|stop-color|style)="[^"]*(#[0-9a-fA-F]{3,8})')
    coloured = {str(file.relative_to(ROOT)): set(pattern.findall(file.read_text())) - NEUTRAL for file in files("html")}
    assert not {file: own for file, own in coloured.items() if own}


@pytest.mark.parametrize("pattern", Pattern.values)
def test_every_pattern_has_a_band_and_a_tile_that_join_seamlessly(pattern: str) -> None:
    for kind in ("band", "weave"):
        file = ROOT / "branding/static/branding/patterns" / f"{pattern}-{kind}.svg"
        text = file.read_text()
        root = ET.fromstring(text)  # noqa: S314 - our own file
        assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
        assert set(re.findall(r"#\w+", text)) <= {"#000"}, "a mask has no colours"
        assert "<script" not in text
        assert len(text) < 2500


def test_a_pattern_reaches_the_page(client: Client, home: HomePage) -> None:
    brand: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    brand.pattern = Pattern.WAVE
    brand.save()
    sheet = client.get("/brand.css").content.decode()
    assert '--band:url("/static/branding/patterns/ombak-band.svg")' in sheet
    assert '--weave:url("/static/branding/patterns/ombak-weave.svg")' in sheet


def test_the_home_page_says_how_to_reach_the_government(client: Client, home: HomePage) -> None:
    brand: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    for name, value in (
        ("regency_name", "Kabupaten Contoh"),
        ("office_address", "Jalan Contoh 1\nMisal"),
        ("email", "halo@contoh.example"),
        ("whatsapp", "+6281200000001"),
        ("youtube", "https://www.youtube.com/@contoh"),
    ):
        setattr(brand, name, value)
    brand.save()
    page = client.get("/id/").content.decode()
    described = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert '"@type":"GovernmentOrganization","name":"Kabupaten Contoh"' in described
    assert '"streetAddress":"Jalan Contoh 1 Misal"' in described
    assert '"sameAs":["https://www.youtube.com/@contoh"]' in described
    assert '"telephone"' in described
    assert 'href="mailto:halo@contoh.example"' in page
    assert "tiktok" not in page.lower()

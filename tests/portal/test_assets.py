"""One style sheet and one icon sprite, made of what lies beside the templates."""

import re
from pathlib import Path
from xml.dom import minidom

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from pytest_django import Settings

from portal import assets


def test_the_sheet_holds_every_layer_in_order() -> None:
    sheet = assets.stylesheet()
    assert sheet.startswith(assets.ORDER)
    places = [
        sheet.index(f"@layer {name} {{") for name in ("tokens", "base", "layout", "utilities", "components", "pages")
    ]
    assert places == sorted(places)
    assert sheet.count("{") == sheet.count("}")
    assert "/*" not in sheet


def test_a_sheet_lies_in_the_folder_of_what_it_dresses() -> None:
    sheet = assets.stylesheet()
    components = sheet[sheet.index("@layer components {") : sheet.index("@layer pages {")]
    assert ".badge" in components
    assert ".directory" in sheet[sheet.index("@layer pages {") :]
    for folder in assets.template_folders():
        for file in folder.glob("components/*/*.css"):
            assert file.name.removesuffix(".css").removesuffix(".unlayered") == file.parent.name


def test_rules_outside_the_layers_come_last() -> None:
    sheet = assets.stylesheet()
    depth = 0
    bare = re.sub(r'"[^"]*"', "", sheet[sheet.index("@layer pages {") :])
    for at, sign in enumerate(bare):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0 and sign == "}":
            assert ".leaflet" in bare[at:]
            return
    pytest.fail("the pages' layer is never closed")


def test_the_sprite_holds_the_icons_templates_name() -> None:
    sprite = assets.sprite()
    ids = re.findall(r'<symbol id="([^"]+)"', sprite)
    assert len(minidom.parseString(sprite).getElementsByTagName("symbol")) == len(ids)  # noqa: S318 - our own text
    assert {"map-pin", "search", "menu"} <= set(ids)
    assert len(ids) == len(set(ids)) == len(assets.sprite_names())
    assert "anvil" not in ids


def test_every_icon_a_public_template_names_exists() -> None:
    assert {name for name in assets.named_icons() if assets.icon_shapes(name) is None} == set()


@pytest.mark.parametrize("path", assets.MADE)
def test_made_files_are_found_and_collected(path: str) -> None:
    found = finders.find(path)
    assert isinstance(found, str)
    assert Path(found).read_text(encoding="utf-8") == assets.MADE[path]()
    assert path in dict(assets.MadeFilesFinder().list(None))


def test_an_edit_shows_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> None:
    settings.VAR_DIR = tmp_path
    text = "a{}"
    monkeypatch.setitem(assets.MADE, "portal/css/site.css", lambda: text)
    finder = assets.MadeFilesFinder()
    assert Path(finder.find("portal/css/site.css")).read_text() == "a{}"
    text = "b{}"
    assert Path(finder.find("portal/css/site.css")).read_text() == "b{}"


def test_an_error_page_needs_nothing_but_the_sheet() -> None:
    assert "portal/css/standalone.css" in render_to_string("500.html")

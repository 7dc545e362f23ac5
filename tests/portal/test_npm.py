"""Front-end files come from node_modules, and only those that pages load."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from portal.npm import PUBLISHED, NpmFinder


@pytest.mark.parametrize(
    "path",
    [
        "npm/htmx.org/dist/htmx.min.js",
        "npm/leaflet/dist/leaflet.css",
        "npm/leaflet/dist/images/marker-icon.png",
        "npm/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
    ],
)
def test_a_published_file_is_found(path: str) -> None:
    found = finders.find(path)
    assert found
    assert Path(found).is_file()


@pytest.mark.parametrize(
    "path",
    [
        "npm/leaflet/package.json",
        "npm/leaflet/dist/leaflet-src.js",
        "npm/leaflet/dist/images/../../package.json",
        "npm/../package.json",
        "npm/axe-core/axe.min.js",
        "npm/lucide-static/icons/map-pin.svg",
        "leaflet/dist/leaflet.js",
    ],
)
def test_anything_else_is_not(path: str) -> None:
    assert not finders.find(path)


def test_what_is_collected_is_what_pages_load() -> None:
    collected = {path for path, storage in NpmFinder().list(None)}
    assert "htmx.org/dist/htmx.min.js" in collected
    assert not any(path.startswith("lucide-static/") for path in collected)
    assert len(collected) < 20


def test_collecting_without_packages_stops(tmp_path: Path, settings: Settings) -> None:
    settings.ROOT = tmp_path
    finder = NpmFinder()
    assert [each.id for each in finder.check()] == ["portal.W001"]
    with pytest.raises(ImproperlyConfigured, match="is missing"):
        list(finder.list(None))


def test_every_pattern_names_a_file() -> None:
    root = NpmFinder().root
    assert all(any(root.glob(pattern)) for pattern in PUBLISHED)

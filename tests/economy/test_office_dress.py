"""The office's style sheets: no rule in them is dead, and their colours are Wagtail's own."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ECONOMY, SEARCH = (Path(settings.ROOT) / app for app in ("economy", "search"))
SHEETS = sorted((ECONOMY / "static" / "economy").glob("*.css"))
CLASS = re.compile(r"office-[a-z][\w-]*")
MADE = {f"office-tone-{tone}" for tone in ("ok", "wait", "bad", "busy")} | {
    f"office-steps__step--{state}" for state in ("done", "stopped")
}
"""Classes that a template puts together."""


def sources() -> str:
    """Everything that can name a class: templates, scripts, Python, also of the search's rooms."""
    files = [
        *(ECONOMY / "templates" / "economy").rglob("*.html"),
        *(SEARCH / "templates" / "search").rglob("*.html"),
        *(ECONOMY / "static" / "economy").glob("*.js"),
        *ECONOMY.rglob("*.py"),
        *SEARCH.rglob("*.py"),
    ]
    return "\n".join(file.read_text() for file in files)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_rule_is_dead(sheet: Path) -> None:
    used = set(CLASS.findall(sources())) | MADE
    dressed = {name[1:] for name in re.findall(r"\.office-[a-z][\w-]*", sheet.read_text())}
    assert not dressed - used


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_colours_are_wagtails_tokens(sheet: Path) -> None:
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", sheet.read_text())
    assert len(sheet.read_text().splitlines()) < 300

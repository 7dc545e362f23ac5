"""Every sentence of the people's and the directory's apps exists in English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.utils.translation import templatize

FUNCTIONS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
IN_TEMPLATE = re.compile(r"""gettext\(u?(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def in_templates(path: Path) -> Iterator[str]:
    source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    for match in IN_TEMPLATE.finditer(source):
        yield ast.literal_eval(match["text"])


def sentences(app: str) -> dict[str, Path]:
    root = Path(apps.get_app_config(app).path)
    found: dict[str, Path] = {}
    for path in [*root.rglob("*.py"), *root.rglob("templates/**/*.html"), *root.rglob("templates/**/*.txt")]:
        if "migrations" not in path.parts:
            reader = in_python if path.suffix == ".py" else in_templates
            found |= dict.fromkeys(reader(path), path.relative_to(root))
    return found


def catalogue(app: str) -> polib.POFile:
    return polib.pofile(str(Path(apps.get_app_config(app).path) / "locale/en/LC_MESSAGES/django.po"))


@pytest.mark.parametrize("app", ["accounts", "economy"])
def test_every_sentence_is_translated(app: str) -> None:
    translated = {entry.msgid for entry in catalogue(app) if entry.translated() and not entry.obsolete}
    missing = {text: str(path) for text, path in sentences(app).items() if text not in translated}
    assert missing == {}


@pytest.mark.parametrize("app", ["accounts", "economy"])
def test_translations_keep_the_placeholders(app: str) -> None:
    for entry in catalogue(app):
        wanted = sorted(PLACEHOLDER.findall(entry.msgid))
        for text in [entry.msgstr] if entry.msgstr else entry.msgstr_plural.values():
            assert sorted(PLACEHOLDER.findall(text)) == wanted, entry.msgid
        assert "fuzzy" not in entry.flags


@pytest.mark.parametrize("app", ["accounts", "economy"])
def test_no_sentence_is_translated_twice(app: str) -> None:
    texts = [entry.msgid for entry in catalogue(app)]
    assert len(texts) == len(set(texts))

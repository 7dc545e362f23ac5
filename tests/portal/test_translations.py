"""Every string a person reads in Indonesian has its English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation.reloader import translation_file_changed
from django.utils.translation.template import templatize

from portal.translations import catalogues, compile_translations

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}
APPS = ("economy", "branding", "search", "site/portal", "site/accounts", "site/regions")
IN_TEMPLATE = re.compile(r"\b(n?p?gettext|_)\(((?:\s*u?(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")\s*,?)+)")


def in_python(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            text = node.args[1 if name.startswith(("pgettext", "npgettext")) else 0]
            if name in CALLS and isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def in_template(file: Path) -> Iterator[str]:
    for name, words in IN_TEMPLATE.findall(templatize(file.read_text())):
        texts = [ast.literal_eval(word) for word in re.findall(r"u?('(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")", words)]
        yield texts[1 if name in ("pgettext", "npgettext") else 0]


def used_in(app: str) -> set[str]:
    folder = Path(settings.ROOT) / app
    found = {text for file in folder.rglob("*.py") if "migrations" not in file.parts for text in in_python(file)}
    templates = [each for kind in ("html", "txt") for each in folder.glob(f"**/templates/**/*.{kind}")]
    return found | {text for file in templates for text in in_template(file)}


@pytest.fixture(scope="module")
def english() -> set[str]:
    """The texts that have an English translation in any of our catalogues."""
    files = [file for file in catalogues() if "en" in file.parts]
    return {entry.msgid for file in files for entry in polib.pofile(str(file)).translated_entries()}


@pytest.mark.parametrize("app", APPS)
def test_every_marked_text_is_translated(app: str, english: set[str]) -> None:
    missing = sorted(text for text in used_in(app) if text.strip() and text not in english)
    assert not missing, f"{len(missing)} without English, the first: {missing[:20]}"


def test_no_text_is_translated_in_two_ways() -> None:
    """Django shows the translation of the app that comes first, wherever the text is written."""
    told: dict[tuple[str, str | None, str], set[str]] = {}
    for file in catalogues():
        for entry in polib.pofile(str(file)):
            key = (str(file.relative_to(file.parents[3])), entry.msgctxt, entry.msgid)
            told.setdefault(key, set()).add(str(entry.msgstr or entry.msgstr_plural))
    assert not {key: ways for key, ways in told.items() if len(ways) > 1}


def test_no_catalogue_has_gaps() -> None:
    for file in catalogues():
        catalogue = polib.pofile(str(file))
        assert not catalogue.fuzzy_entries(), file
        assert not [entry.msgid for entry in catalogue.untranslated_entries() if not entry.obsolete], file


def test_placeholders_survive_translation() -> None:
    for file in catalogues():
        for entry in polib.pofile(str(file)).translated_entries():
            wanted = set(re.findall(r"%\(\w+\)[sd]|\{\w*\}", entry.msgid))
            for text in [entry.msgstr] if entry.msgstr else entry.msgstr_plural.values():
                assert set(re.findall(r"%\(\w+\)[sd]|\{\w*\}", text)) <= wanted, (file, entry.msgid)


def test_compiling_again_changes_nothing() -> None:
    compile_translations()
    assert compile_translations() == 0


def test_what_is_compiled_is_spoken_at_once() -> None:
    catalogue = next(file for file in catalogues() if file.match("branding/locale/id/LC_MESSAGES/django.po"))
    entry = polib.pofile(str(catalogue)).translated_entries()[0]
    compiled = catalogue.with_suffix(".mo")
    with translation.override("id"):
        compiled.unlink()
        translation_file_changed(None, compiled)
        before = gettext(entry.msgid)
        compile_translations()
        assert gettext(entry.msgid) == entry.msgstr != before

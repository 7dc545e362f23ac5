"""The style page shows every component, and each says what it takes."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib
import pytest
from django.template import Context, Engine, Node, Template
from django.template.base import FilterExpression, Variable
from django.template.defaulttags import ForNode, WithNode
from django.templatetags.i18n import BlockTranslateNode
from django.test import Client

from portal.settings import base
from portal.style_page.components import Component, components
from portal.style_page.samples import samples
from portal.translations import catalogues

EVERYWHERE = {"forloop", "request", "user", "csrf_token", "messages", "LANGUAGE_CODE", "True", "None"}
"""Names that every page has, or that a template engine brings."""
PARTS = [each for each in components() if each.template.is_file()]
SHOWN = [each for each in components() if each.has_examples]
named = pytest.mark.parametrize("part", PARTS, ids=lambda each: each.name)
shown = pytest.mark.parametrize("part", SHOWN, ids=lambda each: each.name)
TITLE = re.compile(r'{%\s*example\s+(?:_\()?"((?:\\.|[^"\\])*)"')


def values(thing: object) -> Iterator[Variable]:
    """The variables an attribute of a template node is made of."""
    if isinstance(thing, Variable):
        if thing.lookups:
            yield thing
        return
    parts: Iterable[object] = ()
    if isinstance(thing, dict):
        parts = thing.values()
    elif isinstance(thing, list | tuple):
        parts = thing
    elif isinstance(thing, FilterExpression):
        parts = (thing.var, *(value for _function, given in thing.filters for _is_variable, value in given))
    elif not isinstance(thing, Node) and type(thing).__module__.startswith("django.template"):
        parts = vars(thing).values()
    for part in parts:
        yield from values(part)


def arguments_of(part: Component) -> set[str]:
    """What the template of a component reads and does not make itself."""
    template = Template(part.template.read_text(encoding="utf-8"), engine=Engine.get_default())
    used, made = set[str](), set(EVERYWHERE)
    for node in template.nodelist.get_nodes_by_type(Node):
        for name, value in vars(node).items():
            if name not in ("origin", "token", "nodelist"):
                used |= {(each.lookups or ("",))[0] for each in values(value)}
            if name in ("asvar", "target_var", "variable_name", "variable", "var_name") and isinstance(value, str):
                made.add(value)
        if isinstance(node, ForNode):
            made |= set(node.loopvars or ())
        if isinstance(node, WithNode | BlockTranslateNode):
            made |= set(node.extra_context)
    return used - made


@named
def test_a_component_says_what_it_takes(part: Component) -> None:
    assert part.has_examples, f"{part.folder} has no examples.html"
    assert part.readme, f"{part.folder} has no README.md"
    assert len(part.readme.splitlines()) <= 12
    unnamed = {each for each in arguments_of(part) if not re.search(rf"\b{each}\b", part.readme)}
    assert not unnamed, f"{part.name}/README.md names no {sorted(unnamed)}"


def test_components_of_rules_alone_are_shown_too() -> None:
    bare = [each for each in components() if not each.template.is_file()]
    assert bare
    assert not [each.name for each in bare if not (each.has_examples and each.readme)]


def test_arguments_are_what_a_template_reads(tmp_path: Path) -> None:
    folder = tmp_path / "card"
    folder.mkdir()
    (folder / "card.html").write_text(
        "{% for item in items %}{{ item.title|default:fallback }}{% endfor %}"
        "{% if kind == 'a' and not quiet %}{% endif %}"
        "{% with x=y.z %}{{ x }}{% endwith %}{% url 'health' as there %}{{ there }}{{ request.path }}"
    )
    assert arguments_of(Component("card", folder)) == {"items", "fallback", "kind", "quiet", "y"}


@pytest.mark.django_db
@shown
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_component_can_be_looked_at(client: Client, part: Component, language: str) -> None:
    for theme, forced in (("terang", 'data-theme="light"'), ("gelap", 'data-theme="dark"'), ("", "")):
        response = client.get(f"/{language}/gaya/{part.name}/", {"tema": theme})
        assert response.status_code == 200
        text = response.content.decode()
        assert f'<html lang="{language}" {forced}'.rstrip() in text
        assert "<section data-example>" in text


@pytest.mark.django_db
def test_the_list_names_them_all(client: Client) -> None:
    text = client.get("/id/gaya/?tema=gelap").content.decode()
    for part in SHOWN:
        assert f'<a data-component="{part.name}" href="/id/gaya/{part.name}/?tema=gelap">' in text
    assert "--text-soft" in text
    assert client.get("/en/gaya/").status_code == 200


@pytest.mark.django_db
def test_there_is_no_page_for_what_is_no_component(client: Client) -> None:
    assert client.get("/id/gaya/zzz/").status_code == 404


def test_titles_of_examples_have_their_english() -> None:
    english = {entry.msgid for file in catalogues() for entry in polib.pofile(str(file)).translated_entries()}
    titles = {title for part in SHOWN for title in TITLE.findall((part.folder / "examples.html").read_text())}
    assert titles
    assert not titles - english


def test_samples_have_one_name_each() -> None:
    assert isinstance(samples(), dict)


def test_an_example_may_be_as_wide_as_the_screen() -> None:
    engine = Engine.get_default()
    text = Template('{% load style_page %}{% example "Ragam" wide %}x{% endexample %}', engine=engine).render(Context())
    assert '<div class="example__wide">x</div>' in text


def test_production_has_no_style_page() -> None:
    assert base.STYLE_PAGE is False

"""What reads the same on every page of a language is drawn once, and knows nothing of the page."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation


def test_each_language_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    template = Template("{% load still %}{% still %}<b>{% translate 'Cari' %}</b>{% endstill %} {{ word }}")
    assert template.render(Context({"word": "satu"})) == "<b>Cari</b> satu"
    with translation.override("en"):
        assert template.render(Context({"word": "one"})) == "<b>Search</b> one"
    monkeypatch.setattr("django.templatetags.i18n.TranslateNode.render", lambda *_args: "anew")
    assert template.render(Context({"word": "dua"})) == "<b>Cari</b> dua"


def test_the_page_s_own_values_are_not_kept_for_another() -> None:
    template = Template("{% load still %}{% still %}[{{ secret }}]{% endstill %}")
    assert template.render(Context({"secret": "mine"})) == "[]"


def test_what_is_opened_is_closed() -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% load still %}{% still %}x")

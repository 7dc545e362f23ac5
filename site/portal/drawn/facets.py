"""The choices of one facet with the number of results behind each."""

from collections.abc import Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from search.domain.answer import Facet

from ..templatetags.formats import icon, number_id

AT_ONCE = 8
"""Choices that are seen before the rest is unfolded."""
FEW = 3
"""So many at the end that lead nowhere are no crowd; more of them are folded."""

Choices = Sequence[tuple[str, Facet]]
"""Each with the end of its element's id, which is the same on every page of results."""


def facet_group(title: str, name: str, choices: Choices) -> SafeString:
    """The whole group: a heading, the first choices, the others folded. Choices `below` another stand beneath it.
    Nothing where no choice leads anywhere."""
    if all(facet.disabled for _name, facet in choices):
        return mark_safe("")
    ident = f"saring-{escape(name)}"
    below: dict[str, list[tuple[str, Facet]]] = {}
    tops: list[tuple[str, Facet]] = []
    values = {facet.value for _name, facet in choices}
    for choice in choices:
        parent = choice[1].below
        if parent in values:
            below.setdefault(parent, []).append(choice)
        else:
            tops.append(choice)
    lists = _lists(ident, tops, [_choice(each, below.get(each[1].value, ())) for each in tops])
    return mark_safe(
        f'<section class="facet" aria-labelledby="{ident}"><h3 class="facet__title" id="{ident}">{escape(title)}</h3>'
        f"{lists}</section>"
    )


def _lists(ident: str, choices: Choices, drawn: list[str]) -> str:
    """The choices seen at once, and the others folded."""
    empty = next((at for at, (_name, facet) in enumerate(reversed(choices)) if not facet.disabled), len(choices))
    seen = min(AT_ONCE, len(choices) - (empty if empty > FEW else 0))
    folded = _folded(ident, drawn[seen:]) if drawn[seen:] else ""
    return f'<ul class="facet__list">{"".join(drawn[:seen])}</ul>{folded}'


def _choice(choice: tuple[str, Facet], below: Choices) -> str:
    name, facet = choice
    inside = ""
    if below:
        lists = _lists(f"saring-{escape(name)}", below, [_choice(each, ()) for each in below])
        inside = f'<div class="facet__below">{lists}</div>'
    words = f'<span class="facet__label">{escape(str(facet.label))}</span>'
    words += f'<span class="facet__count">{number_id(facet.count)}</span>'
    if facet.disabled:
        none = '<span class="facet__link" role="link" aria-disabled="true"><span class="facet__box"></span>'
        return f"<li>{none}{words}</span>{inside}</li>"
    url = escape(facet.url)
    current, check = (' aria-current="true"', icon("check")) if facet.selected else ("", "")
    return (
        f'<li><a class="facet__link" id="saring-{escape(name)}" href="{url}" hx-get="{url}"{current}>'
        f'<span class="facet__box">{check}</span>{words}</a>{inside}</li>'
    )


def _folded(ident: str, drawn: list[str]) -> str:
    more = _("Tampilkan %(n)s lagi") % {"n": number_id(len(drawn))}
    return (
        f'<details class="facet__more" id="{ident}-lagi"><summary><span class="facet__more-open">{more}</span>'
        f'<span class="facet__more-close">{_("Ringkas")}</span>{icon("chevron-down")}</summary>'
        f'<ul class="facet__list">{"".join(drawn)}</ul></details>'
    )

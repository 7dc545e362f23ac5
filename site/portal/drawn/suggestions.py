"""What stands beneath a search field while somebody types."""

import re
from collections.abc import Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from search.domain.answer import Suggestion

from ..templatetags.formats import icon
from .parts import beginnings, with_marks


def suggestion_list(suggestions: Sequence[Suggestion], typed: str = "") -> SafeString:
    """The options of a list box, those of a kind in a group; what was typed is marked in each."""
    marked = beginnings(typed)
    groups: dict[str, list[str]] = {}
    for each in suggestions:
        groups.setdefault(_kind(each.kind), []).append(_option(each, marked))
    return mark_safe(
        "".join(
            f'<div class="suggestions" role="group" aria-label="{name}">{"".join(options)}</div>'
            for name, options in groups.items()
        )
    )


def _option(suggestion: Suggestion, marked: re.Pattern[str]) -> str:
    detail = suggestion.detail or _detail(suggestion.kind)
    beside = f'<span class="suggestion__kind">{escape(detail)}</span>' if detail else ""
    return (
        f'<a class="suggestion" role="option" aria-selected="false" href="{escape(suggestion.url)}">'
        f'{_icon(suggestion.kind)}<span class="suggestion__label">{with_marks(str(suggestion.label), marked)}</span>'
        f"{beside}</a>"
    )


def _kind(kind: str) -> str:
    """What the group is called that suggestions of a kind stand in."""
    match kind:
        case "category":
            return _("Kategori")
        case "district" | "village":
            return _("Tempat")
        case "question":
            return _("Pertanyaan sebelumnya")
    return pgettext("jenis hasil", "Usaha")


def _detail(kind: str) -> str:
    """What stands beside a suggestion that says nothing of itself."""
    match kind:
        case "category":
            return _("Kategori")
        case "district":
            return _("Kecamatan")
        case "village":
            return _("Desa atau kelurahan")
    return ""


def _icon(kind: str) -> str:
    match kind:
        case "category":
            return icon("tag")
        case "district" | "village":
            return icon("map-pin")
        case "question":
            return icon("search")
    return icon("store")

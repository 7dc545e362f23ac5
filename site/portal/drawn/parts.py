"""What drawn components are made of: icons, badges, plates, figures, addresses."""

import re
from functools import lru_cache
from html import escape

from django.urls import reverse
from django.utils.translation import get_language

from economy.domain.public import PublicCategory

from ..templatetags.formats import distance_km, icon

MAX_MARKED = 12
"""Words of a question that are marked; the field takes hardly more."""


@lru_cache(maxsize=256)
def plate(slug: str, name: str) -> str:
    """The panel that stands where no photograph is: in the tint of a branch, with an icon of Lucide by its name."""
    seal = f'<div class="plate__seal">{icon(name)}</div>'
    return f'<div class="plate plate--{escape(slug)}" aria-hidden="true">{seal}</div>'


def plate_of(category: PublicCategory | None) -> str:
    """The panel of a category; without one that of any shop."""
    return plate(category.parent_slug or category.slug, category.icon) if category else plate("lain", "store")


def badge(kind: str, words: str, *, dot: bool = True) -> str:
    """A state in one or two words of ours, with the diamond before it."""
    tone = f" badge--{kind}" if kind else ""
    diamond = '<span class="badge__dot"></span>' if dot else ""
    return f'<span class="badge{tone}">{diamond}{words}</span>'


def with_icon(drawn: str, html: str) -> str:
    """A piece of information led by its icon."""
    return f'<span class="with-icon">{drawn}<span>{html}</span></span>'


def away(kilometres: float | None) -> str:
    """How far it is, or nothing where that is not known."""
    return "" if kilometres is None else with_icon(icon("navigation"), escape(distance_km(kilometres)))


def shortened(text: str, length: int) -> str:
    """The beginning of a text, with an ellipsis where something is left out."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def photo(address: str, *, eager: bool = False) -> str:
    """A picture of a card; the first one seen is asked for at once, the others when they come near."""
    when = 'fetchpriority="high"' if eager else 'loading="lazy"'
    return f'<img src="{escape(address)}" alt="" width="320" height="240" {when} decoding="async">'


def beginnings(text: str) -> re.Pattern[str]:
    """What finds the words of a text where other words begin with them."""
    words = sorted(text.split()[:MAX_MARKED], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})" if words else "(?!)", re.IGNORECASE)


def with_marks(text: str, marked: re.Pattern[str]) -> str:
    """A text as HTML with what a pattern finds in it marked."""
    found, at = [], 0
    for match in marked.finditer(text):
        start, end = match.span()
        found += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return "".join([*found, escape(text[at:])])


def business_address(slug: str) -> str:
    """Where a listing has its page in the current language."""
    before, after = _around_slug(get_language() or "")
    return f"{before}{slug}{after}"


@lru_cache(maxsize=8)
def _around_slug(language: str) -> tuple[str, str]:
    before, _dash, after = reverse("economy:business", args=["-"]).rpartition("-")
    return before, after

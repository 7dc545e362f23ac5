"""The list of what a search found."""

import re
from collections.abc import Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from economy.domain.public import PublicBusiness
from search.domain.answer import Hit

from ..templatetags.formats import OTHER_SEPARATORS
from .businesses import business_card, product_card
from .pages import page_hit
from .parts import beginnings, with_marks

REASONS = {
    "name": gettext_lazy("Nama persis"),
    "words": gettext_lazy("Kata yang cocok"),
    "misspelt": gettext_lazy("Kata yang mungkin salah ketik"),
    "in_place": gettext_lazy("Letaknya di tempat yang disebut"),
    "near": gettext_lazy("Dekat"),
    "verified": gettext_lazy("Terverifikasi"),
    "complete": gettext_lazy("Kelengkapan data"),
    "confirmed": gettext_lazy("Baru dikonfirmasi"),
}
"""What speaks for a result, in words; what has none yet is named as the engine names it."""


def hit_list(
    hits: Sequence[Hit], *, asked: str = "", on_map: bool = False, explain: bool = False, english: bool = False
) -> SafeString:
    """All of them, in order: businesses and products as cards, pages with a line between. The words `asked` for are
    marked in the names of products. `on_map` tells each card's point to the map beside it; `explain` adds what spoke
    for it."""
    if not hits:
        return mark_safe("")
    drawn, marked = [], beginnings(asked)
    for at, hit in enumerate(hits):
        point = _point(hit.business) if on_map and hit.business else ""
        why = _why(hit, english=english) if explain else ""
        drawn.append(f"<li{point}>{_one(hit, marked, eager=not at)}{why}</li>")
    kind = "news-list" if hits[0].page else "grid"
    return mark_safe(f'<ul class="{kind} found__list">{"".join(drawn)}</ul>')


def _one(hit: Hit, marked: re.Pattern[str], *, eager: bool) -> str:
    if hit.page:
        return page_hit(hit.page, highlight=hit.highlight, kilometres=hit.distance_km)
    if hit.business is None:
        return ""
    if hit.products:
        name = with_marks(hit.products[0].name, marked)
        return product_card(hit.business, hit.products, highlight=name, kilometres=hit.distance_km, eager=eager)
    return business_card(hit.business, highlight=hit.highlight, kilometres=hit.distance_km, eager=eager)


def _point(business: PublicBusiness) -> str:
    """Where the map shows the business, as attributes."""
    if business.latitude is None or business.longitude is None:
        return ""
    name = escape(business.name)
    return f' data-latitude="{business.latitude}" data-longitude="{business.longitude}" data-name="{name}"'


def _why(hit: Hit, *, english: bool) -> str:
    """What spoke for a hit and how much, the most first: for staff."""
    rows = []
    for name, value in sorted(hit.why.items(), key=lambda item: -abs(item[1])):
        number = f"{value:.2f}" if english else f"{value:.2f}".translate(OTHER_SEPARATORS)
        rows.append(f"<div><dt>{escape(str(REASONS.get(name, name)))}</dt><dd>{number}</dd></div>")
    title = _("Mengapa hasil ini")
    return f'<section class="why"><h4 class="why__title">{title}</h4><dl>{"".join(rows)}</dl></section>'

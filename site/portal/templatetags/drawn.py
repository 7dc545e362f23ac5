"""The components of `portal.drawn` as template tags."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from economy.domain.public import PublicBusiness, PublicCategory

from ..drawn import businesses, facets, hits, pages, parts, suggestions

register = template.Library()

register.simple_tag(facets.facet_group, name="facet_group")
register.simple_tag(pages.page_hit, name="page_hit")
register.simple_tag(pages.page_line, name="page_line")
register.simple_tag(suggestions.suggestion_list, name="suggestion_list")


@register.simple_tag
def plate(category: PublicCategory | None) -> SafeString:
    """The panel that stands where no photograph is."""
    return mark_safe(parts.plate_of(category))


@register.simple_tag
def business_card(
    business: PublicBusiness, level: Any = 3, highlight: str | None = None, distance: Any = None, eager: bool = False
) -> SafeString:
    """One business in a list. What a template leaves out arrives empty."""
    return businesses.business_card(
        business,
        level=int(level or 3),
        highlight=highlight or None,
        kilometres=None if distance in (None, "") else float(distance),
        eager=bool(eager),
    )


@register.simple_tag
def hit_list(found: Sequence[Any], asked: str = "", on_map: bool = False, explain: bool = False) -> SafeString:
    """All hits of a page of results."""
    english = get_language() == "en"
    return hits.hit_list(found, asked=asked, on_map=bool(on_map), explain=bool(explain), english=english)

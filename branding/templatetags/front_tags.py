"""The sections of the home page for its templates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue

from economy.domain.overview import Newest, newest
from economy.domain.public import PublicBusiness

from ..domain import front_page, queries
from ..domain.events.reads import Listed, whats_on
from ..domain.frame import drawn_of, once
from ..domain.itineraries import featured_itineraries
from ..models import CulturePage, DestinationPage, HomePage, ItineraryPage, NewsPage, PlanPage
from .block_tags import reading_locale
from .branding_tags import frame_in

register = template.Library()

NEWEST = "_branding_newest"
"""Where a request keeps the businesses it has read."""
READ_ANEW = {"directory", "business_of_the_week", "business_cards", "product_cards"}
"""Sections with businesses: one that is hidden must be gone at once."""


@register.simple_tag(takes_context=True)
def remembered_picture(context: Context, page: HomePage) -> str:
    """Give the page its main picture as the frame remembers it, with all its sizes, so that nobody reads it again."""
    frame = frame_in(context)
    if frame is not None and page.hero_image_id:
        page.hero_image = once(frame, ("picture", page.hero_image_id), lambda: page.hero_image)
    return ""


@register.simple_tag(takes_context=True)
def home_section(context: Context, section: StreamValue.StreamChild) -> SafeString:
    """One section, drawn once for as long as the frame of the page is kept. One that shows businesses is drawn again as
    soon as one of them says something else."""
    frame, page = frame_in(context), context["page"]
    part = str(section.id or section.block_type)[:8]

    def draw() -> str:
        drawn = str(section.render({**context.flatten(), "part": part}))
        if getattr(section.block.meta, "whole", False) or not drawn.strip():
            return drawn
        return f'<div class="section section--own"><div class="wrap">{drawn}</div></div>'

    key = ("section", page.pk, page.last_published_at, section.block_type, part)
    if section.block_type in READ_ANEW:
        seen = _businesses_of(context, section)
        return mark_safe(draw() if seen is None else drawn_of(frame, key, seen, draw))
    return mark_safe(once(frame, key, draw))


@register.simple_tag(takes_context=True)
def front_places(context: Context, value: Mapping[str, Any]) -> list[DestinationPage]:
    """The destinations of a section."""
    locale = reading_locale(context)
    chosen = [page.pk for page in value["chosen"] if page is not None]
    return front_page.front_places(locale=locale, chosen=chosen) if locale else []


@register.simple_tag(takes_context=True)
def front_points(context: Context) -> list[DestinationPage]:
    """The destinations on the map."""
    locale = reading_locale(context)
    return front_page.front_points(locale=locale) if locale else []


@register.simple_tag(takes_context=True)
def front_events(context: Context, number: int) -> list[Listed]:
    """The next events."""
    locale = reading_locale(context)
    return whats_on(locale=locale, limit=number) if locale else []


@register.simple_tag(takes_context=True)
def front_itineraries(context: Context, number: int) -> list[ItineraryPage]:
    """Suggested itineraries."""
    locale = reading_locale(context)
    return featured_itineraries(locale=locale, limit=number) if locale else []


@register.simple_tag(takes_context=True)
def front_stories(context: Context, number: int) -> list[CulturePage]:
    """Stories of culture."""
    locale = reading_locale(context)
    return front_page.front_stories(locale=locale, count=number) if locale else []


@register.simple_tag(takes_context=True)
def front_articles(context: Context, number: int) -> list[NewsPage]:
    """The newest articles."""
    locale = reading_locale(context)
    return list(queries.articles(locale=locale)[:number]) if locale else []


@register.simple_tag(takes_context=True)
def front_plan(context: Context) -> PlanPage | None:
    """The plan."""
    locale = reading_locale(context)
    return queries.plan(locale=locale) if locale else None


@register.simple_tag(takes_context=True)
def week_business(context: Context, chosen: int | None) -> PublicBusiness | None:
    """The business of the week: the chosen one as long as it is public, else the one verified last."""
    return front_page.chosen_business(chosen=chosen) or newest_of(context).verified


@register.simple_tag(takes_context=True)
def newest_businesses(context: Context) -> list[PublicBusiness]:
    """The newest businesses that show a photo."""
    return newest_of(context).published


def _businesses_of(context: Context, section: StreamValue.StreamChild) -> Any:
    """The businesses of a section, read anew; None for a section that reads them by itself."""
    if section.block_type == "directory":
        return newest_businesses(context)
    if section.block_type == "business_of_the_week":
        return week_business(context, section.value["business"])
    return None


def newest_of(context: Context) -> Newest:
    """Both kinds of newest businesses, read once for a request."""
    request = context.get("request")
    found: Newest | None = getattr(request, NEWEST, None)
    if found is None:
        found = newest()
        if request is not None:
            setattr(request, NEWEST, found)
    return found

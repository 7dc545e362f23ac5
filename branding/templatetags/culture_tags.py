"""The stories of culture for their templates."""

from django import template
from django.core.paginator import Page as Listing
from django.template import Context

from ..domain import culture
from ..enums import CultureTopic
from ..models import CultureIndexPage, CulturePage, DestinationPage

register = template.Library()


@register.simple_tag(takes_context=True)
def story_listing(context: Context, page: CultureIndexPage) -> "Listing[CulturePage]":
    """The part of the list of stories that the address asks for."""
    asked = context["request"].GET
    return culture.stories_of(index=page, topic=asked.get("pokok", ""), number=asked.get("hal", "1"))


@register.simple_tag
def story_topics(page: CultureIndexPage) -> list[CultureTopic]:
    """The topics one can choose between."""
    return culture.topics_of(index=page)


@register.simple_tag
def story_places(page: CulturePage) -> list[DestinationPage]:
    """Where one can see what the story tells of."""
    return culture.places_of_story(page=page)


@register.simple_tag
def other_stories(page: CulturePage) -> list[CulturePage]:
    """What to read after this story."""
    return culture.more_stories(page=page)

"""Named reads of the stories of culture, for templates. Only live pages that nobody has restricted are returned."""

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import QuerySet

from ..enums import CultureTopic
from ..models import CultureIndexPage, CulturePage, DestinationPage
from .queries import PER_PAGE, places
from .restrictions import UNRESTRICTED
from .translated import chosen_places


def stories(*, locale_id: int) -> QuerySet[CulturePage]:
    """All stories of a language with what their cards show, in the editors' order."""
    found: QuerySet[CulturePage] = (
        CulturePage.objects.live()
        .filter(UNRESTRICTED, locale_id=locale_id)
        .select_related("district", "hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("path")
    )
    return found


def stories_of(*, index: CultureIndexPage, topic: str = "", number: str = "1") -> "Listing[CulturePage]":
    """One page of the stories beneath an index, of one topic if that topic exists."""
    listing = stories(locale_id=index.locale_id).filter(path__startswith=index.path)
    if topic in CultureTopic.values:
        listing = listing.filter(topic=topic)
    return Paginator(listing, PER_PAGE).get_page(number)


def topics_of(*, index: CultureIndexPage) -> list[CultureTopic]:
    """The topics that occur beneath an index, in the order of the enumeration."""
    present = set(CulturePage.objects.live().filter(UNRESTRICTED).descendant_of(index).values_list("topic", flat=True))
    return [topic for topic in CultureTopic if topic.value in present]


def more_stories(*, page: CulturePage, count: int = 3) -> list[CulturePage]:
    """Other stories: those of the same topic first."""
    others = stories(locale_id=page.locale_id).exclude(pk=page.pk)
    return sorted(others, key=lambda other: (other.topic != page.topic, other.path))[:count]


def places_of_story(*, page: CulturePage) -> list[DestinationPage]:
    """The destinations a story leads to, in the story's language, as far as they are there."""
    chosen = [each["value"] for each in page.places.raw_data if each["value"]]
    return chosen_places(ids=chosen, among=places(locale=page.locale)) if chosen else []

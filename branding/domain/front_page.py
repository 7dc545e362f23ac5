"""What the sections of the home page show. Where there is nothing, a read gives nothing and the section is silent."""

from collections.abc import Sequence

from wagtail.models import Locale

from economy.domain.public import PublicBusiness, public_businesses

from ..models import CulturePage, DestinationPage
from . import queries
from .culture import stories
from .translated import chosen_places

PLACES = 5


def front_places(*, locale: Locale, chosen: Sequence[int] = ()) -> list[DestinationPage]:
    """The chosen destinations in this language; without any, those marked for the home page, then the others."""
    every = queries.places(locale=locale)
    return chosen_places(ids=chosen, among=every) or list(every[:PLACES])


def front_points(*, locale: Locale) -> list[DestinationPage]:
    """The destinations that have a point on the map, by name."""
    found = queries.places(locale=locale).prefetch_related(None).filter(latitude__isnull=False)
    return list(found.order_by("title", "pk"))


def front_stories(*, locale: Locale, count: int) -> list[CulturePage]:
    """The first stories of culture."""
    return list(stories(locale_id=locale.pk)[:count])


def chosen_business(*, chosen: int | None) -> PublicBusiness | None:
    """The business that an editor has chosen, as long as it is public."""
    return next(iter(public_businesses(ids=[chosen] if chosen else [])), None)

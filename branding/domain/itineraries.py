"""Named reads of the itineraries. Only live pages that nobody has restricted are ever returned."""

from collections.abc import Sequence

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Locale

from ..enums import TripAudience
from ..models import BrandSettings, ItineraryIndexPage, ItineraryPage
from ..models.itinerary_plan import keys_of
from .queries import PER_PAGE
from .restrictions import UNRESTRICTED
from .trips import Trip, trip_of

_KEPT = "_branding_trip"


def itineraries(*, locale: Locale) -> QuerySet[ItineraryPage]:
    """All itineraries of a language with what their cards show, featured ones first."""
    found: QuerySet[ItineraryPage] = (
        ItineraryPage.objects.live()
        .filter(UNRESTRICTED, locale=locale)
        .select_related("hero_image")
        .prefetch_related("hero_image__renditions")
        .order_by("-featured", "path")
    )
    return found


def featured_itineraries(*, locale: Locale, limit: int = 3) -> list[ItineraryPage]:
    """Those that the home page shows: the ones an editor has marked, then the others in their order."""
    return list(itineraries(locale=locale)[:limit])


def itineraries_of(*, index: ItineraryIndexPage, audience: str = "", number: str = "1") -> "Listing[ItineraryPage]":
    """One page of the itineraries beneath an index, for some people if such are known."""
    listing = itineraries(locale=index.locale).filter(path__startswith=index.path)
    if audience in TripAudience.values:
        listing = listing.filter(audiences__icontains=f'"{audience}"')
    return Paginator(listing, PER_PAGE).get_page(number)


def audiences_of(*, index: ItineraryIndexPage) -> list[TripAudience]:
    """For whom there are itineraries beneath an index, in the order of the enumeration."""
    listed = ItineraryPage.objects.live().filter(UNRESTRICTED).descendant_of(index).values_list("audiences", flat=True)
    present = {each for audiences in listed for each in audiences}
    return [each for each in TripAudience if each.value in present]


def past_businesses(ids: Sequence[int]) -> list[int]:
    """The live itineraries that have one of these businesses among their stops, by primary key."""
    wanted = set(ids)
    pages = ItineraryPage.objects.live().only("days").order_by("pk")
    return [page.pk for page in pages if wanted.intersection(keys_of(page.planned_days)[1])]


def trip_shown(page: ItineraryPage, brand: BrandSettings) -> Trip:
    """The page's trip, read once for all that one answer says of it."""
    kept: Trip | None = page.__dict__.get(_KEPT)
    if kept is None:
        kept = page.__dict__[_KEPT] = trip_of(page, region=brand.regency_name)
    return kept

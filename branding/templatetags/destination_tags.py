"""What the templates of destinations need: opening, tariffs, findings, the gallery, and the narrowed list."""

from django import template
from django.template import Context
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from economy.domain.hours_words import day_text
from economy.domain.phones import is_mobile

from ..domain import destinations
from ..domain.gallery import GalleryPicture, gallery_pictures
from ..domain.place_filter import FoundPlaces, PlaceQuery, find_places
from ..domain.tariffs import TariffRow, tariff_rows
from ..models import DestinationIndexPage, DestinationPage

register = template.Library()


@register.simple_tag
def opening_of(page: DestinationPage) -> destinations.OpeningShown | None:
    """When the place is open, and whether it is now."""
    return destinations.opening(page, timezone.now())


@register.simple_tag
def seasons_of(page: DestinationPage) -> list[destinations.Season]:
    """The months to come in, and those in which the place is closed."""
    return destinations.seasons(page)


@register.simple_tag
def tariffs_of(page: DestinationPage) -> list[TariffRow]:
    """What a visit costs, with a word on what may have changed; none while no amount is recorded."""
    return tariff_rows(page)


@register.simple_tag
def facilities_of(page: DestinationPage) -> list[destinations.Finding]:
    """What is there, what is not, and what nobody knows."""
    return destinations.facilities(page)


@register.simple_tag
def accessibility_of(page: DestinationPage) -> list[destinations.Finding]:
    """Measures of accessibility; none where nobody has looked at anything."""
    return destinations.accessibility(page)


@register.simple_tag
def ways_to(page: DestinationPage) -> list[destinations.Way]:
    """How one gets there."""
    return destinations.ways(page)


@register.simple_tag
def gallery_of(page: DestinationPage) -> list[GalleryPicture]:
    """The pictures of the place."""
    return gallery_pictures(page.gallery, title=page.title)


@register.simple_tag
def whatsapp_of(page: DestinationPage) -> str:
    """The number by which the place is reached on WhatsApp, E.164 or empty."""
    number = page.contact_whatsapp
    return number if number and is_mobile(number) else ""


@register.simple_tag
def checked_day(page: DestinationPage) -> str:
    """The day of the latest check of facilities or accessibility in words, or empty."""
    days = [
        block.value["checked_on"]
        for stream in (page.facilities, page.accessibility)
        for block in stream
        if block.value["checked_on"]
    ]
    return day_text(max(days)) if days else ""


@register.simple_tag
def not_recorded(page: DestinationPage) -> list[str]:
    """What a visitor would ask about this place and nobody has recorded, in words for a sentence."""
    gaps = [
        (_("jam buka"), not page.hours),
        (_("tarif"), not tariff_rows(page)),
        (_("fasilitas"), not page.facilities),
        (_("aksesibilitas"), not destinations.accessibility(page)),
        (_("cara ke sana"), not (page.getting_there or page.ways)),
        (_("titik evakuasi"), not page.evacuation),
    ]
    return [words for words, missing in gaps if missing]


@register.simple_tag
def around_url(page: DestinationPage) -> str:
    """The directory sorted by the distance from this place."""
    return f"{reverse('search:directory')}?posisi={page.latitude:.3f},{page.longitude:.3f}&urut=distance"


@register.simple_tag(takes_context=True)
def found_places(context: Context, page: DestinationIndexPage) -> FoundPlaces:
    """The part of the list of destinations that the address asks for, with its choices."""
    return find_places(index=page, query=PlaceQuery.from_params(context["request"].GET))

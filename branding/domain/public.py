"""What the public may know of a page: the only form in which pages leave this app for search, feeds and exports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone
from wagtail.models import Page

from ..models import CulturePage, DestinationPage, EventPage, HomePage, NewsPage
from ..models.base import ContentPage
from ..renditions import LIST_PICTURE
from .restrictions import UNRESTRICTED

BATCH = 200


@dataclass(frozen=True)
class PublicPage:
    """A live, unrestricted page of ours, in plain data."""

    id: int
    kind: str
    """destination, event, itinerary, culture, news, plan, page or home."""
    language: str
    title: str
    lead: str
    text: str
    """The words of the page, without mark-up."""
    district_code: str
    """Kemendagri code of the kecamatan ("36.04.30"), or empty."""
    district_slug: str
    district_name: str
    latitude: float | None
    longitude: float | None
    url_path: str
    """The address on this host, beginning with the language: /id/…"""
    image_url: str
    date: datetime | None
    """The start of a day in WIB: of an article its own, of an event the next on which it takes place (or the last)."""


def public_models() -> list[type[ContentPage]]:
    """The page types of this app."""
    return list(ContentPage.__subclasses__())


def public_page_ids() -> Iterator[int]:
    """Ids of all live pages of ours that nobody has restricted, in ascending order."""
    yield from (
        Page.objects.live()
        .filter(UNRESTRICTED)
        .exact_type(*public_models())
        .order_by("pk")
        .values_list("pk", flat=True)
        .iterator(chunk_size=BATCH)
    )


def public_pages(*, ids: Sequence[int] | None = None) -> list[PublicPage]:
    """The public projections of these pages, or of all. An id that is missing or not public is simply absent."""
    chosen = list(public_page_ids()) if ids is None else list(dict.fromkeys(ids))
    found: list[PublicPage] = []
    for start in range(0, len(chosen), BATCH):
        pages = (
            Page.objects.live()
            .filter(UNRESTRICTED)
            .exact_type(*public_models())
            .filter(pk__in=chosen[start : start + BATCH])
            .select_related("locale")
            .order_by("pk")
            .specific()
            .prefetch_related("hero_image__renditions")
        )
        found.extend(public for page in pages if (public := projection(page)) is not None)
    return found


def projection(page: ContentPage) -> PublicPage | None:
    """One page as the public sees it; None if no site serves it."""
    parts = page.get_url_parts()
    if parts is None or not parts[2]:
        return None
    place, lying = located(page), region_of(page)
    return PublicPage(
        id=page.pk,
        kind=page.public_kind,
        language=page.locale.language_code,
        title=page.hero_title if isinstance(page, HomePage) else page.title,
        lead=page.lead,
        text=page.plain_text(),
        district_code=(lying.district_id or "") if lying else "",
        district_slug=lying.district.slug if lying and lying.district else "",
        district_name=lying.district.name if lying and lying.district else "",
        latitude=float(place.latitude) if place and place.latitude is not None else None,
        longitude=float(place.longitude) if place and place.longitude is not None else None,
        url_path=parts[2],
        image_url=picture_url(page),
        date=start_of_day(day) if (day := day_of(page)) else None,
    )


def picture_url(page: ContentPage) -> str:
    """Address of a small picture for lists, or nothing if there is none or its file is lost."""
    if page.hero_image is None:
        return ""
    try:
        return str(page.hero_image.get_rendition(LIST_PICTURE).url)
    except OSError:
        return ""


def located(page: ContentPage) -> DestinationPage | EventPage | None:
    """What gives a page's place: itself, or the destination an event is at."""
    if isinstance(page, EventPage):
        found: DestinationPage | EventPage = page.where
        return found
    return page if isinstance(page, DestinationPage) else None


def region_of(page: ContentPage) -> DestinationPage | EventPage | CulturePage | None:
    """What gives a page's kecamatan: a story has one, and no point."""
    return page if isinstance(page, CulturePage) else located(page)


def day_of(page: ContentPage) -> date | None:
    """The day a page is about."""
    if isinstance(page, NewsPage):
        return page.date
    return page.shown_on if isinstance(page, EventPage) else None


def start_of_day(day: date) -> datetime:
    """Midnight in the regency."""
    return timezone.make_aware(datetime.combine(day, time.min))

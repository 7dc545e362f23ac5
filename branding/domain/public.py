"""What the public may know of a page: the only form in which pages leave this app for search, feeds and exports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from django.utils import timezone
from wagtail.models import Page

from ..models import DestinationPage, HomePage, NewsPage
from ..models.base import ContentPage
from ..renditions import LIST_PICTURE

BATCH = 200


@dataclass(frozen=True)
class PublicPage:
    """A live, unrestricted page of ours, in plain data."""

    id: int
    kind: str
    """destination, news, plan, page or home."""
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
    """Of an article: the start of its day in WIB."""


def public_models() -> list[type[ContentPage]]:
    """The page types of this app."""
    return list(ContentPage.__subclasses__())


def public_page_ids() -> Iterator[int]:
    """Ids of all live pages of ours that nobody has restricted, in ascending order."""
    yield from (
        Page.objects.live()
        .public()
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
            .public()
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
    place = page if isinstance(page, DestinationPage) else None
    return PublicPage(
        id=page.pk,
        kind=page.public_kind,
        language=page.locale.language_code,
        title=page.hero_title if isinstance(page, HomePage) else page.title,
        lead=page.lead,
        text=page.plain_text(),
        district_code=(place.district_id or "") if place else "",
        district_slug=place.district.slug if place and place.district else "",
        district_name=place.district.name if place and place.district else "",
        latitude=float(place.latitude) if place and place.latitude is not None else None,
        longitude=float(place.longitude) if place and place.longitude is not None else None,
        url_path=parts[2],
        image_url=picture_url(page),
        date=start_of_day(page) if isinstance(page, NewsPage) else None,
    )


def picture_url(page: ContentPage) -> str:
    """Address of a small picture for lists, or nothing if there is none or its file is lost."""
    if page.hero_image is None:
        return ""
    try:
        return str(page.hero_image.get_rendition(LIST_PICTURE).url)
    except OSError:
        return ""


def start_of_day(page: NewsPage) -> datetime:
    """Midnight in the regency on the article's date."""
    return timezone.make_aware(datetime.combine(page.date, time.min))

"""What a list shows of public pages of any kind, read in one query.

The whole projection (`branding.domain.public`) reads every page's own table and its text, page by page; a list of
results needs neither. Nothing is here that is not in the projection.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import Model
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction

from regions.models import District

from ..models import CulturePage, DestinationPage, EventPage, HomePage, NewsPage
from ..models.base import ContentPage
from ..renditions import LIST_PICTURE
from .public import PublicPage, public_models
from .roots import address_of


class _Row(NamedTuple):
    """One page as the query reads it; `model` counts in `public_models`."""

    model: int
    pk: int
    title: str
    url_path: str
    language: str
    lead: str
    image: int | None
    date: date | str | None
    latitude: Decimal | None
    longitude: Decimal | None
    district_code: str | None
    district_slug: str | None
    district_name: str | None


_OWN: dict[str, tuple[str, tuple[type[ContentPage], ...]]] = {
    "hero_title": ("text", (HomePage,)),
    "date": ("date", (NewsPage, EventPage)),
    "latitude": ("numeric", (DestinationPage, EventPage)),
    "longitude": ("numeric", (DestinationPage, EventPage)),
    "district_id": ("text", (DestinationPage, EventPage, CulturePage)),
}
"""Columns that only some types of page have, and what they hold; for the others they are empty."""


def public_summaries(*, ids: Sequence[int], pictures: bool = False) -> list[PublicPage]:
    """Those of `ids` that are live and that nobody has restricted, in the order of `ids`, without their text.

    `pictures` adds the addresses of those pictures that have been prepared, with one more query.
    """
    if not ids:
        return []
    models = public_models()
    wanted = list(dict.fromkeys(ids))
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(wanted)), wanted * len(models))
        rows = [_Row(*row) for row in cursor.fetchall()]
    images = _pictures([row.image for row in rows if row.image is not None]) if pictures else {}
    found = {row.pk: page for row in rows if (page := _summary(row, models[row.model], images)) is not None}
    return [found[pk] for pk in wanted if pk in found]


@lru_cache(maxsize=64)
def _statement(count: int) -> str:
    """The query for so many pages. Every type is looked through by itself: as optional parts of all pages, PostgreSQL
    would plan for billions of rows; and made by the ORM each time, the query would take longer to write than to run."""
    ids = ", ".join(["%s"] * count)
    typed = " UNION ALL ".join(
        f"SELECT {number} AS model, page_ptr_id, lead, hero_image_id, {_own(model)}"  # noqa: S608 — names of our own tables
        f" FROM {_table(model)} WHERE page_ptr_id IN ({ids})"
        for number, model in enumerate(public_models())
    )
    page, restriction = _table(Page), _table(PageViewRestriction)
    return (
        "SELECT t.model, p.id, COALESCE(t.hero_title, p.title), p.url_path, l.language_code, t.lead, t.hero_image_id,"  # noqa: S608 — as above
        " t.date, t.latitude, t.longitude, d.code, d.slug, d.name"
        f" FROM ({typed}) t JOIN {page} p ON p.id = t.page_ptr_id JOIN {_table(Locale)} l ON l.id = p.locale_id"
        f" LEFT JOIN {_table(District)} d ON d.code = t.district_id"
        f" WHERE p.live AND NOT EXISTS (SELECT 1 FROM {restriction} r JOIN {page} a ON a.id = r.page_id"
        " WHERE a.path = substr(p.path, 1, length(a.path)))"
    )


def _own(model: type[ContentPage]) -> str:
    return ", ".join(
        _column(model, name) if model in owners else f"CAST(NULL AS {kind}) AS {name}"
        for name, (kind, owners) in _OWN.items()
    )


def _column(model: type[ContentPage], name: str) -> str:
    if model is not EventPage:
        return name
    if name == "date":
        return "shown_on AS date"
    # The place of an event is that of the destination it is at, if that is public (`EventPlace.where`).
    event, place, page = _table(EventPage), _table(DestinationPage), _table(Page)
    there = f"{place} d JOIN {page} q ON q.id = d.page_ptr_id WHERE q.live AND d.page_ptr_id = {event}.destination_id"
    return (
        f"CASE WHEN EXISTS (SELECT 1 FROM {there}) THEN (SELECT d.{name} FROM {there})"  # noqa: S608 — names of our own
        f" ELSE {event}.{name} END AS {name}"
    )


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 — Django documents `_meta`


def _summary(row: _Row, model: type[ContentPage], images: Mapping[int, str]) -> PublicPage | None:
    """One page; None if no site serves it."""
    address = address_of(row.url_path)
    if address is None:
        return None
    return PublicPage(
        id=row.pk,
        kind=model.public_kind,
        language=row.language,
        title=row.title,
        lead=row.lead,
        text="",
        district_code=row.district_code or "",
        district_slug=row.district_slug or "",
        district_name=row.district_name or "",
        latitude=float(row.latitude) if row.latitude is not None else None,
        longitude=float(row.longitude) if row.longitude is not None else None,
        url_path=address,
        image_url=images.get(row.image, "") if row.image is not None else "",
        date=_midnight(row.date) if row.date else None,
    )


def _midnight(day: date | str) -> datetime:
    """When a day begins in the regency; SQLite tells days as text."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return timezone.make_aware(datetime.combine(day, time.min))


def _pictures(image_ids: Sequence[int]) -> dict[int, str]:
    """Image → address of its picture for lists; one that is not prepared yet is left out, not made now."""
    if not image_ids:
        return {}
    made = get_image_model().get_rendition_model().objects.filter(image_id__in=image_ids, filter_spec=LIST_PICTURE)
    return {pk: default_storage.url(file) for pk, file in made.order_by("pk").values_list("image_id", "file")}

"""What a list shows of public pages of any kind, read in one query.

The whole projection (`branding.domain.public`) reads every page's own table and its text; a list of results needs
neither. Nothing is here that is not in the projection.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import cache
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction

from ..models import DestinationPage, HomePage, NewsPage
from ..models.base import ContentPage
from ..renditions import LIST_PICTURE
from .public import PublicPage, public_models
from .roots import address_of

_OWN = {HomePage: ("hero_title",), NewsPage: ("date",), DestinationPage: ("latitude", "longitude")}
"""Columns that only one type of page has."""
_PLACE = ("district__code", "district__slug", "district__name")
Row = Mapping[str, Any]


def public_summaries(*, ids: Sequence[int], pictures: bool = False) -> list[PublicPage]:
    """Those of `ids` that are live and that nobody has restricted, in the order of `ids`, without their text.

    `pictures` adds the addresses of those pictures that have been prepared, with one more query.
    """
    if not ids:
        return []
    restriction = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
    rows = list(Page.objects.filter(~Exists(restriction), pk__in=ids, live=True).order_by().values(*_columns()))
    typed = [(row, model) for row in rows if (model := _model(row)) is not None]
    images = _pictures([row[f"{_table(model)}__hero_image_id"] for row, model in typed]) if pictures else {}
    found = {row["pk"]: page for row, model in typed if (page := _summary(row, model, images)) is not None}
    return [found[pk] for pk in dict.fromkeys(ids) if pk in found]


@cache
def _columns() -> tuple[str, ...]:
    columns = ["pk", "title", "url_path", "locale__language_code"]
    for model in public_models():
        own = ("page_ptr_id", "lead", "hero_image_id", *_OWN.get(model, ()))
        columns += [f"{_table(model)}__{column}" for column in own]
    return (*columns, *(f"{_table(DestinationPage)}__{column}" for column in _PLACE))


def _table(model: type[ContentPage]) -> str:
    """How a page reaches its row of that type."""
    return str(model._meta.model_name)  # noqa: SLF001 — Django documents `_meta`


def _model(row: Row) -> type[ContentPage] | None:
    return next((model for model in public_models() if row[f"{_table(model)}__page_ptr_id"] is not None), None)


def _summary(row: Row, model: type[ContentPage], images: Mapping[int, str]) -> PublicPage | None:
    """One page; None if no site serves it."""
    address = address_of(row["url_path"])
    if address is None:
        return None
    own = {column: row[f"{_table(model)}__{column}"] for column in ("lead", "hero_image_id", *_OWN.get(model, ()))}
    place = [row[f"{_table(DestinationPage)}__{column}"] or "" for column in _PLACE]
    latitude, longitude, date = own.get("latitude"), own.get("longitude"), own.get("date")
    return PublicPage(
        id=row["pk"],
        kind=model.public_kind,
        language=row["locale__language_code"],
        title=own.get("hero_title") or row["title"],
        lead=own["lead"],
        text="",
        district_code=place[0],
        district_slug=place[1],
        district_name=place[2],
        latitude=float(latitude) if latitude is not None else None,
        longitude=float(longitude) if longitude is not None else None,
        url_path=address,
        image_url=images.get(own["hero_image_id"], ""),
        date=timezone.make_aware(datetime.combine(date, time.min)) if date else None,
    )


def _pictures(image_ids: Sequence[int | None]) -> dict[int, str]:
    """Image → address of its picture for lists; one that is not prepared yet is left out, not made now."""
    wanted = [pk for pk in image_ids if pk is not None]
    if not wanted:
        return {}
    made = get_image_model().get_rendition_model().objects.filter(image_id__in=wanted, filter_spec=LIST_PICTURE)
    return {pk: default_storage.url(file) for pk, file in made.order_by("pk").values_list("image_id", "file")}

"""What the templates of blocks need: ids, links in the reader's language, pictures, drawings, listings."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any

from django import template
from django.db.models import prefetch_related_objects
from django.template import Context
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Locale, Page

from economy.domain.chosen import ChosenProduct, chosen_products
from economy.domain.public import PublicBusiness, public_businesses

from .. import renditions
from ..domain.charts import BarDrawing, LineDrawing, Point, bar_drawing, line_drawing
from ..domain.column_chart import ColumnDrawing, column_drawing
from ..domain.frame import active_language
from ..domain.prepared import tone_of
from ..domain.translated import counterpart
from ..enums import TariffDay
from ..models.figure_blocks import ChartKind
from ..models.video_block import video_of
from ..videos import Video
from .branding_tags import current_page
from .page_tags import rendered

register = template.Library()

COUNTER = "_branding_parts"
BODY_SIZES = "(min-width: 48rem) 42rem, 94vw"
FULL = renditions.GALLERY_FULL


@register.simple_tag(takes_context=True)
def part_id(context: Context, prefix: str) -> str:
    """An id that no other block of the page has: of the section it stands in, or counted through the page."""
    if part := context.get("part"):
        return f"{prefix}-{part}"
    request = context.get("request")
    if request is None:
        return prefix
    counter = getattr(request, COUNTER, None)
    if counter is None:
        counter = count(1)
        setattr(request, COUNTER, counter)
    return f"{prefix}-{next(counter)}"


def reading_locale(context: Context) -> Locale | None:
    """The language of the page; in an editor's preview of a block, the one being shown."""
    page = current_page(context)
    return page.locale if page is not None else Locale.objects.filter(language_code=active_language()).first()


@register.simple_tag(takes_context=True)
def page_link(context: Context, page: Page | None) -> str:
    """Address of a chosen page in the reader's language, or nothing where nobody can read it."""
    locale = reading_locale(context)
    found = counterpart(page=page, locale_id=locale.pk) if isinstance(page, Page) and locale else None
    return (found.get_url(context.get("request")) if found else "") or ""


@register.simple_tag
def body_picture(image: AbstractImage | None, sizes: str = BODY_SIZES) -> SafeString | str:
    """A picture in running text, whole, loaded when it is near, with the words the editor gave it."""
    if image is None:
        return ""
    words = "" if getattr(image, "decorative", False) else getattr(image, "contextual_alt_text", None) or ""
    attributes = {"alt": words, "sizes": sizes, "loading": "lazy", "decoding": "async"}
    return rendered(image, renditions.HERO, attributes)


@register.simple_tag
def card_thumb(image: AbstractImage | None, alt: str = "", sizes: str = BODY_SIZES) -> SafeString | str:
    """A picture in the shape of a card."""
    if image is None:
        return ""
    return rendered(image, renditions.CARD, {"alt": alt, "sizes": sizes, "loading": "lazy", "decoding": "async"})


@register.filter
def credit_of(value: Mapping[str, Any]) -> str:
    """Who made a block's picture: as the block says, or as the picture itself does."""
    return str(value.get("credit") or getattr(value.get("image"), "credit", "") or "")


@register.simple_tag
def gallery_pictures(items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The pictures of a gallery block as `components/gallery` takes them; all sizes are read at once."""
    there = [item for item in items if item.get("image") is not None]
    images = [item["image"] for item in there]
    if images and isinstance(images[0], get_image_model()):
        prefetch_related_objects(images, "renditions")
    return [_in_gallery(item) for item in there]


def _in_gallery(item: Mapping[str, Any]) -> dict[str, Any]:
    image = item["image"]
    full = get_rendition_or_not_found(image, FULL)
    alt = "" if image.decorative else image.contextual_alt_text or ""
    return {
        "full_url": full.url,
        "width": full.width,
        "height": full.height,
        "thumb": card_thumb(image, alt, "(min-width: 48rem) 14rem, 46vw"),
        "alt": alt,
        "caption": item.get("caption") or "",
        "credit": credit_of(item),
        "tone": tone_of(image),
    }


@register.filter
def video(value: Mapping[str, Any]) -> Video | None:
    """What a video block plays, or nothing."""
    return video_of(value)


@register.filter
def drawing(value: Mapping[str, Any]) -> BarDrawing | ColumnDrawing | LineDrawing | None:
    """A chart block as its drawing; nothing where its values cannot be drawn (a draft of somebody's)."""
    points = [
        Point(label=row["label"], value=row["value"], note=row["note"] or "")
        for row in value["rows"]
        if row["value"] is not None
    ]
    if value["kind"] == ChartKind.LINE:
        return line_drawing(points) if points else None
    if not points or any(point.value < 0 for point in points):
        return None
    return column_drawing(points) if value["kind"] == ChartKind.COLUMN else bar_drawing(points)


@register.filter
def has_notes(value: Mapping[str, Any]) -> bool:
    """Whether any row of a chart says more."""
    return any(row["note"] for row in value["rows"])


@register.filter
def tariff_rows(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a tariff table as `components/price_table` takes them."""
    return [
        {
            "who": row["who"],
            "price": row["price"],
            "day": str(TariffDay(row["day"]).label) if row["day"] in TariffDay.values else "",
            "note": row["note"],
        }
        for row in rows
    ]


@register.filter
def is_past(day: datetime.date | None) -> bool:
    """Whether a day is over in the regency."""
    return day is not None and day < timezone.localdate()


@register.filter
def fact_rows(facts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The facts of a block as `components/facts` takes them."""
    return [{"label": each["label"], "value": each["value"], "unsure": not each["verified"]} for each in facts]


@register.filter
def listed_businesses(ids: Iterable[int | None]) -> list[PublicBusiness]:
    """The chosen businesses that are public now, in the order chosen."""
    return public_businesses(ids=_keys(ids))


@register.filter
def listed_products(ids: Iterable[int | None]) -> list[ChosenProduct]:
    """The chosen products whose business is public now, in the order chosen."""
    return chosen_products(ids=_keys(ids))


def _keys(ids: Iterable[int | None]) -> Sequence[int]:
    return list(dict.fromkeys(each for each in ids if each))


@register.filter
def plain(html: Any) -> str:
    """The words of a rich text."""
    return " ".join(strip_tags(str(html)).split())

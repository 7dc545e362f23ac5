"""Writing from code: pictures, published pages, translations an editor can go on with, and the settings."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from ..models import BrandSettings, Picture
from ..models.base import ContentPage


@transaction.atomic
def store_picture(
    *, title: str, description: str, name: str, jpeg: bytes, focal_point: tuple[int, int, int, int] | None = None
) -> Picture:
    """Keep a JPEG in the image library; `focal_point` is x, y, width, height in its own pixels."""
    image = Picture(title=title, description=description, file=ContentFile(jpeg, name=f"{name}.jpg"))
    if focal_point:
        image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = focal_point
    image.save()
    return image


@transaction.atomic
def publish(page: ContentPage) -> ContentPage:
    """Publish the page as it stands, in a new revision.

    Wagtail publishes another object than this one. The date on which the page first became public is brought back from
    there; publishing the same object again would make it a new article otherwise.
    """
    page.save_revision().publish()
    page.refresh_from_db(fields=["first_published_at"])
    return page


@transaction.atomic
def add_page(*, parent: ContentPage, page: ContentPage) -> ContentPage:
    """Put a new page beneath `parent`, in its language, and publish it."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    return publish(page)


@transaction.atomic
def change_page(*, page: ContentPage, fields: Mapping[str, Any]) -> ContentPage:
    """Set these fields in a new revision and publish it."""
    for name, value in fields.items():
        setattr(page, name, value)
    return publish(page)


@transaction.atomic
def change_brand(*, brand: BrandSettings, fields: Mapping[str, Any]) -> BrandSettings:
    """Set these fields of the settings, as strictly as the form does. Raises ValidationError."""
    for name, value in fields.items():
        setattr(brand, name, value)
    brand.full_clean()
    brand.save()
    return brand


@transaction.atomic
def link_translation(*, source: ContentPage, target: ContentPage) -> int:
    """Hand a translation written elsewhere to wagtail-localize, so that editors continue it sentence by sentence.

    The two pages must have the same structure (the same blocks with the same ids). What has no counterpart is left
    untranslated, for an editor to see; what is taken over is as old as its publication. Returns the number of segments
    taken over.
    """
    origin, _ = TranslationSource.update_or_create_from_instance(source)
    Translation.objects.get_or_create(source=origin, target_locale=target.locale, defaults={"enabled": True})
    translated: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(target):
        if isinstance(segment, StringSegmentValue):
            translated[segment.path].append(segment.string.data)
    taken = 0
    rows = StringSegment.objects.filter(source=origin).select_related("context", "string").order_by("order")
    for row in rows:
        waiting = translated[row.context.path]
        if waiting:
            StringTranslation.objects.update_or_create(
                translation_of=row.string,
                locale=target.locale,
                context=row.context,
                defaults={"data": waiting.pop(0), "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
            )
            taken += 1
    published = Page.objects.values_list("last_published_at", flat=True).get(pk=target.pk)
    contexts = list(TranslationContext.objects.filter(object_id=source.translation_key).values_list("pk", flat=True))
    StringTranslation.objects.filter(context__in=contexts, locale=target.locale).update(
        updated_at=published or timezone.now()
    )
    return taken

"""The pictures of a page's gallery, read in one query whatever their number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from wagtail.images.shortcuts import get_renditions_or_not_found

from ..renditions import GALLERY_FULL, GALLERY_THUMB


@dataclass(frozen=True)
class GalleryPicture:
    """One picture as `components/gallery` takes it: the full file with its size, a small one, the words for both."""

    full_url: str
    width: int
    height: int
    thumb_url: str
    alt: str
    caption: str


def gallery_pictures(stream: Any, *, title: str) -> list[GalleryPicture]:
    """The pictures of a stream of `PictureBlock`. A decorative one is named by its place: here it is a link."""
    values = [block.value for block in stream if block.value["image"] is not None]
    _prepare([value["image"] for value in values])
    specs = [Filter(spec=GALLERY_FULL), Filter(spec=GALLERY_THUMB)]
    found = []
    for number, value in enumerate(values, 1):
        image, caption = value["image"], value["caption"] or ""
        made = get_renditions_or_not_found(image, specs)
        full, thumb = made[GALLERY_FULL], made[GALLERY_THUMB]
        words = "" if image.decorative else image.contextual_alt_text or ""
        alt = words or caption or _("Gambar %(number)d dari %(title)s") % {"number": number, "title": title}
        found.append(GalleryPicture(full.url, full.width, full.height, thumb.url, alt, caption))
    return found


def _prepare(images: Sequence[Any]) -> None:
    """Have the renditions of all pictures read at once; one that does not exist yet is made when it is asked for."""
    made = get_image_model().get_rendition_model().objects.filter(filter_spec__in=(GALLERY_FULL, GALLERY_THUMB))
    if images:
        prefetch_related_objects(images, Prefetch("renditions", queryset=made, to_attr="prefetched_renditions"))

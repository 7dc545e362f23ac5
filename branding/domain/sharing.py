"""Pictures of shared links, kept: which one a page needs now, drawn when it has another, gone when the page is.

A worker draws after publishing; whoever asks earlier, or where no worker runs, has it drawn then. A page itself only
names the address and can therefore never fail for its picture.
"""

import hashlib
import json
import logging
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from ..models import BrandSettings, Picture, ShareImage
from ..models.base import ContentPage
from .identity import identity_version, share_jpeg
from .public import public_models
from .restrictions import UNRESTRICTED
from .share_pictures import ShareCard, focus_of, opened, own_card, share_card
from .site_tree import LANGUAGES

logger = logging.getLogger(__name__)
VERSION = "1"
"""Raised when the drawing changes, so that every picture is drawn anew."""


def language_of(page: ContentPage) -> str:
    """The language of a page, as one of ours."""
    code = page.locale.language_code[:2] if page.locale_id else LANGUAGES[0]
    return code if code in LANGUAGES else LANGUAGES[0]


def words_of(page: ContentPage) -> tuple[str, str]:
    """Title and the line above it, in the page's language."""
    with override(language_of(page)):
        return str(page.share_title), str(page.share_kicker)


def share_fingerprint(page: ContentPage, brand: BrandSettings) -> str:
    """Twelve characters that change with anything the page's picture shows. Asks nothing but the page's own picture."""
    own = page.share_image if page.share_image_id else None
    shown = own or (page.hero_image if page.hero_image_id else None)
    parts = [VERSION, *words_of(page), own is not None, _key(shown), identity_version(brand)]
    if shown is None:
        parts.append(page.slug)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:12]


def _key(image: Picture | None) -> list[object]:
    if image is None:
        return []
    return [image.pk, image.file.name, image.focal_point_x, image.focal_point_y]


def share_address(page: ContentPage, brand: BrandSettings | None = None) -> str:
    """Path of the picture; with the brand at hand one that may be kept for a year."""
    path = reverse("branding:page_share", args=[page.pk])
    return f"{path}?v={share_fingerprint(page, brand)}" if brand is not None else path


def draw_share(page: ContentPage, brand: BrandSettings) -> bytes:
    """The picture as the page would have it now, whether saved or not."""
    if page.share_image_id and page.share_image is not None:
        own = opened(page.share_image)
        if own is not None:
            return own_card(own, focus_of(page.share_image))
    title, kicker = words_of(page)
    image = page.hero_image if page.hero_image_id else None
    picture = opened(image) if image is not None else None
    focus = focus_of(image) if image is not None and picture is not None else (0.5, 0.5)
    card = ShareCard(title=title, kicker=kicker, seed=page.slug or "beranda", picture=picture, focus=focus)
    return share_card(card, brand)


def brand_of(page: Page) -> BrandSettings:
    """The settings of the site that shows a page; the defaults where none does."""
    site: Site | None = page.get_site()
    if site is None:
        return BrandSettings()
    found: BrandSettings = BrandSettings.for_site(site)
    return found


def redraw(page: ContentPage, brand: BrandSettings | None = None) -> ShareImage:
    """Draw a public page's picture if what is kept is of something else. Returns what is kept."""
    brand = brand or brand_of(page)
    fingerprint = share_fingerprint(page, brand)
    kept = ShareImage.objects.filter(page_id=page.pk).first()
    if kept is not None and kept.fingerprint == fingerprint and kept.file.storage.exists(kept.file.name or ""):
        return kept
    return _keep(page.pk, fingerprint, draw_share(page, brand))


@transaction.atomic
def _keep(page_id: int, fingerprint: str, data: bytes) -> ShareImage:
    kept = ShareImage.objects.select_for_update().filter(page_id=page_id).first() or ShareImage(page_id=page_id)
    before = kept.file.name if kept.pk else ""
    kept.fingerprint, kept.size = fingerprint, len(data)
    kept.file.save(f"{page_id}-{fingerprint}.jpg", ContentFile(data), save=False)
    kept.save()
    if before and before != kept.file.name:
        storage = kept.file.storage
        transaction.on_commit(lambda: storage.delete(before))
    return kept


def public_page(pk: int) -> ContentPage | None:
    """A page of ours that anybody may see, or None."""
    found: ContentPage | None = (
        Page.objects.live().filter(UNRESTRICTED).exact_type(*public_models()).filter(pk=pk).specific().first()
    )
    return found


def redraw_all(ids: Iterable[int] | None = None) -> int:
    """Draw what is missing or outdated of these pages, or of all; forget what is no longer public. Returns how many
    pictures are kept of them."""
    pages = Page.objects.live().filter(UNRESTRICTED).exact_type(*public_models())
    wanted = list(pages.values_list("pk", flat=True) if ids is None else ids)
    forget(
        set(ShareImage.objects.values_list("page_id", flat=True) if ids is None else wanted)
        - {*pages.filter(pk__in=wanted).values_list("pk", flat=True)}
    )
    count = 0
    for pk in wanted:
        page = public_page(pk)
        if page is None:
            continue
        try:
            redraw(page)
            count += 1
        except OSError:  # a storage that does not answer: the next request tries again
            logger.exception("the shared picture of page %s was not drawn", pk)
    return count


def forget(ids: Iterable[int]) -> None:
    """Delete the pictures of pages that nobody may see any more; their files go with the rows."""
    for kept in ShareImage.objects.filter(page_id__in=list(ids)):
        kept.delete()


def pages_showing(picture_id: int) -> list[int]:
    """Live pages whose shared picture contains this one."""
    found: set[int] = set()
    for model in public_models():
        for field in ("hero_image_id", "share_image_id"):
            found.update(model.objects.live().filter(**{field: picture_id}).values_list("pk", flat=True))
    return sorted(found)


def shared_picture(page: ContentPage, brand: BrandSettings) -> tuple[bytes, str]:
    """The JPEG of a public page and its fingerprint; where it cannot be had, the brand's own picture and none."""
    try:
        kept = redraw(page, brand)
        return kept.bytes(), kept.fingerprint
    except (OSError, ValueError):
        logger.exception("the shared picture of page %s was not drawn", page.pk)
        return share_jpeg(brand, language_of(page)), ""

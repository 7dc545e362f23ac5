"""A page's main picture for every screen: what a `<picture>` needs, and what asks for it before the page is read."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

from django.db.models.signals import post_delete, post_save
from wagtail.images.models import AbstractRendition, Filter
from wagtail.images.shortcuts import get_renditions_or_not_found

from .. import renditions
from ..models import Picture, PictureRendition
from .prepared import tone_of

WIDE_SCREEN = "(min-width: 48rem)"
"""From here on a page's picture is a low band; below it is cut higher, for a phone."""
MIME = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
KEPT_SECONDS = 600.0
MOST_STANDING = 2000
"""How long, and of how many pictures and shapes, a process remembers the renditions."""
_standing: dict[Hashable, dict[str, AbstractRendition]] = {}


@dataclass(frozen=True)
class Source:
    """One `<source>`: the files of one format for one kind of screen, with the size of the largest."""

    srcset: str
    mime: str
    media: str
    width: int
    height: int


@dataclass(frozen=True)
class ResponsivePicture:
    """Sources in the order in which a browser should consider them, and the file for one that knows no sources."""

    sources: Sequence[Source]
    src: str
    width: int
    height: int
    srcset: str = ""
    """More widths of the fallback's own format."""
    tone: str = ""
    """Class of its dominant colour."""
    credit: str = ""
    """Who made it and under which licence, where that must be said."""
    credit_url: str = ""
    """Where the licence, or else the picture's source, can be read."""


def hero_picture(image: Picture) -> ResponsivePicture:
    """The picture at the head of a page: a low band on wide screens, higher on phones, always about its focal point.

    All sizes are read in one query, once per image object. They stand ready (`renditions`); one that does not is made.
    """
    cached: ResponsivePicture | None = image.__dict__.get("_hero_picture")
    if cached is None:
        found = standing(image, (*renditions.WIDE, *renditions.PHONE))
        fallback = found[next(spec for spec in renditions.WIDE if spec.endswith("jpeg"))]
        cached = ResponsivePicture(
            sources=[
                *_sources(found, [spec for spec in renditions.WIDE if spec in found], WIDE_SCREEN),
                *_sources(found, [spec for spec in renditions.PHONE if spec in found], ""),
            ],
            src=fallback.url,
            width=fallback.width,
            height=fallback.height,
            tone=tone_of(image),
            credit=" · ".join(each for each in (image.credit, image.licence_words) if each),
            credit_url=image.licence_address if image.licence_words else image.source_url,
        )
        image.__dict__["_hero_picture"] = cached
    return cached


def whole_picture(image: Picture, specs: Sequence[str]) -> ResponsivePicture:
    """A picture in one shape, in the formats and widths of `specs`; its fallback is the widest JPEG of 800 or less."""
    found = standing(image, specs)
    fallbacks = [found[spec] for spec in specs if spec.endswith("jpeg")]
    fallback = max((each for each in fallbacks if each.width <= 800), key=lambda each: each.width, default=fallbacks[0])
    return ResponsivePicture(
        sources=_sources(found, [spec for spec in specs if spec in found and not spec.endswith("jpeg")], ""),
        src=fallback.url,
        width=fallback.width,
        height=fallback.height,
        srcset=", ".join(f"{each.url} {each.width}w" for each in fallbacks),
    )


def standing(image: Picture, specs: Sequence[str]) -> dict[str, AbstractRendition]:
    """The renditions of these specifications, in one query. AVIF is left out until a worker has made it; another one
    that is missing is made.

    A process remembers them for as long as the picture's file and focal point are the same and nothing is forgotten.
    """
    key = _key(image, specs)
    found = _standing.get(key)
    if found is None:
        filters = {spec: Filter(spec=spec) for spec in specs if image.avif_ready or not spec.endswith("avif")}
        made = get_renditions_or_not_found(image, list(filters.values()))
        found = {spec: made[each.spec] for spec, each in filters.items()}
        if all(each.pk for each in found.values()):  # else the file cannot be read now, perhaps later
            if len(_standing) >= MOST_STANDING:
                _standing.clear()
            _standing[key] = found
    return found


def forget(*args: object, **kwargs: object) -> None:
    """Look for renditions again."""
    _standing.clear()


def connect() -> None:
    """Forget when a picture or a rendition changes; connected once, when the app is ready."""
    for signal, sender in ((post_save, Picture), (post_delete, Picture), (post_delete, PictureRendition)):
        signal.connect(forget, sender=sender, dispatch_uid="branding.pictures")


def _key(image: Picture, specs: Sequence[str]) -> Hashable:
    """What renditions depend on, and the time, so that files which somebody has removed are not missed for long."""
    focus = (image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height)
    kept = int(monotonic() // KEPT_SECONDS)
    return image.pk, image.file.name, image.file_hash, focus, image.avif_ready, tuple(specs), kept


def preloads(picture: ResponsivePicture) -> list[Source]:
    """The sources to ask for early: of each kind of screen the best format, for no browser needs two.

    Each carries a `media` that holds for no other, so that a phone does not ask for the band.
    """
    first: dict[str, Source] = {}
    for source in picture.sources:
        if source.mime != MIME["jpeg"]:
            first.setdefault(source.media, source)
    return [
        Source(each.srcset, each.mime, each.media or f"not all and {WIDE_SCREEN}", each.width, each.height)
        for each in first.values()
    ]


def _sources(found: Mapping[str, AbstractRendition], specs: Sequence[str], media: str) -> list[Source]:
    formats = [kind for kind in MIME if any(spec.endswith(f"format-{kind}") for spec in specs)]
    sources = []
    for kind in formats:
        of_kind = [found[spec] for spec in specs if spec.endswith(f"format-{kind}")]
        widest = max(of_kind, key=lambda each: each.width)
        sources.append(
            Source(
                srcset=", ".join(f"{each.url} {each.width}w" for each in of_kind),
                mime=MIME[kind],
                media=media,
                width=widest.width,
                height=widest.height,
            )
        )
    return sources

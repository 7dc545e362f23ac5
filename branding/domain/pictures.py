"""A page's main picture for every screen: what a `<picture>` needs, and what asks for it before the page is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wagtail.images.models import AbstractRendition, Filter, Image
from wagtail.images.shortcuts import get_renditions_or_not_found

from .. import renditions

WIDE_SCREEN = "(min-width: 48rem)"
"""From here on a page's picture is a low band; below it is cut higher, for a phone."""
MIME = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}


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


def hero_picture(image: Image) -> ResponsivePicture:
    """The picture at the head of a page: a low band on wide screens, higher on phones, always about its focal point.

    All sizes are read in one query, once per image object. They stand ready (`renditions`); one that does not is made.
    """
    cached: ResponsivePicture | None = image.__dict__.get("_hero_picture")
    if cached is None:
        filters = {spec: Filter(spec=spec) for spec in (*renditions.WIDE, *renditions.PHONE)}
        made = get_renditions_or_not_found(image, list(filters.values()))
        found = {spec: made[each.spec] for spec, each in filters.items()}
        fallback = found[next(spec for spec in renditions.WIDE if spec.endswith("jpeg"))]
        cached = ResponsivePicture(
            sources=[
                *_sources(found, renditions.WIDE, WIDE_SCREEN),
                *_sources(found, renditions.PHONE, ""),
            ],
            src=fallback.url,
            width=fallback.width,
            height=fallback.height,
        )
        image.__dict__["_hero_picture"] = cached
    return cached


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

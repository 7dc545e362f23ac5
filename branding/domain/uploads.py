"""Pictures as people upload them, made safe: decoded and written anew, without anything but their pixels.

So the place and time a camera noted (EXIF, XMP, IPTC) never reach the public folder, a file that is a picture and
something else besides is refused, and nothing is kept larger than any page shows it.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.conf import settings
from PIL import Image, ImageOps

MAX_SIDE = 3200
"""Pixels: twice what the widest rendition needs, so that there is something to crop from."""
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
KEPT_AS = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "AVIF": "AVIF", "HEIF": "JPEG"}
"""What an iPhone writes is kept as JPEG, which every program of the office opens."""
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True, "exif": b"", "comment": b""},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 92, "method": 4, "exif": b"", "xmp": b""},
    "AVIF": {"quality": 88, "speed": 7, "exif": b"", "xmp": b""},
}
PROGRAMS = (b"<script", b"<?php", b"<!doctype html", b"<html", b"javascript:")
"""What makes a browser or a server run a file; in compressed pixels these occur by chance once in 10⁹ pictures."""
ZIP_END, TAIL = b"PK\x05\x06", 66_000
"""A ZIP ends with this and at most 65,557 bytes; programs that open ZIPs (Java, Office) look there first."""
PDF, HEAD = b"%PDF-", 1024
"""A PDF may begin anywhere in the first 1,024 bytes (ISO 32000-1, H.3)."""


class UploadRefused(ValueError):
    """The upload is no picture we take. `code` is "not_a_picture", "too_many_pixels" or "something_else_inside"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class CleanUpload:
    """A picture written anew: its bytes, and the ending its name must have."""

    data: bytes
    ending: str
    mime: str


def clean_upload(data: bytes) -> CleanUpload:
    """The picture upright, at most `MAX_SIDE` pixels long, without metadata. Raises UploadRefused."""
    if hides_something(data):
        raise UploadRefused("something_else_inside")
    try:
        with Image.open(BytesIO(data), formats=_formats()) as image:
            if image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise UploadRefused("too_many_pixels")
            kind = KEPT_AS["HEIF" if image.format == "HEIF" else str(image.format)]
            if image.format == "JPEG":
                image.draft("RGB", (MAX_SIDE, MAX_SIDE))
            profile = image.info.get("icc_profile") if image.mode != "CMYK" else None
            upright = _plain(ImageOps.exif_transpose(image), kind)
    except UploadRefused:
        raise
    except Image.DecompressionBombError as error:
        raise UploadRefused("too_many_pixels") from error
    except Exception as error:  # decoders raise OSError, ValueError, SyntaxError, struct.error, zlib.error, …
        raise UploadRefused("not_a_picture") from error
    upright.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    out = BytesIO()
    extra = {"icc_profile": profile} if profile else {}
    upright.save(out, kind, **OPTIONS[kind], **extra)
    return CleanUpload(out.getvalue(), ENDINGS[kind], f"image/{kind.lower()}")


def hides_something(data: bytes) -> bool:
    """Whether the file would also be a page, a program or an archive to whoever asks it to be one."""
    lowered = data.lower()
    return any(each in lowered for each in PROGRAMS) or ZIP_END in data[-TAIL:] or PDF in data[:HEAD]


def _formats() -> tuple[str, ...]:
    Image.init()
    return tuple(each for each in FORMATS if each in Image.OPEN)


def _plain(image: Image.Image, kind: str) -> Image.Image:
    """The pixels alone, in a mode the format knows; what is transparent stays so where the format allows."""
    seen = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    mode = "RGBA" if seen and kind != "JPEG" else "RGB"
    if seen and kind == "JPEG":
        over = image.convert("RGBA")
        ground = Image.new("RGBA", over.size, "white")
        image = Image.alpha_composite(ground, over)
    pixels = image.convert(mode)
    made = Image.new(mode, pixels.size)
    made.paste(pixels)
    return made

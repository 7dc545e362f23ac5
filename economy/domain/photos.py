"""Photos of products as people upload them, made safe and small.

Whatever comes in is decoded and drawn anew: the stored file holds pixels and nothing else, so that the place where a
phone took the picture (EXIF, XMP) is gone, and a file that only pretends to be a picture never reaches the disk.

Beside each photo lie its renditions, 4:3 around its middle: one for cards, one for a business's own page. They are made
when the photo is stored, so that no visitor waits for them. A product whose `photo_tone` is set has them.
"""

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from .tones import tone_of_file

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 50_000_000
"""What one picture may unpack to; a phone's camera makes 12 to 50 million pixels."""
MAX_SIDE = 1280
FORMATS = ("JPEG", "PNG", "WEBP")
FOLDER = "products"
CARD_WIDTH = 320
PAGE_WIDTH = 960
_QUALITY = 80
_RENDITION_QUALITY = 74


class PhotoError(ValueError):
    """The upload is no picture we take. `code` is "too_large", "too_many_pixels" or "not_a_picture"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def clean_photo(upload: IO[bytes]) -> bytes:
    """The picture as WebP, upright, at most 1280 pixels on its longer side, without any metadata."""
    data = upload.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise PhotoError("too_large")
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PhotoError("too_many_pixels")
            if image.format == "JPEG":
                image.draft("RGB", (MAX_SIDE, MAX_SIDE))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((MAX_SIDE, MAX_SIDE))
            return _drawn_anew(upright)
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise PhotoError("too_many_pixels") from error
    except Exception as error:  # decoders raise OSError, ValueError, SyntaxError, struct.error, zlib.error, …
        raise PhotoError("not_a_picture") from error


def store_photo(upload: IO[bytes]) -> str:
    """Clean and keep the picture; returns its name in the media storage.

    The name comes from the content, so the same picture sent twice is one file.
    """
    data = clean_photo(upload)
    name = f"{FOLDER}/{sha256(data).hexdigest()[:40]}.webp"
    if default_storage.exists(rendition_name(name, CARD_WIDTH)):
        return name
    with Image.open(BytesIO(data)) as photo:
        renditions = {width: rendition(photo, width) for width in (PAGE_WIDTH, CARD_WIDTH)}
    return keep_photo(name, data, renditions)


def rendition(photo: Image.Image, width: int) -> bytes:
    """The photo cropped to 4:3 around its middle as WebP, at most `width` pixels wide and never enlarged."""
    width = min(width, photo.width, photo.height * 4 // 3)
    out = BytesIO()
    ImageOps.fit(photo, (width, width * 3 // 4)).save(out, "WEBP", quality=_RENDITION_QUALITY, method=4)
    return out.getvalue()


def rendition_name(name: str, width: int) -> str:
    """Where the rendition of this width of a stored photo lies."""
    return f"{name.removesuffix('.webp')}-{width}.webp"


def keep_photo(name: str, data: bytes, renditions: Mapping[int, bytes]) -> str:
    """Store a photo with its renditions under this name, or leave what is there; returns the name.

    The card is written last: where it exists, all of it does.
    """
    files = {name: data} | {rendition_name(name, width): renditions[width] for width in (PAGE_WIDTH, CARD_WIDTH)}
    for each, content in files.items():
        if not default_storage.exists(each):
            default_storage.save(each, ContentFile(content))
    return name


def discard_photo(name: str) -> None:
    """Delete a stored photo and its renditions."""
    for each in (rendition_name(name, CARD_WIDTH), rendition_name(name, PAGE_WIDTH), name):
        default_storage.delete(each)


def stored_tone(name: str) -> int | None:
    """Placeholder tone of a stored photo, read from its card; None for a photo without renditions."""
    card = rendition_name(name, CARD_WIDTH)
    if not name or not default_storage.exists(card):
        return None
    with default_storage.open(card) as file:
        return tone_of_file(file)


def _drawn_anew(image: Image.Image) -> bytes:
    pixels = image.convert("RGBA")
    plain = Image.new("RGB", pixels.size, "white")
    plain.paste(pixels, mask=pixels.getchannel("A"))
    out = BytesIO()
    plain.save(out, "WEBP", quality=_QUALITY, method=4)
    return out.getvalue()

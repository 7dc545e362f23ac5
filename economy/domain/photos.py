"""Photos of products as people upload them, made safe and small.

Whatever comes in is decoded and drawn anew: the stored file holds pixels and nothing else, so that the place where a
phone took the picture (EXIF, XMP) is gone, and a file that only pretends to be a picture never reaches the disk.
"""

from hashlib import sha256
from io import BytesIO
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 50_000_000
"""What one picture may unpack to; a phone's camera makes 12 to 50 million pixels."""
MAX_SIDE = 1280
FORMATS = ("JPEG", "PNG", "WEBP")
FOLDER = "products"
_QUALITY = 80


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
    return name if default_storage.exists(name) else default_storage.save(name, ContentFile(data))


def _drawn_anew(image: Image.Image) -> bytes:
    pixels = image.convert("RGBA")
    plain = Image.new("RGB", pixels.size, "white")
    plain.paste(pixels, mask=pixels.getchannel("A"))
    out = BytesIO()
    plain.save(out, "WEBP", quality=_QUALITY, method=4)
    return out.getvalue()

"""Still lifes as the files a photograph of the same product would be: one to show large, one for cards."""

from io import BytesIO

from PIL import Image

from . import draw_product

LARGE, CARD = (960, 720), (320, 240)
"""Pixels of the two; a card is small enough for a dozen of them to load on a slow line."""
_QUALITY, _CARD_QUALITY = 72, 64


def photograph(kind: str, seed: str) -> tuple[bytes, bytes]:
    """A still life as WebP, large and as a card; the same bytes for the same seed. Raises KeyError for an unknown kind.

    It touches nothing but its arguments, so that several processes can draw at once.
    """
    picture = draw_product(kind, seed, LARGE)
    return _webp(picture, _QUALITY), _webp(picture.reduce(LARGE[0] // CARD[0]), _CARD_QUALITY)


def _webp(picture: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", quality=quality, method=4)
    return out.getvalue()

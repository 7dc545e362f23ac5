"""Still lifes as the files a photograph of the same product would be: one to show large, one for cards."""

from io import BytesIO

from PIL import Image

from . import draw_product

LARGE, CARD = (960, 720), (480, 360)
"""Pixels of the two; a card is half of the other, and loads on a slow line."""
_QUALITY = 72


def photograph(kind: str, seed: str) -> tuple[bytes, bytes]:
    """A still life as WebP, large and as a card; the same bytes for the same seed. Raises KeyError for an unknown kind.

    It touches nothing but its arguments, so that several processes can draw at once.
    """
    picture = draw_product(kind, seed, LARGE)
    return _webp(picture), _webp(picture.reduce(LARGE[0] // CARD[0]))


def _webp(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", quality=_QUALITY, method=2)
    return out.getvalue()

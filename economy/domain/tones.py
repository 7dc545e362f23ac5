"""Placeholder tones: which of sixteen colours stands where a picture has not arrived yet.

The content security policy forbids inline styles, so a picture's own colour cannot be written into the page. The
nearest of a few fixed colours can, as a class: `tone-1` … `tone-16`, whose rules are in the component `tone`. A test
keeps the two lists equal.
"""

from io import BytesIO
from typing import IO

from PIL import Image, UnidentifiedImageError

RGB = tuple[int, int, int]

TONES: tuple[RGB, ...] = (
    (0x0B, 0x3F, 0x4A),
    (0x1F, 0x6B, 0x74),
    (0x5B, 0xA0, 0xA6),
    (0xA9, 0xC9, 0xC5),
    (0x1F, 0x4A, 0x38),
    (0x52, 0x7F, 0x5A),
    (0x97, 0xA8, 0x83),
    (0xC9, 0xCD, 0xB2),
    (0x5A, 0x36, 0x26),
    (0x94, 0x55, 0x35),
    (0xBF, 0x8A, 0x62),
    (0xE2, 0xC1, 0x95),
    (0xD3, 0xC5, 0xAE),
    (0xF0, 0xE8, 0xDA),
    (0x7C, 0x77, 0x6E),
    (0x2A, 0x30, 0x31),
)
"""The brand's families from dark to light: sea, leaf, clay, sand, and two neutral ones. Not brand settings: they
resemble photographs, which no setting re-colours."""


def nearest_tone(colour: RGB) -> int:
    """Number (1 … 16) of the tone nearest to a colour, weighing green as the eye does."""
    red, green, blue = colour

    def distance(number: int) -> int:
        tone = TONES[number - 1]
        return 3 * (tone[0] - red) ** 2 + 4 * (tone[1] - green) ** 2 + 2 * (tone[2] - blue) ** 2

    return min(range(1, len(TONES) + 1), key=distance)


def tone_of_picture(picture: Image.Image) -> int:
    """Tone of a picture: of its mean colour."""
    return nearest_tone(picture.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)))  # type: ignore[arg-type]


def tone_of_file(file: IO[bytes]) -> int | None:
    """Tone of an encoded picture, or None when it is none; a large JPEG is read at an eighth of its size."""
    try:
        with Image.open(BytesIO(file.read())) as picture:
            picture.draft("RGB", (64, 64))
            return tone_of_picture(picture)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def tone_class(number: int | None) -> str:
    """The class of a tone, or empty when it is unknown."""
    return f"tone-{number}" if number else ""

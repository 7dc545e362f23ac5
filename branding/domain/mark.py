"""What stands for the regency wherever a small picture does: its logo, or a mark drawn in its colours.

Marks are SVG in a box of 48 × 48, made of what `drawing` can turn into pixels. Letters are our own, single strokes:
a font would have to be there on every device that shows an icon.
"""

import re
import unicodedata
from collections.abc import Mapping

from ..enums import Mark

BEFORE_A_NAME = re.compile(r"^(?:(?:pemerintah|kabupaten|kota|provinsi|daerah|kab\.|pemkab|pemkot)\s+)+", re.IGNORECASE)
"""What stands before the name of a region and begins with the same letter everywhere."""

LETTERS = {
    "A": "M18.1 31.1L24 16.9L29.9 31.1M20.6 26.1H27.4",
    "B": "M19.4 16.9V31.1M19.4 16.9H24.4a3.4 3.4 0 0 1 0 6.9H19.4M19.4 23.7H25a3.7 3.7 0 0 1 0 7.4H19.4",
    "C": "M29.9 20a7.1 7.1 0 1 0 0 8.1",
    "D": "M19.4 16.9V31.1H22.7a7.1 7.1 0 0 0 0-14.3z",
    "E": "M28.6 16.9H19.8V31.1H28.6M19.8 24H27.4",
    "F": "M28.6 16.9H19.8V31.1M19.8 24H26.9",
    "G": "M29.9 20a7.1 7.1 0 1 0 1.2 4.2H25.3",
    "H": "M19 16.9V31.1M29 16.9V31.1M19 24H29",
    "I": "M24 16.9V31.1",
    "J": "M27.8 16.9V26.7a4.2 4.2 0 0 1-8.4 0",
    "K": "M19.4 16.9V31.1M29 16.9L19.4 25M23 22L29.5 31.1",
    "L": "M19.8 16.9V31.1H28.6",
    "M": "M17.7 31.1V16.9L24 26.1L30.3 16.9V31.1",
    "N": "M19 31.1V16.9L29 31.1V16.9",
    "O": "M24 16.9a7.1 7.1 0 0 0 0 14.3a7.1 7.1 0 0 0 0-14.3z",
    "P": "M19.8 31.1V16.9H24.7a4.2 4.2 0 0 1 0 8.4H19.8",
    "Q": "M24 16.9a7.1 7.1 0 0 0 0 14.3a7.1 7.1 0 0 0 0-14.3zM26.1 26.1L30.3 31.1",
    "R": "M19.8 31.1V16.9H24.7a4.2 4.2 0 0 1 0 8.4H19.8M24.4 25.3L29 31.1",
    "S": "M28.6 19.5C27.7 17.8 26 16.9 24 16.9C21.4 16.9 19.6 18.3 19.6 20.4C19.6 25.2 28.7 22.7 28.7 27.5"
    "C28.7 29.7 26.8 31.1 24 31.1C21.7 31.1 20 30.1 19.1 28.4",
    "T": "M18.5 16.9H29.5M24 16.9V31.1",
    "U": "M19 16.9V26.1a5 5 0 0 0 10.1 0V16.9",
    "V": "M18.1 16.9L24 31.1L29.9 16.9",
    "W": "M16.4 16.9L20.2 31.1L24 19.8L27.8 31.1L31.6 16.9",
    "X": "M19 16.9L29 31.1M29 16.9L19 31.1",
    "Y": "M18.5 16.9L24 24.4L29.5 16.9M24 24.4V31.1",
    "Z": "M19 16.9H29L19 31.1H29",
}
LIGHTHOUSE = (
    '<path fill="{sand}" d="M22.3 13.5h3.4l1.7 13h-6.8z"/><path fill="{accent}" d="M21.6 18.7h4.8l.5 3.6h-5.8z"/>'
    '<path fill="{sand}" d="M21.3 11.7h5.4v1.8h-5.4zM24 8.3l2.2 2.5h-4.4z"/>'
    '<path fill="{amber}" d="m27.9 11.3 6.3-1.6v4.4l-6.3-1.5z"/><path fill="none" stroke="{sand}" stroke-width="1.7" '
    'stroke-linecap="round" d="M12.8 29.5c2.8-2.2 4.6-2.2 7.4 0s4.7 2.2 7.5 0 4.7-2.2 7.5 0'
    'M17.3 34c1.7-1.3 2.9-1.3 4.6 0s3.1 1.3 4.8 0 2.7-1.3 4.3 0"/>'
)
DIAMONDS = (
    '<path fill="{sand}" d="M24 12.5 35.5 24 24 35.5 12.5 24z"/><path fill="{accent}" d="M24 17 31 24 24 31 17 24z"/>'
    '<path fill="{amber}" d="M24 20.6 27.4 24 24 27.4 20.6 24z"/>'
)
LETTER = (
    '<path fill="none" stroke="{{sand}}" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round" '
    'd="{letter}"/>'
)
DIAMOND_GROUND = '<path fill="{primary}" d="M24 1.5 46.5 24 24 46.5 1.5 24z"/>'
SQUARE_GROUND = '<path fill="{primary}" d="M0 0h48v48H0z"/>'
"""Home screens cut icons to shapes of their own; the frame is within the circle they all keep (W3C Manifest)."""
FRAME = '<path fill="none" stroke="{amber}" stroke-width="1.5" d="M24 5.8 42.2 24 24 42.2 5.8 24z"/>'


def initial(name: str) -> str:
    """The first letter of a regency's own name, A … Z, or nothing: "S" for "Kabupaten Serang"."""
    plain = unicodedata.normalize("NFKD", BEFORE_A_NAME.sub("", name.strip()))
    letter = plain[:1].upper()
    return letter if letter in LETTERS else ""


def mark_svg(mark: str, name: str, colours: Mapping[str, str], *, square: bool = False) -> str:
    """The mark as an SVG document in the brand's colours; on a diamond, or filling a square for home screens."""
    letter = initial(name) if mark == Mark.INITIAL else ""
    drawn = LIGHTHOUSE if mark == Mark.LIGHTHOUSE else DIAMONDS
    motif = LETTER.format(letter=LETTERS[letter]) if letter else drawn
    body = ((SQUARE_GROUND if square else DIAMOND_GROUND) + FRAME + motif).format(
        **{each: value.lower() for each, value in colours.items()}
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">{body}</svg>'

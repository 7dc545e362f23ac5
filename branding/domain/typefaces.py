"""The families a regency may choose: their files, and the system's face in the same width until they have come.

All are variable fonts under the SIL Open Font Licence, installed from npm and served by the portal. Pages load the
chosen one alone.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from PIL import ImageFont

from ..enums import Typeface

Face = ImageFont.FreeTypeFont | ImageFont.ImageFont


@dataclass(frozen=True)
class Family:
    """One family: `package` is its folder below `@fontsource-variable`, `weights` the ends of its axis.

    `width`, `ascent` and `descent` (per cent) give the system's face the measures of this one, so that nothing moves
    when it arrives: the mean width of a sentence beside Arial's, and the font's own height and depth divided by it.
    """

    key: Typeface
    package: str
    weights: tuple[int, int]
    width: float
    ascent: float
    descent: float

    @property
    def name(self) -> str:
        """As its makers write it."""
        return str(self.key.label)

    @property
    def file(self) -> str:
        """The Latin subset, below the static files."""
        return f"npm/@fontsource-variable/{self.package}/files/{self.package}-latin-wght-normal.woff2"

    @property
    def url(self) -> str:
        """Where pages load it from."""
        return static(self.file)


FAMILIES: dict[str, Family] = {
    each.key.value: each
    for each in (
        Family(Typeface.JAKARTA, "plus-jakarta-sans", (200, 800), 106, 98, 21),
        Family(Typeface.FIGTREE, "figtree", (300, 900), 100.4, 94.6, 24.9),
        Family(Typeface.SOURCE, "source-sans-3", (200, 900), 94.1, 108.8, 42.5),
        Family(Typeface.ATKINSON, "atkinson-hyperlegible-next", (200, 800), 99.5, 98.9, 31.8),
    )
}


def family(key: str) -> Family:
    """The family of a setting; the first one for a value that is no longer offered."""
    return FAMILIES.get(key) or FAMILIES[Typeface.JAKARTA.value]


def font_rules(key: str) -> str:
    """Style rules that set a family everywhere; none for the one that every page's own sheet already sets."""
    chosen = family(key)
    if chosen.key == Typeface.JAKARTA:
        return ""
    low, high = chosen.weights
    return (
        f'@font-face{{font-family:"{chosen.name} Variable";font-style:normal;font-weight:{low} {high};'
        f'font-display:swap;src:url("{chosen.url}") format("woff2")}}\n'
        f'@font-face{{font-family:"{chosen.name} Fallback";src:local("Roboto"),local("Arial"),local("Liberation Sans");'
        f"size-adjust:{chosen.width}%;ascent-override:{chosen.ascent}%;descent-override:{chosen.descent}%}}\n"
        f':root{{--font:"{chosen.name} Variable","{chosen.name} Fallback",system-ui,sans-serif}}\n'
    )


@lru_cache(maxsize=64)
def face(key: str, size: int, weight: int) -> Face:
    """The family to draw with, or Pillow's own where the packages of the front end are not installed."""
    chosen = family(key)
    file = finders.find(chosen.file)
    if not isinstance(file, str):
        return ImageFont.load_default(size)
    made = ImageFont.truetype(file, size)
    made.set_variation_by_axes([max(chosen.weights[0], min(weight, chosen.weights[1]))])
    return made


def font_file(key: str) -> Path | None:
    """The font's file for whoever downloads the brand, or None where it is not installed."""
    found = finders.find(family(key).file)
    return Path(found) if isinstance(found, str) else None


def licence_text(key: str) -> str:
    """The licence that has to accompany the font's file; empty where the package is not installed."""
    file = font_file(key)
    licence = file.parent.parent / "LICENSE" if file else None
    return licence.read_text(encoding="utf-8") if licence and licence.is_file() else ""

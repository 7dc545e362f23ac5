"""The brand as a style sheet: every colour role for light and dark, the raw brand colours, the pattern,
the typeface.

The sheet stands outside the cascade layers and therefore wins. `data-theme="light"` or `"dark"` on any element forces
a theme there; otherwise the visitor's device decides, and paper is always light.
"""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

from django.templatetags.static import static

from ..models import BrandSettings
from .palette import Roles, palette
from .typefaces import font_rules

SHADOW = {"light": "38", "dark": "8c"}
"""Opacity (hexadecimal, of ff) of the deepest shadow: 22 % of the ink on light surfaces, 55 % of black on dark ones."""


def brand_stylesheet(brand: BrandSettings) -> str:
    """`:root{--paper:#fbf8f4;…}` and the same for dark; made once for each set of settings."""
    colours = tuple(brand.colours().items())
    return _sheet(colours, static(f"branding/patterns/{brand.pattern}-band.svg"), pattern_tile(brand), brand.typeface)


def pattern_tile(brand: BrandSettings) -> str:
    """Address of the brand's pattern as a tile, for a mask."""
    return static(f"branding/patterns/{brand.pattern}-weave.svg")


@lru_cache(maxsize=64)
def _sheet(colours: tuple[tuple[str, str], ...], band: str, tile: str, typeface: str) -> str:
    brand = {name: value.lower() for name, value in colours}
    roles = palette(brand)
    raw = "".join(f"--brand-{name}:{value};" for name, value in brand.items())
    light = declarations("light", roles.light, brand["ink"])
    dark = declarations("dark", roles.dark, "#000000")
    return (
        f':root{{{raw}--band:url("{band}");--weave:url("{tile}")}}\n'
        f":root,[data-theme=light]{{{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n"
        f"[data-theme=dark]{{{dark}}}\n{font_rules(typeface)}"
    )


def colour_rules(colours: Mapping[str, str] | None = None) -> str:
    """The colours alone, of a brand or of the default one, for pages that stand without a database."""
    given = BrandSettings().colours() if colours is None else colours
    brand = {name: value.lower() for name, value in given.items()}
    roles = palette(brand)
    raw = "".join(f"--brand-{name}:{value};" for name, value in brand.items())
    light = declarations("light", roles.light, brand["ink"])
    dark = declarations("dark", roles.dark, "#000000")
    return f":root{{{raw}{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def declarations(theme: str, roles: Roles, shadow: str) -> str:
    """One theme's custom properties, and the scheme by which the browser draws what is its own."""
    lines = "".join(f"--{role}:{colour};" for role, colour in roles.items())
    return f"color-scheme:{theme};{lines}--shadow-colour:{shadow}{SHADOW[theme]}"


def fingerprint(sheet: str) -> str:
    """Twelve characters that change whenever the style sheet does."""
    return hashlib.sha256(sheet.encode()).hexdigest()[:12]

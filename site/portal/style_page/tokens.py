"""The tokens as they stand in the style sheets, for showing: nothing on the style page is written down twice."""

import re
from dataclasses import dataclass
from pathlib import Path

from branding.domain.palette import MeasuredPair, Palette, palette, role_pairs
from branding.models import BrandSettings

from ..assets import STYLES

_TOKEN = re.compile(r"^\s*(--[a-z0-9-]+):\s*([^;]+);", re.MULTILINE)
IMAGES = Path(__file__).parents[1] / "static" / "portal" / "images"


@dataclass(frozen=True)
class Token:
    """A custom property and the value it is given."""

    name: str
    value: str

    @property
    def reference(self) -> str:
        """How a style rule or an SVG attribute uses it."""
        return f"var({self.name})"


@dataclass(frozen=True)
class RolePair:
    """A pair of colour roles with the colours of both themes."""

    measured: MeasuredPair
    light: tuple[str, str]
    dark: tuple[str, str]
    """The colour of the role and of what it is set on."""


def tokens(prefix: str) -> list[Token]:
    """The tokens of `tokens.css` whose name begins so, in the order in which they stand there."""
    text = (STYLES / "tokens.css").read_text(encoding="utf-8")
    found = {name: value for name, value in reversed(_TOKEN.findall(text)) if name.startswith(prefix)}
    return [Token(name, value) for name, value in reversed(found.items())]


def brand_palette(brand: BrandSettings) -> Palette:
    """The colour roles of a brand in both themes."""
    return palette(brand.colours())


def colour_pairs(brand: BrandSettings) -> list[RolePair]:
    """Every pair whose contrast is promised, with its colours and its measured ratio."""
    roles = brand_palette(brand)
    return [
        RolePair(
            each,
            light=(roles.light[each.role], roles.light[each.surface]),
            dark=(roles.dark[each.role], roles.dark[each.surface]),
        )
        for each in role_pairs(brand.colours())
    ]


def patterns() -> list[str]:
    """The portal's own drawings, as static paths."""
    return [f"portal/images/{file.name}" for file in sorted(IMAGES.glob("*.svg"))]

"""Colours and their contrast, after WCAG 2.2 (relative luminance and contrast ratio)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

HEX = re.compile(r"#[0-9a-fA-F]{6}")
LEAST_RATIO = 4.5
"""WCAG 2.2, success criterion 1.4.3, level AA, for text of ordinary size."""
WHITE = "#ffffff"


@dataclass(frozen=True)
class Pair:
    """A foreground colour and a surface it is set on; each names a field of the brand, or is a colour itself."""

    field: str
    """The brand colour that is blamed when the pair is too weak."""
    other: str
    """A field name or a literal colour."""


PAIRS = (
    Pair("ink", WHITE),
    Pair("ink", "sand"),
    Pair("primary", WHITE),
    Pair("primary", "sand"),
    Pair("accent", WHITE),
    Pair("leaf", WHITE),
    Pair("amber", "ink"),
)
"""Every pairing the templates use: text and links on paper and sand, white on buttons, ink on the amber badge.
Accent and leaf are set on white only: on sand the default terracotta reaches no more than 4.34."""


def luminance(colour: str) -> float:
    """Relative luminance (0 black … 1 white) of a colour written #rrggbb."""

    def channel(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (channel(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def weak_pairs(colours: Mapping[str, str]) -> list[tuple[Pair, float]]:
    """The pairs of `PAIRS` that stay under `LEAST_RATIO` with these brand colours, each with its ratio."""
    weak = []
    for pair in PAIRS:
        ratio = contrast(colours[pair.field], colours.get(pair.other, pair.other))
        if ratio < LEAST_RATIO:
            weak.append((pair, ratio))
    return weak

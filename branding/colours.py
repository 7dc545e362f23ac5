"""Colours: their contrast after WCAG 2.2, and the perceptual space OKLCH in which they are moved.

A colour is written `#rrggbb` everywhere. The conversion between sRGB and OKLab is the one of CSS Color 4
(https://www.w3.org/TR/css-color-4/#color-conversion-code), after Björn Ottosson, "A perceptual color space for image
processing" (2020); his matrices are used with linear sRGB and LMS in one step.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

HEX = re.compile(r"#[0-9a-fA-F]{6}")
LEAST_RATIO = 4.5
"""WCAG 2.2, success criterion 1.4.3, level AA, for text of ordinary size."""
READING_RATIO = 7.0
"""Success criterion 1.4.6, level AAA: what the ink of a whole portal should reach."""
SHAPE_RATIO = 3.0
"""Success criterion 1.4.11, level AA, for shapes and edges that carry meaning."""
WHITE = "#ffffff"
BLACK = "#000000"
STEP = 0.002
"""How far lightness (0 … 1) moves at a time while a colour looks for its contrast; finer than an eye can see."""

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Rule:
    """A brand colour, what it is set on, and the contrast without which it is refused in the settings."""

    field: str
    """The brand colour that is blamed when the pair is too weak."""
    other: str
    """Another brand colour by its name, or a literal colour."""
    least: float


RULES = (
    Rule("ink", WHITE, READING_RATIO),
    Rule("ink", "sand", READING_RATIO),
    Rule("primary", WHITE, LEAST_RATIO),
    Rule("primary", "sand", LEAST_RATIO),
    Rule("accent", WHITE, SHAPE_RATIO),
    Rule("accent", "sand", SHAPE_RATIO),
    Rule("leaf", WHITE, SHAPE_RATIO),
    Rule("leaf", "sand", SHAPE_RATIO),
    Rule("amber", "primary", SHAPE_RATIO),
)
"""What a brand must bring so that it can be shown as it is. Everything else is derived (`branding.domain.palette`):

- ink is the text itself, on white and on sand; text that is softer than it must still be readable, hence 7 : 1;
- primary is links on white and sand, and buttons with white words on them: text, 4.5 : 1;
- accent and leaf are shapes (band, pins, lines of a chart) as they are, 3 : 1; words in them are darkened as needed;
- amber draws the band and the marks on areas of the primary colour, 3 : 1; words in it are lightened as needed.
"""


def channels(colour: str) -> Triple:
    """Red, green and blue (0 … 1) of `#rrggbb`, as a screen is told them."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def linear(share: float) -> float:
    """A channel without sRGB's curve: proportional to light."""
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def curved(light: float) -> float:
    """The inverse of `linear`."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def luminance(colour: str) -> float:
    """Relative luminance (0 black … 1 white), WCAG 2.2."""
    red, green, blue = map(linear, channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def to_oklab(colour: str) -> Triple:
    """Lightness (0 … 1), green–red and blue–yellow."""
    red, green, blue = map(linear, channels(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def light_of(oklab: Triple) -> Triple:
    """Linear red, green and blue of a colour in OKLab; outside 0 … 1 where no screen can show it."""
    lightness, a, b = oklab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def from_oklab(lightness: float, a: float, b: float) -> str:
    """The nearest colour of that lightness and hue a screen can show: chroma gives way, as in CSS Color 4 § 13."""
    low, high = 0.0, 1.0
    light = light_of((lightness, a, b))
    if not shown(light):
        for _ in range(14):
            middle = (low + high) / 2
            light = light_of((lightness, a * middle, b * middle))
            low, high = (middle, high) if shown(light) else (low, middle)
        light = light_of((lightness, a * low, b * low))
    return "#" + "".join(f"{round(255 * curved(min(max(each, 0.0), 1.0))):02x}" for each in light)


def shown(light: Triple) -> bool:
    """Whether a screen can show it, but for rounding."""
    return all(-0.0002 <= each <= 1.0002 for each in light)


def mix(one: str, other: str, share: float) -> str:
    """`share` of one colour and the rest of the other, in OKLab; CSS `color-mix(in oklab, …)`."""
    first, second = to_oklab(one), to_oklab(other)
    lightness, a, b = (share * x + (1 - share) * y for x, y in zip(first, second, strict=True))
    return from_oklab(lightness, a, b)


def at_lightness(colour: str, lightness: float) -> str:
    """The same hue and, as far as can be shown, the same chroma at another lightness."""
    _, a, b = to_oklab(colour)
    return from_oklab(min(max(lightness, 0.0), 1.0), a, b)


def within(colour: str, least: float, most: float) -> str:
    """The colour, with its lightness moved into these bounds if it lies outside."""
    lightness = to_oklab(colour)[0]
    bounded = min(max(lightness, least), most)
    return colour if bounded == lightness else at_lightness(colour, bounded)


def settle(colour: str, needs: Sequence[tuple[str, float]]) -> str:
    """The colour itself if it has every contrast it needs, else the nearest lightness of it that has.

    `needs` are the other colours and the ratio to each. Where no lightness has them all, the one that falls short least
    is returned: a portal with unreadable settings is still shown as readably as they allow.
    """

    def reached(candidate: str) -> float:
        return min((contrast(candidate, other) / ratio for other, ratio in needs), default=1.0)

    if reached(colour) >= 1:
        return colour.lower()
    start = to_oklab(colour)[0]
    candidates = (at_lightness(colour, lightness) for lightness in outwards(start))
    best, best_reached = colour, 0.0
    for candidate in candidates:
        share = reached(candidate)
        if share >= 1:
            return candidate
        if share > best_reached:
            best, best_reached = candidate, share
    return best


def outwards(start: float) -> Iterable[float]:
    """Lightnesses from 0 to 1, the nearest to `start` first, both ends among them."""
    for step in range(1, math.ceil(1 / STEP) + 1):
        for lightness in (start - step * STEP, start + step * STEP):
            if -STEP < lightness < 1 + STEP:
                yield min(max(lightness, 0.0), 1.0)


def weak_pairs(colours: Mapping[str, str]) -> list[tuple[Rule, float]]:
    """The rules of `RULES` that these brand colours break, each with the ratio they have."""
    weak = []
    for rule in RULES:
        ratio = contrast(colours[rule.field], colours.get(rule.other, rule.other))
        if ratio < rule.least:
            weak.append((rule, ratio))
    return weak

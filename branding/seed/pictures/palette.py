"""Colours of the drawn pictures: the brand's own, their tints, and skies for three times of day."""

from dataclasses import dataclass

RGB = tuple[int, int, int]


def rgb(code: str) -> RGB:
    """#rrggbb as three numbers."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(one: RGB, other: RGB, share: float) -> RGB:
    """`one` with this share (0 … 1) of `other` in it."""
    share = min(1.0, max(0.0, share))
    first, second, third = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return first, second, third


SEA = rgb("#0b4f5c")
CLAY = rgb("#b5532a")
SAND = rgb("#f6efe4")
INK = rgb("#1c2326")
LEAF = rgb("#3f7d4e")
AMBER = rgb("#e0a526")
WHITE = rgb("#fffdf8")
BARK = rgb("#5a3d2b")
STONE = rgb("#6d6a63")
FOREST = rgb("#1f4a38")
LAGOON = rgb("#3fa7a3")
BEACH = rgb("#ecd6ac")


@dataclass(frozen=True)
class Mood:
    """Light of one time of day."""

    sky: tuple[RGB, ...]
    """From the top of the picture to the horizon."""
    sun: RGB
    haze: RGB
    """What distance fades into."""
    near: RGB
    """What the nearest land is tinted with."""
    water: tuple[RGB, RGB]
    """At the horizon and at the lower edge."""


MOODS = {
    "morning": Mood(
        sky=(rgb("#5fa3b5"), rgb("#a5d0cf"), rgb("#f3e3c3"), rgb("#fbeedb")),
        sun=rgb("#fff4cf"),
        haze=rgb("#cfe0d6"),
        near=rgb("#1d4a3c"),
        water=(rgb("#a8d0cb"), rgb("#1f7f86")),
    ),
    "day": Mood(
        sky=(rgb("#1f7c93"), rgb("#58adb9"), rgb("#b4dbd6"), rgb("#f1ecd8")),
        sun=rgb("#fff8e2"),
        haze=rgb("#b9d8d3"),
        near=rgb("#19503c"),
        water=(rgb("#7cc4c0"), rgb("#0d5f6d")),
    ),
    "dusk": Mood(
        sky=(
            rgb("#15465a"),
            rgb("#4b6f7c"),
            rgb("#d98c5c"),
            rgb("#f6c67d"),
            rgb("#fbe1ac"),
        ),
        sun=rgb("#ffe3a0"),
        haze=rgb("#e0ab82"),
        near=rgb("#14343a"),
        water=(rgb("#eab77c"), rgb("#123f4d")),
    ),
}

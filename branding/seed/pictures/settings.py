"""Where still lifes stand: rooms, shops, quays, yards; what is behind and beneath, and how high the camera is."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """Where things stand. `tilt` is the range of the camera's height: 0 at the table's edge, 1 straight above."""

    backdrops: Sequence[str]
    grounds: Sequence[str]
    layouts: Sequence[str]
    tilt: tuple[float, float] = (0.18, 0.36)


TABLE = Setting(
    ("kitchen", "plain", "sunlit", "window", "bamboo", "panelled", "garden"),
    ("wood", "linen", "mat", "wood", "tiles"),
    ("single", "single", "above", "pair", "above", "single"),
    (0.34, 0.52),
)
"""Dishes, seen as one sits before them or from above."""
DESK = Setting(TABLE.backdrops, TABLE.grounds, ("single", "pair", "single"), (0.3, 0.44))
"""The same for boxes, of which only lids would be seen from above."""
CAFE = Setting(
    ("planks", "window", "sunlit", "shelves", "plain", "panelled", "garden"),
    ("wood", "linen", "stone", "wood"),
    ("single", "pair", "row", "single", "group"),
    (0.22, 0.42),
)
BOTTLES = Setting(
    ("kitchen", "plain", "sunlit", "shelves", "bamboo", "window", "panelled"),
    ("wood", "linen", "stone", "tiles"),
    ("row", "group", "pair", "rack", "single"),
    (0.16, 0.32),
)
SNACKS = Setting(TABLE.backdrops, TABLE.grounds, ("pair", "single", "above", "row", "group", "single"), (0.28, 0.46))
RUSTIC = Setting(
    ("bamboo", "planks", "garden", "sunlit", "shelves", "window", "panelled"),
    ("wood", "mat", "earth", "linen", "cement"),
    ("row", "pair", "group", "single", "rack", "group"),
    (0.2, 0.36),
)
MARKET = Setting(
    ("garden", "bamboo", "planks", "sunlit", "plain", "window"),
    ("wood", "mat", "earth", "linen"),
    ("single", "pair", "single"),
    (0.3, 0.46),
)
QUAY = Setting(
    ("seaside", "seaside", "planks", "plain", "bamboo"),
    ("sand", "wood", "stone"),
    ("single", "pair", "above", "single"),
    (0.32, 0.46),
)
LAID = Setting(
    ("planks", "bamboo", "plain", "drape", "panelled"),
    ("linen", "wood", "mat", "stone", "linen"),
    ("above", "hung", "above"),
    (0.18, 0.24),
)
"""Blades: lying, seen from above, or hanging on a wall."""
BOARD = Setting(
    ("planks", "bamboo", "kitchen", "sunlit"), ("wood", "linen", "stone"), ("single", "above"), (0.34, 0.46)
)
SHOP = Setting(
    ("shelves", "plain", "panelled", "planks", "drape", "sunlit", "window"),
    ("wood", "linen", "tiles", "cement"),
    ("row", "pair", "group", "single", "rack"),
    (0.18, 0.32),
)
RAIL = Setting(
    ("drape", "plain", "panelled", "planks", "sunlit", "shelves"),
    ("wood", "tiles", "linen"),
    ("single", "pair", "row"),
    (0.16, 0.26),
)
WORKS = Setting(
    ("workshop", "workshop", "planks", "panelled", "plain"),
    ("cement", "tiles", "wood", "cement"),
    ("single", "pair", "row", "group"),
    (0.18, 0.32),
)
FLOOR = Setting(
    ("workshop", "panelled", "plain", "sunlit", "planks"), ("cement", "tiles", "cement"), ("single",), (0.16, 0.26)
)
YARD = Setting(
    ("garden", "garden", "bamboo", "planks"), ("earth", "earth", "cement"), ("single", "pair", "row"), (0.18, 0.3)
)
OPEN = Setting(("garden", "seaside", "garden"), ("earth", "sand", "earth"), ("single",), (0.16, 0.24))
ROOM = Setting(
    ("sunlit", "window", "panelled", "plain", "planks"), ("wood", "tiles", "wood"), ("single",), (0.16, 0.26)
)
PARLOUR = Setting(
    ("sunlit", "plain", "panelled", "drape", "window"),
    ("wood", "tiles", "linen", "stone"),
    ("single", "pair", "group"),
    (0.2, 0.32),
)

"""Still lifes by kind: what is shown, before what, on what, and how it may be arranged.

A kind and a seed give one picture: its things, their shapes and colours, layout, backdrop, ground, the height of the
camera, the hour of the light, and from which side it comes, all follow from the seed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import ImageChops, ImageOps
from PIL.Image import Image

from . import props_clay as clay
from .arrange import LAYOUTS, Maker, ground
from .backdrops import BACKDROPS
from .canvas import Canvas
from .palette import RGB

HOURS: tuple[RGB, ...] = ((255, 244, 226), (255, 255, 255), (255, 232, 200), (236, 244, 246), (255, 250, 240))
"""What the light multiplies everything by: morning, noon, late afternoon, shade, a lamp."""

INDOORS = ("plain", "sunlit", "panelled", "window", "planks")
RUSTIC = ("bamboo", "planks", "garden", "sunlit", "shelves", "window", "panelled")
SHOP = ("shelves", "plain", "panelled", "planks", "drape")
KITCHEN = ("kitchen", "plain", "sunlit", "window", "bamboo", "panelled")
WORK = ("workshop", "panelled", "planks", "plain")
OUTDOORS = ("garden", "seaside")


@dataclass(frozen=True)
class Kind:
    """How pictures of one subject may look. `tilt` is the range of the camera's height over a table."""

    things: Sequence[Maker]
    companions: Sequence[Maker] = ()
    backdrops: Sequence[str] = INDOORS
    grounds: Sequence[str] = ("wood", "linen", "stone")
    layouts: Sequence[str] = ("row", "pair", "group", "single")
    tilt: tuple[float, float] = (0.18, 0.36)


KINDS: dict[str, Kind] = {
    "pots": Kind(
        things=(clay.gentong, clay.kendi, clay.guci, clay.flower_pot, clay.bowl),
        companions=(clay.bowl, clay.crucible, clay.flower_pot),
        backdrops=RUSTIC,
        grounds=("wood", "mat", "earth", "linen", "cement"),
        layouts=("row", "pair", "group", "single", "rack", "row", "group"),
    ),
}


def compose(canvas: Canvas, name: str) -> Image:
    """Draw a picture of a kind; returns it at its real size."""
    rng, kind = canvas.rng, KINDS[name]
    layout = rng.choice(kind.layouts)
    if layout == "above":
        canvas.tilt = 1.0
        ground(canvas, kind.grounds, 0)
        canvas.glow(rng.uniform(100, 400), rng.uniform(40, 260), 560, (255, 250, 235), 0.35)
        LAYOUTS[layout](canvas, 0, kind.things, kind.companions)
    else:
        canvas.tilt = rng.uniform(*kind.tilt)
        low, high = kind.tilt
        table = 470 - 190 * canvas.tilt / 0.4 + rng.uniform(-14, 14)
        BACKDROPS[rng.choice(kind.backdrops)](canvas, table)
        if layout != "rack":
            ground(canvas, kind.grounds, table)
            canvas.soft([(400, table, 460, 9)], (20, 24, 26), 0.28, 8)
        LAYOUTS[layout](canvas, table, kind.things, kind.companions)
    picture = canvas.finish(vignette=0.14, grain=0.012, wander=1.6, mottle=0.22)
    picture = ImageChops.multiply(picture, _flat(picture.size, rng.choice(HOURS)))
    return ImageOps.mirror(picture) if rng.random() < 0.5 else picture


def _flat(size: tuple[int, int], colour: RGB) -> Image:
    from PIL import Image as Pillow

    return Pillow.new("RGB", size, colour)

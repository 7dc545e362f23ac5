"""Composes a still life: what is shown, before what, on what, and how it is arranged.

A kind and a seed give one picture: its things, their shapes and colours, layout, backdrop, ground, the height of the
camera, the hour of the light, and from which side it comes, all follow from the seed.
"""

from PIL import Image, ImageChops, ImageOps

from .arrange import LAYOUTS, ground
from .backdrops import BACKDROPS
from .canvas import Canvas
from .kinds import KINDS
from .palette import RGB

HOURS: tuple[RGB, ...] = ((255, 246, 230), (255, 255, 255), (255, 234, 206), (238, 245, 246), (255, 250, 240))
"""What the light multiplies everything by: morning, noon, late afternoon, shade, a lamp."""
BEHIND_SHELVES = ("plain", "panelled", "planks", "plain")


def compose(canvas: Canvas, name: str) -> Image.Image:
    """Draw a picture of a kind; returns it at its real size. Raises KeyError for an unknown kind."""
    rng, kind = canvas.rng, KINDS[name]
    setting = kind.setting
    layout = rng.choice(setting.layouts)
    if layout == "above":
        canvas.tilt = 1.0
        ground(canvas, setting.grounds, 0)
        canvas.glow(rng.uniform(100, 400), rng.uniform(40, 260), 560, (255, 250, 235), 0.35)
        LAYOUTS[layout](canvas, 0, kind.from_above or kind.things, kind.companions)
    else:
        low, high = setting.tilt
        canvas.tilt = rng.uniform(low, high)
        table = 452 - 190 * canvas.tilt / 0.4 + rng.uniform(-14, 14)
        if layout == "rack":
            BACKDROPS[rng.choice(BEHIND_SHELVES)](canvas, 600)
        else:
            BACKDROPS[rng.choice(setting.backdrops)](canvas, table)
            ground(canvas, setting.grounds, table)
            canvas.soft([(400, table, 460, 9)], (20, 24, 26), 0.28, 8)
        LAYOUTS[layout](canvas, table, kind.things, kind.companions)
    picture = canvas.finish(vignette=0.12, grain=0.01, wander=1.6, mottle=0.17)
    picture = ImageChops.multiply(picture, Image.new("RGB", picture.size, rng.choice(HOURS)))
    return ImageOps.mirror(picture) if rng.random() < 0.5 else picture

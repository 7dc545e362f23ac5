"""Pictures the demo draws for itself until somebody uploads photographs: landscapes and still lifes in brand colours.

Every picture is drawn from shapes by a random generator seeded with a slug, so the same slug always gives the same
picture and no two places look alike.
"""

from random import Random

from PIL import Image

from . import (
    products_food,
    products_goods,
    products_market,
    scenes_coast,
    scenes_country,
    scenes_craft,
    scenes_inland,
)
from .canvas import Canvas

SCENES = {
    "lighthouse": scenes_coast.lighthouse_coast,
    "beach": scenes_coast.beach,
    "arch": scenes_coast.arch,
    "island": scenes_coast.island,
    "lake": scenes_inland.wetland,
    "waterfall": scenes_inland.waterfall,
    "hill": scenes_country.hill,
    "village": scenes_country.village,
    "mosque": scenes_country.shrine,
    "plan": scenes_country.plan,
    "panorama": scenes_country.panorama,
    "kiln": scenes_craft.pottery,
    "market": scenes_craft.bags,
    "blade": scenes_craft.blades,
    "cloth": scenes_craft.cloth,
}
PRODUCTS = {
    "pots": products_goods.pots,
    "bag": products_goods.bag,
    "blade": products_goods.golok,
    "cloth": products_goods.cloth,
    "basket": products_goods.weaving,
    "snacks": products_food.chips,
    "sweets": products_food.sweets,
    "coffee": products_food.coffee,
    "market": products_market.stall,
    "fruit": products_market.stall,
    "meal": products_market.meal,
    "fish": products_market.fish,
}
FILLS_THE_FRAME = {"blade", "cloth", "fruit", "market"}
"""Still lifes that reach the edges; of the others the empty wall above and beside is cut away."""

SCENE_DESIGN = (1600, 1067)
PRODUCT_DESIGN = (800, 800)
CLOSE = 0.86
"""Share of the drawn still life that is kept, around its middle and down to its foot."""


def generator(kind: str, seed: str) -> Random:
    """The same random numbers for the same picture."""
    return Random(f"{kind}:{seed}")  # noqa: S311 — it draws pictures, it keeps no secrets


def draw_scene(kind: str, seed: str, size: tuple[int, int] = SCENE_DESIGN) -> Image.Image:
    """A landscape of one of `SCENES`, the same for the same seed. Raises KeyError for an unknown kind."""
    canvas = Canvas(size, SCENE_DESIGN, generator(kind, seed))
    SCENES[kind](canvas)
    return canvas.finish()


def draw_product(kind: str, seed: str, size: tuple[int, int] = PRODUCT_DESIGN) -> Image.Image:
    """A still life of one of `PRODUCTS`, the same for the same seed. Raises KeyError for an unknown kind."""
    whole = kind in FILLS_THE_FRAME
    drawn = size if whole else (round(size[0] / CLOSE), round(size[1] / CLOSE))
    canvas = Canvas(drawn, PRODUCT_DESIGN, generator(kind, seed))
    PRODUCTS[kind](canvas)
    picture = canvas.finish(vignette=0.12)
    if not whole:
        left, top = (drawn[0] - size[0]) // 2, drawn[1] - size[1]
        picture = picture.crop((left, top, left + size[0], top + size[1]))
    return picture

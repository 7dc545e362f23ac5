"""Pictures the demo draws for itself until somebody uploads photographs: landscapes and still lifes in brand colours.

Every picture is drawn from shapes by a random generator seeded with a slug, so the same slug always gives the same
picture and no two places look alike.
"""

from random import Random

from PIL import Image

from . import scenes_coast, scenes_country, scenes_craft, scenes_field, scenes_inland
from .canvas import Canvas
from .kinds import KINDS
from .still_lifes import compose

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
    "ricefield": scenes_field.ricefield,
    "reef": scenes_field.reef,
    "hall": scenes_field.service_hall,
}
STILLS = (
    *("forge", "pots", "sewing", "computers", "coffee_beans"),
    *("jars", "sheaths", "batik", "ornate_golok", "emping", "bontot", "woven"),
    *("durian", "boats", "tumpeng", "besek", "tents"),
    *("lessons", "groceries", "phones"),
)
"""Still lifes that also illustrate a page, cut to its format."""
PRODUCTS = tuple(KINDS)
"""Names of the still lifes that can be drawn."""

SCENE_DESIGN = (1600, 1067)
PRODUCT_DESIGN = (800, 600)


def generator(kind: str, seed: str) -> Random:
    """The same random numbers for the same picture."""
    return Random(f"{kind}:{seed}")  # noqa: S311 — it draws pictures, it keeps no secrets


def draw_scene(kind: str, seed: str, size: tuple[int, int] = SCENE_DESIGN) -> Image.Image:
    """One of `SCENES` or of `STILLS`, the same for the same seed. Raises KeyError for an unknown kind."""
    if kind in STILLS:
        whole = draw_product(kind, seed, (size[0], size[0] * 3 // 4))
        top = (whole.height - size[1]) // 3
        return whole.crop((0, top, size[0], top + size[1]))
    canvas = Canvas(size, SCENE_DESIGN, generator(kind, seed))
    SCENES[kind](canvas)
    return canvas.finish(grain=0.018, wander=2.0, mottle=0.15)


def draw_product(kind: str, seed: str, size: tuple[int, int] = PRODUCT_DESIGN) -> Image.Image:
    """A 4:3 still life of one of `PRODUCTS`, the same for the same seed. Raises KeyError for an unknown kind."""
    return compose(Canvas(size, PRODUCT_DESIGN, generator(kind, seed)), kind)

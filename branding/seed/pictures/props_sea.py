"""From the strait and the ponds: fish, shrimp, basins of fry."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LAGOON, LEAF, RGB, SAND, SEA, STONE, WHITE, mix
from .props_table import CHILI, crockery, heap, leaf_bed, plate, tray

SILVER: RGB = (158, 176, 178)
CATFISH = mix(INK, STONE, 0.45)
SHRIMP = mix((206, 150, 122), CLAY, 0.25)


def a_fish(
    canvas: Canvas, x: float, y: float, reach: float, tone: RGB, turn: float = 0, *, whiskers: bool = False
) -> None:
    """A fish lying on its side, its head to the left; `reach` is half its length."""
    with canvas.placed(x, y, reach / 100, turn):
        belly = 0.6 if whiskers else 0.8
        up = [(-100 + s * 12, -34 * belly * math.sin(math.pi * (s / 15) ** 0.82) ** 0.8) for s in range(16)]
        down = [(80 - s * 12, 30 * belly * math.sin(math.pi * ((15 - s) / 15) ** 0.82) ** 0.8) for s in range(16)]
        canvas.soft([(6, 26, 92, 12)], INK, 0.4, 8)
        canvas.shape([(66, 0), (112, -34), (100, 0), (112, 32)], mix(tone, INK, 0.35))
        canvas.shape([(-16, -30 * belly), (14, -52 * belly), (44, -22 * belly)], mix(tone, INK, 0.3))
        canvas.shape([*up, *down], tone)
        canvas.shape([*up, (60, -4), (-70, -10)], mix(tone, mix(INK, SEA, 0.5), 0.5))
        canvas.shape([*down, (-70, 10), (60, 8)], mix(tone, WHITE, 0.55 if not whiskers else 0.2))
        canvas.line([(-56, -22 * belly), (-48, -4), (-56, 18 * belly)], mix(tone, INK, 0.45), 3.4)
        canvas.shape([(-36, 4), (-8, 0), (-12, 16)], mix(tone, INK, 0.22))
        canvas.ellipse(-78, -7, 6.5, 6.5, WHITE)
        canvas.ellipse(-78, -7, 3.6, 3.6, INK)
        if whiskers:
            for dy in (-16, 6, 16):
                canvas.line([(-94, 2), (-118, dy)], mix(tone, INK, 0.3), 2.4)
        else:
            for step in range(10):
                canvas.ellipse(-34 + step * 9, -6 + (step % 3) * 6, 4, 2.4, mix(tone, WHITE, 0.5), alpha=0.7)


def on_leaf(tone: RGB, *, whiskers: bool = False) -> Maker:
    """Three or four fresh fish side by side on a leaf or on ice."""

    @made(360, 150)
    def draw(canvas: Canvas, rng: Random) -> None:
        deep = max(0.5, canvas.tilt)
        shadow(canvas, 0, 0, 170)
        if rng.random() < 0.5:
            y = tray(canvas, 176)
        else:
            y = -4.0
            leaf_bed(canvas, 180)
        count = rng.randint(2, 3)
        for index in range(count):
            dy = (index - (count - 1) / 2) * 62 * deep
            shade = mix(tone, rng.choice((WHITE, SEA, AMBER)), rng.uniform(0, 0.16))
            a_fish(
                canvas,
                rng.uniform(-8, 14),
                y + dy - 6,
                rng.uniform(128, 142),
                shade,
                rng.uniform(-6, 6),
                whiskers=whiskers,
            )
        for x in (-110, 96, 122):
            canvas.ellipse(x, y + 62 * deep, 17, 17 * deep, mix(LEAF, AMBER, 0.35))
            canvas.ellipse(x, y + 61 * deep, 13, 12 * deep, mix(AMBER, WHITE, 0.5))

    return draw


MILKFISH = on_leaf(SILVER)
CATFISHES = on_leaf(CATFISH, whiskers=True)


def basin(sort: str) -> Maker:
    """A basin of water with catfish, or hundreds of fry, swimming in it."""

    @made(320, 150)
    def draw(canvas: Canvas, rng: Random) -> None:
        tone = rng.choice((LAGOON, mix(SEA, WHITE, 0.25), mix(CLAY, SAND, 0.2), mix(AMBER, SAND, 0.1)))
        profile: Profile = ((0, 0.78), (0.9, 0.98), (0.91, 1.04), (1, 1.04))
        shadow(canvas, 0, 0, 130)
        water = mix(LAGOON, SEA, 0.45)
        turned(canvas, profile, 300, 100, tone, inside=water, lip=0.93)
        y, reach = -rise(canvas, 96), 132.0
        for step in range(5):
            canvas.line(
                [(-reach * 0.7 + step * 30, y - 10 + step * 5), (-reach * 0.4 + step * 30, y - 12 + step * 5)],
                mix(water, WHITE, 0.4),
                3,
            )
        count, size = (6, 52) if sort == "catfish" else (34, 13)
        for _ in range(count):
            far, turn = rng.random() ** 0.5 * (0.58 if count == 6 else 0.84), rng.uniform(0, math.tau)
            x, dy = far * reach * math.cos(turn), far * reach * canvas.tilt * math.sin(turn)
            with canvas.placed(x, y + dy, 1, rng.choice((0, 180)) + rng.uniform(-14, 14)):
                flat = max(0.5, canvas.tilt)
                body = [
                    (-size, 0),
                    (-size * 0.6, -size * 0.28 * flat),
                    (size * 0.5, -size * 0.1),
                    (size, -size * 0.2 * flat),
                    (size * 0.92, 0),
                    (size, size * 0.2 * flat),
                    (size * 0.5, size * 0.1),
                    (-size * 0.6, size * 0.28 * flat),
                ]
                canvas.shape(body, mix(CATFISH, INK, 0.2))
                canvas.line(
                    [(-size * 0.6, -size * 0.1), (size * 0.4, -size * 0.04)],
                    mix(CATFISH, WHITE, 0.3),
                    max(1.5, size * 0.07),
                )

    return draw


def a_shrimp(canvas: Canvas, x: float, y: float, size: float, tone: RGB, turn: float) -> None:
    """A shrimp, curled."""
    with canvas.placed(x, y, size, turn):
        back = [(34 * math.cos(t), -30 * math.sin(t)) for t in (0.1 + 0.34 * step for step in range(10))]
        canvas.shape([(px + 2, py + 6) for px, py in strip(back, 24)], mix(tone, INK, 0.5))
        canvas.shape(strip(back, 24), tone)
        for px, py in back[1:-1]:
            canvas.line([(px * 0.66, py * 0.66), (px * 1.32, py * 1.32)], mix(tone, INK, 0.2), 2.6)
        canvas.line([(px * 1.16, py * 1.16) for px, py in back[1:7]], mix(tone, WHITE, 0.45), 3.4)
        canvas.shape([(34, 2), (52, 20), (38, 22), (24, 12)], mix(tone, CHILI, 0.3))
        canvas.line([(-30, 2), (-64, -14)], tone, 2)
        canvas.line([(-30, 4), (-66, 2)], tone, 2)
        canvas.ellipse(-31, -5, 3.4, 3.4, INK)


def shrimps(tone: RGB) -> Maker:
    """A heap of shrimp on a leaf, a plate or a tray."""

    @made(320, 150)
    def draw(canvas: Canvas, rng: Random) -> None:
        holder = rng.choice(("tray", "plate", "leaf"))
        if holder == "tray":
            y = tray(canvas, 156)
        else:
            plate(canvas, 154, crockery(rng))
            leaf_bed(canvas, 136)
            y = -12

        def piece(canvas: Canvas, px: float, py: float, index: int) -> None:
            shade = mix(tone, rng.choice((WHITE, CLAY)), rng.uniform(0, 0.2))
            a_shrimp(canvas, px, py, 0.86, shade, rng.uniform(-70, 70))

        heap(canvas, rng, y, 104, 44, 20, piece, base=mix(tone, BARK, 0.4))

    return draw


FRESH_SHRIMP = shrimps(mix(SILVER, SHRIMP, 0.5))
COOKED_SHRIMP = shrimps(mix(CHILI, AMBER, 0.4))

"""Still lifes of things: pots, bags, blades, cloth, baskets."""

import math

from .canvas import Canvas
from .goods import backpack, batik, blade, fabric, rounded, sheath
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix
from .vessels import crockery, vessel

TABLE = 590.0


def table(canvas: Canvas, *, wood: bool = True) -> None:
    """A wall in one of the brand's tints with a soft light, and a table top."""
    wall = canvas.rng.choice(
        (
            mix(SAND, AMBER, 0.2),
            mix(SEA, SAND, 0.7),
            mix(CLAY, SAND, 0.72),
            mix(LEAF, SAND, 0.72),
        )
    )
    canvas.background((mix(wall, WHITE, 0.25), wall, mix(wall, INK, 0.1)))
    canvas.glow(280, 210, 520, WHITE, 0.75)
    top = mix(BARK, AMBER, 0.28) if wood else mix(SAND, WHITE, 0.5)
    canvas.shape(
        [(-10, TABLE), (810, TABLE), (810, 810), (-10, 810)],
        mix(top, WHITE, 0.22),
        top,
        mix(top, INK, 0.25),
    )
    for index in range(12):
        y = TABLE + 8 + index**1.5 * 5.5
        bend = canvas.rng.uniform(-5, 5)
        canvas.line(
            [(-10, y), (260, y + bend), (560, y - bend), (810, y)],
            mix(top, INK, 0.16),
            1.2,
        )


def plate(canvas: Canvas, x: float, y: float, reach: float, colour: RGB) -> None:
    """A plate seen from the side and a little above."""
    canvas.soft([(x + 14, y + reach * 0.16, reach * 1.02, reach * 0.3)], INK, 0.5, 16)
    canvas.ellipse(x, y + reach * 0.05, reach, reach * 0.34, mix(colour, INK, 0.35))
    canvas.ellipse(x, y, reach, reach * 0.34, mix(colour, WHITE, 0.5), colour, across=True)
    canvas.ellipse(
        x,
        y + reach * 0.02,
        reach * 0.78,
        reach * 0.25,
        mix(colour, INK, 0.12),
        mix(colour, WHITE, 0.35),
    )


def pots(canvas: Canvas) -> None:
    """Three vessels of fired clay."""
    table(canvas)
    vessel(canvas, 520, 640, 250, 330, crockery(canvas.rng), "gentong")
    vessel(canvas, 270, 690, 220, 300, crockery(canvas.rng), "kendi")
    vessel(
        canvas,
        520,
        740,
        170,
        120,
        crockery(canvas.rng),
        canvas.rng.choice(("pot", "bowl")),
    )


def bag(canvas: Canvas) -> None:
    """A backpack, another behind it."""
    table(canvas)
    start = canvas.rng.randrange(6)
    backpack(canvas, 560, 650, 250, mix(fabric(canvas.rng, start + 2), SAND, 0.15))
    backpack(canvas, 340, 730, 340, fabric(canvas.rng, start))


def golok(canvas: Canvas) -> None:
    """A golok and its sheath on cloth."""
    ground, ink = canvas.rng.choice(((SEA, SAND), (mix(CLAY, INK, 0.3), SAND), (mix(INK, SEA, 0.4), AMBER)))
    batik(
        canvas,
        (-10, -10, 810, 810),
        mix(ground, INK, 0.25),
        mix(ground, ink, 0.3),
        cell=110,
    )
    canvas.glow(400, 360, 560, mix(SAND, AMBER, 0.2), 0.5)
    blade(canvas, 245, 330, 500)
    sheath(canvas, 110, 560, 590)


def cloth(canvas: Canvas) -> None:
    """A stack of folded batik before a hanging length."""
    rng = canvas.rng
    table(canvas)
    grounds = [
        (SEA, mix(SAND, AMBER, 0.3)),
        (CLAY, SAND),
        (mix(LEAF, INK, 0.25), SAND),
        (mix(INK, SEA, 0.35), AMBER),
        (mix(SAND, WHITE, 0.2), SEA),
    ]
    rng.shuffle(grounds)
    canvas.soft([(430, 330, 250, 250)], INK, 0.3, 20)
    batik(canvas, (200, -10, 640, 560), *grounds[0], cell=120)
    for fold in range(5):
        x = 240 + fold * 88
        canvas.shape(
            [(x - 20, -10), (x + 24, -10), (x + 24, 560), (x - 20, 560)],
            INK,
            alpha=0.09,
        )
        canvas.shape([(x - 4, -10), (x + 8, -10), (x + 8, 560), (x - 4, 560)], WHITE, alpha=0.12)
    canvas.soft([(420, 735, 330, 24)], INK, 0.55, 16)
    for index in range(4):
        top = 660 - index * 58
        ground, ink = grounds[1 + index % 4]
        left, right = 120 + index * 9, 690 - index * 11
        batik(canvas, (left, top, right, top + 66), ground, ink, cell=64)
        canvas.shape(
            rounded(left - 8, top - 4, left + 26, top + 64, 16, 16),
            mix(ground, WHITE, 0.15),
            mix(ground, INK, 0.3),
        )
        canvas.shape(
            [(left, top + 50), (right, top + 50), (right, top + 66), (left, top + 66)],
            INK,
            alpha=0.28,
        )
        canvas.shape(
            [(left, top), (right, top), (right, top + 8), (left, top + 8)],
            WHITE,
            alpha=0.25,
        )


def weaving(canvas: Canvas) -> None:
    """A basket woven of bamboo, with its lid leaning on it."""
    table(canvas)
    straw = mix(AMBER, SAND, 0.45)
    canvas.soft([(420, 728, 270, 30)], INK, 0.55, 20)
    left, right, top, foot = 190.0, 610.0, 400.0, 720.0
    body = [
        (left, top),
        (right, top),
        (right - 40, foot - 20),
        (right - 90, foot),
        (left + 90, foot),
        (left + 40, foot - 20),
    ]
    canvas.shape(body, mix(straw, WHITE, 0.2), straw, mix(straw, BARK, 0.5), across=True)
    with canvas.clipped(body):
        for row in range(17):
            for column in range(24):
                x, y = left - 10 + column * 18.6, top + row * 19.5
                shade = straw if (row + column) % 2 else mix(straw, BARK, 0.35)
                shade = mix(shade, INK, max(0, (x - 380) / 900))
                canvas.shape(
                    [(x, y), (x + 16.5, y), (x + 16.5, y + 17), (x, y + 17)],
                    mix(shade, WHITE, 0.12),
                    mix(shade, BARK, 0.2),
                )
    canvas.ellipse(400, top, 212, 44, mix(straw, BARK, 0.35))
    canvas.ellipse(400, top + 3, 192, 35, mix(BARK, INK, 0.35), mix(straw, BARK, 0.55))
    for tier in (8, 26):
        rim = [
            (
                400 - 212 * math.cos(math.pi * a / 24),
                top + tier + 44 * math.sin(math.pi * a / 24),
            )
            for a in range(25)
        ]
        canvas.line(rim, mix(straw, BARK, 0.15 + tier / 60), 9)
    for ring in range(9):
        share = 1 - ring / 9
        canvas.ellipse(
            600,
            660,
            120 * share,
            112 * share,
            mix(straw, WHITE, 0.15) if ring % 2 else mix(straw, BARK, 0.3),
        )

"""What still lifes stand or lie on: planks, cloth, mats, stone, cement, sand. Full frame they are seen from above."""

import math
from itertools import pairwise

from .canvas import Canvas, Point
from .goods import diamond
from .palette import AMBER, BARK, BEACH, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix


def wood(canvas: Canvas, top: float) -> None:
    """Boards running towards the back, or across."""
    rng = canvas.rng
    tone = rng.choice((mix(BARK, AMBER, 0.3), mix(BARK, SAND, 0.4), mix(BARK, INK, 0.3), mix(CLAY, BARK, 0.5)))
    _ground(canvas, top, tone)
    seam = mix(tone, INK, 0.34)
    if rng.random() < 0.5:
        vanish = (400 + rng.uniform(-120, 120), top - 420 if top > 0 else -6000)
        count = rng.randint(5, 8)
        for step in range(-count, 2 * count + 1):
            x = step * 800 / count + rng.uniform(-8, 8)
            end = _towards((x, 640), vanish, top)
            canvas.line([(x, 640), end], seam, 2.4)
            for grain in range(3):
                gx = x + (grain + 1) * 200 / count
                canvas.line([(gx, 640), _towards((gx, 640), vanish, top)], mix(tone, INK, 0.1), 1.2)
    else:
        y, board = top, 26.0 if top > 0 else 92.0
        while y < 640:
            canvas.line([(-10, y), (810, y + rng.uniform(-2, 2))], seam, 2.4)
            for grain in range(3):
                gy = y + board * (grain + 1) / 4
                bend = rng.uniform(-3, 3)
                canvas.line([(-10, gy), (260, gy + bend), (560, gy - bend), (810, gy)], mix(tone, INK, 0.11), 1.2)
            y += board
            board *= 1.35 if top > 0 else 1.0


def linen(canvas: Canvas, top: float) -> None:
    """A plain cloth with a border of diamonds and a few soft folds."""
    rng = canvas.rng
    tone = rng.choice(
        (mix(SAND, WHITE, 0.4), mix(SEA, SAND, 0.55), mix(CLAY, SAND, 0.55), mix(LEAF, SAND, 0.55), mix(SEA, INK, 0.15))
    )
    _ground(canvas, top, tone)
    for _ in range(3):
        x = rng.uniform(40, 760)
        lean = rng.uniform(-140, 140)
        canvas.shape([(x, top), (x + 16, top), (x + lean + 70, 620), (x + lean, 620)], WHITE, alpha=0.13)
        canvas.shape([(x + 16, top), (x + 26, top), (x + lean + 120, 620), (x + lean + 70, 620)], INK, alpha=0.08)
    edge = rng.choice((CLAY, SEA, AMBER, mix(LEAF, INK, 0.3)))
    if top > 0 and rng.random() < 0.7:
        line = 556.0
        canvas.shape([(-10, line), (810, line), (810, line + 30), (-10, line + 30)], edge)
        for x in range(-20, 840, 34):
            diamond(canvas, x, line + 15, 11, mix(SAND, WHITE, 0.3))
            diamond(canvas, x, line + 15, 5, edge)


def mat(canvas: Canvas, top: float) -> None:
    """A plaited mat of pandan: rows of short diagonal strokes, here and there a dyed one."""
    rng = canvas.rng
    straw = mix(AMBER, SAND, rng.uniform(0.55, 0.75))
    dye = rng.choice((CLAY, LEAF, SEA, mix(BARK, CLAY, 0.4)))
    _ground(canvas, top, straw)
    dye = mix(dye, straw, 0.3)
    y, row, every = top, 0, rng.choice((4, 5, 6))
    while y < 640:
        near = 1.0 if top <= 0 else 0.5 + 0.5 * (y - top) / max(1.0, 640 - top)
        size = (26 if top <= 0 else 24) * near
        flat = size * (1.0 if top <= 0 else 0.5)
        middle = round(410 / size) + 1
        for column in range(-middle, middle):
            x = 400 + (2 * column + row % 2) * size
            if -size < x < 800:
                tone = dye if row % every == 0 and column % 2 else mix(straw, BARK, 0.17)
                canvas.shape([(x, y), (x + size, y), (x + size, y + flat), (x, y + flat)], tone)
        y += flat
        row += 1


def stone(canvas: Canvas, top: float) -> None:
    """A slab with flecks."""
    rng = canvas.rng
    tone = rng.choice((mix(STONE, SAND, 0.6), mix(STONE, INK, 0.45), mix(SEA, STONE, 0.5), mix(SAND, WHITE, 0.3)))
    _ground(canvas, top, tone)
    for _ in range(70):
        y = top + (620 - top) * rng.random() ** 0.8
        size = rng.uniform(2, 6) * (0.5 + (y - top) / max(1, 620 - top))
        fleck = mix(tone, rng.choice((WHITE, INK, CLAY, SAND)), rng.uniform(0.2, 0.5))
        canvas.ellipse(rng.uniform(0, 800), y, size, size * (0.4 if top > 0 else 0.8), fleck)


def cement(canvas: Canvas, top: float) -> None:
    """A workshop's floor: joints and a few old stains."""
    rng = canvas.rng
    tone = mix(STONE, SAND, rng.uniform(0.3, 0.6))
    _ground(canvas, top, tone)
    stains = [(rng.uniform(0, 800), rng.uniform(top, 600), rng.uniform(40, 120), rng.uniform(8, 20)) for _ in range(4)]
    canvas.soft(stains, mix(tone, INK, 0.6), 0.3, 12)
    for step in range(-2, 6):
        canvas.line(
            [(step * 200 + 60, 620), _towards((step * 200 + 60, 620), (400, top - 300), top)], mix(tone, INK, 0.16), 2
        )
    canvas.line([(-10, top + 0.42 * (600 - top)), (810, top + 0.42 * (600 - top))], mix(tone, INK, 0.16), 2)


def tiles(canvas: Canvas, top: float) -> None:
    """A floor of old cement tiles in two colours."""
    rng = canvas.rng
    one = rng.choice((mix(SEA, SAND, 0.45), mix(CLAY, SAND, 0.5), mix(AMBER, SAND, 0.6)))
    other = mix(one, mix(SAND, WHITE, 0.3), 0.7)
    _ground(canvas, top, other)
    rows = [top + (640 - top) * (step / 5) ** 1.5 for step in range(6)]
    for row, (y0, y1) in enumerate(pairwise(rows)):
        for column in range(-6, 14):
            if (row + column) % 2:
                continue
            corner = [
                _floor(column, y0, top),
                _floor(column + 1, y0, top),
                _floor(column + 1, y1, top),
                _floor(column, y1, top),
            ]
            canvas.shape(corner, one)


def sand(canvas: Canvas, top: float) -> None:
    """Dry sand with ripples."""
    rng = canvas.rng
    _ground(canvas, top, mix(BEACH, CLAY, 0.08))
    for _ in range(26):
        y, x = rng.uniform(top, 600), rng.uniform(-60, 800)
        reach = rng.uniform(40, 140)
        ripple = [(x + t * reach, y + 4 * math.sin(t * 9)) for t in (0, 0.25, 0.5, 0.75, 1)]
        canvas.line(ripple, mix(BEACH, BARK, 0.2), 1.6)


def earth(canvas: Canvas, top: float) -> None:
    """A swept yard with tufts at its back."""
    rng = canvas.rng
    _ground(canvas, top, mix(mix(CLAY, SAND, 0.55), BARK, rng.uniform(0, 0.2)))
    for _ in range(14):
        x, y, reach = rng.uniform(0, 800), rng.uniform(top, 600), rng.uniform(20, 70)
        canvas.ellipse(x, y, reach, reach * 0.08, mix(BARK, SAND, 0.3), alpha=0.3)
    for _ in range(60):
        x, tall = rng.uniform(-10, 810), rng.uniform(8, 26)
        canvas.line([(x, top + 6), (x + rng.uniform(-8, 8), top + 6 - tall)], mix(LEAF, INK, rng.uniform(0, 0.4)), 2.4)


SURFACES = {
    "wood": wood,
    "linen": linen,
    "mat": mat,
    "stone": stone,
    "cement": cement,
    "tiles": tiles,
    "sand": sand,
    "earth": earth,
}


def _ground(canvas: Canvas, top: float, tone: RGB) -> None:
    canvas.background((mix(tone, WHITE, 0.24), mix(tone, WHITE, 0.06), mix(tone, INK, 0.22)), top=top)


def _towards(start: Point, vanish: Point, top: float) -> Point:
    """Where a line from `start` to the vanishing point meets the height `top`."""
    share = (start[1] - top) / (start[1] - vanish[1])
    return start[0] + (vanish[0] - start[0]) * share, top


def _floor(column: float, y: float, top: float) -> Point:
    return 400 + (column - 4) * (70 + 130 * (y - top) / max(1.0, 640 - top)), y

"""What caterers send: boxes of rice, cones of yellow rice, rows of pans."""

import math
from random import Random

from .canvas import Canvas
from .forms import arc, made, rise, shadow
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, WHITE, mix
from .props_meals import BROTH, FRIED, RICE, drumstick, egg, greens, rice
from .props_table import CHILI, bowl, box, heap, leaf_bed, plate, steam


@made(330, 120)
def rice_box(canvas: Canvas, rng: Random) -> None:
    """Boxed rice: an open box with its dishes, closed ones behind."""
    lid, motif = rng.choice(
        ((mix(SAND, WHITE, 0.5), CLAY), (mix(LEAF, SAND, 0.35), LEAF), (mix(AMBER, SAND, 0.4), CLAY))
    )
    with canvas.placed(82, -40, 0.92):
        box(canvas, 210, 64, 190, mix(lid, SAND, 0.3), lid, motif)
        with canvas.placed(6, -rise(canvas, 66)):
            box(canvas, 204, 60, 186, mix(lid, SAND, 0.3), lid, motif)
    shadow(canvas, -60, 0, 110, depth=30)
    up, back = rise(canvas, 56), 210 * canvas.tilt
    outer = [(-186, -up), (-170, -up - back), (44, -up - back), (60, -up)]
    canvas.shape([(-180, 0), (-186, -up), (60, -up), (54, 0)], mix(lid, INK, 0.12))
    canvas.shape(outer, mix(lid, INK, 0.35))
    leaf = [(-178, -up + 2), (-162, -up - back + 6), (36, -up - back + 6), (52, -up + 2)]
    canvas.shape(leaf, mix(LEAF, AMBER, 0.1))
    y = -up - back / 2
    rice(canvas, rng, -112, y + 10, 44)
    drumstick(canvas, -22, y - 8, 0.62, mix(FRIED, BARK, 0.2), -12)
    egg(canvas, -26, y + back * 0.26, 24)
    canvas.ellipse(26, y + back * 0.2, 20, max(9, 20 * canvas.tilt), CHILI)
    canvas.shape([(-186, -up), (60, -up), (58, -up + 12), (-184, -up + 12)], mix(lid, WHITE, 0.1))


@made(330, 260)
def tumpeng(canvas: Canvas, rng: Random) -> None:
    """A cone of yellow rice with all that belongs around it."""
    yellow = rng.choice((mix(AMBER, WHITE, 0.2), mix(AMBER, SAND, 0.2), RICE))
    plate(canvas, 162, mix(AMBER, SAND, 0.5))
    leaf_bed(canvas, 140)
    for index in range(12):
        turn = math.tau * index / 12 + 0.2
        if math.sin(turn) < 0:
            _around(canvas, rng, index, 112 * math.cos(turn), -10 + 112 * canvas.tilt * math.sin(turn))
    up = max(rise(canvas, 220), 10)
    foot = arc(0, -8, 84, 84 * canvas.tilt, 0, 180)
    canvas.shape([(-84, -8), (-10, -up), (10, -up), (84, -8), *foot], yellow)
    canvas.shape(
        [(26, -8 + 80 * canvas.tilt), (3, -up), (10, -up), (84, -8), *arc(0, -8, 84, 84 * canvas.tilt, 0, 72)],
        mix(yellow, CLAY, 0.2),
    )
    canvas.shape([(-56, -2), (-8, -up), (-3, -up), (-30, 6)], mix(yellow, WHITE, 0.3))
    for _ in range(70):
        share = rng.random() ** 1.6
        x = rng.uniform(-78, 78) * (1 - share)
        canvas.ellipse(
            x, -14 - (up - 20) * share, 5, 2.6, mix(yellow, rng.choice((WHITE, BARK)), rng.uniform(0.05, 0.2))
        )
    canvas.shape([(-26, -up + 36), (0, -up - 22), (26, -up + 36), (0, -up + 46)], mix(LEAF, AMBER, 0.1))
    canvas.shape([(0, -up - 22), (26, -up + 36), (0, -up + 46)], mix(LEAF, INK, 0.25))
    for index in range(12):
        turn = math.tau * index / 12 + 0.2
        if math.sin(turn) >= 0:
            _around(canvas, rng, index, 112 * math.cos(turn), -10 + 112 * canvas.tilt * math.sin(turn))


def _around(canvas: Canvas, rng: Random, index: int, x: float, y: float) -> None:
    if index % 3 == 0:
        egg(canvas, x, y, 24)
    elif index % 3 == 1:
        drumstick(canvas, x, y, 0.42, mix(FRIED, BARK, 0.15), rng.uniform(-60, 60))
    else:
        greens(canvas, rng, x, y, 24)


@made(430, 170)
def buffet(canvas: Canvas, rng: Random) -> None:
    """Three steaming pans of a prasmanan in a row."""
    steel = mix((150, 158, 158), SAND, 0.25)
    fills = [mix(BARK, CLAY, 0.5), mix(LEAF, AMBER, 0.2), RICE, mix(CHILI, AMBER, 0.3), BROTH]
    rng.shuffle(fills)
    for index, x in enumerate((-134.0, 0.0, 134.0)):
        with canvas.placed(x, 10 if x == 0 else 0, 0.58):
            tone = fills[index]
            y = bowl(canvas, 262, steel, tone)

            def piece(canvas: Canvas, px: float, py: float, number: int, tone: RGB = tone) -> None:
                shade = mix(tone, (WHITE, INK, AMBER)[number % 3], rng.uniform(0.05, 0.25))
                canvas.ellipse(px, py + 4, 19, 12, mix(shade, INK, 0.4))
                canvas.ellipse(px, py, 18, 11, shade)

            heap(canvas, rng, y, 92, 40, 26, piece, base=tone)
            steam(canvas, y - 44, 18)

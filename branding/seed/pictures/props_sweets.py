"""Sweets: layers, sticky rice, cones, market cakes, dodol, boxes of them."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, arc, disc, made, rise, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix
from .props_table import CHILI, block_of, box, crockery, heap, leaf_bed, plate

CREAM = mix(SAND, WHITE, 0.55)
PINK: RGB = (222, 150, 138)
PANDAN = mix(LEAF, AMBER, 0.25)
CHOCOLATE = mix(BARK, INK, 0.3)
DRUM: Profile = ((0, 1), (0.5, 1), (1, 1))


def slab(canvas: Canvas, x: float, foot: float, width: float, tones: tuple[RGB, ...], deep: float, each: float) -> None:
    """A cut piece of layered cake."""
    canvas.soft([(x + width * 0.14, foot, width * 0.52, 9)], INK, 0.32, 6)
    low = foot
    for tone in tones:
        high = low - rise(canvas, each)
        canvas.shape(
            [(x - width / 2, low), (x - width / 2, high), (x + width / 2, high), (x + width / 2, low)],
            mix(tone, INK, 0.08),
        )
        canvas.shape(
            [(x + width * 0.22, low), (x + width * 0.2, high), (x + width / 2, high), (x + width / 2, low)],
            mix(tone, INK, 0.22),
        )
        low = high
    back = deep * canvas.tilt
    canvas.shape(
        [(x - width / 2, low), (x - width * 0.44, low - back), (x + width * 0.44, low - back), (x + width / 2, low)],
        mix(tones[-1], WHITE, 0.22),
    )


def layered(tones: tuple[RGB, ...], *, sprinkled: RGB | None = None, each: float = 13) -> Maker:
    """Slices of a layered or plain cake side by side on a plate or leaf."""

    @made(330, 130)
    def draw(canvas: Canvas, rng: Random) -> None:
        plate(canvas, 160, crockery(rng))
        if rng.random() < 0.6:
            leaf_bed(canvas, 138)
        order = tones if rng.random() < 0.5 else tones[::-1]
        step = max(26.0, 74 * canvas.tilt)
        for row in range(2):
            for column in range(3 - row):
                x, foot = (column - 1 + row * 0.5) * 84, (row - 0.6) * step + 10
                slab(canvas, x, foot, 72, order, 70, each)
                if sprinkled is not None:
                    top = foot - rise(canvas, each * len(order))
                    for _ in range(12):
                        canvas.ellipse(
                            x + rng.uniform(-27, 27),
                            top - rng.uniform(0.15, 0.85) * 70 * canvas.tilt,
                            3.6,
                            2.4,
                            mix(sprinkled, WHITE, rng.uniform(0, 0.5)),
                        )

    return draw


STICKY_LAYERS = layered((PINK, CREAM, PANDAN, CREAM, PINK, CREAM))
BROWNIES = layered((CHOCOLATE, CHOCOLATE, mix(BARK, INK, 0.15)), sprinkled=mix(AMBER, SAND, 0.3), each=18)
GIPANG = layered((mix(AMBER, SAND, 0.55), mix(AMBER, SAND, 0.4)), sprinkled=CREAM, each=18)
MOLASSES = layered((mix(BARK, CLAY, 0.3), mix(BARK, CLAY, 0.4)), sprinkled=mix(SAND, AMBER, 0.3), each=16)


def doughnut(canvas: Canvas, rng: Random, x: float, y: float, reach: float) -> None:
    """One, with icing."""
    dough = mix(mix(AMBER, CLAY, 0.45), SAND, 0.2)
    flat = max(0.5, canvas.tilt)
    ice = rng.choice((CHOCOLATE, PINK, CREAM, mix(AMBER, SAND, 0.3), PANDAN))
    canvas.ellipse(x, y + 8, reach, reach * flat, mix(dough, INK, 0.35))
    canvas.ellipse(x, y, reach, reach * flat, dough)
    canvas.ellipse(x, y - 5, reach * 0.9, reach * flat * 0.86, ice)
    canvas.ellipse(x - reach * 0.3, y - 5 - reach * flat * 0.4, reach * 0.34, reach * flat * 0.2, mix(ice, WHITE, 0.4))
    canvas.ellipse(x, y - 2, reach * 0.32, reach * flat * 0.3, mix(dough, INK, 0.35))
    for _ in range(16):
        turn, far = rng.uniform(0, math.tau), rng.uniform(0.42, 0.84) * reach
        tone = rng.choice((WHITE, CHILI, AMBER, LEAF, CHOCOLATE))
        canvas.ellipse(x + far * math.cos(turn), y - 5 + far * flat * math.sin(turn) * 0.9, 3.4, 2.4, tone)


@made(330, 130)
def doughnuts(canvas: Canvas, rng: Random) -> None:
    """A plate of them."""
    plate(canvas, 160, crockery(rng))
    deep = max(0.5, canvas.tilt)
    for x, y in ((-82, -44), (0, -60), (84, -44), (-44, 10), (46, 10), (2, -74)):
        doughnut(canvas, rng, x, y * deep - (34 if (x, y) == (2, -74) else 6), 44)


@made(320, 190)
def leaf_cones(canvas: Canvas, rng: Random) -> None:
    """Kue pasung: steamed flour and palm sugar in cones of banana leaf."""
    plate(canvas, 154, crockery(rng))
    for index, x in enumerate((-86.0, -28.0, 30.0, 88.0)):
        tall, y = rise(canvas, 130) + 24, (index % 2) * 18 - 20.0
        tone = mix(PANDAN, INK, 0.06 * (index % 3))
        canvas.shape(
            [(x - 40, y), (x, y - tall), (x + 40, y), *arc(x, y, 40, 40 * max(0.25, canvas.tilt), 0, 180)], tone
        )
        canvas.shape(
            [(x + 8, y + 8), (x, y - tall), (x + 40, y), *arc(x, y, 40, 40 * max(0.25, canvas.tilt), 0, 80)],
            mix(tone, INK, 0.26),
        )
        canvas.line([(x - 30, y + 2), (x - 4, y - tall * 0.86)], mix(tone, WHITE, 0.4), 3)
        canvas.line([(x - 18, y + 8), (x - 2, y - tall * 0.8)], mix(tone, WHITE, 0.2), 2)
    for x in (-40.0, 60.0):
        flat = 40 * max(0.45, canvas.tilt)
        with canvas.placed(x, 30, 1, 0):
            canvas.ellipse(0, 4, 42, flat, mix(PANDAN, INK, 0.35))
            canvas.ellipse(0, 0, 40, flat, PANDAN)
            canvas.ellipse(0, -1, 33, flat * 0.8, mix(BARK, CLAY, 0.45))
            canvas.ellipse(-6, -5, 16, flat * 0.3, mix(CLAY, AMBER, 0.45))


@made(340, 120)
def market_cakes(canvas: Canvas, rng: Random) -> None:
    """A tray of kue basah: green dadar, klepon, layered squares, steamed cups."""
    plate(canvas, 164, mix(SAND, WHITE, 0.4), rim=mix(SEA, SAND, 0.4))
    deep = max(0.44, canvas.tilt)
    places = [(-88, -30), (-30, -50), (34, -50), (92, -30), (-66, 26), (0, 8), (66, 26), (0, 52)]
    for index, (x, y) in enumerate(places):
        sort, foot = (index + rng.randrange(2)) % 4, y * deep
        if sort == 0:
            canvas.ellipse(x, foot + 5, 34, 17, mix(PANDAN, INK, 0.4))
            canvas.ellipse(x, foot - 3, 34, 18, PANDAN)
            canvas.ellipse(x + 27, foot - 2, 8, 13, mix(BARK, CLAY, 0.4))
            canvas.line([(x - 22, foot - 12), (x + 14, foot - 14)], mix(PANDAN, WHITE, 0.45), 4)
        elif sort == 1:
            for dx in (-17, 17, 0):
                dy = -14 if dx == 0 else 0
                canvas.ellipse(x + dx, foot + dy + 3, 18, 17, mix(LEAF, INK, 0.3))
                canvas.ellipse(x + dx, foot + dy, 17, 16, mix(LEAF, WHITE, 0.1))
                for _ in range(9):
                    canvas.ellipse(x + dx + rng.uniform(-12, 12), foot + dy + rng.uniform(-12, 8), 3.4, 2, WHITE)
        elif sort == 2:
            slab(canvas, x, foot + 12, 50, (PINK, CREAM, PANDAN), 44, 11)
        else:
            profile: Profile = ((0, 0.6), (1, 1.0))
            turned(canvas, profile, 56, 34, mix(BARK, CLAY, 0.5), foot=foot + 10, inside=CREAM, lip=0.94)
            for turn in (0.4, 2.5, 4.6):
                canvas.ellipse(x + 12 * math.cos(turn), foot - rise(canvas, 36) + 5 * math.sin(turn) + 6, 9, 6, WHITE)


@made(320, 100)
def wrapped(canvas: Canvas, rng: Random) -> None:
    """Dodol wrapped one by one, and a bar cut open."""
    plate(canvas, 152, crockery(rng))

    def piece(canvas: Canvas, x: float, y: float, index: int) -> None:
        tone = (CLAY, LEAF, AMBER, PINK, CREAM)[index % 5]
        with canvas.placed(x, y, 1, rng.uniform(-50, 50)):
            for side in (-1, 1):
                canvas.shape([(side * 22, 0), (side * 44, -12), (side * 40, 12)], mix(tone, WHITE, 0.3))
            canvas.shape([(-25, -9), (25, -9), (25, 14), (-25, 14)], mix(tone, INK, 0.4))
            canvas.shape([(-25, -13), (25, -13), (25, 8), (-25, 8)], tone)
            canvas.line([(-18, -8), (16, -8)], mix(tone, WHITE, 0.5), 4)

    heap(canvas, rng, -12, 98, 36, 20, piece, base=mix(BARK, SAND, 0.4))


@made(330, 120)
def snack_box(canvas: Canvas, rng: Random) -> None:
    """Boxes of cakes for a meeting."""
    lid, motif = rng.choice(
        ((CREAM, CLAY), (mix(PINK, SAND, 0.5), CLAY), (mix(LEAF, SAND, 0.5), LEAF), (mix(AMBER, SAND, 0.45), BARK))
    )
    with canvas.placed(70, -30):
        box(canvas, 190, 70, 160, mix(lid, SAND, 0.3), lid, motif)
        with canvas.placed(-4, -rise(canvas, 72)):
            box(canvas, 186, 66, 156, mix(lid, SAND, 0.3), lid, motif)
    slab(canvas, -106, 22, 64, (PINK, CREAM, PANDAN, CREAM), 50, 13)
    doughnut(canvas, rng, -30, 28, 36)
    disc(canvas, -150, 34, 26, mix(AMBER, CLAY, 0.3), thick=16)
    block_of(canvas, -66, 50, 40, 20, 30, CHOCOLATE)

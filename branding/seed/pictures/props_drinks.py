"""Things to drink: coffee as cup, beans and powder; tea, juice, jamu, honey, milk, water, coconuts."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, arc, band, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LAGOON, LEAF, RGB, SAND, SEA, WHITE, mix
from .props_table import CHILI, bottle, bowl, crockery, cup, glass, heap, pouch, steam

COFFEE = mix(BARK, INK, 0.55)


def bean(canvas: Canvas, x: float, y: float, reach: float, tone: RGB, turn: float) -> None:
    """A roasted bean."""
    with canvas.placed(x, y, reach / 10, turn):
        canvas.ellipse(1, 3, 10, 6.6, mix(tone, INK, 0.6))
        canvas.ellipse(0, 0, 10, 6.4, tone)
        canvas.ellipse(-2.4, -1.8, 5.4, 2.4, mix(tone, AMBER, 0.34))
        canvas.line([(-8.4, 0.6), (-2, -0.6), (2, 1), (8.4, 0)], mix(tone, INK, 0.65), 1.6)


def scattered(canvas: Canvas, rng: Random, count: int, reach: float) -> None:
    """Beans lying about."""
    for _ in range(count):
        far, turn = rng.random() ** 0.6 * reach, rng.uniform(0, math.tau)
        tone = mix(BARK, INK, rng.uniform(0.15, 0.5))
        bean(
            canvas,
            far * math.cos(turn),
            far * math.sin(turn) * max(0.35, canvas.tilt),
            rng.uniform(11, 14),
            tone,
            rng.uniform(0, 180),
        )


@made(250, 150)
def coffee_cup(canvas: Canvas, rng: Random) -> None:
    """A cup of black coffee."""
    cup(canvas, 136, crockery(rng), COFFEE)
    y = -rise(canvas, 84)
    canvas.ellipse(-14, y - 4 * canvas.tilt, 34, 34 * canvas.tilt * 0.6, mix(BARK, AMBER, 0.45), alpha=0.55)
    steam(canvas, y - 22, 15)


@made(150, 190)
def coffee_glass(canvas: Canvas, rng: Random) -> None:
    """Kopi tubruk in a glass, its grounds below, under a tin lid or bare."""
    glass_tone = mix(BARK, INK, 0.35)
    profile: Profile = ((0, 0.74), (0.05, 0.78), (1, 1.0))
    shadow(canvas, 0, 0, 54)
    turned(canvas, profile, 120, 150, glass_tone, gloss=0.35, inside=COFFEE, lip=0.92)
    band(canvas, profile, 120, 150, 0.02, 0.16, INK, gloss=0.2)
    band(canvas, profile, 120, 150, 0.9, 0.99, mix(SAND, WHITE, 0.5), alpha=0.5)
    y = -rise(canvas, 80)
    canvas.line(arc(64, y, 30, rise(canvas, 34) + 4, -80, 80), mix(SAND, WHITE, 0.3), 10)
    steam(canvas, -rise(canvas, 160), 13)


@made(260, 130)
def bean_bowl(canvas: Canvas, rng: Random) -> None:
    """A bowl heaped with roasted beans."""
    tone = rng.choice((mix(CLAY, BARK, 0.2), mix(SAND, WHITE, 0.4), mix(BARK, AMBER, 0.4)))
    y = bowl(canvas, 230, tone, COFFEE)

    def piece(canvas: Canvas, px: float, py: float, index: int) -> None:
        bean(canvas, px, py, 14, mix(BARK, INK, rng.uniform(0.1, 0.5)), rng.uniform(0, 180))

    heap(canvas, rng, y, 90, 42, 66, piece, base=COFFEE)


@made(180, 70)
def few_beans(canvas: Canvas, rng: Random) -> None:
    """A handful of beans."""
    scattered(canvas, rng, 18, 80)


@made(190, 250)
def coffee_pouch(canvas: Canvas, rng: Random) -> None:
    """Ground coffee in its pouch."""
    tone, motif = rng.choice(
        (
            (mix(BARK, INK, 0.4), CLAY),
            (mix(AMBER, BARK, 0.45), BARK),
            (mix(SEA, INK, 0.3), AMBER),
            (mix(CLAY, INK, 0.15), BARK),
        )
    )
    pouch(canvas, rng, 180, tone, motif, window=mix(BARK, INK, 0.3) if rng.random() < 0.5 else None)


@made(230, 280)
def bean_sack(canvas: Canvas, rng: Random) -> None:
    """An open jute sack of beans."""
    jute = mix(mix(BARK, SAND, 0.5), AMBER, 0.15)
    profile: Profile = ((0, 0.86), (0.1, 0.98), (0.5, 1.0), (0.86, 0.86), (0.94, 0.94), (1, 0.9))
    shadow(canvas, 0, 0, 104)
    turned(canvas, profile, 220, 210, jute, gloss=0.22, inside=COFFEE, lip=0.84)
    for share in (0.2, 0.4, 0.6):
        band(canvas, profile, 220, 210, share, share + 0.012, mix(jute, BARK, 0.4), alpha=0.6)

    def piece(canvas: Canvas, px: float, py: float, index: int) -> None:
        bean(canvas, px, py, 13, mix(BARK, INK, rng.uniform(0.1, 0.5)), rng.uniform(0, 180))

    heap(canvas, rng, -rise(canvas, 208), 74, 46, 54, piece, base=COFFEE)


def cold(lower: RGB, upper: RGB, *, bits: RGB | None = None) -> Maker:
    """A glass of something on ice; `bits` swim in it."""

    @made(150, 240)
    def draw(canvas: Canvas, rng: Random) -> None:
        straw = rng.choice((CHILI, LEAF, SEA, AMBER, None))
        wide = rng.uniform(118, 140)
        glass(canvas, wide, wide * 1.45, lower, upper, straw=straw)
        if bits is not None:
            for _ in range(16):
                x, share = rng.uniform(-0.34, 0.3) * wide, rng.uniform(0.06, 0.6)
                with canvas.placed(x, -rise(canvas, wide * 1.45 * share) + 10, 1, rng.uniform(0, 90)):
                    canvas.shape([(-8, -7), (8, -7), (8, 7), (-8, 7)], mix(bits, WHITE, rng.uniform(0, 0.3)))

    return draw


TEA = cold(mix(CLAY, AMBER, 0.45), mix(CLAY, AMBER, 0.6))
MILK_COFFEE = cold(mix(SAND, WHITE, 0.3), mix(BARK, CLAY, 0.35))
PALM_SUGAR = cold(mix(BARK, INK, 0.3), mix(SAND, BARK, 0.3))
GRASS_JELLY = cold(mix(SAND, LEAF, 0.15), mix(SAND, WHITE, 0.3), bits=mix(INK, LEAF, 0.35))
SEAWEED = cold(mix(LAGOON, WHITE, 0.45), mix(SAND, WHITE, 0.5), bits=mix(LEAF, LAGOON, 0.4))


JUICES = tuple(
    cold(lower, upper)
    for lower, upper in (
        (mix(AMBER, CLAY, 0.3), AMBER),
        (mix(LEAF, AMBER, 0.35), mix(LEAF, SAND, 0.35)),
        (mix(CHILI, SAND, 0.1), mix(CHILI, SAND, 0.35)),
    )
)
"""Orange, avocado, and the red ones."""


def bottled(liquid: RGB, *, wide: float = 90, tall: float = 220, cap: RGB = SAND, paper: RGB = SAND) -> Maker:
    """A labelled bottle."""

    @made(wide * 1.1, tall)
    def draw(canvas: Canvas, rng: Random) -> None:
        shade = mix(liquid, rng.choice((INK, WHITE, AMBER)), rng.uniform(0, 0.12))
        bottle(canvas, wide, tall * rng.uniform(0.94, 1), shade, cap, label=mix(paper, WHITE, 0.3))

    return draw


JAMU = bottled(mix(AMBER, CLAY, 0.25), cap=mix(LEAF, SAND, 0.2))
JAMU_TAMARIND = bottled(mix(CLAY, BARK, 0.3), cap=mix(LEAF, SAND, 0.2))
HONEY = bottled(mix(AMBER, BARK, 0.25), wide=110, tall=190, cap=mix(BARK, CLAY, 0.2), paper=mix(AMBER, SAND, 0.5))
GOAT_MILK = bottled(mix(SAND, WHITE, 0.75), wide=96, tall=200, cap=SEA, paper=mix(SEA, SAND, 0.5))
OIL = bottled(mix(AMBER, WHITE, 0.1), wide=112, tall=240, cap=mix(CLAY, AMBER, 0.3), paper=mix(LEAF, SAND, 0.3))


@made(220, 320)
def gallon(canvas: Canvas, rng: Random) -> None:
    """A water gallon."""
    profile: Profile = (
        (0, 0.92),
        (0.04, 1.0),
        (0.3, 1.0),
        (0.33, 0.95),
        (0.37, 1.0),
        (0.62, 1.0),
        (0.78, 0.7),
        (0.88, 0.3),
        (1, 0.3),
    )
    tone = mix(LAGOON, WHITE, rng.uniform(0.35, 0.55))
    shadow(canvas, 0, 0, 100)
    turned(canvas, profile, 210, 300, tone, gloss=0.5, inside=SEA)
    band(canvas, profile, 210, 300, 0.1, 0.26, mix(tone, SEA, 0.25), alpha=0.6)
    band(canvas, profile, 210, 300, 0.42, 0.6, mix(tone, SEA, 0.2), alpha=0.6)
    cap: Profile = ((0, 1), (1, 1))
    turned(canvas, cap, 74, 30, rng.choice((SEA, CLAY, LEAF)), foot=-rise(canvas, 288), inside=SEA)


@made(250, 230)
def coconut(canvas: Canvas, rng: Random) -> None:
    """A young coconut, opened, with a straw."""
    green = mix(LEAF, AMBER, rng.uniform(0.05, 0.25))
    profile: Profile = ((0, 0.5), (0.1, 0.7), (0.4, 1.0), (0.7, 0.94), (0.9, 0.66), (1, 0.5))
    shadow(canvas, 0, 0, 78)
    turned(canvas, profile, 210, 200, green, gloss=0.3, inside=mix(SAND, WHITE, 0.4), lip=0.96)
    y = -rise(canvas, 200)
    canvas.ellipse(0, y + 2, 38, 38 * canvas.tilt + 1, mix(SAND, WHITE, 0.85))
    canvas.ellipse(2, y + 4, 28, 28 * canvas.tilt + 1, mix(SAND, SEA, 0.2))
    straw = rng.choice((CHILI, AMBER, SEA))
    canvas.shape(strip([(4, y + 4), (34, y - 70), (62, y - 80)], 11), straw)
    canvas.line([(3, y + 2), (32, y - 68)], mix(straw, WHITE, 0.5), 3)


@made(150, 60)
def herbs(canvas: Canvas, rng: Random) -> None:
    """Roots of turmeric and ginger, one cut."""
    for index in range(3):
        with canvas.placed(-40 + index * 40, index % 2 * 14, 0.8, rng.uniform(-30, 30)):
            root = mix(mix(AMBER, CLAY, 0.45), BARK, rng.uniform(0, 0.3))
            shadow(canvas, 0, 10, 36, depth=10, dark=0.7)
            canvas.shape(strip([(-44, 6), (-10, -6), (40, 2)], 26), root)
            canvas.shape(strip([(0, -6), (12, -32)], 18), root)
            for x in (-24, -4, 18):
                canvas.line([(x, -14), (x + 4, 10)], mix(root, BARK, 0.4), 2)
            canvas.ellipse(42, 2, 8, 13, mix(AMBER, CLAY, 0.1))

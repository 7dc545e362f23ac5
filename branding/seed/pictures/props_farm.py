"""From fields and pens: seedlings, rice, mushrooms, eggs, hens, goats, oils of leaves."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, arc, band, made, rise, shadow, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix
from .props_table import CHILI, block_of, bottle, heap, leaf_bed, mark, tray


def sprout(canvas: Canvas, rng: Random, tall: float, *, fruit: RGB | None = None) -> None:
    """A young plant growing from (0, 0)."""
    canvas.line([(0, 4), (rng.uniform(-6, 6), -tall)], mix(LEAF, BARK, 0.4), 6)
    for step in range(9):
        y, side = -tall * (0.25 + 0.09 * step), -1 if step % 2 else 1
        reach = tall * (0.55 - 0.035 * step)
        tone = mix(LEAF, rng.choice((WHITE, INK, AMBER)), rng.uniform(0, 0.28))
        tip = (side * reach, y - reach * 0.42)
        canvas.shape(
            [(0, y), (side * reach * 0.5, y - reach * 0.52), tip, (side * reach * 0.55, y - reach * 0.04)], tone
        )
        canvas.line([(0, y), tip], mix(tone, WHITE, 0.3), 2)
        if fruit is not None and step % 2 == 0:
            canvas.shape([(side * 16, y), (side * 24, y), (side * 22, y + 30)], fruit)


def polybags(*, fruit: RGB | None = None) -> Maker:
    """Seedlings in black bags, three in a row."""

    @made(340, 220)
    def draw(canvas: Canvas, rng: Random) -> None:
        profile: Profile = ((0, 0.86), (0.5, 0.98), (0.94, 1.0), (1, 1.04))
        for x, foot in ((-112.0, -24.0), (104.0, -20.0), (-6.0, 6.0)):
            with canvas.placed(x, foot):
                shadow(canvas, 0, 0, 48)
                turned(canvas, profile, 100, 84, mix(INK, SEA, 0.12), gloss=0.2, inside=mix(BARK, INK, 0.35), lip=0.92)
                with canvas.placed(0, -rise(canvas, 82)):
                    sprout(canvas, rng, rng.uniform(96, 130), fruit=fruit)

    return draw


SEEDLINGS = polybags()


CHILI_SEEDLINGS = polybags(fruit=CHILI)


@made(220, 260)
def compost(canvas: Canvas, rng: Random) -> None:
    """A sack of compost with a trowel."""
    sack(canvas, mix(LEAF, SAND, 0.25), LEAF, 190, 220)
    with canvas.placed(110, 10, 0.8, 24):
        canvas.shape([(-20, -80), (20, -80), (16, -20), (0, 0), (-16, -20)], mix((150, 158, 158), INK, 0.2))
        canvas.line([(0, -80), (0, -160)], mix(BARK, AMBER, 0.4), 16)


def sack(canvas: Canvas, tone: RGB, motif: RGB, width: float, tall: float) -> None:
    """A filled, sewn sack with a printed diamond."""
    up = rise(canvas, tall)
    shadow(canvas, 0, 0, width * 0.48, depth=26)
    body = [
        (-width * 0.47, 0),
        (-width * 0.52, -up * 0.4),
        (-width * 0.47, -up * 0.84),
        (-width * 0.52, -up),
        (-width * 0.2, -up * 0.97),
        (width * 0.2, -up * 0.97),
        (width * 0.52, -up),
        (width * 0.47, -up * 0.84),
        (width * 0.52, -up * 0.4),
        (width * 0.47, 0),
    ]
    canvas.shape(body, tone)
    canvas.shape(
        [(width * 0.3, 0), (width * 0.22, -up * 0.5), (width * 0.3, -up * 0.98), *body[6:]], mix(tone, INK, 0.17)
    )
    canvas.shape(
        [
            (-width * 0.42, -up * 0.06),
            (-width * 0.45, -up * 0.8),
            (-width * 0.32, -up * 0.82),
            (-width * 0.34, -up * 0.06),
        ],
        mix(tone, WHITE, 0.3),
    )
    canvas.line([(-width * 0.48, -up * 0.9), (width * 0.48, -up * 0.9)], mix(tone, INK, 0.35), 4)
    mark(canvas, -up * 0.52, width * 0.2, motif)
    for share in (0.24, 0.18):
        canvas.line([(-width * 0.22, -up * share), (width * 0.22, -up * share)], motif, 5)


@made(230, 250)
def rice_sack(canvas: Canvas, rng: Random) -> None:
    """A sack of rice."""
    sack(
        canvas,
        rng.choice((mix(SAND, WHITE, 0.5), mix(SAND, AMBER, 0.15))),
        rng.choice((LEAF, CLAY, SEA, mix(AMBER, CLAY, 0.3))),
        200,
        230,
    )


@made(220, 110)
def rice_bowl(canvas: Canvas, rng: Random) -> None:
    """A wooden measure of raw rice."""
    profile: Profile = ((0, 0.8), (1, 1.0))
    shadow(canvas, 0, 0, 84)
    turned(canvas, profile, 190, 84, mix(BARK, AMBER, 0.35), inside=mix(SAND, BARK, 0.1), lip=0.92)
    y = -rise(canvas, 84)
    canvas.shape(
        [*arc(0, y, 84, max(30, 84 * canvas.tilt), 180, 360), *arc(0, y, 84, 84 * canvas.tilt, 0, 180)],
        mix(SAND, WHITE, 0.45),
    )
    for _ in range(90):
        x = rng.uniform(-76, 76)
        canvas.ellipse(
            x,
            y + rng.uniform(-0.9, 0.8) * (1 - abs(x) / 90) * 26,
            4.4,
            2.2,
            mix(SAND, rng.choice((WHITE, BARK)), rng.uniform(0.1, 0.4)),
        )


@made(320, 150)
def mushrooms(canvas: Canvas, rng: Random) -> None:
    """Oyster mushrooms in a basket."""
    y = tray(canvas, 156)

    def piece(canvas: Canvas, x: float, py: float, index: int) -> None:
        tone = mix(mix(SAND, WHITE, 0.4), BARK, rng.uniform(0, 0.2))
        reach = rng.uniform(28, 40)
        canvas.shape([(x - 8, py), (x + 8, py), (x + 5, py + 26), (x - 5, py + 26)], mix(tone, WHITE, 0.3))
        canvas.ellipse(x, py + 3, reach, reach * 0.56, mix(tone, INK, 0.4))
        canvas.ellipse(x, py - 2, reach, reach * 0.54, tone)
        canvas.ellipse(x - reach * 0.2, py - reach * 0.2, reach * 0.5, reach * 0.2, mix(tone, WHITE, 0.5))

    heap(canvas, rng, y - 6, 100, 52, 24, piece, base=mix(BARK, SAND, 0.4))


@made(260, 190)
def grow_bags(canvas: Canvas, rng: Random) -> None:
    """Bags of substrate from which mushrooms grow."""
    for x, foot in ((-70.0, -20.0), (72.0, -16.0), (0.0, 10.0)):
        with canvas.placed(x, foot, 0.9):
            profile: Profile = ((0, 0.96), (0.7, 1.0), (0.84, 0.5), (1, 0.56))
            shadow(canvas, 0, 0, 50)
            turned(
                canvas,
                profile,
                104,
                150,
                mix(mix(BARK, SAND, 0.55), WHITE, 0.1),
                gloss=0.5,
                inside=mix(SAND, WHITE, 0.4),
            )
            for dx, dy in ((-26, 40), (6, 60), (26, 34), (-4, 26)):
                canvas.ellipse(dx, -rise(canvas, dy) + 36 * canvas.tilt, 22, 12, mix(SAND, WHITE, 0.5))
                canvas.ellipse(dx - 4, -rise(canvas, dy) + 36 * canvas.tilt - 3, 12, 5, WHITE)


@made(310, 150)
def eggs(canvas: Canvas, rng: Random) -> None:
    """Eggs in a basket of straw."""
    y = tray(canvas, 150, deep=46)
    for _ in range(60):
        x, dy = rng.uniform(-120, 120), rng.uniform(-0.8, 0.8) * 110 * canvas.tilt
        canvas.line(
            [(x - 30, y + dy), (x + 30, y + dy + rng.uniform(-10, 10))], mix(AMBER, SAND, rng.uniform(0.2, 0.7)), 3
        )

    def piece(canvas: Canvas, x: float, py: float, index: int) -> None:
        tone = mix(rng.choice((mix(CLAY, SAND, 0.55), mix(SAND, WHITE, 0.3), mix(CLAY, SAND, 0.7))), WHITE, 0.05)
        with canvas.placed(x, py, 1, rng.uniform(-40, 40)):
            canvas.ellipse(2, 4, 25, 31, mix(tone, INK, 0.4))
            canvas.ellipse(0, 0, 24, 30, tone)
            canvas.ellipse(-7, -9, 9, 12, mix(tone, WHITE, 0.5))

    heap(canvas, rng, y - 8, 96, 44, 16, piece, base=mix(BARK, AMBER, 0.4))


@made(230, 240)
def hen(canvas: Canvas, rng: Random) -> None:
    """A village hen."""
    tone = rng.choice((mix(CLAY, BARK, 0.3), mix(INK, SEA, 0.2), mix(AMBER, CLAY, 0.4), mix(SAND, WHITE, 0.3)))
    shadow(canvas, 0, 0, 70, depth=16)
    for x in (-8, 22):
        canvas.line([(x, -60), (x + 2, -4)], mix(AMBER, CLAY, 0.3), 7)
        canvas.line([(x - 14, 0), (x + 2, -6), (x + 18, 0)], mix(AMBER, CLAY, 0.3), 6)
    canvas.shape([(-60, -110), (-120, -196), (-104, -204), (-84, -190), (-74, -206), (-30, -130)], mix(tone, INK, 0.4))
    canvas.shape(
        [
            (-90, -140),
            (-60, -80),
            (0, -50),
            (56, -70),
            (80, -130),
            (96, -188),
            (66, -208),
            (44, -180),
            (20, -146),
            (-40, -150),
        ],
        tone,
    )
    canvas.shape([(-70, -130), (-20, -140), (30, -110), (0, -78), (-46, -86)], mix(tone, INK, 0.22))
    for step in range(3):
        canvas.line([(-58 + step * 20, -122 + step * 4), (-30 + step * 20, -92 + step * 2)], mix(tone, WHITE, 0.25), 4)
    canvas.shape([(60, -206), (58, -226), (70, -216), (78, -232), (88, -216), (96, -224), (92, -200)], CHILI)
    canvas.shape([(94, -190), (118, -182), (94, -176)], mix(AMBER, CLAY, 0.2))
    canvas.ellipse(92, -168, 8, 14, CHILI)
    canvas.ellipse(80, -192, 5, 5, INK)


@made(290, 260)
def goat(canvas: Canvas, rng: Random) -> None:
    """A goat."""
    tone = rng.choice((mix(BARK, CLAY, 0.3), mix(SAND, WHITE, 0.4), mix(INK, BARK, 0.3), mix(CLAY, SAND, 0.35)))
    dark = mix(tone, INK, 0.32)
    shadow(canvas, 0, 0, 110, depth=18)
    for x, shade in ((-74, dark), (58, dark), (-50, tone), (78, tone)):
        canvas.shape([(x - 11, -92), (x + 11, -92), (x + 8, -4), (x - 8, -4)], shade)
        canvas.shape([(x - 9, -12), (x + 9, -12), (x + 10, 0), (x - 10, 0)], INK)
    canvas.shape(
        [(-104, -160), (-96, -100), (-60, -74), (60, -76), (96, -100), (100, -150), (40, -172), (-60, -172)], tone
    )
    canvas.shape([(-96, -100), (-60, -74), (60, -76), (96, -100), (20, -96)], dark)
    canvas.shape([(60, -150), (96, -110), (124, -170), (140, -206), (110, -222), (88, -200)], tone)
    canvas.shape([(104, -226), (136, -222), (172, -186), (166, -172), (136, -176), (104, -194)], tone)
    canvas.shape([(136, -176), (166, -172), (150, -150)], dark)
    canvas.shape([(108, -214), (76, -206), (72, -192), (104, -196)], dark)
    canvas.line([(112, -224), (96, -250), (78, -252)], mix(SAND, BARK, 0.4), 10)
    canvas.ellipse(134, -204, 5, 5, INK)
    canvas.shape([(-104, -160), (-126, -176), (-118, -146)], dark)
    patch = rng.choice((WHITE, dark))
    canvas.shape([(-40, -168), (10, -170), (20, -130), (-20, -112), (-52, -132)], mix(tone, patch, 0.6))


@made(250, 230)
def essential_oil(canvas: Canvas, rng: Random) -> None:
    """Bottles of lemongrass oil and a sheaf of it."""
    for step in range(16):
        x = -90.0 + step * 6
        canvas.line(
            [(x * 0.5 - 40, 0), (x * 1.1 - 30, -200 - 20 * math.sin(step))],
            mix(LEAF, rng.choice((AMBER, WHITE, INK)), rng.uniform(0.1, 0.4)),
            6,
        )
    for x, foot in ((-6.0, 4.0), (72.0, -6.0)):
        with canvas.placed(x, foot):
            bottle(canvas, 66, 130, mix(BARK, CLAY, 0.35), INK, label=mix(SAND, WHITE, 0.3))


@made(300, 90)
def soap(canvas: Canvas, rng: Random) -> None:
    """Bars of soap on a leaf."""
    leaf_bed(canvas, 140)
    for x, y, tone in ((-58, -16, LEAF), (46, -22, AMBER), (-4, 22, SAND)):
        block_of(canvas, x, y, 92, 36, 66, mix(tone, WHITE, 0.45))
        mark(canvas, y - rise(canvas, 18), 11, mix(tone, INK, 0.2), x=x)


@made(240, 190)
def candles(canvas: Canvas, rng: Random) -> None:
    """Candles that keep mosquitoes away."""
    drum: Profile = ((0, 1), (1, 1))
    for x, foot, wide, tall in ((-64.0, -14.0, 78.0, 130.0), (52.0, -10.0, 92.0, 90.0), (-6.0, 14.0, 84.0, 62.0)):
        with canvas.placed(x, foot):
            shadow(canvas, 0, 0, wide * 0.44)
            turned(
                canvas,
                drum,
                wide,
                tall,
                mix(mix(SAND, LEAF, rng.uniform(0, 0.4)), WHITE, 0.3),
                inside=mix(SAND, WHITE, 0.5),
                lip=0.9,
            )
            band(canvas, drum, wide, tall, 0.2, 0.5, rng.choice((LEAF, CLAY, AMBER)), alpha=0.7)
            up = rise(canvas, tall)
            canvas.line([(0, -up), (0, -up - 14)], INK, 3)
            canvas.glow(0, -up - 24, 60, (255, 214, 130), 0.6)
            canvas.shape([(-7, -up - 14), (0, -up - 40), (7, -up - 14), (0, -up - 8)], mix(AMBER, WHITE, 0.4))

"""Hills, villages, the public hall among its fields."""

import math
from itertools import pairwise

from PIL import Image

from .buildings import lighthouse, mosque
from .canvas import Canvas
from .goods import diamond
from .land import canopy, fields, grass, hills, house, palm, ridge
from .palette import AMBER, BARK, BEACH, CLAY, FOREST, INK, LEAF, MOODS, SAND, SEA, WHITE, mix
from .vessels import crockery, vessel
from .water import birds, boat, sea, sky
from .yards import hall, tent


def hill(canvas: Canvas) -> None:
    """A camp above ridge upon ridge in the morning, coffee shrubs before it."""
    mood = MOODS["morning"]
    sky(canvas, mood, 620, sun=(1090, 330), radius=58)
    hills(canvas, mood, 470, layers=5, height=260, spread=84, woods_from=2)
    canvas.soft([(x, 640, 300, 20) for x in range(100, 1700, 330)], WHITE, 0.5, 22)
    knoll = [(x, 850 - 150 * math.exp(-(((x - 470) / 330) ** 2)) + 14 * math.sin(x / 70)) for x in range(-40, 1680, 20)]
    canvas.shape([*knoll, (1700, 1110), (-40, 1110)], mix(LEAF, AMBER, 0.25), FOREST)
    grass(canvas, 860, 40, mix(LEAF, FOREST, 0.3), count=160, spread=180)
    tent(canvas, 480, 730, 190)
    for x, foot, tall, lean in ((120, 860, 330, -30), (220, 850, 260, 30)):
        palm(canvas, x, foot, tall, lean, mood.near)
    rng = canvas.rng
    for _ in range(46):
        left, top = rng.uniform(-20, 1620), rng.uniform(985, 1080)
        canopy(
            canvas,
            [(left + rng.uniform(-46, 46), top + rng.uniform(-38, 20)) for _ in range(12)],
            mix(FOREST, mood.near, 0.4),
            size=26,
        )
        for _ in range(5):
            canvas.ellipse(
                left + rng.uniform(-44, 44),
                top + rng.uniform(-44, 14),
                5,
                5,
                mix(CLAY, (200, 30, 30), 0.4),
            )
    birds(canvas, 700, 240, mix(INK, mood.sky[0], 0.4))


def village(canvas: Canvas) -> None:
    """Houses among palms above their terraces, hills behind."""
    mood = MOODS[canvas.rng.choice(("morning", "day"))]
    sky(canvas, mood, 560, sun=(1240, 220), radius=48)
    hills(canvas, mood, 440, layers=3, height=230, spread=60, woods_from=1)
    canopy(
        canvas,
        [(x, 624 + 12 * math.sin(x / 60)) for x in range(-20, 1640, 13)],
        mix(FOREST, LEAF, 0.3),
        size=40,
    )
    canvas.shape([(-20, 640), (1640, 640), (1640, 730), (-20, 730)], mix(LEAF, FOREST, 0.3))
    for x, foot, tall, lean in (
        (170, 700, 300, 40),
        (590, 690, 260, -30),
        (960, 700, 330, 40),
        (1420, 700, 290, -50),
    ):
        palm(canvas, x, foot, tall, lean, mood.near)
    for index, x in enumerate((330, 500, 760, 1130, 1290)):
        house(
            canvas,
            x,
            716 + (index % 2) * 14,
            130 + (index % 3) * 22,
            (SAND, mix(SAND, AMBER, 0.3), mix(SAND, LEAF, 0.2))[index % 3],
            (CLAY, mix(CLAY, BARK, 0.4), mix(CLAY, AMBER, 0.15))[index % 3],
        )
    fields(canvas, 736, mood)
    grass(canvas, 1050, 70, mix(LEAF, FOREST, 0.4), count=200, spread=50)


def shrine(canvas: Canvas) -> None:
    """An old mosque with tiered roofs in its yard."""
    mood = MOODS["morning"]
    sky(canvas, mood, 640, sun=(330, 360), radius=60)
    hills(canvas, mood, 600, layers=2, height=70, spread=30, woods_from=0)
    for x, foot, tall, lean in (
        (170, 780, 470, -40),
        (300, 790, 370, 50),
        (1490, 790, 520, 50),
    ):
        palm(canvas, x, foot, tall, lean, mood.near)
    canopy(
        canvas,
        [(x, 742 + 10 * math.sin(x / 50)) for x in range(-20, 1640, 14)],
        mix(FOREST, LEAF, 0.4),
        size=36,
    )
    canvas.shape(
        [(-20, 770), (1640, 770), (1640, 1110), (-20, 1110)],
        mix(SAND, AMBER, 0.16),
        mix(SAND, CLAY, 0.3),
    )
    mosque(canvas, 770, 800, 640)
    canvas.soft([(900, 812, 520, 16)], INK, 0.35, 14)
    for index in range(9):
        y = 830 + index**1.75 * 6.2
        canvas.line([(-20, y), (1640, y)], mix(CLAY, SAND, 0.5), 1 + index * 0.35)
    for step in range(-12, 13):
        canvas.line([(790 + step * 66, 822), (790 + step * 230, 1110)], mix(CLAY, SAND, 0.5), 2)
    for index, x in enumerate((120, 1500)):
        vessel(canvas, x, 1010, 150, 170, crockery(canvas.rng), "gentong")
        canopy(
            canvas,
            [(x + canvas.rng.uniform(-70, 70), 800 + canvas.rng.uniform(-60, 50)) for _ in range(40)],
            mix(LEAF, FOREST, 0.2 + index * 0.1),
            size=30,
        )
    birds(canvas, 1130, 230, mix(INK, mood.sky[0], 0.4))


def plan(canvas: Canvas) -> None:
    """A public hall between fields and hills, five lights joined by arcs above it."""
    mood = MOODS["dusk"]
    sky(canvas, mood, 640, sun=(800, 560), radius=70)
    hills(canvas, mood, 540, layers=3, height=150, spread=50, woods_from=1)
    canvas.shape(
        [(-20, 740), (1640, 740), (1640, 1110), (-20, 1110)],
        mix(LEAF, AMBER, 0.25),
        FOREST,
    )
    fields(canvas, 800, mood)
    for x, foot, tall, lean in (
        (200, 800, 360, 40),
        (1400, 800, 380, -40),
        (1490, 810, 290, 30),
    ):
        palm(canvas, x, foot, tall, lean, mood.near)
    for index, x in enumerate((380, 520, 1090, 1230)):
        house(
            canvas,
            x,
            792 + (index % 2) * 8,
            110 + (index % 2) * 20,
            SAND,
            mix(CLAY, BARK, 0.2),
        )
    hall(canvas, 800, 806, 380)
    nodes = [(220, 330), (500, 210), (800, 160), (1100, 210), (1380, 330)]
    for (x0, y0), (x1, y1) in pairwise(nodes):
        points = [
            (
                x0 + (x1 - x0) * t / 20,
                y0 + (y1 - y0) * t / 20 - 46 * math.sin(math.pi * t / 20),
            )
            for t in range(21)
        ]
        canvas.line(points, mix(SAND, WHITE, 0.5), 3)
    for index, (x, y) in enumerate(nodes):
        canvas.line([(x, y), (800 + (x - 800) * 0.25, 640)], mix(SAND, mood.sky[2], 0.45), 1.5)
        canvas.glow(x, y, 110, (255, 236, 190), 0.8)
        diamond(canvas, x, y, 34, mix(SAND, WHITE, 0.6))
        diamond(canvas, x, y, 21, (SEA, CLAY, LEAF, AMBER, mix(SEA, WHITE, 0.3))[index])


def panorama(canvas: Canvas) -> None:
    """The regency in one view, for the home page: strait, lighthouse, hills, houses, fields, the smoke of a kiln."""
    mood = MOODS["dusk"]
    horizon = 560.0
    sky(canvas, mood, horizon, sun=(470, 486), radius=60)
    for layer in range(3):
        crest = ridge(canvas.rng, canvas.width, 0, 250 - 70 * layer, waves=1.3 + 0.6 * layer)
        start = 560 + 130 * layer
        outline = [(x, horizon + y * min(1, max(0, (x - start) / 420)) ** 1.4) for x, y in crest]
        colour = mix(mood.haze, mood.near, 0.28 + 0.24 * layer)
        if layer:
            canopy(canvas, [(x, y) for x, y in outline if x > start], colour, size=6 + 5 * layer)
        land = [*outline, (canvas.width + 40, horizon + 4), (-40, horizon + 4)]
        canvas.shape(land, colour, mix(colour, mood.haze, 0.35))
    sea(canvas, mood, horizon, 1067, sun_x=470)
    boat(canvas, 420, 640, 60, CLAY, sail=mix(CLAY, WHITE, 0.15))
    boat(canvas, 700, 606, 34, mix(INK, CLAY, 0.3), sail=mix(SAND, CLAY, 0.2))
    coast = [
        (860, 1110),
        (800, 960),
        (850, 840),
        (960, 740),
        (1060, 668),
        (1180, 622),
        (1330, 596),
        (1660, 580),
        (1660, 1110),
    ]
    canvas.shape([(x - 22, y + 6) for x, y in coast], WHITE, alpha=0.5)
    canvas.shape(coast, mix(BEACH, CLAY, 0.25), mix(BEACH, mood.near, 0.4))
    turf = [(920, 1110), (880, 960), (930, 860), (1040, 770), (1160, 690), (1340, 640), (1660, 620), (1660, 1110)]
    with canvas.clipped(turf):
        canvas.shape(turf, LEAF, FOREST)
        fields(canvas, 700, mood)
        canopy(
            canvas,
            [(x, 690 + 8 * math.sin(x / 40)) for x in range(1120, 1660, 13)],
            mix(FOREST, mood.near, 0.35),
            size=34,
        )
    canvas.soft([(1496 + 9 * index, 640 - 46 * index, 16 + 9 * index, 26) for index in range(8)], SAND, 0.3, 18)
    for index, x in enumerate((1180, 1290, 1400, 1520)):
        house(canvas, x, 752 - index * 8, 96 + (index % 2) * 18, SAND, mix(CLAY, BARK, 0.15 * index))
    for x, foot, tall, lean in ((1120, 760, 250, -30), (1450, 770, 300, 40), (1570, 790, 360, -40)):
        palm(canvas, x, foot, tall, lean, mood.near)
    shoal = [(-40, 1110), (-40, 930), (80, 900), (230, 890), (330, 916), (420, 980), (470, 1110)]
    canvas.shape([(x + 20, y - 12) for x, y in shoal], WHITE, alpha=0.45)
    canvas.shape(shoal, mix(BEACH, CLAY, 0.3), mix(FOREST, mood.near, 0.5))
    lighthouse(canvas, 170, 930, 640, mood)
    canvas.image = canvas.image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)  # words stand on the left of the page
    grass(canvas, 1046, 70, mix(FOREST, mood.near, 0.5), count=200, spread=50)
    birds(canvas, 820, 300, mix(INK, mood.sky[1], 0.3))

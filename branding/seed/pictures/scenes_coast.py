"""Scenes by the sea: the lighthouse, beaches, the pierced rock, islands."""

import math
from itertools import pairwise

from .buildings import lighthouse
from .canvas import Canvas
from .land import canopy, grass, palm, ridge, rock
from .palette import BEACH, CLAY, FOREST, INK, LEAF, MOODS, STONE, WHITE, mix
from .water import birds, boat, sea, shore, sky


def lighthouse_coast(canvas: Canvas) -> None:
    """The tower on its headland at dusk, islands on the strait."""
    mood = MOODS["dusk"]
    horizon = 610.0
    sky(canvas, mood, horizon, sun=(430, 520), radius=62)
    island = ridge(canvas.rng, 420, 0, 52, waves=1.2)
    canvas.shape(
        [(x + 640, horizon + y * math.sin(math.pi * min(1, max(0, x / 420)))) for x, y in island],
        mix(mood.haze, mood.near, 0.45),
        mix(mood.haze, mood.near, 0.25),
    )
    sea(canvas, mood, horizon, 1067, sun_x=430)
    boat(canvas, 640, 700, 46, mix(INK, CLAY, 0.3), sail=CLAY)
    land = [
        (1700, 560),
        (1560, 566),
        (1400, 590),
        (1240, 612),
        (1110, 652),
        (1010, 708),
        (930, 760),
        (830, 800),
        (660, 862),
        (420, 930),
        (180, 985),
        (-40, 1010),
    ]
    foam = [(x - 26, y + 8) for x, y in land]
    canvas.shape([*foam, (-40, 1110), (1700, 1110)], WHITE, alpha=0.5)
    canvas.shape(
        [*land, (-40, 1110), (1700, 1110)],
        mix(BEACH, CLAY, 0.3),
        mix(BEACH, mood.near, 0.55),
    )
    for index in range(9):
        rock(
            canvas,
            1010 - index * 92 + canvas.rng.uniform(-30, 30),
            716 + index * 31,
            90 + index * 8,
            42 + index * 3,
            mix(STONE, mood.sun, 0.35),
            mix(STONE, mood.near, 0.75),
        )
    turf = [
        (1700, 590),
        (1500, 604),
        (1330, 640),
        (1200, 700),
        (1080, 770),
        (900, 850),
        (640, 930),
        (300, 1010),
        (-40, 1050),
    ]
    canopy(canvas, [(x, y + 8) for x, y in turf[:3]], mix(FOREST, mood.near, 0.4), size=30)
    canvas.shape(
        [*turf, (-40, 1110), (1700, 1110)],
        mix(LEAF, CLAY, 0.25),
        mix(FOREST, mood.near, 0.5),
    )
    for x, foot, tall, lean in (
        (1500, 690, 330, 40),
        (1570, 720, 420, -50),
        (1060, 800, 240, -50),
    ):
        palm(canvas, x, foot, tall, lean, mood.near)
    lighthouse(canvas, 1300, 716, 590, mood)
    grass(canvas, 1040, 80, mix(FOREST, mood.near, 0.5), count=220, spread=60)
    birds(canvas, 900, 330, mix(INK, mood.sky[1], 0.3))


def beach(canvas: Canvas) -> None:
    """A sandy bay with palms, boats drawn near, the sun low over the strait."""
    mood = MOODS[canvas.rng.choice(("dusk", "morning"))]
    horizon = 520.0
    sky(canvas, mood, horizon, sun=(1060, 430), radius=58)
    outline = ridge(canvas.rng, 620, horizon, 70, waves=1.1)
    canvas.shape(
        [
            *[(x, y if x < 420 else horizon - (horizon - y) * max(0, (600 - x) / 180)) for x, y in outline],
            (600, horizon + 8),
            (-20, horizon + 8),
        ],
        mix(mood.haze, mood.near, 0.5),
        mix(mood.haze, mood.near, 0.3),
    )
    sea(canvas, mood, horizon, 900, sun_x=1060)
    boat(canvas, 760, 604, 52, CLAY, sail=mix(WHITE, CLAY, 0.1))
    boat(canvas, 1290, 574, 30, mix(INK, LEAF, 0.3), sail=mix(CLAY, WHITE, 0.2))
    edge = [(x, 792 + 66 * math.sin(x / 330 + 0.4) - x * 0.035) for x in range(-40, 1680, 20)]
    shore(canvas, edge, BEACH, mood)
    for x, foot, tall, lean in (
        (250, 930, 640, 120),
        (120, 1000, 560, -60),
        (410, 960, 430, 150),
        (1520, 1010, 470, -110),
    ):
        canvas.soft([(x + 90, foot + 4, 130, 12)], mix(CLAY, INK, 0.5), 0.4, 10)
        palm(canvas, x, foot, tall, lean, mood.near)
    boat(canvas, 1060, 940, 120, mix(CLAY, WHITE, 0.1))
    birds(canvas, 620, 260, mix(INK, mood.sky[0], 0.5))


def arch(canvas: Canvas) -> None:
    """Karang Bolong: a great rock on the shore with a hole through which the sea is seen."""
    mood = MOODS["day"]
    horizon = 560.0
    sky(canvas, mood, horizon, sun=(330, 190), radius=46)
    sea(canvas, mood, horizon, 940)
    boat(canvas, 300, 640, 40, CLAY, sail=WHITE)
    body = [
        (560, 900),
        (590, 760),
        (570, 640),
        (620, 520),
        (690, 440),
        (740, 330),
        (850, 270),
        (980, 285),
        (1090, 240),
        (1240, 262),
        (1340, 340),
        (1420, 420),
        (1460, 540),
        (1560, 600),
        (1640, 690),
        (1640, 940),
    ]
    light, dark = mix(STONE, (214, 190, 150), 0.55), mix(STONE, INK, 0.5)
    canvas.shape(body, light, mix(STONE, CLAY, 0.2), dark, across=True)
    rng = canvas.rng
    with canvas.clipped(body):
        for layer in range(16):
            y = 300 + layer * 40
            crack = [(x, y + 16 * math.sin(x / 83 + layer * 1.9) + (x - 1000) * 0.07) for x in range(540, 1660, 20)]
            canvas.line(crack, mix(dark, light, rng.uniform(0.1, 0.5)), rng.uniform(1.5, 6))
        for _ in range(80):
            left, top, reach = rng.uniform(540, 1600), rng.uniform(280, 900), rng.uniform(24, 110)
            tone = dark if rng.random() < 0.55 + (left - 1000) / 2600 else light
            slab = [
                (left, top),
                (left + reach, top - reach * 0.34),
                (left + reach * 1.2, top + reach * 0.3),
                (left + reach * 0.2, top + reach * 0.6),
            ]
            canvas.shape(slab, tone, alpha=0.2)
        canvas.shape(
            [(540, 800), (1660, 800), (1660, 950), (540, 950)],
            mix(dark, INK, 0.3),
            alpha=0.35,
        )
    hole = [
        (930, 880),
        (905, 760),
        (915, 650),
        (965, 580),
        (1040, 556),
        (1120, 590),
        (1165, 670),
        (1170, 780),
        (1150, 880),
    ]
    rim = [(x + (x - 1040) * 0.16, y - 26) for x, y in hole]
    canvas.shape(rim, mix(dark, INK, 0.3), dark, across=True)
    canvas.shape(
        hole,
        mix(mood.sky[-1], mood.water[0], 0.4),
        mood.water[0],
        mix(*mood.water, 0.6),
        mood.water[1],
    )
    for index in range(14):
        y = 690 + index * 13
        canvas.shape(
            [(950 + index * 2, y), (1040, y - 2), (1140 - index, y), (1040, y + 2)],
            WHITE,
            alpha=0.4,
        )
    crown: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in pairwise(body[4:]):
        crown += [(x0 + (x1 - x0) * t / 8, y0 + (y1 - y0) * t / 8) for t in range(8)]
    for drop, share in ((30, 0.15), (16, 0.4), (2, 0.65)):
        tufts = [(x + rng.uniform(-10, 10), y + drop + 14 * math.sin(x / 60)) for x, y in crown if y < 660]
        canopy(canvas, tufts, mix(FOREST, LEAF, share), size=20 + drop * 0.3)
    edge = [(x, 884 + 26 * math.sin(x / 210) - (x - 800) * 0.01) for x in range(-40, 1680, 20)]
    shore(canvas, edge, BEACH, mood)
    for x, width in ((600, 120), (700, 80), (1230, 110), (1330, 150), (520, 60)):
        rock(canvas, x, 926 + rng.uniform(-10, 18), width, width * 0.5, light, dark)
    palm(canvas, 150, 1010, 520, 90, mood.near)
    palm(canvas, 60, 1040, 430, -30, mood.near)
    birds(canvas, 500, 330, WHITE)


def island(canvas: Canvas) -> None:
    """A wooded island in clear water, a boat above its reef."""
    mood = MOODS[canvas.rng.choice(("day", "morning"))]
    horizon = 500.0
    rng = canvas.rng
    sky(canvas, mood, horizon, sun=(rng.uniform(250, 500), 210), radius=46)
    sea(canvas, mood, horizon, 1067)
    centre, reach = rng.uniform(880, 1020), rng.uniform(470, 540)
    canvas.ellipse(
        centre,
        horizon + 66,
        reach * 1.22,
        66,
        mix(mood.water[0], (110, 214, 196), 0.6),
        alpha=0.75,
    )
    canvas.ellipse(centre, horizon + 52, reach * 1.06, 40, mix(BEACH, WHITE, 0.3))
    canvas.ellipse(centre, horizon + 44, reach * 1.0, 34, mix(BEACH, CLAY, 0.12))
    height = rng.uniform(120, 210)
    outline = ridge(rng, reach * 1.9, 0, height, waves=0.8)
    crown = [
        (
            centre - reach * 0.95 + x,
            horizon + 40 + y * math.sin(math.pi * min(1, max(0, x / (reach * 1.9)))) ** 0.7,
        )
        for x, y in outline
    ]
    canopy(canvas, crown, mix(FOREST, LEAF, 0.3), size=24)
    canvas.shape(
        [
            *crown,
            (centre + reach * 0.95, horizon + 44),
            (centre - reach * 0.95, horizon + 44),
        ],
        mix(LEAF, FOREST, 0.35),
        FOREST,
    )
    for row in range(3):
        canopy(
            canvas,
            [(x, y + (horizon + 40 - y) * (0.3 + row * 0.24)) for x, y in crown[6:-6]],
            mix(LEAF, FOREST, 0.25 + row * 0.24),
            size=20,
        )
    for step in range(5):
        palm(
            canvas,
            centre - reach * 0.8 + step * reach * 0.4,
            horizon + 54,
            rng.uniform(110, 170),
            rng.uniform(-40, 40),
            mood.near,
        )
    for _ in range(16):
        x, y = rng.uniform(-50, 1650), rng.uniform(760, 1040)
        canvas.soft(
            [(x, y, rng.uniform(60, 190), rng.uniform(10, 26))],
            (120, 220, 200) if rng.random() < 0.6 else mix(mood.water[1], INK, 0.4),
            0.3,
            14,
        )
    boat(canvas, 430, 800, 150, mix(CLAY, WHITE, 0.05), sail=mix(WHITE, CLAY, 0.06))
    boat(canvas, 1290, 668, 54, mix(INK, LEAF, 0.4))
    birds(canvas, 620, 270, mix(INK, mood.sky[0], 0.4))

"""What hands make: pots, bags, blades, batik."""

import math

from .canvas import Canvas
from .goods import backpack, batik, blade, diamond, fabric, rounded, sheath
from .land import hills, palm
from .palette import (
    AMBER,
    BARK,
    BEACH,
    CLAY,
    INK,
    LEAF,
    MOODS,
    SAND,
    SEA,
    STONE,
    WHITE,
    mix,
)
from .vessels import crockery, vessel
from .water import sky
from .yards import awning, kiln, shed


def pottery(canvas: Canvas) -> None:
    """The yard of a potter: kiln alight, rows of vessels drying."""
    mood = MOODS["dusk"]
    rng = canvas.rng
    sky(canvas, mood, 560, sun=(1290, 330), radius=54)
    hills(canvas, mood, 480, layers=2, height=130, spread=40, woods_from=0)
    canvas.soft(
        [
            (
                560 + index * 24 + 20 * math.sin(index),
                360 - index * 44,
                50 + index * 16,
                34 + index * 6,
            )
            for index in range(8)
        ],
        mix(SAND, STONE, 0.25),
        0.5,
        22,
    )
    canvas.shape(
        [(-20, 640), (1640, 620), (1640, 1110), (-20, 1110)],
        mix(BEACH, CLAY, 0.45),
        mix(CLAY, BARK, 0.35),
        mix(BARK, INK, 0.25),
    )
    palm(canvas, 90, 690, 420, 50, mood.near)
    palm(canvas, 1540, 700, 460, -70, mood.near)
    shed(canvas, 850, 1460, 520, 740)
    for y in (610, 690):
        canvas.shape(
            [(880, y), (1430, y), (1430, y + 12), (880, y + 12)],
            mix(BARK, WHITE, 0.1),
            BARK,
        )
        for index in range(7):
            vessel(
                canvas,
                925 + index * 77,
                y,
                46 + rng.uniform(-6, 8),
                52 + rng.uniform(-8, 10),
                crockery(rng),
                rng.choice(("pot", "kendi", "gentong")),
            )
    kiln(canvas, 500, 760, 440)
    rows = ((835, 8, 96, 1.12), (930, 7, 130, 1.15), (1062, 6, 186, 1.12))
    for y, count, width, ratio in rows:
        for index in range(count):
            x = 1600 * (index + 0.5) / count + rng.uniform(-22, 22) + (30 if count % 2 else -20)
            kind = rng.choice(("gentong", "kendi", "pot", "gentong", "bowl"))
            tall = (
                width * ratio * {"gentong": 1.0, "kendi": 1.15, "pot": 0.8, "bowl": 0.5}[kind] * rng.uniform(0.9, 1.08)
            )
            vessel(
                canvas,
                x,
                y + rng.uniform(-8, 8),
                width * rng.uniform(0.86, 1.06),
                tall,
                crockery(rng),
                kind,
            )


def bags(canvas: Canvas) -> None:
    """A maker's stall with backpacks in rows beneath its awning."""
    rng = canvas.rng
    canvas.background((mix(SAND, AMBER, 0.22), SAND, mix(SAND, CLAY, 0.16)))
    canvas.glow(800, 330, 800, WHITE, 0.6)
    canvas.shape(
        [(120, 180), (1480, 180), (1480, 960), (120, 960)],
        mix(BARK, SAND, 0.42),
        mix(BARK, SAND, 0.2),
    )
    for x in range(120, 1480, 68):
        canvas.line([(x, 180), (x, 960)], mix(BARK, SAND, 0.12), 1.6)
    canvas.glow(800, 520, 620, (255, 226, 168), 0.55)
    for x in (120, 1480):
        canvas.shape(
            [(x - 18, 150), (x + 18, 150), (x + 18, 1000), (x - 18, 1000)],
            mix(BARK, WHITE, 0.2),
            BARK,
            mix(BARK, INK, 0.4),
            across=True,
        )
    index = 0
    for y, count, width in ((560, 7, 132), (900, 6, 166)):
        canvas.shape(
            [(140, y), (1460, y), (1460, y + 20), (140, y + 20)],
            mix(BARK, WHITE, 0.25),
            mix(BARK, INK, 0.2),
        )
        for step in range(count):
            backpack(
                canvas,
                140 + 1320 * (step + 0.5) / count,
                y,
                width * rng.uniform(0.94, 1.04),
                fabric(rng, index),
            )
            index += 1
        index += 1
    awning(canvas, 60, 1540, 90, 170, (CLAY, mix(SAND, WHITE, 0.4)))
    canvas.soft([(800, 296, 720, 20)], INK, 0.4, 18)
    canvas.shape(
        [(-20, 980), (1640, 980), (1640, 1110), (-20, 1110)],
        mix(CLAY, SAND, 0.45),
        mix(CLAY, BARK, 0.4),
    )
    for x in range(-40, 1680, 120):
        diamond(canvas, x, 1044, 26, mix(CLAY, SAND, 0.2))


def blades(canvas: Canvas) -> None:
    """Three golok on a museum wall above a band of batik."""
    canvas.background((mix(SEA, INK, 0.55), mix(SEA, INK, 0.3), mix(SEA, INK, 0.6)))
    canvas.glow(800, 330, 900, (255, 214, 140), 0.62)
    panel = rounded(210, 130, 1390, 830, 20, 20)
    canvas.soft([(820, 500, 620, 380)], INK, 0.5, 30)
    canvas.shape(panel, mix(BARK, AMBER, 0.3), mix(BARK, CLAY, 0.25), mix(BARK, INK, 0.3))
    for index in range(40):
        y = 142 + index * 17
        canvas.line(
            [
                (222, y),
                (520, y + 6 * math.sin(index)),
                (1000, y - 5 * math.sin(index * 1.7)),
                (1378, y + 3),
            ],
            mix(BARK, INK, 0.22),
            1.4,
        )
    canvas.glow(800, 380, 640, (255, 226, 168), 0.5)
    for y, length, start in ((270, 760, 500), (470, 800, 470), (660, 720, 520)):
        for x in (start + 40, start + length * 0.62):
            canvas.shape(
                [
                    (x - 13, y + 34),
                    (x + 13, y + 34),
                    (x + 13, y + 74),
                    (x - 13, y + 74),
                ],
                mix(AMBER, WHITE, 0.2),
                mix(AMBER, INK, 0.4),
            )
        if y == 660:
            sheath(canvas, start - 150, y, length * 1.1)
        else:
            blade(canvas, start, y, length)
    batik(
        canvas,
        (-20, 900, 1640, 1080),
        mix(CLAY, INK, 0.45),
        mix(SAND, AMBER, 0.4),
        cell=92,
    )
    canvas.shape([(-20, 880), (1640, 880), (1640, 902), (-20, 902)], AMBER, mix(AMBER, INK, 0.35))


def cloth(canvas: Canvas) -> None:
    """Lengths of batik hung side by side, each of another colour, with folds."""
    canvas.background((mix(SAND, WHITE, 0.4), SAND, mix(SAND, AMBER, 0.2)))
    palettes = (
        (SEA, mix(SAND, AMBER, 0.3)),
        (CLAY, SAND),
        (mix(SAND, WHITE, 0.2), mix(SEA, INK, 0.2)),
        (mix(LEAF, INK, 0.25), mix(SAND, AMBER, 0.2)),
        (mix(INK, SEA, 0.35), mix(AMBER, SAND, 0.4)),
    )
    width = 296.0
    for index, (ground, ink) in enumerate(palettes):
        left = 52 + index * (width + 4)
        bottom = 950 - 30 * (index % 2)
        canvas.soft([(left + width * 0.56, 560, width * 0.5, 400)], INK, 0.32, 20)
        batik(
            canvas,
            (left, 150, left + width, bottom),
            ground,
            ink,
            cell=(190, 250, 170, 220, 190)[index],
        )
    canvas.shape([(-20, -20), (1640, -20), (1640, 148), (-20, 148)], mix(SAND, WHITE, 0.4))
    canvas.shape([(-20, 952), (1640, 952), (1640, 1110), (-20, 1110)], mix(SAND, AMBER, 0.2))
    for index in range(len(palettes)):
        left = 52 + index * (width + 4)
        if index:
            canvas.shape(
                [(left - 4, 148), (left, 148), (left, 960), (left - 4, 960)],
                mix(SAND, INK, 0.5),
            )
        if index % 2:
            canvas.shape(
                [(left, 920), (left + width, 920), (left + width, 952), (left, 952)],
                mix(SAND, AMBER, 0.2),
            )
        for fold in range(5):
            x = left + width * (fold + 0.5) / 5
            canvas.shape(
                [(x - 26, 150), (x + 26, 150), (x + 26, 920), (x - 26, 920)],
                ground_shadow(index),
                alpha=0.1,
            )
            canvas.shape(
                [(x - 3, 150), (x + 12, 150), (x + 12, 920), (x - 3, 920)],
                WHITE,
                alpha=0.1,
            )
    canvas.shape(
        [(0, 118), (1600, 118), (1600, 154), (0, 154)],
        mix(BARK, WHITE, 0.3),
        BARK,
        mix(BARK, INK, 0.4),
    )
    canvas.glow(500, 200, 900, WHITE, 0.3)


def ground_shadow(index: int) -> tuple[int, int, int]:
    """The colour of a fold's shadow on the cloth of this index."""
    return mix(INK, (CLAY if index % 2 else SEA), 0.2)

"""Fresh water: the wetland and the waterfall."""

import math

from PIL import Image

from .canvas import Canvas
from .land import canopy, hills, leaf, rock
from .palette import BARK, CLAY, FOREST, INK, LEAF, MOODS, STONE, WHITE, mix
from .water import sky


def wetland(canvas: Canvas) -> None:
    """Rawa Danau: a still lake among misty hills, water plants, an eagle."""
    mood = MOODS["morning"]
    horizon = 600.0
    sky(canvas, mood, horizon, sun=(1120, 300), radius=50)
    hills(canvas, mood, 400, layers=4, height=230, spread=56, woods_from=2)
    canvas.soft([(x, 575, 320, 22) for x in range(0, 1700, 260)], WHITE, 0.65, 20)
    top = canvas.image.crop((0, round(250 * canvas.scale), canvas.full[0], round(horizon * canvas.scale)))
    canvas.background(
        (mood.haze, mood.water[0], mood.water[1], mix(mood.water[1], INK, 0.35)),
        top=horizon,
    )
    mirrored = top.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((canvas.full[0], round(300 * canvas.scale)))
    shade = mirrored.convert("L").point([120 - value // 4 for value in range(256)])
    canvas.image.paste(mirrored, (0, round(horizon * canvas.scale)), shade)
    rng = canvas.rng
    for index in range(60):
        t = (index / 60) ** 1.5
        y, x = horizon + 6 + t * 430, rng.uniform(0, 1600)
        length = 30 + 150 * t
        canvas.shape(
            [(x - length, y), (x, y - 1 - 2 * t), (x + length, y), (x, y + 1 + 2 * t)],
            WHITE,
            alpha=0.26,
        )
    for _ in range(60):
        y = 720 + 330 * rng.random() ** 1.2
        x, size = rng.uniform(-20, 1620), (y - 560) * rng.uniform(0.1, 0.17)
        canvas.ellipse(
            x,
            y,
            size,
            size * 0.3,
            mix(LEAF, WHITE, rng.uniform(0.05, 0.3)),
            mix(LEAF, INK, 0.25),
        )
        if rng.random() < 0.3:
            for turn in (-0.5, 0, 0.5):
                canvas.shape(
                    leaf(
                        (x, y),
                        (x + turn * size * 0.5, y - size * 0.3),
                        (x + turn * size, y - size * 0.55),
                        size * 0.14,
                    ),
                    mix(CLAY, WHITE, 0.72),
                )
    for side in range(2):
        for _ in range(46):
            x = (rng.uniform(-30, 360) ** 1.0) if side == 0 else rng.uniform(1230, 1640)
            tall = rng.uniform(220, 430) * (1 - (x / 700 if side == 0 else (1640 - x) / 800))
            lean = rng.uniform(-50, 50)
            canvas.shape(
                leaf(
                    (x, 1080),
                    (x + lean * 0.2, 1080 - tall * 0.6),
                    (x + lean, 1080 - tall),
                    6,
                ),
                mix(FOREST, LEAF, rng.uniform(0, 0.6)),
            )
            if rng.random() < 0.25:
                canvas.ellipse(x + lean, 1080 - tall, 7, 26, mix(BARK, CLAY, 0.4))
    x, y = 560, 230
    for sign in (-1, 1):
        canvas.shape(
            [
                (x, y),
                (x + sign * 46, y - 34),
                (x + sign * 104, y - 22),
                (x + sign * 74, y - 6),
                (x + sign * 30, y + 8),
            ],
            mix(BARK, INK, 0.4),
        )
    canvas.shape(
        [
            (x - 9, y - 12),
            (x + 9, y - 12),
            (x + 14, y + 30),
            (x, y + 22),
            (x - 14, y + 30),
        ],
        mix(BARK, INK, 0.5),
    )


def waterfall(canvas: Canvas) -> None:
    """White water between wet cliffs and ferns, a pool below."""
    rng = canvas.rng
    canvas.background(((206, 226, 210), (150, 194, 170), (70, 128, 104)))
    canvas.glow(800, 120, 620, (255, 246, 214), 0.8)
    canopy(
        canvas,
        [(x, 170 + 40 * math.sin(x / 90)) for x in range(-20, 1640, 16)],
        mix(LEAF, WHITE, 0.25),
        size=64,
    )
    stone, wet = mix(STONE, FOREST, 0.35), mix(INK, FOREST, 0.45)
    canvas.shape(
        [(440, 170), (620, 150), (980, 150), (1160, 170), (1180, 860), (420, 860)],
        mix(stone, WHITE, 0.1),
        wet,
    )
    for index in range(5):
        x0, x1 = (
            610 + index * 8 + rng.uniform(-6, 6),
            990 - index * 9 + rng.uniform(-6, 6),
        )
        canvas.shape(
            [
                (x0 + 40, 150),
                (x1 - 60, 150),
                (x1 + 20, 520),
                (x1 + 46, 850),
                (x0 - 40, 850),
                (x0 - 10, 500),
            ],
            WHITE,
            (214, 236, 230),
            WHITE,
            alpha=0.34,
        )
    for _ in range(120):
        x = rng.gauss(800, 92)
        y = rng.uniform(150, 620)
        tall = rng.uniform(70, 250)
        spread = (x - 800) * 0.12
        canvas.shape(
            [
                (x, y),
                (x + 2.5 + spread * 0.3, y + tall * 0.6),
                (x + spread, y + tall),
                (x - 2.5 + spread * 0.3, y + tall * 0.6),
            ],
            WHITE if rng.random() < 0.7 else (150, 196, 190),
            alpha=0.6,
        )
    for side in (-1, 1):
        for step in range(4):
            base = 800 + side * (250 + step * 130)
            tone = mix(stone, wet, 0.25 + 0.2 * step)
            face = [(base - side * rng.uniform(0, 50) * (index % 2), 60 + index * 112) for index in range(8)]
            face = [
                *face,
                (base - side * 70, 960),
                (800 + side * 900, 1000),
                (800 + side * 900, 40),
            ]
            canvas.shape(face, mix(tone, WHITE, 0.14), tone, wet)
            with canvas.clipped(face):
                for index in range(9):
                    y = 120 + index * 95 + rng.uniform(-20, 20)
                    strata = [
                        (base + side * reach, y + 18 * math.sin(reach / 50 + step)) for reach in range(-80, 420, 20)
                    ]
                    canvas.line(strata, mix(tone, INK, 0.35), rng.uniform(2, 7))
                    canvas.line([(x, py - 6) for x, py in strata], mix(tone, WHITE, 0.12), 2)
        for row in range(5):
            y = 60 + row * 96
            hang = [
                (
                    800 + side * rng.uniform(250 + row * 70, 880),
                    y + rng.uniform(-50, 50),
                )
                for _ in range(46 - row * 4)
            ]
            canopy(
                canvas,
                hang,
                mix(FOREST, LEAF, 0.15 + 0.16 * (4 - row)),
                size=26 + row * 3,
            )
    canvas.soft([(800 + dx, 850, 180, 60) for dx in (-150, 0, 150)], WHITE, 0.85, 40)
    canvas.background(((190, 222, 210), (70, 150, 146), (16, 74, 78)), top=862)
    for index in range(60):
        t = index / 60
        x, y, length = rng.uniform(0, 1600), 872 + t * 190, 30 + 90 * t
        canvas.shape(
            [(x - length, y), (x, y - 2.5), (x + length, y), (x, y + 2.5)],
            WHITE,
            alpha=0.32,
        )
    canvas.soft([(800 + dx, 872, 150, 24) for dx in (-180, -60, 60, 180)], WHITE, 0.9, 18)
    for x, width in (
        (90, 260),
        (300, 170),
        (1240, 150),
        (1420, 280),
        (1560, 220),
        (470, 100),
        (1090, 90),
    ):
        rock(
            canvas,
            x,
            985 + rng.uniform(-30, 40),
            width,
            width * 0.46,
            mix(STONE, WHITE, 0.1),
            wet,
        )
    for _ in range(34):
        x = rng.choice((rng.uniform(-40, 420), rng.uniform(1180, 1640)))
        y = rng.uniform(1010, 1100)
        for turn in range(7):
            angle = math.pi * (0.12 + 0.76 * turn / 6)
            reach = rng.uniform(70, 150)
            tip = (x + math.cos(angle) * reach, y - math.sin(angle) * reach)
            knee = (
                x + math.cos(angle) * reach * 0.4,
                y - math.sin(angle) * reach * 0.8,
            )
            canvas.shape(leaf((x, y), knee, tip, 8), mix(FOREST, LEAF, rng.uniform(0.1, 0.9)))

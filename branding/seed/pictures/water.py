"""Water and sky: seas, lakes, foam, boats, clouds, suns and birds."""

import math
from collections.abc import Sequence

from .canvas import Canvas, Point
from .palette import BARK, CLAY, INK, RGB, SAND, WHITE, Mood, mix


def sky(canvas: Canvas, mood: Mood, horizon: float, *, sun: Point, radius: float = 54) -> None:
    """A sky down to the horizon with its sun and two bands of cloud."""
    canvas.background(mood.sky, bottom=horizon + 4)
    canvas.glow(sun[0], sun[1], radius * 11, mood.sun, 0.75)
    canvas.glow(sun[0], sun[1], radius * 3.2, WHITE, 0.5)
    canvas.ellipse(sun[0], sun[1], radius, radius, mix(mood.sun, WHITE, 0.5))
    clouds(canvas, mood, horizon)


def clouds(canvas: Canvas, mood: Mood, horizon: float) -> None:
    """Long thin clouds low in the sky and a few rounder ones above."""
    rng = canvas.rng
    low = [
        (
            rng.uniform(0, canvas.width),
            horizon * rng.uniform(0.52, 0.86),
            rng.uniform(160, 420),
            rng.uniform(4, 9),
        )
        for _ in range(7)
    ]
    canvas.soft(low, mix(mood.sun, WHITE, 0.4), 0.5, 7)
    puffs: list[tuple[float, float, float, float]] = []
    for _ in range(3):
        x, y = rng.uniform(0.05, 0.95) * canvas.width, horizon * rng.uniform(0.14, 0.42)
        puffs.extend(
            (
                x + rng.uniform(-150, 150),
                y + rng.uniform(-12, 18),
                rng.uniform(50, 120),
                rng.uniform(12, 24),
            )
            for _ in range(6)
        )
    canvas.soft(puffs, mix(mood.sky[1], WHITE, 0.72), 0.5, 13)


def birds(canvas: Canvas, x: float, y: float, colour: RGB, *, count: int = 5) -> None:
    """A loose flock, far away."""
    for _ in range(count):
        px, py = x + canvas.rng.uniform(-90, 90), y + canvas.rng.uniform(-45, 45)
        size = canvas.rng.uniform(7, 13)
        canvas.line(
            [
                (px - size, py - size * 0.35),
                (px - size * 0.4, py - size * 0.5),
                (px, py),
            ],
            colour,
            1.8,
        )
        canvas.line(
            [
                (px, py),
                (px + size * 0.4, py - size * 0.5),
                (px + size, py - size * 0.35),
            ],
            colour,
            1.8,
        )


def sea(
    canvas: Canvas,
    mood: Mood,
    horizon: float,
    bottom: float,
    *,
    sun_x: float | None = None,
) -> None:
    """Water from the horizon to `bottom`, with swell that widens towards the viewer and a path of light."""
    rng = canvas.rng
    far, close = mood.water
    canvas.background(
        (far, mix(far, close, 0.55), close, mix(close, INK, 0.15)),
        top=horizon,
        bottom=bottom,
    )
    depth = bottom - horizon
    for index in range(150):
        t = (index / 150) ** 1.7
        y = horizon + 3 + t * depth
        x = rng.uniform(-60, canvas.width + 60)
        length = 16 + 190 * t * rng.uniform(0.4, 1.2)
        thick = 0.7 + 4.2 * t
        light = rng.random() < 0.58
        colour = mix(mix(far, close, t), WHITE if light else INK, 0.3 if light else 0.16)
        canvas.shape(
            [(x - length, y), (x, y - thick), (x + length, y), (x, y + thick * 0.7)],
            colour,
            alpha=0.55,
        )
    if sun_x is not None:
        for index in range(70):
            t = (index / 70) ** 1.4
            y = horizon + 2 + t * depth * 0.92
            x = sun_x + rng.uniform(-1, 1) * (14 + 95 * t)
            length = (10 + 70 * t) * rng.uniform(0.4, 1.1)
            thick = 0.9 + 3.6 * t
            canvas.shape(
                [(x - length, y), (x, y - thick), (x + length, y), (x, y + thick)],
                mix(mood.sun, WHITE, 0.35),
                alpha=0.85 - 0.5 * t,
            )


def shore(canvas: Canvas, edge: Sequence[Point], sand: RGB, mood: Mood) -> None:
    """A beach below the line `edge`: wet sand, two lines of foam, dry sand to the lower edge."""
    lower = [(canvas.width + 40, canvas.height + 40), (-40, canvas.height + 40)]
    canvas.shape([*[(x, y - 34) for x, y in edge], *lower], WHITE, alpha=0.34)
    canvas.shape(
        [*[(x, y - 14 + 5 * math.sin(x / 37)) for x, y in edge], *lower],
        WHITE,
        alpha=0.92,
    )
    canvas.shape([*edge, *lower], mix(sand, mood.near, 0.34))
    dry = [(x, y + 46 + 9 * math.sin(x / 130)) for x, y in edge]
    canvas.shape([*dry, *lower], mix(sand, WHITE, 0.18), sand, mix(sand, CLAY, 0.24))
    for _ in range(150):
        x = canvas.rng.uniform(0, canvas.width)
        floor = min(dry, key=lambda point: abs(point[0] - x))[1]
        if floor + 12 < canvas.height:
            y = canvas.rng.uniform(floor + 12, canvas.height)
            reach = canvas.rng.uniform(6, 30)
            canvas.ellipse(x, y, reach, reach * 0.1, mix(sand, BARK, 0.25), alpha=0.35)


def boat(
    canvas: Canvas,
    x: float,
    y: float,
    size: float,
    hull: RGB,
    *,
    sail: RGB | None = None,
) -> None:
    """A fishing boat with outriggers; (x, y) is the middle of its waterline."""
    canvas.soft([(x, y + size * 0.1, size * 1.1, size * 0.07)], INK, 0.45, size * 0.05)
    canvas.shape(
        [
            (x - size, y - size * 0.3),
            (x - size * 0.55, y - size * 0.1),
            (x + size * 0.55, y - size * 0.1),
            (x + size * 1.05, y - size * 0.36),
            (x + size * 0.62, y + size * 0.1),
            (x - size * 0.6, y + size * 0.1),
        ],
        mix(hull, WHITE, 0.3),
        hull,
        mix(hull, INK, 0.45),
    )
    canvas.line(
        [
            (x - size * 0.97, y - size * 0.28),
            (x - size * 0.5, y - size * 0.08),
            (x + size * 0.55, y - size * 0.08),
            (x + size, y - size * 0.33),
        ],
        SAND,
        size * 0.03,
    )
    canvas.line(
        [(x - size * 0.75, y + size * 0.13), (x + size * 0.75, y + size * 0.13)],
        mix(BARK, WHITE, 0.3),
        size * 0.035,
    )
    for side in (-0.4, 0.42):
        canvas.line(
            [
                (x + size * side, y - size * 0.12),
                (x + size * side * 1.1, y + size * 0.13),
            ],
            BARK,
            size * 0.025,
        )
    canvas.line(
        [(x + size * 0.02, y - size * 0.1), (x + size * 0.02, y - size * 1.3)],
        mix(BARK, INK, 0.3),
        size * 0.035,
    )
    if sail is not None:
        canvas.shape(
            [
                (x + size * 0.06, y - size * 1.28),
                (x + size * 0.86, y - size * 0.36),
                (x + size * 0.06, y - size * 0.22),
            ],
            mix(sail, WHITE, 0.35),
            sail,
            mix(sail, INK, 0.2),
            across=True,
        )

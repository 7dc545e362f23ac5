"""Kilns, sheds, stalls, tents and halls: what people work and stay in."""

import math

from .canvas import Canvas
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix


def kiln(canvas: Canvas, x: float, foot: float, width: float) -> None:
    """A brick dome with fire in its mouth."""
    half, height = width / 2, width * 0.62
    brick = mix(CLAY, BARK, 0.3)
    dome = [
        (
            x - half * math.cos(math.pi * a / 30),
            foot - height * math.sin(math.pi * a / 30) ** 0.62,
        )
        for a in range(31)
    ]
    canvas.shape(
        dome,
        mix(brick, WHITE, 0.18),
        brick,
        mix(brick, INK, 0.3),
        mix(brick, INK, 0.5),
        across=True,
    )
    rows = 9
    for row in range(1, rows):
        rise = row / rows
        span = half * math.sqrt(max(0.0, 1 - rise ** (2 / 0.62)))
        y = foot - height * rise
        canvas.line([(x - span, y), (x + span, y)], mix(brick, INK, 0.32), 1.8)
        bricks = max(3, round(span / (width * 0.035)))
        for step in range(bricks):
            px = x - span + 2 * span * (step + (0.5 if row % 2 else 0)) / bricks
            canvas.line([(px, y), (px, y + height / rows)], mix(brick, INK, 0.26), 1.3)
    mouth = [
        (
            x + width * 0.17 * math.cos(math.pi * a / 14),
            foot - width * 0.13 - width * 0.13 * math.sin(math.pi * a / 14),
        )
        for a in range(15)
    ]
    opening = [(x + width * 0.17, foot), *mouth, (x - width * 0.17, foot)]
    canvas.shape(
        [(px + (px - x) * 0.22, py - (foot - py) * 0.1) for px, py in opening],
        mix(brick, INK, 0.35),
    )
    canvas.shape(opening, mix(INK, CLAY, 0.25), mix(CLAY, AMBER, 0.35), AMBER)
    canvas.glow(x, foot - width * 0.06, width * 0.5, AMBER, 0.75)
    for dx, tall in ((-0.08, 0.12), (-0.02, 0.18), (0.05, 0.14), (0.1, 0.09)):
        px = x + width * dx
        canvas.shape(
            [
                (px - width * 0.03, foot),
                (px - width * 0.012, foot - width * tall * 0.55),
                (px + width * 0.01, foot - width * tall),
                (px + width * 0.02, foot - width * tall * 0.5),
                (px + width * 0.03, foot),
            ],
            mix(AMBER, WHITE, 0.5),
            AMBER,
            CLAY,
        )


def shed(
    canvas: Canvas,
    left: float,
    right: float,
    eave: float,
    foot: float,
    *,
    rise: float = 120,
) -> None:
    """An open roof on posts, as over a workshop."""
    roof = mix(CLAY, BARK, 0.45)
    for share in (0.05, 0.5, 0.95):
        px = left + (right - left) * share
        canvas.shape(
            [(px - 8, foot), (px - 8, eave - 6), (px + 8, eave - 6), (px + 8, foot)],
            mix(BARK, WHITE, 0.16),
            BARK,
            mix(BARK, INK, 0.4),
            across=True,
        )
    canvas.shape(
        [
            (left - 60, eave),
            (left + 70, eave - rise),
            (right - 70, eave - rise),
            (right + 60, eave),
        ],
        mix(roof, WHITE, 0.16),
        roof,
        mix(roof, INK, 0.35),
    )
    for step in range(34):
        share = step / 33
        canvas.line(
            [
                (left + 70 + (right - left - 140) * share, eave - rise),
                (left - 60 + (right - left + 120) * share, eave),
            ],
            mix(roof, INK, 0.24),
            1.6,
        )
    canvas.shape(
        [
            (left - 64, eave),
            (right + 64, eave),
            (right + 64, eave + 12),
            (left - 64, eave + 12),
        ],
        mix(BARK, INK, 0.3),
    )


def awning(
    canvas: Canvas,
    left: float,
    right: float,
    top: float,
    drop: float,
    colours: tuple[RGB, RGB],
) -> None:
    """A striped awning with a scalloped edge."""
    count = 12
    for step in range(count):
        x0, x1 = (
            left + (right - left) * step / count,
            left + (right - left) * (step + 1) / count,
        )
        inset = 0.88
        middle = (left + right) / 2
        t0, t1 = middle + (x0 - middle) * inset, middle + (x1 - middle) * inset
        colour = colours[step % 2]
        canvas.shape(
            [(t0, top), (t1, top), (x1, top + drop), (x0, top + drop)],
            mix(colour, WHITE, 0.12),
            mix(colour, INK, 0.1),
        )
        canvas.ellipse(
            (x0 + x1) / 2,
            top + drop,
            (x1 - x0) / 2,
            (x1 - x0) * 0.34,
            mix(colour, INK, 0.08),
        )


def tent(canvas: Canvas, x: float, foot: float, width: float) -> None:
    """A small tent, lit from within."""
    height = width * 0.62
    canvas.glow(x, foot - height * 0.3, width * 1.1, AMBER, 0.5)
    canvas.shape(
        [
            (x - width * 0.5, foot),
            (x - width * 0.08, foot - height),
            (x + width * 0.2, foot),
        ],
        mix(AMBER, WHITE, 0.45),
        AMBER,
        mix(CLAY, AMBER, 0.4),
    )
    canvas.shape(
        [
            (x - width * 0.08, foot - height),
            (x + width * 0.2, foot),
            (x + width * 0.55, foot - height * 0.08),
        ],
        CLAY,
        mix(CLAY, INK, 0.3),
    )
    canvas.shape(
        [
            (x - width * 0.2, foot),
            (x - width * 0.08, foot - height * 0.72),
            (x + width * 0.02, foot),
        ],
        mix(INK, CLAY, 0.3),
    )


def hall(canvas: Canvas, x: float, foot: float, width: float) -> None:
    """A public office: columns, a long roof, a flag pole without a flag."""
    height, wall = width * 0.26, mix(SAND, WHITE, 0.4)
    canvas.shape(
        [
            (x - width / 2, foot),
            (x - width / 2, foot - height),
            (x + width / 2, foot - height),
            (x + width / 2, foot),
        ],
        WHITE,
        wall,
        mix(wall, SEA, 0.3),
        across=True,
    )
    for step in range(10):
        px = x - width / 2 + width * (step + 0.5) / 10
        canvas.shape(
            [
                (px - width * 0.028, foot - height * 0.14),
                (px - width * 0.028, foot - height * 0.78),
                (px + width * 0.028, foot - height * 0.78),
                (px + width * 0.028, foot - height * 0.14),
            ],
            mix(SEA, WHITE, 0.35),
            mix(SEA, INK, 0.15),
        )
    canvas.shape(
        [
            (x - width * 0.58, foot - height * 0.96),
            (x - width * 0.4, foot - height * 1.5),
            (x + width * 0.4, foot - height * 1.5),
            (x + width * 0.58, foot - height * 0.96),
        ],
        mix(CLAY, WHITE, 0.12),
        CLAY,
        mix(CLAY, INK, 0.3),
    )
    canvas.shape(
        [
            (x - width * 0.12, foot),
            (x - width * 0.12, foot - height * 0.9),
            (x, foot - height * 1.34),
            (x + width * 0.12, foot - height * 0.9),
            (x + width * 0.12, foot),
        ],
        WHITE,
        wall,
    )
    canvas.shape(
        [
            (x - width * 0.05, foot),
            (x - width * 0.05, foot - height * 0.6),
            (x + width * 0.05, foot - height * 0.6),
            (x + width * 0.05, foot),
        ],
        mix(SEA, INK, 0.3),
    )
    canvas.shape(
        [
            (x - width * 0.62, foot),
            (x + width * 0.62, foot),
            (x + width * 0.66, foot + width * 0.03),
            (x - width * 0.66, foot + width * 0.03),
        ],
        mix(LEAF, SAND, 0.4),
    )

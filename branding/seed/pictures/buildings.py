"""The lighthouse and the mosque."""

import math

from .canvas import Canvas
from .palette import AMBER, BARK, CLAY, INK, SAND, SEA, WHITE, Mood, mix


def lighthouse(canvas: Canvas, x: float, foot: float, height: float, mood: Mood) -> None:
    """A white iron tower in tiers, narrowing upwards, with its gallery, lantern and light."""
    bottom, top = height * 0.085, height * 0.05
    body = foot - height * 0.86
    light, shade = mix(WHITE, mood.sun, 0.2), mix(SEA, mood.haze, 0.45)
    canvas.shape(
        [
            (x - bottom * 1.5, foot),
            (x - bottom * 1.32, foot - height * 0.045),
            (x + bottom * 1.32, foot - height * 0.045),
            (x + bottom * 1.5, foot),
        ],
        mix(light, shade, 0.2),
        light,
        mix(shade, INK, 0.2),
        across=True,
    )
    canvas.shape(
        [
            (x - bottom, foot - height * 0.04),
            (x - top, body),
            (x + top, body),
            (x + bottom, foot - height * 0.04),
        ],
        mix(light, shade, 0.25),
        WHITE,
        light,
        shade,
        mix(shade, INK, 0.25),
        across=True,
    )
    for tier in range(1, 12):
        share = tier / 12
        half = bottom + (top - bottom) * share
        y = foot - height * 0.04 + (body - foot + height * 0.04) * share
        canvas.line([(x - half, y), (x + half, y)], mix(shade, WHITE, 0.25), 1.6)
        if tier % 2:
            canvas.shape(
                [
                    (x - half * 0.12, y + height * 0.034),
                    (x - half * 0.12, y + height * 0.01),
                    (x + half * 0.2, y + height * 0.01),
                    (x + half * 0.2, y + height * 0.034),
                ],
                mix(INK, SEA, 0.5),
            )
    canvas.shape(
        [
            (x - top * 1.75, body),
            (x - top * 1.5, body - height * 0.016),
            (x + top * 1.5, body - height * 0.016),
            (x + top * 1.75, body),
        ],
        mix(shade, INK, 0.3),
        mix(shade, INK, 0.5),
    )
    for step in range(9):
        px = x - top * 1.6 + top * 3.2 * step / 8
        canvas.line(
            [(px, body - height * 0.012), (px, body - height * 0.042)],
            mix(shade, INK, 0.35),
            1.8,
        )
    canvas.line(
        [
            (x - top * 1.62, body - height * 0.042),
            (x + top * 1.62, body - height * 0.042),
        ],
        mix(shade, INK, 0.35),
        2.2,
    )
    lamp = body - height * 0.016
    canvas.shape(
        [
            (x - top * 0.82, lamp),
            (x - top * 0.82, lamp - height * 0.062),
            (x + top * 0.82, lamp - height * 0.062),
            (x + top * 0.82, lamp),
        ],
        mix(AMBER, WHITE, 0.45),
        mix(AMBER, WHITE, 0.8),
        mix(AMBER, WHITE, 0.3),
        across=True,
    )
    for bar in (-0.82, -0.28, 0.28, 0.82):
        canvas.line(
            [(x + top * bar, lamp), (x + top * bar, lamp - height * 0.062)],
            mix(INK, SEA, 0.4),
            2,
        )
    dome = [
        (
            x + top * 1.05 * math.cos(math.pi * step / 12),
            lamp - height * 0.06 - height * 0.05 * math.sin(math.pi * step / 12),
        )
        for step in range(13)
    ]
    canvas.shape(dome, mix(CLAY, WHITE, 0.12), CLAY, mix(CLAY, INK, 0.4))
    canvas.line([(x, lamp - height * 0.1), (x, lamp - height * 0.145)], INK, 2.4)
    canvas.glow(x, lamp - height * 0.03, height * 0.34, mix(AMBER, WHITE, 0.55), 0.8)


def mosque(canvas: Canvas, x: float, foot: float, width: float) -> None:
    """A prayer hall under three stacked hip roofs with a finial, and a low white minaret beside it."""
    wall, tile = mix(SAND, WHITE, 0.5), mix(CLAY, INK, 0.1)
    half, height = width / 2, width * 0.25
    mx = x + width * 0.74
    tower = width * 0.075
    canvas.shape(
        [
            (mx - tower, foot),
            (mx - tower * 0.72, foot - width * 0.66),
            (mx + tower * 0.72, foot - width * 0.66),
            (mx + tower, foot),
        ],
        WHITE,
        wall,
        mix(wall, SEA, 0.4),
        across=True,
    )
    for share in (0.22, 0.44):
        canvas.shape(
            [
                (mx - tower * 1.1, foot - width * share),
                (mx + tower * 1.1, foot - width * share),
                (mx + tower * 1.1, foot - width * (share + 0.018)),
                (mx - tower * 1.1, foot - width * (share + 0.018)),
            ],
            mix(wall, SEA, 0.3),
        )
    canvas.shape(
        [
            (mx - tower * 1.35, foot - width * 0.655),
            (mx, foot - width * 0.82),
            (mx + tower * 1.35, foot - width * 0.655),
        ],
        mix(tile, WHITE, 0.15),
        tile,
        mix(tile, INK, 0.4),
        across=True,
    )
    canvas.shape(
        [
            (x - half, foot),
            (x - half, foot - height),
            (x + half, foot - height),
            (x + half, foot),
        ],
        WHITE,
        wall,
        mix(wall, SEA, 0.28),
        across=True,
    )
    for step in range(7):
        px = x - half + width * (step + 0.5) / 7
        arch = [
            (
                px + width * 0.042 * math.cos(math.pi * a / 10),
                foot - height * 0.56 - width * 0.045 * math.sin(math.pi * a / 10),
            )
            for a in range(11)
        ]
        canvas.shape(
            [(px + width * 0.042, foot), *arch, (px - width * 0.042, foot)],
            mix(SEA, INK, 0.35),
            mix(SEA, INK, 0.6),
        )
    level = foot - height * 0.9
    for tier, (reach, rise) in enumerate(((1.2, 0.17), (0.8, 0.16), (0.44, 0.2))):
        inner = (0.66, 0.35, 0.03)[tier]
        top = level - width * rise
        canvas.shape(
            [
                (x - half * reach, level),
                (x - half * inner, top),
                (x + half * inner, top),
                (x + half * reach, level),
            ],
            mix(tile, WHITE, 0.2),
            tile,
            mix(tile, INK, 0.42),
            across=True,
        )
        canvas.line(
            [(x - half * reach, level), (x + half * reach, level)],
            mix(BARK, INK, 0.35),
            4,
        )
        for share in (0.25, 0.5, 0.75):
            y = level + (top - level) * share
            span = half * (reach + (inner - reach) * share)
            canvas.line([(x - span, y), (x + span, y)], mix(tile, INK, 0.2), 1.4)
        if tier < 2:
            canvas.shape(
                [
                    (x - half * inner * 0.96, top + 2),
                    (x - half * inner * 0.96, top - width * 0.035),
                    (x + half * inner * 0.96, top - width * 0.035),
                    (x + half * inner * 0.96, top + 2),
                ],
                WHITE,
                mix(wall, SEA, 0.25),
                across=True,
            )
        level = top - width * 0.028
    canvas.ellipse(x, level - width * 0.012, width * 0.016, width * 0.022, AMBER)
    canvas.line([(x, level - width * 0.02), (x, level - width * 0.075)], AMBER, 3.4)

"""Pots of fired clay."""

import math
from itertools import pairwise
from random import Random

from .canvas import Canvas
from .palette import AMBER, BARK, CLAY, INK, RGB, WHITE, mix

PROFILES: dict[str, list[tuple[float, float]]] = {
    # (height from the foot 0 … 1, half width 0 … 1)
    "gentong": [
        (0, 0.36),
        (0.06, 0.42),
        (0.25, 0.72),
        (0.5, 0.96),
        (0.66, 0.98),
        (0.8, 0.8),
        (0.9, 0.55),
        (0.93, 0.52),
        (0.96, 0.6),
        (1, 0.62),
    ],
    "kendi": [
        (0, 0.34),
        (0.05, 0.4),
        (0.2, 0.78),
        (0.36, 0.96),
        (0.5, 0.86),
        (0.62, 0.5),
        (0.72, 0.24),
        (0.9, 0.2),
        (0.95, 0.3),
        (1, 0.32),
    ],
    "pot": [
        (0, 0.56),
        (0.05, 0.6),
        (0.5, 0.78),
        (0.84, 0.92),
        (0.85, 1.0),
        (0.97, 1.0),
        (1, 0.96),
    ],
    "bowl": [(0, 0.3), (0.08, 0.34), (0.12, 0.5), (0.5, 0.84), (0.9, 0.98), (1, 1.0)],
}


def smooth(profile: list[tuple[float, float]], steps: int = 5) -> list[tuple[float, float]]:
    """A profile with cosine-eased points between its own."""
    result: list[tuple[float, float]] = []
    for (h0, w0), (h1, w1) in pairwise(profile):
        for index in range(steps):
            t = index / steps
            eased = t if abs(h1 - h0) < 0.07 else (1 - math.cos(math.pi * t)) / 2 * 0.5 + t * 0.5
            result.append((h0 + (h1 - h0) * t, w0 + (w1 - w0) * eased))
    return [*result, profile[-1]]


def vessel(
    canvas: Canvas,
    x: float,
    foot: float,
    width: float,
    height: float,
    clay: RGB,
    kind: str,
) -> None:
    """A turned pot standing at (x, foot): rounded light, a dark mouth, an incised band of triangles (tumpal)."""
    half = width / 2
    profile = smooth(PROFILES[kind])
    canvas.soft(
        [(x + width * 0.2, foot - height * 0.01, width * 0.62, height * 0.06)],
        INK,
        0.55,
        width * 0.07,
    )
    left = [(x - half * w, foot - height * h) for h, w in profile]
    right = [(x + half * w, foot - height * h) for h, w in profile]
    canvas.shape(
        left + right[::-1],
        mix(clay, INK, 0.12),
        mix(clay, WHITE, 0.32),
        clay,
        mix(clay, INK, 0.3),
        mix(clay, INK, 0.55),
        across=True,
    )
    rim = profile[-1][1] * half
    canvas.ellipse(x, foot - height, rim, max(2, rim * 0.17), mix(clay, WHITE, 0.22))
    canvas.ellipse(
        x,
        foot - height + rim * 0.03,
        rim * 0.84,
        max(1.5, rim * 0.12),
        mix(clay, INK, 0.68),
    )
    level, reach = max(((h, w) for h, w in profile if 0.3 < h < 0.75), key=lambda pair: pair[1])
    band = height * 0.075
    y = foot - height * level
    count = max(7, round(width / 13))
    for index in range(count):
        turn = math.pi * (index + 0.5) / count
        px = x - math.cos(turn) * half * reach * 0.985
        span = math.sin(turn) * half * reach * math.pi / count * 0.42
        canvas.shape(
            [(px - span, y), (px, y - band), (px + span, y)],
            mix(clay, INK, 0.42),
            alpha=0.55,
        )
    for offset in (0.012, -0.092):
        canvas.line(
            [
                (x - half * reach * 0.97, y + height * offset),
                (x + half * reach * 0.97, y + height * offset),
            ],
            mix(clay, INK, 0.3),
            max(1.0, height * 0.008),
        )


def crockery(rng: Random) -> RGB:
    """A colour of fired clay."""
    return mix(mix(CLAY, AMBER, rng.uniform(0, 0.25)), BARK, rng.uniform(0, 0.35))

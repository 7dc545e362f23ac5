"""Land: ridges, woods, palms, rocks, grass, houses with their fields."""

import math
from collections.abc import Sequence
from random import Random

from .canvas import Canvas, Point
from .palette import BARK, FOREST, LEAF, RGB, WHITE, Mood, mix


def ridge(
    rng: Random,
    width: float,
    base: float,
    height: float,
    *,
    waves: float = 3,
    rough: float = 0.25,
    step: float = 10,
) -> list[Point]:
    """The outline of hills from left to right: a few long waves with shorter ones on them."""
    parts = [
        (
            height * rough**level,
            waves * 2.1**level * rng.uniform(0.8, 1.25),
            rng.uniform(0, math.tau),
        )
        for level in range(5)
    ]
    count = round(width / step)
    return [
        (
            index * step,
            base
            - sum(
                size * (0.5 + 0.5 * math.sin(turns * math.tau * index / count + phase)) for size, turns, phase in parts
            ),
        )
        for index in range(-2, count + 3)
    ]


def hills(
    canvas: Canvas,
    mood: Mood,
    base: float,
    *,
    layers: int = 4,
    height: float = 170,
    spread: float = 60,
    woods_from: int = 2,
) -> None:
    """Ridges one before the other, the far ones pale, the near ones dark and wooded."""
    for layer in range(layers):
        depth = (layer + 1) / layers
        colour = mix(mood.haze, mood.near, depth**1.15)
        outline = ridge(
            canvas.rng,
            canvas.width,
            base + layer * spread,
            height * (1 - 0.45 * depth),
            waves=1.4 + layer * 0.7,
        )
        foot = base + (layer + 1) * spread + 140
        if layer >= woods_from:
            canopy(canvas, outline, mix(colour, FOREST, 0.25), size=7 + 5 * layer)
        canvas.shape(
            [*outline, (canvas.width + 40, foot), (-40, foot)],
            colour,
            mix(colour, mood.haze, 0.38),
        )


def canopy(canvas: Canvas, outline: Sequence[Point], colour: RGB, *, size: float = 12) -> None:
    """Tree crowns along an outline."""
    rng = canvas.rng
    for x, y in outline:
        radius = size * rng.uniform(0.55, 1.2)
        shade = mix(colour, WHITE, rng.uniform(0, 0.06))
        canvas.ellipse(
            x + rng.uniform(-4, 4),
            y + radius * 0.2,
            radius,
            radius * rng.uniform(0.8, 1.15),
            shade,
        )


def leaf(start: Point, middle: Point, end: Point, width: float) -> list[Point]:
    """A pointed leaf along a bent line, as a polygon."""
    steps = 10
    upper: list[Point] = []
    lower: list[Point] = []
    for index in range(steps + 1):
        t = index / steps
        x = (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * middle[0] + t * t * end[0]
        y = (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * middle[1] + t * t * end[1]
        dx = 2 * (1 - t) * (middle[0] - start[0]) + 2 * t * (end[0] - middle[0])
        dy = 2 * (1 - t) * (middle[1] - start[1]) + 2 * t * (end[1] - middle[1])
        norm = math.hypot(dx, dy) or 1
        half = width * math.sin(math.pi * (0.08 + 0.92 * t)) * (1 - 0.35 * t)
        upper.append((x - dy / norm * half, y + dx / norm * half))
        lower.append((x + dy / norm * half, y - dx / norm * half))
    return upper + lower[::-1]


def palm(canvas: Canvas, x: float, foot: float, height: float, lean: float, colour: RGB) -> None:
    """A coconut palm: a bent trunk and a crown of drooping fronds."""
    rng = canvas.rng
    top = (x + lean, foot - height)
    bend = (x + lean * 0.15, foot - height * 0.55)
    trunk = height * 0.028
    left: list[Point] = []
    right: list[Point] = []
    for index in range(13):
        t = index / 12
        px = (1 - t) ** 2 * x + 2 * t * (1 - t) * bend[0] + t * t * top[0]
        py = (1 - t) ** 2 * foot + 2 * t * (1 - t) * bend[1] + t * t * top[1]
        half = trunk * (1.25 - 0.7 * t)
        left.append((px - half, py))
        right.append((px + half, py))
    canvas.shape(left + right[::-1], mix(colour, BARK, 0.55), mix(colour, BARK, 0.2), across=True)
    size = height * 0.52
    for index in range(13):
        angle = math.pi * (-0.12 + 1.24 * index / 12) + rng.uniform(-0.09, 0.09)
        reach = size * rng.uniform(0.82, 1.08)
        tip = (
            top[0] + math.cos(angle) * reach,
            top[1] - math.sin(angle) * reach * 0.55 + reach * 0.34,
        )
        knee = (
            top[0] + math.cos(angle) * reach * 0.55,
            top[1] - math.sin(angle) * reach * 0.62 - reach * 0.06,
        )
        canvas.shape(
            leaf(top, knee, tip, size * 0.075),
            mix(colour, LEAF, rng.uniform(0.1, 0.42)),
        )
    for dx in (-0.05, 0.03, 0.08):
        canvas.ellipse(
            top[0] + size * dx,
            top[1] + size * 0.06,
            size * 0.045,
            size * 0.05,
            mix(colour, BARK, 0.6),
        )


def grass(
    canvas: Canvas,
    base: float,
    height: float,
    colour: RGB,
    *,
    count: int = 160,
    spread: float = 40,
) -> None:
    """Blades along the lower edge of the picture."""
    rng = canvas.rng
    for _ in range(count):
        x = rng.uniform(-20, canvas.width + 20)
        y = base + rng.uniform(0, spread)
        tall = height * rng.uniform(0.5, 1.1)
        lean = rng.uniform(-0.35, 0.35) * tall
        blade = leaf((x, y), (x + lean * 0.2, y - tall * 0.6), (x + lean, y - tall), tall * 0.045)
        canvas.shape(blade, mix(colour, LEAF, rng.uniform(0, 0.45)))


def rock(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    light: RGB,
    dark: RGB,
) -> None:
    """A boulder standing on `y`, lit from the left."""
    rng = canvas.rng
    rim: list[Point] = []
    for index in range(13):
        angle = math.pi * index / 12
        reach = rng.uniform(0.86, 1.06)
        rim.append(
            (
                x - math.cos(angle) * width / 2 * reach,
                y - math.sin(angle) ** 0.7 * height * reach,
            )
        )
    canvas.shape(rim, light, dark, dark, across=True)
    shade = [(px + width * 0.12, py + height * 0.2) for px, py in rim[3:9]]
    canvas.shape([*shade, (x + width * 0.3, y), (x, y)], dark, alpha=0.28)


def house(canvas: Canvas, x: float, y: float, width: float, wall: RGB, roof: RGB) -> None:
    """A village house under a wide saddle roof; (x, y) is the middle of its floor."""
    height = width * 0.42
    half = width / 2
    canvas.shape(
        [(x - half, y), (x - half, y - height), (x + half, y - height), (x + half, y)],
        mix(wall, WHITE, 0.25),
        wall,
        across=True,
    )
    eave, top = half * 1.22, height * 0.95
    canvas.shape(
        [
            (x - eave, y - height * 0.92),
            (x - half * 0.72, y - height - top),
            (x + half * 0.72, y - height - top),
            (x + eave, y - height * 0.92),
        ],
        mix(roof, WHITE, 0.14),
        mix(roof, (0, 0, 0), 0.18),
    )
    for share in (0.3, 0.62):
        line = y - height - top * share
        reach = half * 0.72 + (eave - half * 0.72) * (1 - share)
        canvas.line([(x - reach, line), (x + reach, line)], mix(roof, (0, 0, 0), 0.2), 1.4)
    canvas.shape(
        [
            (x - width * 0.08, y),
            (x - width * 0.08, y - height * 0.66),
            (x + width * 0.08, y - height * 0.66),
            (x + width * 0.08, y),
        ],
        mix(BARK, (0, 0, 0), 0.2),
    )
    for side in (-0.3, 0.3):
        window = x + width * side
        canvas.shape(
            [
                (window - width * 0.07, y - height * 0.3),
                (window - width * 0.07, y - height * 0.65),
                (window + width * 0.07, y - height * 0.65),
                (window + width * 0.07, y - height * 0.3),
            ],
            mix(BARK, WHITE, 0.1),
        )


def fields(canvas: Canvas, top: float, mood: Mood) -> None:
    """Rice terraces from `top` to the lower edge: curved strips, wider as they come nearer."""
    rng = canvas.rng
    y, strip = top, 16.0
    greens = (
        mix(LEAF, WHITE, 0.34),
        mix(LEAF, (224, 190, 80), 0.42),
        mix(LEAF, WHITE, 0.12),
        LEAF,
        mix(LEAF, (224, 190, 80), 0.22),
    )
    index = 0
    while y < canvas.height + 40:
        bend, phase = strip * 0.9, rng.uniform(0, math.tau)
        outline = [(x, y + bend * math.sin(x / canvas.width * 4.2 + phase)) for x in range(-20, canvas.width + 40, 20)]
        colour = mix(greens[index % len(greens)], mood.near, min(0.35, index * 0.035))
        canvas.shape(
            [
                *outline,
                (canvas.width + 40, canvas.height + 60),
                (-40, canvas.height + 60),
            ],
            colour,
        )
        canvas.line(outline, mix(colour, WHITE, 0.28), 1.2 + index * 0.3)
        y += strip
        strip *= 1.32
        index += 1

"""Bodies of still lifes: things turned on a wheel, boxes, discs, heaps, and the shadows they throw.

Light comes from the upper left, always; a picture lit from the right is one that was mirrored. Level circles are
ellipses as flat as `canvas.tilt` says, so the same dish can be seen from the table's edge and from straight above.
"""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple, Protocol

from .canvas import Canvas, Point
from .palette import AMBER, INK, RGB, SEA, WHITE, mix

Profile = Sequence[tuple[float, float]]
"""Outline of a turned body: (height from its foot 0 … 1, half width 0 … 1), from the foot up."""


class Prop(NamedTuple):
    """A thing to be placed: its size on a picture of 800 × 600, drawn around the middle of its foot at (0, 0)."""

    width: float
    height: float
    draw: Callable[[Canvas], None]
    lies: float = 0
    """How far above (0, 0) the middle of something long is that lies on the ground, like a blade."""


class Maker(Protocol):
    """Makes one thing of its sort, with the shape and colours the random numbers give it."""

    def __call__(self, rng: Random, /) -> Prop: ...


def made(width: float, height: float, lies: float = 0) -> Callable[[Callable[[Canvas, Random], None]], Maker]:
    """A function that draws a thing of this size, as a maker of such things."""

    def maker(draw: Callable[[Canvas, Random], None]) -> Maker:
        def make(rng: Random, /) -> Prop:
            seed = rng.random()
            return Prop(width, height, lambda canvas: draw(canvas, Random(seed)), lies)  # noqa: S311 — a drawing

        return make

    return maker


def rise(canvas: Canvas, height: float) -> float:
    """How high something upright of this height looks from the camera's height: nothing from straight above."""
    return height * math.sqrt(max(0.0, 1 - canvas.tilt**2))


def eased(profile: Profile, steps: int = 6) -> list[tuple[float, float]]:
    """A profile with smooth curves between its points (Catmull-Rom), none of which it overshoots."""
    points = [profile[0], *profile, profile[-1]]
    result: list[tuple[float, float]] = []
    for index in range(1, len(points) - 2):
        (h0, w0), (h1, w1), (h2, w2), (h3, w3) = points[index - 1 : index + 3]
        for step in range(steps):
            t = step / steps
            height, width = _spline(h0, h1, h2, h3, t), _spline(w0, w1, w2, w3, t)
            result.append((min(max(height, h1), h2), min(max(width, min(w1, w2)), max(w1, w2))))
    return [*result, profile[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def shadow(canvas: Canvas, x: float, foot: float, reach: float, *, depth: float | None = None, dark: float = 1) -> None:
    """What a thing of this half width throws on the ground to its right, and the dark where it touches it."""
    flat = reach * canvas.tilt if depth is None else depth
    canvas.soft([(x + reach * 0.42, foot + flat * 0.1, reach * 1.2, flat * 0.9)], INK, 0.34 * dark, reach * 0.14)
    canvas.soft([(x + reach * 0.05, foot + flat * 0.05, reach * 1.0, flat * 0.95)], INK, 0.5 * dark, reach * 0.05)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 18) -> list[Point]:
    """Points on an ellipse from one angle to another, in degrees, clockwise from the right."""
    turns = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]


def shades(colour: RGB, gloss: float = 0.3) -> tuple[RGB, ...]:
    """A round body's planes of colour from left to right, as a brush would lay them."""
    return (
        mix(colour, INK, 0.06),
        mix(colour, WHITE, gloss * 0.8),
        mix(colour, WHITE, gloss * 0.25),
        colour,
        mix(colour, INK, 0.2),
        mix(colour, INK, 0.38),
    )


def planes(colour: RGB, gloss: float) -> tuple[tuple[float, float, RGB], ...]:
    """Vertical planes of a turned body: from and to a share of its half width, and their colours."""
    warm = mix(WHITE, AMBER, 0.25)
    return (
        (-0.86, -0.26, mix(colour, warm, gloss * 0.55)),
        (-0.68, -0.46, mix(colour, warm, gloss)),
        (0.26, 1.0, mix(colour, INK, 0.17)),
        (0.6, 1.0, mix(colour, INK, 0.33)),
        (0.88, 1.0, mix(mix(colour, INK, 0.3), SEA, 0.12)),
    )


Rows = Sequence[tuple[float, float]]
"""A body's silhouette as (y, half width), from the foot up."""


def rounded_body(canvas: Canvas, x: float, rows: Rows, colour: RGB, gloss: float, *, alpha: float = 1) -> None:
    """A body of revolution from its silhouette: flat colour, and planes of light and shade that follow its curve."""
    tilt = canvas.tilt
    rows = rows[max(range(len(rows)), key=lambda index: rows[index][0] + rows[index][1] * tilt) :]
    foot, low = rows[0]
    left, right = [(x - w, y) for y, w in rows], [(x + w, y) for y, w in reversed(rows)]
    under = arc(x, foot, low, low * tilt, 0, 180)
    canvas.shape([*left, *right, *under], colour, alpha=alpha)

    def meridian(share: float) -> list[Point]:
        bulge = math.sqrt(max(0.0, 1 - share * share)) * tilt
        return [(x + w * share, y + w * bulge) for y, w in rows]

    for start, end, tone in planes(colour, gloss):
        across = [start + (end - start) * step / 4 for step in range(5)]
        sole = [(x + low * share, foot + low * tilt * math.sqrt(max(0.0, 1 - share * share))) for share in across]
        canvas.shape([*reversed(meridian(start)), *sole, *meridian(end)], tone, alpha=alpha)


def turned(
    canvas: Canvas,
    profile: Profile,
    width: float,
    height: float,
    colour: RGB,
    *,
    gloss: float = 0.3,
    inside: RGB | None = None,
    x: float = 0,
    foot: float = 0,
    lip: float = 0.86,
) -> None:
    """A body of revolution standing at (x, foot); `inside` is what is seen through its mouth (default: its dark)."""
    half, tilt, height = width / 2, canvas.tilt, rise(canvas, height)
    outline = eased(profile)
    rounded_body(canvas, x, [(foot - height * h, half * w) for h, w in outline], colour, gloss)
    high = outline[-1][1] * half
    if high < 2:
        return
    top = foot - height
    canvas.ellipse(x, top, high, high * tilt, mix(colour, WHITE, gloss * 0.8))
    hole = mix(colour, INK, 0.55) if inside is None else inside
    edge = high * lip
    canvas.ellipse(x, top + high * tilt * 0.04, edge, edge * tilt, mix(hole, INK, 0.3))
    if tilt > 0.08:
        canvas.ellipse(x + edge * 0.05, top + edge * tilt * 0.16, edge * 0.94, edge * tilt * 0.86, hole)


def width_at(profile: Profile, share: float) -> float:
    """Half width (0 … 1) of a profile at a share of its height."""
    for (h0, w0), (h1, w1) in pairwise(eased(profile)):
        if h0 <= share <= h1 and h1 > h0:
            return w0 + (w1 - w0) * (share - h0) / (h1 - h0)
    return profile[-1][1]


def band(
    canvas: Canvas,
    profile: Profile,
    width: float,
    height: float,
    low: float,
    high: float,
    colour: RGB,
    *,
    x: float = 0,
    foot: float = 0,
    alpha: float = 1,
    reach: float = 1,
    gloss: float = 0.25,
) -> None:
    """A stripe or label around a turned body between two shares of its height; `reach` below 1 stops short."""
    if canvas.tilt > 0.95:
        return  # seen from straight above, a body's side is hidden
    half, tilt, height = width / 2, canvas.tilt, rise(canvas, height)
    shares = [low + (high - low) * step / 4 for step in range(5)]
    rows = [(foot - height * share, width_at(profile, share) * half) for share in shares]
    if reach < 1:
        bulge = math.sqrt(1 - reach * reach)
        wide = [(y + w * tilt * bulge, w * reach) for y, w in rows]
        turns = [reach * (step / 6 - 1) for step in range(13)]
        front = [
            [(x + w * turn, y + w * tilt * math.sqrt(1 - turn * turn)) for turn in turns]
            for y, w in (rows[0], rows[-1])
        ]
        sides = [(x + w, y) for y, w in wide[1:-1]], [(x - w, y) for y, w in reversed(wide[1:-1])]
        canvas.shape([*front[0], *sides[0], *front[1][::-1], *sides[1]], colour, alpha=alpha)
        return
    upper = rows[-1][1]
    crown = arc(x, rows[-1][0], upper, upper * tilt, 180, 0)
    under = arc(x, rows[0][0], rows[0][1], rows[0][1] * tilt, 0, 180)
    sides = [(x + w, y) for y, w in reversed(rows[1:-1])], [(x - w, y) for y, w in rows[1:-1]]
    canvas.shape([*crown, *sides[0], *under, *sides[1]], colour, alpha=alpha)
    for start, end, tone in planes(colour, gloss):
        turns = [start + (end - start) * step / 6 for step in range(7)]
        front = [
            [(x + w * turn, y + w * tilt * math.sqrt(max(0.0, 1 - turn * turn))) for turn in turns]
            for y, w in (rows[0], rows[-1])
        ]
        canvas.shape([*front[0], *front[1][::-1]], tone, alpha=alpha)


def block(
    canvas: Canvas,
    x: float,
    foot: float,
    width: float,
    height: float,
    depth: float,
    colour: RGB,
    *,
    top: RGB | None = None,
    taper: float = 0.06,
) -> float:
    """A box seen from the front and a little above; `depth` recedes by the tilt. Returns its upper edge's y."""
    back, half = depth * canvas.tilt, width / 2
    y = foot - rise(canvas, height)
    inset = width * taper * (1 - canvas.tilt)
    front = [(x - half, foot), (x - half, y), (x + half, y), (x + half, foot)]
    canvas.shape(front, colour)
    canvas.shape(
        [(x + half * 0.46, foot), (x + half * 0.3, y), (x + half, y), (x + half, foot)], mix(colour, INK, 0.14)
    )
    lid = mix(colour, WHITE, 0.3) if top is None else top
    cover = [(x - half, y), (x - half + inset, y - back), (x + half - inset, y - back), (x + half, y)]
    canvas.shape(cover, lid)
    return y


def disc(
    canvas: Canvas, x: float, y: float, radius: float, colour: RGB, *, thick: float = 0, gloss: float = 0.2
) -> None:
    """A round flat thing lying level: a slice, a cracker, a lid."""
    up = rise(canvas, thick)
    if thick or gloss:
        canvas.ellipse(x, y, radius, radius * canvas.tilt, mix(colour, INK, 0.3))
        if thick:
            canvas.shape(
                [(x - radius, y), (x - radius, y - up), (x + radius, y - up), (x + radius, y)],
                mix(colour, INK, 0.22),
            )
    canvas.ellipse(x, y - up, radius, radius * canvas.tilt, colour)
    if gloss:
        light, flat = mix(colour, WHITE, gloss), radius * canvas.tilt
        canvas.ellipse(x - radius * 0.12, y - up - flat * 0.12, radius * 0.72, flat * 0.7, light)


def mound(rng: Random, reach: float, height: float, count: int, tilt: float) -> list[Point]:
    """Places in a heap of this half width, those behind first; the middle is higher by `height`."""
    places = []
    for index in range(count):
        turn, share = index * 2.399963 + rng.uniform(-0.3, 0.3), math.sqrt((index + 0.5) / count)
        u, v = share * math.cos(turn), share * math.sin(turn)
        lift = height * (1 - share**1.6) * math.sqrt(max(0.0, 1 - tilt**2))
        places.append((v, (u * reach, v * reach * tilt - lift)))
    return [place for _, place in sorted(places)]


def strip(points: Sequence[Point], width: float) -> list[Point]:
    """A band of this width along a line, as a polygon: straps, stalks, planks."""
    upper: list[Point] = []
    lower: list[Point] = []
    for index, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
        norm = math.hypot(x1 - x0, y1 - y0) or 1
        dx, dy = (y1 - y0) / norm * width / 2, (x1 - x0) / norm * width / 2
        upper.append((x - dx, y + dy))
        lower.append((x + dx, y - dy))
    return upper + lower[::-1]

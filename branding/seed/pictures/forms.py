"""Bodies of still lifes: things turned on a wheel, boxes, discs, heaps, and the shadows they throw.

Light comes from the upper left, always; a picture lit from the right is one that was mirrored. Level circles are
ellipses as flat as `canvas.tilt` says, so the same dish can be seen from the table's edge and from straight above.
"""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple

from .canvas import Canvas, Point
from .palette import INK, RGB, WHITE, mix

Profile = Sequence[tuple[float, float]]
"""Outline of a turned body: (height from its foot 0 … 1, half width 0 … 1), from the foot up."""


class Prop(NamedTuple):
    """A thing to be placed: its size on a picture of 800 × 600, drawn around the middle of its foot at (0, 0)."""

    width: float
    height: float
    draw: Callable[[Canvas], None]


def eased(profile: Profile, steps: int = 6) -> list[tuple[float, float]]:
    """A profile with smooth curves between its points (Catmull-Rom)."""
    points = [profile[0], *profile, profile[-1]]
    result: list[tuple[float, float]] = []
    for index in range(1, len(points) - 2):
        (h0, w0), (h1, w1), (h2, w2), (h3, w3) = points[index - 1 : index + 3]
        for step in range(steps):
            t = step / steps
            result.append((_spline(h0, h1, h2, h3, t), max(0.0, _spline(w0, w1, w2, w3, t))))
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
    """A round body's colours from left to right."""
    return (
        mix(colour, INK, 0.2),
        mix(colour, WHITE, gloss * 0.55),
        mix(colour, WHITE, gloss),
        colour,
        mix(colour, INK, 0.24),
        mix(colour, INK, 0.5),
        mix(colour, INK, 0.4),
    )


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
    half, tilt = width / 2, canvas.tilt
    outline = eased(profile)
    low, high = outline[0][1] * half, outline[-1][1] * half
    left = [(x - half * w, foot - height * h) for h, w in outline]
    right = [(x + half * w, foot - height * h) for h, w in reversed(outline)]
    canvas.shape([*left, *right, *arc(x, foot, low, low * tilt, 0, 180)], *shades(colour, gloss), across=True)
    if high < 2:
        return
    top = foot - height
    canvas.ellipse(x, top, high, high * tilt, mix(colour, WHITE, gloss * 0.9), mix(colour, INK, 0.08), across=True)
    hole = mix(colour, INK, 0.62) if inside is None else inside
    edge = high * lip
    canvas.ellipse(x, top + high * tilt * 0.04, edge, edge * tilt, mix(hole, INK, 0.35), hole, mix(hole, WHITE, 0.1))


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
    """A stripe or label around a turned body between two shares of its height; `reach` below 1 stops short of its edge."""
    half, tilt = width / 2, canvas.tilt
    lower, upper = width_at(profile, low) * half * reach, width_at(profile, high) * half * reach
    bend = math.sqrt(max(0.0, 1 - reach * reach)) if reach < 1 else 0.0
    y0, y1 = foot - height * low, foot - height * high
    start = math.degrees(math.asin(bend)) if bend else 0
    under = arc(x, y0, lower / max(reach, 0.01), lower / max(reach, 0.01) * tilt, start, 180 - start)
    over = arc(x, y1, upper / max(reach, 0.01), upper / max(reach, 0.01) * tilt, 180 - start, start)
    middle = [
        (x - half * width_at(profile, low + (high - low) * t) * reach, y0 + (y1 - y0) * t) for t in (0.25, 0.5, 0.75)
    ]
    other = [(2 * x - px, py) for px, py in reversed(middle)]
    if reach < 1:
        canvas.shape([*under, *over], *shades(colour, gloss)[1:5], across=True, alpha=alpha)
    else:
        canvas.shape([*under, *middle, *over, *other], *shades(colour, gloss), across=True, alpha=alpha)


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
    """A box seen from the front and a little above; `depth` recedes by the tilt. Returns the y of its upper front edge."""
    rise = height * math.sqrt(max(0.0, 1 - canvas.tilt**2))
    back, half = depth * canvas.tilt, width / 2
    y = foot - rise
    inset = width * taper * (1 - canvas.tilt)
    front = [(x - half, foot), (x - half, y), (x + half, y), (x + half, foot)]
    canvas.shape(front, mix(colour, WHITE, 0.08), mix(colour, INK, 0.06), mix(colour, INK, 0.24), across=True)
    lid = mix(colour, WHITE, 0.3) if top is None else top
    cover = [(x - half, y), (x - half + inset, y - back), (x + half - inset, y - back), (x + half, y)]
    canvas.shape(cover, mix(lid, WHITE, 0.12), lid, mix(lid, INK, 0.08), across=True)
    return y


def disc(
    canvas: Canvas, x: float, y: float, radius: float, colour: RGB, *, thick: float = 0, gloss: float = 0.2
) -> None:
    """A round flat thing lying level: a slice, a cracker, a lid."""
    rise = thick * math.sqrt(max(0.0, 1 - canvas.tilt**2))
    if thick or gloss:
        canvas.ellipse(x, y, radius, radius * canvas.tilt, mix(colour, INK, 0.34))
    canvas.ellipse(
        x,
        y - rise,
        radius,
        radius * canvas.tilt,
        mix(colour, WHITE, gloss),
        colour,
        mix(colour, INK, 0.12),
        across=True,
    )


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

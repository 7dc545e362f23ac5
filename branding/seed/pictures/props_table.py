"""What food and drink come in: plates, bowls, leaves, glasses, bottles, jars, pouches, boxes; and heaps of pieces."""

import math
from collections.abc import Callable
from random import Random

from .canvas import Canvas, Point
from .forms import Profile, arc, band, block, mound, rise, rounded_body, shadow, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix

CHILI: RGB = (186, 52, 38)
DEEP: Profile = ((0, 0.42), (0.12, 0.46), (0.4, 0.74), (0.8, 0.96), (1, 1.0))
TUMBLER: Profile = ((0, 0.72), (0.04, 0.76), (0.6, 0.9), (1, 1.0))
BOTTLE: Profile = ((0, 0.9), (0.03, 1.0), (0.55, 1.0), (0.68, 0.84), (0.78, 0.42), (0.86, 0.36), (1, 0.36))
JAR: Profile = ((0, 0.9), (0.05, 1.0), (0.72, 1.0), (0.82, 0.9), (0.84, 0.8), (1, 0.8))

PACKET_TONES: tuple[tuple[RGB, RGB], ...] = (
    (LEAF, AMBER),
    (CLAY, BARK),
    (mix(SEA, LEAF, 0.2), CLAY),
    (mix(AMBER, SAND, 0.15), CLAY),
    (mix(SAND, WHITE, 0.3), LEAF),
    (mix(INK, SEA, 0.5), AMBER),
)
"""Colours of a packet and of the mark on it."""

Piece = Callable[[Canvas, float, float, int], None]


def crockery(rng: Random) -> RGB:
    """A colour of glazed plates and cups."""
    return rng.choice(
        (
            mix(SAND, WHITE, 0.5),
            mix(SEA, SAND, 0.55),
            mix(SEA, WHITE, 0.16),
            mix(CLAY, SAND, 0.35),
            mix(LEAF, SAND, 0.5),
            mix(AMBER, SAND, 0.35),
            mix(INK, SEA, 0.4),
        )
    )


def plate(canvas: Canvas, reach: float, tone: RGB, *, rim: RGB | None = None) -> None:
    """A plate lying level around (0, 0)."""
    flat = reach * canvas.tilt
    shadow(canvas, 0, 4, reach * 0.94)
    canvas.ellipse(0, rise(canvas, 10) * 0.4, reach * 0.98, flat, mix(tone, INK, 0.36))
    canvas.ellipse(0, -rise(canvas, 8), reach, flat, mix(tone, WHITE, 0.22))
    if rim is not None:
        canvas.ellipse(0, -rise(canvas, 8), reach * 0.94, flat * 0.94, rim)
        canvas.ellipse(0, -rise(canvas, 8), reach * 0.88, flat * 0.88, mix(tone, WHITE, 0.2))
    canvas.ellipse(0, -rise(canvas, 6), reach * 0.74, flat * 0.74, mix(tone, INK, 0.1))
    canvas.ellipse(reach * 0.02, -rise(canvas, 4), reach * 0.7, flat * 0.69, mix(tone, WHITE, 0.06))


def leaf_bed(canvas: Canvas, reach: float, *, deep: float = 1.0) -> None:
    """Banana leaf cut for serving, lying level around (0, 0)."""
    tone, flat = mix(LEAF, AMBER, 0.1), reach * canvas.tilt * deep
    edge = [(reach * math.cos(t) * (0.97 + 0.05 * math.cos(7 * t)), flat * math.sin(t)) for t in _turns(28)]
    canvas.shape([(x + 4, y + 6) for x, y in edge], mix(tone, INK, 0.55))
    canvas.shape(edge, tone)
    canvas.shape([*edge[14:], edge[0]], mix(tone, WHITE, 0.12))
    for step in range(-5, 6):
        x = step * reach / 6
        canvas.line([(x, 0), (x + reach * 0.12, flat * 0.8)], mix(tone, INK, 0.16), 1.6)
        canvas.line([(x, 0), (x + reach * 0.12, -flat * 0.8)], mix(tone, WHITE, 0.22), 1.6)
    canvas.line([(-reach, 0), (reach, 0)], mix(tone, WHITE, 0.35), 3.4)


def bowl(canvas: Canvas, width: float, tone: RGB, inside: RGB, *, stripe: RGB | None = None) -> float:
    """A deep bowl filled with something; returns the y of what fills it."""
    height = width * 0.42
    shadow(canvas, 0, 0, width * 0.32)
    turned(canvas, DEEP, width, height, tone, gloss=0.3, inside=inside, lip=0.93)
    if stripe is not None:
        band(canvas, DEEP, width, height, 0.78, 0.86, stripe)
    return -rise(canvas, height) + width * canvas.tilt * 0.03


def heap(
    canvas: Canvas, rng: Random, y: float, reach: float, height: float, count: int, piece: Piece, *, base: RGB
) -> None:
    """A heap of pieces on a level at `y`; `base` is the dark between them."""
    up = rise(canvas, height)
    canvas.ellipse(0, y, reach * 1.04, reach * canvas.tilt * 1.04, mix(base, INK, 0.3))
    canvas.shape(arc(0, y, reach * 0.98, max(up, reach * canvas.tilt) * 0.92, 180, 360), base)
    for index, (px, py) in enumerate(mound(rng, reach, height, count, canvas.tilt)):
        piece(canvas, px, y + py, index)


def pouch(canvas: Canvas, rng: Random, width: float, tone: RGB, motif: RGB, *, window: RGB | None = None) -> None:
    """A standing pouch with a label, its foot at (0, 0); `window` shows what is in it."""
    tall, half = width * 1.32, width / 2
    up = rise(canvas, tall)
    shadow(canvas, 0, 0, half * 0.9, depth=half * 0.3)
    sides = ((0.92, 1.0), (1.0, 0.88), (0.93, 0.45), (1.0, 0.06), (0.92, 0.0))
    right = [(half * w, -up * h) for w, h in sides]
    body = [*[(-x, y) for x, y in reversed(right)], *right]
    canvas.shape(body, tone)
    canvas.shape([(half * 0.42, -up), *right, (half * 0.5, 0), (half * 0.36, -up * 0.5)], mix(tone, INK, 0.2))
    canvas.shape(
        [(-half * 0.8, -up * 0.97), (-half * 0.56, -up * 0.97), (-half * 0.5, -up * 0.04), (-half * 0.76, -up * 0.04)],
        mix(tone, WHITE, 0.28),
    )
    canvas.shape(
        [(-half * 0.92, -up), (half * 0.92, -up), (half * 0.98, -up * 0.92), (-half * 0.98, -up * 0.92)],
        mix(tone, INK, 0.32),
    )
    label = mix(SAND, WHITE, 0.3)
    canvas.shape(
        [(-half * 0.62, -up * 0.8), (half * 0.62, -up * 0.8), (half * 0.6, -up * 0.44), (-half * 0.6, -up * 0.44)],
        label,
    )
    for reach, colour in ((0.24, motif), (0.14, label), (0.08, motif)):
        canvas.shape(
            [
                (-half * reach, -up * 0.66),
                (0, -up * (0.66 + reach * 0.42)),
                (half * reach, -up * 0.66),
                (0, -up * (0.66 - reach * 0.42)),
            ],
            colour,
        )
    for line, reach in ((0.515, 0.4), (0.475, 0.28)):
        canvas.line([(-half * reach, -up * line), (half * reach, -up * line)], mix(tone, INK, 0.3), half * 0.05)
    if window is not None:
        canvas.ellipse(0, -up * 0.23, half * 0.56, up * 0.13, mix(window, INK, 0.3))
        for _ in range(14):
            x, y = rng.uniform(-0.4, 0.4) * half, -up * rng.uniform(0.15, 0.31)
            shade = mix(window, rng.choice((WHITE, BARK)), rng.uniform(0, 0.25))
            canvas.ellipse(x, y, half * 0.13, half * 0.1, shade)


def bottle(canvas: Canvas, width: float, tall: float, liquid: RGB, cap: RGB, *, label: RGB | None = None) -> None:
    """A capped bottle of glass or plastic, its foot at (0, 0)."""
    shadow(canvas, 0, 0, width * 0.46)
    turned(canvas, BOTTLE, width, tall, liquid, gloss=0.42, inside=cap)
    if label is not None:
        band(canvas, BOTTLE, width, tall, 0.16, 0.48, label, gloss=0.15)
        mark(canvas, -rise(canvas, tall * 0.32) + width / 2 * canvas.tilt, width * 0.17, mix(label, INK, 0.6))
    lid: Profile = ((0, 1), (1, 1))
    turned(canvas, lid, width * 0.42, tall * 0.09, cap, foot=-rise(canvas, tall * 0.95), inside=mix(cap, WHITE, 0.2))


def jar(canvas: Canvas, rng: Random, width: float, tall: float, content: RGB, lid: RGB) -> None:
    """A glass jar full of pieces under a lid."""
    shadow(canvas, 0, 0, width * 0.46)
    turned(canvas, JAR, width, tall, mix(content, WHITE, 0.12), gloss=0.35)
    reach = width * 0.42
    for _ in range(42):
        x, share = rng.uniform(-1, 1) * reach, rng.uniform(0.06, 0.68)
        shade = mix(content, rng.choice((WHITE, BARK, INK)), rng.uniform(0.02, 0.3))
        canvas.ellipse(x, -rise(canvas, tall * share), width * 0.085, width * 0.06, mix(shade, INK, max(0, x) / 400))
    gloss = [(-width * 0.4, -rise(canvas, tall * 0.08)), (-width * 0.31, -rise(canvas, tall * 0.06))]
    canvas.shape(
        [*gloss, (-width * 0.31, -rise(canvas, tall * 0.72)), (-width * 0.4, -rise(canvas, tall * 0.7))],
        WHITE,
        alpha=0.5,
    )
    cap: Profile = ((0, 1), (1, 1))
    turned(
        canvas,
        cap,
        width * 0.9,
        tall * 0.16,
        lid,
        foot=-rise(canvas, tall * 0.84),
        inside=mix(lid, WHITE, 0.16),
        lip=0.9,
    )


def glass(canvas: Canvas, width: float, tall: float, lower: RGB, upper: RGB, *, straw: RGB | None = None) -> None:
    """A glass of something cold; two liquids lie on each other."""
    shadow(canvas, 0, 0, width * 0.4)
    turned(canvas, TUMBLER, width, tall, upper, gloss=0.3, inside=mix(upper, WHITE, 0.25), lip=0.93)
    band(canvas, TUMBLER, width, tall, 0.02, 0.42, lower, gloss=0.3)
    band(canvas, TUMBLER, width, tall, 0.38, 0.48, mix(lower, upper, 0.5), gloss=0.3)
    y, reach = -rise(canvas, tall), width * 0.4
    for x, turn in ((-0.3, 12), (0.28, -18), (0.02, 30)):
        with canvas.placed(x * width, y + abs(x) * 10 - 4, 1, turn):
            ice = mix(upper, WHITE, 0.62)
            canvas.shape(
                [
                    (-reach * 0.3, -reach * 0.24),
                    (reach * 0.3, -reach * 0.24),
                    (reach * 0.3, reach * 0.2),
                    (-reach * 0.3, reach * 0.2),
                ],
                ice,
                alpha=0.85,
            )
            canvas.shape(
                [(0, -reach * 0.24), (reach * 0.3, -reach * 0.24), (reach * 0.3, reach * 0.2)], WHITE, alpha=0.5
            )
    if straw is not None:
        canvas.line([(width * 0.04, y + 6), (width * 0.3, y - tall * 0.42), (width * 0.48, y - tall * 0.46)], straw, 9)
        canvas.line([(width * 0.02, y + 4), (width * 0.28, y - tall * 0.41)], mix(straw, WHITE, 0.5), 3)


def cup(canvas: Canvas, width: float, tone: RGB, inside: RGB) -> None:
    """A cup with a handle on its saucer."""
    with canvas.placed(0, 0):
        plate(canvas, width * 0.86, tone)
    tall = width * 0.62
    y = -rise(canvas, tall * 0.55)
    canvas.ellipse(width * 0.54, y, width * 0.2, rise(canvas, tall * 0.3) + 4, mix(tone, INK, 0.22))
    canvas.ellipse(width * 0.53, y, width * 0.11, rise(canvas, tall * 0.17) + 2, mix(tone, INK, 0.02))
    profile: Profile = ((0, 0.56), (0.1, 0.66), (0.45, 0.92), (1, 1.0))
    turned(canvas, profile, width, tall, tone, gloss=0.34, inside=inside, lip=0.91)


def box(canvas: Canvas, width: float, tall: float, deep: float, tone: RGB, lid: RGB, motif: RGB) -> None:
    """A cardboard box with a printed lid."""
    shadow(canvas, 0, 0, width * 0.5, depth=deep * 0.4 * canvas.tilt)
    y = block(canvas, 0, 0, width, tall, deep, tone, top=lid)
    side = -rise(canvas, tall * 0.72)
    canvas.shape(
        [(-width / 2 - 3, y), (width / 2 + 3, y), (width / 2 + 3, side), (-width / 2 - 3, side)], mix(lid, INK, 0.2)
    )
    middle = y - deep * canvas.tilt / 2
    for reach, colour in ((0.3, motif), (0.2, lid), (0.1, motif)):
        canvas.shape(
            [
                (-width * reach, middle),
                (0, middle - deep * canvas.tilt * reach * 1.2),
                (width * reach, middle),
                (0, middle + deep * canvas.tilt * reach * 1.2),
            ],
            colour,
        )


def block_of(canvas: Canvas, x: float, foot: float, width: float, tall: float, deep: float, tone: RGB) -> None:
    """A cut block: tofu, cake, soap."""
    canvas.soft([(x + width * 0.16, foot, width * 0.5, max(5, deep * canvas.tilt * 0.3))], INK, 0.3, 6)
    block(canvas, x, foot, width, tall, deep, mix(tone, INK, 0.14), top=tone)


def ball(canvas: Canvas, x: float, y: float, reach: float, tone: RGB) -> None:
    """A fruit or a bead."""
    canvas.ellipse(x, y, reach, reach * 0.96, mix(tone, INK, 0.3))
    canvas.ellipse(x - reach * 0.09, y - reach * 0.08, reach * 0.88, reach * 0.84, tone)
    canvas.ellipse(x - reach * 0.32, y - reach * 0.34, reach * 0.32, reach * 0.24, mix(tone, WHITE, 0.45))


def mark(canvas: Canvas, y: float, reach: float, colour: RGB, *, x: float = 0) -> None:
    """A diamond on a label, as printers of packets here put one."""
    for share in (1.0, 0.45):
        canvas.shape(
            [(x - reach * share, y), (x, y - reach * share), (x + reach * share, y), (x, y + reach * share)],
            colour if share == 1 else mix(colour, WHITE, 0.75),
        )


def steam(canvas: Canvas, y: float, reach: float) -> None:
    """A wisp over something hot."""
    wisp = [(reach * math.sin(step * 0.7), y - step * 17, 9 + step * 1.6, 15) for step in range(8)]
    canvas.soft(wisp, WHITE, 0.34, 10)


def cut_leaf(canvas: Canvas, points: list[Point], tone: RGB = LEAF) -> None:
    """A small folded leaf with its rib."""
    canvas.shape(points, tone)
    canvas.line([points[0], points[len(points) // 2]], mix(tone, WHITE, 0.3), 2)


def tray(canvas: Canvas, reach: float, *, deep: float = 18) -> float:
    """A round tray of plaited bamboo (tampah); returns the y of what lies on it."""
    straw, flat, up = mix(AMBER, SAND, 0.5), reach * canvas.tilt, rise(canvas, deep)
    shadow(canvas, 0, 4, reach * 0.96)
    rounded_body(canvas, 0, [(0, reach * 0.94), (-up, reach)], mix(straw, BARK, 0.35), 0.25)
    canvas.ellipse(0, -up, reach, flat, mix(straw, BARK, 0.2))
    canvas.ellipse(0, -up * 0.8, reach * 0.93, flat * 0.93, straw)
    for step in range(-6, 7):
        half = math.sqrt(max(0.0, 1 - (step / 7) ** 2)) * 0.9
        canvas.line(
            [(-reach * half, -up * 0.8 + flat * step / 7), (reach * half, -up * 0.8 + flat * step / 7)],
            mix(straw, BARK, 0.26),
            2,
        )
        canvas.line(
            [(reach * step / 7, -up * 0.8 - flat * half), (reach * step / 7, -up * 0.8 + flat * half)],
            mix(straw, STONE, 0.2),
            1.6,
        )
    return -up * 0.8


def _turns(count: int) -> list[float]:
    return [math.tau * step / count for step in range(count)]

"""Bags, blades and cloth."""

import math
from random import Random

from .canvas import Canvas, Point
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix


def backpack(canvas: Canvas, x: float, foot: float, width: float, colour: RGB) -> None:
    """A sewn backpack seen from the front, with its pocket, zips and handle."""
    height, half = width * 1.28, width / 2
    top = foot - height
    canvas.soft([(x + width * 0.08, foot, width * 0.62, width * 0.06)], INK, 0.5, width * 0.06)
    dark, light = mix(colour, INK, 0.35), mix(colour, WHITE, 0.22)
    canvas.line(
        [
            (x - width * 0.13, top + 4),
            (x - width * 0.11, top - width * 0.12),
            (x + width * 0.11, top - width * 0.12),
            (x + width * 0.13, top + 4),
        ],
        dark,
        width * 0.045,
    )
    body = rounded(x - half, top, x + half, foot, width * 0.34, width * 0.12)
    canvas.shape(body, dark, light, colour, dark, across=True)
    seam = rounded(
        x - half * 0.8,
        top + height * 0.09,
        x + half * 0.8,
        top + height * 0.5,
        width * 0.24,
        width * 0.06,
    )
    canvas.line([*seam, seam[0]], mix(colour, INK, 0.3), width * 0.012)
    pocket = rounded(
        x - half * 0.78,
        foot - height * 0.46,
        x + half * 0.78,
        foot - height * 0.06,
        width * 0.1,
        width * 0.1,
    )
    canvas.shape(pocket, mix(colour, WHITE, 0.14), mix(colour, INK, 0.12))
    canvas.line([*pocket, pocket[0]], dark, width * 0.012)
    canvas.line(
        [
            (x - half * 0.62, foot - height * 0.38),
            (x + half * 0.62, foot - height * 0.38),
        ],
        AMBER,
        width * 0.022,
    )
    canvas.shape(
        [
            (x + half * 0.5, foot - height * 0.385),
            (x + half * 0.56, foot - height * 0.385),
            (x + half * 0.58, foot - height * 0.31),
            (x + half * 0.48, foot - height * 0.31),
        ],
        SAND,
    )
    canvas.shape(
        rounded(
            x - width * 0.15,
            foot - height * 0.29,
            x + width * 0.15,
            foot - height * 0.17,
            4,
            4,
        ),
        SAND,
    )
    diamond(canvas, x, foot - height * 0.23, width * 0.06, CLAY)


def rounded(left: float, top: float, right: float, bottom: float, upper: float, lower: float) -> list[Point]:
    """A box with round corners of two radii."""
    corners = (
        (left + upper, top + upper, upper, 180),
        (right - upper, top + upper, upper, 270),
        (right - lower, bottom - lower, lower, 0),
        (left + lower, bottom - lower, lower, 90),
    )
    return [
        (
            cx + radius * math.cos(math.radians(start + turn)),
            cy + radius * math.sin(math.radians(start + turn)),
        )
        for cx, cy, radius, start in corners
        for turn in range(0, 91, 10)
    ]


def diamond(canvas: Canvas, x: float, y: float, reach: float, colour: RGB) -> None:
    """The diamond of Banten batik."""
    canvas.shape([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], colour)


def blade(canvas: Canvas, x: float, y: float, length: float, *, steel: RGB = (206, 212, 210)) -> None:
    """A golok lying from left (handle) to right, its belly downwards; (x, y) is the middle of the guard."""
    wide = length * 0.085
    back = [
        (x + length * t, y - wide * 0.5 - length * 0.03 * math.sin(t * math.pi)) for t in (0, 0.2, 0.4, 0.6, 0.8, 0.96)
    ]
    belly = [
        (
            x + length * t,
            y + wide * (0.5 + 0.75 * math.sin(min(1, t * 1.05) * math.pi) ** 1.2 * t),
        )
        for t in (0.97, 0.88, 0.76, 0.64, 0.5, 0.35, 0.2, 0)
    ]
    canvas.soft(
        [(x + length * 0.42, y + wide * 1.5, length * 0.62, wide * 0.45)],
        INK,
        0.5,
        wide * 0.5,
    )
    canvas.shape(
        [*back, (x + length, y - wide * 0.3), *belly],
        mix(steel, INK, 0.42),
        mix(steel, INK, 0.15),
        steel,
        WHITE,
        mix(steel, INK, 0.2),
    )
    edge = [(px, py - wide * 0.17) for px, py in belly]
    canvas.line(edge, mix(steel, INK, 0.32), max(1, wide * 0.03))
    for index in range(16):
        px = x + length * (0.06 + 0.8 * index / 16)
        canvas.line(
            [
                (px, y - wide * 0.1),
                (px + length * 0.02, y - wide * 0.24),
                (px + length * 0.045, y - wide * 0.1),
            ],
            mix(steel, INK, 0.28),
            max(1, wide * 0.025),
        )
    canvas.shape(
        [
            (x - wide * 0.15, y - wide * 0.72),
            (x + wide * 0.18, y - wide * 0.72),
            (x + wide * 0.18, y + wide * 0.72),
            (x - wide * 0.15, y + wide * 0.72),
        ],
        AMBER,
        mix(AMBER, INK, 0.45),
    )
    grip = length * 0.3
    canvas.shape(
        [
            (x - wide * 0.15, y - wide * 0.42),
            (x - grip * 0.6, y - wide * 0.5),
            (x - grip * 0.95, y - wide * 0.3),
            (x - grip * 1.12, y + wide * 0.45),
            (x - grip * 1.05, y + wide * 1.0),
            (x - grip * 0.8, y + wide * 0.72),
            (x - grip * 0.55, y + wide * 0.4),
            (x - wide * 0.15, y + wide * 0.46),
        ],
        mix(BARK, WHITE, 0.2),
        BARK,
        mix(BARK, INK, 0.5),
    )
    for share in (0.25, 0.42, 0.59):
        canvas.line(
            [(x - grip * share, y - wide * 0.44), (x - grip * share, y + wide * 0.4)],
            mix(BARK, INK, 0.5),
            wide * 0.05,
        )


def sheath(canvas: Canvas, x: float, y: float, length: float) -> None:
    """The wooden sheath of a golok, with rings of horn."""
    wide = length * 0.1
    canvas.soft(
        [(x + length * 0.5, y + wide * 0.8, length * 0.55, wide * 0.35)],
        INK,
        0.5,
        wide * 0.45,
    )
    canvas.shape(
        [
            (x, y - wide * 0.62),
            (x + length * 0.93, y - wide * 0.5),
            (x + length, y - wide * 0.1),
            (x + length * 0.97, y + wide * 0.62),
            (x, y + wide * 0.58),
        ],
        mix(CLAY, INK, 0.1),
        mix(BARK, CLAY, 0.4),
        mix(BARK, INK, 0.45),
    )
    for share in (0.04, 0.34, 0.66):
        canvas.shape(
            [
                (x + length * share, y - wide * 0.68),
                (x + length * (share + 0.05), y - wide * 0.67),
                (x + length * (share + 0.05), y + wide * 0.64),
                (x + length * share, y + wide * 0.65),
            ],
            mix(INK, AMBER, 0.35),
            INK,
        )


def batik(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    ground: RGB,
    ink: RGB,
    *,
    cell: float = 60,
) -> None:
    """Batik cloth in a box: rows of diamonds with petals and dots, every row shifted by half."""
    left, top, right, bottom = box
    frame = [(left, top), (right, top), (right, bottom), (left, bottom)]
    half = cell / 2
    with canvas.clipped(frame):
        canvas.shape(frame, ground)
        row, y = 0, top
        while y < bottom + half:
            x = left - (half if row % 2 else 0)
            while x < right + cell:
                motif(canvas, x, y, half, ground, ink)
                x += cell
            y += half
            row += 1


def motif(canvas: Canvas, x: float, y: float, half: float, ground: RGB, ink: RGB) -> None:
    """One diamond of the cloth: a frame, four petals, dots at its corners and a heart of amber."""
    diamond(canvas, x, y, half * 0.9, ink)
    diamond(canvas, x, y, half * 0.76, ground)
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        canvas.ellipse(
            x + dx * half * 0.32,
            y + dy * half * 0.32,
            half * (0.1 + 0.12 * abs(dx)),
            half * (0.1 + 0.12 * abs(dy)),
            ink,
        )
        canvas.ellipse(x + dx * half * 0.98, y + dy * half * 0.98, half * 0.07, half * 0.07, ground)
    diamond(canvas, x, y, half * 0.14, AMBER)


def fabric(rng: Random, index: int) -> RGB:
    """Colours bags are sewn in, in turn."""
    colours = (SEA, CLAY, LEAF, mix(AMBER, CLAY, 0.25), mix(INK, SEA, 0.35), STONE)
    return mix(colours[index % len(colours)], INK, rng.uniform(0, 0.12))

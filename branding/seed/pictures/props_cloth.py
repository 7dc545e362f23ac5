"""Cloth and clothes: batik folded, rolled and hung; shirts, gowns, prayer clothes on hangers."""

import math
from random import Random

from .canvas import Canvas, Point
from .forms import Maker, arc, made, rise, shadow, strip
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix

STEEL: RGB = (150, 158, 158)
DYES: tuple[tuple[RGB, RGB], ...] = (
    (SEA, mix(SAND, AMBER, 0.3)),
    (CLAY, SAND),
    (mix(LEAF, INK, 0.25), SAND),
    (mix(INK, SEA, 0.35), AMBER),
    (mix(SAND, WHITE, 0.2), mix(SEA, INK, 0.1)),
    (mix(BARK, INK, 0.1), mix(AMBER, SAND, 0.4)),
    (mix(AMBER, SAND, 0.25), mix(CLAY, INK, 0.15)),
)
"""Ground and figure of the region's batik."""


def figured(canvas: Canvas, box: tuple[float, float, float, float], ink: RGB, motif: str, cell: float) -> None:
    """A batik figure repeated over a box: "diamond", "kawung", "leaf", "slope" or "plain"."""
    left, top, right, foot = box
    columns, rows = math.ceil((right - left) / cell), math.ceil((foot - top) / cell)
    if motif == "plain":
        return
    for row in range(rows):
        for column in range(columns):
            x = left + (column + 0.5) * (right - left) / columns
            y = top + (row + 0.5) * (foot - top) / rows
            wide, tall = (right - left) / columns * 0.44, (foot - top) / rows * 0.44
            if motif == "kawung":
                for dx, dy in ((-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5)):
                    canvas.ellipse(x + dx * wide, y + dy * tall, wide * 0.42, tall * 0.42, ink)
            elif motif == "leaf":
                sway = wide * (0.4 if (row + column) % 2 else -0.4)
                canvas.shape(
                    [(x - sway, y + tall), (x - wide * 0.5, y), (x + sway, y - tall), (x + wide * 0.5, y)], ink
                )
            elif motif == "slope":
                canvas.shape(
                    [
                        (x - wide, y + tall),
                        (x - wide * 0.2, y + tall),
                        (x + wide, y - tall),
                        (x + wide * 0.2, y - tall),
                    ],
                    ink,
                )
            else:
                canvas.shape([(x - wide, y), (x, y - tall), (x + wide, y), (x, y + tall)], ink)
                canvas.ellipse(x, y, wide * 0.3, tall * 0.3, mix(ink, INK, 0.4))


def _motif(rng: Random) -> str:
    return rng.choice(("diamond", "kawung", "leaf", "slope", "diamond"))


@made(320, 190)
def folded(canvas: Canvas, rng: Random) -> None:
    """A stack of folded lengths."""
    shadow(canvas, 0, 0, 150, depth=22)
    palette = list(DYES)
    rng.shuffle(palette)
    foot, tall = 0.0, rise(canvas, 40)
    for level in range(rng.randint(3, 5)):
        ground, ink = palette[level % len(palette)]
        left, right = -150.0 + rng.uniform(0, 12), 148.0 - rng.uniform(0, 14)
        top = foot - tall
        edge = [
            (right, foot),
            (left + 14, foot),
            *arc(left + 14, (foot + top) / 2, 18, tall / 2, 90, 270, 8),
            (right, top),
        ]
        canvas.shape(edge, ground)
        figured(canvas, (left + 14, top + 4, right - 4, foot - 4), mix(ink, ground, 0.15), _motif(rng), 34)
        canvas.shape(
            [(left + 4, foot), (right, foot), (right, foot - tall * 0.26), (left + 2, foot - tall * 0.26)],
            INK,
            alpha=0.22,
        )
        canvas.shape([(left + 14, top), (right, top), (right, top + 5), (left + 14, top + 5)], WHITE, alpha=0.3)
        foot = top
    back = 130 * canvas.tilt
    canvas.shape(
        [(left + 12, foot), (left + 34, foot - back), (right - 20, foot - back), (right, foot)], mix(ground, WHITE, 0.1)
    )
    figured(canvas, (left + 32, foot - back + 2, right - 20, foot - 2), mix(ink, ground, 0.25), _motif(rng), 42)


@made(330, 330)
def hung(canvas: Canvas, rng: Random) -> None:
    """A length hung over a bamboo pole."""
    ground, ink = rng.choice(DYES)
    motif, wide, tall = _motif(rng), 122.0, 290.0
    canvas.soft([(24, -150, wide, 150)], INK, 0.3, 14)
    canvas.shape([(-wide, -tall), (wide, -tall), (wide + 3, -8), (-wide - 2, 0)], ground)
    figured(canvas, (-wide + 4, -tall + 8, wide - 4, -62), mix(ink, ground, 0.1), motif, 48)
    canvas.shape([(-wide, -58), (wide, -60), (wide + 2, -8), (-wide - 2, 0)], mix(ground, INK, 0.3))
    figured(canvas, (-wide + 2, -52, wide - 2, -14), ink, "diamond", 30)
    for x in (-78, -20, 44, 92):
        canvas.shape([(x, -tall), (x + 18, -tall), (x + 22, -4), (x + 2, -4)], INK, alpha=0.14)
        canvas.shape([(x - 16, -tall), (x - 6, -tall), (x - 4, -4), (x - 16, -4)], WHITE, alpha=0.16)
    canvas.shape(strip([(-164, -tall - 8), (164, -tall - 8)], 17), mix(AMBER, BARK, 0.35))
    canvas.shape(strip([(-164, -tall - 12), (164, -tall - 12)], 5), mix(AMBER, SAND, 0.4))
    for x in (-164, 164):
        canvas.shape(strip([(x * 0.96, -tall - 26), (x * 0.96, 4)], 13), mix(BARK, AMBER, 0.25))


@made(320, 150)
def rolls(canvas: Canvas, rng: Random) -> None:
    """Rolls of cloth lying on each other."""
    palette = list(DYES)
    rng.shuffle(palette)
    for index, (x, foot) in enumerate(((-4.0, -52.0), (-40.0, 0.0), (46.0, 6.0))):
        ground, ink = palette[index]
        y, reach = foot - 33, 33.0
        canvas.soft([(x + 8, foot, 108, 9)], INK, 0.36, 7)
        canvas.shape(
            [
                (x - 104, y - reach),
                (x + 104, y - reach),
                *arc(x + 104, y, 14, reach, 270, 450, 8),
                (x - 104, y + reach),
            ],
            ground,
        )
        figured(canvas, (x - 86, y - reach + 4, x + 100, y + reach - 4), mix(ink, ground, 0.2), _motif(rng), 36)
        canvas.shape([(x - 104, y + 10), (x + 112, y + 10), (x + 106, y + reach), (x - 104, y + reach)], INK, alpha=0.2)
        canvas.shape([(x - 104, y - 24), (x + 110, y - 24), (x + 112, y - 13), (x - 104, y - 13)], WHITE, alpha=0.22)
        canvas.ellipse(x - 104, y, 16, reach, mix(ground, WHITE, 0.3))
        canvas.ellipse(x - 104, y, 10, reach * 0.6, mix(ground, INK, 0.3))
        canvas.ellipse(x - 104, y, 5, reach * 0.3, mix(BARK, SAND, 0.6))


def garment(sort: str) -> Maker:
    """Something on a hanger: "shirt" of batik, "tee", "gown", "prayer", "uniform", "scarf"."""
    tall = {"gown": 350.0, "prayer": 350.0}.get(sort, 280.0)

    @made(270, tall + 40)
    def draw(canvas: Canvas, rng: Random) -> None:
        ground, ink = rng.choice(DYES)
        if sort == "prayer":
            ground, ink = (
                mix(WHITE, rng.choice((SAND, mix(LEAF, WHITE, 0.6), mix(SEA, WHITE, 0.7))), 0.6),
                mix(SEA, SAND, 0.4),
            )
        top = -tall - 8
        canvas.soft([(24, -tall * 0.5, 100, tall * 0.46)], INK, 0.28, 14)
        canvas.line([(0, top - 20), *arc(8, top - 30, 10, 10, 180, 400)], mix(STEEL, INK, 0.3), 5)
        canvas.line([(-92, top + 40), (0, top - 4), (92, top + 40)], mix(BARK, AMBER, 0.35), 10)
        body: list[Point]
        if sort in ("gown", "prayer"):
            body = [
                (-34, top),
                (-84, top + 34),
                (-118, top + 160),
                (-88, top + 168),
                (-64, top + 108),
                (-112, -6),
                (112, -6),
                (64, top + 108),
                (88, top + 168),
                (118, top + 160),
                (84, top + 34),
                (34, top),
            ]
        elif sort == "scarf":
            body = [(-80, top + 36), (80, top + 36), (74, -20), (0, -64), (-74, -20)]
        else:
            body = [
                (-38, top),
                (-88, top + 24),
                (-130, top + 108),
                (-92, top + 128),
                (-78, top + 92),
                (-82, -6),
                (82, -6),
                (78, top + 92),
                (92, top + 128),
                (130, top + 108),
                (88, top + 24),
                (38, top),
            ]
        canvas.shape(body, ground)
        if sort in ("shirt", "scarf", "gown"):
            motif = _motif(rng)
            with canvas.clipped(body):
                figured(
                    canvas, (-128, top + (120 if sort == "gown" else 6), 128, -4), mix(ink, ground, 0.25), motif, 40
                )
        canvas.shape(
            [(26, top + 96), (78, top + 94), (110 if len(body) == 12 and tall > 300 else 82, -6), (40, -6)],
            INK,
            alpha=0.14,
        )
        canvas.shape([(-62, top + 110), (-42, top + 110), (-56, -6), (-84, -6)], WHITE, alpha=0.2)
        if sort == "tee":
            for reach, tone in ((34, ink), (20, ground), (11, ink)):
                y = top + 140
                canvas.shape([(-reach, y), (0, y - reach), (reach, y), (0, y + reach)], tone)
            canvas.line(arc(0, top - 4, 36, 26, 10, 170), mix(ground, INK, 0.3), 9)
        elif sort in ("shirt", "uniform"):
            canvas.shape([(-40, top), (0, top + 46), (-30, top + 50), (-48, top + 8)], mix(ground, WHITE, 0.2))
            canvas.shape([(40, top), (0, top + 46), (30, top + 50), (48, top + 8)], mix(ground, INK, 0.15))
            canvas.line([(0, top + 46), (0, -6)], mix(ground, INK, 0.35), 4)
            for step in range(5):
                canvas.ellipse(0, top + 70 + step * 38, 5, 5, mix(SAND, WHITE, 0.4))
            canvas.line(
                [(-60, top + 94), (-24, top + 94), (-24, top + 134), (-60, top + 134), (-60, top + 94)],
                mix(ground, INK, 0.3),
                3.4,
            )
        elif sort in ("gown", "prayer"):
            canvas.line(arc(0, top, 34, 24, 8, 172), mix(ink, ground, 0.2), 8)
            for step in range(13):
                x = -104 + step * 17.4
                canvas.shape([(x - 8, -6), (x, -24), (x + 8, -6)], mix(ink, ground, 0.1))

    return draw

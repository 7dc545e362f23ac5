"""Making of clothes: a sewing machine, thread, scissors, wax and stamps for batik."""

import math
from random import Random

from .canvas import Canvas
from .forms import Profile, arc, band, block, disc, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, SAND, SEA, STONE, WHITE, mix
from .props_cloth import DYES, STEEL, figured


@made(310, 210)
def machine(canvas: Canvas, rng: Random) -> None:
    """A sewing machine with cloth beneath its needle."""
    tone = rng.choice((mix(INK, SEA, 0.3), mix(SEA, INK, 0.1), mix(CLAY, INK, 0.1), mix(SAND, WHITE, 0.3)))
    ground, ink = rng.choice(DYES)
    block(canvas, 0, 0, 300, 26, 110, mix(BARK, AMBER, 0.3))
    y = -rise(canvas, 26) - 40 * canvas.tilt
    canvas.shape([(-150, y), (40, y), (16, y + 40), (-170, y + 44)], ground)
    figured(canvas, (-146, y + 6, 12, y + 36), mix(ink, ground, 0.3), "diamond", 26)
    canvas.shape([(62, y), (62, y - 130), (126, y - 130), (132, y)], tone)
    canvas.shape(
        [(-116, y - 150), (104, y - 160), (126, y - 130), (126, y - 104), (-66, y - 96), (-72, y - 50), (-116, y - 50)],
        tone,
    )
    canvas.shape([(-116, y - 150), (104, y - 160), (112, y - 146), (-112, y - 136)], mix(tone, WHITE, 0.35))
    canvas.shape([(98, y), (98, y - 130), (126, y - 130), (132, y)], mix(tone, INK, 0.3))
    canvas.line([(-94, y - 50), (-94, y + 4)], STEEL, 5)
    canvas.shape([(-110, y - 6), (-78, y - 6), (-78, y + 2), (-110, y + 2)], STEEL)
    canvas.ellipse(138, y - 100, 14, 40, mix(tone, INK, 0.2))
    canvas.ellipse(134, y - 100, 11, 34, STEEL)
    spool: Profile = ((0, 1), (0.1, 0.7), (0.9, 0.7), (1, 1))
    with canvas.placed(54, y - 158):
        turned(canvas, spool, 34, 44, rng.choice((CLAY, AMBER, LEAF)))
    canvas.line([(50, y - 190), (-40, y - 160), (-94, y - 130), (-94, y - 60)], AMBER, 2)
    for x in (-20, 10, 40):
        canvas.ellipse(x, y - 126, 9, 9, mix(AMBER, SAND, 0.3))


@made(200, 90)
def thread(canvas: Canvas, rng: Random) -> None:
    """Spools of thread, standing and lying."""
    spool: Profile = ((0, 1), (0.12, 1), (0.13, 0.74), (0.87, 0.74), (0.88, 1), (1, 1))
    for x, foot in ((-62.0, -8.0), (0.0, -14.0), (60.0, -4.0)):
        with canvas.placed(x, foot):
            tone = rng.choice((CLAY, SEA, AMBER, LEAF, mix(CLAY, WHITE, 0.4)))
            shadow(canvas, 0, 0, 24)
            turned(canvas, spool, 52, 74, mix(SAND, BARK, 0.3), inside=BARK, lip=0.3)
            band(canvas, spool, 52, 74, 0.18, 0.82, tone)


@made(230, 80)
def scissors(canvas: Canvas, rng: Random) -> None:
    """Scissors and a tape measure."""
    canvas.soft([(10, 8, 110, 16)], INK, 0.3, 8)
    canvas.shape([(-10, -6), (110, -34), (112, -28), (-4, 6)], STEEL)
    canvas.shape([(-10, 6), (112, 6), (112, 12), (-8, 16)], mix(STEEL, WHITE, 0.35))
    tone = rng.choice((CLAY, SEA, INK))
    for y in (-20, 26):
        canvas.line(arc(-54, y, 42, 20, 0, 360), tone, 13)
    canvas.ellipse(2, 4, 7, 6, INK)
    tape = [(60 + 30 * math.cos(t / 3), 34 - t * 1.6 + 10 * math.sin(t / 3)) for t in range(12)]
    canvas.shape(strip(tape, 15), AMBER)
    disc(canvas, 60, 40, 24, mix(AMBER, SAND, 0.3), thick=12)


@made(290, 170)
def wax(canvas: Canvas, rng: Random) -> None:
    """A pan of wax on its burner, and canting for drawing with it."""
    profile: Profile = ((0, 0.6), (0.4, 0.86), (1, 1.0))
    with canvas.placed(-40, -6):
        block(canvas, 0, 0, 150, 54, 110, mix(CLAY, BARK, 0.3))
        with canvas.placed(0, -rise(canvas, 54) - 30 * canvas.tilt):
            turned(canvas, profile, 150, 44, mix(INK, STONE, 0.3), inside=mix(BARK, AMBER, 0.35), lip=0.92)
    for x, turn in ((70, -24), (100, 12)):
        with canvas.placed(x, -4, 1, turn):
            canvas.shape(strip([(0, 0), (0, -112)], 13), mix(AMBER, BARK, 0.35))
            canvas.shape([(-10, -112), (12, -112), (16, -140), (-8, -140)], mix(AMBER, CLAY, 0.4))
            canvas.line([(14, -128), (40, -122)], mix(AMBER, CLAY, 0.5), 5)


@made(300, 130)
def stamp(canvas: Canvas, rng: Random) -> None:
    """A copper stamp for batik on its half-printed cloth."""
    ground, ink = rng.choice(DYES)
    back = 170 * canvas.tilt
    canvas.shape([(-160, 10), (-130, -back), (150, -back), (170, 10)], mix(ground, WHITE, 0.2))
    figured(canvas, (-136, -back + 8, 0, 4), ink, "kawung", 40)
    block(canvas, 66, -14, 104, 34, 90, mix(CLAY, AMBER, 0.4))
    y = -14 - rise(canvas, 34) - 45 * canvas.tilt
    canvas.line([(30, y), *arc(66, y, 36, rise(canvas, 70) + 10, 180, 360), (102, y)], mix(CLAY, BARK, 0.3), 15)

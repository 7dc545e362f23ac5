"""Sewn bags of the makers in Kadugenep: for school, for walking, for laptops and seminars, suitcases, purses."""

from random import Random

from .canvas import Canvas
from .forms import arc, made, shadow, strip
from .goods import rounded
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix
from .props_cloth import DYES, figured

FABRICS: tuple[RGB, ...] = (
    SEA,
    CLAY,
    mix(LEAF, INK, 0.15),
    mix(INK, SEA, 0.3),
    mix(AMBER, BARK, 0.15),
    mix(STONE, SAND, 0.2),
    mix(CLAY, INK, 0.3),
    mix(SAND, BARK, 0.2),
)


def _body(canvas: Canvas, box: tuple[float, float, float, float], rx: float, ry: float, tone: RGB) -> None:
    left, top, right, foot = box
    wide = right - left
    outline = rounded(left, top, right, foot, rx, ry)
    canvas.shape(outline, tone)
    with canvas.clipped(outline):
        canvas.shape(
            [(right - wide * 0.26, foot), (right - wide * 0.2, top), (right, top), (right, foot)], mix(tone, INK, 0.2)
        )
        canvas.shape(
            [
                (left + wide * 0.07, foot),
                (left + wide * 0.09, top),
                (left + wide * 0.2, top),
                (left + wide * 0.16, foot),
            ],
            mix(tone, WHITE, 0.2),
        )


def _pocket(canvas: Canvas, box: tuple[float, float, float, float], tone: RGB, zip_tone: RGB) -> None:
    left, top, right, foot = box
    canvas.shape(rounded(left, top, right, foot, 18, 18), mix(tone, INK, 0.3))
    canvas.shape(rounded(left + 2, top - 3, right - 2, foot - 5, 18, 18), mix(tone, WHITE, 0.09))
    canvas.line([(left + 16, top + 16), (right - 16, top + 16)], mix(tone, INK, 0.45), 9)
    canvas.line([(left + 16, top + 15), (right - 16, top + 15)], zip_tone, 4)
    canvas.shape(
        [(right - 36, top + 12), (right - 26, top + 12), (right - 24, top + 36), (right - 38, top + 36)], zip_tone
    )


@made(230, 310)
def backpack(canvas: Canvas, rng: Random) -> None:
    """A backpack."""
    tone, zips = rng.choice(FABRICS), rng.choice((AMBER, SAND, CLAY))
    shadow(canvas, 0, 0, 104, depth=20)
    for side in (-1, 1):
        canvas.shape(strip([(side * 70, -250), (side * 126, -180), (side * 118, -40)], 22), mix(tone, INK, 0.45))
    canvas.shape(strip(arc(0, -276, 30, 34, 180, 360), 12), mix(tone, INK, 0.35))
    _body(canvas, (-106, -282, 106, 0), 86, 80, tone)
    canvas.line([*rounded(-84, -258, 84, -150, 60, 56)[:40]], mix(tone, INK, 0.28), 4)
    if rng.random() < 0.4:
        figured(canvas, (-74, -226, 74, -160), mix(tone, WHITE, 0.3), "diamond", 36)
    _pocket(canvas, (-82, -138, 82, -18), tone, zips)
    canvas.shape([(-22, -78), (22, -78), (22, -50), (-22, -50)], mix(SAND, WHITE, 0.2))
    canvas.shape([(-10, -64), (0, -74), (10, -64), (0, -54)], CLAY)


@made(220, 280)
def school_bag(canvas: Canvas, rng: Random) -> None:
    """A child's schoolbag with a boat or a star on it."""
    tone = rng.choice((mix(SEA, WHITE, 0.25), mix(CLAY, WHITE, 0.2), mix(LEAF, WHITE, 0.2), AMBER))
    shadow(canvas, 0, 0, 96, depth=18)
    canvas.shape(strip(arc(0, -246, 28, 32, 180, 360), 12), mix(tone, INK, 0.35))
    _body(canvas, (-98, -252, 98, 0), 90, 84, tone)
    _pocket(canvas, (-76, -118, 76, -14), mix(tone, SAND, 0.25), CLAY if tone != CLAY else SEA)
    canvas.ellipse(0, -180, 46, 46, mix(SAND, WHITE, 0.4))
    canvas.shape([(-30, -168), (30, -168), (18, -150), (-18, -150)], CLAY)
    canvas.shape([(-2, -172), (-2, -214), (24, -174)], SEA)
    canvas.shape([(-6, -174), (-6, -204), (-26, -174)], AMBER)


@made(270, 270)
def sling(canvas: Canvas, rng: Random) -> None:
    """A shoulder bag with a flap of batik."""
    tone = rng.choice(FABRICS)
    ground, ink = rng.choice(DYES)
    shadow(canvas, 0, 0, 112, depth=20)
    canvas.shape(strip([(-104, -140), (-66, -232), (0, -262), (66, -232), (104, -140)], 13), mix(tone, INK, 0.35))
    _body(canvas, (-122, -166, 122, 0), 26, 34, tone)
    flap = rounded(-124, -172, 124, -52, 20, 50)
    canvas.shape([(x, y + 6) for x, y in flap], INK, alpha=0.25)
    canvas.shape(flap, ground)
    with canvas.clipped(flap):
        figured(canvas, (-124, -168, 124, -52), mix(ink, ground, 0.1), rng.choice(("kawung", "diamond", "leaf")), 42)
    canvas.shape([(-16, -76), (16, -76), (16, -40), (-16, -40)], mix(BARK, AMBER, 0.3))
    canvas.ellipse(0, -54, 7, 7, AMBER)


@made(300, 230)
def briefcase(canvas: Canvas, rng: Random) -> None:
    """A bag for a laptop or a seminar's papers."""
    tone = rng.choice(FABRICS)
    shadow(canvas, 0, 0, 136, depth=20)
    canvas.shape(strip([(-52, -180), (-44, -216), (44, -216), (52, -180)], 15), mix(tone, INK, 0.4))
    _body(canvas, (-146, -186, 146, 0), 22, 26, tone)
    canvas.line([(-132, -160), (132, -160)], mix(tone, INK, 0.4), 7)
    canvas.line([(-132, -161), (132, -161)], mix(AMBER, SAND, 0.3), 3)
    _pocket(canvas, (-118, -120, 118, -16), tone, mix(AMBER, SAND, 0.2))
    canvas.shape([(-34, -70), (34, -70), (34, -40), (-34, -40)], mix(SAND, WHITE, 0.3))
    for reach in (13, 6):
        canvas.shape([(-reach, -55), (0, -55 - reach), (reach, -55), (0, -55 + reach)], CLAY if reach == 13 else SAND)


@made(230, 340)
def suitcase(canvas: Canvas, rng: Random) -> None:
    """A cloth suitcase on wheels."""
    tone = rng.choice(FABRICS)
    shadow(canvas, 0, 0, 100, depth=18)
    for x in (-44, 44):
        canvas.line([(x, -250), (x, -330)], mix(STONE, WHITE, 0.3), 8)
    canvas.line([(-48, -330), (48, -330)], INK, 15)
    for x in (-74, 74):
        canvas.ellipse(x, -4, 16, 14, INK)
    _body(canvas, (-106, -262, 106, -10), 26, 26, tone)
    _pocket(canvas, (-86, -132, 86, -26), tone, mix(AMBER, SAND, 0.2))
    _pocket(canvas, (-86, -232, 86, -148), tone, mix(AMBER, SAND, 0.2))
    for x in (-92, 92):
        canvas.line([(x, -252), (x, -20)], mix(tone, INK, 0.35), 5)


@made(240, 130)
def purse(canvas: Canvas, rng: Random) -> None:
    """Purses of cloth, one open."""
    for x, foot in ((40.0, -26.0), (-44.0, 8.0)):
        ground, ink = rng.choice(DYES)
        with canvas.placed(x, foot, 0.9, rng.uniform(-7, 7)):
            canvas.soft([(8, 0, 94, 12)], INK, 0.4, 7)
            outline = rounded(-94, -100, 94, 0, 20, 24)
            canvas.shape(outline, ground)
            with canvas.clipped(outline):
                figured(
                    canvas, (-94, -98, 94, -2), mix(ink, ground, 0.15), rng.choice(("kawung", "diamond", "slope")), 38
                )
                canvas.shape([(-94, -26), (94, -26), (94, 0), (-94, 0)], INK, alpha=0.2)
            canvas.line([(-90, -94), (90, -94)], mix(BARK, AMBER, 0.2), 10)
            canvas.ellipse(84, -80, 8, 12, mix(AMBER, SAND, 0.3))

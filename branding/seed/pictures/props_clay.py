"""Fired clay: water jars, kendi, flower pots, mortars, stoves, money boxes, crucibles."""

import math
from random import Random

from .canvas import Canvas
from .forms import Profile, Prop, arc, band, block, rise, shadow, turned, width_at
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix

GENTONG: Profile = (
    (0, 0.4),
    (0.05, 0.46),
    (0.3, 0.86),
    (0.55, 1.0),
    (0.75, 0.86),
    (0.88, 0.56),
    (0.93, 0.54),
    (1, 0.66),
)
JAR: Profile = ((0, 0.5), (0.06, 0.52), (0.2, 0.72), (0.45, 0.98), (0.65, 1.0), (0.82, 0.78), (0.9, 0.62), (1, 0.72))
GUCI: Profile = (
    (0, 0.42),
    (0.04, 0.5),
    (0.1, 0.44),
    (0.4, 0.86),
    (0.62, 1.0),
    (0.74, 0.84),
    (0.82, 0.4),
    (0.94, 0.36),
    (1, 0.56),
)
KENDI: Profile = (
    (0, 0.44),
    (0.05, 0.48),
    (0.2, 0.86),
    (0.36, 1.0),
    (0.52, 0.84),
    (0.64, 0.4),
    (0.74, 0.2),
    (0.9, 0.2),
    (1, 0.32),
)
FLOWER: Profile = ((0, 0.62), (0.5, 0.8), (0.8, 0.92), (0.81, 1.0), (1, 1.0))
BOWL: Profile = ((0, 0.4), (0.1, 0.44), (0.4, 0.78), (0.8, 0.97), (1, 1.0))
DISH: Profile = ((0, 0.62), (0.3, 0.8), (1, 1.0))
CRUCIBLE: Profile = ((0, 0.4), (0.2, 0.62), (0.7, 0.9), (1, 1.0))


def clay(rng: Random) -> RGB:
    """A colour of fired clay: orange, brown, buff or smoked."""
    warm = mix(mix(CLAY, AMBER, rng.uniform(0, 0.3)), BARK, rng.uniform(0, 0.35))
    return rng.choice((warm, warm, warm, mix(warm, SAND, 0.4), mix(warm, INK, 0.45)))


def ornament(canvas: Canvas, rng: Random, profile: Profile, width: float, height: float, tone: RGB) -> None:
    """Bands, a frieze of triangles (tumpal) or diamonds, a glaze, or nothing."""
    ink = mix(tone, rng.choice((INK, SAND, INK)), 0.42)
    style = rng.choice(("plain", "bands", "tumpal", "diamonds", "dipped", "tumpal"))
    belt = rng.uniform(0.42, 0.56)
    if style == "bands":
        for share in (belt, belt + 0.08, belt + 0.2):
            band(canvas, profile, width, height, share, share + 0.022, ink, alpha=0.75)
    elif style == "dipped":
        glaze = rng.choice((SEA, mix(LEAF, SEA, 0.4), mix(SAND, WHITE, 0.4), mix(INK, SEA, 0.4)))
        band(canvas, profile, width, height, belt + 0.1, 0.97, glaze, gloss=0.5)
    elif style != "plain":
        count, half = max(9, round(width / 15)), width / 2
        lift = 0.13 if style == "tumpal" else 0.16
        for index in range(count):
            turn = math.pi * (index + 0.5) / count
            reach = width_at(profile, belt) * half
            x, y = -math.cos(turn) * reach, -height * belt + math.sin(turn) * reach * canvas.tilt
            span = math.sin(turn) * reach * math.pi / count * 0.46
            tip = y - height * lift
            if style == "tumpal":
                canvas.shape([(x - span, y), (x, tip), (x + span, y)], ink, alpha=0.7)
            else:
                canvas.shape([(x - span, (y + tip) / 2), (x, tip), (x + span, (y + tip) / 2), (x, y)], ink, alpha=0.7)
        for share in (belt - 0.025, belt + lift + 0.01):
            band(canvas, profile, width, height, share, share + 0.014, ink, alpha=0.7)


def _vessel(rng: Random, profile: Profile, width: float, height: float, *, decorated: bool = True) -> Prop:
    tone, seed = clay(rng), rng.random()

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, width * profile[2][1] / 2)
        turned(canvas, profile, width, height, tone, gloss=0.26)
        if decorated:
            ornament(canvas, Random(seed), profile, width, height, tone)  # noqa: S311 — a drawing

    return Prop(width, height, draw)


def gentong(rng: Random) -> Prop:
    """A water jar."""
    return _vessel(rng, rng.choice((GENTONG, JAR)), rng.uniform(200, 250), rng.uniform(220, 290))


def guci(rng: Random) -> Prop:
    """A tall jar for show."""
    return _vessel(rng, GUCI, rng.uniform(150, 190), rng.uniform(270, 330))


def bowl(rng: Random) -> Prop:
    """An open bowl."""
    return _vessel(rng, BOWL, rng.uniform(150, 210), rng.uniform(70, 100))


def crucible(rng: Random) -> Prop:
    """A kowi, in which smiths melt metal."""
    return _vessel(rng, CRUCIBLE, rng.uniform(100, 140), rng.uniform(110, 150), decorated=False)


def kendi(rng: Random) -> Prop:
    """A drinking jug with a spout."""
    tone, width, height, seed = clay(rng), rng.uniform(160, 190), rng.uniform(220, 260), rng.random()

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, width * 0.42)
        spout = [
            (width * 0.3, -height * 0.42),
            (width * 0.66, -height * 0.66),
            (width * 0.6, -height * 0.72),
            (width * 0.2, -height * 0.58),
        ]
        canvas.shape(spout, mix(tone, INK, 0.1), mix(tone, INK, 0.4), across=True)
        canvas.ellipse(width * 0.63, -height * 0.69, width * 0.045, width * 0.035, mix(tone, INK, 0.6))
        turned(canvas, KENDI, width, height, tone, gloss=0.26)
        ornament(canvas, Random(seed), KENDI, width, height * 0.8, tone)  # noqa: S311 — a drawing

    return Prop(width * 1.25, height, draw)


def flower_pot(rng: Random) -> Prop:
    """A pot, sometimes planted."""
    return _pot(rng, planted=rng.random() < 0.55)


def flower_plant(rng: Random) -> Prop:
    """A pot with a plant in it."""
    return _pot(rng, planted=True)


def _pot(rng: Random, *, planted: bool) -> Prop:
    tone, width, height = clay(rng), rng.uniform(130, 180), rng.uniform(110, 150)
    seed = rng.random()
    tall = rng.uniform(90, 150) if planted else 0

    def draw(canvas: Canvas) -> None:
        own = Random(seed)  # noqa: S311 — a drawing
        shadow(canvas, 0, 0, width * 0.36)
        turned(canvas, FLOWER, width, height, tone, inside=mix(BARK, INK, 0.45))
        if planted:
            leaves(canvas, own, -rise(canvas, height), width * 0.8, tall)

    return Prop(width * (1.15 if planted else 1), height + tall, draw)


def leaves(canvas: Canvas, rng: Random, base: float, reach: float, tall: float) -> None:
    """A bushy plant growing from (0, base)."""
    tone = mix(LEAF, rng.choice((INK, AMBER, SEA)), rng.uniform(0.05, 0.3))
    for index in range(26):
        turn = math.pi * (0.06 + 0.88 * rng.random())
        length = tall * rng.uniform(0.6, 1.05) * (0.7 + 0.3 * math.sin(turn))
        tip = (math.cos(turn) * reach * rng.uniform(0.6, 0.95), base - math.sin(turn) * length)
        middle = (tip[0] * 0.4, base + (tip[1] - base) * 0.7)
        wide = reach * 0.075
        shade = mix(tone, WHITE if index > 16 else INK, rng.uniform(0, 0.26))
        canvas.shape([(0, base), (middle[0] - wide, middle[1]), tip, (middle[0] + wide, middle[1] + wide)], shade)


def mortar(rng: Random) -> Prop:
    """A cobek with its pestle."""
    tone, width = mix(clay(rng), STONE, rng.choice((0.0, 0.6))), rng.uniform(200, 240)

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, width * 0.42)
        turned(canvas, DISH, width, width * 0.24, tone, inside=mix(tone, INK, 0.32), lip=0.9)
        canvas.ellipse(
            -width * 0.08, -width * 0.22, width * 0.2, width * 0.2 * canvas.tilt, mix(CLAY, AMBER, 0.2), alpha=0.9
        )
        pestle = [
            (width * 0.02, -width * 0.2),
            (width * 0.36, -width * 0.42),
            (width * 0.42, -width * 0.36),
            (width * 0.1, -width * 0.13),
        ]
        canvas.shape(pestle, mix(tone, WHITE, 0.25), mix(tone, INK, 0.3))
        canvas.ellipse(
            width * 0.05, -width * 0.17, width * 0.07, width * 0.06, mix(tone, WHITE, 0.1), mix(tone, INK, 0.35)
        )

    return Prop(width, width * 0.45, draw)


def stove(rng: Random) -> Prop:
    """A charcoal stove (anglo) with embers."""
    tone, width, height = clay(rng), rng.uniform(170, 200), rng.uniform(160, 190)
    profile: Profile = ((0, 0.7), (0.06, 0.72), (0.4, 0.6), (0.6, 0.7), (1, 1.0))

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, width * 0.36)
        turned(canvas, profile, width, height, tone, inside=mix(INK, CLAY, 0.2), lip=0.84)
        for x in (-0.2, -0.06, 0.08, 0.22, 0.0):
            canvas.ellipse(width * x, -height + abs(x) * 8, width * 0.07, width * 0.035, mix(AMBER, CLAY, 0.4 + abs(x)))
        mouth = [
            (-width * 0.16, -height * 0.08),
            *arc(0, -height * 0.26, width * 0.16, height * 0.12, 180, 360),
            (width * 0.16, -height * 0.08),
        ]
        canvas.shape(mouth, mix(INK, CLAY, 0.15), mix(INK, CLAY, 0.6), mix(AMBER, CLAY, 0.4))
        canvas.glow(0, -height, width * 0.7, (255, 170, 80), 0.35)

    return Prop(width, height, draw)


def money_box(rng: Random) -> Prop:
    """A celengan in the shape of a hen or simply round."""
    tone, width = clay(rng), rng.uniform(140, 170)
    paint = rng.choice((SEA, LEAF, AMBER, SAND))

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, width * 0.36)
        canvas.ellipse(0, -width * 0.34, width * 0.5, width * 0.36, mix(tone, WHITE, 0.3), tone, mix(tone, INK, 0.45))
        canvas.shape(
            [(-width * 0.4, -width * 0.5), (-width * 0.56, -width * 0.78), (-width * 0.2, -width * 0.62)],
            tone,
            mix(tone, INK, 0.2),
        )
        canvas.ellipse(
            width * 0.34, -width * 0.66, width * 0.17, width * 0.16, mix(tone, WHITE, 0.28), tone, mix(tone, INK, 0.3)
        )
        canvas.shape(
            [(width * 0.49, -width * 0.7), (width * 0.62, -width * 0.63), (width * 0.48, -width * 0.59)],
            mix(AMBER, CLAY, 0.3),
        )
        for step in range(3):
            canvas.ellipse(
                width * (0.27 + 0.07 * step), -width * 0.82, width * 0.05, width * 0.05, mix(CLAY, (190, 30, 30), 0.4)
            )
        canvas.ellipse(width * 0.38, -width * 0.69, 4, 4, INK)
        canvas.ellipse(-width * 0.06, -width * 0.36, width * 0.2, width * 0.14, paint, mix(paint, INK, 0.2))
        canvas.line([(-width * 0.1, -width * 0.66), (width * 0.1, -width * 0.66)], INK, 5)

    return Prop(width * 1.15, width * 0.9, draw)


def bricks(rng: Random) -> Prop:
    """A stack of bricks."""
    tone, wide = mix(CLAY, BARK, rng.uniform(0, 0.3)), rng.uniform(74, 88)

    def draw(canvas: Canvas) -> None:
        shadow(canvas, 0, 0, wide * 1.5)
        for course, count in enumerate((3, 3, 2, 1)):
            for index in range(count):
                x = (index - (count - 1) / 2) * (wide + 4) + (course % 2) * 14
                block(
                    canvas, x, -course * 38, wide, 38, 46, mix(tone, (INK, WHITE)[(index + course) % 2], 0.08), taper=0
                )

    return Prop(wide * 3.2, 170, draw)

"""Workshops: tyres, oil, brakes, tools, vehicles, machines of the house, telephones."""

import math
from random import Random

from .canvas import Canvas
from .forms import Profile, arc, band, block, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LAGOON, LEAF, RGB, SAND, SEA, STONE, WHITE, mix
from .props_table import mark

STEEL: RGB = (150, 160, 162)
RUBBER = mix(INK, STONE, 0.12)
PAINTS: tuple[RGB, ...] = (SEA, CLAY, AMBER, LEAF, mix(SAND, WHITE, 0.4), mix(LAGOON, SEA, 0.3))


def wheel(canvas: Canvas, x: float, y: float, reach: float, hub: RGB, spokes: int = 9) -> None:
    """A wheel seen from its side."""
    canvas.ellipse(x, y, reach, reach, RUBBER)
    canvas.ellipse(x - reach * 0.04, y - reach * 0.04, reach * 0.9, reach * 0.9, mix(RUBBER, WHITE, 0.1))
    canvas.ellipse(x, y, reach * 0.72, reach * 0.72, mix(INK, STEEL, 0.35))
    canvas.ellipse(x, y, reach * 0.66, reach * 0.66, mix(hub, INK, 0.5))
    for step in range(spokes):
        turn = math.tau * step / spokes
        canvas.line([(x, y), (x + reach * 0.64 * math.cos(turn), y + reach * 0.64 * math.sin(turn))], hub, reach * 0.09)
    canvas.ellipse(x, y, reach * 0.2, reach * 0.2, mix(hub, WHITE, 0.25))
    canvas.ellipse(x, y, reach * 0.08, reach * 0.08, INK)


@made(300, 260)
def tyres(canvas: Canvas, rng: Random) -> None:
    """Tyres stacked, one standing against them."""
    for level in range(rng.randint(2, 3)):
        profile: Profile = ((0, 0.86), (0.2, 1.0), (0.8, 1.0), (1, 0.86))
        foot = -level * rise(canvas, 56)
        if level == 0:
            shadow(canvas, -40, 0, 100)
        turned(canvas, profile, 200, 58, RUBBER, x=-40, foot=foot, gloss=0.16, inside=mix(INK, STONE, 0.05), lip=0.62)
        for step in range(11):
            turn = math.pi * (step + 0.5) / 11
            x, y = -40 - math.cos(turn) * 99, foot + math.sin(turn) * 99 * canvas.tilt
            canvas.line([(x, y - 8), (x + 4, y - rise(canvas, 46))], mix(RUBBER, WHITE, 0.16), 4)
    shadow(canvas, 84, 6, 60, depth=12)
    wheel(
        canvas, 84, -84, 88, rng.choice((STEEL, mix(AMBER, STEEL, 0.4), mix(CLAY, STEEL, 0.5))), rng.choice((5, 6, 10))
    )


@made(260, 220)
def oil_bottles(canvas: Canvas, rng: Random) -> None:
    """Bottles of engine oil and a funnel."""
    profile: Profile = ((0, 0.96), (0.05, 1.0), (0.62, 1.0), (0.78, 0.6), (0.86, 0.34), (1, 0.34))
    for x, foot, tall in ((-70.0, -14.0, 186.0), (46.0, -18.0, 200.0), (-10.0, 8.0, 150.0)):
        with canvas.placed(x, foot):
            tone = rng.choice(PAINTS)
            shadow(canvas, 0, 0, 44)
            turned(canvas, profile, 92, tall, tone, gloss=0.35)
            band(canvas, profile, 92, tall, 0.16, 0.5, mix(SAND, WHITE, 0.3))
            mark(canvas, -rise(canvas, tall * 0.33) + 46 * canvas.tilt, 16, mix(tone, INK, 0.2))
            cap: Profile = ((0, 1), (1, 1))
            turned(canvas, cap, 40, 22, INK, foot=-rise(canvas, tall * 0.97), inside=mix(INK, STONE, 0.3))
    with canvas.placed(104, 6):
        cone: Profile = ((0, 0.2), (0.3, 0.24), (1, 1.0))
        turned(canvas, cone, 84, 86, AMBER, inside=mix(AMBER, BARK, 0.4))


@made(330, 90)
def wrenches(canvas: Canvas, rng: Random) -> None:
    """Spanners and a screwdriver laid out."""
    for index in range(4):
        y, length = -56 + index * 22.0, 110 - index * 10.0
        with canvas.placed(-20 + index * 8, y * max(0.5, canvas.tilt * 2.4), 1, -6 + index * 3):
            canvas.soft([(4, 7, length, 5)], INK, 0.3, 4)
            canvas.shape(strip([(-length + 14, 0), (length - 14, 0)], 12), STEEL)
            canvas.shape(strip([(-length + 14, -3), (length - 14, -3)], 3), mix(STEEL, WHITE, 0.5))
            for side in (-1, 1):
                x = side * length
                canvas.shape(
                    [
                        (x - side * 18, -17),
                        (x + side * 14, -17),
                        (x + side * 4, -5),
                        (x + side * 4, 5),
                        (x + side * 14, 17),
                        (x - side * 18, 17),
                    ],
                    STEEL,
                )
    with canvas.placed(110, 10, 1, -28):
        canvas.line([(-90, 0), (10, 0)], STEEL, 7)
        canvas.shape(strip([(10, 0), (84, 0)], 25), rng.choice((CLAY, AMBER, SEA)))


@made(280, 190)
def toolbox(canvas: Canvas, rng: Random) -> None:
    """An open toolbox."""
    tone = rng.choice((CLAY, SEA, mix(AMBER, CLAY, 0.2)))
    shadow(canvas, 0, 0, 130, depth=24)
    for x, length, handle in ((-80, 96, AMBER), (-40, 120, CLAY), (0, 90, SEA), (44, 112, LEAF), (84, 84, AMBER)):
        canvas.line([(x, -80), (x + 10, -80 - length * 0.5)], STEEL, 8)
        canvas.line([(x + 8, -80 - length * 0.4), (x + 14, -80 - length)], handle, 15)
    block(canvas, 0, 0, 260, 94, 90, tone, top=mix(INK, tone, 0.3))
    canvas.shape(
        [
            (-130, -rise(canvas, 94)),
            (130, -rise(canvas, 94)),
            (130, -rise(canvas, 94) + 15),
            (-130, -rise(canvas, 94) + 15),
        ],
        mix(tone, WHITE, 0.2),
    )
    for x in (-70, 70):
        canvas.shape([(x - 14, -66), (x + 14, -66), (x + 14, -36), (x - 14, -36)], STEEL)
    canvas.line([(-90, -104), (-70, -168), (70, -168), (90, -104)], mix(tone, INK, 0.35), 13)


@made(300, 210)
def brakes(canvas: Canvas, rng: Random) -> None:
    """A brake disc with its pads."""
    shadow(canvas, 0, 0, 90, depth=14)
    canvas.ellipse(-20, -100, 100, 100, mix(STEEL, INK, 0.3))
    canvas.ellipse(-24, -104, 97, 97, STEEL)
    for step in range(16):
        turn = math.tau * step / 16
        for far in (62, 82):
            canvas.ellipse(
                -24 + far * math.cos(turn + far), -104 + far * math.sin(turn + far), 5, 5, mix(STEEL, INK, 0.6)
            )
    canvas.ellipse(-24, -104, 44, 44, mix(INK, STEEL, 0.3))
    canvas.ellipse(-24, -104, 18, 18, mix(STEEL, WHITE, 0.4))
    for x, y, turn in ((96, -10, -8), (110, -56, 6)):
        with canvas.placed(x, y, 1, turn):
            canvas.shape([(-50, -18), (50, -18), (40, 18), (-40, 18)], mix(CLAY, INK, 0.3))
            canvas.shape([(-42, -24), (42, -24), (50, -14), (-50, -14)], mix(INK, STONE, 0.4))


@made(390, 250)
def scooter(canvas: Canvas, rng: Random) -> None:
    """A motor scooter from its side."""
    tone = rng.choice((SEA, CLAY, mix(SAND, WHITE, 0.3), LEAF, mix(INK, SEA, 0.3)))
    shadow(canvas, 0, 0, 170, depth=14)
    wheel(canvas, -118, -50, 50, STEEL, 8)
    wheel(canvas, 122, -50, 50, STEEL, 8)
    canvas.line([(-118, -50), (-96, -120), (-78, -206)], STEEL, 11)
    canvas.shape([(-160, -84), (-124, -112), (-84, -92), (-92, -80), (-122, -96), (-150, -74)], mix(tone, INK, 0.2))
    canvas.shape(
        [(-104, -176), (-80, -198), (-58, -120), (-42, -72), (30, -66), (40, -52), (-60, -50), (-86, -110)], tone
    )
    canvas.shape([(18, -60), (36, -112), (70, -140), (176, -128), (164, -88), (112, -98), (76, -56)], tone)
    canvas.shape([(40, -84), (150, -104), (164, -88), (112, -98), (76, -56)], mix(tone, INK, 0.28))
    canvas.shape([(44, -138), (60, -156), (160, -154), (180, -138), (150, -124), (70, -130)], mix(INK, BARK, 0.25))
    canvas.shape([(54, -148), (60, -156), (160, -154), (164, -148)], mix(INK, WHITE, 0.3))
    canvas.line([(-96, -212), (-50, -220)], INK, 11)
    canvas.ellipse(-104, -190, 16, 18, mix(AMBER, WHITE, 0.5))
    canvas.line([(-78, -210), (-86, -244)], STEEL, 4)
    canvas.ellipse(-86, -248, 13, 10, mix(INK, STEEL, 0.3))
    canvas.shape([(168, -132), (188, -126), (180, -112), (166, -116)], mix(CLAY, (190, 30, 30), 0.5))
    canvas.line([(96, -44), (176, -40)], STEEL, 11)


@made(440, 220)
def car(canvas: Canvas, rng: Random) -> None:
    """A small car from its side, foam on it or not."""
    tone = rng.choice((SEA, CLAY, mix(SAND, WHITE, 0.4), mix(AMBER, CLAY, 0.1), mix(LEAF, INK, 0.1)))
    shadow(canvas, 0, 0, 200, depth=14)
    canvas.shape(
        [(-208, -44), (-206, -92), (-150, -112), (-96, -178), (70, -180), (140, -114), (200, -98), (208, -44)], tone
    )
    canvas.shape([(-206, -66), (206, -70), (208, -40), (-208, -40)], mix(tone, INK, 0.28))
    glass = mix(LAGOON, WHITE, 0.55)
    canvas.shape([(-130, -114), (-88, -166), (-22, -168), (-22, -114)], glass)
    canvas.shape([(-10, -114), (-10, -168), (62, -168), (116, -114)], glass)
    canvas.shape([(-100, -114), (-66, -166), (-48, -166), (-80, -114)], WHITE, alpha=0.5)
    canvas.line([(-16, -112), (-16, -48)], mix(tone, INK, 0.35), 4)
    canvas.line([(-150, -110), (140, -112)], mix(tone, WHITE, 0.35), 5)
    canvas.shape([(-206, -86), (-180, -94), (-180, -78), (-206, -74)], mix(AMBER, WHITE, 0.5))
    canvas.shape([(190, -94), (206, -88), (206, -72), (190, -76)], mix(CLAY, (190, 30, 30), 0.4))
    for x in (-122, 122):
        canvas.ellipse(x, -44, 52, 50, mix(INK, tone, 0.15))
        wheel(canvas, x, -40, 42, STEEL, 5)


@made(250, 210)
def wash_bucket(canvas: Canvas, rng: Random) -> None:
    """A bucket of foam, a sponge and a hose."""
    tone = rng.choice((SEA, CLAY, AMBER, LAGOON))
    profile: Profile = ((0, 0.76), (1, 1.0))
    shadow(canvas, 0, 0, 84)
    handle = arc(0, -rise(canvas, 140), 88, rise(canvas, 64) + 10, 180, 360)
    canvas.line(handle, STEEL, 6)
    turned(canvas, profile, 180, 144, tone, inside=mix(LAGOON, WHITE, 0.4), lip=0.92)
    for _ in range(40):
        far, turn = rng.random() ** 0.5 * 76, rng.uniform(0, math.tau)
        reach = rng.uniform(10, 22)
        x, y = far * math.cos(turn), -rise(canvas, 150) + far * canvas.tilt * math.sin(turn) - rng.uniform(0, 18)
        canvas.ellipse(x, y + 2, reach, reach * 0.9, mix(LAGOON, WHITE, 0.6))
        canvas.ellipse(x - 2, y - 1, reach * 0.9, reach * 0.8, mix(WHITE, LAGOON, 0.08))
    canvas.soft([(112, 10, 44, 10)], INK, 0.35, 6)
    block(canvas, 110, 10, 80, 36, 50, mix(AMBER, WHITE, 0.15))


@made(270, 320)
def washer(canvas: Canvas, rng: Random) -> None:
    """A washing machine."""
    tone = rng.choice((mix(SAND, WHITE, 0.6), mix(STEEL, WHITE, 0.4), mix(SEA, WHITE, 0.7)))
    shadow(canvas, 0, 0, 124, depth=24)
    y = block(canvas, 0, 0, 250, 290, 100, tone)
    canvas.shape([(-125, y), (125, y), (125, y + 54), (-125, y + 54)], mix(tone, INK, 0.12))
    canvas.shape([(-108, y + 12), (-20, y + 12), (-20, y + 42), (-108, y + 42)], mix(tone, WHITE, 0.4))
    canvas.ellipse(72, y + 27, 19, 19, mix(SEA, INK, 0.2))
    canvas.ellipse(72, y + 25, 15, 15, mix(SEA, WHITE, 0.25))
    middle = y + 160
    for reach, shade in ((94, mix(STEEL, INK, 0.15)), (86, mix(STEEL, WHITE, 0.4)), (70, mix(SEA, INK, 0.25))):
        canvas.ellipse(0, middle, reach, reach, shade)
    for _ in range(12):
        far, turn = rng.random() * 44, rng.uniform(0, math.tau)
        canvas.ellipse(
            far * math.cos(turn),
            middle + 14 + far * math.sin(turn) * 0.8,
            24,
            15,
            rng.choice((CLAY, AMBER, SAND, LEAF, mix(SEA, WHITE, 0.4))),
        )
    canvas.shape([(-56, middle - 30), (-30, middle - 58), (-10, middle - 62), (-46, middle - 16)], WHITE, alpha=0.4)


@made(390, 190)
def air_conditioner(canvas: Canvas, rng: Random) -> None:
    """A split air conditioner on the wall, its breath, its remote."""
    tone = mix(SAND, WHITE, 0.65)
    canvas.soft([(10, -60, 186, 34)], INK, 0.3, 14)
    canvas.shape([(-190, -180), (190, -180), (196, -84), (180, -64), (-180, -64), (-196, -84)], tone)
    canvas.shape([(-196, -100), (196, -100), (180, -64), (-180, -64)], mix(tone, INK, 0.14))
    canvas.shape([(-172, -88), (172, -88), (162, -72), (-162, -72)], mix(INK, SEA, 0.3))
    canvas.shape([(-190, -180), (190, -180), (191, -166), (-191, -166)], mix(tone, WHITE, 0.5))
    for x in (120, 138, 156):
        canvas.ellipse(x, -112, 4, 4, rng.choice((LEAF, AMBER)))
    for index in range(5):
        x = -120 + index * 58
        breeze = [(x + 14 * math.sin(t * 0.9 + index), -52 + t * 11) for t in range(6)]
        canvas.line(breeze, mix(LAGOON, WHITE, 0.6), 5)


@made(200, 300)
def phone(canvas: Canvas, rng: Random) -> None:
    """A telephone standing, its screen lit."""
    tone = rng.choice((INK, mix(SEA, INK, 0.4), mix(SAND, WHITE, 0.2), CLAY))
    shadow(canvas, 0, 0, 70, depth=12)
    with canvas.placed(0, 0, 1, rng.uniform(-5, 5)):
        canvas.shape(_round(-76, -290, 76, 0, 22), tone)
        canvas.shape(_round(-66, -276, 66, -16, 14), mix(SEA, LAGOON, 0.35))
        canvas.shape([(-66, -120), (-20, -176), (30, -130), (66, -160), (66, -30), (-66, -30)], mix(LEAF, SEA, 0.3))
        canvas.ellipse(26, -214, 22, 22, mix(AMBER, WHITE, 0.3))
        canvas.shape([(-66, -276), (-20, -276), (-66, -150)], WHITE, alpha=0.22)
        for row in range(2):
            for column in range(4):
                canvas.shape(
                    _round(-56 + column * 29, -84 + row * 32, -36 + column * 29, -64 + row * 32, 5),
                    (AMBER, CLAY, SAND, LEAF)[(row + column) % 4],
                )


def _round(left: float, top: float, right: float, foot: float, reach: float) -> list[tuple[float, float]]:
    return [
        *arc(right - reach, top + reach, reach, reach, 270, 360, 5),
        *arc(right - reach, foot - reach, reach, reach, 0, 90, 5),
        *arc(left + reach, foot - reach, reach, reach, 90, 180, 5),
        *arc(left + reach, top + reach, reach, reach, 180, 270, 5),
    ]


@made(260, 250)
def cases(canvas: Canvas, rng: Random) -> None:
    """Phone cases fanned out."""
    for index in range(4):
        tone = PAINTS[(index + rng.randrange(2)) % len(PAINTS)]
        with canvas.placed(-50 + index * 34, 0, 0.86, -16 + index * 11):
            canvas.soft([(8, -110, 60, 108)], INK, 0.22, 10)
            canvas.shape(_round(-66, -250, 66, 0, 22), tone)
            canvas.shape(_round(-54, -238, -2, -176, 12), mix(tone, INK, 0.4))
            for dy in (-222, -194):
                canvas.ellipse(-28, dy, 11, 11, mix(INK, STEEL, 0.3))
            for row in range(3):
                mark(canvas, -140 + row * 48, 17, mix(tone, WHITE, 0.35))

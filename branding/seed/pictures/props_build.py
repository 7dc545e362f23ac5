"""Building and iron: gates, grilles, canopies, welding, paint, cement, blocks, sand."""

import math
from random import Random

from .canvas import Canvas
from .forms import Profile, arc, band, block, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, SAND, SEA, STONE, WHITE, mix
from .props_farm import sack
from .props_works import PAINTS, STEEL


@made(330, 300)
def gate(canvas: Canvas, rng: Random) -> None:
    """A gate of iron with a pattern of diamonds."""
    iron = rng.choice((mix(INK, SEA, 0.25), mix(INK, STONE, 0.2), mix(LEAF, INK, 0.5)))
    shadow(canvas, 0, 0, 150, depth=10)
    for x in (-158, 158):
        block(canvas, x, 6, 34, 300, 30, mix(SAND, STONE, 0.3))
    for y in (-270, -150, -24):
        canvas.line([(-140, y), (140, y)], iron, 10)
    for step in range(9):
        x = -136 + step * 34
        canvas.line([(x, -280), (x, -12)], iron, 7)
        canvas.shape([(x - 8, -278), (x, -304), (x + 8, -278)], mix(AMBER, BARK, 0.1))
    for step in range(4):
        x = -102 + step * 68
        for centre in (-210, -88):
            canvas.line(
                [(x - 26, centre), (x, centre - 34), (x + 26, centre), (x, centre + 34), (x - 26, centre)], iron, 6
            )
            canvas.ellipse(x, centre, 8, 8, mix(AMBER, BARK, 0.1))


@made(320, 280)
def grille(canvas: Canvas, rng: Random) -> None:
    """A window grille leaning."""
    iron = mix(INK, rng.choice((SEA, STONE, CLAY)), 0.25)
    shadow(canvas, 0, 0, 140, depth=10)
    for x in (-140, -70, 0, 70, 140):
        canvas.line([(x, -270), (x, 0)], iron, 8)
    for y in (-270, -180, -90, 0):
        canvas.line([(-144, y), (144, y)], iron, 9)
    for x in (-105, -35, 35, 105):
        for y in (-225, -135, -45):
            canvas.line(arc(x, y, 25, 25, 0, 360, 14), mix(iron, WHITE, 0.12), 6)


@made(320, 260)
def canopy(canvas: Canvas, rng: Random) -> None:
    """A canopy of steel and corrugated sheet."""
    sheet, iron = rng.choice((CLAY, SEA, LEAF, mix(STEEL, WHITE, 0.3))), mix(INK, STONE, 0.3)
    shadow(canvas, 0, 0, 150, depth=14)
    for x in (-128, 128):
        canvas.line([(x, -190), (x, 0)], iron, 12)
        canvas.line([(x, -150), (x * 0.7, -192)], iron, 7)
    for step in range(14):
        x = -160 + step * 23
        shade = mix(sheet, (WHITE, INK)[step % 2], 0.13)
        canvas.shape([(x, -192), (x + 23, -192), (x * 0.86 + 20, -256), (x * 0.86, -256)], shade)
    canvas.shape([(-164, -196), (166, -196), (166, -182), (-164, -182)], mix(sheet, INK, 0.35))


@made(260, 190)
def sparks(canvas: Canvas, rng: Random) -> None:
    """A welder's mask and the light of his work."""
    canvas.glow(70, -20, 150, (255, 226, 160), 0.7)
    canvas.shape(
        [(-120, -10), (-112, -120), (-74, -172), (-30, -178), (16, -140), (26, -40), (-8, 6), (-90, 8)],
        mix(INK, SEA, 0.2),
    )
    canvas.shape([(-30, -178), (16, -140), (26, -40), (-8, 6), (-30, 6)], mix(INK, SEA, 0.05))
    canvas.shape([(-84, -116), (0, -116), (4, -70), (-82, -70)], mix(LEAF, INK, 0.4))
    canvas.shape([(-76, -110), (-40, -110), (-62, -76), (-76, -76)], mix(LEAF, WHITE, 0.2))
    for _ in range(34):
        turn, far = rng.uniform(0, math.tau), rng.uniform(10, 96)
        x, y = 84 + far * math.cos(turn), -20 + far * 0.7 * math.sin(turn)
        canvas.line(
            [(x, y), (x + 8 * math.cos(turn), y + 6 * math.sin(turn))], mix(AMBER, WHITE, rng.uniform(0.1, 0.8)), 3
        )
    canvas.ellipse(84, -20, 13, 10, WHITE)


@made(290, 200)
def paint(canvas: Canvas, rng: Random) -> None:
    """Tins of paint, a brush across one."""
    drum: Profile = ((0, 1), (1, 1))
    tones = rng.sample(PAINTS, 3)
    for (x, foot, wide), tone in zip(
        ((-78.0, -18.0, 120.0), (74.0, -14.0, 130.0), (-2.0, 14.0, 112.0)), tones, strict=True
    ):
        with canvas.placed(x, foot):
            shadow(canvas, 0, 0, wide * 0.46)
            turned(canvas, drum, wide, wide * 1.06, mix(STEEL, WHITE, 0.3), gloss=0.4, inside=tone, lip=0.9)
            band(canvas, drum, wide, wide * 1.06, 0.12, 0.8, tone)
            y = -rise(canvas, wide * 1.06)
            canvas.shape(
                [
                    (-wide * 0.34, y + wide * 0.4 * canvas.tilt),
                    (-wide * 0.2, y + wide * 0.46 * canvas.tilt),
                    (-wide * 0.22, y + wide * 0.8),
                    (-wide * 0.3, y + wide * 0.74),
                ],
                mix(tone, WHITE, 0.16),
            )
    with canvas.placed(20, -rise(canvas, 120) + 6, 1, -12):
        canvas.shape(strip([(0, 0), (110, -4)], 15), mix(BARK, AMBER, 0.4))
        canvas.shape([(-2, -18), (20, -18), (20, 18), (-2, 18)], STEEL)
        canvas.shape([(-50, -17), (0, -18), (0, 18), (-50, 13)], tones[2])


@made(300, 230)
def cement(canvas: Canvas, rng: Random) -> None:
    """Sacks of cement, one leaning on two."""
    for x, foot in ((-70.0, -12.0), (74.0, -16.0), (0.0, 12.0)):
        with canvas.placed(x, foot, 0.8):
            sack(canvas, mix(mix(STONE, SAND, 0.6), WHITE, 0.1), rng.choice((CLAY, SEA)), 180, 200)


@made(330, 180)
def blocks(canvas: Canvas, rng: Random) -> None:
    """Concrete blocks stacked."""
    tone = mix(STONE, SAND, rng.uniform(0.25, 0.5))
    shadow(canvas, 0, 0, 160, depth=24)
    for course, count in enumerate((3, 3, 2)):
        for index in range(count):
            x = (index - (count - 1) / 2) * 106 + (course % 2) * 18
            foot = -course * rise(canvas, 54)
            block(canvas, x, foot, 100, 54, 70, mix(tone, (INK, WHITE)[(index + course) % 2], 0.08), taper=0)
            for dx in (-25, 25):
                canvas.shape(
                    [
                        (x + dx - 15, foot - 10),
                        (x + dx + 15, foot - 10),
                        (x + dx + 15, foot - rise(canvas, 44)),
                        (x + dx - 15, foot - rise(canvas, 44)),
                    ],
                    mix(tone, INK, 0.6),
                )


@made(360, 190)
def sand_heap(canvas: Canvas, rng: Random) -> None:
    """A heap of sand with a shovel in it."""
    tone = mix(mix(AMBER, SAND, 0.5), STONE, 0.25)
    shadow(canvas, 0, 0, 170, depth=20)
    canvas.shape([(-176, 6), (-110, -60), (-40, -130), (0, -148), (44, -126), (110, -58), (178, 6)], tone)
    canvas.shape([(0, -148), (44, -126), (110, -58), (178, 6), (50, 6), (60, -60)], mix(tone, INK, 0.18))
    for _ in range(90):
        x = rng.uniform(-150, 150)
        canvas.ellipse(x, rng.uniform(-130 + abs(x) * 0.8, 0), 4, 2.4, mix(tone, rng.choice((WHITE, INK)), 0.25))
    canvas.shape(strip([(40, -90), (110, -216)], 13), mix(BARK, AMBER, 0.4))
    canvas.shape([(6, -70), (48, -100), (60, -78), (30, -44)], STEEL)

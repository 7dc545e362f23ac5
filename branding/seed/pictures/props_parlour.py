"""Services in a parlour: towels, irons, combs, mirrors, crowns, tents; print, books, computers."""

import math
from random import Random

from .canvas import Canvas
from .forms import Profile, arc, block, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LAGOON, LEAF, SAND, SEA, WHITE, mix
from .props_cloth import DYES, STEEL
from .props_home import TIMBER
from .props_table import ball


@made(270, 210)
def towels(canvas: Canvas, rng: Random) -> None:
    """Folded linen, clean and scented."""
    shadow(canvas, 0, 0, 120, depth=20)
    foot = 0.0
    tones = [mix(tone, WHITE, 0.45) for tone in (SEA, CLAY, AMBER, LEAF, SAND)]
    rng.shuffle(tones)
    for level in range(rng.randint(3, 5)):
        tall, wide = rise(canvas, 44), 236 - rng.uniform(0, 22)
        tone = tones[level % 5]
        canvas.shape(
            [
                (wide / 2, foot),
                (-wide / 2 + 12, foot),
                *arc(-wide / 2 + 14, foot - tall / 2, 20, tall / 2, 90, 270, 8),
                (wide / 2, foot - tall),
            ],
            tone,
        )
        canvas.shape(
            [(-wide / 2 + 8, foot), (wide / 2, foot), (wide / 2, foot - tall * 0.3), (-wide / 2, foot - tall * 0.3)],
            mix(tone, INK, 0.15),
        )
        canvas.line(
            [(-wide / 2 + 26, foot - tall * 0.62), (wide / 2 - 6, foot - tall * 0.62)], mix(tone, WHITE, 0.4), 4
        )
        foot -= tall
    canvas.shape(
        [(-104, foot), (-84, foot - 120 * canvas.tilt), (96, foot - 120 * canvas.tilt), (112, foot)],
        mix(tone, WHITE, 0.25),
    )
    y = foot - 60 * canvas.tilt
    for turn in range(5):
        canvas.ellipse(15 * math.cos(turn * 1.256), y + 11 * math.sin(turn * 1.256), 11, 9, WHITE)
    canvas.ellipse(0, y, 6, 5, AMBER)


@made(240, 150)
def iron(canvas: Canvas, rng: Random) -> None:
    """A steam iron."""
    tone = rng.choice((SEA, CLAY, mix(LEAF, INK, 0.1)))
    shadow(canvas, 0, 0, 110, depth=16)
    canvas.shape([(-112, -14), (-60, -62), (96, -66), (110, -14)], tone)
    canvas.shape([(20, -14), (30, -64), (96, -66), (110, -14)], mix(tone, INK, 0.22))
    canvas.shape([(-120, -14), (112, -14), (110, 2), (-116, 2)], STEEL)
    canvas.shape(strip([(-50, -62), (-20, -122), (70, -124), (92, -66)], 22), mix(tone, INK, 0.35))
    canvas.ellipse(-34, -44, 11, 11, AMBER)
    canvas.soft([(-150, -30, 22, 18), (-176, -58, 26, 18)], WHITE, 0.5, 12)


@made(300, 230)
def laundry_basket(canvas: Canvas, rng: Random) -> None:
    """A basket of clean clothes."""
    profile: Profile = ((0, 0.8), (1, 1.0))
    shadow(canvas, 0, 0, 124)
    tone = rng.choice((mix(AMBER, SAND, 0.5), mix(SEA, SAND, 0.4), mix(SAND, WHITE, 0.4)))
    turned(canvas, profile, 270, 110, tone, inside=mix(BARK, INK, 0.2), lip=0.93)
    y = -rise(canvas, 110)
    for index in range(7):
        x = -86.0 + index * 28
        cloth, _ = DYES[(index + rng.randrange(3)) % len(DYES)]
        cloth = mix(cloth, WHITE, 0.2)
        hill = [
            (x - 48, y + 14),
            (x - 30, y - 44 - 26 * math.sin(index)),
            (x + 8, y - 66 - 12 * math.sin(index * 2)),
            (x + 44, y - 24),
            (x + 52, y + 16),
        ]
        canvas.shape(hill, cloth)
        canvas.line([hill[1], (x + 4, y + 10)], mix(cloth, INK, 0.2), 4)
    canvas.line(arc(0, y, 128, 128 * canvas.tilt, 10, 170), mix(tone, WHITE, 0.25), 13)
    for row in range(3):
        for column in range(10):
            turn = math.pi * (column + 0.5) / 10
            x = -math.cos(turn) * 118
            canvas.ellipse(x, y + 34 + row * 25 + math.sin(turn) * 118 * canvas.tilt, 6, 8, mix(tone, INK, 0.4))


@made(320, 300)
def vanity(canvas: Canvas, rng: Random) -> None:
    """A barber's mirror, scissors, a comb."""
    wood = rng.choice(TIMBER)
    shadow(canvas, 0, 0, 110, depth=16)
    canvas.shape([(-20, -40), (20, -40), (60, 0), (-60, 0)], wood)
    canvas.ellipse(0, -166, 112, 130, wood)
    canvas.ellipse(0, -166, 100, 118, mix(LAGOON, WHITE, 0.5))
    canvas.shape([(-70, -110), (10, -276), (50, -266), (-40, -84)], WHITE, alpha=0.4)
    with canvas.placed(-110, -10, 0.9, -14):
        canvas.shape([(-14, -120), (14, -120), (14, 0), (-14, 0)], CLAY)
        for step in range(13):
            canvas.line([(14, -116 + step * 9), (36, -116 + step * 9)], CLAY, 4)
    with canvas.placed(116, -20, 0.9, 12):
        canvas.line([(-10, -130), (8, -40)], STEEL, 11)
        canvas.line([(18, -130), (-2, -40)], mix(STEEL, WHITE, 0.3), 11)
        for x in (-16, 22):
            canvas.line(arc(x, -16, 17, 24, 0, 360), mix(INK, SEA, 0.3), 8)


@made(250, 240)
def creams(canvas: Canvas, rng: Random) -> None:
    """Jars and bottles of a hair parlour, a towel beside them."""
    tube: Profile = ((0, 0.96), (0.05, 1), (0.72, 1), (0.82, 0.44), (1, 0.44))
    pot: Profile = ((0, 0.94), (0.7, 1), (0.72, 1.04), (1, 1.04))
    for x, foot, wide, tall, profile in (
        (-70.0, -14.0, 74.0, 190.0, tube),
        (4.0, -20.0, 66.0, 160.0, tube),
        (70.0, -8.0, 104.0, 76.0, pot),
        (-22.0, 16.0, 84.0, 60.0, pot),
    ):
        with canvas.placed(x, foot):
            tone = mix(rng.choice((SEA, CLAY, AMBER, LEAF, SAND)), WHITE, 0.4)
            shadow(canvas, 0, 0, wide * 0.44)
            turned(canvas, profile, wide, tall, tone, gloss=0.4, inside=mix(tone, WHITE, 0.3))


@made(330, 320)
def bride(canvas: Canvas, rng: Random) -> None:
    """A bridal crown of gilt and jasmine on its stand."""
    gold = mix(AMBER, WHITE, 0.15)
    shadow(canvas, 0, 0, 80, depth=14)
    canvas.shape([(-16, -70), (16, -70), (60, 0), (-60, 0)], mix(BARK, CLAY, 0.3))
    canvas.ellipse(0, -120, 62, 70, mix(INK, BARK, 0.2))
    for step in range(9):
        turn = math.pi * (step + 0.5) / 9
        tip = (-math.cos(turn) * 140, -130 - math.sin(turn) * 160)
        root = (-math.cos(turn) * 58, -136 - math.sin(turn) * 54)
        canvas.shape([(root[0] - 10, root[1]), (tip[0], tip[1] - 12), (root[0] + 10, root[1])], gold)
        canvas.ellipse(tip[0], tip[1], 11, 11, rng.choice((CLAY, SEA, LEAF)))
        canvas.ellipse(tip[0], tip[1], 6, 6, mix(gold, WHITE, 0.4))
    canvas.shape([*arc(0, -128, 72, 72, 180, 360), (62, -112), (-62, -112)], gold)
    for step in range(7):
        turn = math.pi * (step + 0.5) / 7
        x, y = -math.cos(turn) * 58, -130 - math.sin(turn) * 54
        canvas.shape([(x - 9, y), (x, y - 13), (x + 9, y), (x, y + 13)], mix(CLAY, INK, 0.1))
    for side in (-1, 1):
        for step in range(9):
            canvas.ellipse(side * (70 + 3 * math.sin(step)), -104 + step * 13, 8, 8, WHITE)
            canvas.ellipse(side * (72 + 3 * math.sin(step)), -102 + step * 13, 4, 4, mix(LEAF, WHITE, 0.4))


@made(430, 280)
def tent(canvas: Canvas, rng: Random) -> None:
    """A tent for a feast, chairs beneath it."""
    one, two = rng.choice(((SEA, SAND), (CLAY, SAND), (LEAF, mix(SAND, WHITE, 0.4)), (AMBER, mix(SAND, WHITE, 0.5))))
    shadow(canvas, 0, 0, 200, depth=14)
    for x in (-196, -66, 66, 196):
        canvas.line([(x, -160), (x, 0)], mix(STEEL, WHITE, 0.3), 8)
    for step in range(10):
        x0, x1 = -212 + step * 42.4, -212 + (step + 1) * 42.4
        tone = (one, two)[step % 2]
        canvas.shape(
            [(x0, -160), (x1, -160), (x1 * 0.3, -274), (x0 * 0.3, -274)], mix(tone, INK, 0.14 if x0 > 60 else 0)
        )
        canvas.shape([(x0, -162), (x1, -162), (x1, -138), ((x0 + x1) / 2, -120), (x0, -138)], tone)
    for x in (-130, -44, 44, 130):
        seat = mix(CLAY, SAND, 0.2)
        canvas.shape([(x - 22, -78), (x + 22, -78), (x + 22, -40), (x - 22, -40)], seat)
        canvas.shape([(x - 26, -40), (x + 26, -40), (x + 24, -28), (x - 24, -28)], mix(seat, INK, 0.2))
        for dx in (-20, 20):
            canvas.line([(x + dx, -28), (x + dx, 2)], mix(INK, STEEL, 0.3), 5)


@made(330, 240)
def banners(canvas: Canvas, rng: Random) -> None:
    """Printed banners rolling out of the press."""
    block(canvas, 0, -110, 330, 60, 70, mix(STEEL, WHITE, 0.35))
    canvas.shape([(-140, -134), (140, -134), (140, -122), (-140, -122)], INK)
    sheet = mix(SAND, WHITE, 0.5)
    canvas.shape([(-128, -126), (128, -126), (134, -20), (140, 6), (-140, 6), (-134, -20)], sheet)
    canvas.shape([(-128, -126), (128, -126), (130, -84), (-130, -84)], rng.choice((SEA, CLAY, LEAF)))
    for x, tone in ((-84, CLAY), (-10, AMBER), (66, LEAF)):
        canvas.shape([(x - 26, -40), (x, -72), (x + 26, -40), (x, -8)], tone)
        canvas.shape([(x - 12, -40), (x, -54), (x + 12, -40), (x, -26)], sheet)
    for index, tone in enumerate((LAGOON, mix(CLAY, WHITE, 0.2), AMBER, INK)):
        canvas.shape(
            [(100 + index * 13, -156), (110 + index * 13, -156), (110 + index * 13, -142), (100 + index * 13, -142)],
            tone,
        )


@made(310, 130)
def papers(canvas: Canvas, rng: Random) -> None:
    """Invitations and prints fanned out."""
    deep = max(0.5, canvas.tilt * 1.4)
    for index in range(5):
        tone = mix((SAND, CLAY, SEA, AMBER, LEAF)[(index + rng.randrange(2)) % 5], WHITE, 0.35)
        with canvas.placed(-70 + index * 34, -40 + abs(index - 2) * 6, 1, -20 + index * 10):
            card = [(-50, 70 * deep), (-50, -76 * deep), (50, -76 * deep), (50, 70 * deep)]
            canvas.shape([(x + 4, y + 7) for x, y in card], INK, alpha=0.3)
            canvas.shape(card, tone)
            canvas.line([(x * 0.84, y * 0.86) for x, y in (*card, card[0])], mix(tone, INK, 0.3), 3)
            canvas.shape([(-18, -10), (0, -10 - 28 * deep), (18, -10), (0, -10 + 28 * deep)], mix(tone, INK, 0.35))
            for row in (26, 38):
                canvas.line([(-24, row * deep), (24, row * deep)], mix(tone, INK, 0.4), 3)


@made(360, 250)
def computer(canvas: Canvas, rng: Random) -> None:
    """A computer on a desk, lesson on its screen."""
    shadow(canvas, 0, 0, 140, depth=20)
    canvas.shape([(-170, -246), (170, -246), (170, -60), (-170, -60)], INK)
    canvas.shape([(-158, -234), (158, -234), (158, -72), (-158, -72)], mix(SEA, LAGOON, 0.25))
    canvas.shape([(-142, -218), (-10, -218), (-10, -88), (-142, -88)], mix(SAND, WHITE, 0.4))
    for row in range(6):
        canvas.line([(-128, -200 + row * 18), (-30 - 16 * (row % 3), -200 + row * 18)], mix(STEEL, INK, 0.2), 5)
    for index, tall in enumerate((40, 74, 58, 100)):
        canvas.shape(
            [
                (16 + index * 34, -88),
                (40 + index * 34, -88),
                (40 + index * 34, -88 - tall),
                (16 + index * 34, -88 - tall),
            ],
            (AMBER, CLAY, LEAF, SAND)[index],
        )
    canvas.shape([(-26, -60), (26, -60), (40, -20), (-40, -20)], mix(INK, STEEL, 0.3))
    canvas.shape([(-130, 4), (-112, -26), (112, -26), (130, 4)], mix(STEEL, WHITE, 0.3))
    for row in range(3):
        canvas.line([(-112 - row * 4, -20 + row * 9), (112 + row * 4, -20 + row * 9)], mix(INK, STEEL, 0.4), 4)


@made(310, 220)
def books(canvas: Canvas, rng: Random) -> None:
    """A stack of books, pencils, an apple."""
    shadow(canvas, 0, 0, 130, depth=20)
    foot = 0.0
    for level, tone in enumerate(rng.sample((SEA, CLAY, LEAF, AMBER, mix(INK, SEA, 0.4)), 4)):
        wide, x = 250.0 - level * 18, rng.uniform(-9, 9)
        y = block(canvas, x, foot, wide, 34, 110, tone)
        canvas.shape(
            [
                (x - wide / 2 + 18, foot - 6),
                (x + wide / 2, foot - 6),
                (x + wide / 2, y + 8),
                (x - wide / 2 + 18, y + 8),
            ],
            mix(SAND, WHITE, 0.4),
        )
        canvas.shape(
            [(x - wide / 2, foot), (x - wide / 2 + 30, foot), (x - wide / 2 + 30, y), (x - wide / 2, y)],
            mix(tone, WHITE, 0.14),
        )
        foot = y
    ball(canvas, -30, foot - 44, 34, mix(CLAY, (190, 40, 30), 0.5))
    canvas.line([(-30, foot - 74), (-22, foot - 90)], BARK, 5)
    canvas.shape([(-22, foot - 86), (2, foot - 104), (12, foot - 88)], LEAF)
    for index, tone in enumerate((AMBER, SEA, CLAY)):
        canvas.line([(40 + index * 13, foot - 6), (84 + index * 22, foot - 92)], tone, 9)

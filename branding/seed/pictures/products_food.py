"""Still lifes of things to eat and drink."""

import math

from .canvas import Canvas
from .goods import diamond, rounded
from .land import leaf
from .palette import (
    AMBER,
    BARK,
    CLAY,
    INK,
    LEAF,
    RGB,
    SAND,
    SEA,
    STONE,
    WHITE,
    mix,
    rgb,
)
from .products_goods import plate, table


def pouch(canvas: Canvas, x: float, foot: float, width: float, colour: RGB) -> None:
    """A sealed pouch with a plain label and a window."""
    height, half = width * 1.36, width / 2
    canvas.soft([(x + width * 0.1, foot, half * 1.2, width * 0.06)], INK, 0.55, width * 0.05)
    body = [
        (x - half * 0.92, foot - height),
        (x + half * 0.92, foot - height),
        (x + half, foot - height * 0.86),
        (x + half * 0.9, foot - height * 0.4),
        (x + half, foot - height * 0.02),
        (x + half * 0.9, foot),
        (x - half * 0.9, foot),
        (x - half, foot - height * 0.02),
        (x - half * 0.9, foot - height * 0.4),
        (x - half, foot - height * 0.86),
    ]
    canvas.shape(
        body,
        mix(colour, INK, 0.25),
        mix(colour, WHITE, 0.3),
        colour,
        mix(colour, INK, 0.32),
        across=True,
    )
    canvas.shape(
        [
            (x - half * 0.92, foot - height),
            (x + half * 0.92, foot - height),
            (x + half * 0.95, foot - height * 0.93),
            (x - half * 0.95, foot - height * 0.93),
        ],
        mix(colour, WHITE, 0.4),
        mix(colour, INK, 0.1),
    )
    canvas.shape(
        rounded(
            x - half * 0.66,
            foot - height * 0.8,
            x + half * 0.66,
            foot - height * 0.46,
            8,
            8,
        ),
        mix(SAND, WHITE, 0.4),
    )
    diamond(canvas, x, foot - height * 0.69, width * 0.07, CLAY)
    for line, reach in ((0.58, 0.42), (0.54, 0.3)):
        canvas.line(
            [
                (x - half * reach, foot - height * line),
                (x + half * reach, foot - height * line),
            ],
            mix(SEA, SAND, 0.2),
            width * 0.018,
        )


def chips(canvas: Canvas) -> None:
    """Crackers of melinjo or banana on a plate, a pouch beside it."""
    table(canvas)
    rng = canvas.rng
    pouch(canvas, 560, 640, 230, rng.choice((LEAF, CLAY, SEA, mix(AMBER, CLAY, 0.3))))
    plate(canvas, 310, 690, 240, SAND)
    tone = rng.choice((rgb("#e8c988"), rgb("#e2b35c"), rgb("#d99c52")))
    for index in range(46):
        share = index / 46
        x = 310 + rng.gauss(0, 84 * (1 - share * 0.75))
        y = 688 - share * 150 + rng.uniform(-10, 10)
        reach = rng.uniform(30, 46)
        tilt = rng.uniform(0.34, 0.62)
        colour = mix(tone, WHITE, rng.uniform(0, 0.35))
        canvas.ellipse(x + 3, y + 6, reach, reach * tilt, mix(colour, BARK, 0.55))
        canvas.ellipse(
            x,
            y,
            reach,
            reach * tilt,
            mix(colour, WHITE, 0.25),
            colour,
            mix(colour, BARK, 0.25),
        )
        canvas.ellipse(
            x - reach * 0.15,
            y - reach * 0.08,
            reach * 0.5,
            reach * tilt * 0.5,
            mix(colour, WHITE, 0.35),
            alpha=0.5,
        )


def sweets(canvas: Canvas) -> None:
    """Cakes cut into diamonds on a leaf."""
    table(canvas)
    rng = canvas.rng
    plate(canvas, 400, 680, 310, mix(SAND, WHITE, 0.4))
    for turn in (-1, 1):
        canvas.shape(
            leaf((400, 690), (400 + turn * 150, 640), (400 + turn * 290, 690), 70),
            mix(LEAF, WHITE, 0.1),
            mix(LEAF, INK, 0.2),
        )
    layers = rng.choice(
        (
            (CLAY, mix(SAND, WHITE, 0.4)),
            (LEAF, mix(SAND, WHITE, 0.4)),
            (mix(AMBER, CLAY, 0.2), mix(BARK, CLAY, 0.3)),
        )
    )
    spots = [
        (230, 668),
        (400, 660),
        (570, 668),
        (315, 702),
        (485, 702),
        (315, 610),
        (485, 610),
        (400, 634),
        (400, 556),
    ]
    for x, y in spots:
        width, tall = 84.0, 62.0
        for band in range(4):
            high, low = y - tall * (4 - band) / 4, y - tall * (3 - band) / 4
            colour = mix(layers[band % 2], WHITE, 0.08)
            canvas.shape(
                [(x - width, high), (x, high + 28), (x, low + 28), (x - width, low)],
                mix(colour, WHITE, 0.1),
            )
            canvas.shape(
                [(x, high + 28), (x + width, high), (x + width, low), (x, low + 28)],
                mix(colour, INK, 0.22),
            )
        canvas.shape(
            [
                (x - width, y - tall),
                (x, y - tall - 28),
                (x + width, y - tall),
                (x, y - tall + 28),
            ],
            mix(layers[0], WHITE, 0.34),
            mix(layers[0], WHITE, 0.1),
        )
        for _ in range(9):
            dx = rng.uniform(-44, 44)
            canvas.ellipse(
                x + dx,
                y - tall + rng.uniform(-1, 1) * (14 - abs(dx) * 0.25),
                3.2,
                1.8,
                mix(SAND, WHITE, 0.6),
            )


def coffee(canvas: Canvas) -> None:
    """A cup of coffee, beans and their pouch."""
    table(canvas)
    rng = canvas.rng
    pouch(canvas, 560, 650, 260, mix(BARK, INK, 0.35))
    x, foot = 300.0, 720.0
    plate(canvas, x, foot - 4, 170, mix(SAND, WHITE, 0.4))
    cup = mix(CLAY, SAND, 0.15)
    canvas.ellipse(x + 118, foot - 84, 46, 40, mix(cup, INK, 0.25))
    canvas.ellipse(x + 114, foot - 84, 28, 24, mix(SAND, STONE, 0.3))
    bowl = [
        (
            x - 112 + 112 * (1 - math.cos(math.pi * a / 20)),
            foot - 148 + 142 * math.sin(math.pi * a / 20) ** 0.55,
        )
        for a in range(21)
    ]
    canvas.shape(bowl, mix(cup, WHITE, 0.35), cup, mix(cup, INK, 0.4), across=True)
    canvas.ellipse(x, foot - 148, 112, 33, mix(cup, WHITE, 0.3))
    canvas.ellipse(x, foot - 144, 101, 27, mix(BARK, INK, 0.55), mix(BARK, INK, 0.2))
    canvas.ellipse(x - 26, foot - 150, 42, 7, mix(BARK, AMBER, 0.4), alpha=0.6)
    steam = [(x + 24 * math.sin(index * 0.7), foot - 190 - index * 26, 15 + index * 2, 22) for index in range(9)]
    canvas.soft(steam, WHITE, 0.42, 14)
    for _ in range(34):
        bx, by = rng.uniform(360, 790), rng.uniform(690, 785)
        reach = rng.uniform(11, 15)
        colour = mix(BARK, INK, rng.uniform(0.2, 0.5))
        canvas.ellipse(bx + 2, by + 4, reach, reach * 0.62, mix(BARK, INK, 0.75))
        canvas.ellipse(bx, by, reach, reach * 0.62, mix(colour, AMBER, 0.25), colour)
        canvas.line(
            [(bx - reach * 0.8, by), (bx, by - 2), (bx + reach * 0.8, by + 1)],
            mix(colour, INK, 0.6),
            2,
        )

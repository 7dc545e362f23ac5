"""Still lifes of the market and the kitchen: a stall, a meal, fish."""

import math

from .canvas import Canvas, Point
from .land import leaf
from .palette import AMBER, BARK, CLAY, INK, LEAF, SAND, SEA, STONE, WHITE, mix
from .products_goods import plate, table
from .yards import awning


def stall(canvas: Canvas) -> None:
    """A market stall: crates of fruit and vegetables beneath an awning."""
    rng = canvas.rng
    canvas.background((mix(SAND, AMBER, 0.25), SAND, mix(SAND, CLAY, 0.2)))
    canvas.shape(
        [(70, 150), (730, 150), (730, 800), (70, 800)],
        mix(BARK, SAND, 0.45),
        mix(BARK, SAND, 0.15),
    )
    canvas.glow(400, 420, 420, (255, 230, 170), 0.6)
    goods = [
        mix(LEAF, WHITE, 0.15),
        AMBER,
        CLAY,
        mix(LEAF, AMBER, 0.45),
        mix(CLAY, (150, 20, 30), 0.5),
        mix(AMBER, WHITE, 0.35),
    ]
    rng.shuffle(goods)
    for row, y in enumerate((470, 700)):
        for column in range(3):
            x = 185 + column * 215
            colour = goods[row * 3 + column]
            for level in range(3):
                for step in range(6 - level):
                    px, py = (
                        x - 84 + level * 15 + step * 33 + rng.uniform(-4, 4),
                        y - 62 - level * 22,
                    )
                    reach = rng.uniform(17, 21)
                    canvas.ellipse(
                        px,
                        py,
                        reach,
                        reach,
                        mix(colour, WHITE, 0.35),
                        colour,
                        mix(colour, INK, 0.35),
                    )
            canvas.shape(
                [
                    (x - 102, y - 54),
                    (x + 102, y - 54),
                    (x + 94, y + 20),
                    (x - 94, y + 20),
                ],
                mix(BARK, AMBER, 0.35),
                mix(BARK, INK, 0.15),
            )
            for line in (-30, -6):
                canvas.line([(x - 98, y + line), (x + 98, y + line)], mix(BARK, INK, 0.35), 3)
        canvas.shape(
            [(60, y + 22), (740, y + 22), (740, y + 44), (60, y + 44)],
            mix(BARK, WHITE, 0.2),
            mix(BARK, INK, 0.2),
        )
    for x in (70, 730):
        canvas.shape(
            [(x - 12, 120), (x + 12, 120), (x + 12, 800), (x - 12, 800)],
            mix(BARK, WHITE, 0.2),
            BARK,
            mix(BARK, INK, 0.4),
            across=True,
        )
    awning(canvas, 20, 780, 60, 150, rng.choice(((CLAY, SAND), (SEA, SAND), (LEAF, SAND))))
    canvas.soft([(400, 246, 360, 14)], INK, 0.4, 14)


def meal(canvas: Canvas) -> None:
    """A plate of rice with sate and greens."""
    table(canvas)
    rng = canvas.rng
    plate(canvas, 400, 670, 320, mix(SAND, WHITE, 0.5))
    canvas.shape(
        leaf((110, 690), (400, 760), (690, 690), 130),
        mix(LEAF, WHITE, 0.05),
        mix(LEAF, INK, 0.3),
    )
    mound: list[Point] = [
        (250 - 120 * math.cos(math.pi * a / 20), 680 - 130 * math.sin(math.pi * a / 20)) for a in range(21)
    ]
    canvas.shape(mound, WHITE, mix(WHITE, SAND, 0.5), mix(SAND, STONE, 0.2))
    for _ in range(120):
        a, r = rng.uniform(0.1, math.pi - 0.1), rng.random() ** 0.5
        canvas.ellipse(
            250 - 112 * r * math.cos(a),
            676 - 122 * r * math.sin(a),
            5,
            2.4,
            mix(WHITE, STONE, rng.uniform(0, 0.3)),
        )
    for index in range(5):
        y = 612 + index * 22
        canvas.line([(380, y + 26), (735, y - 40)], mix(AMBER, SAND, 0.4), 6)
        for step in range(4):
            t = 0.12 + step * 0.17
            x, py = 380 + 355 * t, y + 26 - 66 * t
            canvas.ellipse(x, py + 3, 28, 17, mix(BARK, INK, 0.6))
            canvas.ellipse(
                x,
                py,
                28,
                16,
                mix(CLAY, AMBER, 0.35),
                mix(BARK, CLAY, 0.4),
                mix(BARK, INK, 0.35),
            )
    for _ in range(9):
        left, top = rng.uniform(200, 420), rng.uniform(700, 735)
        canvas.ellipse(
            left,
            top,
            15,
            8,
            rng.choice((mix(CLAY, (190, 20, 20), 0.6), LEAF, mix(LEAF, WHITE, 0.3))),
        )


def fish(canvas: Canvas) -> None:
    """Fresh fish side by side on a leaf."""
    table(canvas, wood=False)
    rng = canvas.rng
    canvas.soft([(410, 660, 330, 70)], INK, 0.4, 20)
    canvas.shape(
        leaf((60, 640), (400, 560), (760, 640), 190),
        mix(LEAF, WHITE, 0.15),
        mix(LEAF, INK, 0.2),
    )
    for index, y in enumerate((560, 632, 706)):
        tone = mix((176, 196, 200), (SEA, STONE, LEAF)[index % 3], rng.uniform(0.1, 0.3))
        x, reach = 400 + (index % 2) * 26, 260
        body = [
            (
                x - reach * math.cos(math.pi * a / 24),
                y - 44 * math.sin(math.pi * a / 24) ** 0.8,
            )
            for a in range(25)
        ]
        body += [
            (
                x + reach * math.cos(math.pi * a / 24),
                y + 40 * math.sin(math.pi * a / 24) ** 0.8,
            )
            for a in range(25)
        ]
        canvas.soft([(x + 6, y + 40, reach * 0.95, 12)], INK, 0.5, 8)
        canvas.shape(
            [
                (x + reach * 0.86, y),
                (x + reach * 1.22, y - 46),
                (x + reach * 1.12, y),
                (x + reach * 1.22, y + 46),
            ],
            mix(tone, INK, 0.4),
        )
        canvas.shape(
            body,
            mix(tone, INK, 0.55),
            mix(tone, INK, 0.15),
            WHITE,
            mix(tone, WHITE, 0.4),
        )
        canvas.shape([(x - 40, y - 42), (x + 40, y - 74), (x + 90, y - 36)], mix(tone, INK, 0.45))
        canvas.ellipse(x - reach * 0.82, y - 8, 10, 10, WHITE)
        canvas.ellipse(x - reach * 0.82, y - 8, 6, 6, INK)
        gill = [(x - reach * 0.62 + 10 * math.sin(a / 3), y - 30 + a * 6) for a in range(10)]
        canvas.line(gill, mix(tone, INK, 0.4), 3)
        for _ in range(26):
            sx = x + rng.uniform(-0.5, 0.75) * reach
            canvas.ellipse(sx, y + rng.uniform(-20, 14), 6, 3, WHITE, alpha=0.35)

"""Plaited and carved things: baskets, trays, mats, boxes, bags of water hyacinth, steamers, key rings, gift hampers."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, arc, band, block, disc, made, rise, rounded_body, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix
from .props_table import PACKET_TONES, ball, mark, pouch, tray

STRAW = mix(AMBER, SAND, 0.5)


def plaited(canvas: Canvas, rows: list[tuple[float, float]], tone: RGB, dye: RGB | None, *, cell: float = 15) -> None:
    """A round body of plaiting from its silhouette (y, half width), foot first: checks that follow its curve."""
    rounded_body(canvas, 0, rows, tone, 0.28)
    tilt = canvas.tilt
    foot, top = rows[0][0], rows[-1][0]
    count = max(4, round((foot - top) / cell))
    for step in range(count):
        low = foot + (top - foot) * step / count
        index = min(len(rows) - 2, int(step / count * (len(rows) - 1)))
        wide = rows[index][1]
        cells = max(8, round(math.pi * wide / cell / 1.2))
        for column in range(cells):
            if (column + step) % 2:
                continue
            one, two = math.pi * column / cells, math.pi * (column + 1) / cells
            high = low + (top - foot) / count * 0.9
            corners = [
                (-math.cos(t) * wide, y + math.sin(t) * wide * tilt)
                for y, t in ((low, one), (low, two), (high, two), (high, one))
            ]
            dyed = dye is not None and step % 5 in (2, 3)
            shade = dye if dyed and dye is not None else mix(tone, BARK, 0.32)
            canvas.shape(corners, mix(shade, INK, 0.28 * max(0.0, -math.cos(one))), alpha=0.85)


def dyes(rng: Random) -> RGB | None:
    """A colour of dyed strips, or none."""
    return rng.choice((None, CLAY, SEA, mix(LEAF, INK, 0.2), mix(BARK, INK, 0.2)))


@made(280, 230)
def basket(canvas: Canvas, rng: Random) -> None:
    """A basket with a handle, sometimes full of fruit."""
    tone = mix(STRAW, BARK, rng.uniform(0, 0.3))
    shadow(canvas, 0, 0, 96)
    up, wide = rise(canvas, rng.uniform(96, 124)), 124.0
    rows = [(-up * step / 5, 96 + (wide - 96) * step / 5) for step in range(6)]
    plaited(canvas, rows, tone, dyes(rng))
    flat = wide * canvas.tilt
    canvas.ellipse(0, -up, wide, flat, mix(tone, WHITE, 0.15))
    canvas.ellipse(0, -up + 3, wide * 0.9, flat * 0.88, mix(BARK, INK, 0.3))
    handle = [
        (wide * 0.9 * math.cos(t), -up - rise(canvas, 110) * math.sin(t)) for t in (math.pi * s / 14 for s in range(15))
    ]
    if rng.random() < 0.5:
        for x, y, fruit in (
            (-60, -8, AMBER),
            (0, -22, CLAY),
            (58, -8, mix(LEAF, AMBER, 0.3)),
            (-28, 8, mix(LEAF, AMBER, 0.1)),
            (32, 10, mix(AMBER, CLAY, 0.3)),
        ):
            ball(canvas, x, -up + y, 34, fruit)
    canvas.shape(strip(handle, 15), mix(tone, BARK, 0.3))
    canvas.line(handle, mix(tone, WHITE, 0.25), 4)
    for offset in (0, 10):
        canvas.line(arc(0, -up + offset, wide, flat, 4, 176), mix(tone, BARK, 0.15 + offset / 40), 9)


@made(330, 330)
def leaning_tray(canvas: Canvas, rng: Random) -> None:
    """A tampah stood on its edge, its weave to the front."""
    tone = mix(STRAW, BARK, rng.uniform(0, 0.2))
    shadow(canvas, 20, 0, 110, depth=14)
    y, reach = -156.0, 154.0
    canvas.ellipse(6, y + 6, reach, reach, mix(tone, INK, 0.5))
    canvas.ellipse(0, y, reach, reach, mix(tone, BARK, 0.4))
    canvas.ellipse(0, y, reach * 0.93, reach * 0.93, tone)
    dye = dyes(rng)
    size = 17
    for row in range(-9, 9):
        for column in range(-9, 9):
            px, py = column * size + 8, y + row * size + 8
            if (row + column) % 2 or math.hypot(px, py - y) > reach * 0.86:
                continue
            ring = round(math.hypot(px, py - y) / 22)
            shade = dye if dye is not None and ring in (3, 4) else mix(tone, BARK, 0.26)
            canvas.shape([(px - 8, py - 8), (px + 8, py - 8), (px + 8, py + 7), (px - 8, py + 7)], shade)


@made(340, 60)
def flat_tray(canvas: Canvas, rng: Random) -> None:
    """A tampah lying."""
    tray(canvas, 166)


@made(340, 130)
def mats(canvas: Canvas, rng: Random) -> None:
    """Mats rolled up and stacked."""
    for index, (x, foot) in enumerate(((-6.0, -44.0), (-60.0, 0.0), (50.0, 4.0))):
        tone, dye = mix(STRAW, WHITE, 0.05 * index), rng.choice((CLAY, SEA, LEAF, mix(BARK, CLAY, 0.5)))
        y, reach = foot - 34, 34.0
        canvas.soft([(x + 10, foot, 108, 10)], INK, 0.35, 7)
        canvas.shape([(x - 100, y - reach), (x + 100, y - reach), (x + 100, y + reach), (x - 100, y + reach)], tone)
        canvas.shape(
            [(x - 100, y + 8), (x + 100, y + 8), (x + 100, y + reach), (x - 100, y + reach)], mix(tone, INK, 0.22)
        )
        canvas.shape(
            [(x - 100, y - 24), (x + 100, y - 24), (x + 100, y - 12), (x - 100, y - 12)], mix(tone, WHITE, 0.4)
        )
        for step in range(-6, 7):
            px = x + step * 15
            canvas.line(
                [(px, y - reach), (px + 3, y), (px, y + reach)],
                dye if step % 4 == 0 else mix(tone, BARK, 0.25),
                6 if step % 4 == 0 else 2,
            )
        for step in range(4):
            canvas.ellipse(
                x - 100, y, 15 * (1 - step / 4), reach * (1 - step / 4), mix(tone, (BARK, WHITE)[step % 2], 0.3)
            )


@made(290, 190)
def besek(canvas: Canvas, rng: Random) -> None:
    """Boxes of plaited bamboo, one upon another."""
    tone = mix(STRAW, LEAF, rng.uniform(0, 0.15))
    foot = 0.0
    shadow(canvas, 0, 0, 120, depth=26)
    for level in range(rng.randint(2, 3)):
        x, width = rng.uniform(-8, 8), 230.0 - level * 26
        y = block(canvas, x, foot, width, 52, 150 - level * 20, mix(tone, BARK, 0.08), top=tone)
        for column in range(round(width / 17)):
            for row in range(3):
                if (column + row) % 2 == 0:
                    px, py = x - width / 2 + column * 17, foot - rise(canvas, 52) * row / 3
                    canvas.shape(
                        [(px, py), (px + 17, py), (px + 17, py - rise(canvas, 16)), (px, py - rise(canvas, 16))],
                        mix(tone, BARK, 0.4),
                        alpha=0.7,
                    )
        foot = y - 8 * canvas.tilt
        canvas.shape(
            [(x - width / 2 - 3, y), (x + width / 2 + 3, y), (x + width / 2 + 3, y + 16), (x - width / 2 - 3, y + 16)],
            mix(tone, WHITE, 0.15),
        )


@made(260, 280)
def hyacinth_bag(canvas: Canvas, rng: Random) -> None:
    """A shoulder bag plaited of water hyacinth."""
    tone, lining = mix(BARK, AMBER, rng.uniform(0.35, 0.6)), rng.choice((SEA, CLAY, LEAF, SAND))
    shadow(canvas, 0, 0, 104, depth=22)
    tall = 160.0
    for shift, shade in ((10, mix(tone, INK, 0.4)), (0, mix(tone, INK, 0.1))):
        loop = [
            (84 * math.cos(t) + shift, -tall - 104 * math.sin(t) - shift) for t in (math.pi * s / 14 for s in range(15))
        ]
        canvas.shape(strip(loop, 13), shade)
    canvas.shape([(-108, 0), (-118, -tall), (118, -tall), (108, 0)], tone)
    for row in range(9):
        y = -tall * row / 9
        for column in range(12):
            x = -114 + column * 19 + (row % 2) * 9.5
            if x > 100:
                continue
            canvas.shape(
                [(x, y - 4), (x + 9, y - 17), (x + 19, y - 6), (x + 10, y + 2)],
                mix(tone, (WHITE, BARK)[(row + column) % 2], 0.16),
            )
    canvas.shape([(-118, -tall), (118, -tall), (116, -tall + 18), (-116, -tall + 18)], lining)
    canvas.shape([(60, 0), (66, -tall), (118, -tall), (108, 0)], INK, alpha=0.16)
    ball(canvas, 0, -tall + 44, 13, mix(AMBER, SAND, 0.3))


@made(270, 230)
def steamer(canvas: Canvas, rng: Random) -> None:
    """Steamers of bamboo (klakat), stacked, the lid leaning."""
    drum: Profile = ((0, 1), (1, 1))
    shadow(canvas, 0, 0, 110)
    foot = 0.0
    for level in range(rng.randint(2, 3)):
        turned(
            canvas, drum, 230, 56, mix(STRAW, BARK, 0.06 * level), foot=foot, inside=mix(STRAW, BARK, 0.25), lip=0.92
        )
        with canvas.placed(0, foot):
            band(canvas, drum, 230, 56, 0.08, 0.26, mix(STRAW, BARK, 0.45))
        foot -= rise(canvas, 56)
    disc(canvas, 0, foot - 4, 112, STRAW, thick=12)
    for step in range(-5, 6):
        half = math.sqrt(1 - (step / 6) ** 2) * 106
        canvas.line(
            [(-half, foot - 16 + step * 18 * canvas.tilt), (half, foot - 16 + step * 18 * canvas.tilt)],
            mix(STRAW, BARK, 0.3),
            3,
        )
    canvas.ellipse(0, foot - 20, 14, 9, mix(BARK, AMBER, 0.3))


def souvenirs(sort: str) -> Maker:
    """Little lighthouses, turtles and shells on rings; "rings" hanging, or a few lying."""

    @made(320, 260)
    def draw(canvas: Canvas, rng: Random) -> None:
        board = mix(BARK, SAND, 0.35)
        shadow(canvas, 0, 0, 150, depth=12)
        canvas.shape([(-160, -250), (160, -250), (160, 0), (-160, 0)], mix(board, INK, 0.1))
        canvas.shape([(-150, -240), (150, -240), (150, -10), (-150, -10)], board)
        shapes = ("tower", "shell", "diamond", "leaf", "boat")
        for index in range(8):
            x, y = -108 + index % 4 * 72, -206.0 + index // 4 * 112
            tone = rng.choice((SEA, CLAY, LEAF, AMBER, mix(SAND, WHITE, 0.4)))
            canvas.line([(x, y - 16), (x, y + 14)], mix(INK, SAND, 0.4), 3)
            canvas.line(arc(x, y - 4, 10, 10, 0, 350), mix(SAND, INK, 0.3), 4)
            canvas.ellipse(x + 4, y + 50, 24, 30, INK, alpha=0.2)
            _trinket(canvas, shapes[(index + rng.randrange(5)) % 5], x, y + 44, tone)

    return draw


def _trinket(canvas: Canvas, shape: str, x: float, y: float, tone: RGB) -> None:
    light = mix(tone, WHITE, 0.35)
    if shape == "tower":
        canvas.shape([(x - 16, y + 30), (x - 9, y - 16), (x + 9, y - 16), (x + 16, y + 30)], mix(SAND, WHITE, 0.5))
        for share in (0.2, 0.6):
            canvas.shape(
                [
                    (x - 14, y + 24 - 34 * share),
                    (x + 14, y + 24 - 34 * share),
                    (x + 12, y + 14 - 34 * share),
                    (x - 12, y + 14 - 34 * share),
                ],
                tone,
            )
        canvas.shape([(x - 11, y - 16), (x, y - 32), (x + 11, y - 16)], tone)
    elif shape == "shell":
        canvas.shape([(x, y + 26), *arc(x, y, 27, 26, 160, 380)], tone)
        for step in range(5):
            canvas.line([(x, y + 24), (x - 20 + step * 10, y - 18 + abs(step - 2) * 5)], light, 3)
    elif shape == "leaf":
        canvas.shape([(x, y - 30), (x + 20, y), (x, y + 30), (x - 20, y)], tone)
        canvas.line([(x, y - 26), (x, y + 26)], light, 3)
    elif shape == "boat":
        canvas.shape([(x - 28, y + 8), (x + 28, y + 8), (x + 16, y + 24), (x - 16, y + 24)], tone)
        canvas.shape([(x - 2, y + 4), (x - 2, y - 30), (x + 22, y + 2)], light)
    else:
        mark(canvas, y, 27, tone, x=x)


KEY_RINGS = souvenirs("rings")


@made(300, 250)
def hamper(canvas: Canvas, rng: Random) -> None:
    """A gift basket with jars, packets and a ribbon."""
    for x, foot, size in ((-56.0, -58.0, 0.8), (40.0, -64.0, 0.92)):
        with canvas.placed(x, foot, size):
            tone, motif = rng.choice(PACKET_TONES)
            pouch(canvas, rng, 120, tone, motif)
    ball(canvas, 100, -100, 30, AMBER)
    ball(canvas, -104, -98, 28, CLAY)
    up = rise(canvas, 80)
    rows = [(-up * step / 4, 112 + 7.0 * step) for step in range(5)]
    plaited(canvas, rows, mix(STRAW, BARK, 0.15), None)
    ribbon = rng.choice((CLAY, SEA, LEAF))
    y = -up * 0.5 + 116 * canvas.tilt
    for side in (-1, 1):
        canvas.shape([(0, y), (side * 54, y - 30), (side * 58, y + 18)], mix(ribbon, WHITE, 0.12))
        canvas.shape([(0, y), (side * 18, y + 52), (side * 38, y + 44)], mix(ribbon, INK, 0.15))
    canvas.ellipse(0, y, 13, 13, mix(ribbon, INK, 0.2))

"""From gardens: fruit, vegetables, and the crates they stand in."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, block, made, rise, shadow, strip
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, WHITE, mix
from .props_table import CHILI, heap, tray

CRATE = mix(BARK, AMBER, 0.4)


def durian(canvas: Canvas, rng: Random, x: float, foot: float, reach: float) -> None:
    """A durian with its thorns."""
    tone = mix(mix(LEAF, AMBER, 0.4), BARK, rng.uniform(0.05, 0.25))
    canvas.soft([(x + reach * 0.3, foot, reach * 0.9, reach * 0.22)], INK, 0.4, 10)
    y = foot - reach * 0.72
    canvas.ellipse(x, y, reach, reach * 0.8, mix(tone, INK, 0.3))
    canvas.line([(x - 4, y - reach * 0.74), (x + 6, y - reach * 1.05)], mix(BARK, LEAF, 0.3), reach * 0.1)
    for row in range(-5, 6):
        v = row / 5.6
        wide = math.sqrt(1 - v * v)
        for column in range(9):
            u = (column - 4 + (row % 2) * 0.5) / 4.6
            if abs(u) > 1:
                continue
            px, py = x + u * wide * reach, y + v * reach * 0.8
            size = reach * 0.15
            light = mix(tone, WHITE, max(0.0, 0.3 - u * 0.3 - v * 0.2)) if u < 0.3 else mix(tone, INK, u * 0.3)
            canvas.shape(
                [(px - size, py + size * 0.5), (px + u * size * 0.6, py - size * 1.1), (px + size, py + size * 0.5)],
                light,
            )
            canvas.shape(
                [
                    (px + u * size * 0.6, py - size * 1.1),
                    (px + size, py + size * 0.5),
                    (px + size * 0.1, py + size * 0.5),
                ],
                mix(light, INK, 0.22),
            )


@made(360, 200)
def durians(canvas: Canvas, rng: Random) -> None:
    """Two durians and an opened husk."""
    durian(canvas, rng, -70, -10, 92)
    if rng.random() < 0.5:
        durian(canvas, rng, 86, 0, 80)
    with canvas.placed(88, 24):
        canvas.soft([(10, 0, 80, 16)], INK, 0.4, 8)
        husk = mix(mix(LEAF, AMBER, 0.4), BARK, 0.3)
        canvas.shape([(-90, -18), (-50, -54), (60, -54), (92, -18), (50, 12), (-54, 12)], husk)
        canvas.shape([(-74, -18), (-44, -42), (52, -42), (74, -18), (42, 2), (-44, 2)], mix(SAND, WHITE, 0.4))
        for x, y in ((-34, -18), (6, -24), (42, -16), (10, -6)):
            canvas.ellipse(x, y + 3, 24, 14, mix(AMBER, CLAY, 0.2))
            canvas.ellipse(x, y, 24, 14, mix(AMBER, WHITE, 0.35))
            canvas.ellipse(x - 7, y - 4, 9, 4, mix(AMBER, WHITE, 0.7))


def ball_fruit(canvas: Canvas, x: float, y: float, reach: float, tone: RGB, *, cap: bool = True) -> None:
    """A round fruit with a calyx."""
    canvas.ellipse(x, y, reach, reach * 0.94, mix(tone, INK, 0.35))
    canvas.ellipse(x - reach * 0.08, y - reach * 0.08, reach * 0.88, reach * 0.82, tone)
    canvas.ellipse(x - reach * 0.34, y - reach * 0.36, reach * 0.3, reach * 0.22, mix(tone, WHITE, 0.45))
    if cap:
        for turn in (0.2, 1.8, 3.3, 4.9):
            canvas.ellipse(
                x + reach * 0.28 * math.cos(turn),
                y - reach * 0.72 + reach * 0.12 * math.sin(turn),
                reach * 0.26,
                reach * 0.16,
                mix(LEAF, AMBER, 0.2),
            )


def fruit_heap(tones: tuple[RGB, ...], *, reach: float = 26, cap: bool = True, opened: bool = False) -> Maker:
    """Fruit on a tray or in a wooden crate."""

    @made(330, 170)
    def draw(canvas: Canvas, rng: Random) -> None:
        def piece(canvas: Canvas, x: float, y: float, index: int) -> None:
            ball_fruit(canvas, x, y, reach * rng.uniform(0.9, 1.1), tones[index % len(tones)], cap=cap)

        count = round(20 * (26 / reach) ** 1.6)
        base = mix(tones[0], INK, 0.5)
        if rng.random() < 0.5:
            heap(canvas, rng, tray(canvas, 160) - 8, 108, 56, count, piece, base=base)
        else:
            crate(canvas, 280, 86, 150)
            heap(canvas, rng, -rise(canvas, 86) - 60 * canvas.tilt, 112, 44, count, piece, base=base)
            crate_front(canvas, 280, 86)
        if opened:
            for x in (-112, 116):
                canvas.ellipse(x, 32, 30, 24, mix((96, 34, 60), INK, 0.2))
                for turn in range(5):
                    canvas.ellipse(x + 9 * math.cos(turn * 1.26), 30 + 8 * math.sin(turn * 1.26), 9, 7, WHITE)

    return draw


MANGOSTEENS = fruit_heap((mix((86, 32, 62), INK, 0.15), mix((86, 32, 62), CLAY, 0.25)), reach=30, opened=True)
MELINJO = fruit_heap((CHILI, mix(AMBER, CLAY, 0.2), mix(LEAF, AMBER, 0.2)), reach=15, cap=False)
TOMATOES = fruit_heap((mix(CHILI, CLAY, 0.3), mix(CHILI, AMBER, 0.2)))
ORANGES = fruit_heap((mix(AMBER, CLAY, 0.25), mix(AMBER, LEAF, 0.15), AMBER))


def crate(canvas: Canvas, width: float, tall: float, deep: float) -> None:
    """A crate's back and inside."""
    shadow(canvas, 0, 0, width * 0.48, depth=24)
    up, back = rise(canvas, tall), deep * canvas.tilt
    canvas.shape(
        [(-width / 2, -up), (-width * 0.46, -up - back), (width * 0.46, -up - back), (width / 2, -up)],
        mix(CRATE, INK, 0.5),
    )


def crate_front(canvas: Canvas, width: float, tall: float) -> None:
    """A crate's front, over what lies in it."""
    up = rise(canvas, tall)
    for row in range(3):
        low = -up * row / 3
        tone = mix(CRATE, (WHITE, INK, WHITE)[row], 0.07)
        canvas.shape(
            [(-width / 2, low), (width / 2, low), (width / 2, low - up / 3 + 5), (-width / 2, low - up / 3 + 5)], tone
        )
        canvas.shape(
            [(-width / 2, low), (width / 2, low), (width / 2, low - 5), (-width / 2, low - 5)], mix(tone, INK, 0.25)
        )
    for x in (-width / 2 + 14, width / 2 - 14):
        canvas.shape([(x - 12, 0), (x + 12, 0), (x + 12, -up), (x - 12, -up)], mix(CRATE, INK, 0.18))


@made(330, 190)
def vegetables(canvas: Canvas, rng: Random) -> None:
    """A crate of greens, tomatoes and carrots."""
    crate(canvas, 300, 90, 150)
    y = -rise(canvas, 90) - 40 * canvas.tilt
    for _ in range(26):
        x, lean = rng.uniform(-136, 40), rng.uniform(-40, 40)
        tone = mix(LEAF, rng.choice((WHITE, INK, AMBER)), rng.uniform(0, 0.3))
        canvas.shape([(x, y + 20), (x + lean - 22, y - 50), (x + lean, y - 96), (x + lean + 22, y - 48)], tone)
    for _ in range(16):
        ball_fruit(canvas, rng.uniform(40, 128), y + rng.uniform(-26, 10), 24, mix(CHILI, CLAY, 0.25))
    for index in range(6):
        x = -126 + index * 27
        canvas.shape([(x - 12, y - 26), (x + 12, y - 28), (x + 3, y + 40)], mix(AMBER, CLAY, 0.45))
        canvas.line([(x, y - 27), (x - 6, y - 58)], mix(LEAF, WHITE, 0.2), 6)
    crate_front(canvas, 300, 90)


@made(330, 150)
def bundles(canvas: Canvas, rng: Random) -> None:
    """Bundles of water spinach tied with bamboo."""
    for index, (x, y) in enumerate(((-50.0, -44.0), (60.0, -40.0), (0.0, 0.0))):
        with canvas.placed(x, y, 0.92, -8 + index * 7):
            canvas.soft([(8, 22, 130, 14)], INK, 0.35, 8)
            for _ in range(30):
                dy = rng.uniform(-22, 20)
                stalk = mix(mix(LEAF, AMBER, 0.25), WHITE, rng.uniform(0.05, 0.35))
                canvas.line([(-118 + rng.uniform(-12, 8), dy), (10, dy * 0.55)], stalk, 7)
            for _ in range(40):
                dx, dy = rng.uniform(10, 140), rng.uniform(-44, 38)
                tone = mix(LEAF, rng.choice((INK, WHITE, AMBER)), rng.uniform(0, 0.3))
                canvas.shape([(dx - 30, dy * 0.4), (dx, dy - 13), (dx + 34, dy), (dx, dy + 9)], tone)
            canvas.shape([(-22, -20), (-8, -20), (-8, 20), (-22, 20)], mix(AMBER, SAND, 0.4))


@made(250, 120)
def feed(canvas: Canvas, rng: Random) -> None:
    """A trough of maize and leaves."""
    block(canvas, 0, 0, 230, 60, 90, CRATE, top=mix(AMBER, CLAY, 0.1))
    for _ in range(40):
        canvas.ellipse(
            rng.uniform(-104, 104),
            -rise(canvas, 60) - rng.uniform(4, 86) * canvas.tilt,
            5,
            4,
            mix(AMBER, WHITE, rng.uniform(0, 0.4)),
        )
    canvas.shape(strip([(-100, -66), (-40, -96)], 9), LEAF)

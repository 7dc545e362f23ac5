"""Dishes of warungs: rice, noodles, soups, skewers, fried and grilled things."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, arc, made, rise, strip
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, WHITE, mix
from .props_table import CHILI, bowl, crockery, heap, leaf_bed, plate, steam

RICE = mix(WHITE, SAND, 0.3)
FRIED = mix(AMBER, CLAY, 0.42)
BROTH = mix(AMBER, CLAY, 0.25)


def rice(canvas: Canvas, rng: Random, x: float, y: float, reach: float, tone: RGB = RICE) -> None:
    """A turned-out bowl of rice."""
    up = max(rise(canvas, reach * 0.72), reach * canvas.tilt * 0.8)
    canvas.shape([*arc(x, y, reach, up, 180, 360), *arc(x, y, reach, reach * canvas.tilt, 0, 180)], tone)
    canvas.shape(
        [*arc(x, y, reach, up, 290, 360), *arc(x, y, reach, reach * canvas.tilt, 0, 70)], mix(tone, BARK, 0.12)
    )
    for _ in range(60):
        turn, far = rng.uniform(0, math.tau), rng.random() ** 0.5 * 0.88
        gx, gy = (
            x + far * reach * math.cos(turn),
            y - up * 0.32 + far * (up + reach * canvas.tilt) * 0.5 * math.sin(turn),
        )
        canvas.ellipse(gx, gy, 5, 2.6, mix(tone, rng.choice((WHITE, BARK)), rng.uniform(0.04, 0.2)))


def egg(canvas: Canvas, x: float, y: float, reach: float) -> None:
    """Half a boiled egg."""
    canvas.ellipse(x, y + 3, reach, reach * 0.72, mix(SAND, INK, 0.3))
    canvas.ellipse(x, y, reach, reach * 0.72, WHITE)
    canvas.ellipse(x, y, reach * 0.5, reach * 0.36, mix(AMBER, CLAY, 0.15))


def greens(canvas: Canvas, rng: Random, x: float, y: float, reach: float) -> None:
    """Slices of cucumber, a leaf of lettuce, a chili."""
    for step in range(3):
        gx = x + (step - 1) * reach * 0.6
        canvas.ellipse(gx, y, reach * 0.42, reach * 0.3, mix(LEAF, INK, 0.2))
        canvas.ellipse(gx, y - 2, reach * 0.35, reach * 0.24, mix(LEAF, WHITE, 0.62))
    lean = rng.uniform(-0.4, 0.4)
    canvas.line(
        [(x - reach, y + reach * 0.3), (x, y + reach * (0.3 + lean)), (x + reach * 0.7, y + reach * 0.2)], CHILI, 9
    )


def drumstick(canvas: Canvas, x: float, y: float, size: float, tone: RGB, turn: float) -> None:
    """A fried leg of chicken."""
    with canvas.placed(x, y, size, turn):
        canvas.line([(50, 0), (98, -6)], mix(SAND, WHITE, 0.3), 12)
        canvas.ellipse(100, -10, 9, 8, mix(SAND, WHITE, 0.4))
        body = [(62, -8), (30, -34), (-20, -42), (-52, -20), (-54, 14), (-24, 36), (26, 26), (60, 8)]
        canvas.shape([(px + 3, py + 6) for px, py in body], mix(tone, INK, 0.5))
        canvas.shape(body, tone)
        canvas.shape([(62, 8), (26, 26), (-24, 36), (-54, 14), (-20, 18), (20, 10)], mix(tone, INK, 0.26))
        canvas.shape([(10, -30), (-20, -36), (-42, -18), (-20, -20), (10, -16)], mix(tone, WHITE, 0.32))


def _served(canvas: Canvas, rng: Random, reach: float) -> None:
    tone = crockery(rng)
    plate(canvas, reach, tone, rim=rng.choice((None, mix(tone, INK, 0.3), mix(CLAY, SAND, 0.2))))
    if rng.random() < 0.6:
        leaf_bed(canvas, reach * 0.74)


@made(330, 150)
def rice_plate(canvas: Canvas, rng: Random) -> None:
    """Nasi rames or uduk: rice, an egg, tempe, greens, sambal."""
    _served(canvas, rng, 160)
    deep = canvas.tilt
    rice(canvas, rng, -44, -8 - 24 * deep, 66)
    for step in range(4):
        x, y = 26 + step * 22, -18 - 40 * deep + step * 11 * deep
        slab = [(x - 24, y - 8), (x + 14, y - 22), (x + 26, y + 4), (x - 12, y + 16)]
        canvas.shape([(px + 2, py + 5) for px, py in slab], mix(FRIED, INK, 0.5))
        canvas.shape(slab, mix(FRIED, (SAND, INK, AMBER, BARK)[step], 0.18))
    egg(canvas, 44, -4 + 44 * deep, 30)
    greens(canvas, rng, -34, 6 + 62 * deep, 36)
    canvas.ellipse(-92, 2 + 38 * deep, 22, 22 * max(0.4, deep), CHILI)


@made(300, 150)
def noodles(canvas: Canvas, rng: Random) -> None:
    """A bowl of noodles with its topping."""
    tone = crockery(rng)
    y = bowl(canvas, 270, tone, mix(BROTH, BARK, 0.1), stripe=rng.choice((CHILI, LEAF, mix(tone, INK, 0.4))))
    noodle = mix(AMBER, SAND, 0.45)
    reach, flat = 108.0, 108 * canvas.tilt
    for index in range(34):
        turn, far = rng.uniform(0, math.tau), rng.uniform(0.05, 0.6)
        cx, cy = far * reach * math.cos(turn), y - 6 + far * flat * math.sin(turn)
        start = rng.uniform(0, 360)
        curl = arc(cx, cy, rng.uniform(22, 42), rng.uniform(22, 42) * canvas.tilt, start, start + 200, 8)
        canvas.line(curl, mix(noodle, (BARK, WHITE)[index % 2], rng.uniform(0.05, 0.3)), 5)
    for _ in range(16):
        x, dy = rng.uniform(-46, 46), rng.uniform(-0.4, 0.4) * flat
        canvas.ellipse(x, y - 14 + dy, 11, 7, mix(BARK, CLAY, rng.uniform(0.2, 0.6)))
    for _ in range(12):
        canvas.ellipse(
            rng.uniform(-90, 90), y - 6 + rng.uniform(-0.6, 0.6) * flat, 7, 4, mix(LEAF, WHITE, rng.uniform(0, 0.3))
        )
    egg(canvas, 62, y - 4 + flat * 0.2, 28)
    if canvas.tilt < 0.9:
        canvas.line([(60, y - 10), (190, y - 120)], mix(BARK, CLAY, 0.4), 7)
        canvas.line([(44, y - 6), (176, y - 128)], mix(BARK, CLAY, 0.2), 7)
        steam(canvas, y - 20, 20)


def soup(sort: str) -> Maker:
    """A bowl of broth: "soto" with egg and leaves, "bakso" with balls, "rabeg" dark with meat."""
    broth = {"soto": mix(AMBER, SAND, 0.25), "bakso": mix(AMBER, SAND, 0.55), "rabeg": mix(CLAY, BARK, 0.5)}[sort]

    @made(290, 150)
    def draw(canvas: Canvas, rng: Random) -> None:
        tone = crockery(rng)
        y = bowl(canvas, 260, tone, broth, stripe=rng.choice((LEAF, mix(CLAY, INK, 0.1), mix(tone, INK, 0.35))))
        flat = 104 * canvas.tilt
        if sort == "bakso":
            for x, dy, reach in ((-46.0, -0.3, 27), (30, -0.42, 27), (64, 0.1, 25), (-60, 0.3, 25), (2, 0.2, 34)):
                meat = mix(BARK, SAND, 0.5)
                canvas.ellipse(x, y + dy * flat, reach, reach * 0.86, mix(meat, INK, 0.3))
                canvas.ellipse(x - 1, y + dy * flat - 4, reach * 0.94, reach * 0.78, meat)
                canvas.ellipse(
                    x - reach * 0.3, y + dy * flat - reach * 0.34, reach * 0.4, reach * 0.3, mix(meat, WHITE, 0.3)
                )
        elif sort == "rabeg":
            for _ in range(13):
                x, dy = rng.uniform(-82, 82), rng.uniform(-0.6, 0.6)
                chunk = mix(BARK, CLAY, rng.uniform(0.1, 0.6))
                chip = [
                    (x - 20, y + dy * flat),
                    (x - 8, y + dy * flat - 15),
                    (x + 18, y + dy * flat - 8),
                    (x + 14, y + dy * flat + 9),
                ]
                canvas.shape([(px + 2, py + 5) for px, py in chip], mix(chunk, INK, 0.5))
                canvas.shape(chip, chunk)
        else:
            for _ in range(16):
                x, dy = rng.uniform(-86, 40), rng.uniform(-0.6, 0.6)
                canvas.line(
                    [(x, y + dy * flat), (x + 30, y + dy * flat - 8)], mix(SAND, AMBER, rng.uniform(0.1, 0.5)), 9
                )
            egg(canvas, 56, y - 2, 34)
        for _ in range(14):
            leaf = mix(LEAF, WHITE, rng.uniform(0, 0.35))
            canvas.ellipse(rng.uniform(-84, 84), y + rng.uniform(-0.7, 0.7) * flat, 8, 5, leaf)
        for _ in range(8):
            canvas.ellipse(rng.uniform(-70, 70), y + rng.uniform(-0.6, 0.6) * flat, 5, 3, mix(FRIED, BARK, 0.3))
        steam(canvas, y - 16, 18)

    return draw


@made(360, 120)
def satay(canvas: Canvas, rng: Random) -> None:
    """Skewers on a leaf with their sauce."""
    _served(canvas, rng, 172)
    count, deep = rng.randint(5, 7), max(0.34, canvas.tilt)
    for index in range(count):
        y = (index - (count - 1) / 2) * 34 * deep - 12
        canvas.line([(-150, y + 16 * deep), (160, y - 22 * deep)], mix(AMBER, SAND, 0.4), 6)
        for step in range(5):
            x, py = -96 + step * 42, y + 10 * deep - step * 5.2 * deep
            meat = mix(mix(CLAY, BARK, 0.4), rng.choice((AMBER, INK)), rng.uniform(0, 0.3))
            chip = [
                (x - 20, py + 2),
                (x - 14, py - 15),
                (x + 12, py - 16),
                (x + 21, py - 1),
                (x + 8, py + 13),
                (x - 12, py + 13),
            ]
            canvas.shape([(px + 2, qy + 6) for px, qy in chip], mix(meat, INK, 0.55))
            canvas.shape(chip, meat)
            canvas.line([(x - 12, py - 10), (x + 8, py - 10)], mix(meat, WHITE, 0.35), 4)
    for _ in range(22):
        canvas.ellipse(rng.uniform(-90, 90), rng.uniform(-70, 50) * deep, 6, 4, mix(BARK, AMBER, rng.uniform(0.2, 0.6)))


@made(320, 150)
def chicken(canvas: Canvas, rng: Random) -> None:
    """Fried or grilled chicken, rice and sambal."""
    _served(canvas, rng, 156)
    deep = canvas.tilt
    rice(canvas, rng, -64, -6 - 34 * deep, 54)
    tone = mix(FRIED, rng.choice((BARK, AMBER)), rng.uniform(0.05, 0.3))
    drumstick(canvas, 44, -20 - 26 * deep, 0.86, tone, rng.uniform(-16, 6))
    drumstick(canvas, 24, -8 + 28 * deep, 0.92, mix(tone, INK, 0.06), rng.uniform(0, 22))
    for _ in range(26):
        canvas.ellipse(
            36 + rng.gauss(0, 34), -6 + rng.gauss(0, 26) * deep, 6, 4, mix(CHILI, AMBER, rng.uniform(0, 0.4))
        )
    greens(canvas, rng, -66, 4 + 56 * deep, 32)


@made(380, 130)
def grilled_fish(canvas: Canvas, rng: Random) -> None:
    """A grilled fish on a leaf, with lime and sambal."""
    _served(canvas, rng, 180)
    tone, deep = mix(BARK, CLAY, rng.uniform(0.3, 0.6)), max(0.42, canvas.tilt)
    up = [(-118 + step * 14, -12 - 64 * deep * math.sin(math.pi * step / 15) ** 0.8) for step in range(16)]
    down = [(92 - step * 14, -12 + 52 * deep * math.sin(math.pi * step / 15) ** 0.8) for step in range(16)]
    canvas.shape([(84, -12), (142, -12 - 56 * deep), (128, -12), (146, -12 + 50 * deep)], mix(tone, INK, 0.3))
    canvas.shape([(x + 3, y + 8) for x, y in (*up, *down)], mix(tone, INK, 0.6))
    canvas.shape([*up, *down], tone)
    canvas.shape([*up, (60, -18), (-100, -20)], mix(tone, AMBER, 0.4))
    for step in range(4):
        x = -50 + step * 34
        canvas.line([(x, -12 - 40 * deep), (x + 22, -12 + 30 * deep)], mix(BARK, INK, 0.5), 7)
    canvas.ellipse(-92, -20, 7, 6, mix(SAND, WHITE, 0.5))
    canvas.ellipse(-92, -20, 3.5, 3, INK)
    for x in (-66, -24, 22):
        canvas.ellipse(x, 26 + 52 * deep, 22, 22 * deep, mix(LEAF, INK, 0.1))
        canvas.ellipse(x, 24 + 52 * deep, 18, 18 * deep, mix(LEAF, WHITE, 0.55))
    canvas.ellipse(96, 14 + 40 * deep, 32, 32 * deep, mix(CHILI, INK, 0.2))
    canvas.ellipse(96, 11 + 40 * deep, 27, 27 * deep, CHILI)


@made(330, 140)
def fritters(canvas: Canvas, rng: Random) -> None:
    """Fried bananas heaped on a plate."""
    plate(canvas, 156, crockery(rng))

    def piece(canvas: Canvas, x: float, y: float, index: int) -> None:
        tone = mix(FRIED, AMBER, rng.uniform(0.1, 0.5))
        with canvas.placed(x, y, 1, rng.uniform(-40, 40)):
            curve = strip([(-48, 6), (-22, -10), (14, -12), (48, 4)], 30)
            canvas.shape([(px + 2, py + 6) for px, py in curve], mix(tone, INK, 0.5))
            canvas.shape(curve, tone)
            canvas.line([(-34, -6), (-10, -16), (16, -17)], mix(tone, WHITE, 0.4), 5)

    heap(canvas, rng, -14, 84, 66, 15, piece, base=mix(FRIED, BARK, 0.4))


@made(320, 130)
def toast(canvas: Canvas, rng: Random) -> None:
    """Toasted bread cut into fingers, with chocolate or cheese."""
    plate(canvas, 154, crockery(rng))
    spread = rng.choice((mix(BARK, INK, 0.3), mix(AMBER, SAND, 0.2), mix(CHILI, CLAY, 0.2)))
    deep = max(0.42, canvas.tilt)
    for row, column in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)):
        x, y = -62 + column * 62 + row * 8, -46 * deep + row * 62 * deep - 8
        corners = [(x - 28, y - 26 * deep), (x + 26, y - 30 * deep), (x + 30, y + 26 * deep), (x - 26, y + 30 * deep)]
        canvas.shape([(px, py + rise(canvas, 24)) for px, py in corners], mix(FRIED, BARK, 0.4))
        canvas.shape([(px, py + rise(canvas, 12)) for px, py in corners], spread)
        canvas.shape(corners, mix(mix(AMBER, SAND, 0.45), BARK, 0.1))
        canvas.shape([(x + (px - x) * 0.7, y + (py - y) * 0.7) for px, py in corners], mix(FRIED, BARK, 0.12))
    for _ in range(34):
        canvas.ellipse(
            rng.uniform(-84, 88), rng.uniform(-70, 56) * deep - 8, 4, 3, mix(spread, WHITE, rng.uniform(0, 0.5))
        )

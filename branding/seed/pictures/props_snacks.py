"""Crackers and chips of the region, on plates and in packets: emping, banana, cassava, rengginang, rempeyek, fish."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, made, rise, shadow
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, STONE, WHITE, mix
from .props_table import CHILI, PACKET_TONES, block_of, bowl, crockery, heap, jar, leaf_bed, plate, pouch, tray

TONES: dict[str, RGB] = {
    "emping": mix(mix(AMBER, SAND, 0.62), WHITE, 0.12),
    "sweet": mix(mix(AMBER, CLAY, 0.4), SAND, 0.2),
    "hot": mix(CHILI, AMBER, 0.3),
    "banana": mix(AMBER, SAND, 0.34),
    "cassava": mix(CHILI, AMBER, 0.45),
    "rengginang": mix(AMBER, SAND, 0.5),
    "peanut": mix(AMBER, CLAY, 0.28),
    "basreng": mix(CLAY, AMBER, 0.4),
    "mushroom": mix(BARK, AMBER, 0.55),
    "fish": mix(SAND, AMBER, 0.3),
    "raw": mix(SAND, WHITE, 0.2),
}


def cracker(canvas: Canvas, rng: Random, sort: str, x: float, y: float, size: float = 1) -> None:
    """One piece of a sort, lying at a chance angle."""
    tone = mix(TONES[sort], rng.choice((WHITE, BARK, AMBER)), rng.uniform(0, 0.16))
    flat = min(1.0, max(0.45, canvas.tilt) * rng.uniform(0.8, 1.4))
    with canvas.placed(x, y, size, rng.uniform(-35, 35)):
        dark, light = mix(tone, BARK, 0.5), mix(tone, WHITE, 0.36)
        if sort == "basreng":
            canvas.shape([(-32, 3), (30, -5), (34, 8), (-28, 15)], dark)
            canvas.shape([(-34, -4), (28, -12), (32, 1), (-30, 8)], tone)
            canvas.ellipse(rng.uniform(-20, 20), -2, 5, 3, CHILI)
            return
        reach = {"rengginang": 34, "peanut": 36, "fish": 34, "banana": 27}.get(sort, 30) * rng.uniform(0.9, 1.1)
        edge = 0.1 if sort in ("mushroom", "fish", "peanut") else 0.035
        ring = [
            (
                reach * math.cos(t) * (1 + edge * math.sin(5 * t + reach)),
                reach * flat * math.sin(t) * (1 + edge * math.cos(4 * t)),
            )
            for t in (math.tau * step / 20 for step in range(20))
        ]
        canvas.shape([(px + 2, py + 5) for px, py in ring], dark)
        canvas.shape(ring, tone)
        if sort == "rengginang":
            for _ in range(18):
                far, turn = rng.random() ** 0.5 * 0.86 * reach, rng.uniform(0, math.tau)
                canvas.ellipse(
                    far * math.cos(turn), far * flat * math.sin(turn), 6, 4.4, mix(tone, WHITE, rng.uniform(0.1, 0.55))
                )
        elif sort == "banana":
            canvas.ellipse(0, 0, reach * 0.6, reach * flat * 0.6, light)
            for turn in (0.3, 2.4, 4.5):
                canvas.ellipse(7 * math.cos(turn), 6 * flat * math.sin(turn), 3, 2, mix(tone, BARK, 0.5))
        elif sort == "peanut":
            for _ in range(5):
                px, py = rng.uniform(-20, 20), rng.uniform(-14, 14) * flat
                canvas.ellipse(px, py + 2, 8, 5.4, dark)
                canvas.ellipse(px, py, 8, 5, mix(CLAY, SAND, 0.35))
        else:
            canvas.shape([(px * 0.66 - 3, py * 0.6 - 3) for px, py in ring[6:18]], light, alpha=0.7)
            if sort in ("hot", "cassava"):
                for _ in range(7):
                    canvas.ellipse(rng.uniform(-18, 18), rng.uniform(-12, 12) * flat, 3, 2, mix(CHILI, INK, 0.3))


def on_plate(sort: str) -> Maker:
    """A heap of them on a plate, in a bowl, or on a tray."""

    @made(320, 160)
    def draw(canvas: Canvas, rng: Random) -> None:
        holder = rng.choice(("plate", "bowl", "tray", "leaf"))

        def piece(canvas: Canvas, x: float, y: float, index: int) -> None:
            cracker(canvas, rng, sort, x, y)

        base = mix(TONES[sort], BARK, 0.5)
        if holder == "bowl":
            y = bowl(canvas, 290, crockery(rng), base, stripe=rng.choice((None, CLAY, LEAF)))
            heap(canvas, rng, y, 106, 62, 46, piece, base=base)
        elif holder == "tray":
            heap(canvas, rng, tray(canvas, 160) - 4, 112, 56, 52, piece, base=base)
        else:
            plate(canvas, 156, crockery(rng))
            if holder == "leaf":
                leaf_bed(canvas, 136)
            heap(canvas, rng, -12, 96, 68, 44, piece, base=base)

    return draw


def in_pouch(sort: str) -> Maker:
    """A pouch with a window on them."""

    @made(190, 240)
    def draw(canvas: Canvas, rng: Random) -> None:
        tone, motif = rng.choice(PACKET_TONES)
        pouch(canvas, rng, 180, tone, motif, window=TONES[sort])

    return draw


def in_jar(sort: str) -> Maker:
    """A jar (toples) of them."""

    @made(180, 220)
    def draw(canvas: Canvas, rng: Random) -> None:
        jar(canvas, rng, 170, rng.uniform(180, 215), TONES[sort], rng.choice((CLAY, SEA, AMBER, LEAF)))

    return draw


def drying(sort: str) -> Maker:
    """Pieces laid out to dry on a tray in the sun."""

    @made(330, 60)
    def draw(canvas: Canvas, rng: Random) -> None:
        y = tray(canvas, 164)
        spots = sorted(
            (math.sin(turn) * far, math.cos(turn) * far)
            for far, count in ((0.0, 1), (52.0, 6), (104.0, 12))
            for turn in (math.tau * step / count + far for step in range(count))
        )
        for v, u in spots:
            cracker(canvas, rng, sort, u, y + v * canvas.tilt - 3, 0.9)

    return draw


def few(sort: str) -> Maker:
    """Two or three that lie about."""

    @made(130, 40)
    def draw(canvas: Canvas, rng: Random) -> None:
        for x, y in ((-28.0, 4.0), (26.0, 8.0), (2.0, -8.0))[: rng.randint(2, 3)]:
            canvas.soft([(x + 6, y + 6, 32, 8)], INK, 0.3, 5)
            cracker(canvas, rng, sort, x, y)

    return draw


def sambal(tone: RGB) -> Maker:
    """A jar of sambal, or what else is kept so."""

    @made(150, 170)
    def draw(canvas: Canvas, rng: Random) -> None:
        jar(
            canvas,
            rng,
            140,
            rng.uniform(140, 165),
            tone,
            rng.choice((mix(AMBER, SAND, 0.2), CLAY, mix(SAND, WHITE, 0.4))),
        )
        y = -rise(canvas, 62)
        label = mix(SAND, WHITE, 0.4)
        canvas.shape([(-44, y - 26), (44, y - 26), (44, y + 34), (-44, y + 34)], label)
        for reach, colour in ((22, CLAY), (13, label), (7, CLAY)):
            canvas.shape([(-reach, y + 4), (0, y + 4 - reach), (reach, y + 4), (0, y + 4 + reach)], colour)

    return draw


@made(130, 60)
def chilies(canvas: Canvas, rng: Random) -> None:
    """Red chilies."""
    for _ in range(5):
        with canvas.placed(rng.uniform(-40, 40), rng.uniform(-12, 16), 1, rng.uniform(-60, 60)):
            canvas.shape([(-38, 2), (-20, -8), (16, -7), (44, 4), (14, 8), (-22, 10)], mix(CHILI, INK, 0.25))
            canvas.shape([(-38, 0), (-20, -9), (16, -8), (42, 3), (12, 3), (-22, 5)], CHILI)
            canvas.line([(-38, 0), (-52, -5)], LEAF, 6)


def dipped(tone: RGB, inside: RGB, *, count: int, rounded: bool) -> Maker:
    """Pieces on a plate: nuggets, dumplings."""

    @made(320, 120)
    def draw(canvas: Canvas, rng: Random) -> None:
        plate(canvas, 154, crockery(rng))
        if rng.random() < 0.5:
            leaf_bed(canvas, 126)

        def piece(canvas: Canvas, x: float, y: float, index: int) -> None:
            if rounded:
                canvas.ellipse(x, y + 4, 27, 20, mix(tone, INK, 0.4))
                canvas.ellipse(x, y - 4, 27, 22, tone)
                canvas.ellipse(x, y - 12, 16, 9, inside)
                for step in range(5):
                    canvas.line([(x - 22 + step * 11, y + 10), (x - 12 + step * 6, y - 12)], mix(tone, BARK, 0.22), 2)
            else:
                chip = [
                    (x - 30, y - 4),
                    (x - 20, y - 18),
                    (x + 22, y - 16),
                    (x + 30, y + 2),
                    (x + 16, y + 14),
                    (x - 24, y + 12),
                ]
                canvas.shape([(px, py + 7) for px, py in chip], mix(tone, INK, 0.4))
                canvas.shape(chip, mix(tone, (INK, WHITE)[index % 2], 0.07))
                canvas.line([(x - 18, y - 10), (x + 12, y - 10)], mix(tone, WHITE, 0.4), 4)

        heap(canvas, rng, -14, 92, 40, count, piece, base=mix(tone, BARK, 0.4))

    return draw


NUGGETS = dipped(mix(AMBER, CLAY, 0.4), AMBER, count=18, rounded=False)
PANCAKES = dipped(mix(AMBER, WHITE, 0.35), AMBER, count=14, rounded=False)
DUMPLINGS = dipped(mix(SAND, AMBER, 0.25), mix(CLAY, AMBER, 0.4), count=14, rounded=True)


@made(330, 130)
def tofu(canvas: Canvas, rng: Random) -> None:
    """White blocks of tofu on a leaf."""
    shadow(canvas, 0, 4, 150)
    leaf_bed(canvas, 162)
    tone = mix(SAND, WHITE, 0.6)
    for x, y in ((-70, -50), (4, -54), (76, -48), (-62, 0), (14, -4), (88, 2)):
        block_of(canvas, x, y * max(0.5, canvas.tilt * 1.6) + 10, 62, 38, 60, tone)
    block_of(canvas, -24, -28 * max(0.5, canvas.tilt * 1.6) - rise(canvas, 40), 62, 38, 60, mix(tone, AMBER, 0.14))


@made(330, 110)
def tempe(canvas: Canvas, rng: Random) -> None:
    """A slab of tempe in its leaf, slices before it."""
    bean = mix(SAND, AMBER, 0.25)
    shadow(canvas, 0, 4, 150)
    leaf_bed(canvas, 164)
    block_of(canvas, 0, -24 * max(0.5, canvas.tilt * 1.6), 250, 48, 84, bean)
    for index in range(5):
        block_of(canvas, -96 + index * 48, 24, 40, 14, 60, mix(bean, (WHITE, STONE)[index % 2], 0.12))
    for _ in range(60):
        x = rng.uniform(-118, 118)
        canvas.ellipse(
            x,
            -24 * max(0.5, canvas.tilt * 1.6) - rise(canvas, rng.uniform(4, 46)),
            6,
            4,
            mix(bean, BARK, rng.uniform(0.1, 0.35)),
        )

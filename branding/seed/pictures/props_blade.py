"""Blades of Ciomas and Seuat: golok with their sheaths, sickles, hoes, kitchen knives, and the smith's anvil."""

import math
from random import Random

from .canvas import Canvas, Point
from .forms import Maker, block, made, rise, shadow, strip
from .palette import AMBER, BARK, CLAY, INK, RGB, SAND, SEA, STONE, WHITE, mix

STEEL: RGB = (158, 168, 168)
WOODS: tuple[RGB, ...] = (mix(BARK, CLAY, 0.3), mix(BARK, AMBER, 0.35), mix(BARK, INK, 0.45), mix(CLAY, BARK, 0.35))


def _edge(canvas: Canvas, back: list[Point], edge: list[Point], rng: Random, *, layered: bool) -> None:
    """A forged blade: dark back, pale edge, the smith's layers in it."""
    canvas.soft([(x + 6, y + 16, 26, 7) for x, y in back[:: max(1, len(back) // 6)]], INK, 0.35, 7)
    canvas.shape([*back, *edge[::-1]], mix(STEEL, INK, 0.25))
    middle = [(x * 0.45 + u * 0.55, y * 0.45 + v * 0.55) for (x, y), (u, v) in zip(back, edge, strict=True)]
    canvas.shape([*middle, *edge[::-1]], mix(STEEL, WHITE, 0.35))
    bright = [(x * 0.14 + u * 0.86, y * 0.14 + v * 0.86) for (x, y), (u, v) in zip(back, edge, strict=True)]
    canvas.shape([*bright, *edge[::-1]], mix(STEEL, WHITE, 0.75))
    if layered:
        for share in (0.16, 0.3, 0.44):
            wave = [
                (x * (1 - share) + u * share, y * (1 - share) + v * share + 2.6 * math.sin(index * 1.7 + share * 20))
                for index, ((x, y), (u, v)) in enumerate(zip(back, edge, strict=True))
            ]
            canvas.line(wave, mix(STEEL, WHITE, 0.3), 2.2)


def _grip(canvas: Canvas, rng: Random, tone: RGB, *, carved: bool) -> None:
    """A handle of horn or wood, from (-4, 0) to the left."""
    handle = [(0, -15), (-60, -19), (-98, -28), (-132, -22), (-144, 6), (-128, 30), (-104, 22), (-62, 15), (0, 15)]
    canvas.soft([(-66, 24, 74, 10)], INK, 0.36, 7)
    canvas.shape(handle, tone)
    canvas.shape(
        [(0, 3), (-62, 2), (-104, 4), (-144, 6), (-128, 30), (-104, 22), (-62, 15), (0, 15)], mix(tone, INK, 0.3)
    )
    canvas.shape([(-8, -12), (-60, -15), (-94, -22), (-92, -16), (-58, -9), (-8, -6)], mix(tone, WHITE, 0.3))
    canvas.shape([(-6, -19), (10, -19), (10, 19), (-6, 19)], mix(AMBER, BARK, 0.2))
    canvas.shape([(-6, -19), (10, -19), (10, -11), (-6, -11)], mix(AMBER, WHITE, 0.35))
    if carved:
        for x in (-30, -48, -66):
            canvas.line([(x, -16), (x - 4, 14)], mix(tone, INK, 0.45), 3.4)
        canvas.ellipse(-120, -4, 7, 6, mix(AMBER, SAND, 0.2))


def golok(sort: str) -> Maker:
    """A golok lying: "plain", "ornate" with its layers and carving, or "sheath" with the sheath in front."""

    @made(430, 190, 70)
    def draw(canvas: Canvas, rng: Random) -> None:
        wood, belly = rng.choice(WOODS), rng.uniform(28, 44)
        with canvas.placed(-70, -112 if sort != "sheath" else -96, 1, rng.uniform(-9, 5)):
            back = [(8 + t * 280, -19 + 9 * math.sin(t * 2.2) - 15 * t**5) for t in (s / 14 for s in range(15))]
            edge = [
                (8 + t * 288, 18 + belly * math.sin(math.pi * min(1.0, t * 0.95)) ** 1.4 * t - 50 * t**7)
                for t in (s / 14 for s in range(15))
            ]
            _edge(canvas, back, edge, rng, layered=sort != "plain" or rng.random() < 0.4)
            _grip(canvas, rng, wood, carved=sort == "ornate")
        with canvas.placed(-108, -28, 1, rng.uniform(-7, 5)):
            _sheath(canvas, rng, mix(wood, rng.choice((INK, AMBER)), 0.12), ornate=sort != "plain")

    return draw


def _sheath(canvas: Canvas, rng: Random, tone: RGB, *, ornate: bool) -> None:
    canvas.soft([(150, 24, 170, 12)], INK, 0.4, 8)
    body = [(0, -22), (280, -15), (316, -4), (322, 14), (296, 24), (240, 28), (0, 25)]
    canvas.shape(body, tone)
    canvas.shape([(0, 8), (322, 10), (296, 24), (240, 28), (0, 25)], mix(tone, INK, 0.28))
    canvas.shape([(10, -17), (270, -11), (268, -6), (10, -10)], mix(tone, WHITE, 0.3))
    canvas.shape([(-8, -28), (24, -28), (24, 31), (-8, 31)], mix(tone, INK, 0.25))
    canvas.shape([(-8, -28), (24, -28), (24, -18), (-8, -18)], mix(tone, WHITE, 0.2))
    for x in (74, 142, 210):
        canvas.shape(
            [(x, -20), (x + 15, -19), (x + 15, 28), (x, 28)], mix(AMBER, BARK, 0.25) if ornate else mix(BARK, INK, 0.4)
        )
        canvas.shape(
            [(x, -20), (x + 15, -19), (x + 15, -12), (x, -13)],
            mix(AMBER, WHITE, 0.3) if ornate else mix(BARK, WHITE, 0.2),
        )
    if ornate:
        for x in (50, 116, 184, 248):
            for reach in (15, 7):
                canvas.shape(
                    [(x - reach, 3), (x, 3 - reach), (x + reach, 3), (x, 3 + reach)],
                    mix(tone, INK, 0.45) if reach == 15 else mix(AMBER, SAND, 0.2),
                )
    canvas.line([(34, 30), (40, 54), (92, 62), (132, 46), (140, 30)], mix(SAND, BARK, 0.45), 7)


@made(350, 110, 46)
def sheaths(canvas: Canvas, rng: Random) -> None:
    """Two wooden sheaths."""
    for y, turn in ((-78.0, -5.0), (-14.0, 4.0)):
        with canvas.placed(-150, y, 0.96, turn):
            _sheath(canvas, rng, rng.choice(WOODS), ornate=rng.random() < 0.7)


@made(360, 200, 56)
def sickle(canvas: Canvas, rng: Random) -> None:
    """Sickles."""
    for x, y, turn in ((-40.0, -96.0, -12.0), (-20.0, -20.0, 10.0)):
        with canvas.placed(x, y, 0.92, turn):
            curve = [
                (10 + 190 * math.sin(t), 10 - 92 * (1 - math.cos(t * 1.5)) + 30 * t)
                for t in (s * 0.11 for s in range(15))
            ]
            edge = [
                (u - 10 - 14 * math.sin(index / 4.6), v + 30 * math.sin(math.pi * (index + 1) / 16) ** 0.7)
                for index, (u, v) in enumerate(curve)
            ]
            _edge(canvas, curve, edge, rng, layered=False)
            _grip(canvas, rng, rng.choice(WOODS), carved=False)


@made(420, 150, 70)
def kitchen_knives(canvas: Canvas, rng: Random) -> None:
    """Kitchen knives on a board."""
    board = mix(BARK, AMBER, 0.5)
    deep = max(0.5, canvas.tilt)
    canvas.soft([(10, 4, 210, 30)], INK, 0.36, 10)
    canvas.shape([(-206, 8), (-190, -170 * deep), (200, -170 * deep), (214, 8)], mix(board, WHITE, 0.1))
    canvas.shape([(-206, 8), (214, 8), (214, 22), (-206, 22)], mix(board, INK, 0.25))
    for y, size, turn in ((-120 * deep, 0.86, -4), (-70 * deep, 0.98, 3), (-18 * deep, 0.7, -3)):
        with canvas.placed(-40, y, size, turn):
            back = [(8 + t * 200, -15 + 10 * t) for t in (s / 12 for s in range(13))]
            edge = [(8 + t * 206, 20 - 24 * t**4) for t in (s / 12 for s in range(13))]
            _edge(canvas, back, edge, rng, layered=False)
            handle = [(4, -15), (-96, -17), (-116, -8), (-114, 12), (-96, 17), (4, 15)]
            wood = rng.choice(WOODS)
            canvas.shape(handle, wood)
            canvas.shape([(4, 2), (-115, 4), (-96, 17), (4, 15)], mix(wood, INK, 0.3))
            for x in (-24, -76):
                canvas.ellipse(x, 0, 5, 5, AMBER)


@made(300, 340)
def hoe(canvas: Canvas, rng: Random) -> None:
    """Hoes leaning side by side."""
    for x, lean in ((-60.0, 30.0), (50.0, -20.0)):
        shadow(canvas, x, 0, 50, depth=10)
        canvas.shape(strip([(x, -10), (x + lean, -330)], 15), mix(BARK, AMBER, 0.45))
        canvas.shape(strip([(x - 4, -10), (x + lean - 4, -330)], 5), mix(AMBER, SAND, 0.4))
        blade = [(x - 58, 4), (x - 50, -100), (x - 16, -124), (x + 22, -124), (x + 52, -100), (x + 62, 0)]
        canvas.shape(blade, mix(STEEL, INK, 0.4))
        canvas.shape([(x - 58, 4), (x - 54, -50), (x + 58, -52), (x + 62, 0)], mix(STEEL, WHITE, 0.05))
        canvas.shape([(x - 58, 4), (x - 57, -14), (x + 61, -18), (x + 62, 0)], mix(STEEL, WHITE, 0.7))
        canvas.shape([(x - 20, -112), (x + 24, -112), (x + 20, -146), (x - 14, -146)], mix(STEEL, INK, 0.55))


@made(320, 230)
def anvil(canvas: Canvas, rng: Random) -> None:
    """A smith's anvil, a hammer and a glowing blade."""
    iron = mix(INK, STONE, 0.4)
    block(canvas, 0, 0, 150, 84, 90, mix(BARK, INK, 0.15), top=mix(BARK, SAND, 0.35))
    y = -rise(canvas, 84) - 20 * canvas.tilt
    canvas.shape(
        [(-60, y), (-40, y - 50), (-66, y - 70), (-84, y - 100), (96, y - 100), (84, y - 74), (40, y - 50), (60, y)],
        iron,
    )
    canvas.shape([(96, y - 100), (156, y - 92), (84, y - 74)], iron)
    canvas.shape([(-84, y - 100), (-78, y - 114), (94, y - 114), (96, y - 100)], mix(iron, WHITE, 0.4))
    canvas.shape([(10, y), (14, y - 50), (40, y - 50), (60, y)], mix(iron, INK, 0.5))
    canvas.glow(-20, y - 118, 110, (255, 160, 70), 0.5)
    canvas.shape(
        [(-150, y - 122), (30, y - 130), (60, y - 122), (30, y - 116), (-150, y - 114)], mix(AMBER, CLAY, 0.35)
    )
    canvas.shape([(-20, y - 128), (30, y - 130), (60, y - 122), (30, y - 118), (-20, y - 119)], mix(AMBER, WHITE, 0.5))
    with canvas.placed(98, y - 150, 1, 24):
        canvas.shape(strip([(0, 0), (96, -6)], 13), mix(BARK, AMBER, 0.4))
        canvas.shape([(-30, -34), (10, -34), (10, 34), (-30, 34)], mix(STEEL, INK, 0.3))
        canvas.shape([(-30, -34), (10, -34), (10, -24), (-30, -24)], mix(STEEL, WHITE, 0.3))


@made(170, 90)
def whetstone(canvas: Canvas, rng: Random) -> None:
    """A whetstone in its tray, a wet shine on it."""
    block(canvas, 0, 0, 150, 26, 70, mix(BARK, SEA, 0.2))
    with canvas.placed(0, -rise(canvas, 22) - 10 * canvas.tilt):
        block(canvas, 0, 0, 124, 24, 46, mix(STONE, SAND, 0.25), top=mix(STONE, WHITE, 0.3))
        canvas.line(
            [(-46, -rise(canvas, 24) - 16 * canvas.tilt), (20, -rise(canvas, 24) - 30 * canvas.tilt)],
            mix(SEA, WHITE, 0.8),
            4,
        )

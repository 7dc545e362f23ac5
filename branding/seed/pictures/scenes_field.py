"""Scenes of wet fields, a low island with its jetty, a public hall by day."""

import math

from .canvas import Canvas
from .land import canopy, grass, hills, house, palm, ridge
from .palette import AMBER, BARK, BEACH, CLAY, FOREST, INK, LEAF, MOODS, RGB, SAND, WHITE, mix
from .water import birds, boat, sea, sky
from .yards import hall


def ricefield(canvas: Canvas) -> None:
    """Terraces under water, young rice in rows, a field hut, palms and hills in the morning."""
    rng, mood = canvas.rng, MOODS["morning"]
    sky(canvas, mood, 470, sun=(rng.uniform(1080, 1240), 250), radius=50)
    hills(canvas, mood, 400, layers=3, height=220, spread=56, woods_from=1)
    canopy(
        canvas,
        [(x, 520 + 10 * math.sin(x / 70)) for x in range(-20, 1640, 13)],
        mix(FOREST, LEAF, 0.35),
        size=34,
    )
    for x, tall, lean in ((140, 250, 30), (230, 200, -26), (1180, 220, 34), (1420, 290, -44), (1500, 220, 20)):
        palm(canvas, x, 560, tall, lean, mood.near)
    canvas.background((mix(LEAF, AMBER, 0.2), mix(LEAF, FOREST, 0.5)), top=536)
    y, deep, index = 548.0, 26.0, 0
    while y < 1110:
        _terrace(canvas, y, deep, index, mood.sky[1])
        if index == 3:
            _hut(canvas, 480, y + 6)
        y += deep
        deep *= 1.3
        index += 1
    for _ in range(9):
        foot = rng.uniform(700, 960)
        _egret(canvas, rng.uniform(560, 1500), foot, (foot - 480) / 460)
    grass(canvas, 1070, 90, mix(LEAF, FOREST, 0.45), count=170, spread=46)


def _terrace(canvas: Canvas, top: float, deep: float, index: int, light: RGB) -> None:
    rng = canvas.rng
    phase, bend = rng.uniform(0, math.tau), deep * 0.55
    edge = [(x, top + bend * math.sin(x / 300 + phase) + bend * 0.4 * math.sin(x / 110)) for x in range(-20, 1650, 20)]
    bank = mix(mix(LEAF, FOREST, 0.3), BARK, 0.16)
    canvas.shape([*edge, (1650, 1120), (-30, 1120)], bank)
    inner = [(x, y + max(4.0, deep * 0.16)) for x, y in edge]
    wet = index % 3 != 1
    ground = mix(light, mix(LEAF, WHITE, 0.2), 0.25 + 0.05 * index) if wet else mix(LEAF, AMBER, 0.34)
    canvas.shape([*inner, (1650, 1120), (-30, 1120)], mix(ground, WHITE, 0.18), ground, mix(ground, FOREST, 0.34))
    canvas.line(edge, mix(bank, AMBER, 0.5), 2 + index * 0.6)
    rows = 1 if deep < 34 else 2 if deep < 80 else 3
    for row in range(rows):
        share = (row + 0.8) / (rows + 0.7)
        for x, y in inner[:: 1 if deep > 60 else 2]:
            foot = y + deep * share
            tall = deep * (0.2 if wet else 0.34) + 4
            tone = mix(LEAF, rng.choice((WHITE, AMBER, FOREST)), rng.uniform(0.05, 0.35))
            for lean in (-0.5, 0, 0.5):
                canvas.line([(x, foot), (x + lean * tall, foot - tall)], tone, 1.6 + deep / 60)
            if wet:
                canvas.line([(x - 3, foot + 3), (x + 3, foot + tall * 0.5)], mix(ground, FOREST, 0.4), 1.4)


def _hut(canvas: Canvas, x: float, foot: float) -> None:
    wood, straw = mix(BARK, INK, 0.15), mix(BARK, AMBER, 0.45)
    for dx in (-52, -18, 20, 54):
        canvas.line([(x + dx, foot), (x + dx, foot - 110)], wood, 7)
    canvas.shape(
        [(x - 64, foot - 36), (x + 66, foot - 36), (x + 66, foot - 24), (x - 64, foot - 24)], mix(wood, SAND, 0.2)
    )
    canvas.shape([(x - 92, foot - 96), (x - 36, foot - 168), (x + 38, foot - 168), (x + 94, foot - 96)], straw)
    canvas.shape(
        [(x + 8, foot - 168), (x + 38, foot - 168), (x + 94, foot - 96), (x + 34, foot - 96)], mix(straw, INK, 0.22)
    )
    for step in range(8):
        canvas.line([(x - 30 + step * 9, foot - 166), (x - 84 + step * 24, foot - 98)], mix(straw, INK, 0.24), 2)


def _egret(canvas: Canvas, x: float, foot: float, size: float) -> None:
    with canvas.placed(x, foot, 0.5 + 0.5 * size):
        canvas.line([(-2, 0), (-2, -22)], INK, 2)
        canvas.line([(5, 0), (4, -22)], INK, 2)
        canvas.shape([(-26, -26), (-4, -44), (12, -38), (16, -60), (22, -62), (20, -34), (6, -20), (-12, -19)], WHITE)
        canvas.shape([(-26, -26), (-6, -30), (6, -20), (-12, -19)], mix(WHITE, FOREST, 0.2))
        canvas.line([(21, -61), (38, -56)], AMBER, 3)


def reef(canvas: Canvas) -> None:
    """A low island at the end of the day, its jetty, nets and boats over the reef."""
    rng, mood = canvas.rng, MOODS["dusk"]
    horizon = 520.0
    sky(canvas, mood, horizon, sun=(1150, 430), radius=58)
    sea(canvas, mood, horizon, 1067)
    far = ridge(rng, 700, 0, 70, waves=1.2)
    canvas.shape(
        [(900 + x, horizon + 4 + y) for x, y in far] + [(1600, horizon + 6), (900, horizon + 6)],
        mix(mood.haze, mood.near, 0.4),
    )
    canvas.ellipse(420, horizon + 96, 700, 76, mix(mood.water[0], (150, 190, 160), 0.45), alpha=0.6)
    canvas.ellipse(380, horizon + 74, 560, 44, mix(BEACH, CLAY, 0.25))
    crown = [
        (x, horizon + 52 - 66 * math.sin(math.pi * min(1, max(0, (x + 160) / 980))) ** 0.6)
        for x in range(-140, 800, 14)
    ]
    canvas.shape([*crown, (820, horizon + 66), (-160, horizon + 66)], mix(FOREST, INK, 0.2))
    canopy(canvas, crown, mix(FOREST, LEAF, 0.2), size=26)
    canopy(canvas, [(x, y + 22) for x, y in crown], mix(FOREST, INK, 0.25), size=20)
    for x, tall, lean in ((60, 260, -30), (170, 330, 40), (300, 240, -44), (520, 220, 36), (680, 180, 50)):
        palm(canvas, x, horizon + 70, tall, lean, mood.near)
    for x, wide in ((400, 92), (590, 76)):
        house(canvas, x, horizon + 80, wide, mix(SAND, CLAY, 0.25), mix(CLAY, INK, 0.25))
    deck = mix(BARK, INK, 0.25)
    for step in range(9):
        x, y = 640 + step * 62, horizon + 108 + step * 17
        canvas.line([(x, y), (x, y + 62 + step * 4)], mix(deck, INK, 0.3), 7 + step * 0.5)
    canvas.shape(
        [(620, horizon + 96), (640, horizon + 88), (1160, horizon + 228), (1150, horizon + 250)],
        mix(deck, AMBER, 0.25),
        deck,
    )
    boat(canvas, 1290, 830, 170, mix(CLAY, WHITE, 0.05), sail=mix(WHITE, AMBER, 0.25))
    boat(canvas, 960, 612, 60, mix(INK, LEAF, 0.4))
    boat(canvas, 700, 920, 110, mix(AMBER, CLAY, 0.3))
    birds(canvas, 820, 270, mix(INK, mood.sky[0], 0.3))


def service_hall(canvas: Canvas) -> None:
    """A public hall among houses in the light of day, flags of batik along its path."""
    mood = MOODS["day"]
    sky(canvas, mood, 600, sun=(340, 210), radius=46)
    hills(canvas, mood, 560, layers=2, height=110, spread=46, woods_from=0)
    canopy(
        canvas,
        [(x, 716 + 10 * math.sin(x / 55)) for x in range(-20, 1640, 14)],
        mix(FOREST, LEAF, 0.4),
        size=34,
    )
    canvas.background((mix(LEAF, AMBER, 0.2), mix(LEAF, FOREST, 0.4)), top=740)
    for x, tall, lean in ((120, 330, 40), (1470, 360, -40), (1560, 270, 24)):
        palm(canvas, x, 790, tall, lean, mood.near)
    for index, x in enumerate((250, 400, 1190, 1350)):
        house(
            canvas,
            x,
            792 + (index % 2) * 10,
            130 + (index % 2) * 20,
            mix(SAND, AMBER, 0.1 * index),
            mix(CLAY, BARK, 0.15 * index),
        )
    hall(canvas, 800, 826, 560)
    canvas.shape([(730, 824), (870, 824), (1130, 1090), (470, 1090)], mix(SAND, AMBER, 0.15), mix(SAND, CLAY, 0.3))
    for step, tone in enumerate((CLAY, AMBER, LEAF, CLAY, AMBER)):
        for side in (-1, 1):
            x, foot, tall = 800 + side * (130 + step * 66), 850 + step * 48, 90 + step * 26
            canvas.line([(x, foot), (x, foot - tall)], mix(BARK, SAND, 0.2), 4 + step)
            flag = [(x, foot - tall), (x + side * tall * 0.34, foot - tall * 0.92), (x, foot - tall * 0.5)]
            canvas.shape(flag, tone)
    grass(canvas, 1060, 60, mix(LEAF, FOREST, 0.4), count=120, spread=40)

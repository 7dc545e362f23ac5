"""What is behind a still life: walls, windows, shelves, woven bamboo, gardens, the sea. Each ends at its table."""

import math

from .canvas import Canvas
from .forms import turned
from .land import canopy, palm
from .palette import AMBER, BARK, CLAY, FOREST, INK, LAGOON, LEAF, MOODS, RGB, SAND, SEA, STONE, WHITE, mix

WALLS: tuple[RGB, ...] = (
    mix(SAND, AMBER, 0.2),
    mix(SEA, SAND, 0.68),
    mix(CLAY, SAND, 0.66),
    mix(LEAF, SAND, 0.68),
    mix(SEA, INK, 0.12),
    mix(CLAY, INK, 0.12),
    mix(LEAF, INK, 0.3),
    mix(AMBER, SAND, 0.45),
    mix(STONE, SAND, 0.55),
    mix(SAND, WHITE, 0.4),
)


def wall(canvas: Canvas, foot: float) -> RGB:
    """A plain wall; returns its colour."""
    tone = canvas.rng.choice(WALLS)
    canvas.background((mix(tone, WHITE, 0.16), tone, mix(tone, INK, 0.14)), bottom=foot)
    return tone


def plain(canvas: Canvas, foot: float) -> None:
    """A wall with soft light on it."""
    tone = wall(canvas, foot)
    canvas.glow(canvas.rng.uniform(120, 420), foot * 0.35, 480, mix(tone, WHITE, 0.75), 0.7)


def sunlit(canvas: Canvas, foot: float) -> None:
    """The light of a window falls on the wall, the shadow of leaves in it."""
    rng = canvas.rng
    tone = wall(canvas, foot)
    light, x, y = mix(tone, (255, 240, 205), 0.62), rng.uniform(180, 420), foot * rng.uniform(0.06, 0.2)
    wide, tall, skew = rng.uniform(110, 150), foot * 0.3, rng.uniform(40, 90)
    for row in range(2):
        for column in range(2):
            px, py = x + column * (wide + 14) + row * skew, y + row * (tall + 12) + column * 16
            canvas.shape(
                [(px, py), (px + wide, py + 16), (px + wide + skew, py + 16 + tall), (px + skew, py + tall)], light
            )
    stalk = (x + rng.uniform(0, 200), y - 30)
    for _ in range(12):
        turn, reach = rng.uniform(0.1, math.pi - 0.1), rng.uniform(90, 240)
        tip = (stalk[0] + math.cos(turn) * reach, stalk[1] + math.sin(turn) * reach)
        side = (-math.sin(turn) * 15, math.cos(turn) * 15)
        middle = ((stalk[0] + tip[0]) / 2, (stalk[1] + tip[1]) / 2)
        pointed = [stalk, (middle[0] + side[0], middle[1] + side[1]), tip, (middle[0] - side[0], middle[1] - side[1])]
        canvas.shape(pointed, tone, alpha=0.7)


def panelled(canvas: Canvas, foot: float) -> None:
    """A wall whose lower part is painted in another colour."""
    wall(canvas, foot)
    other = canvas.rng.choice(WALLS)
    line = foot - canvas.rng.uniform(90, 190)
    canvas.background((other, mix(other, INK, 0.16)), top=line, bottom=foot)
    canvas.background((mix(other, WHITE, 0.4), mix(other, INK, 0.1)), top=line - 7, bottom=line)
    canvas.glow(260, line * 0.5, 420, WHITE, 0.3)


def planks(canvas: Canvas, foot: float) -> None:
    """A wall of upright boards."""
    rng = canvas.rng
    tone = rng.choice((mix(BARK, SAND, 0.45), mix(SEA, STONE, 0.4), mix(BARK, AMBER, 0.25), mix(LEAF, STONE, 0.5)))
    x = -rng.uniform(0, 60)
    while x < 800:
        wide = rng.uniform(66, 104)
        shade = mix(tone, rng.choice((WHITE, INK)), rng.uniform(0, 0.1))
        canvas.shape(
            [(x, 0), (x + wide - 3, 0), (x + wide - 3, foot), (x, foot)], mix(shade, WHITE, 0.1), mix(shade, INK, 0.16)
        )
        canvas.line([(x + wide - 1.5, 0), (x + wide - 1.5, foot)], mix(tone, INK, 0.55), 3)
        for _ in range(2):
            gx = x + rng.uniform(10, wide - 10)
            canvas.line([(gx, 0), (gx + rng.uniform(-4, 4), foot)], mix(shade, INK, 0.1), 1.4)
        x += wide


def bamboo(canvas: Canvas, foot: float) -> None:
    """A wall of plaited bamboo (bilik)."""
    rng = canvas.rng
    straw = mix(mix(AMBER, SAND, 0.5), BARK, rng.uniform(0.1, 0.35))
    canvas.background((mix(straw, WHITE, 0.12), straw, mix(straw, INK, 0.2)), bottom=foot)
    size = rng.choice((22, 28))
    for row in range(round(foot / size) + 1):
        for column in range(round(800 / size) + 1):
            x, y = column * size, row * size
            upright = (column + row) % 4 < 2
            tone = mix(straw, BARK if upright else WHITE, 0.16)
            box = (x + 1, y, x + size - 3, y + size) if upright else (x, y + 1, x + size, y + size - 3)
            points = [(box[0], box[1]), (box[2], box[1]), (box[2], min(foot, box[3])), (box[0], min(foot, box[3]))]
            if y < foot:
                canvas.shape(points, tone)
    for post in (rng.uniform(60, 200), rng.uniform(600, 740)):
        canvas.shape(
            [(post, 0), (post + 26, 0), (post + 26, foot), (post, foot)],
            mix(BARK, WHITE, 0.25),
            BARK,
            mix(BARK, INK, 0.4),
            across=True,
        )


def window(canvas: Canvas, foot: float) -> None:
    """A window with hills and palms in it."""
    rng = canvas.rng
    tone = wall(canvas, foot)
    mood = MOODS[rng.choice(("morning", "day", "dusk"))]
    left = rng.choice((90.0, 250.0, 400.0))
    right, top, sill = left + rng.uniform(260, 330), 30.0, foot - rng.uniform(60, 110)
    with canvas.clipped([(left, top), (right, top), (right, sill), (left, sill)]):
        canvas.background(mood.sky, bottom=sill + 2)
        canvas.glow((left + right) / 2, sill - 90, 160, mood.sun, 0.7)
        for layer, share in enumerate((0.3, 0.6)):
            ridge = [(x, sill - 80 + layer * 36 - 22 * math.sin(x / 57 + layer * 2)) for x in range(-10, 820, 20)]
            canvas.shape([*ridge, (820, foot), (-10, foot)], mix(mood.haze, mood.near, share))
        palm(canvas, left + (right - left) * rng.uniform(0.2, 0.8), sill + 20, 170, rng.uniform(-30, 30), mood.near)
    frame = mix(BARK, rng.choice((WHITE, SEA, INK)), 0.35)
    middle = (left + right) / 2
    for x in (left, middle, right):
        canvas.shape(
            [(x - 8, top), (x + 8, top), (x + 8, sill), (x - 8, sill)], mix(frame, WHITE, 0.15), frame, across=True
        )
    canvas.shape([(left - 8, top), (right + 8, top), (right + 8, top + 15), (left - 8, top + 15)], frame)
    canvas.shape(
        [(left - 22, sill), (right + 22, sill), (right + 22, sill + 16), (left - 22, sill + 16)],
        mix(frame, WHITE, 0.2),
        frame,
    )
    canvas.glow(right + 40, foot * 0.5, 300, mix(tone, WHITE, 0.6), 0.3)


def shelves(canvas: Canvas, foot: float) -> None:
    """A wall with a shelf of jars and pots, out of focus."""
    rng = canvas.rng
    tone = wall(canvas, foot)
    profile = ((0, 0.7), (0.1, 0.86), (0.6, 1), (0.85, 0.6), (1, 0.62))
    tilt, canvas.tilt = canvas.tilt, 0.1
    for y in (foot * 0.34, foot * 0.74):
        x = rng.uniform(20, 60)
        while x < 780:
            wide, tall = rng.uniform(34, 62), rng.uniform(40, min(96, foot * 0.3))
            if rng.random() < 0.75:
                ware = mix(tone, rng.choice((CLAY, SEA, SAND, LEAF, AMBER, BARK)), 0.5)
                turned(canvas, profile, wide, tall, ware, x=x, foot=y, gloss=0.15)
            x += wide + rng.uniform(6, 34)
        board = mix(BARK, tone, 0.3)
        canvas.shape([(-5, y), (805, y), (805, y + 13), (-5, y + 13)], mix(board, WHITE, 0.2), mix(board, INK, 0.2))
        canvas.shape([(-5, y + 13), (805, y + 13), (805, y + 30), (-5, y + 30)], INK, alpha=0.14)
    canvas.tilt = tilt
    canvas.background((mix(tone, INK, 0.12), mix(tone, INK, 0.2)), top=foot - 10, bottom=foot)


def garden(canvas: Canvas, foot: float) -> None:
    """Outdoors: leaves near and far, lit by a low or a high sun."""
    rng = canvas.rng
    mood = MOODS[rng.choice(("morning", "day", "dusk"))]
    canvas.background(mood.sky[1:], bottom=foot)
    canvas.glow(rng.uniform(150, 650), foot * 0.3, 300, mood.sun, 0.8)
    far = mix(mood.haze, FOREST, 0.35)
    for layer in range(3):
        share = 0.2 + 0.3 * layer
        line = foot * (0.5 + 0.17 * layer)
        tone = mix(far, mix(LEAF, mood.near, 0.5), share)
        crowns = [(x, line + 20 * math.sin(x / 70 + layer * 2)) for x in range(-20, 830, 26)]
        canopy(canvas, crowns, tone, size=34 + 6 * layer)
        canvas.background((tone, mix(tone, INK, 0.15)), top=line + 18, bottom=foot)
    spots = [(rng.uniform(0, 800), rng.uniform(foot * 0.2, foot * 0.9), r, r) for r in (16, 24, 12, 30, 20)]
    for spot in spots:
        canvas.soft([spot], mix(mood.sun, LEAF, 0.3), 0.4, 7)


def seaside(canvas: Canvas, foot: float) -> None:
    """The strait with a far island, palms at the side."""
    rng = canvas.rng
    mood = MOODS[rng.choice(("morning", "day", "dusk"))]
    horizon = foot * 0.62
    canvas.background(mood.sky, bottom=horizon)
    canvas.glow(rng.uniform(100, 700), horizon - 40, 260, mood.sun, 0.9)
    x = rng.uniform(80, 560)
    hill = [(x + t * 240, horizon - 34 * math.sin(math.pi * t) ** 1.3) for t in (0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1)]
    canvas.shape(hill, mix(mood.haze, mood.near, 0.45))
    canvas.background((mood.water[0], mix(*mood.water, 0.6), mix(LAGOON, mood.water[0], 0.5)), top=horizon, bottom=foot)
    for step in range(18):
        y = horizon + (foot - horizon) * (step / 18) ** 1.4
        wx, reach = rng.uniform(0, 800), 20 + 60 * step / 18
        canvas.shape([(wx - reach, y), (wx, y - 1.6), (wx + reach, y), (wx, y + 1.6)], WHITE, alpha=0.45)
    side = rng.choice((30.0, 770.0))
    palm(canvas, side, foot + 60, 330, (400 - side) * 0.22, mood.near)


def drape(canvas: Canvas, foot: float) -> None:
    """A hanging cloth in soft folds."""
    rng = canvas.rng
    tone = rng.choice(WALLS)
    canvas.background((tone, mix(tone, INK, 0.1)), bottom=foot)
    x = -20.0
    while x < 820:
        wide = rng.uniform(40, 90)
        fold = [(x, 0), (x + wide, 0), (x + wide + rng.uniform(-14, 14), foot), (x + rng.uniform(-14, 14), foot)]
        canvas.shape(fold, mix(tone, INK, 0.1), mix(tone, WHITE, 0.18), tone, mix(tone, INK, 0.2), across=True)
        x += wide


def kitchen(canvas: Canvas, foot: float) -> None:
    """Glazed tiles behind a worktop."""
    rng = canvas.rng
    tone = rng.choice(
        (mix(SAND, WHITE, 0.5), mix(SEA, SAND, 0.6), mix(LEAF, SAND, 0.6), mix(AMBER, SAND, 0.6), mix(SEA, INK, 0.05))
    )
    size = rng.choice((58, 74))
    canvas.background((mix(tone, INK, 0.1), mix(tone, INK, 0.2)), bottom=foot)
    for row in range(-1, round(foot / size) + 1):
        for column in range(-1, round(800 / size) + 1):
            x, y = column * size + (size / 2 if row % 2 else 0), foot - (row + 1) * size
            shade = mix(tone, rng.choice((WHITE, INK)), rng.uniform(0, 0.08))
            box = [(x + 2, y + 2), (x + size - 2, y + 2), (x + size - 2, y + size - 2), (x + 2, y + size - 2)]
            canvas.shape(box, mix(shade, WHITE, 0.12), shade)
    canvas.glow(240, 120, 420, WHITE, 0.4)


def workshop(canvas: Canvas, foot: float) -> None:
    """A board of tools on a dim wall."""
    rng = canvas.rng
    tone = rng.choice((mix(STONE, SEA, 0.4), mix(SEA, INK, 0.35), mix(STONE, CLAY, 0.3), mix(SAND, STONE, 0.5)))
    canvas.background((mix(tone, WHITE, 0.1), tone, mix(tone, INK, 0.25)), bottom=foot)
    canvas.glow(rng.uniform(200, 600), 60, 420, (255, 226, 168), 0.35)
    board = mix(BARK, SAND, 0.35)
    left, right, low = 110 + rng.uniform(-40, 60), 690 + rng.uniform(-60, 40), foot * 0.62
    canvas.shape([(left, 40), (right, 40), (right, low), (left, low)], mix(board, WHITE, 0.08), mix(board, INK, 0.18))
    x = left + 34
    while x < right - 30:
        length, steel = rng.uniform(50, low - 90), mix(STONE, rng.choice((WHITE, INK)), 0.35)
        handle = rng.choice((CLAY, SEA, AMBER, BARK))
        canvas.line([(x, 66), (x, 66 + length * 0.55)], steel, rng.uniform(5, 9))
        canvas.line([(x, 66 + length * 0.5), (x, 66 + length)], handle, rng.uniform(9, 13))
        head = rng.choice((0, 12, 18))
        canvas.line([(x - head, 66), (x + head, 66)], steel, 11)
        x += rng.uniform(34, 60)


BACKDROPS = {
    "plain": plain,
    "sunlit": sunlit,
    "panelled": panelled,
    "planks": planks,
    "bamboo": bamboo,
    "window": window,
    "shelves": shelves,
    "garden": garden,
    "seaside": seaside,
    "drape": drape,
    "kitchen": kitchen,
    "workshop": workshop,
}

"""What becomes of the catch: dried fish, fish cakes, shrimp paste, seaweed, and the basket it came in."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, made, rise, rounded_body, shadow, strip
from .palette import AMBER, BARK, CLAY, INK, LEAF, SAND, SEA, STONE, WHITE, mix
from .props_sea import SHRIMP, SILVER, a_fish
from .props_table import CHILI, block_of, crockery, heap, leaf_bed, plate, tray


def dried(sort: str) -> Maker:
    """A tray of dried anchovies, split fish, or tiny shrimp."""

    @made(340, 110)
    def draw(canvas: Canvas, rng: Random) -> None:
        y = tray(canvas, 168)
        if sort == "split":
            for x, dy, turn in ((-70, -0.34, 8), (64, -0.36, -6), (-4, 0.1, 4), (-84, 0.36, -10), (82, 0.36, 12)):
                tone = mix(mix(AMBER, CLAY, 0.4), BARK, rng.uniform(0.1, 0.35))
                with canvas.placed(x, y + dy * 168 * canvas.tilt, 0.8, turn):
                    wing = 46 * max(0.5, canvas.tilt)
                    canvas.shape(
                        [
                            (-80, 0),
                            (-40, -wing + 6),
                            (40, -wing * 0.6 + 6),
                            (70, 4),
                            (96, -18),
                            (92, 24),
                            (40, wing * 0.6 + 6),
                            (-40, wing + 6),
                        ],
                        mix(tone, INK, 0.45),
                    )
                    canvas.shape(
                        [
                            (-80, -4),
                            (-40, -wing),
                            (40, -wing * 0.6),
                            (70, -2),
                            (96, -22),
                            (92, 18),
                            (40, wing * 0.6),
                            (-40, wing),
                        ],
                        tone,
                    )
                    canvas.line([(-74, -2), (68, -2)], mix(tone, BARK, 0.5), 4)
                    for step in range(7):
                        canvas.line(
                            [(-50 + step * 16, -2), (-62 + step * 16, -wing * 0.6)], mix(tone, WHITE, 0.35), 2.4
                        )
                        canvas.line([(-50 + step * 16, -2), (-62 + step * 16, wing * 0.6)], mix(tone, BARK, 0.25), 2.4)
            return
        tone, size = (mix(SILVER, SAND, 0.5), 17) if sort == "anchovy" else (mix(SHRIMP, AMBER, 0.2), 8)

        def piece(canvas: Canvas, px: float, py: float, index: int) -> None:
            shade = mix(tone, rng.choice((WHITE, BARK, STONE)), rng.uniform(0, 0.35))
            with canvas.placed(px, py, 1, rng.uniform(0, 180)):
                canvas.shape([(-size, 2), (0, -1), (size, 3), (0, 7)], mix(shade, INK, 0.4))
                canvas.shape(
                    [
                        (-size, -1),
                        (-size * 0.3, -5),
                        (size * 0.6, -2),
                        (size, -5),
                        (size, 4),
                        (size * 0.6, 1),
                        (-size * 0.3, 4),
                    ],
                    shade,
                )

        heap(canvas, rng, y, 118, 44, 130 if sort == "anchovy" else 200, piece, base=mix(tone, BARK, 0.4))

    return draw


def rolls(sort: str) -> Maker:
    """Fish cakes: "bontot" sliced or whole, "otak" in banana leaf, "satay" on split bamboo."""

    @made(350, 120)
    def draw(canvas: Canvas, rng: Random) -> None:
        plate(canvas, 168, crockery(rng))
        if sort != "otak" or rng.random() < 0.5:
            leaf_bed(canvas, 148)
        deep = max(0.44, canvas.tilt)
        if sort == "bontot":
            tone = mix(mix(SAND, STONE, 0.2), AMBER, 0.12)
            for index in range(2):
                with canvas.placed(20 - index * 30, -56 * deep + index * 34 * deep - 8, 1, -4):
                    canvas.shape(strip([(-96, 4), (96, 4)], 46), mix(tone, INK, 0.4))
                    canvas.shape(strip([(-96, -4), (96, -4)], 42), tone)
                    canvas.shape(strip([(-92, -16), (92, -16)], 8), mix(tone, WHITE, 0.4))
                    canvas.ellipse(-96, -4, 12, 21, mix(tone, WHITE, 0.2))
            for index in range(6):
                x = -92 + index * 34
                canvas.ellipse(x + 3, 44 * deep, 26, 24 * deep, mix(tone, INK, 0.4))
                canvas.ellipse(x, 38 * deep, 26, 24 * deep, mix(tone, WHITE, 0.3))
                canvas.ellipse(x - 3, 36 * deep, 18, 15 * deep, mix(tone, WHITE, 0.5))
            canvas.ellipse(118, 22 * deep, 20, 18 * deep, CHILI)
            return
        count = 5 if sort == "otak" else 4
        for index in range(count):
            y = (index - (count - 1) / 2) * 42 * deep - 10
            if sort == "otak":
                leaf = mix(mix(LEAF, AMBER, 0.3), BARK, rng.uniform(0, 0.3))
                canvas.shape([(-124, y + 8), (124, y - 2), (118, y + 24), (-118, y + 30)], mix(leaf, INK, 0.5))
                canvas.shape([(-128, y - 8), (128, y - 16), (122, y + 12), (-122, y + 20)], leaf)
                canvas.shape([(-120, y - 6), (120, y - 14), (120, y - 6), (-120, y + 2)], mix(leaf, WHITE, 0.22))
                for x in (-60, 0, 64):
                    canvas.ellipse(x, y + 2, 16, 6, mix(BARK, INK, 0.3), alpha=0.7)
                for x in (-108, 108):
                    canvas.line([(x, y - 16), (x + 4, y + 18)], mix(AMBER, SAND, 0.4), 5)
            else:
                meat = mix(mix(CLAY, AMBER, 0.35), BARK, rng.uniform(0.1, 0.35))
                canvas.line([(-150, y + 4), (158, y - 8)], mix(AMBER, SAND, 0.4), 7)
                body = [(-104, y - 2), (-60, y - 20), (60, y - 24), (104, y - 6), (60, y + 14), (-60, y + 18)]
                canvas.shape([(px + 2, py + 8) for px, py in body], mix(meat, INK, 0.55))
                canvas.shape(body, meat)
                canvas.shape([(-90, y - 4), (-56, y - 15), (56, y - 19), (88, y - 8)], mix(meat, AMBER, 0.35))
                for x in (-50, -6, 40):
                    canvas.line([(x, y - 16), (x + 12, y + 12)], mix(BARK, INK, 0.4), 5)

    return draw


@made(330, 110)
def shrimp_paste(canvas: Canvas, rng: Random) -> None:
    """Blocks of terasi, one unwrapped, with chilies and shallots."""
    plate(canvas, 150, mix(BARK, AMBER, 0.4))
    tone = mix(BARK, (120, 62, 60), 0.5)
    for x, y, wide in ((-62, -22, 104), (54, -28, 104), (-4, 26, 116)):
        block_of(canvas, x, y * max(0.6, canvas.tilt * 2), wide, 46, 60, tone)
        front = y * max(0.6, canvas.tilt * 2)
        for share in (0.3, 0.7):
            canvas.line(
                [(x - wide / 2, front - rise(canvas, 46 * share)), (x + wide / 2, front - rise(canvas, 46 * share))],
                mix(tone, WHITE, 0.2),
                3,
            )
    for x, y in ((-116, 24), (-92, 40), (104, 30)):
        canvas.ellipse(x, y, 17, 14, mix((140, 50, 70), INK, 0.2))
        canvas.ellipse(x - 4, y - 5, 8, 5, mix((170, 80, 100), WHITE, 0.3))


@made(340, 130)
def seaweed(canvas: Canvas, rng: Random) -> None:
    """Dried seaweed, heaped on a tray."""
    y = tray(canvas, 166)
    tone = rng.choice((mix(BARK, (96, 40, 70), 0.4), mix(LEAF, BARK, 0.4), mix(SAND, AMBER, 0.35)))

    def piece(canvas: Canvas, px: float, py: float, index: int) -> None:
        shade = mix(tone, rng.choice((WHITE, INK, AMBER)), rng.uniform(0, 0.3))
        line = [(px + rng.uniform(-28, 28), py + rng.uniform(-12, 12)) for _ in range(4)]
        canvas.line([(qx + 2, qy + 4) for qx, qy in line], mix(shade, INK, 0.5), 8)
        canvas.line(line, shade, 7)
        canvas.ellipse(*line[0], 6, 5, mix(shade, WHITE, 0.2))

    heap(canvas, rng, y, 116, 60, 70, piece, base=mix(tone, INK, 0.4))


@made(330, 190)
def catch(canvas: Canvas, rng: Random) -> None:
    """A basket of the day's catch."""
    straw = mix(mix(AMBER, SAND, 0.4), BARK, 0.2)
    profile: Profile = ((0, 0.8), (0.5, 0.94), (1, 1.0))
    shadow(canvas, 0, 0, 130)
    up = rise(canvas, 100)
    rounded_body(canvas, 0, [(-up * h, 140 * w) for h, w in profile], straw, 0.2)
    for row in range(6):
        for column in range(13):
            x = -126 + column * 20 + (row % 2) * 10
            if abs(x + 6) > 108 + row * 3:
                continue
            y = -up * row / 6 + 132 * canvas.tilt * math.sqrt(max(0.0, 1 - (x / 142) ** 2)) - 8
            canvas.shape([(x, y), (x + 11, y), (x + 11, y - 8), (x, y - 8)], mix(straw, BARK, 0.4))
    canvas.ellipse(0, -up, 142, 142 * canvas.tilt, mix(straw, WHITE, 0.2))
    canvas.ellipse(0, -up + 3, 130, 130 * canvas.tilt, mix(BARK, INK, 0.4))
    for x, dy, turn in ((-30, -0.5, -14), (34, -0.3, 10), (-40, 0.05, 6), (36, 0.2, -10), (-8, 0.4, 4)):
        tone = mix(SILVER, rng.choice((SEA, AMBER, CLAY)), rng.uniform(0, 0.25))
        a_fish(canvas, x, -up + dy * 110 * canvas.tilt - 10, 96, tone, turn)

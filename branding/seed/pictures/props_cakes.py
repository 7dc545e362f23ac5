"""Cakes: loaves, rings, doughnuts, birthday cakes."""

import math
from random import Random

from .canvas import Canvas
from .forms import Maker, Profile, arc, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, WHITE, mix
from .props_sweets import CHOCOLATE, CREAM, DRUM, PINK
from .props_table import CHILI, crockery, leaf_bed, plate


def loaf(crust: RGB, crumb: RGB, *, marbled: RGB | None = None) -> Maker:
    """A loaf cake with slices cut from it."""

    @made(340, 150)
    def draw(canvas: Canvas, rng: Random) -> None:
        plate(canvas, 168, crockery(rng))
        leaf_bed(canvas, 148)
        tall, back = rise(canvas, 86), 34 * canvas.tilt
        shadow(canvas, 30, -8, 120, depth=18)

        def face(x: float, y: float) -> list[tuple[float, float]]:
            return [
                (x - 46, y),
                (x - 46, y - tall * 0.66),
                *arc(x, y - tall * 0.66, 46, tall * 0.4, 180, 360),
                (x + 46, y),
            ]

        long = [(-18, -14), (-18, -14 - tall * 1.06), (130, -34 - back - tall * 1.02), (150, -30 - back)]
        canvas.shape(long, crust)
        canvas.shape(
            [(-18, -14), (-18, -14 - tall * 0.55), (140, -30 - back - tall * 0.5), (150, -30 - back)],
            mix(crust, INK, 0.2),
        )
        for index, (x, y) in enumerate(
            ((-30.0, -8.0), (-74.0, 10.0), (-106.0, 34.0 * max(0.6, canvas.tilt * 2)))[: rng.randint(2, 3)]
        ):
            with canvas.placed(x, y, 1 - index * 0.02, -index * 5):
                canvas.shape([(px + 9, py - 4) for px, py in face(0, 0)], mix(crust, INK, 0.25))
                canvas.shape(face(0, 0), crust)
                canvas.shape([(px * 0.86, py * 0.9 - 4) for px, py in face(0, 0)], crumb)
                if marbled is not None:
                    canvas.shape(
                        strip(
                            [(-26, -16), (-20, -tall * 0.5), (2, -tall * 0.7), (22, -tall * 0.5), (12, -tall * 0.3)], 13
                        ),
                        marbled,
                    )
                for _ in range(16):
                    canvas.ellipse(
                        rng.uniform(-32, 32),
                        -rng.uniform(0.1, 0.84) * tall,
                        3,
                        2.2,
                        mix(crumb, BARK, rng.uniform(0.1, 0.3)),
                    )

    return draw


BANANA_LOAF = loaf(mix(CLAY, BARK, 0.3), mix(AMBER, SAND, 0.5))


MARBLE_LOAF = loaf(mix(CLAY, BARK, 0.35), mix(AMBER, SAND, 0.6), marbled=CHOCOLATE)


@made(300, 170)
def ring_cake(canvas: Canvas, rng: Random) -> None:
    """A fluted ring cake on its plate."""
    plate(canvas, 150, crockery(rng))
    crust = mix(mix(AMBER, CLAY, 0.35), BARK, rng.uniform(0, 0.4))
    profile: Profile = ((0, 0.9), (0.3, 1.0), (0.7, 0.92), (0.92, 0.72), (1, 0.5))
    turned(canvas, profile, 230, 104, crust, gloss=0.25, inside=mix(crust, INK, 0.3), lip=0.5, foot=-8)
    for step in range(9):
        turn = math.pi * (step + 0.5) / 9
        x = -math.cos(turn)
        canvas.line(
            [
                (x * 112, -16 + 112 * canvas.tilt * math.sin(turn)),
                (x * 104, -8 - rise(canvas, 72) + 104 * canvas.tilt * math.sin(turn)),
                (x * 62, -8 - rise(canvas, 102) + 60 * canvas.tilt * math.sin(turn)),
            ],
            mix(crust, INK, 0.26),
            3,
        )
    for _ in range(60):
        far, turn = rng.uniform(60, 96), rng.uniform(0, math.tau)
        canvas.ellipse(far * math.cos(turn), -8 - rise(canvas, 98) + far * canvas.tilt * math.sin(turn), 4, 2.4, CREAM)


@made(290, 260)
def birthday_cake(canvas: Canvas, rng: Random) -> None:
    """A decorated cake with candles."""
    icing, trim = rng.choice(
        (
            (CREAM, PINK),
            (PINK, CREAM),
            (CHOCOLATE, CREAM),
            (mix(LEAF, SAND, 0.55), CREAM),
            (CREAM, CHOCOLATE),
            (mix(AMBER, SAND, 0.5), CHOCOLATE),
        )
    )
    tiers = rng.choice((((250, 110),), ((250, 84), (164, 78))))
    plate(canvas, 145, mix(SAND, WHITE, 0.5))
    foot = -6.0
    for width, tall in tiers:
        turned(canvas, DRUM, width, tall, icing, gloss=0.35, inside=mix(icing, WHITE, 0.15), lip=0.97, foot=foot)
        top = foot - rise(canvas, tall)
        for step in range(13):
            turn = math.pi * step / 12
            x, y = math.cos(turn) * width * 0.47, math.sin(turn) * width * 0.47 * canvas.tilt
            canvas.ellipse(x, top + y + 4, 13, 14, trim)
            canvas.ellipse(x, foot + y * 1.06 - 4, 12, 11, mix(trim, INK, 0.06))
            canvas.ellipse(x - 3, top + y - 1, 5, 4, mix(trim, WHITE, 0.5))
        foot = top
    reach = tiers[-1][0] * 0.32
    for step in range(7):
        turn = math.tau * step / 7
        x, y = reach * math.cos(turn), foot + reach * canvas.tilt * math.sin(turn) - 6
        canvas.ellipse(x, y, 13, 12, rng.choice((CHILI, mix(CHILI, CLAY, 0.4))))
        canvas.ellipse(x - 3, y - 4, 4, 3, mix(CHILI, WHITE, 0.6))
    for x in (-34, 0, 34):
        up = rise(canvas, 58) + 6
        canvas.line([(x, foot + 3), (x, foot - up)], rng.choice((CLAY, LEAF, AMBER)), 8)
        canvas.glow(x, foot - up - 10, 44, (255, 214, 120), 0.5)
        canvas.shape(
            [(x - 6, foot - up - 5), (x, foot - up - 25), (x + 6, foot - up - 5), (x, foot - up)],
            mix(AMBER, WHITE, 0.35),
        )

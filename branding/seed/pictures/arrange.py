"""Where things stand: layouts that place props on a table, on shelves or seen from above, never two alike."""

from collections.abc import Sequence

from .canvas import Canvas
from .forms import Maker, Prop, rise
from .palette import BARK, INK, WHITE, mix
from .surfaces import SURFACES

WIDTH, HEIGHT = 800, 600
MARGIN = 46
"""Free edge, so that a card's crop never cuts what the picture is about."""

CROWDED = 860
"""Together wider than this, things in a row would come out small."""


def _fit(canvas: Canvas, props: Sequence[Prop], wide: float, tall: float) -> float:
    """How much to enlarge things that stand side by side so that they fill a box."""
    return min(wide / sum(each.width for each in props), tall / max(_tall(canvas, each) for each in props))


def _tall(canvas: Canvas, prop: Prop) -> float:
    return rise(canvas, prop.height) + prop.width * canvas.tilt * 0.42


def _stand(canvas: Canvas, prop: Prop, x: float, foot: float, size: float) -> None:
    with canvas.placed(x, foot, size):
        prop.draw(canvas)


def row(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """Three to five things side by side, the tallest near the middle, feet not quite in line."""
    rng = canvas.rng
    props = sorted((rng.choice(makers)(rng) for _ in range(rng.randint(3, 5))), key=lambda each: each.height)
    while len(props) > 2 and sum(each.width for each in props) > CROWDED:
        props.pop(0)
    props = props[::2] + props[1::2][::-1]
    size = min(1.9, _fit(canvas, props, WIDTH - 2 * MARGIN, min(430, table + 40)))
    gap = (WIDTH - 2 * MARGIN - size * sum(each.width for each in props)) / (len(props) + 1)
    x, base = MARGIN + gap, table + (HEIGHT - table) * rng.uniform(0.34, 0.5)
    placed = []
    for prop in props:
        placed.append((base + rng.uniform(-16, 24), x + prop.width * size / 2, prop))
        x += prop.width * size + gap
    for foot, middle, prop in sorted(placed, key=lambda each: each[0]):
        _stand(canvas, prop, middle, foot, size)
    _foreground(canvas, table, companions, base + 50, 0.6)


def pair(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """One large thing and a smaller one, half before it, with something lying in front."""
    rng = canvas.rng
    large, small = rng.choice(makers)(rng), rng.choice(makers)(rng)
    size = _fit(canvas, [large], 360, min(430, table + 70))
    foot, x = table + (HEIGHT - table) * 0.42, rng.uniform(300, 360)
    _stand(canvas, large, x, foot, size)
    little = min(size, _fit(canvas, [small], 250, 260))
    beside = x + large.width * size * 0.42 + small.width * little * 0.42
    _stand(canvas, small, min(beside, WIDTH - MARGIN - small.width * little / 2), foot + 46, little)
    _foreground(canvas, table, companions, foot + 66, 0.7, left=60, right=x)


def group(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """Two ranks: large things behind, small ones in the gaps before them."""
    rng = canvas.rng
    back = [rng.choice(makers)(rng) for _ in range(rng.randint(2, 3))]
    size = _fit(canvas, back, WIDTH - 3 * MARGIN, min(400, table + 30))
    back_foot = table + (HEIGHT - table) * 0.3
    spare = WIDTH - 2 * MARGIN - size * sum(each.width for each in back)
    x = MARGIN + spare * rng.uniform(0.2, 0.8)
    edges = [x]
    for prop in back:
        _stand(canvas, prop, x + prop.width * size / 2, back_foot + rng.uniform(-8, 8), size)
        x += prop.width * size
        edges.append(x)
    for edge in rng.sample(edges, rng.randint(1, len(edges) - 1)):
        prop = rng.choice(makers)(rng)
        little = min(size * rng.uniform(0.6, 0.75), 150 / prop.height)
        half = prop.width * little / 2
        middle = min(max(edge, MARGIN + half), WIDTH - MARGIN - half)
        _stand(canvas, prop, middle, table + (HEIGHT - table) * rng.uniform(0.6, 0.72), little)


def single(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """A portrait of one thing, large, off the middle, with a companion beside it."""
    rng = canvas.rng
    prop = rng.choice(makers)(rng)
    foot = table + (HEIGHT - table) * rng.uniform(0.5, 0.62)
    flat = prop.height < prop.width * 0.55
    size = _fit(canvas, [prop], rng.uniform(500, 580) + (70 if flat else 0), min(450, foot - 54))
    foot = max(foot, min(560, (HEIGHT + _tall(canvas, prop) * size) / 2 - 20))
    free = max(0.0, (WIDTH - 2 * MARGIN - prop.width * size) / 2)
    x = WIDTH / 2 + free * rng.choice((-0.7, -0.35, 0.35, 0.7))
    wing = (MARGIN, x - prop.width * size / 2) if x > WIDTH / 2 else (x + prop.width * size / 2, WIDTH - MARGIN)
    if companions and wing[1] - wing[0] > 100:
        _foreground(canvas, table, companions, foot - 24, 0.9, left=wing[0], right=wing[1])
    _stand(canvas, prop, x, foot, size)


def hung(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """One thing on the wall."""
    rng = canvas.rng
    prop = rng.choice(makers)(rng)
    size = _fit(canvas, [prop], rng.uniform(430, 540), 320)
    _stand(canvas, prop, rng.uniform(360, 440), table * 0.5 + prop.height * size * 0.5, size)


def rack(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """Two boards full of things, as in a shop."""
    rng = canvas.rng
    tilt, canvas.tilt = canvas.tilt, 0.16
    tone = mix(BARK, rng.choice((WHITE, INK, WHITE)), rng.uniform(0, 0.3))
    for foot, tall in ((292.0, 216.0), (560.0, 216.0)):
        canvas.shape([(-5, foot - 8), (805, foot - 8), (805, foot + 10), (-5, foot + 10)], mix(tone, WHITE, 0.3), tone)
        canvas.shape(
            [(-5, foot + 10), (805, foot + 10), (805, foot + 26), (-5, foot + 26)],
            mix(tone, INK, 0.2),
            mix(tone, INK, 0.35),
        )
        canvas.shape([(-5, foot + 26), (805, foot + 26), (805, foot + 48), (-5, foot + 48)], INK, alpha=0.18)
        shown: list[tuple[Prop, float]] = []
        free = WIDTH - 2 * 36.0
        while True:
            prop = rng.choice(makers)(rng)
            size = min(tall * rng.uniform(0.82, 1) / prop.height, 230 / prop.width)
            if prop.width * size > free:
                break
            shown.append((prop, size))
            free -= prop.width * size + 12
        gap = 12 + free / max(1, len(shown))
        x = 36 + gap / 2 - 6
        for prop, size in shown:
            _stand(canvas, prop, x + prop.width * size / 2, foot, size)
            x += prop.width * size + gap
    canvas.tilt = tilt


def from_above(canvas: Canvas, table: float, makers: Sequence[Maker], companions: Sequence[Maker]) -> None:
    """Seen from straight above: one to three things, companions at the edges."""
    rng = canvas.rng
    first = rng.choice(makers)(rng)
    spots = rng.choice(LONG if first.lies else ROUND)
    corners = [(60, 70), (740, 80), (70, 540), (735, 530)]
    rng.shuffle(corners)
    for x, y in corners[: rng.randint(1, 3)]:
        if companions and all((x - sx) ** 2 + (y - sy) ** 2 > (reach * 0.5 + 90) ** 2 for sx, sy, reach in spots):
            prop = rng.choice(companions)(rng)
            with canvas.placed(x, y, 170 / max(prop.width, prop.height), rng.uniform(-25, 25)):
                prop.draw(canvas)
    for x, y, reach in spots:
        prop = rng.choice(makers)(rng)
        size = reach / max(prop.width, prop.height)
        turn = rng.uniform(-12, 12) * (1 if prop.lies else 3)
        with canvas.placed(x, y + prop.lies * size, size, turn):
            prop.draw(canvas)


ROUND = (
    ((400, 310, 490),),
    ((330, 310, 460),),
    ((240, 300, 380), (590, 330, 320)),
    ((250, 240, 340), (560, 380, 350)),
    ((220, 200, 290), (540, 190, 290), (400, 430, 300)),
)
"""Where dishes stand, seen from above: their middles and widths."""
LONG = (
    ((400, 300, 640),),
    ((380, 310, 560),),
    ((370, 180, 520), (430, 420, 520)),
    ((430, 190, 470), (370, 410, 560)),
)
"""The same for what is long, like blades."""
LAYOUTS = {"row": row, "pair": pair, "group": group, "single": single, "rack": rack, "above": from_above, "hung": hung}


def _foreground(
    canvas: Canvas,
    table: float,
    companions: Sequence[Maker],
    foot: float,
    chance: float,
    *,
    left: float = MARGIN,
    right: float = WIDTH - MARGIN,
) -> None:
    """Now and then something small in front, or in the free wing."""
    rng = canvas.rng
    if not companions or rng.random() > chance:
        return
    prop = rng.choice(companions)(rng)
    size = min(150 / prop.height, (right - left) / prop.width, 1.1)
    half = prop.width * size / 2
    if right - left > 2 * half:
        _stand(canvas, prop, rng.uniform(left + half, right - half), min(foot, 566), size)


def ground(canvas: Canvas, names: Sequence[str], top: float) -> None:
    """One of the surfaces of these names, from `top` down."""
    SURFACES[canvas.rng.choice(names)](canvas, top)

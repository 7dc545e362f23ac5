"""Trips and errands: boats, masks and fins for snorkelling, a guide's map and hat, gas and what a small shop sells."""

from random import Random

from .canvas import Canvas
from .forms import Profile, arc, band, block, made, rise, shadow, strip, turned
from .palette import AMBER, BARK, CLAY, INK, LAGOON, LEAF, SAND, SEA, WHITE, mix
from .props_table import PACKET_TONES, bottle, mark, pouch

STEEL_BLUE = mix(SEA, WHITE, 0.2)
GAS_GREEN = mix(LEAF, AMBER, 0.35)


@made(430, 240)
def boat(canvas: Canvas, rng: Random) -> None:
    """A boat of Banten's fishermen, drawn up, its colours fresh."""
    hull, stripe = rng.choice(((SEA, AMBER), (CLAY, SAND), (mix(SAND, WHITE, 0.3), SEA), (LEAF, AMBER)))
    shadow(canvas, 0, 0, 190, depth=16)
    canvas.shape([(-214, -104), (-150, -72), (150, -72), (214, -124), (160, -8), (-150, -4)], hull)
    canvas.shape([(-180, -50), (184, -64), (160, -8), (-150, -4)], mix(hull, INK, 0.24))
    canvas.shape(
        [(-206, -92), (-150, -62), (150, -62), (206, -110), (200, -98), (152, -46), (-150, -46), (-198, -78)], stripe
    )
    for x in range(-120, 130, 40):
        canvas.shape([(x - 11, -54), (x, -62), (x + 11, -54), (x, -46)], mix(hull, INK, 0.2))
    canvas.shape([(-70, -72), (-60, -140), (44, -140), (54, -72)], mix(SAND, WHITE, 0.4))
    canvas.shape([(-84, -136), (64, -136), (58, -154), (-78, -154)], stripe)
    for x in (-42, 0):
        canvas.shape([(x - 15, -124), (x + 15, -124), (x + 15, -94), (x - 15, -94)], mix(LAGOON, INK, 0.25))
    canvas.line([(110, -74), (116, -230)], BARK, 8)
    canvas.shape([(120, -226), (176, -212), (120, -196)], CLAY)


@made(320, 210)
def snorkel(canvas: Canvas, rng: Random) -> None:
    """A mask, a tube and fins."""
    tone = rng.choice((SEA, CLAY, AMBER, LAGOON))
    for x, turn in ((86, 14), (128, 30)):
        with canvas.placed(x, 0, 1, turn):
            canvas.shape([(-20, 0), (-42, -170), (44, -178), (22, 0)], tone)
            for step in (-20, 0, 22):
                canvas.line([(step * 0.5, -10), (step, -166)], mix(tone, INK, 0.3), 5)
            canvas.shape([(-24, 8), (26, 8), (24, -34), (-22, -34)], INK)
    shadow(canvas, -60, 0, 100, depth=18)
    canvas.shape(
        [(-160, -96), (-140, -120), (0, -120), (20, -96), (12, -36), (-40, -24), (-70, -50), (-100, -24), (-152, -36)],
        INK,
    )
    for x in (-112, -28):
        canvas.shape(
            [(x - 34, -88), (x - 26, -106), (x + 30, -106), (x + 36, -88), (x + 26, -46), (x - 22, -46)],
            mix(LAGOON, WHITE, 0.35),
        )
        canvas.shape([(x - 22, -100), (x - 2, -100), (x - 22, -56)], WHITE, alpha=0.5)
    canvas.line([(-158, -40), (-176, -130), (-172, -206)], tone, 17)
    canvas.line([(-173, -186), (-172, -210)], mix(CLAY, AMBER, 0.3), 17)
    canvas.line([(-158, -40), (-110, -6)], tone, 15)


@made(360, 200)
def guide(canvas: Canvas, rng: Random) -> None:
    """A map, a compass and a sun hat."""
    paper, deep = mix(SAND, WHITE, 0.3), max(0.42, canvas.tilt)
    for fold in range(4):
        x = -170 + fold * 74
        lift = 8 if fold % 2 else -8
        sheet = [(x, 20 - lift), (x + 74, 20 + lift), (x + 66, -150 * deep + lift), (x - 8, -150 * deep - lift)]
        canvas.shape(sheet, mix(paper, INK, 0.07 * (fold % 2)))
    canvas.shape(
        [
            (-160, -40 * deep),
            (-90, -90 * deep),
            (-20, -60 * deep),
            (60, -110 * deep),
            (110, -80 * deep),
            (116, 10),
            (-150, 10),
        ],
        mix(LEAF, SAND, 0.5),
    )
    canvas.line([(-130, 0), (-70, -50 * deep), (0, -30 * deep), (80, -80 * deep)], CLAY, 5)
    canvas.shape([(80, -80 * deep), (66, -80 * deep - 34), (80, -80 * deep - 48), (94, -80 * deep - 34)], CLAY)
    with canvas.placed(-96, 6):
        case: Profile = ((0, 1), (1, 1))
        turned(canvas, case, 92, 20, mix(AMBER, BARK, 0.2), inside=mix(SAND, WHITE, 0.4), lip=0.86)
        y = -rise(canvas, 20)
        canvas.shape([(-26, y + 4), (0, y - 7), (2, y + 7)], mix(STEEL_BLUE, INK, 0.3))
        canvas.shape([(28, y - 3), (0, y - 7), (2, y + 7)], CLAY)
    with canvas.placed(106, 16):
        straw = mix(AMBER, SAND, 0.5)
        shadow(canvas, 0, 0, 92)
        canvas.ellipse(0, 0, 104, 104 * canvas.tilt, mix(straw, BARK, 0.2))
        crown: Profile = ((0, 1), (0.7, 0.9), (1, 0.6))
        turned(canvas, crown, 112, 76, straw, inside=mix(straw, WHITE, 0.1), lip=0.98)
        band(canvas, crown, 112, 76, 0.04, 0.3, rng.choice((SEA, CLAY)))


@made(190, 240)
def gas(canvas: Canvas, rng: Random) -> None:
    """A three-kilogram gas cylinder."""
    profile: Profile = ((0, 0.7), (0.06, 0.86), (0.2, 1.0), (0.55, 1.0), (0.74, 0.7), (0.76, 0.46), (1, 0.46))
    tone = mix(GAS_GREEN, rng.choice((WHITE, INK)), rng.uniform(0, 0.1))
    shadow(canvas, 0, 0, 84)
    turned(canvas, profile, 180, 200, tone, gloss=0.32, inside=mix(tone, INK, 0.45))
    band(canvas, profile, 180, 200, 0.36, 0.38, mix(tone, INK, 0.3))
    y = -rise(canvas, 156)
    canvas.shape([(-22, y - 26), (22, y - 26), (22, y - 4), (-22, y - 4)], mix(tone, INK, 0.5))
    block(canvas, 0, -rise(canvas, 196), 22, 26, 18, mix(AMBER, BARK, 0.3))


@made(330, 230)
def groceries(canvas: Canvas, rng: Random) -> None:
    """A basket of a small shop: oil, packets, eggs, soap."""
    with canvas.placed(-96, -20, 0.86):
        bottle(canvas, 84, 200, mix(AMBER, WHITE, 0.1), mix(CLAY, AMBER, 0.3), label=mix(LEAF, SAND, 0.3))
    for x, foot, size in ((-10.0, -24.0, 0.92), (84.0, -18.0, 0.8)):
        with canvas.placed(x, foot, size):
            pouch(canvas, rng, 130, *rng.choice(PACKET_TONES))
    tin: Profile = ((0, 1), (1, 1))
    for x, tone in ((-52.0, CLAY), (24.0, SEA), (96.0, mix(AMBER, SAND, 0.1))):
        with canvas.placed(x, 10):
            shadow(canvas, 0, 0, 34)
            turned(canvas, tin, 72, 76, tone, inside=mix(SAND, WHITE, 0.4), lip=0.9)
            band(canvas, tin, 72, 76, 0.24, 0.7, mix(SAND, WHITE, 0.3))
            mark(canvas, -rise(canvas, 36) + 36 * canvas.tilt, 12, mix(tone, INK, 0.1))


@made(270, 190)
def scales(canvas: Canvas, rng: Random) -> None:
    """A shop's scales with brass pans."""
    brass = mix(AMBER, BARK, 0.15)
    shadow(canvas, 0, 0, 70, depth=14)
    canvas.shape([(-60, 0), (-40, -26), (40, -26), (60, 0)], mix(INK, SEA, 0.3))
    canvas.line([(0, -26), (0, -150)], mix(INK, SEA, 0.3), 12)
    lean = rng.uniform(-9, 9)
    canvas.line([(-110, -146 + lean), (0, -154), (110, -146 - lean)], mix(INK, SEA, 0.2), 9)
    for x, y in ((-108, -146 + lean), (108, -146 - lean)):
        for dx in (-40, 40):
            canvas.line([(x, y), (x + dx, y + 76)], mix(brass, INK, 0.3), 3)
        canvas.shape([*arc(x, y + 76, 46, 24, 0, 180), (x - 46, y + 76)], brass)
        canvas.ellipse(x, y + 76, 46, 46 * canvas.tilt * 0.6 + 3, mix(brass, WHITE, 0.3))
    canvas.shape(strip([(0, -154), (0, -176)], 8), brass)
    canvas.ellipse(0, -178, 9, 9, mix(brass, WHITE, 0.3))

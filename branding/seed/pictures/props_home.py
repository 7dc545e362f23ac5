"""Houses and rooms: beds, cupboards, tables, doors, guest houses."""

from random import Random

from .canvas import Canvas
from .forms import made, shadow
from .palette import AMBER, BARK, CLAY, INK, LEAF, RGB, SAND, SEA, WHITE, mix
from .props_cloth import DYES, figured
from .props_table import ball

TIMBER: tuple[RGB, ...] = (mix(BARK, CLAY, 0.3), mix(BARK, AMBER, 0.35), mix(BARK, AMBER, 0.55), mix(BARK, INK, 0.2))


@made(430, 230)
def bed(canvas: Canvas, rng: Random) -> None:
    """A made bed with a batik throw."""
    wood, (ground, ink), sheet = rng.choice(TIMBER), rng.choice(DYES), mix(SAND, WHITE, 0.6)
    shadow(canvas, 0, 0, 200, depth=18)
    canvas.shape([(-204, -220), (-160, -234), (160, -234), (204, -220), (204, -10), (-204, -10)], wood)
    canvas.shape([(-184, -206), (184, -206), (184, -120), (-184, -120)], mix(wood, WHITE, 0.14))
    for x in range(-150, 151, 60):
        canvas.shape([(x - 20, -162), (x, -190), (x + 20, -162), (x, -134)], mix(wood, INK, 0.22))
    for x in (-96, 96):
        canvas.shape([(x - 76, -104), (x - 64, -154), (x + 62, -156), (x + 78, -104)], mix(sheet, SEA, 0.06))
        canvas.shape([(x + 20, -104), (x + 26, -155), (x + 62, -156), (x + 78, -104)], mix(sheet, INK, 0.12))
    canvas.shape([(-196, -112), (196, -112), (206, -40), (-206, -40)], sheet)
    throw = [(-200, -88), (200, -88), (206, -40), (-206, -40)]
    canvas.shape(throw, ground)
    figured(canvas, (-196, -84, 196, -44), mix(ink, ground, 0.2), "diamond", 40)
    canvas.shape([(-206, -40), (206, -40), (206, -14), (-206, -14)], mix(wood, INK, 0.15))
    for x in (-190, 190):
        canvas.shape([(x - 15, -44), (x + 15, -44), (x + 13, 0), (x - 13, 0)], mix(wood, INK, 0.3))


@made(270, 360)
def cupboard(canvas: Canvas, rng: Random) -> None:
    """A cupboard with two carved doors."""
    wood = rng.choice(TIMBER)
    shadow(canvas, 0, 0, 126, depth=18)
    canvas.shape([(-134, -352), (0, -374), (134, -352), (134, -336), (-134, -336)], mix(wood, INK, 0.15))
    canvas.shape([(-124, -338), (124, -338), (124, -12), (-124, -12)], wood)
    canvas.shape([(84, -338), (124, -338), (124, -12), (96, -12)], mix(wood, INK, 0.16))
    for side in (-1, 1):
        x = side * 60
        canvas.shape([(x - 50, -324), (x + 50, -324), (x + 50, -30), (x - 50, -30)], mix(wood, WHITE, 0.12))
        for low, high in ((-310, -190), (-172, -46)):
            canvas.shape([(x - 38, low), (x + 38, low), (x + 38, high), (x - 38, high)], mix(wood, INK, 0.12))
            middle = (low + high) / 2
            canvas.shape(
                [(x - 26, middle), (x, middle - 46), (x + 26, middle), (x, middle + 46)], mix(wood, WHITE, 0.2)
            )
        canvas.ellipse(side * 15, -180, 6, 6, AMBER)
    for x in (-108, 108):
        canvas.shape([(x - 15, -14), (x + 15, -14), (x + 11, 0), (x - 11, 0)], mix(wood, INK, 0.35))


@made(400, 230)
def dining_table(canvas: Canvas, rng: Random) -> None:
    """A table with chairs."""
    wood = rng.choice(TIMBER)
    shadow(canvas, 0, 0, 190, depth=20)
    for x in (-104, 104):
        canvas.shape([(x - 36, -226), (x + 36, -226), (x + 34, -110), (x - 34, -110)], mix(wood, INK, 0.2))
        for step in (-20, 0, 20):
            canvas.shape(
                [(x + step - 5, -212), (x + step + 5, -212), (x + step + 5, -124), (x + step - 5, -124)],
                mix(wood, INK, 0.45),
            )
    canvas.shape(
        [(-196, -130), (-150, -130 - 150 * canvas.tilt), (150, -130 - 150 * canvas.tilt), (196, -130)],
        mix(wood, WHITE, 0.22),
    )
    canvas.shape([(-196, -130), (196, -130), (196, -110), (-196, -110)], mix(wood, INK, 0.1))
    for x in (-168, 168):
        canvas.shape([(x - 15, -110), (x + 15, -110), (x + 11, 0), (x - 11, 0)], mix(wood, INK, 0.2))
    canvas.shape(
        [
            (-60, -130),
            (-46, -130 - 150 * canvas.tilt),
            (46, -130 - 150 * canvas.tilt),
            (60, -130),
            (58, -84),
            (-58, -84),
        ],
        rng.choice(DYES)[0],
    )
    ball(canvas, 0, -150 - 60 * canvas.tilt, 17, AMBER)
    ball(canvas, 26, -146 - 60 * canvas.tilt, 15, CLAY)


@made(230, 400)
def door(canvas: Canvas, rng: Random) -> None:
    """A door in its frame."""
    wood = rng.choice(TIMBER)
    shadow(canvas, 0, 0, 110, depth=12)
    canvas.shape([(-112, -396), (112, -396), (112, 0), (-112, 0)], mix(wood, INK, 0.22))
    canvas.shape([(-92, -376), (92, -376), (92, 0), (-92, 0)], wood)
    for low, high in ((-360, -230), (-212, -130), (-112, -22)):
        for x in (-44, 44):
            canvas.shape([(x - 34, low), (x + 34, low), (x + 34, high), (x - 34, high)], mix(wood, INK, 0.14))
            canvas.shape([(x - 26, low + 8), (x + 34, low + 8), (x + 34, high), (x - 26, high)], mix(wood, WHITE, 0.13))
    canvas.ellipse(74, -178, 8, 8, AMBER)


@made(430, 290)
def house(canvas: Canvas, rng: Random) -> None:
    """A small guest house with a veranda."""
    wall, roof = (
        rng.choice((mix(SAND, WHITE, 0.4), mix(SEA, SAND, 0.6), mix(AMBER, SAND, 0.5))),
        rng.choice((CLAY, mix(CLAY, INK, 0.2), mix(BARK, CLAY, 0.5))),
    )
    shadow(canvas, 0, 0, 200, depth=14)
    canvas.shape([(-170, -150), (170, -150), (170, -6), (-170, -6)], wall)
    canvas.shape([(90, -150), (170, -150), (170, -6), (110, -6)], mix(wall, INK, 0.14))
    canvas.shape([(-214, -140), (-120, -262), (120, -262), (214, -140)], roof)
    canvas.shape([(60, -262), (120, -262), (214, -140), (110, -140)], mix(roof, INK, 0.2))
    for row in range(5):
        y = -162 - row * 22
        reach = 206 - row * 17
        canvas.line([(-reach, y), (reach, y)], mix(roof, INK, 0.22), 3)
    canvas.shape([(-26, -112), (26, -112), (26, -6), (-26, -6)], mix(BARK, AMBER, 0.25))
    for x in (-104, 104):
        canvas.shape([(x - 34, -116), (x + 34, -116), (x + 34, -56), (x - 34, -56)], mix(AMBER, WHITE, 0.45))
        canvas.line([(x, -116), (x, -56)], BARK, 5)
        canvas.line([(x - 36, -86), (x + 36, -86)], BARK, 5)
    for x in (-186, -62, 62, 186):
        canvas.shape([(x - 7, -146), (x + 7, -146), (x + 7, 0), (x - 7, 0)], mix(SAND, WHITE, 0.3))
    canvas.shape([(-206, -8), (206, -8), (214, 6), (-214, 6)], mix(BARK, SAND, 0.4))
    for x in (-200, 196):
        for turn in range(5):
            canvas.shape([(x, 0), (x - 24 + turn * 12, -50), (x + 9, -8)], mix(LEAF, INK, 0.08 * turn))

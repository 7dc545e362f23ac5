"""The picture of a shared page, drawn: its title in large letters beside its picture, in the brand's colours.

Words stand on the left, where no chat crops them away, on the brand's deep colour; the page's picture, cut about its
focal point, comes out of it on the right. A page without one gets a landscape in the brand's two colours.
"""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps
from wagtail.images.models import AbstractImage

from ..colours import mix
from ..models import BrandSettings
from .drawing import rasterise
from .identity import SHARE_SIZE, fitted, logo_image, mark_of, tiled
from .lettering import fitted_lettering
from .palette import palette
from .typefaces import Face, face

MAX_BYTES = 300_000
"""WhatsApp shows no larger picture, product brief 39."""
QUALITIES = (88, 80, 72, 64, 55)
WIDTH, HEIGHT = SHARE_SIZE
PICTURE_LEFT, PICTURE_FADES = 600, 250
"""Pixels: where the picture begins, and over how many it comes out of the ground."""
MARGIN, ROOM = 72, 588
BAND = 44
TITLE_SIZES = tuple(range(82, 39, -2))
TITLE_LINES, TITLE_STEP = 4, 1.1
KICKER, SIGNATURE, EMBLEM = 30, 30, 72


@dataclass(frozen=True)
class ShareCard:
    """What is to be seen: words, and the picture with its focal point (0 to 1 from left and top)."""

    title: str
    kicker: str
    seed: str
    """Of the drawn landscape, where there is no picture."""
    picture: Image.Image | None = None
    focus: tuple[float, float] = (0.5, 0.5)


def share_card(card: ShareCard, brand: BrandSettings) -> bytes:
    """The card as JPEG of 1200 × 630 pixels and at most 300 KB."""
    roles = palette(brand.colours()).light
    canvas = Image.new("RGB", SHARE_SIZE, roles["deep"])
    tiled(canvas, brand, "weave", (0, HEIGHT), tile=108, strength=0.1)
    shown = card.picture or landscape(card.seed, brand)
    side = cut(shown, (WIDTH - PICTURE_LEFT, HEIGHT), card.focus)
    canvas.paste(side, (PICTURE_LEFT, 0), fade(side.size))
    canvas.paste(roles["deep"], (0, HEIGHT - BAND, WIDTH, HEIGHT))
    tiled(canvas, brand, "band", (HEIGHT - BAND + 8, HEIGHT - 8), tile=28)
    write(canvas, card, brand)
    return compressed(canvas)


def own_card(picture: Image.Image, focus: tuple[float, float]) -> bytes:
    """A picture that an editor chose instead, cut to the same shape about its focal point."""
    return compressed(cut(picture, SHARE_SIZE, focus))


def write(canvas: Image.Image, card: ShareCard, brand: BrandSettings) -> None:
    """Kicker and title in the upper part, whose portal it is in the lower one."""
    roles = palette(brand.colours()).light
    pen = ImageDraw.Draw(canvas)
    title = fitted_lettering(
        card.title, typeface=brand.typeface, weight=780, room=ROOM, sizes=TITLE_SIZES, most_lines=TITLE_LINES
    )
    step = title.size * TITLE_STEP
    foot = HEIGHT - BAND - 40 - EMBLEM
    height = len(title.lines) * step + (KICKER * 1.9 if card.kicker else 0)
    y = max(56.0, 40 + (foot - 40 - height) / 2)
    if card.kicker:
        middle = y + KICKER * 0.62
        points = [(MARGIN, middle), (MARGIN + 9, middle - 9), (MARGIN + 18, middle), (MARGIN + 9, middle + 9)]
        pen.polygon(points, fill=roles["on-deep-accent"])
        line, letters = one_line(card.kicker, brand, KICKER, 700, ROOM - 34)
        pen.text((MARGIN + 34, middle), line, font=letters, fill=roles["on-deep-accent"], anchor="lm")
        y += KICKER * 1.9
    for line in title.lines:
        letters = face(brand.typeface, title.size, 780)
        pen.text((MARGIN, y + step / 2), line, font=letters, fill=roles["on-deep"], anchor="lm")
        y += step
    sign(canvas, brand, foot)


def sign(canvas: Image.Image, brand: BrandSettings, top: int) -> None:
    """Logo or mark with the regency's name."""
    roles = palette(brand.colours()).light
    logo = logo_image(brand)
    left = MARGIN
    if logo:  # a logo may have any colour: it gets a ground on which those for paper can be seen
        plate = (left, top, left + EMBLEM, top + EMBLEM)
        ImageDraw.Draw(canvas).rounded_rectangle(plate, 14, fill=roles["surface"])
        emblem = fitted(logo, EMBLEM - 14, EMBLEM - 14)
    else:
        emblem = rasterise(mark_of(brand), EMBLEM)
    at = (left + (EMBLEM - emblem.width) // 2, top + (EMBLEM - emblem.height) // 2)
    canvas.paste(emblem, at, emblem)
    name, letters = one_line(brand.regency_name, brand, SIGNATURE, 660, ROOM - EMBLEM - 20)
    ImageDraw.Draw(canvas).text(
        (left + EMBLEM + 20, top + EMBLEM / 2), name, font=letters, fill=roles["on-deep"], anchor="lm"
    )


def one_line(text: str, brand: BrandSettings, size: int, weight: int, room: int) -> tuple[str, Face]:
    """The text in one line and its letters, a fifth smaller at most; with an ellipsis where it is still too long."""
    lettering = fitted_lettering(
        text, typeface=brand.typeface, weight=weight, room=room, sizes=(size, size - 3, size - 6), most_lines=1
    )
    return lettering.lines[0] if lettering.lines else "", face(brand.typeface, lettering.size, weight)


def cut(picture: Image.Image, size: tuple[int, int], focus: tuple[float, float]) -> Image.Image:
    """As much of the picture as has this shape, about its focal point, in this size."""
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=centring(picture.size, size, focus))


def centring(whole: tuple[int, int], size: tuple[int, int], focus: tuple[float, float]) -> tuple[float, float]:
    """Pillow's centering (0: keep the left or upper edge, 1: the other) that brings the focal point to the middle."""
    scale = min(whole[0] / size[0], whole[1] / size[1])
    found = []
    for length, side, point in zip(whole, size, focus, strict=True):
        kept, spare = side * scale, length - side * scale
        found.append(0.5 if spare < 1 else min(1.0, max(0.0, (point * length - kept / 2) / spare)))
    return found[0], found[1]


def fade(size: tuple[int, int]) -> Image.Image:
    """A mask that lets the picture come out of the ground from the left."""
    row = Image.new("L", (size[0], 1))
    for x in range(size[0]):
        share = min(1.0, x / PICTURE_FADES)
        row.putpixel((x, 0), round(255 * share * share * (3 - 2 * share)))
    return row.resize(size)


@lru_cache(maxsize=4)
def drawn_hills(seed: str) -> Image.Image:
    """The lights and shades of a landscape; the editor's preview asks for the same one again and again."""
    from ..seed.pictures import draw_scene

    return ImageOps.autocontrast(ImageOps.grayscale(draw_scene("hill", seed, (900, 600))), cutoff=1)


def landscape(seed: str, brand: BrandSettings) -> Image.Image:
    """A drawn landscape in shades of the brand's main colour and its sand, the same for the same seed."""
    roles = palette(brand.colours()).light
    return ImageOps.colorize(
        drawn_hills(seed), black=roles["deep"], mid=mix(brand.primary, brand.sand, 0.5), white=brand.sand, midpoint=132
    )


def compressed(canvas: Image.Image) -> bytes:
    """JPEG, as good as `MAX_BYTES` allows."""
    for quality in QUALITIES:
        out = BytesIO()
        canvas.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= MAX_BYTES:
            break
    return out.getvalue()


def focus_of(image: AbstractImage) -> tuple[float, float]:
    """The focal point of a library picture, from 0 to 1; its middle where nobody set one."""
    if image.focal_point_x is None or not image.width or not image.height:
        return 0.5, 0.5
    return image.focal_point_x / image.width, image.focal_point_y / image.height


def opened(image: AbstractImage, side: int = 1600) -> Image.Image | None:
    """A library picture ready to draw, at most about `side` pixels; None when its file is lost or broken."""
    try:
        with image.open_file() as file, Image.open(file) as picture:
            picture.draft("RGB", (side, side))
            upright = ImageOps.exif_transpose(picture)
            if "A" in upright.getbands() or "transparency" in upright.info:
                over = upright.convert("RGBA")
                upright = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
            made = upright.convert("RGB")
            made.thumbnail((side, side), Image.Resampling.LANCZOS)
            return made
    except (OSError, ValueError, SyntaxError):
        return None

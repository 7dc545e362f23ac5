"""The regency in small: icons of browser tabs and home screens, the web app manifest, the picture of shared links.

All of it follows from the settings, so all of it stands under addresses that carry their fingerprint and may be kept
for a year. What is drawn is kept in the cache.
"""

import hashlib
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override
from PIL import Image, ImageDraw, ImageFont

from ..models import BrandSettings
from .drawing import rasterise
from .mark import mark_svg
from .palette import palette

VERSION = "1"
"""Raised when these drawings change, so that addresses kept for a year change with them."""
ICON_SIZES = (32, 180, 192, 512)
"""A tab, an iPhone's home screen, an Android one, and its splash screen."""
OPAQUE_FROM = 180
"""Pixels from which an icon fills its square: home screens paint what is transparent black or cut it to a circle."""
LOGO_SHARE = 0.72
"""How much of a home screen's icon a logo takes: within the circle that every system keeps (W3C Manifest, maskable)."""
SHARE_SIZE = (1200, 630)
KEPT = 7 * 24 * 3600
Face = ImageFont.FreeTypeFont | ImageFont.ImageFont
FONT = "npm/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2"


def identity_version(brand: BrandSettings) -> str:
    """Twelve characters that change with anything an icon, the manifest or the shared picture shows."""
    logo = brand.logo.file.name if brand.logo else ""
    shown = [VERSION, brand.regency_name, brand.tagline_id, brand.tagline_en, brand.mark, brand.pattern, logo]
    return hashlib.sha256(json.dumps([*shown, brand.colours()]).encode()).hexdigest()[:12]


def mark_of(brand: BrandSettings, *, square: bool = False) -> str:
    """The brand's drawn mark as SVG, whether or not it has a logo."""
    return mark_svg(brand.mark, brand.regency_name, brand.colours(), square=square)


def kept(name: str, brand: BrandSettings, draw: Callable[[], bytes]) -> bytes:
    """What `draw` gives, from the cache if it was drawn before."""
    key = f"branding.identity.{identity_version(brand)}.{name}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = draw()
        cache.set(key, found, KEPT)
    return found


def icon_png(brand: BrandSettings, size: int) -> bytes:
    """The icon of `size` pixels: the logo, or the mark where there is none or its file is lost."""
    return kept(f"icon-{size}", brand, lambda: encoded(icon(brand, size), "PNG", optimize=True))


def icon(brand: BrandSettings, size: int) -> Image.Image:
    """One icon; see `icon_png`."""
    square = size >= OPAQUE_FROM
    logo = logo_image(brand)
    if logo is None:
        drawn = rasterise(mark_of(brand, square=square), size)
        return drawn.convert("RGB") if square else drawn
    side = round(size * LOGO_SHARE) if square else size
    logo = fitted(logo, side, side)
    ground = Image.new("RGBA", (size, size), "#ffffffff" if square else "#00000000")
    ground.alpha_composite(logo, ((size - logo.width) // 2, (size - logo.height) // 2))
    return ground.convert("RGB") if square else ground


def logo_image(brand: BrandSettings) -> Image.Image | None:
    """The logo's own file, or None."""
    if brand.logo is None:
        return None
    try:
        with brand.logo.open_file() as file, Image.open(file) as picture:
            return picture.convert("RGBA")
    except OSError:
        return None


def fitted(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The picture as large as the box allows, whole."""
    scale = min(width / picture.width, height / picture.height)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    """The picture as a file of that kind."""
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def manifest(brand: BrandSettings, language: str) -> dict[str, Any]:
    """What a phone needs to keep the portal on its home screen (W3C Web App Manifest), in one language."""
    roles = palette(brand.colours()).light
    version = identity_version(brand)
    with override(language):
        tagline = brand.tagline
    icons: list[dict[str, str]] = [
        {"src": f"{reverse('branding:icon', args=[size])}?v={version}", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    return {
        "id": "/",
        "name": brand.regency_name,
        "short_name": brand.regency_name.removeprefix("Kabupaten ").removeprefix("Kota ")[:12].strip(),
        "description": tagline,
        "lang": language,
        "start_url": f"/{language}/",
        "scope": "/",
        "display": "browser",
        "theme_color": roles["deep"],
        "background_color": roles["paper"],
        "icons": [*icons, {**icons[-1], "purpose": "maskable"}],
    }


def share_jpeg(brand: BrandSettings, language: str) -> bytes:
    """The picture of a shared link that has none of its own: mark, name and tagline on the brand's pattern."""
    return kept(f"share-{language}", brand, lambda: encoded(share(brand, language), "JPEG", quality=86, optimize=True))


def share(brand: BrandSettings, language: str) -> Image.Image:
    """See `share_jpeg`."""
    roles = palette(brand.colours()).light
    width, height = SHARE_SIZE
    picture = Image.new("RGB", SHARE_SIZE, roles["deep"])
    tiled(picture, brand, "weave", (0, height), tile=108, strength=0.13)
    for top in (0, height - 44):
        picture.paste(roles["deep"], (0, top, width, top + 44))
        tiled(picture, brand, "band", (top + 8, top + 36), tile=28)
    logo = logo_image(brand)
    emblem = fitted(logo, 260, 260) if logo else rasterise(mark_of(brand), 280)
    if logo:  # a logo may have any colour: it gets a ground on which those for paper can be seen
        ImageDraw.Draw(picture).rounded_rectangle((80, 155, 400, 475), 36, fill=roles["surface"])
    picture.paste(emblem, (240 - emblem.width // 2, 315 - emblem.height // 2), emblem)
    with override(language):
        written(picture, brand.regency_name, brand.tagline, roles["on-deep"], roles["on-deep-soft"])
    return picture


def tiled(
    picture: Image.Image, brand: BrandSettings, kind: str, rows: tuple[int, int], *, tile: int, strength: float = 1
) -> None:
    """Lay the brand's pattern in its amber over the whole width between two heights, in tiles so many pixels high."""
    top, bottom = rows
    file = finders.find(f"branding/patterns/{brand.pattern}-{kind}.svg")
    if not isinstance(file, str):
        return
    svg = Path(file).read_text(encoding="utf-8")
    drawn = rasterise(svg, tile).getchannel("A").point(lambda value: round(value * strength))
    mask = Image.new("L", (picture.width, bottom - top))
    for y in range(0, mask.height, drawn.height):
        for x in range(0, mask.width, drawn.width):
            mask.paste(drawn, (x, y))
    picture.paste(brand.amber, (0, top, picture.width, bottom), mask)


def written(picture: Image.Image, name: str, tagline: str, strong: str, soft: str) -> None:
    """Name and tagline beside the emblem, as large as they fit."""
    pen = ImageDraw.Draw(picture)
    left, room = 450, picture.width - 450 - 70
    size = 84
    while size > 44 and len(lines(pen, name, font(size, 760), room)) > 2:
        size -= 4
    above, below = lines(pen, name, font(size, 760), room), lines(pen, tagline, font(36, 520), room)
    high = len(above) * size * 1.12 + (24 + len(below) * 48 if tagline else 0)
    y = (picture.height - high) / 2
    for text, face, step, colour in (
        *((line, font(size, 760), size * 1.12, strong) for line in above),
        ("", font(36, 520), 24, soft),
        *((line, font(36, 520), 48, soft) for line in below),
    ):
        pen.text((left, y), text, font=face, fill=colour)
        y += step


def lines(pen: ImageDraw.ImageDraw, text: str, face: Face, room: int) -> list[str]:
    """The text in lines no wider than `room`, where its words allow that."""
    found: list[str] = []
    for word in text.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and pen.textlength(longer, font=face) <= room:
            found[-1] = longer
        else:
            found.append(word)
    return found


def font(size: int, weight: int) -> Face:
    """The portal's own face, or Pillow's where the packages of the front end are not installed."""
    file = finders.find(FONT)
    if not isinstance(file, str):
        return ImageFont.load_default(size)
    face = ImageFont.truetype(file, size)
    face.set_variation_by_axes([weight])
    return face

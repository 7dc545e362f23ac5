"""The regency in small: icons of browser tabs and home screens, the web app manifest, the picture of shared links.

All of it follows from the settings, so all of it stands under addresses that carry their fingerprint and may be kept
for a year. What is drawn is kept in the cache.
"""

import hashlib
import json
import math
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override
from PIL import Image, ImageDraw

from ..models import BrandSettings
from .drawing import rasterise
from .lettering import fitted_lettering
from .mark import mark_svg
from .palette import palette
from .typefaces import face

VERSION = "1"
"""Raised when these drawings change, so that addresses kept for a year change with them."""
ICON_SIZES = (32, 180, 192, 512)
"""A tab, an iPhone's home screen, an Android one, and its splash screen."""
OPAQUE_FROM = 180
"""Pixels from which an icon fills its square: home screens paint what is transparent black or cut it to a circle."""
LOGO_SHARE = 0.72
"""How much of a home screen's icon a logo takes, where the system leaves the square as it is."""
MASKABLE_CIRCLE = 0.8
"""The circle that every system keeps of an icon it cuts, as a share of its side (W3C Manifest, safe zone)."""
SHARE_SIZE = (1200, 630)
KEPT = 7 * 24 * 3600


def identity_version(brand: BrandSettings) -> str:
    """Twelve characters that change with anything an icon, the manifest or the shared picture shows."""
    logo = brand.logo.file.name if brand.logo else ""
    names = (brand.regency_name, brand.tagline_id, brand.tagline_en)
    shown = [VERSION, *names, brand.mark, brand.pattern, brand.typeface, logo]
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


def maskable_png(brand: BrandSettings, size: int) -> bytes:
    """The icon of `size` pixels for systems that cut it to a shape of their own."""
    return kept(f"maskable-{size}", brand, lambda: encoded(maskable(brand, size), "PNG", optimize=True))


def maskable(brand: BrandSettings, size: int) -> Image.Image:
    """The logo, whatever its shape, wholly within the circle that is kept; the mark is drawn for it already.

    A logo without transparency has a ground of its own, which goes on to the edges.
    """
    logo = logo_image(brand)
    if logo is None:
        return icon(brand, max(size, OPAQUE_FROM)).resize((size, size))
    ground = "#ffffffff"
    corners = {logo.getpixel(at) for at in ((0, 0), (logo.width - 1, 0), (0, logo.height - 1))}
    if logo.getchannel("A").getextrema() == (255, 255) and len(corners) == 1:
        ground = "#" + "".join(f"{part:02x}" for part in corners.pop())  # type: ignore[union-attr]
    logo = logo.crop(logo.getbbox())
    scale = size * MASKABLE_CIRCLE / math.hypot(logo.width, logo.height)
    logo = fitted(logo, max(1, int(logo.width * scale)), max(1, int(logo.height * scale)))
    made = Image.new("RGBA", (size, size), ground)
    made.alpha_composite(logo, ((size - logo.width) // 2, (size - logo.height) // 2))
    return made.convert("RGB")


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
        "icons": [*icons, {**icons[-1], "src": f"{reverse('branding:maskable')}?v={version}", "purpose": "maskable"}],
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
        written(picture, brand, roles["on-deep"], roles["on-deep-soft"])
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


def written(picture: Image.Image, brand: BrandSettings, strong: str, soft: str) -> None:
    """Name and tagline beside the emblem, as large as they fit."""
    pen = ImageDraw.Draw(picture)
    left, room = 450, picture.width - 450 - 70
    name = fitted_lettering(
        brand.regency_name, typeface=brand.typeface, weight=760, room=room, sizes=tuple(range(84, 43, -4)), most_lines=2
    )
    below = fitted_lettering(
        brand.tagline, typeface=brand.typeface, weight=520, room=room, sizes=(36, 32, 28), most_lines=3
    )
    high = len(name.lines) * name.size * 1.12 + (24 + len(below.lines) * below.size * 1.33 if below.lines else 0)
    y = (picture.height - high) / 2
    for lettering, weight, step, colour in ((name, 760, 1.12, strong), (below, 520, 1.33, soft)):
        for line in lettering.lines:
            pen.text((left, y), line, font=face(brand.typeface, lettering.size, weight), fill=colour)
            y += lettering.size * step
        y += 24

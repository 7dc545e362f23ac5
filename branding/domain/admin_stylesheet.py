"""The brand in Wagtail's admin: its colour tokens (`--w-color-…`), so that what Wagtail sets on them is legible.

Wagtail builds its admin from two colours. *Primary* is the menu, headings and icons; *secondary* is every button and
link, with lighter shades of it on its dark theme. All its themes read the shades below, so giving those is enough: the
light, dark and contrast themes follow. The brand's main colour gives both; each shade is moved only as far as
WCAG 2.2 AA asks for the texts that Wagtail's style sheet sets in it or on it.
"""

import colorsys
from functools import lru_cache

from django.templatetags.static import static

from ..colours import BLACK, LEAST_RATIO, WHITE, at_lightness, channels, contrast, mix, settle, to_oklab
from ..models import BrandSettings

FAINT_WHITE = 0.8
"""Opacity of the white in which Wagtail writes the menu's entries (`--w-color-white-80`)."""
LIGHT_SURFACE = "#f6f6f8"
"""Wagtail's grey 50: headers and quiet fields of the light theme, the darkest surface that links stand on there."""
DARK_SURFACE = "#333333"
"""Wagtail's grey 500: quiet fields and tooltips of the dark theme, the lightest surface that links stand on there."""
STEP = 0.01


def faint_on(surface: str) -> str:
    """What the menu's faint white looks like on this surface; a browser blends it in sRGB."""
    shares = (FAINT_WHITE + (1 - FAINT_WHITE) * each for each in channels(surface))
    return "#" + "".join(f"{round(255 * each):02x}" for each in shares)


def menu_colour(primary: str) -> str:
    """The brand's main colour, dark enough for the menu's faint white entries."""
    made, lightness = primary, to_oklab(primary)[0]
    while contrast(faint_on(made), made) < LEAST_RATIO and lightness > 0:
        lightness -= STEP
        made = at_lightness(primary, lightness)
    return made


@lru_cache(maxsize=64)
def admin_tokens(primary: str) -> dict[str, str]:
    """Wagtail's colour tokens without their `--w-color-` prefix, each #rrggbb."""
    menu = menu_colour(primary.lower())
    action = settle(primary, [(LIGHT_SURFACE, LEAST_RATIO), (WHITE, LEAST_RATIO)])
    light = settle(action, [(DARK_SURFACE, LEAST_RATIO)])
    return {
        "primary": menu,
        "primary-200": mix(menu, BLACK, 0.78),
        "secondary": action,
        "secondary-50": mix(action, WHITE, 0.06),
        "secondary-75": mix(light, WHITE, 0.5),
        "secondary-100": light,
        "secondary-400": mix(action, BLACK, 0.84),
        "secondary-600": mix(action, BLACK, 0.68),
    }


def admin_stylesheet(brand: BrandSettings) -> str:
    """`:root{--w-color-primary:#0b4f5c;…}`, the raw brand colours and the band for what is only ornament."""
    tokens = admin_tokens(brand.primary)
    lines = [f"--brand-{name}:{value.lower()}" for name, value in brand.colours().items()]
    lines.append(f'--band:url("{static(f"branding/patterns/{brand.pattern}-band.svg")}")')
    lines += [f"--w-color-{name}:{value}" for name, value in tokens.items()]
    for name in ("primary", "secondary"):
        hue, lightness, saturation = colorsys.rgb_to_hls(*channels(tokens[name]))
        lines += [
            f"--w-color-{name}-hue:{hue * 360:.1f}",
            f"--w-color-{name}-saturation:{saturation:.1%}",
            f"--w-color-{name}-lightness:{lightness:.1%}",
        ]
    return f":root{{{';'.join(lines)}}}\n"

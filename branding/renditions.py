"""The sizes in which pictures are served; templates and the command that prepares them share this list."""

HERO_WIDTHS = (480, 800, 1200, 1600)
HERO = tuple(f"width-{width}|format-{kind}" for kind in ("avif", "webp", "jpeg") for width in HERO_WIDTHS)
"""A page's main picture, whole."""

TEXT_WIDTHS = (480, 800, 1200)
TEXT = tuple(f"width-{width}|format-{kind}" for kind in ("avif", "webp", "jpeg") for width in TEXT_WIDTHS)
"""A picture within running text, whole; the same files as `HERO`."""

WIDE_SIZES = ("480x240", "800x400", "1200x600", "1600x800")
WIDE = tuple(f"fill-{size}|format-{kind}" for kind in ("avif", "webp", "jpeg") for size in WIDE_SIZES)
"""A destination's main picture, a low band cropped around its focal point."""

PHONE_SIZES = ("480x384", "720x576")
PHONE = tuple(f"fill-{size}|format-{kind}" for kind in ("avif", "webp") for size in PHONE_SIZES)
"""The same picture on a phone, higher than the band and cropped around its focal point."""

CARD_SIZES = ("360x240", "720x480")
CARD = tuple(f"fill-{size}|format-{kind}" for kind in ("avif", "webp", "jpeg") for size in CARD_SIZES)
"""A card in a list."""

LIST_PICTURE = "fill-360x240|format-webp"
"""The one picture of a search result."""

LOGO = "max-160x160|format-webp"
"""The regency's logo at the head of every page; of a logo only, so it is not among those of every picture."""

GALLERY_FULL, GALLERY_THUMB = "width-1600|format-webp", "fill-360x240|format-webp"
"""A picture of a gallery, opened and in its grid; both are among those of every picture."""

EVERY = tuple(dict.fromkeys((*HERO, *WIDE, *PHONE, *CARD, LIST_PICTURE, GALLERY_FULL, GALLERY_THUMB)))
"""All of them: what is prepared for a picture once it is uploaded."""
AVIF = tuple(spec for spec in EVERY if spec.endswith("avif"))
"""Those that take long, a tenth to a fifth smaller: a worker's work, never a request's."""
FIRST = tuple(spec for spec in EVERY if spec not in AVIF)
"""Those that every browser can show, made first."""

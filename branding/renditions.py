"""The sizes in which pictures are served; templates and the command that prepares them share this list."""

HERO_WIDTHS = (480, 800, 1200, 1600)
HERO = tuple(f"width-{width}|format-{kind}" for kind in ("webp", "jpeg") for width in HERO_WIDTHS)
"""A page's main picture, whole."""

WIDE_SIZES = ("480x240", "800x400", "1200x600", "1600x800")
WIDE = tuple(f"fill-{size}|format-{kind}" for kind in ("webp", "jpeg") for size in WIDE_SIZES)
"""A destination's main picture, a low band cropped around its focal point."""

PHONE_SIZES = ("480x384", "720x576")
PHONE = tuple(f"fill-{size}|format-webp" for size in PHONE_SIZES)
"""The same picture on a phone, higher than the band and cropped around its focal point."""

CARD_SIZES = ("360x240", "720x480")
CARD = tuple(f"fill-{size}|format-{kind}" for kind in ("webp", "jpeg") for size in CARD_SIZES)
"""A card in a list."""

LIST_PICTURE = "fill-360x240|format-webp"
"""The one picture of a search result."""
SHARE = "fill-1200x630|format-jpeg"
"""The picture of a shared link (Open Graph)."""

LOGO = "max-160x160|format-webp"
"""The regency's logo at the head of every page; of a logo only, so it is not among those of every picture."""

EVERY = tuple(dict.fromkeys((*HERO, *WIDE, *PHONE, *CARD, LIST_PICTURE, SHARE)))
"""All of them: what is prepared for a picture once it is uploaded."""

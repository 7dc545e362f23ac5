"""The sizes in which pictures are served; templates and the command that prepares them share this list."""

HERO_WIDTHS = (480, 800, 1200, 1600)
HERO = tuple(f"width-{width}|format-{kind}" for kind in ("webp", "jpeg") for width in HERO_WIDTHS)
"""A page's main picture, across the page; the template's spec is `format-{webp,jpeg} width-{480,800,1200,1600}`."""

CARD_SIZES = ("360x240", "720x480")
CARD = tuple(f"fill-{size}|format-{kind}" for kind in ("webp", "jpeg") for size in CARD_SIZES)
"""A card in a list; the template's spec is `format-{webp,jpeg} fill-{360x240,720x480}`."""

LIST_PICTURE = "fill-360x240|format-webp"
"""The one picture of a search result."""
SHARE = "fill-1200x630|format-jpeg"
"""The picture of a shared link (Open Graph)."""

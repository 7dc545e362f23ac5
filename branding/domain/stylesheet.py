"""The brand's colours as CSS custom properties, and a short name for exactly that content."""

import hashlib

from ..models import BrandSettings


def brand_stylesheet(brand: BrandSettings) -> str:
    """`:root { --brand-primary: #0b4f5c; … }`; unlayered, so that it wins over the defaults in the site's own CSS."""
    lines = "".join(f"--brand-{name}:{value.lower()};" for name, value in brand.colours().items())
    return f":root{{{lines}}}\n"


def fingerprint(sheet: str) -> str:
    """Twelve characters that change whenever the style sheet does."""
    return hashlib.sha256(sheet.encode()).hexdigest()[:12]

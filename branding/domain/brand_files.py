"""The brand as files for partners: logo, colours, typeface, pattern; one by one, or all in a ZIP with the terms of use.

All of it follows from the settings, so all of it is drawn from them and kept in the cache under their fingerprint.
"""

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from django.contrib.staticfiles import finders
from django.utils.html import strip_tags
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from PIL import Image

from ..colours import WHITE, channels, contrast
from ..models import BrandSettings
from ..models.brand import as_written
from .drawing import rasterise
from .identity import encoded, fitted, icon, identity_version, kept, logo_image, mark_of, share
from .typefaces import family, font_file, licence_text

LOGO_SIZES = (512, 1024)
"""Pixels of the longer side: for a page, and for a slide; whoever prints larger takes the vector."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The one date of every file in the ZIP, so that the same brand gives the same bytes."""


@dataclass(frozen=True)
class BrandFile:
    """One download: its name, what it is for in words, its type, and how it is made."""

    name: str
    words: str
    mime: str
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Swatch:
    """One brand colour as a designer needs it, with the contrasts that decide where words may stand on it."""

    key: str
    label: str
    hex: str
    rgb: str
    on_white: str
    on_ink: str
    best: str
    """In which words are legible on it: "white" or "ink"."""


def brand_files(brand: BrandSettings) -> list[BrandFile]:
    """All single files, in the order in which the page lists them; what is not installed is left out."""
    files = [] if brand.logo else [BrandFile("logo.svg", _("Logo, vektor"), "image/svg+xml", _text(mark_of(brand)))]
    files += [
        BrandFile(
            f"logo-{size}.png",
            _("Logo, %(size)s piksel") % {"size": size},
            "image/png",
            partial(logo, brand, size),
        )
        for size in LOGO_SIZES
    ]
    square = encoded_icon(brand)
    files.append(BrandFile("ikon-512.png", _("Ikon bujur sangkar untuk media sosial"), "image/png", square))
    for kind, words in (("band", _("Pita ragam hias, vektor")), ("weave", _("Ubin ragam hias, vektor"))):
        drawn = pattern_svg(brand, kind)
        if drawn:
            name = {"band": "ragam-hias-pita.svg", "weave": "ragam-hias-ubin.svg"}[kind]
            files.append(BrandFile(name, words, "image/svg+xml", _text(drawn)))
    files.append(BrandFile("warna.css", _("Warna untuk pengembang web"), "text/css", _text(colours_css(brand))))
    files.append(
        BrandFile("warna.json", _("Warna untuk perangkat desain"), "application/json", _text(colours_json(brand)))
    )
    font, licence = font_file(brand.typeface), licence_text(brand.typeface)
    if font is not None and licence:
        name = f"huruf-{family(brand.typeface).package}.woff2"
        files.append(BrandFile(name, family(brand.typeface).name, "font/woff2", font.read_bytes))
        files.append(BrandFile("huruf-lisensi.txt", _("Lisensi huruf (SIL OFL)"), "text/plain", _text(licence)))
    files.append(BrandFile("gambar-bagikan.jpg", _("Gambar bagikan, 1200 × 630"), "image/jpeg", _shared(brand)))
    return files


def brand_file(brand: BrandSettings, name: str) -> tuple[bytes, str] | None:
    """A file's content and type; None for a name there is none of."""
    found = next((each for each in brand_files(brand) if each.name == name), None)
    return None if found is None else (kept(f"file-{name}", brand, found.make), found.mime)


def brand_zip(brand: BrandSettings, language: str, terms: str) -> bytes:
    """All files with a text that says what is what, and the terms of use (given as HTML), in one language."""
    return kept(f"zip-{language}-{_terms_key(terms)}", brand, lambda: _zipped(brand, language, terms))


def zip_version(brand: BrandSettings, terms: str) -> str:
    """Changes with anything the ZIP contains."""
    return f"{identity_version(brand)}{_terms_key(terms)}"


def zip_name(brand: BrandSettings) -> str:
    """Under which it is saved: merek-kabupaten-contoh.zip."""
    return f"merek-{slugify(brand.regency_name) or 'daerah'}.zip"


def swatches(brand: BrandSettings) -> list[Swatch]:
    """The brand's colours with their values."""
    found = []
    for key, value in brand.colours().items():
        field = BrandSettings._meta.get_field(key)  # noqa: SLF001 — Django documents `_meta`
        white, ink = contrast(value, WHITE), contrast(value, brand.ink)
        found.append(
            Swatch(
                key=key,
                label=str(getattr(field, "verbose_name", key)),
                hex=value.upper(),
                rgb=" ".join(str(round(255 * each)) for each in channels(value)),
                on_white=as_written(white),
                on_ink=as_written(ink),
                best="white" if white >= ink else "ink",
            )
        )
    return found


def logo(brand: BrandSettings, size: int) -> bytes:
    """The logo, or the mark, as PNG on nothing, `size` pixels on its longer side; never enlarged."""
    found = logo_image(brand)
    if found is None:
        return encoded(rasterise(mark_of(brand), size), "PNG", optimize=True)
    side = min(size, max(found.size))
    return encoded(fitted(found, side, side), "PNG", optimize=True)


def encoded_icon(brand: BrandSettings) -> Callable[[], bytes]:
    """The square icon, drawn when it is asked for."""
    return lambda: encoded(icon(brand, 512), "PNG", optimize=True)


def pattern_svg(brand: BrandSettings, kind: str) -> str:
    """The pattern's band or tile in the brand's accent colour; empty when its file is missing."""
    file = finders.find(f"branding/patterns/{brand.pattern}-{kind}.svg")
    if not isinstance(file, str):
        return ""
    drawn = Path(file).read_text(encoding="utf-8").strip()
    return drawn.replace("#000", brand.accent.lower()).replace("<svg ", f'<svg fill="{brand.accent.lower()}" ', 1)


def colours_css(brand: BrandSettings) -> str:
    """Custom properties."""
    lines = "".join(f"  --brand-{name}: {value.lower()};\n" for name, value in brand.colours().items())
    return f":root {{\n{lines}}}\n"


def colours_json(brand: BrandSettings) -> str:
    """Design tokens, as the Design Tokens Community Group writes colours."""
    tokens = {name: {"$type": "color", "$value": value.lower()} for name, value in brand.colours().items()}
    return json.dumps({"brand": tokens}, indent=2) + "\n"


def _zipped(brand: BrandSettings, language: str, terms: str) -> bytes:
    out = BytesIO()
    with override(language), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        files = brand_files(brand)
        contents = {each.name: kept(f"file-{each.name}", brand, each.make) for each in files}
        contents[_("BACA-SAYA.txt")] = _read_me(brand, files, terms).encode()
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _read_me(brand: BrandSettings, files: list[BrandFile], terms: str) -> str:
    heading = _("Merek %(name)s") % {"name": brand.regency_name}
    lines = [heading, "=" * len(heading), "", *(f"{each.name}: {each.words}" for each in files), "", _("Warna"), ""]
    lines += [f"{each.label}: {each.hex} (RGB {each.rgb})" for each in swatches(brand)]
    if terms:
        words = strip_tags(terms.replace("</p>", "</p>\n\n").replace("</li>", "</li>\n")).strip()
        lines += ["", _("Syarat penggunaan"), "", words]
    return "\n".join(lines) + "\n"


def _terms_key(terms: str) -> str:
    return sha256(terms.encode()).hexdigest()[:6]


def _text(text: str) -> Callable[[], bytes]:
    return text.encode


def _shared(brand: BrandSettings) -> Callable[[], bytes]:
    def make() -> bytes:
        picture: Image.Image = share(brand, "id")
        return encoded(picture, "JPEG", quality=90, optimize=True)

    return make

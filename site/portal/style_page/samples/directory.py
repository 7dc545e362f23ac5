"""What the directory is shown with: businesses that nobody runs, in kecamatan that no map has."""

from dataclasses import dataclass
from types import SimpleNamespace

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

LONG_NAME = "Kelompok Perajin Ketidakbersangkutpautan Tradisional Rukun Makmur Sejahtera Bersama Contoh"
LONG_PLACE = "Contoh Tenggara Kepulauan Mempertanggungjawabkan"


@dataclass(frozen=True)
class Choice:
    """A facet as the search gives it, with an address that leads nowhere."""

    value: str
    label: object
    count: int
    selected: bool = False
    url: str = "#konten"


def category(slug: str, name: object, icon: str) -> SimpleNamespace:
    """A category as the public projection has it."""
    return SimpleNamespace(slug=slug, parent_slug="", icon=icon, name=name)


def business(name: str, **known: object) -> SimpleNamespace:
    """A business of which only that is known which the card is to show."""
    empty = {"description": "", "category": None, "tone": "", "card_photo_url": "", "open_now": None}
    place = {"village_name": "", "district_name": "Contoh Utara"}
    return SimpleNamespace(name=name, slug="usaha-contoh", **(empty | place | known))


FOOD = category("kuliner", _("Kuliner contoh"), "utensils")
CRAFTS = category("kerajinan", _("Kerajinan contoh"), "palette")
WORDS = _("Usaha karangan untuk halaman gaya: tidak ada yang menjual, tidak ada yang membeli, dan tidak ada yang buka.")

SAMPLES: dict[str, object] = {
    "directory_businesses": [
        business(
            "Gerabah Misalnya",
            description=WORDS,
            category=CRAFTS,
            tone="tone-11",
            card_photo_url=static("portal/style_page/kendi.webp"),
            open_now=True,
            village_name="Misal",
        ),
        business("Dapur Karangan", description=WORDS, category=FOOD, village_name="Umpama"),
        business(LONG_NAME, category=CRAFTS, open_now=True, district_name=LONG_PLACE),
        business("Tanpa Keterangan", open_now=False),
    ],
    "directory_facets": [
        Choice("kerajinan", _("Kerajinan contoh"), 128, selected=True),
        Choice("panjang", LONG_PLACE, 12480),
        *(Choice(f"contoh-{number}", f"Contoh {number}", 40 - number) for number in range(1, 11)),
    ],
    "directory_one_facet": [Choice("satu", _("Kuliner contoh"), 1, selected=True)],
    "directory_chosen": [
        Choice("kerajinan", _("Kerajinan contoh"), 128, selected=True),
        Choice("panjang", LONG_PLACE, 12, selected=True),
    ],
    "directory_suggestions": [
        SimpleNamespace(kind="category", label=_("Kuliner contoh"), detail="", url="#konten"),
        SimpleNamespace(kind="district", label="Contoh Utara", detail="", url="#konten"),
        SimpleNamespace(kind="business", label=LONG_NAME, detail="Misal", url="#konten"),
    ],
    "directory_badges": [
        {"kind": "", "text": _("Usaha mikro")},
        {"kind": "ok", "text": _("Buka")},
        {"kind": "warn", "text": _("Menunggu diperiksa")},
        {"kind": "error", "text": _("Ditolak")},
        {"kind": "info", "text": _("Baru")},
    ],
    "directory_place": SimpleNamespace(name="Gerabah Misalnya", latitude=-6.1, longitude=106.2),
}

"""What the directory is shown with: businesses that nobody runs, in kecamatan that no map has."""

from types import SimpleNamespace

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

LONG_NAME = "Kelompok Perajin Ketidakbersangkutpautan Tradisional Rukun Makmur Sejahtera Bersama Contoh"
LONG_PLACE = "Contoh Tenggara Kepulauan Mempertanggungjawabkan"


def category(slug: str, name: object, icon: str) -> SimpleNamespace:
    """A category as the public projection has it."""
    return SimpleNamespace(slug=slug, parent_slug="", icon=icon, name=name)


def business(name: str, **known: object) -> SimpleNamespace:
    """A business of which only that is known which the card is to show."""
    empty: dict[str, object] = {"description": "", "category": None, "tone": "", "card_photo_url": "", "open_now": None}
    empty |= {"closed_from": None, "temporarily_closed": False, "certificates": (), "qris": False, "delivery": False}
    place = {"village_name": "", "district_name": "Contoh Utara", "latitude": None, "longitude": None}
    return SimpleNamespace(id=0, name=name, slug="usaha-contoh", **(empty | place | known))


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
            certificates=(SimpleNamespace(label="Halal"), SimpleNamespace(label="P-IRT")),
            qris=True,
            delivery=True,
        ),
        business(
            "Dapur Karangan",
            description=WORDS,
            category=FOOD,
            village_name="Umpama",
            closed_from="2027-06-01",
            temporarily_closed=True,
        ),
        business(LONG_NAME, category=CRAFTS, open_now=True, district_name=LONG_PLACE),
        business("Tanpa Keterangan", open_now=False),
    ],
    "directory_suggestions": [
        SimpleNamespace(kind="category", label=_("Kuliner contoh"), detail="", url="#konten"),
        SimpleNamespace(kind="district", label="Contoh Utara", detail="", url="#konten"),
        SimpleNamespace(kind="village", label="Contoh Hulu", detail="Desa di Contoh Utara", url="#konten"),
        SimpleNamespace(kind="business", label=LONG_NAME, detail="Misal", url="#konten"),
        SimpleNamespace(kind="question", label="keripik contoh", detail="", url="#konten"),
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

"""What places, news, programmes, pictures and charts are shown with: an invented regency that nobody can mistake."""

from datetime import date
from decimal import Decimal

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from branding.domain.charts import Point, bar_drawing, line_drawing, ring_drawing
from branding.domain.pictures import ResponsivePicture, Source

LONG = "Pertanggungjawaban Keberlangsungan Ketidakbersangkutpautan Kebudayaan Kampung Contoh Sejahtera Bersama"
FILES = {name: static(f"portal/style_page/{name}.webp") for name in ("pantai", "bukit", "kendi")}


def photo(name: str) -> ResponsivePicture:
    """A drawn picture as the components take the picture of a page."""
    file = FILES[name]
    return ResponsivePicture(
        sources=[Source(srcset=f"{file} 480w", mime="image/webp", media="", width=480, height=320)],
        src=file,
        width=480,
        height=320,
    )


def in_gallery(name: str, alt: object, caption: object = "", credit: str = "") -> dict[str, object]:
    """A drawn picture as a gallery takes it."""
    file = FILES[name]
    return {
        "thumb_url": file,
        "full_url": file,
        "width": 480,
        "height": 320,
        "alt": alt,
        "caption": caption,
        "credit": credit,
    }


BEACH = in_gallery("pantai", _("Pantai contoh saat senja."), _("Senja di pantai contoh."), "Siti Misalnya")
HILL = in_gallery("bukit", _("Bukit contoh berlapis-lapis."))
POT = in_gallery("kendi", _("Kendi contoh di atas meja."), _("Kendi yang tidak pernah dibuat."))
YEARS = [
    Point(label=str(year), value=Decimal(value), at=Decimal(year), note=str(note))
    for year, value, note in ((2021, "2.64", "C"), (2023, "3.23", "B"), (2024, "3.74", "A"))
]

SAMPLES: dict[str, object] = {
    "story_long": LONG,
    "story_image": FILES["pantai"],
    "story_photo": photo("pantai"),
    "story_gallery": [BEACH, HILL, POT, BEACH, HILL],
    "story_two_pictures": [BEACH, POT],
    "story_one_picture": [HILL],
    "story_line": line_drawing(YEARS, low=Decimal(0), high=Decimal(5)),
    "story_one_point": line_drawing(YEARS[:1], low=Decimal(0), high=Decimal(5)),
    "story_bars": bar_drawing([Point("Contoh Utara", Decimal(412)), Point(LONG, Decimal(96)), Point("-", Decimal(0))]),
    "story_rings": [ring_drawing(Decimal(value)) for value in (0, 42, 100)],
    "story_day": date(2027, 6, 5),
    "story_last_day": date(2027, 6, 7),
    "story_next_month": date(2027, 7, 2),
    "story_facts": [
        {"label": _("Tinggi"), "value": "75,5 m"},
        {"label": _("Dibangun"), "value": "1885"},
        {"label": _("Nama lama"), "value": LONG, "unsure": True},
    ],
    "story_one_fact": [{"label": _("Dibangun"), "value": "1885"}],
    "story_events": [
        {"date": "5 Juni 2027", "text": "Contoh Raya"},
        {"date": "2028", "text": LONG},
    ],
    "story_columns": [
        {"label": _("Tahun")},
        {"label": _("Indeks"), "num": True},
        {"label": _("Predikat")},
    ],
    "story_rows": [["2026", "2,64", "Contoh"], ["2027", "3,74", LONG]],
    "story_shortcuts": [
        {"name": "Contoh", "url": "#konten", "icon": "store"},
        {"name": "Contoh Makanan dan Minuman", "url": "#konten", "icon": "coffee"},
    ],
}

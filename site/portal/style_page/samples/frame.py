"""What the frame of the portal is shown with: a menu, languages, trails, an office that does not exist."""

from types import SimpleNamespace

from django.utils.translation import gettext_lazy as _

SAMPLES: dict[str, object] = {
    "brand": {
        "name": "Kabupaten Contoh Tenggara Kepulauan",
        "tagline": _("Daerah karangan untuk halaman gaya"),
        "home_url": "#beranda",
        "mark_url": "/brand/mark.svg",
    },
    "menu": [
        {"title": _("Destinasi"), "url": "/id/contoh/", "current": True},
        {"title": _("Direktori UMKM"), "url": "#umkm", "current": False},
        {"title": _("Berita"), "url": "#berita", "current": False},
    ],
    "languages": [
        {"code": "id", "name": "Bahasa Indonesia", "url": "#id", "current": True},
        {"code": "en", "name": "English", "url": "#en", "current": False},
    ],
    "languages_english": [
        {"code": "id", "name": "Bahasa Indonesia", "url": "#id", "current": False},
        {"code": "en", "name": "English", "url": "#en", "current": True},
    ],
    "sign_in": _("Masuk"),
    "office": {
        "office_address": "Gedung Contoh Lantai 2\nJalan Karangan Nomor 1, Kecamatan Misal",
        "phone": "+62254000000",
        "whatsapp": "+6281200000001",
        "email": "layanan.pengaduan.masyarakat@kabupaten-contoh.example",
        "opening_hours": _("Senin–Jumat 08.00–15.00 WIB"),
        "instagram": "https://www.instagram.com/contoh",
        "facebook": "https://www.facebook.com/contoh",
        "youtube": "https://www.youtube.com/contoh",
        "tiktok": "https://www.tiktok.com/contoh",
    },
    "trail": [
        {"title": _("Beranda"), "url": "#beranda"},
        {"title": _("Destinasi"), "url": "#destinasi"},
    ],
    "trail_home": [{"title": _("Beranda"), "url": "#beranda"}],
    "plate_categories": [
        SimpleNamespace(slug=slug, parent_slug="", icon=icon)
        for slug, icon in (
            ("kuliner", "utensils"),
            ("kerajinan", "palette"),
            ("fesyen", "shirt"),
            ("jasa", "wrench"),
            ("perdagangan", "shopping-bag"),
            ("pertanian", "sprout"),
            ("pariwisata", "palmtree"),
        )
    ],
    "tones": list(range(1, 17)),
    "sorry_codes": ["400", "403", "403-csrf", "404", "429", "500", "503"],
    "drawings": ["400", "403", "403_csrf", "404", "429", "500", "503"],
    "long_words": "Mempertanggungjawabkan ketidakberlangsungan pemberitahuan kepariwisataan",
}

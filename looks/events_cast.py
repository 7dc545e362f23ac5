"""Invented events in every state, in both languages, so that the calendar and its notices can be looked at."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_translation
from branding.models import EventIndexPage, EventPage
from regions.models import District, Village

LONG = "Pameran Kerajinan Gerabah, Anyaman, dan Keramik Hias Tradisional Seluruh Kecamatan Misal"


def ensure() -> None:
    """Create them where they are missing, around the middle of this month."""
    index = EventIndexPage.objects.get(locale__language_code="id")
    english = Locale.objects.get(language_code="en")
    for slug, titles, fields in _events(timezone.localdate().replace(day=10)):
        if EventPage.objects.child_of(index).filter(slug=slug).exists():
            continue
        page = EventPage(title=titles[0], slug=slug, lead="Acara contoh untuk melihat tata letak.", **fields)
        add_page(parent=index, page=page)
        lead = "An example, to look at the layout."
        ensure_translation(source=page, locale=english, fields={"title": titles[1], "slug": f"{slug}-en", "lead": lead})


def _events(middle: datetime.date) -> list[tuple[str, tuple[str, str], Mapping[str, Any]]]:
    day = datetime.timedelta(days=1)
    ciruas = District.objects.get(slug="ciruas")
    village = Village.objects.filter(district=ciruas).order_by("code").first()
    market = {
        "category": "bazar",
        "start_date": middle - 7 * day,
        "start_time": datetime.time(7),
        "end_time": datetime.time(11),
        "repeat": "minggu",
        "repeat_until": middle + 400 * day,
        "place_name": "Lapangan Misal",
        "district": ciruas,
        "village": village,
        "latitude": village.latitude if village else None,
        "longitude": village.longitude if village else None,
        "organiser": "Panitia Contoh",
        "phone": "0812-0000-0001",
        "website": "https://acara.example/",
        "admission": "berbayar",
        "price": 15_000,
        "price_note": "anak di bawah lima tahun gratis",
    }
    fair = {"category": "bazar", "start_date": middle, "end_date": middle + 4 * day, "district": ciruas}
    off = {"category": "olahraga", "start_date": middle + 6 * day, "place_name": "Dermaga Misal"}
    return [
        ("pasar-contoh", ("Pasar Pagi Contoh", "Example Morning Market"), market),
        ("pameran-contoh", (LONG, LONG), fair),
        (
            "lomba-contoh",
            ("Lomba Perahu Contoh", "Example Boat Race"),
            off | {"status": "dibatalkan", "status_reason": "Gelombang tinggi di selat. Panitia mengembalikan biaya."},
        ),
        (
            "lari-contoh",
            ("Lari Pagi Contoh", "Example Morning Run"),
            off | {"status": "ditunda", "status_reason": "Jalan sedang diperbaiki."},
        ),
        (
            "pentas-contoh",
            ("Pentas Contoh", "Example Performance"),
            {
                "category": "festival",
                "start_date": middle + 8 * day,
                "previous_date": middle + 6 * day,
                "status": "dipindah",
                "start_time": datetime.time(19, 30),
                "district": ciruas,
                "admission": "gratis",
            },
        ),
    ]

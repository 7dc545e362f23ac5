"""A destination about which everything is known, and reports of illegal charges in every state."""

import json
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from accounts.models import User
from branding.domain.charge_reports import Said, move, receive
from branding.domain.site_tree import ensure_translation
from branding.enums import ChargePurpose, ReportState
from branding.models import ChargeReport, DestinationIndexPage, DestinationPage
from economy.domain.hours import DAYS

SLUG = "destinasi-contoh"
TICKET = "looks-of-a-ticket"
"""The word of the form whose ticket the pictures show."""
LONG = "Diminta parkir dua kali: di gerbang dan lagi di tepi pantai, tanpa karcis, oleh orang yang tidak berseragam."


def ensure(inspector: User) -> None:
    """Make what is missing; safe to repeat."""
    if not DestinationPage.objects.filter(slug=SLUG).exists():
        _place()
    _reports(inspector)


def ticket() -> str:
    """The ticket of the report that was answered; the same every time."""
    return receive(_said(TICKET))


def answered() -> ChargeReport:
    """That report."""
    return ChargeReport.objects.get(number=ticket().partition("-")[0])


def _place() -> None:
    index = DestinationIndexPage.objects.get(locale__language_code="id")
    first = DestinationPage.objects.child_of(index).order_by("path").first()
    if first is None:
        raise LookupError("the demo has no destination")
    fields = {
        "title": "Pantai Contoh yang Lengkap",
        "slug": SLUG,
        "lead": "Semua hal tentang tempat ini tercatat, agar terlihat bagaimana halamannya.",
        "search_description": "Contoh.",
    }
    page = first.copy(to=index, update_attrs=fields, copy_revisions=False, keep_live=False)
    for name, value in _known(first.hero_image_id).items():
        setattr(page, name, value)
    page.save_revision().publish()
    english = Locale.objects.get(language_code="en")
    ensure_translation(
        source=DestinationPage.objects.get(pk=page.pk),
        locale=english,
        fields={"title": "A Beach of Which All Is Known", "slug": "example-beach"},
    )


def _known(image: int | None) -> dict[str, Any]:
    today = timezone.localdate()
    checked = today - timedelta(days=40)
    tariff = {"purpose": "masuk", "vehicle": "", "day": "setiap-hari", "source": "Papan tarif contoh"}
    words = ("Pantai dari atas", "", "Tangga turun ke pasir")
    pictures = [
        {
            "type": "picture",
            "value": {"image": {"image": image, "alt_text": each, "decorative": not each}, "caption": ""},
        }
        for each in words
    ]
    return {
        "hours": [("hours", {"days": list(DAYS), "opens": time(7), "closes": time(18)})],
        "special_days": [
            (
                "special",
                {
                    "name": "Lebaran",
                    "first": today + timedelta(days=5),
                    "last": today + timedelta(days=6),
                    "closed": True,
                },
            ),
            (
                "special",
                {
                    "name": "Ramadan",
                    "first": today + timedelta(days=8),
                    "last": today + timedelta(days=20),
                    "opens": time(10),
                    "closes": time(16),
                },
            ),
        ],
        "closed_from": today + timedelta(days=30),
        "closed_until": today + timedelta(days=37),
        "closed_reason": "Perbaikan jembatan penyeberangan menuju pantai.",
        "season": [
            ("season", {"kind": "terbaik", "months": ["5", "6", "7", "8"], "note": "angin tenang, menurut nelayan"}),
            ("season", {"kind": "tutup", "months": ["12", "1"], "note": "gelombang tinggi"}),
        ],
        "tariffs": [
            (
                "tariff",
                {
                    **tariff,
                    "who": "Dewasa",
                    "price": 15_000,
                    "valid_on": checked,
                    "valid_until": today + timedelta(days=90),
                },
            ),
            ("tariff", {**tariff, "who": "Anak di bawah lima tahun", "price": 0, "valid_on": checked}),
            (
                "tariff",
                {
                    **tariff,
                    "who": "Parkir seharian",
                    "purpose": "parkir",
                    "vehicle": "bus",
                    "day": "akhir-pekan",
                    "price": 50_000,
                    "valid_on": date(2024, 6, 5),
                },
            ),
            ("tariff", {**tariff, "who": "Saung", "purpose": "sewa", "price": None, "source": ""}),
        ],
        "facilities": [
            ("facility", {"kind": "parkir", "answer": "ya", "note": "dua lapangan", "checked_on": checked}),
            ("facility", {"kind": "toilet", "answer": "ya", "checked_on": checked}),
            ("facility", {"kind": "mushola", "answer": "tidak", "checked_on": checked}),
            ("facility", {"kind": "penginapan", "answer": "belum-diketahui"}),
        ],
        "accessibility": [
            (
                "access",
                {"measure": "tanpa-tangga", "answer": "ya", "note": "dari parkir utara saja", "checked_on": checked},
            ),
            ("access", {"measure": "lebar-pintu", "answer": "", "value": 82, "checked_on": checked}),
            ("access", {"measure": "jarak-parkir", "answer": "", "value": 140, "checked_on": checked}),
        ],
        "ways": [
            (
                "way",
                {
                    "mode": "mobil",
                    "origin": "gerbang tol contoh",
                    "text": "Ikuti jalan pesisir ke selatan.",
                    "minutes": 55,
                },
            ),
            (
                "way",
                {
                    "mode": "angkutan-umum",
                    "origin": "terminal contoh",
                    "text": "Angkot merah, turun di gapura, lalu jalan kaki 300 meter.",
                },
            ),
        ],
        "safety": "<p>Jangan berenang ketika bendera merah dipasang. Bila gempa terasa lama, naiklah ke bukit.</p>",
        "evacuation": "Halaman masjid di bukit, 700 meter dari pantai",
        "evacuation_latitude": "-6.070000",
        "evacuation_longitude": "105.890000",
        "tsunami_zone": "ya",
        "safety_source": "Peta contoh, 2026",
        "contact_name": "Pengelola Contoh",
        "contact_phone": "+6281200000001",
        "contact_whatsapp": "+6281200000001",
        "contact_email": "pantai@contoh.example",
        "gallery": json.dumps(pictures),
    }


def _said(attempt: str, **more: Any) -> Said:
    about: dict[str, Any] = {
        "happened_on": timezone.localdate() - timedelta(days=3),
        "amount": 50_000,
        "purpose": ChargePurpose.PARKING,
        "description": LONG,
        "place": "Gerbang kedua",
        "contact": "0812-0000-9999",
    }
    return Said(attempt=attempt, **{**about, **more})


def _reports(inspector: User) -> None:
    report = answered()
    if report.state == ReportState.RECEIVED:
        asked = "Tanya pengelola parkir."
        move(report=report, actor=inspector, to=ReportState.EXAMINED, seen="diterima", note=asked)
        move(
            report=report,
            actor=inspector,
            to=ReportState.FORWARDED,
            seen="diperiksa",
            answer="Laporan kami teruskan kepada tim saber pungli. Kabar berikutnya kami tulis di sini.",
        )
    place = DestinationPage.objects.filter(locale__language_code="id").order_by("path").first()
    receive(_said("looks-waiting", destination=place, amount=1_250_000, purpose=ChargePurpose.SEAT))
    receive(_said("looks-spam", suspect=True))

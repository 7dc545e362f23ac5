"""What a spreadsheet does not say of the demo's businesses: certificates, QRIS, delivery, checks, days that differ.

All of it is drawn from a business's address, so that the same demo comes of it anywhere. The numbers are full of zeros
and belong to nobody; the kinds of certificates are those that such a business may have.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from economy.domain.businesses import edit_business, verify_business
from economy.domain.certificates import record_certificate
from economy.domain.public import published
from economy.enums import CertificateKind
from economy.models import Business, Certificate

Drawn = tuple[CertificateKind, str, date | None]
"""A certificate: kind, number, last day."""

QRIS = {"kafe": 0.8, "apotek": 0.7, "penginapan": 0.6, "warung-makan": 0.5, "roti-kue": 0.5, "laundry": 0.45}
DELIVERY = {
    "katering": 0.8,
    "toko-bangunan": 0.6,
    "laundry": 0.5,
    "roti-kue": 0.5,
    "buah-sayur": 0.4,
    "warung-makan": 0.35,
    "kelontong": 0.3,
    "minuman": 0.3,
}
HALAL = {"kafe": 0.2, "warung-makan": 0.3, "katering": 0.5, "minuman": 0.4} | dict.fromkeys(
    ("roti-kue", "camilan", "olahan-ikan", "makanan-olahan"), 0.55
)
PIRT = {"camilan": 0.5, "olahan-ikan": 0.45, "makanan-olahan": 0.45, "roti-kue": 0.35, "minuman": 0.25}
BPOM = {"minyak-atsiri": 0.5, "makanan-olahan": 0.12, "minuman": 0.1, "olahan-ikan": 0.1}
SNI = {"mebel": 0.2, "konveksi": 0.1, "golok": 0.1, "bibit-tanaman": 0.15}
HKI = {"batik": 0.5, "golok": 0.25, "gerabah": 0.2, "tas": 0.2, "anyaman": 0.15, "cendera-mata": 0.2}
"""How likely each is, by the category's slug."""
VERIFIED, NIB, SPECIAL, AWAY = 0.45, 0.5, 0.12, 0.02


def fill(*, officer: User) -> int:
    """Let the officer record all of it, once; returns how many public businesses there are to record it of."""
    if Certificate.objects.exists():
        return 0
    businesses, today = list(published().select_related("category").order_by("pk")), timezone.localdate()
    with transaction.atomic():
        for business in businesses:
            if fields := fields_of(business, today):
                edit_business(actor=officer, business=business, fields=fields)
            for kind, number, last in certificates_of(business, today):
                record_certificate(actor=officer, business=business, kind=kind, number=number, valid_until=last)
            if _draw(business, "verified") < VERIFIED:
                verify_business(actor=officer, business=business)
    return len(businesses)


def fields_of(business: Business, today: date) -> dict[str, Any]:
    """What differs from a listing that says nothing: QRIS, delivery, two holidays, a closing. The demo's owner has all
    of it, with a closing that is still to come."""
    slug = _category(business)
    fields: dict[str, Any] = {}
    if _draw(business, "qris") < QRIS.get(slug, 0.3):
        fields["qris"] = True
    if _draw(business, "delivery") < DELIVERY.get(slug, 0.1):
        fields["delivery"] = True
    if business.opening_hours and _draw(business, "special") < SPECIAL:
        new_year, independence = (_next(month, day, today).isoformat() for month, day in ((1, 1), (8, 17)))
        fields["special_hours"] = {new_year: [], independence: [["13:00", "17:00"]]}
    if _draw(business, "away") < AWAY:
        since = today + timedelta(days=20 if business.owner_id else -3)
        fields |= {"closed_from": since, "closed_until": since + timedelta(days=14)}
    return fields


def certificates_of(business: Business, today: date) -> Iterator[Drawn]:
    """The certificates it has; those that end do so between two months and four years from now."""
    slug, number = _category(business), _seed(business, "number") % 100_000
    if business.nib and _draw(business, "nib") < NIB:
        yield CertificateKind.NIB, business.nib, None
    if _draw(business, "halal") < HALAL.get(slug, 0):
        yield CertificateKind.HALAL, f"ID000000000000{number:05d}", None
    last = today + timedelta(days=60 + _seed(business, "last") % 1400)
    if _draw(business, "pirt") < PIRT.get(slug, 0):
        yield CertificateKind.PIRT, f"20600000{number:05d}-{last:%y}", last
    if _draw(business, "bpom") < BPOM.get(slug, 0):
        code = f"TR 0000{number:05d}" if slug == "minyak-atsiri" else f"MD 0000000{number:05d}"
        yield CertificateKind.BPOM, code, last
    if _draw(business, "sni") < SNI.get(slug, 0):
        yield CertificateKind.SNI, f"0000-{number:05d}", last
    if _draw(business, "hki") < HKI.get(slug, 0):
        yield CertificateKind.HKI, f"IDM0000{number:05d}", last


def _category(business: Business) -> str:
    return business.category.slug if business.category else ""


def _next(month: int, day: int, today: date) -> date:
    """That day of the year, the next time it comes."""
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)


def _draw(business: Business, what: str) -> float:
    """A number from 0 to 1, the lot of a business; an owner's always wins."""
    return 0 if business.owner_id else _seed(business, what) / 2**32


def _seed(business: Business, what: str) -> int:
    return crc32(f"{what} {business.slug}".encode())

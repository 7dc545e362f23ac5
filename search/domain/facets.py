"""The ways to narrow results down: their names, their place in an address, and the choices that are fixed."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from economy.enums import CertificateKind, Scale

DISTRICT, VILLAGE, CATEGORY = "district", "village", "category"
PRICE, CERTIFICATE, SCALE = "price", "certificate", "scale"
QRIS, DELIVERY, OPEN = "qris", "delivery", "open"
YES, NOW, ALWAYS = "ya", "sekarang", "24jam"
MAX_CHOICES = 20
"""Choices of one facet that are heeded; an address with more is somebody's experiment."""


@dataclass(frozen=True)
class FacetKind:
    """One way to narrow down. `parameter` is its name in an address; several choices of one mean any of them."""

    name: str
    parameter: str
    label: str | Promise
    choices: tuple[tuple[str, str | Promise], ...] = ()
    """Value and label, in order, where they are fixed; empty where they are kecamatan, desa or categories."""


PRICES: tuple[tuple[str, int, int | None], ...] = (
    ("0-25", 0, 25_000),
    ("25-50", 25_000, 50_000),
    ("50-100", 50_000, 100_000),
    ("100-250", 100_000, 250_000),
    ("250-", 250_000, None),
)
"""Ranges of a product's price as (value, from, below) in rupiah; the last one has no end."""

FACETS: dict[str, FacetKind] = {
    kind.name: kind
    for kind in (
        FacetKind(CATEGORY, "kategori", _("Kategori")),
        FacetKind(DISTRICT, "kecamatan", _("Kecamatan")),
        FacetKind(VILLAGE, "desa", _("Desa atau kelurahan")),
        FacetKind(OPEN, "buka", _("Jam buka"), ((NOW, _("Buka sekarang")), (ALWAYS, _("Buka 24 jam")))),
        FacetKind(DELIVERY, "antar", _("Antar"), ((YES, _("Melayani antar")),)),
        FacetKind(QRIS, "qris", _("Pembayaran"), ((YES, _("Menerima QRIS")),)),
        FacetKind(
            PRICE,
            "harga",
            _("Harga"),
            (
                ("0-25", _("Di bawah Rp 25.000")),
                ("25-50", _("Rp 25.000 – 50.000")),
                ("50-100", _("Rp 50.000 – 100.000")),
                ("100-250", _("Rp 100.000 – 250.000")),
                ("250-", _("Rp 250.000 ke atas")),
            ),
        ),
        FacetKind(CERTIFICATE, "sertifikat", _("Sertifikat"), tuple((str(k.value), k.label) for k in CertificateKind)),
        FacetKind(SCALE, "skala", _("Skala usaha"), tuple((str(k.value), k.label) for k in Scale)),
    )
}
"""In the order in which they are shown."""

TRAITS = (PRICE, CERTIFICATE, SCALE, QRIS, DELIVERY)
"""Facets whose values an index keeps together, as `trait(facet, value)`; OPEN keeps ALWAYS there too."""


def trait(facet: str, value: str) -> str:
    """The word by which an index knows a choice of one of `TRAITS`: "price:0-25"."""
    return f"{facet}:{value}"


def price_range(rupiah: int) -> str:
    """The value of the range a price lies in."""
    return next(value for value, least, below in PRICES if rupiah >= least and (below is None or rupiah < below))

"""Two listings side by side as an officer reads them: each part in words, with whose word it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms.boundfield import BoundField, BoundWidget
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from economy.domain.comparison import PARTS, Part
from economy.domain.provenance import OFFICER, OWNER, word
from economy.forms.merging import MergeForm
from economy.models import Business, Product

from .facts import closing, hours, place, special_hours, yes_or_no

LABELS: dict[str, str | Promise] = {
    "name": gettext_lazy("Nama usaha"),
    "description": gettext_lazy("Keterangan"),
    "category": gettext_lazy("Jenis usaha"),
    "place": gettext_lazy("Tempat"),
    "street_address": gettext_lazy("Alamat"),
    "point": gettext_lazy("Titik di peta"),
    "home_based": gettext_lazy("Usaha di rumah"),
    "phone": gettext_lazy("Telepon"),
    "whatsapp": gettext_lazy("WhatsApp"),
    "website": gettext_lazy("Situs web"),
    "instagram": gettext_lazy("Instagram"),
    "opening_hours": gettext_lazy("Jam buka"),
    "special_hours": gettext_lazy("Hari khusus"),
    "closed": gettext_lazy("Tutup sementara"),
    "qris": gettext_lazy("QRIS"),
    "delivery": gettext_lazy("Melayani antar"),
    "nib": gettext_lazy("NIB"),
    "kbli": gettext_lazy("KBLI"),
    "scale": gettext_lazy("Skala"),
    "year_founded": gettext_lazy("Tahun berdiri"),
    "owner_name": gettext_lazy("Nama pemilik"),
    "products": gettext_lazy("Produk"),
    "state": gettext_lazy("Status"),
    "attention": gettext_lazy("Perlu perhatian"),
    "verified": gettext_lazy("Tanggal diperiksa"),
    "confirmed": gettext_lazy("Tanggal dipastikan benar"),
}
REASONS: dict[str, str | Promise] = {
    "nib": gettext_lazy("NIB sama"),
    "phone": gettext_lazy("nomor sama"),
    "name": gettext_lazy("nama mirip di desa yang sama"),
}


@dataclass(frozen=True)
class Choice:
    """One side of a part: the radio button, what the listing says, and whose word that is."""

    letter: str
    radio: BoundWidget
    text: str
    said_by: str


@dataclass(frozen=True)
class Row:
    """A part in which the two differ."""

    key: str
    label: str
    choices: list[Choice]


@dataclass(frozen=True)
class Sold:
    """A product of either side with its check box."""

    letter: str
    box: BoundWidget
    product: Product


def different(form: MergeForm, kept: Business, gone: Business) -> list[Row]:
    """The parts to choose between, in the order of the form."""
    return [
        Row(part.key, str(LABELS[part.key]), list(_choices(form[part.key], part, kept, gone)))
        for part in PARTS
        if part.key in form.fields
    ]


def alike(form: MergeForm, kept: Business) -> list[tuple[str, str, str]]:
    """Key, label and text of the parts in which both say the same, but for what neither says."""
    return [
        (part.key, str(LABELS[part.key]), text)
        for part in PARTS
        if part.key not in form.fields and (text := in_words(part, kept))
    ]


def sold(form: MergeForm, kept: Business, gone: Business) -> list[Sold]:
    """The products of both, those of the listing that stays first."""
    products = [*(("A", each) for each in kept.products.all()), *(("B", each) for each in gone.products.all())]
    boxes = form["products"].subwidgets
    return [Sold(letter, box, product) for (letter, product), box in zip(products, boxes, strict=True)]


def in_words(part: Part, business: Business) -> str:
    """What a listing says; a phone number as it is stored, which a template writes as it is dialled."""
    values = part.of(business)
    match part.key:
        case "category":
            return business.category.name if business.category else ""
        case "place":
            return place(business) if any(values) else ""
        case "point":
            return ", ".join(str(value) for value in values if value is not None)
        case "home_based":
            return _("ya, alamat tidak ditayangkan") if business.home_based else _("tidak")
        case "opening_hours":
            return hours(business)
        case "special_hours":
            return special_hours(business)
        case "closed":
            return closing(business)
        case "qris" | "delivery":
            return yes_or_no(values[0])
        case "kbli":
            return f"{business.kbli_code} ({business.kbli_edition})" if business.kbli_code else ""
        case "scale":
            rule = f" ({business.scale_rule})" if business.scale_rule else ""
            return f"{business.get_scale_display()}{rule}" if business.scale else ""
        case _:
            return str(values[0] or "")


def _choices(field: BoundField, part: Part, kept: Business, gone: Business) -> Iterator[Choice]:
    for letter, radio, business in zip("AB", field.subwidgets, (kept, gone), strict=True):
        yield Choice(letter, radio, in_words(part, business), _said_by(business, part))


def _said_by(business: Business, part: Part) -> str:
    said = word(business, part.columns[0])
    if said == OWNER:
        return _("ditulis pemilik")
    if said == OFFICER:
        return _("ditulis petugas")
    kind, _space, number = said.partition(" ")
    return _("dari impor nomor %(number)s") % {"number": number} if kind == "import" and number else ""

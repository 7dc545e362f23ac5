"""Blocks of figures and places: charts, tariffs, maps."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..enums import TariffDay
from ..numbers import MAX_CHARS, NumberError, read_number, write_number
from .text_blocks import FIGURES

LATITUDES, LONGITUDES = (Decimal(-11), Decimal(7)), (Decimal(94), Decimal(142))
"""Between which degrees Indonesia lies; a point elsewhere is a slip of the pen."""
MAX_COLUMNS = 6


class ChartKind(TextChoices):
    """How a chart is drawn."""

    BAR = "bar", _("Batang mendatar")
    COLUMN = "column", _("Batang tegak")
    LINE = "line", _("Garis")


class NumberField(forms.CharField):
    """A text field for one number as Indonesians write it; what cannot be read stays as it was typed."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        return write_number(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Decimal | None:
        text = str(super().clean(self.prepare_value(value)) or "")
        if not text:
            return None
        try:
            return read_number(text)
        except NumberError as error:
            raise ValidationError(error.message) from error


class NumberBlock(blocks.FieldBlock):
    """A number typed as 1.234,5 and kept as a decimal. No text: translations share it."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        self._field_options = {"required": required, "help_text": help_text, "max_length": MAX_CHARS}
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> NumberField:
        return NumberField(**self._field_options)

    def to_python(self, value: Any) -> Any:
        """The stored text as a decimal; what an import or a draft left there that is no number is nothing."""
        try:
            return None if value in (None, "") else Decimal(str(value))
        except ArithmeticError:
            return None

    def get_prep_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, Decimal) else value

    def normalize(self, value: Any) -> Any:
        return self.to_python(value)

    class Meta:
        icon = "decimal"


class ChartRowBlock(blocks.StructBlock):
    """One value of a chart."""

    label = blocks.CharBlock(label=_("Nama"), max_length=60)
    value = NumberBlock(label=_("Nilai"), help_text=_("Misalnya 1.250 atau 12,5."))
    note = blocks.CharBlock(label=_("Catatan"), required=False, default="", max_length=120)

    class Meta:
        icon = "decimal"
        label = _("Baris")


class ChartBlock(blocks.StructBlock):
    """A chart of a small table; the table stands behind it."""

    title = blocks.CharBlock(label=_("Judul"), max_length=120)
    text = blocks.TextBlock(
        label=_("Yang terlihat"), max_length=250, help_text=_("Satu kalimat: apa yang dikatakan grafik ini.")
    )
    kind = blocks.ChoiceBlock(label=_("Bentuk"), choices=ChartKind.choices, default=ChartKind.BAR)
    label_head = blocks.CharBlock(label=_("Kepala kolom nama"), max_length=40)
    value_head = blocks.CharBlock(label=_("Kepala kolom nilai"), max_length=40)
    rows = blocks.ListBlock(ChartRowBlock(), label=_("Baris tabel"), min_num=2, max_num=12)
    source = blocks.CharBlock(label=_("Sumber"), max_length=200)

    class Meta:
        icon = "order"
        label = _("Grafik")
        group = FIGURES
        template = "branding/blocks/chart.html"
        description = _("Grafik dari dua sampai dua belas nilai, dengan tabelnya.")
        preview_value = {
            "title": "Perajin yang tercatat",
            "text": "Naik dari tahun ke tahun.",
            "kind": ChartKind.COLUMN,
            "label_head": "Tahun",
            "value_head": "Perajin",
            "rows": [
                {"label": "2025", "value": "210", "note": ""},
                {"label": "2026", "value": "264", "note": ""},
                {"label": "2027", "value": "312.5", "note": ""},
            ],
            "source": "Dinas Contoh",
        }

    def clean(self, value: Any) -> blocks.StructValue:
        """Bars stand on zero: a value below it can only be a line. On a phone no more than six stand side by side."""
        cleaned = super().clean(value)
        below = any(row["value"] is not None and row["value"] < 0 for row in cleaned["rows"])
        if below and cleaned["kind"] != ChartKind.LINE:
            message = ValidationError(_("Batang tidak dapat menunjukkan nilai di bawah nol. Pilih garis."))
            raise blocks.StructBlockValidationError(block_errors={"kind": message})
        if cleaned["kind"] == ChartKind.COLUMN and len(cleaned["rows"]) > MAX_COLUMNS:
            message = ValidationError(_("Batang tegak paling banyak enam. Pilih batang mendatar."))
            raise blocks.StructBlockValidationError(block_errors={"kind": message})
        return cleaned


class TariffRowBlock(blocks.StructBlock):
    """What somebody pays on some days."""

    who = blocks.CharBlock(label=_("Siapa atau kendaraan apa"), max_length=80)
    day = blocks.ChoiceBlock(label=_("Hari"), choices=TariffDay.choices, default=TariffDay.EVERY)
    price = blocks.IntegerBlock(
        label=_("Harga dalam rupiah"),
        required=False,
        min_value=0,
        max_value=1_000_000_000,
        help_text=_("Kosongkan bila belum tercatat; 0 berarti gratis."),
    )
    note = blocks.CharBlock(label=_("Catatan"), required=False, default="", max_length=120)

    class Meta:
        icon = "tag"
        label = _("Tarif")


class TariffTableBlock(blocks.StructBlock):
    """What things cost, who says so, and until when it holds."""

    title = blocks.CharBlock(label=_("Judul"), max_length=120)
    rows = blocks.ListBlock(TariffRowBlock(), label=_("Tarif"), min_num=1, max_num=30)
    source = blocks.CharBlock(label=_("Sumber"), required=False, default="", max_length=200)
    valid_on = blocks.DateBlock(label=_("Berlaku menurut catatan tanggal"), required=False)
    valid_until = blocks.DateBlock(label=_("Berlaku sampai"), required=False)

    class Meta:
        icon = "table"
        label = _("Tabel tarif")
        group = FIGURES
        template = "branding/blocks/tariff_table.html"
        description = _("Harga menurut siapa dan hari, dengan sumber dan masa berlakunya.")
        preview_value = {
            "title": "Tarif contoh",
            "rows": [
                {"who": "Sepeda motor", "day": TariffDay.WEEKDAY, "price": 5000, "note": ""},
                {"who": "Mobil", "day": TariffDay.WEEKEND, "price": 15000, "note": "sudah dengan parkir"},
            ],
            "source": "Loket Contoh",
            "valid_on": date(2027, 1, 5),
            "valid_until": None,
        }

    def clean(self, value: Any) -> blocks.StructValue:
        """An amount without its source and date is a guess: it is refused. No period ends before it begins."""
        cleaned = super().clean(value)
        errors: dict[str, ValidationError] = {}
        priced = any(row["price"] is not None for row in cleaned["rows"])
        if priced and not self.is_deferred_validation:
            errors = {
                name: ValidationError(_("Harga harus disertai sumber dan tanggalnya."))
                for name in ("source", "valid_on")
                if not cleaned[name]
            }
        since, until = cleaned["valid_on"], cleaned["valid_until"]
        if since and until and until < since:
            errors["valid_until"] = ValidationError(_("Tanggal ini mendahului tanggal catatannya."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


def latitude_block(**options: Any) -> blocks.DecimalBlock:
    """Degrees north; Serang lies near -6.12."""
    low, high = LATITUDES
    return blocks.DecimalBlock(
        label=_("Lintang"), min_value=low, max_value=high, max_digits=9, decimal_places=6, **options
    )


def longitude_block(**options: Any) -> blocks.DecimalBlock:
    """Degrees east; Serang lies near 106.15."""
    low, high = LONGITUDES
    return blocks.DecimalBlock(
        label=_("Bujur"), min_value=low, max_value=high, max_digits=9, decimal_places=6, **options
    )


class PointBlock(blocks.StructBlock):
    """A named place."""

    name = blocks.CharBlock(label=_("Nama tempat"), max_length=80)
    latitude = latitude_block(help_text=_("Seperti di aplikasi peta, misalnya -6.0708."))
    longitude = longitude_block(help_text=_("Misalnya 105.8850."))

    class Meta:
        icon = "site"
        label = _("Titik")


class MapBlock(blocks.StructBlock):
    """One point or several on a map that loads when asked for, and as a list."""

    title = blocks.CharBlock(label=_("Nama peta"), max_length=100)
    points = blocks.ListBlock(PointBlock(), label=_("Titik"), min_num=1, max_num=40)
    exact = blocks.BooleanBlock(
        label=_("Titiknya tepat"),
        required=False,
        help_text=_("Tanpa centang, peta menggambar lingkaran dan menulis bahwa titiknya perkiraan."),
    )

    class Meta:
        icon = "site"
        label = _("Peta")
        group = FIGURES
        template = "branding/blocks/map.html"
        description = _("Satu atau beberapa titik; petanya dimuat bila diminta, daftarnya selalu ada.")
        preview_value = {
            "title": "Peta contoh",
            "points": [
                {"name": "Balai Contoh", "latitude": "-6.120000", "longitude": "106.150000"},
                {"name": "Pasar Contoh", "latitude": "-6.150000", "longitude": "106.190000"},
            ],
            "exact": True,
        }

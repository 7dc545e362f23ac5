"""The structured parts of a destination: facts, tariffs, facilities, measured accessibility, and the ways to it."""

from decimal import Decimal
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..enums import AccessMeasure, Answer, Facility, TariffDay, TariffPurpose, TravelMode, Vehicle


class Scale(NamedTuple):
    """In what a thing is measured, and between what it can lie; outside somebody has slipped."""

    unit: str | Promise
    least: Decimal
    most: Decimal


MEASURED: dict[str, Scale] = {
    AccessMeasure.SLOPE: Scale("%", Decimal(0), Decimal(60)),
    AccessMeasure.DOOR: Scale("cm", Decimal(30), Decimal(1000)),
    AccessMeasure.PARKING: Scale("m", Decimal(0), Decimal(20_000)),
}
"""What is measured; everything else is there or not."""


class FactBlock(blocks.StructBlock):
    """One thing that is known, or said, of a place."""

    label = blocks.CharBlock(label=_("Nama fakta"), max_length=60)
    value = blocks.CharBlock(label=_("Isi"), max_length=200)
    verified = blocks.BooleanBlock(
        label=_("Ada sumber tertulis"),
        required=False,
        help_text=_("Tanpa centang, halaman menulis bahwa fakta ini belum diverifikasi."),
    )

    class Meta:
        icon = "list-ul"
        label = _("Fakta")


class TariffBlock(blocks.StructBlock):
    """What somebody pays on some days. Without an amount the page says that none is recorded; past its last day, or
    the day on which it should have been looked at again, that it may have changed."""

    who = blocks.CharBlock(label=_("Siapa atau untuk apa"), max_length=80)
    purpose = blocks.ChoiceBlock(
        label=_("Yang dibayar"), choices=TariffPurpose.choices, default=TariffPurpose.ENTRY, required=False
    )
    vehicle = blocks.ChoiceBlock(label=_("Kendaraan"), choices=Vehicle.choices, required=False)
    day = blocks.ChoiceBlock(label=_("Hari"), choices=TariffDay.choices, default=TariffDay.EVERY)
    price = blocks.IntegerBlock(
        label=_("Harga dalam rupiah"),
        required=False,
        min_value=0,
        max_value=100_000_000,
        help_text=_("Kosongkan bila belum tercatat; 0 berarti gratis."),
    )
    source = blocks.CharBlock(label=_("Sumber"), required=False, default="", max_length=200)
    valid_on = blocks.DateBlock(label=_("Berlaku menurut catatan tanggal"), required=False)
    valid_until = blocks.DateBlock(
        label=_("Berlaku sampai, atau periksa lagi pada"),
        required=False,
        help_text=_("Sesudah tanggal ini halaman menulis bahwa tarifnya mungkin sudah berubah."),
    )

    class Meta:
        icon = "tag"
        label = _("Tarif")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """An amount without its source or its date is somebody's guess: it is refused."""
        cleaned = super().clean(value)
        wrong: dict[str, ValidationError] = {}
        if cleaned["price"] is not None:
            wrong = {
                name: ValidationError(_("Harga harus disertai sumber dan tanggalnya."))
                for name in ("source", "valid_on")
                if not cleaned[name]
            }
        since, until = cleaned["valid_on"], cleaned["valid_until"]
        if since and until and until < since:
            wrong["valid_until"] = ValidationError(_("Tanggal ini lebih awal daripada tanggal catatannya."))
        if wrong and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError(block_errors=wrong)
        return cleaned


class FacilityBlock(blocks.StructBlock):
    """Something a visitor looks for, whether it is there, and when somebody last looked."""

    kind = blocks.ChoiceBlock(label=_("Fasilitas"), choices=Facility.choices)
    answer = blocks.ChoiceBlock(label=_("Keadaan"), choices=Answer.choices, default=Answer.YES)
    note = blocks.CharBlock(label=_("Catatan"), required=False, default="", max_length=120)
    checked_on = blocks.DateBlock(label=_("Diperiksa tanggal"), required=False)

    class Meta:
        icon = "tick"
        label = _("Fasilitas")


class AccessBlock(blocks.StructBlock):
    """One measure of accessibility with the day it was taken. What nobody has measured stays unknown."""

    measure = blocks.ChoiceBlock(label=_("Yang diperiksa"), choices=AccessMeasure.choices)
    answer = blocks.ChoiceBlock(
        label=_("Keadaan"),
        choices=Answer.choices,
        default=Answer.UNKNOWN,
        help_text=_("Bagi yang tidak diukur dengan angka."),
    )
    value = blocks.DecimalBlock(
        label=_("Hasil ukur"),
        required=False,
        max_digits=7,
        decimal_places=1,
        help_text=_("Kemiringan dalam persen, lebar pintu dalam sentimeter, jarak dalam meter."),
    )
    note = blocks.CharBlock(label=_("Catatan"), required=False, default="", max_length=160)
    checked_on = blocks.DateBlock(label=_("Diperiksa tanggal"), required=False)

    class Meta:
        icon = "user"
        label = _("Aksesibilitas")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """A number only for what is measured, within what can be, and every finding with its day."""
        cleaned = super().clean(value)
        wrong: dict[str, ValidationError] = {}
        scale = MEASURED.get(cleaned["measure"])
        number = cleaned["value"]
        if number is not None and scale is None:
            wrong["value"] = ValidationError(_("Yang ini tidak diukur dengan angka. Pilih keadaannya saja."))
        elif number is not None and scale is not None and not scale.least <= number <= scale.most:
            wrong["value"] = ValidationError(
                _("Di luar yang mungkin: antara %(least)s dan %(most)s %(unit)s."),
                params={"least": scale.least, "most": scale.most, "unit": scale.unit},
            )
        known = number is not None or (scale is None and cleaned["answer"] != Answer.UNKNOWN)
        if known and not cleaned["checked_on"]:
            wrong["checked_on"] = ValidationError(_("Tulis kapan ini diperiksa."))
        if wrong and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError(block_errors=wrong)
        return cleaned


class WayBlock(blocks.StructBlock):
    """One way to the place: with what, from where, and how."""

    mode = blocks.ChoiceBlock(label=_("Dengan apa"), choices=TravelMode.choices)
    origin = blocks.CharBlock(label=_("Dari mana"), max_length=80)
    text = blocks.TextBlock(label=_("Jalannya"), max_length=500)
    minutes = blocks.IntegerBlock(
        label=_("Lama perjalanan (menit)"),
        required=False,
        min_value=1,
        max_value=24 * 60,
        help_text=_("Bila tercatat."),
    )

    class Meta:
        icon = "arrow-right"
        label = _("Cara ke sana")

"""The structured parts of a destination: facts, tariffs, facilities."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..enums import Facility, TariffDay


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
    """What somebody pays on some days. Without an amount the page says that none is recorded."""

    who = blocks.CharBlock(label=_("Siapa atau kendaraan apa"), max_length=80)
    day = blocks.ChoiceBlock(label=_("Hari"), choices=TariffDay.choices, default=TariffDay.EVERY)
    price = blocks.IntegerBlock(
        label=_("Harga dalam rupiah"),
        required=False,
        min_value=0,
        help_text=_("Kosongkan bila belum tercatat."),
    )
    source = blocks.CharBlock(label=_("Sumber"), required=False, max_length=200)
    valid_on = blocks.DateBlock(label=_("Berlaku menurut catatan tanggal"), required=False)

    class Meta:
        icon = "tag"
        label = _("Tarif")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """An amount without its source or its date is somebody's guess: it is refused."""
        cleaned = super().clean(value)
        if cleaned["price"] is not None:
            missing = {
                name: ValidationError(_("Harga harus disertai sumber dan tanggalnya."))
                for name in ("source", "valid_on")
                if not cleaned[name]
            }
            if missing and not self.is_deferred_validation:
                raise blocks.StructBlockValidationError(block_errors=missing)
        return cleaned


class FacilityBlock(blocks.StructBlock):
    """Something found at the place, and when somebody last looked."""

    kind = blocks.ChoiceBlock(label=_("Fasilitas"), choices=Facility.choices)
    note = blocks.CharBlock(label=_("Catatan"), required=False, max_length=120)
    checked_on = blocks.DateBlock(label=_("Diperiksa tanggal"), required=False)

    class Meta:
        icon = "tick"
        label = _("Fasilitas")

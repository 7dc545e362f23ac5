"""When a destination is open, as editors write it: hours of weekdays, special days, and months of the year."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..enums import SeasonKind

WEEKDAYS = (
    ("mon", _("Senin")),
    ("tue", _("Selasa")),
    ("wed", _("Rabu")),
    ("thu", _("Kamis")),
    ("fri", _("Jumat")),
    ("sat", _("Sabtu")),
    ("sun", _("Minggu")),
)
"""Keys as in `economy.domain.hours`."""
MONTH_CHOICES = tuple((str(number), name) for number, name in MONTHS.items())
LONGEST = timedelta(days=62)
"""Of one entry of special days: the month of Ramadan with the days around it, not half a year."""


class HoursBlock(blocks.StructBlock):
    """The same hours on some days of the week; a day in two of these is open twice."""

    days = blocks.MultipleChoiceBlock(label=_("Hari"), choices=WEEKDAYS)
    opens = blocks.TimeBlock(label=_("Buka pukul (WIB)"), format="%H:%M")
    closes = blocks.TimeBlock(
        label=_("Tutup pukul (WIB)"),
        format="%H:%M",
        help_text=_("Sama dengan jam buka berarti 24 jam; lebih awal berarti lewat tengah malam."),
    )

    class Meta:
        icon = "time"
        label = _("Jam buka")


class SpecialDaysBlock(blocks.StructBlock):
    """Days that differ from the week: Ramadan, Lebaran, a day of closing. They replace what the weekday says."""

    name = blocks.CharBlock(label=_("Nama"), max_length=60, help_text=_("Misalnya Ramadan, Lebaran, atau Nyepi."))
    first = blocks.DateBlock(label=_("Hari pertama"))
    last = blocks.DateBlock(label=_("Hari terakhir"), required=False, help_text=_("Kosongkan bila sehari saja."))
    closed = blocks.BooleanBlock(label=_("Tutup sepanjang hari"), required=False)
    opens = blocks.TimeBlock(label=_("Buka pukul (WIB)"), required=False, format="%H:%M")
    closes = blocks.TimeBlock(label=_("Tutup pukul (WIB)"), required=False, format="%H:%M")

    class Meta:
        icon = "date"
        label = _("Hari khusus")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Closed, or with both hours; and the days in their order, not too many."""
        cleaned = super().clean(value)
        wrong: dict[str, ValidationError] = {}
        opens, closes = cleaned["opens"], cleaned["closes"]
        if cleaned["closed"] and (opens or closes):
            wrong["closed"] = ValidationError(_("Pilih salah satu: tutup sepanjang hari, atau isi jamnya."))
        elif not cleaned["closed"] and (opens is None or closes is None):
            missing = "opens" if opens is None else "closes"
            wrong[missing] = ValidationError(_("Isi jam buka dan jam tutup, atau centang tutup sepanjang hari."))
        first: date = cleaned["first"]
        last: date | None = cleaned["last"]
        if last is not None and last < first:
            wrong["last"] = ValidationError(_("Hari terakhir tidak boleh mendahului hari pertama."))
        elif last is not None and last - first > LONGEST:
            wrong["last"] = ValidationError(_("Terlalu panjang untuk hari khusus: paling lama dua bulan."))
        if wrong and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError(block_errors=wrong)
        return cleaned


class SeasonBlock(blocks.StructBlock):
    """Months that are best, or in which the place is closed, and why."""

    kind = blocks.ChoiceBlock(label=_("Apa"), choices=SeasonKind.choices)
    months = blocks.MultipleChoiceBlock(label=_("Bulan"), choices=MONTH_CHOICES)
    note = blocks.CharBlock(label=_("Mengapa, dan menurut siapa"), required=False, default="", max_length=160)

    class Meta:
        icon = "calendar-alt"
        label = _("Musim")

"""What an officer writes of a certificate after having checked it."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from economy.domain.certificate_numbers import NumberError, as_stored
from economy.enums import CertificateKind
from economy.forms.opening import DATE_INPUT

FARTHEST = timedelta(days=30 * 366)
"""A last day further away than this is a slip of the finger."""
_WRONG = {
    CertificateKind.NIB: _("NIB terdiri dari 13 angka."),
    CertificateKind.HALAL: _("Nomor sertifikat halal diawali ID, lalu 14 sampai 20 angka."),
    CertificateKind.PIRT: _("Nomor P-IRT terdiri dari paling sedikit 15 angka, misalnya 2063604010123-29."),
    CertificateKind.BPOM: _("Nomor BPOM diawali huruf seperti MD, TR, atau NA, lalu 9 sampai 17 angka."),
}


class LastDayForm(forms.Form):
    """The last day on which a certificate is valid; empty where it does not end."""

    valid_until = forms.DateField(
        label=_("Berlaku sampai"),
        required=False,
        widget=DATE_INPUT,
        help_text=_("Kosongkan bila berlaku terus."),
    )

    def clean_valid_until(self) -> date | None:
        day: date | None = self.cleaned_data["valid_until"]
        if day is not None and day < timezone.localdate():
            raise ValidationError(_("Tanggal ini sudah lewat."), code="ended")
        if day is not None and day > timezone.localdate() + FARTHEST:
            raise ValidationError(_("Tanggal ini terlalu jauh. Periksa tahunnya."), code="too_far")
        return day


class CertificateForm(LastDayForm):
    """A new certificate; gives its number in the form in which it is stored."""

    kind = forms.ChoiceField(label=_("Jenis"), choices=CertificateKind)
    number = forms.CharField(
        label=_("Nomor"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Tulis nomor sertifikatnya.")},
    )
    field_order = ("kind", "number", "valid_until")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("kind") and data.get("number"):
            kind = CertificateKind(data["kind"])
            try:
                data["number"] = as_stored(kind, data["number"])
            except NumberError:
                wrong = _WRONG.get(kind, _("Tulis nomor seperti di sertifikatnya, paling banyak 60 huruf."))
                self.add_error("number", ValidationError(wrong, code="invalid_number"))
        return data

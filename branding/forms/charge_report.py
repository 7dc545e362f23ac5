"""Reporting an illegal charge: a form for a phone, short, without a login; and the office's decision on a report."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from economy.domain.photos import MAX_BYTES, PhotoError
from economy.forms.fields import RupiahField

from ..domain.charge_photos import keep_photo, kept_photo
from ..domain.charge_places import PlaceOption, place_options
from ..domain.charge_reports import ANSWERED, MAX_AMOUNT, MOVES, Said
from ..enums import ChargePurpose, ReportState
from ..models import ChargeReport, DestinationPage

OLDEST = timedelta(days=366)
_ATTEMPT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_REFUSED = {
    "too_large": _("Foto ini lebih besar dari 8 MB. Pilih foto yang lebih kecil."),
    "too_many_pixels": _("Ukuran gambar ini terlalu besar untuk dibuka. Pilih foto yang lebih kecil."),
    "not_a_picture": _("Berkas ini bukan foto yang dapat kami baca. Kirim foto JPG, PNG, atau WebP."),
}


class ChargeReportForm(forms.Form):
    """What happened. A photo is kept as soon as it is read, so that a mistake elsewhere does not ask for it again."""

    destination = forms.TypedChoiceField(label=_("Tempat wisata"), required=False, coerce=int, empty_value=None)
    place = forms.CharField(
        label=_("Tempat persisnya"),
        max_length=160,
        required=False,
        help_text=_("Misalnya: gerbang kedua, area parkir utara. Wajib bila tempat wisatanya tidak ada di daftar."),
    )
    happened_on = forms.DateField(
        label=_("Tanggal kejadian"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Pilih tanggal kejadiannya."), "invalid": _("Tanggal ini tidak dapat dibaca.")},
    )
    amount = RupiahField(
        label=_("Jumlah yang diminta"),
        help_text=_("Dalam rupiah, misalnya 50.000."),
        error_messages={"required": _("Tulis berapa yang diminta.")},
    )
    purpose = forms.ChoiceField(
        label=_("Untuk apa"),
        choices=[("", _("Pilih untuk apa")), *ChargePurpose.choices],
        error_messages={"required": _("Pilih untuk apa uang itu diminta.")},
    )
    description = forms.CharField(
        label=_("Apa yang terjadi"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Siapa yang meminta (seragam, pos, ciri), apakah ada karcis, dan apa yang dikatakan."),
        error_messages={"required": _("Ceritakan singkat apa yang terjadi.")},
    )
    photo = forms.FileField(
        label=_("Foto karcis, papan tarif, atau tempatnya"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    drop_photo = forms.BooleanField(label=_("Jangan kirim foto ini"), required=False)
    contact = forms.CharField(
        label=_("Nomor HP atau surel Anda"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Hanya bila petugas boleh bertanya lagi. Tidak pernah ditayangkan."),
    )
    website = forms.CharField(
        label=_("Kosongkan isian ini"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    """A trap: people do not see it; what fills in every field shows itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sent = str(self.data.get("attempt", ""))
        self.attempt = sent if _ATTEMPT.fullmatch(sent) else str(uuid4())
        """The random word of this form, by which the same form sent twice is known."""
        self.options: list[PlaceOption] = place_options(language=(get_language() or "id")[:2])
        field = self.fields["destination"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 — narrows the type
        field.choices = [("", _("Pilih tempat wisata")), *((str(each.pk), each.title) for each in self.options)]
        self.kept_name = ""
        """What the file of the photo was called that is kept already."""
        self.kept_token = ""

    def clean_happened_on(self) -> Any:
        day, today = self.cleaned_data["happened_on"], timezone.localdate()
        if day > today:
            raise ValidationError(_("Tanggal ini belum terjadi."), code="future")
        if day < today - OLDEST:
            raise ValidationError(_("Laporan diterima sampai satu tahun setelah kejadian."), code="too_old")
        return day

    def clean_amount(self) -> int:
        amount = self.cleaned_data["amount"]
        if not amount:
            raise ValidationError(_("Tulis berapa yang diminta."), code="required")
        if amount > MAX_AMOUNT:
            raise ValidationError(_("Jumlah ini terlalu besar. Periksa jumlah nolnya."), code="too_high")
        return int(amount)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("destination") and not data.get("place") and not {"destination", "place"} & self.errors.keys():
            self.add_error("destination", _("Pilih tempat wisatanya, atau tulis tempatnya di bawah."))
        self._clean_photo(data)
        return data

    def said(self) -> Said:
        """What was said, for the domain. Only for a valid form."""
        data = self.cleaned_data
        page = DestinationPage.objects.filter(pk=data["destination"]).first() if data["destination"] else None
        kept = kept_photo(self.kept_token) if self.kept_token else None
        return Said(
            attempt=self.attempt,
            happened_on=data["happened_on"],
            amount=data["amount"],
            purpose=ChargePurpose(data["purpose"]),
            description=data["description"],
            destination=page,
            place=data["place"],
            photo=kept[0] if kept else "",
            contact=data["contact"],
            language=(get_language() or "id")[:2],
            suspect=bool(data["website"]),
        )

    def _clean_photo(self, data: dict[str, Any]) -> None:
        """The photo just sent, else the one kept before, unless it is not to be sent after all."""
        upload, token = data.get("photo"), str(self.data.get("kept", ""))[:500]
        if upload:
            try:
                if upload.size > MAX_BYTES:
                    raise PhotoError("too_large")
                token = keep_photo(upload, upload.name)
            except PhotoError as error:
                self.add_error("photo", ValidationError(_REFUSED[error.code], code=error.code))
                return
        elif data.get("drop_photo"):
            token = ""
        found = kept_photo(token) if token else None
        if token and found is None:
            self.add_error("photo", _("Foto yang tadi dikirim tidak tersimpan lagi. Pilih sekali lagi."))
        elif found is not None:
            self.kept_token, self.kept_name = token, found[1]


class FindTicketForm(forms.Form):
    """Where somebody who has a ticket types it."""

    tiket = forms.CharField(
        label=_("Nomor tiket"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Tulis nomor tiket Anda.")},
    )


class DecisionForm(forms.Form):
    """Where the office puts a report next, with what the reporter reads and what only the office does."""

    to = forms.ChoiceField(label=_("Status baru"), required=False)
    answer = forms.CharField(
        label=_("Jawaban bagi pelapor"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 2000}),
        validators=[MaxLengthValidator(2000)],
        help_text=_("Dibaca pelapor di halaman tiketnya. Jangan menulis nama orang."),
    )
    note = forms.CharField(
        label=_("Catatan dalam"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": 2000}),
        validators=[MaxLengthValidator(2000)],
        help_text=_("Hanya dibaca petugas."),
    )

    def __init__(self, *args: Any, report: ChargeReport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 — narrows the type
        moves = [(state.value, state.label) for state in MOVES[report.state]]
        field.choices = [("", _("Tetap: hanya menambah jawaban atau catatan")), *moves]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("to") in ANSWERED and not data.get("answer"):
            self.add_error("answer", _("Tulis jawaban: pelapor perlu tahu apa hasilnya."))
        elif not data.get("to") and not data.get("answer") and not data.get("note") and not self.errors:
            self.add_error("to", _("Pilih status baru, atau tulis jawaban atau catatan."))
        return data

    @property
    def state(self) -> ReportState | None:
        """The new state, or None to stay."""
        return ReportState(self.cleaned_data["to"]) if self.cleaned_data["to"] else None

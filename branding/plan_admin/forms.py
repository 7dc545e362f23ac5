"""What the plan's steward hands in: one update, or a file of many."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model
from wagtail.documents.widgets import AdminDocumentChooser

from ..domain.programmes.dates import date_words, read_dated
from ..domain.programmes.numbers import NumberProblem, read_number, read_percentage
from ..domain.programmes.recording import EVIDENCE_LENGTH, LINK_LENGTH, NOTE_LENGTH, NewUpdate, NewValue, Proof, check
from ..domain.programmes.refusals import UpdateRefused, sentence
from ..domain.programmes.upload_rows import MAX_BYTES
from ..enums import Measure, ProgrammeState
from ..models import Indicator, Programme

NUMERIC = {"inputmode": "decimal", "autocomplete": "off"}
FIELD_OF = {
    "future_date": "on",
    "percentage_range": "percentage",
    "computed_percentage": "percentage",
    "note_too_long": "note",
    "evidence_too_long": "evidence",
}
"""Beside which field a refusal stands; the others concern the whole form."""


class UpdateForm(forms.Form):
    """One dated update of a programme: what changed, and what proves it."""

    on = forms.CharField(
        label=gettext_lazy("Tanggal keadaan"),
        max_length=40,
        help_text=gettext_lazy("Misalnya 5 Juni 2026; bila hanya bulan atau tahunnya diketahui, tulis itu saja."),
    )
    state = forms.ChoiceField(
        label=gettext_lazy("Status"),
        required=False,
        choices=[("", gettext_lazy("Tidak berubah")), *ProgrammeState.choices],
    )
    percentage = forms.CharField(
        label=gettext_lazy("Persentase"),
        required=False,
        max_length=12,
        help_text=gettext_lazy("0 sampai 100, misalnya 42 atau 42,5."),
        widget=forms.TextInput(attrs=NUMERIC),
    )
    evidence = forms.CharField(
        label=gettext_lazy("Bukti"),
        required=False,
        max_length=EVIDENCE_LENGTH,
        help_text=gettext_lazy("Nama laporan, berita acara, atau berita, yang dibaca umum."),
    )
    evidence_url = forms.URLField(
        label=gettext_lazy("Tautan bukti"), required=False, max_length=LINK_LENGTH, assume_scheme="https"
    )
    evidence_document = forms.ModelChoiceField(
        label=gettext_lazy("Dokumen bukti"),
        required=False,
        queryset=get_document_model().objects.all(),
        widget=AdminDocumentChooser,
    )
    note = forms.CharField(
        label=gettext_lazy("Catatan"),
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Tampil di riwayat programnya."),
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        today = timezone.localdate()
        kwargs.setdefault("initial", {"on": date_words(today, "hari")})
        super().__init__(*args, **kwargs)
        self.programme = programme
        self.indicators = list(Indicator.objects.filter(programme=programme).order_by("sort_order", "pk"))
        if programme.measure == Measure.INDICATORS:
            del self.fields["percentage"]
        for indicator in self.indicators:
            unit = f" ({indicator.unit})" if indicator.unit else ""
            self.fields[self._name(indicator)] = forms.CharField(
                label=f"{indicator.name}{unit}",
                required=False,
                max_length=30,
                widget=forms.TextInput(attrs=NUMERIC),
            )

    @staticmethod
    def _name(indicator: Indicator) -> str:
        return f"value-{indicator.pk}"

    def value_fields(self) -> Iterator[forms.BoundField]:
        """The fields of the indicators, for the template."""
        yield from (self[self._name(indicator)] for indicator in self.indicators)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        on = read_dated(cleaned.get("on", ""))
        if on is None and "on" not in self.errors:
            self.add_error("on", sentence("bad_date", {"text": cleaned.get("on", "")}))
        percentage = self._number("percentage", share=True) if "percentage" in self.fields else None
        given = [(each, self._number(self._name(each))) for each in self.indicators]
        if self.errors or on is None:
            return cleaned
        document = cleaned.get("evidence_document")
        proof = Proof(cleaned["evidence"], cleaned["evidence_url"], document)
        update = NewUpdate(
            on=on,
            state=cleaned["state"],
            percentage=percentage,
            values=[NewValue(indicator, value, proof) for indicator, value in given if value is not None],
            note=cleaned["note"],
            proof=proof,
        )
        try:
            check(programme=self.programme, update=update, today=timezone.localdate())
        except UpdateRefused as refusal:
            self.add_error(FIELD_OF.get(refusal.code), str(refusal))
        cleaned["update"] = update
        return cleaned

    def _number(self, name: str, *, share: bool = False) -> Decimal | None:
        text = self.cleaned_data.get(name, "")
        if not text:
            return None
        try:
            return read_percentage(text) if share else read_number(text)
        except NumberProblem as problem:
            self.add_error(name, sentence(problem.code, {"text": text}))
            return None


class UploadForm(forms.Form):
    """A spreadsheet of updates."""

    file = forms.FileField(
        label=gettext_lazy("Berkas Excel (.xlsx) atau CSV"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.txt"}),
        error_messages={
            "required": gettext_lazy("Pilih berkas pembaruan."),
            "empty": gettext_lazy("Berkas ini kosong: tidak ada satu baris pun di dalamnya."),
        },
    )

    def clean_file(self) -> Any:
        """Refuse a file over the limit with a sentence."""
        file = self.cleaned_data["file"]
        if file.size is not None and file.size > MAX_BYTES:
            limit = MAX_BYTES // 1024**2
            raise ValidationError(_("Berkas ini terlalu besar: batasnya %(limit)s MB.") % {"limit": limit})
        return file

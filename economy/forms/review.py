"""What an officer tells an owner when a listing goes back."""

from django import forms
from django.utils.translation import gettext_lazy as _

REASONS = (
    _("Foto produk belum jelas. Unggah foto yang terang dan memperlihatkan produknya."),
    _("Nomor WhatsApp tidak dapat dihubungi. Periksa dan tulis nomor yang aktif."),
    _("Data usaha belum lengkap. Lengkapi keterangan dan produk yang dijual."),
)


class ReturnForm(forms.Form):
    """The reason, in words the owner understands; a template may start it."""

    template = forms.ChoiceField(label=_("Contoh alasan"), required=False)
    reason = forms.CharField(
        label=_("Alasan atau tambahan untuk pemilik"),
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["template"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 — narrows the type
        field.choices = [("", _("Tulis sendiri")), *((str(number), text) for number, text in enumerate(REASONS))]

    def clean(self) -> dict[str, str]:
        data = super().clean() or self.cleaned_data
        chosen = data.get("template") or ""
        parts = [str(REASONS[int(chosen)]) if chosen else "", (data.get("reason") or "").strip()]
        data["text"] = "\n".join(part for part in parts if part)
        if not data["text"]:
            self.add_error("reason", _("Tulis alasannya supaya pemilik tahu apa yang perlu diperbaiki."))
        return data

"""What an officer hands in: a spreadsheet, who sent it, and photos that belong to it."""

from typing import IO, Any, cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from economy.domain.imports.photos.photo_zip import check_archive
from economy.domain.imports.reasons import ImportRefused


class UploadForm(forms.Form):
    """The spreadsheet and, for those who may publish, what to do with new businesses."""

    file = forms.FileField(
        label=_("Berkas Excel (.xlsx) atau CSV"),
        widget=forms.FileInput(
            attrs={
                "accept": ".xlsx,.csv,.tsv,.txt",
                "data-office-drop-target": "input",
                "data-action": "office-drop#tell",
            }
        ),
        error_messages={
            "required": _("Pilih berkas yang akan diimpor."),
            "empty": _("Berkas ini kosong: tidak ada satu baris pun di dalamnya."),
        },
    )
    source = forms.CharField(
        label=_("Asal data"),
        required=False,
        max_length=80,
        help_text=_(
            "Siapa yang mengirim berkas ini, misalnya “Kecamatan Ciruas”. Arti kolom yang Anda pilih diingat untuk "
            "berkas berikutnya dari asal yang sama."
        ),
        widget=forms.TextInput(attrs={"list": "asal-data", "autocomplete": "off"}),
    )
    photos = forms.FileField(
        label=_("Foto dalam satu berkas ZIP"),
        required=False,
        help_text=_("Boleh dikosongkan. Nama foto dicocokkan dengan isi kolom foto dalam berkas."),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        error_messages={"empty": _("Berkas ZIP ini kosong.")},
    )
    publish = forms.BooleanField(
        label=_("Langsung tayangkan usaha baru"),
        required=False,
        help_text=_(
            "Tanpa tanda ini, usaha baru menjadi draf dan menunggu ditayangkan. "
            "Usaha yang kecamatannya tidak dikenali selalu menjadi draf."
        ),
    )

    def __init__(self, *args: Any, may_publish: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_publish:
            del self.fields["publish"]

    def clean_file(self) -> "UploadedFile[bytes]":
        """Refuse a file over the limit with a sentence."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        limit = settings.IMPORT_MAX_UPLOAD_BYTES
        if file.size is not None and file.size > limit:
            size = -(-file.size // 1024**2)
            raise forms.ValidationError(ImportRefused("too_large", size=size, limit=limit // 1024**2).sentence)
        return file

    def clean_photos(self) -> "UploadedFile[bytes] | None":
        """Refuse an archive that cannot be taken as a whole with a sentence; its files are judged one by one later."""
        file: UploadedFile[bytes] | None = self.cleaned_data["photos"]
        if file is None:
            return None
        try:
            check_archive(cast("IO[bytes]", file))
        except ImportRefused as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal
        return file

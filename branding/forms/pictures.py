"""The form of a picture in the library: what is uploaded is made safe, what must be known is asked for."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from ..domain.uploads import UploadRefused, clean_upload
from ..enums import Licence, People

REFUSALS = {
    "not_a_picture": _("Berkas ini bukan gambar yang dapat dibuka. Simpan ulang sebagai JPEG, lalu unggah lagi."),
    "too_many_pixels": _("Gambar ini lebih dari 40 megapiksel. Perkecil dahulu, misalnya menjadi 4.000 piksel."),
    "something_else_inside": _(
        "Berkas ini memuat sesuatu selain gambar dan tidak aman. Buka dengan program gambar, simpan sebagai berkas "
        "baru, lalu unggah lagi."
    ),
}
FIELD_ERRORS = {
    "invalid_image": REFUSALS["not_a_picture"],
    "invalid_image_extension": _("Jenis berkas ini tidak diterima. Yang diterima: AVIF, HEIC, JPEG, PNG, dan WEBP."),
    "invalid_image_known_format": _(
        "Isi berkas ini %(image_format)s, padahal namanya berakhir .%(extension)s. Simpan ulang dengan nama yang benar."
    ),
    "file_too_large": _("Berkas ini %(file_size)s; paling besar %(max_filesize)s. Perkecil gambarnya dahulu."),
    "file_too_many_pixels": REFUSALS["too_many_pixels"],
}
"""Wagtail's own messages for a file, in words that say what to do."""


class PictureUploadForm(BaseImageForm):
    """Everywhere a picture is uploaded or edited: the library, its many-files form, and the chooser of a page.

    Nothing but title and file is required at upload: an editor with forty photographs would write nonsense. What is
    missing is refused when a page with the picture is published, and listed in the reports.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].error_messages.update(FIELD_ERRORS)

    def clean_file(self) -> Any:
        """What was uploaded, written anew; a file that is there already is left alone."""
        upload = self.cleaned_data["file"]
        if "file" not in self.changed_data or not isinstance(upload, UploadedFile):
            return upload
        upload.seek(0)
        try:
            made = clean_upload(upload.read())
        except UploadRefused as refused:
            raise ValidationError(REFUSALS[refused.code], code=refused.code) from refused
        name = f"{Path(upload.name or 'gambar').stem}.{made.ending}"
        return SimpleUploadedFile(name, made.data, made.mime)

    def clean(self) -> dict[str, Any]:
        """A licence that asks for the author's name needs it; another licence needs its address."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        licence = cleaned.get("licence")
        if licence in Licence.attributed() and not (cleaned.get("credit") or "").strip():
            self.add_error("credit", ValidationError(_("Lisensi ini mewajibkan nama pembuatnya."), code="credit"))
        if licence == Licence.OTHER and not cleaned.get("licence_url") and "licence_url" not in self.errors:
            self.add_error("licence_url", ValidationError(_("Tulis alamat lisensinya."), code="licence"))
        if cleaned.get("is_decorative") and cleaned.get("people") == People.SHOWN:
            message = _("Gambar yang memperlihatkan orang bukan hiasan: jelaskan siapa dan apa yang dilakukannya.")
            self.add_error("is_decorative", ValidationError(message, code="decorative"))
        return cleaned

"""What an officer hands in: a spreadsheet, and what its columns mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from economy.domain.imports.fields import BY_KEY, CHOOSABLE, IDENTITY, NAME
from economy.domain.imports.reasons import ImportRefused
from economy.models import BusinessImport


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


@dataclass(frozen=True)
class SheetColumn:
    """One column of the sheet as the officer sees it: Excel's letter, its title, some of its values, and the choice."""

    letter: str
    label: str
    samples: list[str]
    field: forms.BoundField
    used: bool
    """Whether its values go into the directory, as the form stands."""
    is_private: bool = False
    """Whether it holds identity numbers, which are neither shown nor kept."""


class ColumnsForm(forms.Form):
    """One choice for each column of the sheet: its meaning, or "not used"."""

    def __init__(self, *args: Any, job: BusinessImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._labels: list[str] = job.layout.get("labels", [])
        self._samples: list[list[str]] = job.layout.get("samples", [])
        self._guessed: dict[str, str] = job.layout.get("guessed", {})
        choices = [("", _("Tidak dipakai")), *((key, BY_KEY[key].label) for key in CHOOSABLE)]
        for position in range(len(self._labels)):
            self.fields[f"column_{position}"] = forms.ChoiceField(
                label=self._labels[position] or _("Kolom %(letter)s") % {"letter": letter(position)},
                choices=choices,
                required=False,
                initial=job.columns.get(str(position), ""),
                widget=forms.Select(
                    attrs={"data-action": "office-columns#tell", "data-office-columns-target": "choice"}
                ),
            )

    def rows(self) -> Iterator[SheetColumn]:
        """Each column that has a title or any value."""
        for position, label in enumerate(self._labels):
            samples = list(dict.fromkeys(self._samples[position] if position < len(self._samples) else []))
            if label or samples:
                field = self[f"column_{position}"]
                private = self._guessed.get(str(position)) == IDENTITY
                yield SheetColumn(letter(position), label, samples, field, bool(field.value()), private)

    def clean(self) -> dict[str, Any]:
        """Each meaning once, and a column of names among them."""
        data = super().clean() or {}
        chosen = [value for value in data.values() if value and BY_KEY[value].stored]
        for key in sorted({key for key in chosen if chosen.count(key) > 1}):
            said = _("“%(field)s” dipilih untuk lebih dari satu kolom.") % {"field": BY_KEY[key].label}
            for name in [name for name, value in data.items() if value == key]:
                self.add_error(name, said)
        if not self.errors and NAME not in chosen:
            self.add_error(None, _("Pilih dahulu kolom mana yang berisi nama usaha."))
        return data

    def columns(self) -> dict[int, str]:
        """The chosen meanings by 0-based position."""
        return {int(name.removeprefix("column_")): key for name, key in self.cleaned_data.items() if key}


def letter(position: int) -> str:
    """A column's letter as Excel shows it: 0 is A, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters

"""What the columns of a sheet mean, as the officer settles it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from economy.domain.imports.tables.fields import BY_KEY, CHOOSABLE, IDENTITY, NAME
from economy.models import BusinessImport


@dataclass(frozen=True)
class SheetChoice:
    """One sheet of the workbook; `at` is its place in the layout, `rows` about how many rows it has."""

    at: int
    name: str
    rows: int
    here: bool
    """Whether its columns are the ones shown."""
    together: bool
    """Whether it has the header of the sheet shown, so that both can be taken."""
    ticked: bool


@dataclass(frozen=True)
class SheetColumn:
    """One column of the sheet as the officer sees it: Excel's letter, its title, some of its values, and the choice."""

    letter: str
    label: str
    samples: list[str]
    field: forms.BoundField
    overwrite: forms.BoundField
    used: bool
    """Whether its values go into the directory, as the form stands."""
    is_private: bool = False
    """Whether it holds identity numbers, which are not shown."""
    hidden: bool = False
    """Whether Excel hides it."""


class ColumnsForm(forms.Form):
    """For each column its meaning, or "not used", and whether it goes above people's words; which sheets to take; and
    whether identity numbers are kept.

    `sheet` is the place in the layout of the sheet whose columns are shown, as an address has it.
    """

    def __init__(self, *args: Any, job: BusinessImport, sheet: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sheets: list[dict[str, Any]] = job.layout.get("sheets") or [job.layout]
        before = [at for at, each in enumerate(self._sheets) if each.get("name") in job.sheets]
        asked = int(sheet) if sheet.isdecimal() and len(sheet) < 6 else -1
        self.at = asked if asked in range(len(self._sheets)) else next(iter(before), 0)
        self._sheet = self._sheets[self.at]
        self._together = self._same_header(self.at)
        self._labels: list[str] = self._sheet.get("labels", [])
        self._samples: list[list[str]] = self._sheet.get("samples", [])
        self._guessed: dict[str, str] = self._sheet.get("guessed", {})
        chosen_before = not set(before).isdisjoint(self._together)
        settled = chosen_before and bool(job.previewed_at or job.parent_id)
        self._ticked = before if settled else self._together
        meanings = job.columns if chosen_before else self._guessed
        self._add_columns(meanings, job.overwrite)
        if len(self._together) > 1:
            self.fields["sheets"] = forms.MultipleChoiceField(
                choices=[(str(at), self._sheets[at]["name"]) for at in self._together],
                initial=[str(at) for at in self._ticked],
                error_messages={"required": _("Pilih paling sedikit satu lembar.")},
            )
        if IDENTITY in self._guessed.values() and getattr(settings, "IDENTITY_KEYS", None):
            self.fields["keep_identity"] = forms.BooleanField(
                label=_("Simpan NIK, terenkripsi"),
                required=False,
                initial=job.keep_identity,
                help_text=_(
                    "Tanpa tanda ini NIK dibuang dan tidak disimpan di mana pun. Bertanda, NIK disimpan tersandi dan "
                    "tidak pernah ditayangkan."
                ),
            )

    @property
    def has_header(self) -> bool:
        """Whether the sheet says what its columns are."""
        return bool(self._sheet.get("header_rows"))

    def sheet_choices(self) -> list[SheetChoice]:
        """All sheets of the workbook in its order; empty when there is only one."""
        if len(self._sheets) < 2:
            return []
        ticked = {str(at) for at in self["sheets"].value() or ()} if "sheets" in self.fields else {str(self.at)}
        return [
            SheetChoice(
                at=at,
                name=each["name"],
                rows=max(0, int(each.get("height") or 0) - int(each.get("data_start") or 1) + 1),
                here=at == self.at,
                together=at in self._together,
                ticked=str(at) in ticked,
            )
            for at, each in enumerate(self._sheets)
        ]

    def rows(self) -> Iterator[SheetColumn]:
        """Each column that has a title or any value."""
        hidden = set(self._sheet.get("hidden", ()))
        for position, label in enumerate(self._labels):
            samples = list(dict.fromkeys(self._samples[position] if position < len(self._samples) else []))
            private = self._guessed.get(str(position)) == IDENTITY
            if label or samples or private:
                field = self[f"column_{position}"]
                yield SheetColumn(
                    letter(position),
                    label,
                    samples,
                    field,
                    self[f"overwrite_{position}"],
                    used=bool(field.value()),
                    is_private=private,
                    hidden=position in hidden,
                )

    def clean(self) -> dict[str, Any]:
        """Each meaning once, and a column of names among them."""
        data = super().clean() or {}
        chosen = [key for key in self._chosen(data).values() if BY_KEY[key].stored]
        for key in sorted({key for key in chosen if chosen.count(key) > 1}):
            said = _("“%(field)s” dipilih untuk lebih dari satu kolom.") % {"field": BY_KEY[key].label}
            for position, each in self._chosen(data).items():
                if each == key:
                    self.add_error(f"column_{position}", said)
        if not self.errors and NAME not in chosen:
            self.add_error(None, _("Pilih dahulu kolom mana yang berisi nama usaha."))
        return data

    def columns(self) -> dict[int, str]:
        """The chosen meanings by 0-based position."""
        return self._chosen(self.cleaned_data)

    def overwritten(self) -> list[str]:
        """The meanings whose columns go above people's words."""
        return [key for position, key in self.columns().items() if self.cleaned_data[f"overwrite_{position}"]]

    def sheet_names(self) -> list[str] | None:
        """The names of the sheets to take; None when the file has no sheets, as a CSV has none."""
        if not self._sheet.get("name"):
            return None
        chosen = self.cleaned_data.get("sheets") or [str(self.at)]
        return [self._sheets[int(at)]["name"] for at in chosen]

    def _add_columns(self, meanings: dict[str, str], overwrite: list[str]) -> None:
        choices = [("", _("Tidak dipakai")), *((key, BY_KEY[key].label) for key in CHOOSABLE)]
        for position, label in enumerate(self._labels):
            meaning = meanings.get(str(position), "")
            named = label or _("Kolom %(letter)s") % {"letter": letter(position)}
            self.fields[f"column_{position}"] = forms.ChoiceField(
                label=named,
                choices=choices,
                required=False,
                initial=meaning if meaning in CHOOSABLE else "",
                widget=forms.Select(
                    attrs={"data-action": "office-columns#tell", "data-office-columns-target": "choice"}
                ),
            )
            self.fields[f"overwrite_{position}"] = forms.BooleanField(
                label=_("Tulis di atas isian pemilik/petugas"),
                required=False,
                initial=bool(meaning) and meaning in overwrite,
            )

    def _same_header(self, here: int) -> list[int]:
        sheet = self._sheets[here]
        return [
            at
            for at, each in enumerate(self._sheets)
            if at == here
            or (each.get("same") and sheet.get("same"))
            or (bool(each.get("header_rows")) and each.get("labels") == sheet.get("labels"))
        ]

    @staticmethod
    def _chosen(data: dict[str, Any]) -> dict[int, str]:
        named = {name.removeprefix("column_"): key for name, key in data.items() if name.startswith("column_")}
        return {int(position): key for position, key in named.items() if key}


def letter(position: int) -> str:
    """A column's letter as Excel shows it: 0 is A, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters

"""What a steward answers when a file left open where a business is."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from economy.forms.fields import VillageField
from regions.models import District


class PlaceForm(forms.Form):
    """Kecamatan and desa, of which either is enough. `seen` is what was read; `everyone` settles the others with the
    same text too, where there are any."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    district = forms.ModelChoiceField(
        District.objects.all(), label=_("Kecamatan"), required=False, empty_label=_("Pilih kecamatan")
    )
    village = VillageField(
        label=_("Desa atau kelurahan"),
        required=False,
        help_text=_("Boleh kosong bila desanya tidak diketahui."),
    )
    everyone = forms.BooleanField(required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, others: int = 0, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if not others:
            del self.fields["everyone"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        district, village = data.get("district"), data.get("village")
        if village is not None and district is None and "district" not in self.errors:
            data["district"] = village.district
        elif village is not None and district is not None and village.district_id != district.pk:
            names = {"village": village.name, "district": village.district.name}
            self.add_error("village", _("Desa %(village)s ada di Kecamatan %(district)s. Periksa keduanya.") % names)
        elif district is None and not self.errors:
            self.add_error("district", _("Pilih kecamatan atau desanya."))
        return data

"""The one form of a business: short enough for a phone, the same for registering and correcting."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from economy.domain.categories import CategoryGuesser
from economy.domain.hours import as_simple
from economy.domain.phones import as_written, is_mobile
from economy.domain.registration import REVIEWED_FIELDS, has_consented
from economy.enums import State
from economy.forms.fields import BusinessPhoneField, VillageField
from economy.forms.opening import OpeningForm, opening_initial
from economy.models import Business, Category
from regions.models import District

PLACES = (("home", _("Di rumah")), ("premises", _("Di toko, kios, atau tempat usaha sendiri")))


def category_choices() -> list[tuple[Any, Any]]:
    """The leaves of the category tree under the names of their branches."""
    categories = list(Category.objects.select_related("parent").order_by("position"))
    branches = [category for category in categories if category.parent_id is None]
    choices: list[tuple[Any, Any]] = [("", _("Pilih jenis usaha"))]
    for branch in branches:
        leaves = [category for category in categories if category.parent_id == branch.pk] or [branch]
        choices.append((branch.name, [(str(leaf.pk), leaf.name) for leaf in leaves]))
    return choices


class BusinessForm(OpeningForm):
    """What an owner says of a business. `complete=False` saves a draft, for which a name is enough."""

    field_order = (
        *("name", "offer", "category", "phone", "description"),
        *("district", "village", "place", "street_address", "qris", "delivery"),
    )
    """As on the page, so that mistakes are listed in that order; the questions about opening follow, then consent."""

    name = forms.CharField(
        label=_("Nama usaha"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Tulis nama usaha Anda.")},
    )
    offer = forms.CharField(
        label=_("Apa yang Anda jual?"),
        max_length=200,
        required=False,
        help_text=_("Misalnya: keripik singkong, jahit baju, bengkel motor."),
    )
    category = forms.TypedChoiceField(
        label=_("Jenis usaha"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Boleh kosong: kami pilihkan dari jawaban di atas."),
    )
    district = forms.ModelChoiceField(
        District.objects.all(), label=_("Kecamatan"), required=False, empty_label=_("Pilih kecamatan")
    )
    village = VillageField(
        label=_("Desa atau kelurahan"), error_messages={"required": _("Pilih desa atau kelurahan tempat usaha Anda.")}
    )
    phone = BusinessPhoneField(
        label=_("Nomor WhatsApp atau telepon"),
        help_text=_("Pembeli menghubungi nomor ini."),
        error_messages={"required": _("Tulis nomor yang dapat dihubungi pembeli.")},
    )
    place = forms.ChoiceField(
        label=_("Tempat usaha"),
        choices=PLACES,
        initial="home",
        widget=forms.RadioSelect,
        help_text=_("Usaha di rumah hanya ditampilkan sampai nama desa. Alamat rumah Anda tidak pernah ditayangkan."),
    )
    street_address = forms.CharField(
        label=_("Alamat tempat usaha"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
        help_text=_("Diisi hanya bila usaha tidak di rumah."),
    )
    description = forms.CharField(
        label=_("Cerita singkat usaha"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    qris = forms.BooleanField(label=_("Menerima pembayaran QRIS"), required=False)
    delivery = forms.BooleanField(label=_("Melayani antar ke pembeli"), required=False)
    consent = forms.BooleanField(
        widget=forms.CheckboxInput(attrs={"data-draft-skip": ""}),
        label=_("Saya pemilik usaha ini dan setuju datanya ditayangkan di Beranda setelah diperiksa petugas."),
        error_messages={"required": _("Centang persetujuan ini agar usaha dapat diajukan.")},
    )

    def __init__(
        self, *args: Any, user: User, business: Business | None = None, complete: bool = True, **kwargs: Any
    ) -> None:
        self.business = business
        kwargs["initial"] = _initial(user, business) | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.complete = complete
        choice = self.fields["category"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 — narrows the type
        choice.choices = category_choices()
        if business is None or not business.opening_hours or as_simple(business.opening_hours) is not None:
            del self.fields["keep_hours"]
        if business is not None:
            del self.fields["offer"]
            self.fields["category"].help_text = ""
            if has_consented(business):
                del self.fields["consent"]
            if business.state == State.PUBLISHED:
                self._lock_reviewed()
        if not complete:
            for name in ("village", "phone", "consent"):
                if name in self.fields:
                    self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self._clean_region(data)
        self._clean_address(data)
        self._clean_category(data)
        return data

    def listing_fields(self) -> dict[str, Any]:
        """The fields for the directory's writers."""
        data = self.cleaned_data
        village = data.get("village")
        home_based = data["place"] == "home"
        phone = data.get("phone") or ""
        fields: dict[str, Any] = {}
        if self.business is not None and self.business.village_id != (village.pk if village else None):
            fields = {"latitude": None, "longitude": None}
        return fields | {
            "name": data["name"],
            "description": data["description"] or data.get("offer") or "",
            "category": Category.objects.filter(pk=data["category"]).first() if data["category"] else None,
            "district": village.district if village else data.get("district"),
            "village": village,
            "phone": phone,
            "whatsapp": phone if phone and is_mobile(phone) else "",
            "home_based": home_based,
            "street_address": data["street_address"],
            "qris": data["qris"],
            "delivery": data["delivery"],
            **self.opening_fields(),
        }

    def consented(self) -> bool:
        """Whether the owner has ticked the consent in this form."""
        return bool(self.cleaned_data.get("consent"))

    def _lock_reviewed(self) -> None:
        for name in REVIEWED_FIELDS | {"place"}:
            if name in self.fields:
                self.fields[name].disabled = True
                self.fields[name].required = False

    def _clean_region(self, data: Mapping[str, Any]) -> None:
        district, village = data.get("district"), data.get("village")
        if district and village and village.district_id != district.pk:
            self.add_error(
                "village",
                _("%(village)s ada di Kecamatan %(own)s, bukan %(chosen)s. Pilih lagi salah satunya.")
                % {"village": village.name, "own": village.district.name, "chosen": district.name},
            )

    def _clean_address(self, data: Mapping[str, Any]) -> None:
        if self.fields["street_address"].disabled:
            return
        if self.complete and data.get("place") == "premises" and not data.get("street_address"):
            self.add_error("street_address", _("Tulis alamat tempat usaha, atau pilih usaha di rumah."))

    def _clean_category(self, data: dict[str, Any]) -> None:
        if data.get("category"):
            return
        guess = CategoryGuesser().guess(" ".join([data.get("offer", ""), data.get("name", "")]))
        if guess:
            data["category"] = guess
        elif self.complete and "category" not in self.errors:
            self.add_error("category", _("Kami belum mengenali jenis usahanya. Pilih dari daftar ini."))


def _initial(user: User, business: Business | None) -> dict[str, Any]:
    if business is None:
        return {"phone": as_written(user.phone) if user.phone and user.phone_verified else ""}
    return {
        "name": business.name,
        "category": business.category_id,
        "district": business.district_id,
        "village": business.village_id,
        "phone": as_written(business.phone or business.whatsapp),
        "place": "home" if business.home_based else "premises",
        "street_address": business.street_address,
        "description": business.description,
        "qris": business.qris,
        "delivery": business.delivery,
        **opening_initial(business),
    }

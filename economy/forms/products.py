"""The products of a business: a few rows, each with a price and a photo that survives a mistake elsewhere."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from economy.domain.photos import MAX_BYTES, PhotoError, store_photo
from economy.domain.products import ProductInput
from economy.forms.fields import RupiahField
from economy.forms.rows import RowFormSet
from economy.models import Business

MAX_PRODUCTS = 12
PREFIX = "products"
_SALT = "economy.product-photo"
_REFUSED = {
    "too_large": _("Foto ini lebih besar dari 8 MB. Pilih foto yang lebih kecil."),
    "too_many_pixels": _("Ukuran gambar ini terlalu besar untuk dibuka. Pilih foto yang lebih kecil."),
    "not_a_picture": _("Berkas ini bukan foto yang dapat kami baca. Kirim foto JPG, PNG, atau WebP."),
}


class ProductForm(forms.Form):
    """One product. The photo is kept as soon as it is read; a signed name carries it through further attempts."""

    name = forms.CharField(label=_("Nama produk"), max_length=120, required=False)
    price = RupiahField(label=_("Harga"), required=False)
    unit = forms.CharField(
        label=_("Satuan"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("kg, bungkus")}),
    )
    photo = forms.FileField(
        label=_("Foto"), required=False, widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})
    )
    kept_photo = forms.CharField(required=False, widget=forms.HiddenInput)
    remove = forms.BooleanField(label=_("Hapus produk ini"), required=False)

    def __init__(self, *args: Any, owner_id: int, **kwargs: Any) -> None:
        self.owner_id = owner_id
        super().__init__(*args, **kwargs)

    def clean_photo(self) -> str:
        """The stored photo's name, or empty; what is no picture is refused with a sentence."""
        upload = self.cleaned_data.get("photo")
        if not upload:
            return ""
        try:
            if upload.size > MAX_BYTES:
                raise PhotoError("too_large")
            return store_photo(upload)
        except PhotoError as error:
            raise ValidationError(_REFUSED[error.code], code=error.code) from error

    def clean_kept_photo(self) -> str:
        token = self.cleaned_data["kept_photo"]
        try:
            value = signing.loads(token, salt=_SALT) if token else None
        except signing.BadSignature:
            return ""
        if not isinstance(value, list) or value[0] != self.owner_id:
            return ""
        return str(value[1])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("name") and not data.get("remove") and (data.get("price") or self.photo_name):
            self.add_error("name", _("Tulis nama produknya."))
        return data

    @property
    def photo_name(self) -> str:
        """The photo this product has now: the one just sent, else the one kept from before."""
        if not self.is_bound:
            return str(self.initial.get("photo_name", ""))
        data = getattr(self, "cleaned_data", {})
        return data.get("photo") or data.get("kept_photo") or ""

    @property
    def photo_url(self) -> str:
        """Where that photo can be seen, or empty."""
        return default_storage.url(self.photo_name) if self.photo_name else ""

    @property
    def kept(self) -> list[dict[str, str]]:
        """The photo as the photo field shows what is already there."""
        return [{"url": self.photo_url, "token": self.photo_token}] if self.photo_name else []

    @property
    def photo_token(self) -> str:
        """What the hidden field carries to the next attempt."""
        return signing.dumps([self.owner_id, self.photo_name], salt=_SALT) if self.photo_name else ""


class ProductFormSet(RowFormSet[ProductForm]):
    """The rows. `complete` asks for at least one product."""

    form = ProductForm
    most = MAX_PRODUCTS
    default_error_messages: ClassVar[dict[str, Any]] = {
        **forms.BaseFormSet.default_error_messages,
        "missing_management_form": _("Daftar produk tidak terbaca. Tulis lagi produknya."),
    }

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        owner_id: int,
        complete: bool = True,
        initial: Sequence[dict[str, Any]] | None = None,
    ) -> None:
        self.complete = complete
        super().__init__(data, files, prefix=PREFIX, initial=initial, form_kwargs={"owner_id": owner_id})

    def clean(self) -> None:
        readable = self.management_form.is_valid()
        if readable and self.complete and not any(self.errors) and not self.products():
            raise ValidationError(_("Tulis paling sedikit satu produk atau layanan."), code="no_product")

    def products(self) -> list[ProductInput]:
        """What the rows say, without the empty and the removed ones."""
        return [
            ProductInput(
                name=form.cleaned_data["name"],
                price=form.cleaned_data["price"],
                unit=form.cleaned_data["unit"],
                photo=form.photo_name,
            )
            for form in self.forms
            if form.cleaned_data.get("name") and not form.cleaned_data.get("remove")
        ]


def product_rows(business: Business | None) -> Sequence[dict[str, Any]]:
    """Initial rows: the products there are, or one empty row; "add another" makes more, with and without scripts."""
    rows: list[dict[str, Any]] = []
    if business is not None:
        rows = [
            {
                "name": product.name,
                "price": product.price,
                "unit": product.unit,
                "photo_name": product.photo.name if product.photo else "",
            }
            for product in business.products.all()
        ]
    return rows or [{}]

"""What an officer chooses when two listings become one."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from economy.domain.comparison import PARTS, better_in_gone, differs, suggested_products
from economy.models import Business

KEPT, GONE = "kept", "gone"


class MergeForm(forms.Form):
    """For each part in which the listings differ whose is kept, and the products that remain; `seen` is what was read.

    The choices begin with what the comparison suggests.
    """

    seen = forms.CharField(widget=forms.HiddenInput)
    products = forms.TypedMultipleChoiceField(
        label=_("Produk"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, kept: Business, gone: Business, seen: str) -> None:
        own, theirs = list(kept.products.all()), list(gone.products.all())
        super().__init__(data, initial={"seen": seen, "products": suggested_products(own, theirs)})
        products = self.fields["products"]
        assert isinstance(products, forms.TypedMultipleChoiceField)  # noqa: S101 — narrows the type
        products.choices = [(product.pk, product.name) for product in (*own, *theirs)]
        for part in PARTS:
            if differs(part, kept, gone):
                self.fields[part.key] = forms.ChoiceField(
                    choices=[(KEPT, kept.name), (GONE, gone.name)],
                    initial=GONE if better_in_gone(part, kept, gone) else KEPT,
                    widget=forms.RadioSelect,
                )

    def taken(self) -> set[str]:
        """The keys of the parts whose value comes from the listing that goes."""
        return {part.key for part in PARTS if self.cleaned_data.get(part.key) == GONE}

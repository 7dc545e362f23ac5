"""Businesses and products on a page. A block keeps only their keys: what is shown is read when the page is, from the
public projection, so one that is hidden is gone from every page at once."""

from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.widgets.chooser import BaseChooser

from . import block_examples as examples
from .text_blocks import DIRECTORY


class DirectoryChooserBlock(blocks.ChooserBlock):
    """A choice whose value is a primary key, never the row: no page reads anything private. Translations share it."""

    def to_python(self, value: Any) -> int | None:
        return value if isinstance(value, int) else None

    def bulk_to_python(self, values: Any) -> list[int | None]:
        return [self.to_python(value) for value in values]

    def get_prep_value(self, value: Any) -> int | None:
        return self.to_python(value)

    def normalize(self, value: Any) -> int | None:
        return self.value_from_form(value)

    def value_from_form(self, value: Any) -> int | None:
        key = getattr(value, "pk", value)
        return int(key) if str(key or "").isdigit() else None

    def extract_references(self, value: Any) -> Any:
        if value is not None:
            yield self.model_class, str(value), "", ""

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def get_searchable_content(self, value: Any) -> list[str]:
        return []


class BusinessChooserBlock(DirectoryChooserBlock):
    """A public listing of the directory."""

    target_model: ClassVar[str] = "economy.Business"

    @cached_property
    def widget(self) -> BaseChooser:
        from economy.office.choosers import business_chooser

        return business_chooser.widget_class()

    class Meta:
        icon = "home"


class ProductChooserBlock(DirectoryChooserBlock):
    """A product of a public listing."""

    target_model: ClassVar[str] = "economy.Product"

    @cached_property
    def widget(self) -> BaseChooser:
        from economy.office.choosers import product_chooser

        return product_chooser.widget_class()

    class Meta:
        icon = "tag"


class BusinessCardsBlock(blocks.StructBlock):
    """Cards of chosen businesses."""

    title = blocks.CharBlock(label=_("Judul"), max_length=120)
    businesses = blocks.ListBlock(BusinessChooserBlock(label=_("Usaha")), label=_("Usaha"), min_num=1, max_num=8)

    def get_searchable_content(self, value: Any) -> list[str]:
        """Nothing: a heading over cards that may be gone says nothing of the page."""
        return []

    class Meta:
        icon = "home"
        label = _("Kartu usaha")
        group = DIRECTORY
        template = "branding/blocks/business_cards.html"
        description = _("Usaha pilihan dari direktori. Yang tidak lagi tayang hilang dengan sendirinya.")

    def get_preview_value(self) -> blocks.StructValue:
        """The newest businesses with a photo."""
        return self.normalize({"title": "Perajin di sini", "businesses": examples.businesses(2)})


class ProductCardsBlock(blocks.StructBlock):
    """Cards of chosen products, each with the business that sells it."""

    title = blocks.CharBlock(label=_("Judul"), max_length=120)
    products = blocks.ListBlock(ProductChooserBlock(label=_("Produk")), label=_("Produk"), min_num=1, max_num=12)

    def get_searchable_content(self, value: Any) -> list[str]:
        """Nothing: a heading over cards that may be gone says nothing of the page."""
        return []

    class Meta:
        icon = "tag"
        label = _("Kartu produk")
        group = DIRECTORY
        template = "branding/blocks/product_cards.html"
        description = _("Produk pilihan dari direktori, dengan harga dan penjualnya.")

    def get_preview_value(self) -> blocks.StructValue:
        """Some products with a photo."""
        return self.normalize({"title": "Untuk dibawa pulang", "products": examples.products(4)})

"""Choosing a public business or product for a page, in a window of Wagtail's admin.

Only what the public may see can be chosen. What was chosen and is hidden since stays chosen, without its name: the
page leaves it out, and shows it again when it is public again.
"""

from typing import Any, ClassVar

from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenMultipleView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from economy.domain.chosen import choosable_businesses, choosable_products
from economy.domain.public import public_names
from economy.models import Business, Product

MAX_WORDS = 80


class WordsForm(BaseFilterForm):
    """A search by words in names."""

    q = forms.CharField(
        label=gettext_lazy("Cari nama"),
        required=False,
        max_length=MAX_WORDS,
        widget=forms.TextInput(attrs={"placeholder": gettext_lazy("mis. gerabah")}),
    )

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        words = self.cleaned_data.get("q", "")
        if not words:
            return objects
        self.is_searching, self.search_query = True, words
        found = choosable_businesses if objects.model is Business else choosable_products
        return found(words=words)


def place_of(business: Business) -> str:
    """The desa or kecamatan of a listing."""
    return str(business.village or business.district or "")


class BusinessColumns:
    """Where a business is, beside its name: names repeat."""

    filter_form_class = WordsForm

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, Column("place", label=_("Desa"), accessor=place_of)]  # type: ignore[misc]


class ProductColumns:
    """Who sells a product, beside its name."""

    filter_form_class = WordsForm

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, Column("business", label=_("Usaha"), accessor="business")]  # type: ignore[misc]


class ChooseBusinessView(BusinessColumns, ChooseView): ...


class BusinessResultsView(BusinessColumns, ChooseResultsView): ...


class ChooseProductView(ProductColumns, ChooseView): ...


class ProductResultsView(ProductColumns, ChooseResultsView): ...


class ChosenBusinessView(ChosenView):
    """The answer to a choice; what is not public has no name to answer with."""

    def get_object(self, pk: str) -> Business:
        return choosable_businesses().get(pk=pk)


class ChosenBusinessesView(ChosenMultipleView):
    def get_objects(self, pks: list[str]) -> QuerySet[Business]:
        return choosable_businesses().filter(pk__in=[pk for pk in pks if pk.isdigit()])


class ChosenProductView(ChosenView):
    def get_object(self, pk: str) -> Product:
        return choosable_products().get(pk=pk)


class ChosenProductsView(ChosenMultipleView):
    def get_objects(self, pks: list[str]) -> QuerySet[Product]:
        return choosable_products().filter(pk__in=[pk for pk in pks if pk.isdigit()])


class DirectoryChooser(BaseChooser):
    """The field that shows what was chosen: its public name, or that it is no longer public."""

    show_edit_link = False

    def get_value_data_from_instance(self, instance: Model) -> dict[str, Any]:
        return {"id": instance.pk, "edit_url": None, self.display_title_key: self.get_display_title(instance)}

    def get_display_title(self, instance: Any) -> str:
        business_id = instance.business_id if isinstance(instance, Product) else instance.pk
        name = next(iter(public_names(ids=[business_id])), None)
        if name is None:
            return _("Tidak lagi tayang; tidak tampil di halaman")
        if isinstance(instance, Product):
            return f"{instance.name} – {name.name}"
        return f"{name.name} – {name.place}" if name.place else name.name


class BusinessChooserViewSet(ChooserViewSet):
    model = Business
    icon = "home"
    choose_one_text = gettext_lazy("Pilih usaha")
    choose_another_text = gettext_lazy("Pilih usaha lain")
    choose_view_class = ChooseBusinessView
    choose_results_view_class = BusinessResultsView
    chosen_view_class = ChosenBusinessView
    chosen_multiple_view_class = ChosenBusinessesView
    base_widget_class = DirectoryChooser
    register_widget = False
    per_page = 12
    preserve_url_parameters: ClassVar[list[str]] = []

    def get_object_list(self) -> QuerySet[Business]:
        return choosable_businesses()


class ProductChooserViewSet(ChooserViewSet):
    model = Product
    icon = "tag"
    choose_one_text = gettext_lazy("Pilih produk")
    choose_another_text = gettext_lazy("Pilih produk lain")
    choose_view_class = ChooseProductView
    choose_results_view_class = ProductResultsView
    chosen_view_class = ChosenProductView
    chosen_multiple_view_class = ChosenProductsView
    base_widget_class = DirectoryChooser
    register_widget = False
    per_page = 12
    preserve_url_parameters: ClassVar[list[str]] = []

    def get_object_list(self) -> QuerySet[Product]:
        return choosable_products()


business_chooser = BusinessChooserViewSet("business_chooser", url_prefix="business-chooser")
product_chooser = ProductChooserViewSet("product_chooser", url_prefix="product-chooser")


@hooks.register("register_admin_viewset")
def choosers() -> list[ChooserViewSet]:
    """Their windows in the admin."""
    return [business_chooser, product_chooser]

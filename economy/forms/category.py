"""A category as staff edit it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from economy.domain.category_edits import save_category
from economy.models import Category


class CategoryForm(WagtailAdminModelForm):
    """Names in both languages, place in the tree, classification, and the words that speak for it."""

    class Meta:
        model = Category
        fields = (
            "name_id",
            "name_en",
            "slug",
            "parent",
            "kbli_edition",
            "kbli_code",
            "keywords",
            "icon",
            "position",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)  # noqa: S101 — narrows the type
        roots = Category.objects.filter(parent=None)
        parent.queryset = roots.exclude(pk=self.instance.pk) if self.instance.pk else roots

    def clean_parent(self) -> Category | None:
        """The tree has two floors: a category with children stays on the upper one."""
        parent: Category | None = self.cleaned_data["parent"]
        if parent and self.instance.pk and self.instance.children.exists():
            raise forms.ValidationError(_("Kategori ini punya subkategori, jadi tidak dapat dipindah ke bawah induk."))
        return parent

    def save(self, commit: bool = True) -> Category:
        category: Category = super().save(commit=False)
        return save_category(category=category) if commit else category

"""The facts of a programme in Wagtail's admin: everything but where it stands, which only an update changes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from ..models import Programme


class FactsForm(WagtailAdminModelForm):
    """Refuses to drop an indicator that has values: its history would go with it."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        indicators = self.formsets.get("indicators")
        if indicators is not None and indicators.is_valid():
            for form in indicators.deleted_forms:
                if form.instance.pk and form.instance.values.exists():
                    told = _("Indikator “%(name)s” sudah punya nilai, jadi tidak dapat dihapus.")
                    self.add_error(None, ValidationError(told % {"name": form.instance.name}))
        return cleaned


class ProgrammeViewSet(SnippetViewSet):
    """Adding and changing the facts of programmes. They are retired by an update, never deleted."""

    model = Programme
    icon = "tasks"
    list_display = ["code", "name", "pillar", "phase"]
    search_fields = ["code", "name"]
    copy_view_enabled = False
    menu_item_is_registered = True
    """The steward's room leads here; the list of snippets would show it once more."""
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("code"), FieldPanel("name")]),
                    FieldRowPanel([FieldPanel("pillar"), FieldPanel("phase")]),
                    FieldPanel("quick_win"),
                    FieldPanel("districts"),
                ],
                heading=gettext_lazy("Program"),
            ),
            FieldPanel("measure"),
            InlinePanel(
                "indicators",
                heading=gettext_lazy("Indikator"),
                label=gettext_lazy("Indikator"),
                panels=[
                    FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
                    FieldRowPanel([FieldPanel("unit"), FieldPanel("unit_en")]),
                    FieldRowPanel([FieldPanel("baseline"), FieldPanel("target"), FieldPanel("target_year")]),
                ],
            ),
        ],
        base_form_class=FactsForm,
    )

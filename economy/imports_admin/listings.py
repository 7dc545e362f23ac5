"""All imports in Wagtail's admin, and the way to a new one."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from economy.enums import ImportState, Outcome
from economy.models import BusinessImport
from economy.office.pages import OfficeListing
from economy.office.tables import NameColumn, NumberColumn, StateColumn, WhenColumn

from .hooks import PERMISSION
from .standing import TONES, state_in_words

ROOM = ("economy_imports:index", gettext_lazy("Impor UMKM"))


class ImportFilters(WagtailFilterSet):
    """Imports by where they stand."""

    status = django_filters.MultipleChoiceFilter(
        field_name="state",
        label=gettext_lazy("Status"),
        choices=ImportState.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = BusinessImport
        fields: list[str] = []


class ImportsView(OfficeListing):
    """All imports, newest first; the way to a new one."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "upload"
    page_title = gettext_lazy("Impor UMKM")
    model = BusinessImport
    results_template_name = "economy/imports/index_results.html"
    index_url_name = "economy_imports:index"
    index_results_url_name = "economy_imports:index_results"
    search_fields = ("original_name", "source")
    search_placeholder = gettext_lazy("Cari nama berkas…")
    filterset_class = ImportFilters
    default_ordering = ("-created_at", "-pk")
    paginate_by = 25
    verbose_name_plural = gettext_lazy("impor")

    def get_base_queryset(self) -> QuerySet[BusinessImport]:
        return BusinessImport.objects.select_related("uploader").defer("layout", "reasons")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        url = reverse("economy_imports:upload")
        return [HeaderButton(_("Unggah berkas"), url, icon_name="upload", classname="office-header-button")]

    @cached_property
    def columns(self) -> list[Column]:
        def count(outcome: Outcome) -> Any:
            return lambda job: job.counts.get(outcome.value)

        return [
            NameColumn(
                "original_name",
                label=_("Berkas"),
                url_name="economy_imports:progress",
                sort_key="original_name",
                note=lambda job: " · ".join(filter(None, (job.source, str(job.uploader or "")))),
            ),
            StateColumn("state", label=_("Status"), accessor=state_in_words, tone=lambda job: TONES[job.state]),
            NumberColumn("total_rows", label=_("Baris"), accessor=lambda job: job.total_rows or None),
            NumberColumn("created", label=_("Baru"), accessor=count(Outcome.CREATED)),
            NumberColumn("updated", label=_("Diperbarui"), accessor=count(Outcome.UPDATED)),
            NumberColumn("refused", label=_("Ditolak"), accessor=count(Outcome.REFUSED)),
            WhenColumn("created_at", label=_("Waktu"), sort_key="created_at"),
        ]

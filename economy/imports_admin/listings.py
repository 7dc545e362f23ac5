"""The import's listings in Wagtail's admin: all imports, and the rows of one."""

from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from economy.domain.imports.reads import containing, with_reason
from economy.enums import ImportState, Outcome
from economy.models import BusinessImport, ImportRow
from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NameColumn, NumberColumn, StateColumn, WhenColumn

from .columns import RowColumn, RowContentColumn
from .hooks import PERMISSION
from .standing import OUTCOME_TONES, TONES, remarks, state_in_words

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


class RowFilters(WagtailFilterSet):
    """Rows by what became of them and by what was noted on them, each with the number of rows."""

    hasil = django_filters.ChoiceFilter(
        field_name="outcome", label=gettext_lazy("Hasil"), empty_label=gettext_lazy("Semua"), widget=forms.RadioSelect
    )
    catatan = django_filters.ChoiceFilter(
        method="by_reason", label=gettext_lazy("Catatan"), empty_label=gettext_lazy("Semua"), widget=forms.RadioSelect
    )

    class Meta:
        model = ImportRow
        fields: list[str] = []

    def __init__(self, *args: Any, job: BusinessImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["hasil"].extra["choices"] = [
            (each.value, f"{each.label} ({job.counts[each.value]})") for each in Outcome if job.counts.get(each.value)
        ]
        self.filters["catatan"].extra["choices"] = [
            (each.code, f"{each.sentence} ({each.count})") for each in remarks(job)
        ]

    def by_reason(self, queryset: QuerySet[ImportRow], name: str, value: str) -> QuerySet[ImportRow]:
        """The rows that carry this remark."""
        return with_reason(queryset, value)


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
    search_fields = ("original_name",)
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
                note=lambda job: str(job.uploader or ""),
            ),
            StateColumn("state", label=_("Status"), accessor=state_in_words, tone=lambda job: TONES[job.state]),
            NumberColumn("total_rows", label=_("Baris"), accessor=lambda job: job.total_rows or None),
            NumberColumn("created", label=_("Baru"), accessor=count(Outcome.CREATED)),
            NumberColumn("updated", label=_("Diperbarui"), accessor=count(Outcome.UPDATED)),
            NumberColumn("refused", label=_("Ditolak"), accessor=count(Outcome.REFUSED)),
            WhenColumn("created_at", label=_("Waktu"), sort_key="created_at"),
        ]


class RowsView(OfficeListing):
    """The sheet's rows with what became of each, by outcome, by remark, or by any word in them."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "upload"
    page_title = gettext_lazy("Baris berkas")
    model = ImportRow
    template_name = "economy/imports/rows.html"
    results_template_name = "economy/imports/rows_results.html"
    search_placeholder = gettext_lazy("Cari isi atau nomor baris…")
    filterset_class = RowFilters
    default_ordering = "number"
    paginate_by = 50
    verbose_name_plural = gettext_lazy("baris")
    job: BusinessImport

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.job = get_object_or_404(BusinessImport, pk=kwargs["pk"])

    def get_base_queryset(self) -> QuerySet[ImportRow]:
        return ImportRow.objects.filter(batch=self.job).select_related("business")

    def search_queryset(self, queryset: QuerySet[ImportRow]) -> QuerySet[ImportRow]:
        return containing(queryset, self.search_query)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "job": self.job}

    def get_index_url(self) -> str:
        return reverse("economy_imports:rows", args=[self.job.pk])

    def get_index_results_url(self) -> str:
        return reverse("economy_imports:rows_results", args=[self.job.pk])

    def trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("economy_imports:progress", args=[self.job.pk]), "label": self.job.original_name}]

    @cached_property
    def columns(self) -> list[Column]:
        may_review = self.request.user.has_perm("economy.review_business")
        return [
            NumberColumn("number", label=_("Baris"), sort_key="number"),
            RowContentColumn("cells", label=_("Usaha"), job=self.job, may_review=may_review),
            StateColumn(
                "outcome",
                label=_("Hasil"),
                accessor="get_outcome_display",
                tone=lambda row: OUTCOME_TONES[row.outcome],
            ),
            RowColumn("reasons", label=_("Catatan")),
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        return {**context, "tabs": self.tabs(), "tabs_name": _("Hasil")}

    def tabs(self) -> list[Tab]:
        """All rows, and those of each outcome that happened; a search goes on in each."""
        counts = [(each.value, str(each.label), self.job.counts.get(each.value, 0)) for each in Outcome]
        chosen = self.request.GET.get("hasil", "")
        found = []
        for value, label, count in [("", _("Semua"), self.job.done_rows or self.job.total_rows), *counts]:
            if count or not value:
                kept = {key: text for key in ("q", "catatan") if (text := self.request.GET.get(key))}
                query = urlencode({**kept, "hasil": value} if value else kept)
                found.append(Tab(self.index_url + (f"?{query}" if query else ""), label, count, value == chosen))
        return found

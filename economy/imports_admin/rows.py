"""The rows of one import in Wagtail's admin: what would become of each before the officer's word, what did after it."""

from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from economy.domain.imports.reads import containing, with_reason
from economy.enums import ImportState, Outcome, Undone
from economy.models import BusinessImport, ImportRow
from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NumberColumn, StateColumn

from .changes import Reading, Readings
from .columns import RowContentColumn, RowEffectColumn
from .hooks import PERMISSION, PUBLISH_PERMISSION
from .listings import ROOM
from .outcomes import OUTCOME_TONES, remarks

FILTERS = ("hasil", "catatan", "diurungkan")


class RowFilters(WagtailFilterSet):
    """Rows by what becomes of them, by what was noted on them, and by how they were taken back; each choice with the
    number of its rows."""

    hasil = django_filters.ChoiceFilter(
        field_name="outcome", label=gettext_lazy("Hasil"), empty_label=gettext_lazy("Semua"), widget=forms.RadioSelect
    )
    catatan = django_filters.ChoiceFilter(
        method="by_reason", label=gettext_lazy("Catatan"), empty_label=gettext_lazy("Semua"), widget=forms.RadioSelect
    )
    diurungkan = django_filters.ChoiceFilter(
        field_name="undone",
        label=gettext_lazy("Setelah diurungkan"),
        empty_label=gettext_lazy("Semua"),
        widget=forms.RadioSelect,
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
        taken_back = [
            (each.value, f"{each.label} ({job.undo_counts[each.value]})")
            for each in Undone
            if job.undo_counts.get(each.value)
        ]
        self.filters["diurungkan"].extra["choices"] = taken_back
        if not taken_back:
            del self.filters["diurungkan"]

    def by_reason(self, queryset: QuerySet[ImportRow], name: str, value: str) -> QuerySet[ImportRow]:
        """The rows that carry this remark."""
        return with_reason(queryset, value)


class RowsView(OfficeListing):
    """The sheet's rows with what becomes of each, by outcome, by remark, or by any word in them."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "upload"
    page_title = gettext_lazy("Baris berkas")
    model = ImportRow
    template_name = "economy/imports/rows.html"
    results_template_name = "economy/imports/rows_results.html"
    search_placeholder = gettext_lazy("Cari isi atau nomor baris…")
    filterset_class = RowFilters
    default_ordering = "position"
    paginate_by = 50
    verbose_name_plural = gettext_lazy("baris")
    job: BusinessImport
    readings: Readings

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.job = get_object_or_404(BusinessImport, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Pratinjau baris") if self.job.state == ImportState.PREVIEWED else _("Baris berkas")

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

    def get_paginator(self, *args: Any, **kwargs: Any) -> Paginator[ImportRow]:
        """A paginator that need not count what the import has counted."""
        paginator: Paginator[ImportRow] = super().get_paginator(*args, **kwargs)
        if (count := self._known_count()) is not None:
            paginator.__dict__["count"] = count
        return paginator

    def paginate_queryset(self, queryset: QuerySet[ImportRow], page_size: int) -> Any:
        """One page of rows; what they change is put into words for all of them at once."""
        found = super().paginate_queryset(queryset, page_size)
        self.readings = Readings(found[1].object_list)
        return found

    def reading(self, row: ImportRow) -> Reading:
        """What one of the page's rows does."""
        return self.readings.of(row)

    @cached_property
    def columns(self) -> list[Column]:
        may_review = self.request.user.has_perm(PUBLISH_PERMISSION)
        return [
            NumberColumn("number", label=_("Baris")),
            RowContentColumn("cells", label=_("Usaha"), job=self.job, may_review=may_review),
            StateColumn(
                "outcome",
                label=_("Hasil"),
                accessor="get_outcome_display",
                tone=lambda row: OUTCOME_TONES[row.outcome],
            ),
            RowEffectColumn(
                "reasons",
                label=_("Perubahan dan catatan"),
                readings=self.reading,
                may_review=may_review,
            ),
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        return {**context, "job": self.job, "tabs": self.tabs(), "tabs_name": _("Hasil")}

    def tabs(self) -> list[Tab]:
        """All rows, and those of each outcome that happened; a search goes on in each."""
        counts = [(each.value, str(each.label), self.job.counts.get(each.value, 0)) for each in Outcome]
        chosen = self.request.GET.get("hasil", "")
        found = []
        for value, label, count in [("", _("Semua"), sum(self.job.counts.values()) or self.job.total_rows), *counts]:
            if count or not value:
                kept = {key: text for key in ("q", *FILTERS[1:]) if (text := self.request.GET.get(key))}
                query = urlencode({**kept, "hasil": value} if value else kept)
                found.append(Tab(self.index_url + (f"?{query}" if query else ""), label, count, value == chosen))
        return found

    def _known_count(self) -> int | None:
        """How many rows the listing has, where the import's own counts tell; None where they must be counted."""
        if self.is_searching or not self.job.counts or self.filters is None or not self.filters.is_valid():
            return None
        chosen = {name: value for name in FILTERS if (value := self.filters.form.cleaned_data.get(name))}
        if not chosen:
            return sum(self.job.counts.values())
        if len(chosen) > 1:
            return None
        counts = {"hasil": self.job.counts, "catatan": self.job.reasons, "diurungkan": self.job.undo_counts}
        [(name, value)] = chosen.items()
        found: int | None = counts[name].get(value)
        return found

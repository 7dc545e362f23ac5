"""The office's lists of reports of illegal charges: those that wait, all of them, and those taken for spam."""

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NameColumn, NumberColumn, StateColumn, WhenColumn

from ..domain import charge_queue
from ..domain.charge_reports import PERMISSION
from ..domain.site_tree import LANGUAGES
from ..enums import ReportState
from ..models import ChargeReport, DestinationPage

ROOM = ("charge_reports:index", gettext_lazy("Laporan pungutan"))
TONES: dict[str, str] = {
    ReportState.RECEIVED: "wait",
    ReportState.EXAMINED: "busy",
    ReportState.FORWARDED: "busy",
    ReportState.RESOLVED: "ok",
    ReportState.NOT_UPHELD: "",
    ReportState.SPAM: "bad",
}
AGES = (
    ("3", gettext_lazy("Lebih dari 3 hari")),
    ("7", gettext_lazy("Lebih dari 7 hari")),
    ("30", gettext_lazy("Lebih dari 30 hari")),
)


def destinations_reported(request: HttpRequest | None) -> QuerySet[DestinationPage]:
    """The destinations that reports are about; reports name the pages of the first language."""
    reported = ChargeReport.objects.exclude(destination=None).values("destination")
    return DestinationPage.objects.filter(pk__in=reported, locale__language_code=LANGUAGES[0]).order_by("title")


class ReportFilters(WagtailFilterSet):
    """Reports by state, destination and age."""

    status = django_filters.MultipleChoiceFilter(
        field_name="state",
        label=gettext_lazy("Status"),
        choices=ReportState.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    destination = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Destinasi"),
        queryset=destinations_reported,
        empty_label=gettext_lazy("Semua destinasi"),
        widget=forms.RadioSelect,
    )
    age = django_filters.ChoiceFilter(
        label=gettext_lazy("Umur laporan"),
        choices=AGES,
        method="older",
        empty_label=gettext_lazy("Semua umur"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = ChargeReport
        fields: list[str] = []

    def older(self, queryset: QuerySet[ChargeReport], name: str, days: str) -> QuerySet[ChargeReport]:
        """Those received more than so many days ago."""
        return queryset.filter(created_at__lt=timezone.now() - timedelta(days=int(days)))


class ReportListing(OfficeListing):
    """What all lists of reports have."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "warning"
    model = ChargeReport
    results_template_name = "branding/reports/listing_results.html"
    verbose_name_plural = gettext_lazy("laporan")
    search_fields = ("number", "place", "destination__title")
    search_placeholder = gettext_lazy("Nomor atau tempat")
    filterset_class = ReportFilters
    paginate_by = 30

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        counts = charge_queue.charge_report_counts()
        tabs = [
            Tab(reverse(name), label, count, name == self.index_url_name)
            for name, label, count in (
                ("charge_reports:index", _("Menunggu"), counts.open),
                ("charge_reports:all", _("Semua laporan"), sum(counts.by_state.values())),
                ("charge_reports:spam", _("Dugaan spam"), counts.by_state[ReportState.SPAM]),
            )
        ]
        return super().get_context_data(*args, tabs=tabs, tabs_name=_("Daftar laporan"), **kwargs)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn(
                "number", label=_("Nomor"), url_name="charge_reports:detail", note=lambda report: report.where or "–"
            ),
            StateColumn("state", label=_("Status"), accessor="get_state_display", tone=lambda each: TONES[each.state]),
            NumberColumn("amount", label=_("Rupiah"), sort_key="amount"),
            WhenColumn("created_at", label=_("Diterima"), sort_key="created_at"),
        ]


class QueueView(ReportListing):
    """Reports that wait for the office, the longest waiting first."""

    page_title = gettext_lazy("Laporan pungutan liar")
    index_url_name = "charge_reports:index"
    index_results_url_name = "charge_reports:index_results"

    def get_base_queryset(self) -> QuerySet[ChargeReport]:
        return charge_queue.open_reports()


class AllView(ReportListing):
    """All reports."""

    page_title = gettext_lazy("Semua laporan")
    index_url_name = "charge_reports:all"
    index_results_url_name = "charge_reports:all_results"

    def get_base_queryset(self) -> QuerySet[ChargeReport]:
        return charge_queue.all_reports()


class SpamView(ReportListing):
    """Reports taken for spam, by the trap in the form or by a person."""

    page_title = gettext_lazy("Dugaan spam")
    index_url_name = "charge_reports:spam"
    index_results_url_name = "charge_reports:spam_results"

    def get_base_queryset(self) -> QuerySet[ChargeReport]:
        return charge_queue.suspected()

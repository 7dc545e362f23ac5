"""The office's listings of businesses: the queue of those that wait, and all of them."""

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

from economy.domain import duplicates, merges, queries, review, stewardship
from economy.enums import State
from economy.models import Business
from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NameColumn, StateColumn, TextColumn, WhenColumn

from .facts import place

PERMISSION = "economy.review_business"
ROOM = ("economy_review:index", gettext_lazy("Pemeriksaan"))
TONES: dict[str, str] = {
    State.DRAFT: "",
    State.SUBMITTED: "wait",
    State.RETURNED: "busy",
    State.PUBLISHED: "ok",
    State.HIDDEN: "bad",
    State.CLOSED: "",
}


class BusinessFilters(WagtailFilterSet):
    """Businesses by their state."""

    status = django_filters.ChoiceFilter(
        field_name="state",
        label=gettext_lazy("Status"),
        choices=State.choices,
        empty_label=gettext_lazy("Semua status"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Business
        fields: list[str] = []


class ReviewListing(OfficeListing):
    """What all listings of the room have: their permission, the room, the tabs above them."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "clipboard-list"
    paginate_by = 30

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        counts = review.counts_by_state()
        tabs = [
            Tab(reverse(name), label, count, name == self.index_url_name)
            for name, label, count in (
                ("economy_review:index", _("Menunggu diperiksa"), counts.get(State.SUBMITTED, 0)),
                ("economy_review:all", _("Semua usaha"), sum(counts.values())),
                ("economy_review:places", _("Wilayah"), stewardship.waiting_count()),
                ("economy_review:duplicates", _("Usaha ganda"), duplicates.open_count()),
                ("economy_review:merges", _("Digabung"), merges.standing_count()),
            )
        ]
        return super().get_context_data(*args, tabs=tabs, tabs_name=_("Daftar usaha"), **kwargs)


class BusinessListing(ReviewListing):
    """What both listings of businesses have."""

    model = Business
    results_template_name = "economy/review/listing_results.html"
    verbose_name_plural = gettext_lazy("usaha")


class QueueView(BusinessListing):
    """Submitted listings, the longest waiting first."""

    page_title = gettext_lazy("Pemeriksaan usaha")
    index_url_name = "economy_review:index"
    index_results_url_name = "economy_review:index_results"
    is_searchable = False

    def get_base_queryset(self) -> QuerySet[Business]:
        return queries.waiting_for_review()

    @cached_property
    def columns(self) -> list[Column]:
        return [
            _name(),
            TextColumn("place", label=_("Tempat"), accessor=place),
            TextColumn("owner", label=_("Akun pemilik")),
            WhenColumn("submitted_at", label=_("Menunggu sejak")),
        ]


class ListingView(BusinessListing):
    """All listings, to look one up by name, number or state."""

    page_title = gettext_lazy("Semua usaha")
    index_url_name = "economy_review:all"
    index_results_url_name = "economy_review:all_results"
    search_placeholder = gettext_lazy("Nama, nomor telepon, atau NIB")
    filterset_class = BusinessFilters

    def get_base_queryset(self) -> QuerySet[Business]:
        return review.all_businesses()

    def search_queryset(self, queryset: QuerySet[Business]) -> QuerySet[Business]:
        return review.matching(queryset, self.search_query)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            _name(),
            TextColumn("place", label=_("Tempat"), accessor=place),
            StateColumn("state", label=_("Status"), accessor="get_state_display", tone=lambda each: TONES[each.state]),
            WhenColumn("updated_at", label=_("Diubah")),
        ]


def _name() -> NameColumn:
    return NameColumn(
        "name",
        label=_("Usaha"),
        url_name="economy_review:detail",
        note=lambda each: each.category.name if each.category else _("jenis usaha belum diketahui"),
    )

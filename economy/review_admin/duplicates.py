"""The office's listings of pairs that may be one business, and of what was merged."""

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from economy.domain import duplicates, merges
from economy.models import DuplicateCandidate, Merge
from economy.office.tables import NameColumn, StateColumn, TextColumn, WhenColumn

from .facts import place
from .listings import ReviewListing
from .sides import REASONS


class DuplicatesView(ReviewListing):
    """The pairs that wait, the surest first."""

    page_title = gettext_lazy("Usaha ganda")
    model = DuplicateCandidate
    index_url_name = "economy_review:duplicates"
    index_results_url_name = "economy_review:duplicates_results"
    results_template_name = "economy/review/duplicates_results.html"
    is_searchable = False
    verbose_name_plural = gettext_lazy("pasangan")

    def get_base_queryset(self) -> QuerySet[DuplicateCandidate]:
        return duplicates.open_candidates()

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn("pair", label=_("Usaha"), accessor=_names, url_name="economy_review:pair", note=_places),
            TextColumn("reasons", label=_("Sebab"), accessor=reasons),
            TextColumn("score", label=_("Kemiripan nama"), accessor=lambda pair: f"{pair.score} %"),
            WhenColumn("created_at", label=_("Ditemukan")),
        ]


class MergesView(ReviewListing):
    """What was merged, the newest first; the way to undo it."""

    page_title = gettext_lazy("Usaha yang digabung")
    model = Merge
    index_url_name = "economy_review:merges"
    index_results_url_name = "economy_review:merges_results"
    results_template_name = "economy/review/merges_results.html"
    search_placeholder = gettext_lazy("Nama usaha")
    verbose_name_plural = gettext_lazy("penggabungan")

    def get_base_queryset(self) -> QuerySet[Merge]:
        return merges.all_merges()

    def search_queryset(self, queryset: QuerySet[Merge]) -> QuerySet[Merge]:
        return merges.named(queryset, self.search_query)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn(
                "gone_name",
                label=_("Yang digabungkan"),
                url_name="economy_review:merge",
                note=lambda each: _("ke %(name)s") % {"name": each.kept.name},
            ),
            StateColumn(
                "undone_at",
                label=_("Status"),
                accessor=lambda each: _("Dibatalkan") if each.undone_at else _("Digabung"),
                tone=lambda each: "" if each.undone_at else "ok",
            ),
            TextColumn("by", label=_("Oleh")),
            WhenColumn("at", label=_("Waktu")),
        ]


def reasons(pair: DuplicateCandidate) -> str:
    """Why the two may be one, in words."""
    return ", ".join(str(REASONS[reason]) for reason in pair.reasons if reason in REASONS) or _("dipilih petugas")


def _names(pair: DuplicateCandidate) -> str:
    return _("%(first)s dan %(second)s") % {"first": pair.first.name, "second": pair.second.name}


def _places(pair: DuplicateCandidate) -> str:
    first, second = (f"{place(each)} ({each.get_state_display()})" for each in (pair.first, pair.second))
    return first if first == second else f"{first} · {second}"

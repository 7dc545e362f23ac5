"""Both word lists as staff read them: every row, and whether visitors' questions are read with it already."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NameColumn, StateColumn, TextColumn, WhenColumn
from search.domain import releases, words
from search.domain.wordlists import ensure_word_lists, terms_of
from search.models import Correction, SynonymGroup

PERMISSION = "economy.review_business"
"""The office's: whoever looks after listings knows what people call things."""
ROOM = ("search_words:index", gettext_lazy("Daftar kata"))


def tabs(current: str) -> list[Tab]:
    """The room's pages, each with its number: rows, and what is not in use yet."""
    return [
        Tab(reverse(name), label, count, name == current)
        for name, label, count in (
            ("search_words:index", _("Sinonim"), SynonymGroup.objects.count()),
            ("search_words:corrections", _("Perbaikan ejaan"), Correction.objects.count()),
            ("search_words:apply", _("Belum diterapkan"), len(releases.changes())),
        )
    ]


class WordListing(OfficeListing):
    """What both lists have."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "list-ul"
    results_template_name = "search/words/listing_results.html"
    search_placeholder = gettext_lazy("Kata atau frasa")
    paginate_by = 50
    add_name: str
    add_label: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        ensure_word_lists()
        return super().get(request, *args, **kwargs)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        extra = {"tabs": tabs(self.index_url_name), "tabs_name": _("Daftar kata"), "add_url": reverse(self.add_name)}
        return super().get_context_data(*args, **extra, add_label=self.add_label, **kwargs)

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        url = reverse(self.add_name)
        return [HeaderButton(_("Tambah"), url, icon_name="plus", classname="office-header-button")]

    def _state(self) -> StateColumn:
        return StateColumn(
            "state",
            label=_("Status"),
            accessor=lambda row: _("Dipakai") if self.is_used(row) else _("Belum diterapkan"),
            tone=lambda row: "ok" if self.is_used(row) else "wait",
        )

    def is_used(self, row: Any) -> bool:
        """Whether questions are read with this row as it is written."""
        raise NotImplementedError


class GroupsView(WordListing):
    """Groups of words that mean the same."""

    model = SynonymGroup
    page_title = gettext_lazy("Sinonim")
    index_url_name = "search_words:index"
    index_results_url_name = "search_words:index_results"
    verbose_name_plural = gettext_lazy("kelompok sinonim")
    default_ordering = ("terms",)
    add_name = "search_words:add_synonym"
    add_label = gettext_lazy("Tambah kelompok")

    def get_base_queryset(self) -> QuerySet[SynonymGroup]:
        return SynonymGroup.objects.all()

    def search_queryset(self, queryset: QuerySet[SynonymGroup]) -> QuerySet[SynonymGroup]:
        return queryset.filter(terms__icontains=words.fold(self.search_query))

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn("terms", label=_("Kata yang sama artinya"), url_name="search_words:synonym"),
            self._state(),
            WhenColumn("changed_at", label=_("Diubah"), sort_key="changed_at"),
        ]

    def is_used(self, row: SynonymGroup) -> bool:
        return frozenset(terms_of(row.terms)) in self._used

    @cached_property
    def _used(self) -> frozenset[frozenset[str]]:
        return frozenset(map(frozenset, words.synonym_groups()))


class CorrectionsView(WordListing):
    """What people type, and what is looked for instead."""

    model = Correction
    page_title = gettext_lazy("Perbaikan ejaan")
    index_url_name = "search_words:corrections"
    index_results_url_name = "search_words:corrections_results"
    verbose_name_plural = gettext_lazy("perbaikan ejaan")
    default_ordering = ("typed",)
    add_name = "search_words:add_correction"
    add_label = gettext_lazy("Tambah perbaikan")

    def get_base_queryset(self) -> QuerySet[Correction]:
        return Correction.objects.all()

    def search_queryset(self, queryset: QuerySet[Correction]) -> QuerySet[Correction]:
        text = words.fold(self.search_query)
        return queryset.filter(Q(typed__icontains=text) | Q(usual__icontains=text))

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn("typed", label=_("Yang diketik"), url_name="search_words:correction", sort_key="typed"),
            TextColumn("usual", label=_("Ejaan yang dicari"), sort_key="usual"),
            self._state(),
            WhenColumn("changed_at", label=_("Diubah"), sort_key="changed_at"),
        ]

    def is_used(self, row: Correction) -> bool:
        return words.corrections().get(row.typed) == row.usual

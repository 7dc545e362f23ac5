"""The office's two lists of what visitors ask: what finds nothing, and what is asked most."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import get_language_info, gettext_lazy, override
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from economy.office.pages import OfficeListing, Tab
from economy.office.tables import NameColumn, NumberColumn, TextColumn
from search.domain import questions
from search.models import AskedQuestion

from .download import csv_file

PERMISSION = "economy.review_business"
"""The office's: whoever looks after listings sees what people miss among them."""
ROOM = ("search_questions:index", gettext_lazy("Yang dicari"))
DOWNLOAD = "unduh"
MOST_ROWS = 10_000
"""Rows of a download."""


class WordsColumn(Column):
    """The ways to teach the search the words of a question."""

    cell_template_name = "search/questions/words_cell.html"


class QuestionListing(OfficeListing):
    """What both lists have: their columns, the tabs above them, a search, and the way to take them home."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "search"
    model = AskedQuestion
    results_template_name = "search/questions/listing_results.html"
    search_placeholder = gettext_lazy("Kata dalam pertanyaan")
    default_ordering = ("-times", "text")
    paginate_by = 30
    verbose_name_plural = gettext_lazy("pertanyaan")
    file_name: ClassVar[str]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._file() if DOWNLOAD in request.GET else super().get(request, *args, **kwargs)

    def search_queryset(self, queryset: QuerySet[AskedQuestion]) -> QuerySet[AskedQuestion]:
        return questions.containing(queryset, self.search_query)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        tabs = [
            Tab(reverse(name), label, found.count(), name == self.index_url_name)
            for name, label, found in (
                ("search_questions:index", _("Tanpa hasil"), questions.without_results()),
                ("search_questions:asked", _("Paling banyak ditanyakan"), questions.shown()),
            )
        ]
        return super().get_context_data(
            *args, tabs=tabs, tabs_name=_("Daftar pertanyaan"), least=questions.LEAST_TIMES, **kwargs
        )

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        asked = {DOWNLOAD: "csv"} | ({"q": self.search_query} if self.search_query else {})
        url = f"{reverse(self.index_url_name)}?{urlencode(asked)}"
        return [HeaderButton(_("Unduh CSV"), url, icon_name="download", classname="office-header-button")]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn("text", label=_("Pertanyaan"), get_url=public_url),
            NumberColumn("times", label=_("Kali ditanyakan"), sort_key="times"),
            *self.more_columns(),
            TextColumn(
                "last_on",
                label=_("Terakhir ditanyakan"),
                accessor=last_asked,
                sort_key="last_on",
                classname="office-when",
            ),
            TextColumn("language", label=_("Bahasa"), accessor=language_name),
            WordsColumn("words", label=_("Ajari pencarian")),
        ]

    def more_columns(self) -> list[Column]:
        """What this list alone shows."""
        return []

    def _file(self) -> HttpResponse:
        """All rows that match, as a file."""
        titles = [_("Pertanyaan"), _("Bahasa"), _("Kali ditanyakan"), _("Hasil terakhir")]
        titles += [_("Pertama ditanyakan"), _("Terakhir ditanyakan")]
        rows = [
            (each.text, each.language, each.times, each.found, each.first_on.isoformat(), each.last_on.isoformat())
            for each in self.get_queryset()[:MOST_ROWS]
        ]
        return csv_file(self.file_name, [titles, *rows])


class WithoutResultsView(QuestionListing):
    """What visitors look for and the directory does not find: goods nobody sells here, or words it does not know."""

    page_title = gettext_lazy("Pertanyaan tanpa hasil")
    index_url_name = "search_questions:index"
    index_results_url_name = "search_questions:index_results"
    file_name = "pertanyaan-tanpa-hasil"

    def get_base_queryset(self) -> QuerySet[AskedQuestion]:
        return questions.without_results()


class AskedView(QuestionListing):
    """All questions, most asked first."""

    page_title = gettext_lazy("Pertanyaan yang paling banyak diajukan")
    index_url_name = "search_questions:asked"
    index_results_url_name = "search_questions:asked_results"
    file_name = "pertanyaan"

    def get_base_queryset(self) -> QuerySet[AskedQuestion]:
        return questions.shown()

    def more_columns(self) -> list[Column]:
        return [NumberColumn("found", label=_("Hasil terakhir"), sort_key="found")]


def public_url(question: AskedQuestion) -> str:
    """The page on which the public finds what the question finds."""
    with override(question.language):
        return f"{reverse('search:directory')}?{urlencode({'q': question.text})}"


def last_asked(question: AskedQuestion) -> str:
    """The day in words."""
    return date_format(question.last_on, "j F Y")


def language_name(question: AskedQuestion) -> str:
    """The language in the reader's own words."""
    return str(get_language_info(question.language)["name_translated"])

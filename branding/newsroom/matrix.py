"""Every page beside its translations: what is missing or overtaken, and one press to begin or go on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import django_filters
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views import View
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale, Page

from accounts.models import User
from economy.office.pages import OfficeListing
from economy.office.tables import NameColumn, TextColumn

from ..domain import translations
from ..domain.rights import Rights, rights_of
from ..domain.roles import TRANSLATE
from ..domain.site_tree import LANGUAGES
from ..domain.translating import NotTranslatable, open_translation
from ..domain.translations import Row
from ..enums import TranslationState
from .words import TONES, detail, language_name

ROOM = ("branding_newsroom:translations", gettext_lazy("Terjemahan"))
PER_PAGE = 50
WRITE = ("add", "change", "publish")
"""Who may do one of these opens the page in its editor."""
OPEN_STATES = (TranslationState.MISSING, TranslationState.DRAFT, TranslationState.OUTDATED, TranslationState.CURRENT)


@dataclass(frozen=True)
class Tile:
    """One count above the matrix, and the rows it counts."""

    label: str
    count: int
    url: str
    tone: str


class LanguageColumn(Column):
    """How a page stands in one language, with the button to begin, to go on, or to open it."""

    cell_template_name = "branding/newsroom/language_cell.html"

    def __init__(self, code: str, matrix: "TranslationMatrix") -> None:
        super().__init__(f"language_{code}", label=language_name(code))
        self.code = code
        self.matrix = matrix

    def get_cell_context_data(self, instance: Any, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        row = self.matrix.shown[instance.pk]
        cell = row.cells[self.code]
        return context | {
            "row": row,
            "cell": cell,
            "code": self.code,
            "language": language_name(self.code),
            "tone": TONES[cell.state],
            "detail": detail(cell),
            "may_begin": cell.page is None and bool(cell.path) and self.matrix.rights.may(cell.path, "add"),
            "may_open": cell.page is not None and self.matrix.rights.may(cell.path, *WRITE),
            "must_read": not cell.is_read,
            "csrf_token": get_token(self.matrix.request),
            "back": self.matrix.request.get_full_path(),
        }


class MatrixFilters(WagtailFilterSet):
    """Where, what, in which language, and how it stands."""

    section = django_filters.ChoiceFilter(label=gettext_lazy("Bagian"), method="of_section")
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Jenis halaman"), field_name="content_type_id")
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Keadaan"), method="in_state", choices=[(each.value, each.label) for each in OPEN_STATES]
    )
    language = django_filters.ChoiceFilter(label=gettext_lazy("Bahasa"), method="in_language")

    class Meta:
        model = Page
        fields: list[str] = []

    def __init__(self, *args: Any, rows: list[Row], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rows = rows
        titles = {row.path: row.title for row in rows}
        sections = dict.fromkeys(row.section for row in rows)
        kinds = {row.kind for row in rows}
        models = [(str(pk), ContentType.objects.get_for_id(pk)) for pk in kinds]
        choices: dict[str, list[tuple[str, str]]] = {
            "section": [(path, titles[path]) for path in sections if path in titles],
            "kind": sorted(((pk, capfirst(each.name)) for pk, each in models), key=lambda pair: pair[1]),
            "language": [(code, language_name(code)) for code in LANGUAGES],
        }
        for name, offered in choices.items():
            self.filters[name].extra["choices"] = offered

    def of_section(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return pages.filter(path__startswith=value)

    def in_state(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        """In the language that is chosen beside it, or in any."""
        chosen = self.form.cleaned_data.get("language")
        codes = [chosen] if chosen else list(LANGUAGES)
        return pages.filter(
            pk__in=[row.page for row in self._rows if any(row.cells[code].state == value for code in codes)]
        )

    def in_language(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        """Pages that are, or are to be, translated into this language."""
        return pages.filter(pk__in=[row.page for row in self._rows if row.language != value])


class TranslationMatrix(OfficeListing):
    """The matrix. Its queries do not grow with the pages; only what one screen shows is compared word for word."""

    permission_required = TRANSLATE
    room = ROOM
    page_title = gettext_lazy("Terjemahan")
    header_icon = "wagtail-localize-language"
    model = Page
    index_url_name = "branding_newsroom:translations"
    index_results_url_name = "branding_newsroom:translations_results"
    results_template_name = "branding/newsroom/matrix_results.html"
    search_placeholder = gettext_lazy("Judul halaman")
    search_fields = ["title"]
    default_ordering = ("path",)
    paginate_by = PER_PAGE
    filterset_class = MatrixFilters
    verbose_name_plural = pgettext_lazy("plural", "halaman")

    @cached_property
    def rows(self) -> list[Row]:
        return translations.ledger()

    @cached_property
    def rights(self) -> Rights:
        return rights_of(cast(User, self.request.user))

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "rows": self.rows}

    def get_base_queryset(self) -> QuerySet[Page]:
        return Page.objects.filter(pk__in=[row.page for row in self.rows])

    @cached_property
    def columns(self) -> list[Column]:
        kinds = {row.page: row.kind for row in self.rows}
        return [
            NameColumn("title", label=_("Halaman"), get_url=self._address, note=self._where),
            TextColumn(
                "kind",
                label=_("Jenis"),
                classname="office-wide",
                accessor=lambda page: capfirst(ContentType.objects.get_for_id(kinds[page.pk]).name),
            ),
            *(LanguageColumn(code, self) for code in LANGUAGES),
        ]

    @cached_property
    def shown(self) -> dict[int, Row]:
        """The rows of this screen."""
        return {}

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        by_page = {row.page: row for row in self.rows}
        wanted = [by_page[page.pk] for page in context["object_list"]]
        self.shown.update({row.page: row for row in translations.counted(wanted)})
        return {**context, "boards": self._boards(), "has_pages": bool(self.rows)}

    def _boards(self) -> list[tuple[str, list[Tile]]]:
        """The counts of each language, each leading to its rows."""
        return [
            (language_name(code), self._tiles(code, counts))
            for code, counts in translations.totals(self.rows).items()
            if any(counts[state] for state in OPEN_STATES)
        ]

    def _tiles(self, code: str, counts: Counter[TranslationState]) -> list[Tile]:
        address = reverse(self.index_url_name)
        return [
            Tile(str(state.label), counts[state], f"{address}?language={code}&state={state.value}", TONES[state])
            for state in OPEN_STATES
        ]

    def _address(self, page: Page) -> str | None:
        row = self.shown[page.pk]
        own = row.cells[row.language]
        if own.page is None or not self.rights.may(own.path, *WRITE):
            return None
        return reverse("wagtailadmin_pages:edit", args=[own.page])

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {row.path: row.title for row in self.rows}

    def _where(self, page: Page) -> str:
        row = self.shown[page.pk]
        return self._titles.get(row.section, "") if row.section != row.path else ""


class OpenTranslation(View):
    """Begins a translation, or brings it up to date, and opens it. Only a POST changes anything."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int, code: str) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_id, depth__gt=1)
        locale = get_object_or_404(Locale, language_code=code)
        try:
            target = open_translation(page=page, locale=locale, user=cast(User, request.user))
        except PermissionDenied:
            return cast(HttpResponse, permission_denied(request))
        except NotTranslatable:
            messages.error(request, _("Terjemahan ini belum dapat dibuat: halaman di atasnya belum ada."))
            return HttpResponseRedirect(_safe(request))
        return redirect("wagtailadmin_pages:edit", target.pk)


def _safe(request: HttpRequest) -> str:
    """Where the button was pressed, if that is on this host."""
    back = request.POST.get("next", "")
    fine = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return back if fine else reverse(ROOM[0])

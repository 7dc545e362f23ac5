"""Writing one row of a word list: a group of synonyms, or a correction."""

from typing import Any, ClassVar, Generic, TypeVar, cast

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.office.pages import Crumb, OfficePage
from search.domain import wordlists
from search.domain.words import clean
from search.models import Correction, SynonymGroup

from .forms import CorrectionForm, GroupForm
from .listings import PERMISSION, ROOM

Row = TypeVar("Row", SynonymGroup, Correction)


class RowView(OfficePage, View, Generic[Row]):
    """A row to be written, changed or deleted; `?kata=` proposes its first words."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "list-ul"
    template_name = "search/words/row.html"
    model: type[Row]
    form_class: type[forms.Form]
    list_name: ClassVar[str]
    list_label: ClassVar[str | Promise]
    new_title: ClassVar[str | Promise]
    old_title: ClassVar[str | Promise]
    first: ClassVar[str]
    """The field that takes the proposed words, and what is wrong."""
    row: Row | None = None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if "pk" in kwargs:
            self.row = get_object_or_404(self.model, pk=kwargs["pk"])

    def trail(self) -> list[Crumb]:
        return [] if self.list_name == ROOM[0] else [{"url": reverse(self.list_name), "label": self.list_label}]

    def get_page_title(self) -> str:
        return str(self.old_title if self.row else self.new_title)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        proposed = {self.first: clean(request.GET.get("kata", ""))[:80]}
        return self._page(self.form_class(initial=self.values(self.row) if self.row else proposed))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        actor = cast(User, request.user)
        if self.row and request.POST.get("action") == "delete":
            name = str(self.row)
            self.remove(actor, self.row)
            return self._done(_("Dihapus dari daftar: %(row)s.") % {"row": name})
        form = self.form_class(request.POST)
        if form.is_valid():
            try:
                return self._done(_("Tersimpan: %(row)s.") % {"row": self.save(actor, form.cleaned_data)})
            except wordlists.Rejected as refusal:
                form.add_error(self.first, [str(problem) for problem in refusal.problems])
        messages.validation_error(request, _("Belum dapat disimpan. Lihat catatan di bawah."), form)
        return self._page(form)

    def values(self, row: Row) -> dict[str, str]:
        """The row in the form's fields."""
        raise NotImplementedError

    def save(self, actor: User, said: dict[str, str]) -> Row:
        """Write the row; `Rejected` when it may not be."""
        raise NotImplementedError

    def remove(self, actor: User, row: Row) -> None:
        """Delete the row."""
        raise NotImplementedError

    def _done(self, text: str) -> HttpResponseRedirect:
        apply = messages.button(reverse("search_words:apply"), _("Lihat dan terapkan"))
        messages.success(self.request, text, buttons=[apply])
        return redirect(self.list_name)

    def _page(self, form: forms.Form) -> HttpResponse:
        context = self.get_context_data(form=form, row=self.row, list_url=reverse(self.list_name))
        return self.render_to_response(context)


class GroupView(RowView[SynonymGroup]):
    model = SynonymGroup
    form_class = GroupForm
    list_name = "search_words:index"
    list_label = gettext_lazy("Sinonim")
    new_title = gettext_lazy("Kelompok sinonim baru")
    old_title = gettext_lazy("Kelompok sinonim")
    first = "terms"

    def values(self, row: SynonymGroup) -> dict[str, str]:
        return {"terms": row.terms}

    def save(self, actor: User, said: dict[str, str]) -> SynonymGroup:
        return wordlists.save_group(actor=actor, terms=said["terms"], group=self.row)

    def remove(self, actor: User, row: SynonymGroup) -> None:
        wordlists.delete_group(actor=actor, group=row)


class CorrectionView(RowView[Correction]):
    model = Correction
    form_class = CorrectionForm
    list_name = "search_words:corrections"
    list_label = gettext_lazy("Perbaikan ejaan")
    new_title = gettext_lazy("Perbaikan ejaan baru")
    old_title = gettext_lazy("Perbaikan ejaan")
    first = "typed"

    def values(self, row: Correction) -> dict[str, str]:
        return {"typed": row.typed, "usual": row.usual}

    def save(self, actor: User, said: dict[str, str]) -> Correction:
        return wordlists.save_correction(actor=actor, typed=said["typed"], usual=said["usual"], correction=self.row)

    def remove(self, actor: User, row: Correction) -> None:
        wordlists.delete_correction(actor=actor, correction=row)

"""Careful editing: Wagtail's page editor, which saves over another's version only when told to, and loses nothing.

Wagtail itself shows who else has a page open and asks before saving once its browser script knows of a newer version,
at the latest ten seconds after it came; its autosave refuses then. A form that is sent in between, or without that
script, would still overwrite. Here the server looks, in the transaction that saves.
"""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry
from wagtail.models import Page, Revision

from .domain import editing
from .models.base import ContentPage

RESTORE, OVERWRITE, KEPT = "naskah-pulihkan", "naskah-timpa", "naskah-salinan"
"""Fields of the form: show what was typed again without saving it; the version that may be saved over; the name of the
copy that the browser keeps (`static/branding/editing.js`)."""
SAVED_COOKIE = "naskah_tersimpan"
COOKIE_SECONDS = 24 * 3600
LONGEST_NAME = 64


class Restoring:
    """What creating and editing have in common: a form shown again as it was typed, and word of what has been saved."""

    request: HttpRequest

    def restored(self, parent: Any, message: str) -> HttpResponse:
        """The editor with everything that was typed, and nothing saved. Autosave waits until somebody saves."""
        self.form = self.form_class(  # type: ignore[attr-defined]
            self.request.POST,
            self.request.FILES,
            instance=self.page,  # type: ignore[attr-defined]
            subscription=self.subscription,  # type: ignore[attr-defined]
            parent_page=parent,
            for_user=self.request.user,
        )
        self.form.defer_required_fields()
        self.form.is_valid()
        self.form.restore_required_fields()
        self.has_unsaved_changes, self.errors_debug, self.autosave_enabled = True, None, False
        messages.warning(self.request, message)
        return self.render_to_response(self.get_context_data())  # type: ignore[attr-defined]

    def noted(self, response: HttpResponse) -> HttpResponse:
        """Tells the browser that the copy it keeps has been saved and may go, and remembers which form has saved."""
        name = self.request.POST.get(KEPT, "")[:LONGEST_NAME]
        if name and self.page.pk:  # type: ignore[attr-defined]
            editing.remember_writer(page=self.page, form=name)  # type: ignore[attr-defined]
            response.set_cookie(
                SAVED_COOKIE, name, max_age=COOKIE_SECONDS, path=reverse("wagtailadmin_home"), samesite="Lax"
            )
        return response


class CarefulCreateView(Restoring, CreateView):
    """A new page; what was typed before a session ended can be brought back."""

    def post(self, request: HttpRequest) -> HttpResponse:
        if RESTORE in request.POST:
            return self.restored(self.parent_page, _("Tulisan Anda sudah kembali. Ia belum disimpan."))
        response: HttpResponse = super().post(request)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        return self.noted(super().form_valid(form))


class CarefulEditView(Restoring, EditView):
    """A page that exists. One who began with an older version is shown what is different before saving."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            self.latest_revision = editing.newest_version(page=self.real_page_record)
            if RESTORE in request.POST:
                return self.brought_back()
            if self.must_ask:
                return self.conflict(self.latest_revision)
            response: HttpResponse = super().post(request, *args, **kwargs)
            return response

    def form_valid(self, form: Any) -> HttpResponse:
        return self.noted(super().form_valid(form))

    @cached_property
    def must_ask(self) -> bool:
        """Whether there is a newer version that says something else, and over which nobody has said to save.

        What this very form has saved meanwhile, by an autosave whose answer it had not read yet, is no other's version.
        Autosave has its own refusal.
        """
        if self.latest_revision is None or self.expects_json_response:
            return False
        if agreed := self.request.POST.get(OVERWRITE):
            return bool(agreed != editing.version_of(self.latest_revision))
        if not self.is_out_of_date:
            return False
        form = self.request.POST.get(KEPT, "")[:LONGEST_NAME]
        return not editing.wrote(form=form, revision=self.latest_revision) and bool(self.found)

    @cached_property
    def found(self) -> list[editing.Difference]:
        """What differs between the newest version and the words that were sent."""
        saved = self.newest()
        begun = editing.version_begun_with(page=self.real_page_record, posted=self.request.POST)
        return editing.differences(
            panel=self.edit_handler.get_bound_panel(instance=saved, request=self.request, form=None),
            saved=saved,
            mine=self.as_typed(),
            begun=begun.as_object() if begun else None,
        )

    def brought_back(self) -> HttpResponse:
        """The editor as it was typed. After a warning it counts as based on the version one was warned of; otherwise
        on the one it began with, so that the warning comes when it is saved."""
        if self.request.POST.get(OVERWRITE):
            return self.restored(
                self.parent,
                _("Tulisan Anda masih lengkap di bawah ini. Menyimpannya menggantikan versi yang lebih baru."),
            )
        begun = editing.version_begun_with(page=self.real_page_record, posted=self.request.POST)
        if begun is not None:
            self.page.latest_revision_id, self.latest_revision = begun.pk, begun
        return self.restored(self.parent, _("Tulisan Anda sudah kembali. Ia belum disimpan."))

    def conflict(self, newer: Revision) -> HttpResponse:
        """The page between two versions: what differs, and what may be done. Nothing is saved, nothing is lost."""
        context = {
            "page": self.real_page_record,
            "who": get_user_display_name(newer.user) if newer.user else "",
            "own": newer.user_id == self.request.user.pk,
            "newer": newer,
            "differences": self.found,
            "typed": list(editing.typed(self.request.POST)),
            "version": editing.version_of(newer),
            "edit_url": self.get_edit_url(),
        }
        return TemplateResponse(self.request, "branding/editing/conflict.html", context, status=409)

    def newest(self) -> ContentPage:
        """The page as it was saved last."""
        revision = self.latest_revision
        page: ContentPage = revision.as_object() if revision else self.real_page_record.specific
        return page

    def as_typed(self) -> ContentPage:
        """The page as the form would make it; fields that are not valid stay as they were saved."""
        form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.newest(),
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        form.defer_required_fields()
        page: ContentPage = form.save(commit=False) if form.is_valid() else form.instance
        return page


class CarefulPageViewSet(PageViewSet):
    """The admin's views of one type of page; lists of pages stay Wagtail's own."""

    add_view_class = CarefulCreateView
    edit_view_class = CarefulEditView
    parent_models = ()


def viewsets() -> list[PageViewSet]:
    """One for each type of page of ours."""
    return [CarefulPageViewSet(model=model) for model in ContentPage.__subclasses__()]


edit = page_viewset_registry.as_view("edit", page_id_kwarg="page_id")


def edit_or_gone(request: HttpRequest, page_id: int) -> HttpResponse:
    """The editor; or, once somebody has deleted the page, what this browser has kept of its text.

    410 and not 404, for which the portal would look again under a language.
    """
    if Page.objects.filter(pk=page_id).exists():
        response: HttpResponse = edit(request, page_id=page_id)
        return response
    return TemplateResponse(request, "branding/editing/gone.html", status=410)

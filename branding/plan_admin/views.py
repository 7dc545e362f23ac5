"""The steward's room in Wagtail's admin: where every programme stands, one update, a file of many."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.domain.imports.reasons import ImportRefused
from economy.office.pages import OfficePage

from ..domain.programmes import uploads
from ..domain.programmes.reads import register
from ..domain.programmes.recording import record_update
from ..domain.programmes.refusals import UpdateRefused
from ..models import Programme, ProgrammeUpload
from .forms import UpdateForm, UploadForm
from .lines import lines_of

PERMISSION = "branding.update_programme"
ROOM = ("plan_admin:index", gettext_lazy("Rencana smart city"))
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = 200
"""Refused rows that the page lists; all of them are in the workbook."""


class PlanRoomPage(OfficePage, View):
    """A page of the steward's room."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "tasks"

    def page(self, **context: Any) -> HttpResponse:
        """This page with the context that Wagtail's templates want."""
        return self.render_to_response(self.get_context_data(**context))


class IndexView(PlanRoomPage):
    """All programmes with where they stand, those that nobody has updated for long first."""

    page_title = gettext_lazy("Rencana smart city")
    template_name = "branding/plan_admin/index.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = register(today=timezone.localdate())
        return self.page(
            rows=rows,
            stale=sum(row.stale for row in rows),
            may_add=request.user.has_perm("branding.add_programme"),
            may_change=request.user.has_perm("branding.change_programme"),
            uploads=ProgrammeUpload.objects.exclude(applied_at=None).select_related("uploader")[:5],
        )


class UpdateView(PlanRoomPage):
    """Record one update of one programme."""

    template_name = "branding/plan_admin/update.html"
    page_title = gettext_lazy("Catat pembaruan")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.programme = get_object_or_404(Programme, pk=kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(UpdateForm(programme=self.programme))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = UpdateForm(request.POST, programme=self.programme)
        if not form.is_valid():
            messages.validation_error(request, _("Pembaruan belum dicatat. Lihat catatan di bawah."), form)
            return self._page(form)
        record_update(programme=self.programme, update=form.cleaned_data["update"], actor=cast(User, request.user))
        messages.success(request, _("Pembaruan %(name)s dicatat.") % {"name": self.programme.name})
        return redirect("plan_admin:index")

    def _page(self, form: UpdateForm) -> HttpResponse:
        return self.page(
            form=form,
            media=form.media,
            programme=self.programme,
            subject=str(self.programme),
            submit_button_label=_("Catat pembaruan"),
            submit_button_active_label=_("Mencatat…"),
        )


class UploadView(PlanRoomPage):
    """Take a file of updates and show what it would change."""

    template_name = "branding/plan_admin/upload.html"
    page_title = gettext_lazy("Unggah pembaruan")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                upload = uploads.take_in(file=file, name=file.name or "", uploader=cast(User, request.user))
            except (UpdateRefused, ImportRefused) as refusal:
                form.add_error("file", str(refusal))
            else:
                return redirect("plan_admin:preview", pk=upload.pk)
        messages.validation_error(request, _("Berkas belum dapat diterima. Lihat catatan di bawah."), form)
        return self._page(form)

    def _page(self, form: UploadForm) -> HttpResponse:
        return self.page(
            form=form,
            form_is_multipart=True,
            submit_button_label=_("Lihat pratinjau"),
            submit_button_active_label=_("Membaca…"),
        )


class UploadPage(PlanRoomPage):
    """A page about one uploaded file; only its uploader and administrators see it."""

    upload: ProgrammeUpload

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.upload = get_object_or_404(ProgrammeUpload, pk=kwargs["pk"])

    def has_permission(self) -> bool:
        mine = self.upload.uploader_id == self.request.user.pk or cast(User, self.request.user).is_superuser
        return super().has_permission() and mine


class PreviewView(UploadPage):
    """Exactly what a file would change, and the button that does it."""

    template_name = "branding/plan_admin/preview.html"
    page_title = gettext_lazy("Pratinjau pembaruan")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = uploads.preview_upload(self.upload)
        return self.page(
            upload=self.upload,
            found=found,
            proposals=[(proposal, lines_of(proposal)) for proposal in found.proposals],
            refused=found.refused[:SHOWN],
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponseRedirect:
        try:
            written = uploads.apply_upload(
                upload=self.upload, fingerprint=request.POST.get("fingerprint", ""), actor=cast(User, request.user)
            )
        except uploads.PlanHasChanged:
            messages.warning(
                request, _("Belum diterapkan: data rencana berubah sementara itu. Periksa pratinjau baru ini.")
            )
            return redirect("plan_admin:preview", pk=pk)
        if written:
            messages.success(request, _("%(count)s pembaruan dicatat.") % {"count": written})
        else:
            messages.warning(request, _("Tidak ada yang berubah: berkas ini sudah diterapkan."))
        return redirect("plan_admin:index")


class RefusedView(UploadPage):
    """The refused rows as a workbook, to be corrected and uploaded again."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return _workbook(uploads.refused_workbook(self.upload), f"perbaiki-pembaruan-{pk}.xlsx")


class TemplateView(PlanRoomPage):
    """An empty file of updates with the codes and indicators of the plan."""

    def get(self, request: HttpRequest) -> HttpResponse:
        today = timezone.localdate()
        return _workbook(uploads.template_workbook(today=today), f"pembaruan-rencana-{today:%Y-%m}.xlsx")


def _workbook(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response

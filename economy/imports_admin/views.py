"""The import in Wagtail's admin: upload, columns, progress and result. All of it needs one permission."""

from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import audit
from economy.domain.imports.reads import known_sources
from economy.domain.imports.reasons import problem_sentence
from economy.enums import ImportState
from economy.models import BusinessImport
from economy.office.pages import OfficePage
from economy.tasks import start_working

from .columns_form import ColumnsForm
from .forms import UploadForm
from .hooks import PERMISSION, PUBLISH_PERMISSION
from .listings import ROOM
from .standing import standing, steps


class ImportPage(OfficePage, View):
    """A page of the import's room."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "upload"

    def page(self, **context: Any) -> HttpResponse:
        """This page with the context that Wagtail's templates want."""
        return self.render_to_response(self.get_context_data(**context))


class UploadView(ImportPage):
    """Take a spreadsheet and have a worker read it."""

    page_title = gettext_lazy("Unggah berkas")
    template_name = "economy/imports/upload.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(UploadForm(may_publish=self._may_publish))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES, may_publish=self._may_publish)
        if not form.is_valid():
            messages.validation_error(request, _("Berkas belum dapat diterima. Lihat catatan di bawah."), form)
            return self._page(form)
        file = form.cleaned_data["file"]
        try:
            job = imports.create_import(
                file=file,
                original_name=file.name or "berkas",
                uploader=cast(User, request.user),
                publish=form.cleaned_data.get("publish", False),
                source=form.cleaned_data["source"],
                photos=form.cleaned_data["photos"],
            )
        except imports.ImportRefused as refusal:
            form.add_error("file", problem_sentence(refusal.remark))
            messages.validation_error(request, _("Berkas belum dapat diterima. Lihat catatan di bawah."), form)
            return self._page(form)
        start_working(job.pk)
        return redirect("economy_imports:progress", pk=job.pk)

    @property
    def _may_publish(self) -> bool:
        return self.request.user.has_perm(PUBLISH_PERMISSION)

    def _page(self, form: UploadForm) -> HttpResponse:
        return self.page(
            form=form,
            sources=known_sources(),
            steps=steps(),
            form_is_multipart=True,
            megabytes=settings.IMPORT_MAX_UPLOAD_BYTES // 1024**2,
            bytes=settings.IMPORT_MAX_UPLOAD_BYTES,
            keeps_identity=bool(getattr(settings, "IDENTITY_KEYS", None)),
            characters=settings.IMPORT_MAX_CELL_CHARS,
            submit_button_label=_("Unggah dan baca"),
            submit_button_active_label=_("Mengunggah…"),
        )


class JobPage(ImportPage):
    """A page of one import."""

    job: BusinessImport

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        people = BusinessImport.objects.select_related("uploader", "committed_by", "undone_by", "parent")
        self.job = get_object_or_404(people, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return self.job.original_name

    def job_crumb(self) -> dict[str, Any]:
        """The way back to the import's own page."""
        return {"url": reverse("economy_imports:progress", args=[self.job.pk]), "label": self.job.original_name}


class ProgressView(JobPage):
    """Where an import stands, and in the end what came of it."""

    template_name = "economy/imports/progress.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.page(**standing(self.job), entries=audit.entries(self.job))


class StatusView(JobPage):
    """The part of the progress page that htmx fetches again; sends the browser on when the columns are ready."""

    template_name = "economy/imports/_status.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        response = self.render_to_response(standing(self.job))
        if self.job.state == ImportState.MAPPING and request.headers.get("HX-Request"):
            response["HX-Redirect"] = reverse("economy_imports:columns", args=[pk])
        return response


class ColumnsView(JobPage):
    """Show what the columns were taken to mean, with values, and let the officer correct it.

    The address may name a sheet by its place in the layout (`?lembar=2`); a sheet whose header is another one has
    columns of its own.
    """

    template_name = "economy/imports/columns.html"

    def get_page_title(self) -> str:
        return _("Periksa kolom")

    def trail(self) -> list[dict[str, Any]]:
        return [self.job_crumb()]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.has_permission() and self.job.state != ImportState.MAPPING:
            if request.method == "POST":
                overtaken(request, self.job)
            return redirect("economy_imports:progress", pk=self.job.pk)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(ColumnsForm(job=self.job, sheet=request.GET.get("lembar", "")))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = ColumnsForm(request.POST, job=self.job, sheet=request.GET.get("lembar", ""))
        if not form.is_valid():
            messages.validation_error(request, _("Pratinjau belum dapat disusun."), form)
            return self._page(form)
        imports.choose_columns(
            pk=pk,
            columns=form.columns(),
            sheets=form.sheet_names(),
            overwrite=form.overwritten(),
            keep_identity=form.cleaned_data.get("keep_identity", False),
            actor=cast(User, request.user),
        )
        start_working(pk)
        return redirect("economy_imports:progress", pk=pk)

    def _page(self, form: ColumnsForm) -> HttpResponse:
        rows = list(form.rows())
        return self.page(
            form=form,
            job=self.job,
            steps=steps(self.job),
            used=[row for row in rows if row.used],
            unused=[row for row in rows if not row.used],
            submit_button_label=_("Lihat pratinjau"),
            submit_button_active_label=_("Memulai…"),
        )


def overtaken(request: HttpRequest, job: BusinessImport) -> None:
    """Tell that the import is no longer where the pressed button belongs."""
    said = _("Tidak ada yang diubah: status impor ini sekarang “%(state)s”, mungkin karena petugas lain lebih dahulu.")
    messages.warning(request, said % {"state": job.get_state_display()})

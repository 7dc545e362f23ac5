"""Taking the rows home that an import could not bring in: the workbook, and the wish to have it written (again)."""

from pathlib import PurePath
from typing import cast

from django.http import FileResponse, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import audit
from economy.tasks import start_report

from .views import JobPage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FailedView(JobPage):
    """The workbook of rows to be corrected, as it lies in private storage. It holds personal data: each download is
    written into the audit log, and no cache may keep it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        if not imports.report_of(self.job).is_file:
            return self._missing()
        try:
            file = self.job.failed_file.open("rb")
        except FileNotFoundError:
            return self._missing()
        name = f"gagal-{PurePath(self.job.original_name).stem}.xlsx"
        response = FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)
        audit.note(self.job, audit.DOWNLOADED, cast(User, request.user))
        response["Cache-Control"] = "private, no-store"
        return response

    def _missing(self) -> HttpResponseRedirect:
        messages.warning(self.request, _("Berkas baris yang perlu diperbaiki belum ada. Mintalah disusun dahulu."))
        return redirect("economy_imports:progress", pk=self.job.pk)


class ReportView(JobPage):
    """Have the workbook written, also after it could not be."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseRedirect:
        if imports.begin_report(pk=pk, again=True):
            start_report(pk)
        messages.success(request, _("Berkas baris yang perlu diperbaiki sedang disusun."))
        return redirect("economy_imports:progress", pk=pk)

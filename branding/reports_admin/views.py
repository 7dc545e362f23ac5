"""One report of an illegal charge in the office: what was said, what was done, what is decided next."""

from typing import Any, cast

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views import View

from accounts.models import User
from economy.domain.hours_words import day_text
from economy.office.pages import OfficePage

from ..domain.charge_reports import CLOSED, PERMISSION, Changed, WrongMove, move, remark
from ..forms.charge_report import DecisionForm
from ..models import ChargeReport
from .listings import ROOM, TONES

CONFLICT = gettext_noop(
    "Laporan ini baru saja diubah orang lain: statusnya sekarang %(state)s. Belum ada yang disimpan; isian tetap ada."
)


class ReportPage(OfficePage, View):
    """What all pages of one report have."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "warning"
    report: ChargeReport

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if request.user.has_perm(PERMISSION):
            self.report = get_object_or_404(ChargeReport.objects.select_related("destination"), pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Laporan %(number)s") % {"number": self.report.number}


class DetailView(ReportPage):
    """The report and its decision."""

    template_name = "branding/reports/detail.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(DecisionForm(report=self.report))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = DecisionForm(request.POST, report=self.report)
        if not form.is_valid():
            return self._page(form)
        said = {name: form.cleaned_data[name] for name in ("answer", "note")}
        actor, to = cast(User, request.user), form.state
        try:
            if to is None:
                remark(report=self.report, actor=actor, **said)
            else:
                move(report=self.report, to=to, actor=actor, seen=request.POST.get("seen", ""), **said)
        except (Changed, WrongMove):
            self.report.refresh_from_db()
            state = self.report.get_state_display()
            messages.error(request, _(CONFLICT) % {"state": state})
            return self._page(DecisionForm(request.POST, report=self.report))
        messages.success(request, _("Laporan %(number)s disimpan.") % {"number": self.report.number})
        return redirect("charge_reports:detail", pk=pk)

    def _page(self, form: DecisionForm) -> HttpResponse:
        report = self.report
        response = self.render_to_response(
            self.get_context_data(
                report=report,
                form=form,
                tone=TONES[report.state],
                facts=facts(report),
                steps=report.steps.select_related("actor"),
                is_closed=report.state in CLOSED,
            )
        )
        response["Cache-Control"] = "no-store, private"
        return response


class PhotoView(ReportPage):
    """The photo of a report, for those who may handle it; kept by no browser."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        if not self.report.photo:
            raise Http404("photo")
        try:
            file = self.report.photo.open("rb")
        except FileNotFoundError as error:
            raise Http404("photo") from error
        response = FileResponse(file, content_type="image/webp")
        response["Cache-Control"] = "no-store, private"
        response["X-Content-Type-Options"] = "nosniff"
        return response


def facts(report: ChargeReport) -> list[tuple[str, str]]:
    """What was said, beside the description, the amount and the photo."""
    languages = {"id": _("Bahasa Indonesia"), "en": _("Bahasa Inggris")}
    erased = _("dihapus %(date)s") % {"date": day_text(report.erased_at.date())} if report.erased_at else ""
    return [
        (_("Destinasi"), report.destination.title if report.destination else ""),
        (_("Tempat persisnya"), report.place),
        (_("Tanggal kejadian"), day_text(report.happened_on)),
        (_("Untuk apa"), report.get_purpose_display()),
        (_("Cara menghubungi pelapor"), report.contact or erased),
        (_("Bahasa pelapor"), languages.get(report.language, report.language)),
    ]

"""The import in Wagtail's admin: upload, columns, progress and result, rows. All of it needs one permission."""

from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.auth import permission_required

from accounts.models import User
from economy.domain import imports
from economy.domain.imports.reasons import ROW_REASONS
from economy.enums import ImportState, Outcome
from economy.models import BusinessImport, ImportRow
from economy.tasks import start_applying, start_reading

from .forms import ColumnsForm, UploadForm, letter
from .hooks import PERMISSION, PUBLISH_PERMISSION

JOBS_PER_PAGE = 25
ROWS_PER_PAGE = 50
SHOWN_CELLS = 6
RUNNING = frozenset({ImportState.UPLOADED, ImportState.READING, ImportState.APPLYING})

may_import = permission_required(PERMISSION)


@may_import
def index(request: HttpRequest) -> HttpResponse:
    """All imports, newest first."""
    jobs = BusinessImport.objects.select_related("uploader").defer("layout", "reasons")
    page = Paginator(jobs, JOBS_PER_PAGE).get_page(request.GET.get("p"))
    return _page(request, "index", _("Impor UMKM"), {"page_obj": page, "jobs": page.object_list})


@may_import
def upload(request: HttpRequest) -> HttpResponse:
    """Take a spreadsheet and have a worker read it."""
    may_publish = request.user.has_perm(PUBLISH_PERMISSION)
    form = UploadForm(request.POST or None, request.FILES or None, may_publish=may_publish)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        job = imports.create_import(
            file=file,
            original_name=file.name or "berkas",
            uploader=cast(User, request.user),
            publish=form.cleaned_data.get("publish", False),
        )
        start_reading(job.pk)
        return redirect("economy_imports:progress", pk=job.pk)
    limits = {
        "megabytes": settings.IMPORT_MAX_UPLOAD_BYTES // 1024**2,
        "characters": settings.IMPORT_MAX_CELL_CHARS,
    }
    return _page(request, "upload", _("Unggah berkas"), {"form": form, "limits": limits})


@may_import
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Where an import stands, and in the end what came of it."""
    job = get_object_or_404(BusinessImport, pk=pk)
    return _page(request, "progress", job.original_name, _standing(job))


@may_import
def progress_status(request: HttpRequest, pk: int) -> HttpResponse:
    """The part of the progress page that htmx fetches again; sends the browser on when the columns are ready."""
    job = get_object_or_404(BusinessImport, pk=pk)
    response = render(request, "economy/imports/_status.html", _standing(job))
    if job.state == ImportState.MAPPING and request.headers.get("HX-Request"):
        response["HX-Redirect"] = reverse("economy_imports:columns", args=[pk])
    return response


@may_import
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the columns were taken to mean, with values, and let the officer correct it."""
    job = get_object_or_404(BusinessImport, pk=pk)
    if job.state != ImportState.MAPPING:
        return redirect("economy_imports:progress", pk=pk)
    form = ColumnsForm(request.POST or None, job=job)
    if request.method == "POST" and form.is_valid():
        imports.choose_columns(pk=pk, columns=form.columns())
        start_applying(pk)
        return redirect("economy_imports:progress", pk=pk)
    return _page(request, "columns", _("Periksa kolom"), {"job": job, "form": form}, job)


@may_import
def rows(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet's rows with what became of each, filtered by outcome or reason."""
    job = get_object_or_404(BusinessImport, pk=pk)
    found = ImportRow.objects.filter(batch=job).select_related("business").order_by("number")
    outcome = request.GET.get("hasil", "")
    if outcome in Outcome.values:
        found = found.filter(outcome=outcome)
    else:
        outcome = ""
    page = Paginator(found, ROWS_PER_PAGE).get_page(request.GET.get("p"))
    order = sorted(map(int, job.columns)) or list(range(SHOWN_CELLS))
    shown = order[:SHOWN_CELLS]
    labels = job.layout.get("labels", [])
    titles = [(labels[at] if at < len(labels) else "") or letter(at) for at in shown]
    table = [(row, [row.cells[at] if at < len(row.cells) else "" for at in shown]) for row in page.object_list]
    context = {
        "job": job,
        "page_obj": page,
        "table": table,
        "titles": titles,
        "outcome": outcome,
        "outcomes": [(o.value, o.label, job.counts.get(o.value, 0)) for o in Outcome if job.counts.get(o.value)],
    }
    return _page(request, "rows", _("Baris berkas"), context, job)


@may_import
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a failed import again where it stopped."""
    job = imports.retry_import(pk=get_object_or_404(BusinessImport, pk=pk).pk)
    if job.state == ImportState.APPLYING:
        start_applying(pk)
    elif job.state == ImportState.UPLOADED:
        start_reading(pk)
    messages.success(request, _("Impor dimulai lagi."))
    return redirect("economy_imports:progress", pk=pk)


def _standing(job: BusinessImport) -> dict[str, Any]:
    total = job.total_rows
    reasons = sorted(job.reasons.items(), key=lambda item: -item[1])
    return {
        "job": job,
        "running": job.state in RUNNING,
        "percent": min(100, job.done_rows * 100 // total) if total and job.state == ImportState.APPLYING else None,
        "counts": [(o.value, o.label, job.counts.get(o.value, 0)) for o in Outcome if job.counts.get(o.value)],
        "reasons": [(_general(code), count) for code, count in reasons if code in ROW_REASONS],
    }


def _general(code: str) -> str:
    """A row's sentence with "…" where it would quote the cell."""
    return str(ROW_REASONS[code]) % _Dots()


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _page(
    request: HttpRequest, name: str, title: str, context: dict[str, Any], job: BusinessImport | None = None
) -> HttpResponse:
    """A page of this room, with Wagtail's header and the way back."""
    crumbs = [{"url": reverse("economy_imports:index"), "label": _("Impor UMKM")}]
    if job is not None:
        crumbs.append({"url": reverse("economy_imports:progress", args=[job.pk]), "label": job.original_name})
    if name != "index":
        crumbs.append({"url": "", "label": title})
    header = {"breadcrumbs_items": crumbs, "header_title": title, "page_title": title, "header_icon": "upload"}
    return render(request, f"economy/imports/{name}.html", {**header, **context})

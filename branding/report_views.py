"""Reporting an illegal charge and following the report. No page of these is kept by a browser or by search engines."""

from typing import Any

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from .domain.charge_places import original_of
from .domain.charge_reports import followed, receive
from .forms.charge_report import ChargeReportForm, FindTicketForm

TRY, SEND = "report_charge_try", "report_charge"
"""Limits of `ACCOUNT_RATE_LIMITS`: forms sent at all, and reports taken in, of one network."""
JUST_SENT = "terkirim"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_report(request: HttpRequest) -> HttpResponse:
    """The form. `?tempat=` is a destination's page; `?tiket=` leads to the page of a ticket."""
    if request.method == "POST":
        return _sent(request)
    find = FindTicketForm(request.GET if "tiket" in request.GET else None)
    if find.is_bound and find.is_valid():
        ticket = find.cleaned_data["tiket"]
        if followed(ticket) is not None:
            return redirect("reports:follow", ticket=_tidy(ticket))
        find.add_error("tiket", _("Tiket ini tidak dikenal. Periksa huruf dan angkanya."))
    asked = request.GET.get("tempat", "")
    place = original_of(int(asked)) if asked.isdecimal() and len(asked) < 10 else None
    return _page(request, ChargeReportForm(initial={"destination": place}), find=find)


@never_cache
@require_safe
def follow(request: HttpRequest, ticket: str) -> HttpResponse:
    """Where a report stands, for whoever holds its ticket."""
    found = followed(ticket)
    if found is None:
        raise Http404("ticket")
    url = request.build_absolute_uri(reverse("reports:follow", args=[_tidy(ticket)]))
    context = {"report": found, "ticket": _tidy(ticket), "url": url, "just_sent": JUST_SENT in request.GET}
    return _hidden(render(request, "branding/report_followed.html", context))


def _sent(request: HttpRequest) -> HttpResponse:
    """A form that was sent: taken in, or shown again with everything that was typed."""
    form = ChargeReportForm(request.POST, request.FILES)
    if not ratelimit.consume(request, action=TRY):
        return _page(request, _refused(ChargeReportForm(request.POST)), status=429)
    if not form.is_valid():
        return _page(request, form)
    if not ratelimit.consume(request, action=SEND):
        return _page(request, _refused(form), status=429)
    ticket = receive(form.said())
    return redirect(f"{reverse('reports:follow', args=[ticket])}?{JUST_SENT}=1")


def _refused(form: ChargeReportForm) -> ChargeReportForm:
    """The form with the sentence that too many were sent; nothing else is said to be wrong."""
    form.is_valid()
    form.errors.clear()
    form.add_error(
        None, _("Terlalu banyak laporan dari jaringan ini. Tunggu satu jam, lalu kirim lagi. Isian Anda tetap ada.")
    )
    return form


def _page(
    request: HttpRequest, form: ChargeReportForm, *, find: FindTicketForm | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "find": find or FindTicketForm()}
    return _hidden(render(request, "branding/report_new.html", context, status=status))


def _hidden(response: HttpResponse) -> HttpResponse:
    """Not for search engines. Its address is a key; the portal's referrer policy tells it to no other site."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _tidy(ticket: str) -> str:
    """The ticket as it is written: number and secret with one stroke between."""
    letters = "".join(each for each in ticket.upper() if each.isalnum())
    return f"{letters[:6]}-{letters[6:]}"

"""The certificates of one listing on its page: recording, renewing and removing them."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from economy.domain.certificates import (
    CertificateError,
    in_order,
    record_certificate,
    remove_certificate,
    renew_certificate,
)
from economy.enums import CertificateKind
from economy.forms.certificates import CertificateForm, LastDayForm
from economy.models import Business, Certificate

RECORD, RENEW, REMOVE = "certificate", "renew", "remove"
_REFUSED = {
    "known": gettext_lazy("Sertifikat ini sudah tercatat. Perpanjang yang ada bila masa berlakunya baru."),
    "too_many": gettext_lazy("Sertifikat usaha ini sudah terlalu banyak. Hapus yang tidak berlaku lagi."),
    "ended": gettext_lazy("Tanggal ini sudah lewat."),
}


def act(request: HttpRequest, business: Business) -> CertificateForm | None:
    """Do what was asked; gives the form back when it has a mistake."""
    action = request.POST["action"]
    if action == RECORD:
        return _record(request, business)
    number = request.POST.get("pk", "")
    certificate = get_object_or_404(business.certificates, pk=number if number.isdecimal() else 0)
    actor = cast(User, request.user)
    if action == REMOVE:
        remove_certificate(actor=actor, certificate=certificate)
        messages.success(request, _("%(certificate)s dihapus.") % {"certificate": certificate})
    else:
        _renew(request, actor, certificate)
    return None


def shown(business: Business) -> list[tuple[Certificate, bool, LastDayForm]]:
    """Each certificate, whether it is valid today, and the form for its new last day."""
    return [
        (each, valid, LastDayForm(initial={"valid_until": each.valid_until}, auto_id=f"id_%s_{each.pk}"))
        for each, valid in in_order(business)
    ]


def _record(request: HttpRequest, business: Business) -> CertificateForm | None:
    form = CertificateForm(request.POST)
    if not form.is_valid():
        return form
    said: dict[str, Any] = form.cleaned_data
    try:
        done = record_certificate(
            actor=cast(User, request.user),
            business=business,
            kind=CertificateKind(said["kind"]),
            number=said["number"],
            valid_until=said["valid_until"],
        )
    except CertificateError as refusal:
        form.add_error("number", _REFUSED[refusal.code])
        return form
    messages.success(request, _("%(certificate)s dicatat.") % {"certificate": done})
    return None


def _renew(request: HttpRequest, actor: User, certificate: Certificate) -> None:
    form = LastDayForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(each) for each in form.errors["valid_until"]))
        return
    done = renew_certificate(actor=actor, certificate=certificate, valid_until=form.cleaned_data["valid_until"])
    messages.success(request, _("Masa berlaku %(certificate)s diperbarui.") % {"certificate": done})

"""The office's decision about one listing."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import View

from accounts.models import User
from economy.domain import businesses, duplicates, identity, progress, review
from economy.domain.businesses import Changed, WrongState
from economy.domain.duplicates import AlreadyDecided
from economy.enums import State, Step
from economy.forms.certificates import CertificateForm
from economy.forms.review import ReturnForm
from economy.models import Business
from economy.office.pages import OfficePage

from . import certificates
from .duplicates import reasons
from .facts import facts
from .listings import PERMISSION, ROOM, TONES


class DetailView(OfficePage, View):
    """One listing with everything the office may know, and what can be decided in its present state."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "clipboard-list"
    template_name = "economy/review/detail.html"
    success_url = reverse_lazy("economy_review:index")
    business: Business

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        found = Business.objects.select_related("district", "village", "category__parent", "owner")
        self.business = get_object_or_404(found.prefetch_related("products"), pk=kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(ReturnForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        action = request.POST.get("action")
        if action == "compare":
            return self._compare(request.POST.get("other", ""))
        if action == "identity":
            return self._identity()
        if action in (certificates.RECORD, certificates.RENEW, certificates.REMOVE):
            wrong = certificates.act(request, self.business)
            return self._page(ReturnForm(), certificate=wrong) if wrong else redirect(f"{request.path}#sertifikat")
        form = ReturnForm(request.POST if action == "return" else None)
        if action == "return" and not form.is_valid():
            return self._page(form)
        was = self.business.state
        try:
            said = self._decide(action, form)
        except WrongState as conflict:
            messages.error(request, _refusal(conflict))
            return redirect("economy_review:detail", pk=pk)
        except Changed:
            messages.error(request, _("Isian usaha ini baru saja berubah. Periksa lagi sebelum memutuskan."))
            return self._page(form)
        if said:
            messages.success(request, said)
        waiting = was == State.SUBMITTED and said
        return redirect(self.success_url) if waiting else redirect("economy_review:detail", pk=pk)

    def _compare(self, other: str) -> HttpResponse:
        """Put this listing beside another one."""
        found = Business.objects.filter(pk=int(other)).first() if other.isdecimal() else None
        try:
            pair = duplicates.offer(first=self.business, second=found or self.business)
        except AlreadyDecided:
            messages.error(self.request, _("Usaha itu sudah tidak ada."))
            return redirect("economy_review:detail", pk=self.business.pk)
        return redirect("economy_review:pair", pk=pair.pk)

    def get_page_title(self) -> str:
        return self.business.name

    def _decide(self, action: str | None, form: ReturnForm) -> str:
        actor, business = cast(User, self.request.user), self.business
        seen = self.request.POST.get("seen", "")
        if action == "publish":
            businesses.approve_business(actor=actor, business=business, seen=seen)
            return _("%(name)s sekarang tayang.") % {"name": business.name}
        if action == "verify":
            businesses.verify_business(actor=actor, business=business, seen=seen)
            return _("%(name)s dicatat sudah diperiksa hari ini.") % {"name": business.name}
        if action == "return":
            reason = form.cleaned_data["text"]
            businesses.return_business(actor=actor, business=business, reason=reason, seen=seen)
            return _("%(name)s dikembalikan kepada pemilik dengan alasannya.") % {"name": business.name}
        if action == "hide":
            reason = self.request.POST.get("reason", "").replace("\0", "").strip()[:1500]
            businesses.hide_business(actor=actor, business=business, reason=reason)
            return _("%(name)s disembunyikan dari pengunjung.") % {"name": business.name}
        return ""

    def _identity(self) -> HttpResponse:
        """The page once with the owner's identity number, for those who may read it; kept by no browser."""
        try:
            number = identity.reveal(business=self.business, actor=cast(User, self.request.user))
        except identity.Unreadable:
            messages.error(self.request, _("NIK ini tidak dapat dibuka: kuncinya tidak terpasang lagi."))
            return redirect("economy_review:detail", pk=self.business.pk)
        response = self._page(ReturnForm(), identity_number=number)
        response["Cache-Control"] = "no-store, private"
        return response

    def _page(
        self, form: ReturnForm, *, identity_number: str = "", certificate: CertificateForm | None = None
    ) -> HttpResponse:
        business = self.business
        may_reveal = self.request.user.has_perm(identity.VIEW_PERMISSION)
        context = self.get_context_data(
            business=business,
            form=form,
            tone=TONES[business.state],
            facts=facts(business),
            history=progress.history(business, reader=cast(User, self.request.user), names=True),
            pairs=[
                (pair, pair.second if pair.first_id == business.pk else pair.first, reasons(pair))
                for pair in duplicates.open_pairs_of(business)
            ],
            look_alikes=review.look_alikes(business),
            can_publish=businesses.publishable(business),
            in_doubt=bool(business.attention) and business.state not in (State.PUBLISHED, State.CLOSED),
            seen=business.updated_at.isoformat(),
            can_return=business.state == State.SUBMITTED,
            can_hide=business.state == State.PUBLISHED,
            can_verify=business.state == State.PUBLISHED,
            certificates=certificates.shown(business),
            certificate_form=certificate or CertificateForm(),
            identity_number=identity_number,
            has_identity=may_reveal and identity.is_stored(business),
            is_public=business.state == State.PUBLISHED and business.district_id is not None,
        )
        return self.render_to_response(context)


def _refusal(conflict: WrongState) -> str:
    business = conflict.business
    if conflict.step == Step.PUBLISHED and business.state not in (State.PUBLISHED, State.CLOSED):
        if business.attention:
            return _("Wilayah usaha ini belum dipastikan, jadi belum dapat tayang.")
        if business.district_id is None:
            return _("Kecamatannya belum diketahui, jadi usaha ini belum dapat tayang.")
    return _("Usaha ini sudah diputuskan orang lain: statusnya sekarang %(state)s. Tidak ada yang diubah.") % {
        "state": business.get_state_display()
    }

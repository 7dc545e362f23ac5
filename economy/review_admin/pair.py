"""Two listings side by side: the office makes them one, or says that they are two."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.domain import duplicates
from economy.domain.businesses import Changed
from economy.domain.comparison import suggested_to_keep
from economy.domain.duplicates import AlreadyDecided
from economy.domain.merging import CannotMerge, merge, obstacle, seen_now
from economy.enums import PairState, State
from economy.forms.merging import MergeForm
from economy.models import Business, DuplicateCandidate
from economy.office.pages import Crumb, OfficePage

from .duplicates import reasons
from .listings import PERMISSION, ROOM, TONES
from .sides import alike, different, sold

OBSTACLES = {
    "owners": gettext_lazy(
        "Kedua usaha ini dipegang dua akun pemilik yang berbeda, jadi tidak dapat digabung. Selesaikan dahulu dengan "
        "kedua pemilik siapa yang memegangnya."
    ),
    "owner_goes": gettext_lazy(
        "Usaha B dipegang akun pemilik dan tidak boleh hilang. Tukar keduanya supaya usaha itu yang tinggal."
    ),
    "with_owner": gettext_lazy(
        "Salah satu masih ditulis pemiliknya dan belum diajukan. Gabungkan setelah pemiliknya mengajukan."
    ),
    "attached": gettext_lazy("Keduanya memiliki data yang hanya boleh satu, jadi belum dapat digabung."),
    "same": gettext_lazy("Ini usaha yang sama."),
}
DECIDED = gettext_lazy("Pasangan ini sudah diputuskan orang lain. Tidak ada yang diubah.")


class PairView(OfficePage, View):
    """One pair. A is the listing that stays and B the one that becomes part of it; `tinggal` names another A."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "copy"
    page_title = gettext_lazy("Bandingkan usaha")
    template_name = "economy/review/pair.html"
    pair: DuplicateCandidate | None = None
    kept: Business
    gone: Business

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.pair = DuplicateCandidate.objects.select_related("decided_by").filter(pk=kwargs["pk"]).first()
        if self.pair:
            found = Business.objects.select_related("district", "village", "category", "owner")
            both = found.prefetch_related("products").in_bulk([self.pair.first_id, self.pair.second_id])
            self.kept, self.gone = suggested_to_keep(list(both.values()))
            asked = request.POST.get("kept") or request.GET.get("tinggal")
            if asked == str(self.gone.pk):
                self.kept, self.gone = self.gone, self.kept

    def trail(self) -> list[Crumb]:
        return [{"url": reverse("economy_review:duplicates"), "label": _("Usaha ganda")}]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if self.pair is None:
            messages.error(request, DECIDED)
            return redirect("economy_review:duplicates")
        return self._page(self._form())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if self.pair is None:
            messages.error(request, DECIDED)
            return redirect("economy_review:duplicates")
        action, actor = request.POST.get("action"), cast(User, request.user)
        try:
            if action == "distinct":
                return self._declare_distinct(actor, self.pair)
            if action == "reopen":
                duplicates.offer(first=self.kept, second=self.gone)
            if action == "merge":
                return self._merge(actor, self.pair)
        except AlreadyDecided:
            messages.error(request, DECIDED)
            return redirect("economy_review:duplicates")
        except CannotMerge as refusal:
            messages.error(request, OBSTACLES[refusal.code])
        return redirect(request.get_full_path())

    def _merge(self, actor: User, pair: DuplicateCandidate) -> HttpResponse:
        form = self._form(self.request.POST)
        if not form.is_valid():
            messages.error(self.request, _("Isian salah satu usaha baru saja berubah. Periksa lagi pilihannya."))
            return self._page(self._form())
        following = duplicates.next_after(pair)
        try:
            done = merge(
                actor=actor,
                kept=self.kept,
                gone=self.gone,
                taken=form.taken(),
                products=form.cleaned_data["products"],
                seen=form.cleaned_data["seen"],
            )
        except Changed:
            messages.error(self.request, _("Isian salah satu usaha baru saja berubah. Periksa lagi pilihannya."))
            return self._page(self._form())
        undo = messages.button(reverse("economy_review:merge", args=[done.pk]), _("Batalkan penggabungan"))
        said = _("%(gone)s sekarang bagian dari %(kept)s.") % {"gone": self.gone.name, "kept": self.kept.name}
        messages.success(self.request, said, buttons=[undo])
        return _go_on(following)

    def _declare_distinct(self, actor: User, pair: DuplicateCandidate) -> HttpResponse:
        following = duplicates.next_after(pair)
        duplicates.declare_distinct(actor=actor, candidate=pair)
        names = {"one": self.kept.name, "other": self.gone.name}
        again = messages.button(reverse("economy_review:pair", args=[pair.pk]), _("Lihat lagi"))
        messages.success(self.request, _("%(one)s dan %(other)s dicatat sebagai dua usaha.") % names, buttons=[again])
        return _go_on(following)

    def _form(self, data: Any = None) -> MergeForm:
        return MergeForm(data, kept=self.kept, gone=self.gone, seen=seen_now(self.kept, self.gone))

    def _page(self, form: MergeForm) -> HttpResponse:
        pair, kept, gone = self.pair, self.kept, self.gone
        assert pair is not None  # noqa: S101 — narrows the type
        code = obstacle(kept, gone)
        public = kept.state != State.PUBLISHED and gone.state == State.PUBLISHED
        context = self.get_context_data(
            pair=pair,
            is_open=pair.state == PairState.OPEN,
            reasons=reasons(pair),
            sides=[("A", kept, TONES[kept.state]), ("B", gone, TONES[gone.state])],
            kept=kept,
            gone=gone,
            obstacle=OBSTACLES.get(code, ""),
            may_swap=not obstacle(gone, kept),
            becomes_public=public,
            form=form,
            different=different(form, kept, gone),
            alike=alike(form, kept),
            sold=sold(form, kept, gone),
            following=duplicates.next_after(pair),
        )
        return self.render_to_response(context)


def _go_on(following: DuplicateCandidate | None) -> HttpResponseRedirect:
    """To the next pair, or to the queue that is empty now; a pair that went with the decision leads there as well."""
    if following and DuplicateCandidate.objects.filter(pk=following.pk).exists():
        return redirect("economy_review:pair", pk=following.pk)
    return redirect("economy_review:duplicates")

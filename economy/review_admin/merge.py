"""One merge: what it did, and undoing it."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.domain.comparison import PARTS
from economy.domain.duplicates import AlreadyDecided
from economy.domain.merging import CannotMerge
from economy.domain.unmerging import undo_merge
from economy.models import Merge
from economy.office.pages import Crumb, OfficePage

from .listings import PERMISSION, ROOM
from .sides import LABELS


class MergeView(OfficePage, View):
    """What became one listing and how; a button that makes two of it again."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "copy"
    template_name = "economy/review/merge.html"
    merge: Merge

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        found = Merge.objects.select_related("kept", "by", "undone_by")
        self.merge = get_object_or_404(found, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Penggabungan %(name)s") % {"name": self.merge.gone_name}

    def trail(self) -> list[Crumb]:
        return [{"url": reverse("economy_review:merges"), "label": _("Usaha yang digabung")}]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        done = self.merge
        columns = done.changes.get("columns", {})
        taken = [str(LABELS[part.key]) for part in PARTS if any(column in columns for column in part.columns)]
        context = self.get_context_data(
            merge=done,
            stayed=[LABELS[key] for key in done.changes.get("stayed", [])],
            taken=taken,
            slug=done.snapshot.get("business", {}).get("slug", ""),
            products=len(done.snapshot.get("products", [])),
            merged_on=done.into != done.kept_id,
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            undone = undo_merge(actor=cast(User, request.user), merge=self.merge)
        except AlreadyDecided:
            messages.error(request, _("Penggabungan ini sudah dibatalkan orang lain."))
        except CannotMerge:
            messages.error(request, _("Usaha ini sudah digabungkan lagi ke usaha lain. Batalkan yang itu dahulu."))
        else:
            said = _("%(gone)s dan %(kept)s sekarang dua usaha lagi.") % {
                "gone": undone.gone.name,
                "kept": undone.kept.name,
            }
            if undone.stayed:
                said += " " + _("Yang sudah diubah sejak itu dibiarkan: %(fields)s.") % {
                    "fields": ", ".join(str(LABELS[key]) for key in undone.stayed)
                }
            see = messages.button(reverse("economy_review:detail", args=[undone.gone.pk]), _("Lihat usaha"))
            messages.success(request, said, buttons=[see])
        return redirect("economy_review:merge", pk=pk)

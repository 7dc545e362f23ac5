"""One listing whose place is in doubt: the steward says where it is, or that it is none of ours."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.domain import stewardship
from economy.domain.businesses import Changed, WrongState
from economy.forms.stewardship import PlaceForm
from economy.models import Business, ImportRow
from economy.office.pages import Crumb, OfficePage

from .listings import PERMISSION, ROOM, TONES
from .places import origin, reasons

DECIDED = gettext_lazy("Wilayah usaha ini sudah dipastikan orang lain. Tidak ada yang diubah.")
CHANGED = gettext_lazy("Isian usaha ini baru saja berubah. Periksa lagi sebelum menyimpan.")


class PlaceView(OfficePage, View):
    """What the file said, a proposal where its words point somewhere, and the steward's answer."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "site"
    template_name = "economy/review/place.html"
    business: Business | None = None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.business = stewardship.waiting_for_steward().filter(pk=kwargs["pk"]).first()

    def trail(self) -> list[Crumb]:
        return [{"url": reverse("economy_review:places"), "label": _("Wilayah")}]

    def get_page_title(self) -> str:
        return self.business.name if self.business else ""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(self.business) if self.business else self._decided()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        business = self.business
        if business is None:
            return self._decided()
        following = stewardship.next_after(business)
        try:
            if request.POST.get("action") == "elsewhere":
                self._declare_elsewhere(business)
            else:
                form = PlaceForm(request.POST, others=self._others)
                if not form.is_valid():
                    return self._page(business, form)
                self._settle(business, form)
        except (WrongState, Business.DoesNotExist):
            return self._decided()
        except Changed:
            messages.error(request, CHANGED)
            return self._page(business, self._form(business, request.POST))
        return _go_on(following)

    def _settle(self, business: Business, form: PlaceForm) -> None:
        answer = form.cleaned_data
        how = {
            "actor": cast(User, self.request.user),
            "business": business,
            "district": answer["district"],
            "village": answer["village"],
            "seen": answer["seen"],
        }
        others = 0
        if answer.get("everyone"):
            others = stewardship.settle_alike(**how)
        else:
            stewardship.settle_place(**how)
        place = ", ".join(each.name for each in (answer["village"], answer["district"]) if each)
        values = {"name": business.name, "place": place, "count": others}
        text = _("Wilayah %(name)s: %(place)s.") % values
        if others:
            more = ngettext("Begitu juga %(count)d usaha lain.", "Begitu juga %(count)d usaha lain.", others) % values
            text = f"{text} {more}"
        self._say(business, text)

    def _declare_elsewhere(self, business: Business) -> None:
        actor, seen = cast(User, self.request.user), self.request.POST.get("seen", "")
        stewardship.declare_elsewhere(actor=actor, business=business, seen=seen)
        self._say(business, _("%(name)s dicatat bukan usaha di kabupaten ini.") % {"name": business.name})

    def _say(self, business: Business, text: str) -> None:
        look = messages.button(reverse("economy_review:detail", args=[business.pk]), _("Lihat usaha"))
        messages.success(self.request, text, buttons=[look])

    def _decided(self) -> HttpResponseRedirect:
        messages.error(self.request, DECIDED)
        return redirect("economy_review:places")

    @cached_property
    def _others(self) -> int:
        """How many other listings one answer may settle too."""
        same = stewardship.alike(self.business) if self.business else Business.objects.none()
        return min(same.count(), stewardship.AT_ONCE)

    def _form(self, business: Business, chosen: Any, district: str = "", village: str = "") -> PlaceForm:
        """The form for a listing as it is now, with what was chosen before."""
        initial = {
            "seen": business.updated_at.isoformat(),
            "district": chosen.get("district", district),
            "village": chosen.get("village", village),
            "everyone": chosen.get("everyone", False),
        }
        return PlaceForm(initial=initial, others=self._others)

    def _page(self, business: Business, form: PlaceForm | None = None) -> HttpResponse:
        row = stewardship.doubtful_rows([business]).get(business.pk)
        proposed = ("", "")
        if form is None:
            proposed = stewardship.suggestion(business, stewardship.place_remarks(row) if row else ())
            form = self._form(business, {}, *proposed)
        cells = stewardship.place_cells(row) if row else []
        context = self.get_context_data(
            business=business,
            form=form,
            tone=TONES[business.state],
            reasons=reasons(business, row),
            facts=_facts(business, row, cells=bool(cells)),
            cells=cells,
            origin=origin(row),
            proposed=bool(proposed[0]) and business.district_id is None,
            others=self._others,
            clears_point=stewardship.is_outside(business),
            may_be_elsewhere=stewardship.may_declare_elsewhere(business),
            seen=business.updated_at.isoformat(),
            following=stewardship.next_after(business),
        )
        return self.render_to_response(context)


def _facts(business: Business, row: ImportRow | None, *, cells: bool) -> list[tuple[str, str]]:
    """What helps to tell where it is; with `cells` shown, without what they say already."""
    told = [
        (_("Jenis usaha"), business.category.name if business.category else ""),
        (_("Wilayah yang terbaca"), ", ".join(each.name for each in (business.village, business.district) if each)),
        (_("Titik tersimpan"), "" if business.latitude is None else f"{business.latitude}, {business.longitude}"),
    ]
    if not cells:
        remarks = stewardship.place_remarks(row) if row else []
        points = [each["values"].get("value", "") for each in remarks if each["code"] == "point_outside"]
        told += [
            (_("Alamat"), business.street_address),
            (_("Tulisan wilayah"), business.region_text),
            (_("Titik menurut berkas"), "".join(points[:1])),
            (_("Dari impor"), origin(row)),
        ]
    return [(label, value) for label, value in told if value]


def _go_on(following: Business | None) -> HttpResponseRedirect:
    """To the next listing, or to the queue when none is left; one that was settled with this one is passed over."""
    if following is None:
        return redirect("economy_review:places")
    waits = stewardship.waiting_for_steward().filter(pk=following.pk).exists()
    found = following if waits else stewardship.next_after(following)
    return redirect("economy_review:place", pk=found.pk) if found else redirect("economy_review:places")

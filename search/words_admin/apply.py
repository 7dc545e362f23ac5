"""Putting the word lists to use: what would change, and where a release stands that is on its way."""

import logging
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages

from accounts.models import User
from economy.office.pages import OfficePage
from search.domain import releases
from search.domain.releases import CRASHED, DIFFERS, NO_ANSWER, REFUSED
from search.domain.server import is_configured
from search.domain.wordlists import ensure_word_lists
from search.models import SynonymGroup, WordRelease
from search.tasks import apply_word_lists

from .listings import PERMISSION, ROOM, tabs

logger = logging.getLogger(__name__)

SHOWN = 100
"""Changes of one kind that the page lists."""
WHY = {
    NO_ANSWER: gettext_lazy("Elasticsearch tidak menjawab. Dicoba lagi setiap menit; daftar lama tetap dipakai."),
    REFUSED: gettext_lazy("Elasticsearch menolak daftar baru, jadi daftar lama tetap dipakai."),
    DIFFERS: gettext_lazy("Indeks baru tidak sama dengan basis data, jadi indeks dan daftar lama tetap dipakai."),
    CRASHED: gettext_lazy("Pembangunan indeks terhenti karena kesalahan, jadi daftar lama tetap dipakai."),
}


class ApplyPage(OfficePage, View):
    """What the page and the part of it that htmx fetches again have in common."""

    permission_required = PERMISSION
    room = ROOM
    header_icon = "list-ul"
    page_title = gettext_lazy("Terapkan daftar kata")

    def standing(self) -> dict[str, Any]:
        """Which lists are in use, and where the release on its way stands."""
        waiting = releases.waiting()
        code, _colon, said = waiting.problem.partition(": ") if waiting else ("", "", "")
        return {
            "live": releases.live(),
            "waiting": waiting,
            "running": waiting is not None and code in {"", NO_ANSWER},
            "why": WHY.get(code, ""),
            "said": said if code in {REFUSED, DIFFERS, CRASHED} else "",
            "documents": releases.progress_of(waiting) if waiting else 0,
        }


class ApplyView(ApplyPage):
    """What would change in words, and the button that puts it to use."""

    template_name = "search/words/apply.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        ensure_word_lists()
        changes, flaws = releases.changes(), releases.flaws()
        context = self.get_context_data(
            **self.standing(),
            changes=changes,
            flaws=[(flaw, _row_url(flaw)) for flaw in flaws[:SHOWN]],
            groups=[(_parts(before, now), now) for before, now in _groups(changes)[:SHOWN]],
            corrections=changes.corrections[:SHOWN],
            hidden=max(changes.in_synonyms - SHOWN, 0) + max(len(changes.corrections) - SHOWN, 0),
            builds=bool(changes.in_synonyms) and is_configured(),
            tabs=tabs("search_words:apply"),
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest) -> HttpResponse:
        waiting = releases.waiting()
        if request.POST.get("action") == "retry":
            if waiting:
                releases.retry(release=waiting)
                _start()
            return redirect("search_words:apply")
        try:
            made = releases.release(actor=cast(User, request.user))
        except releases.NothingToRelease:
            messages.warning(request, _("Tidak ada yang berubah sejak daftar terakhir diterapkan."))
        except releases.Flawed:
            messages.error(request, _("Belum dapat diterapkan. Perbaiki dahulu baris yang disebut di bawah."))
        else:
            self._say(made)
        return redirect("search_words:apply")

    def _say(self, made: WordRelease) -> None:
        if made.live_at:
            messages.success(self.request, _("Daftar kata dipakai mulai sekarang."))
        else:
            _start()
            messages.success(
                self.request, _("Daftar kata disimpan untuk diterapkan. Halaman ini memberi tahu bila selesai.")
            )


class StatusView(ApplyPage):
    """Where the release stands; sends the browser to the whole page once it is live or has failed."""

    template_name = "search/words/_status.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        standing = self.standing()
        response = self.render_to_response(standing)
        if not standing["running"] and request.headers.get("HX-Request"):
            response["HX-Redirect"] = reverse("search_words:apply")
        return response


def _groups(changes: releases.Changes) -> list[tuple[releases.Group, releases.Group]]:
    """Changes of synonyms as (before, now)."""
    added = [((), group) for group in changes.added]
    return [*added, *changes.changed, *((group, ()) for group in changes.removed)]


def _parts(before: releases.Group, now: releases.Group) -> list[tuple[str, str]]:
    """The terms of a changed group, each as ("kept" | "added" | "removed", term)."""
    told = [("kept" if term in before else "added", term) for term in now]
    return told + [("removed", term) for term in before if term not in now]


def _row_url(flaw: releases.Flaw) -> str:
    name = "search_words:synonym" if isinstance(flaw.row, SynonymGroup) else "search_words:correction"
    return reverse(name, args=[flaw.row.pk])


def _start() -> None:
    """Ask a worker to make the release live; a dead broker only delays that to the beat."""
    try:
        apply_word_lists.apply_async(retry=False)
    except Exception:  # noqa: BLE001 — whatever a broker's client raises, the release itself is kept
        logger.warning("the broker did not take the nudge; the next beat makes the word lists live")

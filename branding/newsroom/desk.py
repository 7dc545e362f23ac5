"""The newsroom on Wagtail's first screen: what waits for the person who is looking, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from ..domain import dashboard
from ..domain.dashboard import Item, Pile
from ..domain.rights import Rights, rights_of
from ..domain.roles import TRANSLATE
from ..enums import TranslationState
from .words import language_name

WRITE = ("add", "change", "publish")


@dataclass(frozen=True)
class Line:
    """One entry of a pile as it is shown."""

    title: str
    url: str
    note: str


@dataclass(frozen=True)
class Stack:
    """One pile as it is shown: what it is, how many there are, the first of them, and where all of them are."""

    name: str
    icon: str
    heading: str
    total: int
    lines: list[Line]
    more_url: str = ""


class DeskPanel(Component):
    """All piles of one person; what is empty is named in one line below."""

    name = "newsroom_desk"
    template_name = "branding/newsroom/desk.html"
    order = 90

    def __init__(self, request: HttpRequest, rights: Rights) -> None:
        self._request = request
        self._rights = rights

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        stacks = self._stacks()
        return {
            "stacks": [each for each in stacks if each.total],
            "done": [each.heading for each in stacks if not each.total],
        }

    def _stacks(self) -> list[Stack]:
        user: Any = self._request.user
        rights = self._rights
        stacks = [
            stack("waiting", "clipboard-list", _("Menunggu Anda"), dashboard.waiting_for(user=user), since),
            stack("drafts", "draft", _("Draf saya"), dashboard.my_drafts(user=user, rights=rights), changed),
        ]
        if rights.branches("change", "publish"):
            stacks += [
                stack(
                    "scheduled", "calendar-alt", _("Terjadwal terbit"), dashboard.scheduled(rights=rights), at_minute
                ),
                stack("expiring", "time", _("Akan berakhir"), dashboard.expiring(rights=rights), at_minute),
            ]
        if rights.branches("change"):
            stacks += [
                stack("alt", "image", _("Gambar tanpa keterangan"), dashboard.without_words(rights=rights), changed),
                stack("tariffs", "tag", _("Tarif lama"), dashboard.stale_tariffs(rights=rights), recorded),
            ]
        if user.has_perm(TRANSLATE):
            stacks += self._translations()
        if rights.branches("change"):
            old, address = dashboard.untouched(rights=rights), reverse("wagtailadmin_reports:aging_pages")
            more = address if rights.branches("publish") else ""
            stacks.append(stack("old", "history", _("Lama tidak diperbarui"), old, published, more))
        return stacks

    def _translations(self) -> list[Stack]:
        work = dashboard.translating(rights=self._rights)
        matrix = reverse("branding_newsroom:translations")
        outdated, missing, ready = _("Terjemahan usang"), _("Belum diterjemahkan"), _("Terjemahan siap terbit")
        stacks = [
            stack("outdated", "resubmit", outdated, work.outdated, in_language, _narrowed(TranslationState.OUTDATED)),
            Stack(
                "missing",
                "wagtail-localize-language",
                missing,
                work.missing.total,
                [
                    Line(each.title, f"{matrix}?{urlencode({'q': each.title})}", in_language(each))
                    for each in work.missing.items
                ],
                _narrowed(TranslationState.MISSING),
            ),
        ]
        if self._rights.branches("publish"):
            stacks.insert(0, stack("ready", "check", ready, work.ready, in_language))
        return stacks


def desk_for(request: HttpRequest) -> DeskPanel | None:
    """The desk of the person who is looking; None for who has nothing to do with pages."""
    user: Any = request.user
    rights = rights_of(user)
    return DeskPanel(request, rights) if rights.branches(*WRITE) else None


def stack(name: str, icon: str, heading: str, pile: Pile, note: Callable[[Item], str], more_url: str = "") -> Stack:
    """A pile with addresses and notes in words."""
    lines = [Line(each.title, reverse("wagtailadmin_pages:edit", args=[each.page]), note(each)) for each in pile.items]
    return Stack(name, icon, heading, pile.total, lines, more_url if pile.total > len(lines) else "")


def _narrowed(state: TranslationState) -> str:
    return f"{reverse('branding_newsroom:translations')}?state={state.value}"


def at_minute(item: Item) -> str:
    """ "Senin, 30 November 2026 pukul 08.00 WIB": the minute at which something happens, in the regency's time."""
    if item.when is None:
        return ""
    local = timezone.localtime(item.when)
    return _("%(day)s pukul %(time)s WIB") % {"day": date_format(local, "l, j F Y"), "time": date_format(local, "H.i")}


def _on(item: Item, words: str) -> str:
    return "" if item.when is None else words % {"day": date_format(timezone.localtime(item.when), "j F Y")}


def since(item: Item) -> str:
    """The step of the workflow, and since when it waits."""
    return f"{item.note} · {_on(item, _('sejak %(day)s'))}"


def changed(item: Item) -> str:
    return _on(item, _("Diubah %(day)s"))


def recorded(item: Item) -> str:
    return _on(item, _("Dicatat %(day)s"))


def published(item: Item) -> str:
    return _on(item, _("Terbit %(day)s"))


def in_language(item: Item) -> str:
    """The language it is about; its code stands in the note."""
    return language_name(item.note)

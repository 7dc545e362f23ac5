"""Where a listing stands, in the owner's words: its state, what comes next, and what has happened so far."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models import User
from economy.domain.businesses import OWNER_NOTE
from economy.domain.certificates import NOTES as CERTIFICATE_NOTES
from economy.domain.registration import CONSENT_NOTE
from economy.domain.stewardship import ELSEWHERE_NOTE
from economy.enums import Outcome, State, Step
from economy.models import Business, ImportRow

_NEXT = {
    State.DRAFT: gettext_noop("Belum dikirim. Lengkapi isian, lalu ajukan supaya diperiksa petugas."),
    State.SUBMITTED: gettext_noop(
        "Petugas UMKM sedang memeriksa. Anda tidak perlu melakukan apa-apa; hasilnya muncul di halaman ini."
    ),
    State.RETURNED: gettext_noop("Petugas meminta perbaikan. Baca alasannya, perbaiki, lalu ajukan lagi."),
    State.PUBLISHED: gettext_noop("Usaha Anda sudah tayang dan dapat ditemukan pembeli."),
    State.HIDDEN: gettext_noop("Usaha ini sedang disembunyikan oleh petugas dan tidak terlihat pembeli."),
    State.CLOSED: gettext_noop("Usaha ini tercatat sudah tutup dan tidak terlihat pembeli."),
}
_OWN_WORDS = {CONSENT_NOTE, ELSEWHERE_NOTE, OWNER_NOTE} | CERTIFICATE_NOTES
"""Notes the portal leaves itself, and so can say in either language; a colon may follow, and what they speak of."""


@dataclass(frozen=True)
class HistoryLine:
    """One step as its reader sees it: what happened, who did it in one word, when, and the note that was left."""

    step: str
    who: str
    at: datetime
    note: str


def what_happens_next(business: Business) -> str:
    """One sentence for the owner."""
    return _(_NEXT[State(business.state)])


def history(business: Business, *, reader: User, names: bool) -> list[HistoryLine]:
    """The steps, newest first. With `names` the officers see each other; an owner reads only "Petugas"."""
    lines = []
    for event in business.events.select_related("actor"):
        actor = event.actor
        if actor is None:
            who = _("Sistem")
        elif actor.pk == reader.pk:
            who = _("Anda")
        elif names:
            who = str(actor)
        else:
            who = _("Petugas")
        words, colon, rest = event.note.partition(": ")
        note = f"{_(words)}{colon}{rest}" if words in _OWN_WORDS else event.note
        lines.append(HistoryLine(step=str(Step(event.step).label), who=who, at=event.at, note=note))
    lines.extend(_imports(business, names=names))
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _imports(business: Business, *, names: bool) -> list[HistoryLine]:
    """The imports that have written the listing; file, row and officer are for the office alone."""
    rows = ImportRow.objects.filter(
        business=business,
        outcome__in=(Outcome.CREATED, Outcome.UPDATED),
        batch__committed_at__isnull=False,
        position__lte=F("batch__cursor"),
    )
    return [
        HistoryLine(
            step=str(Step.IMPORTED.label),
            who=str(row.batch.committed_by or _("Sistem")) if names else _("Petugas"),
            at=row.batch.finished_at or row.batch.committed_at or row.batch.created_at,
            note=f"{row.batch.original_name}: {row.number}" if names else "",
        )
        for row in rows.select_related("batch__committed_by").only("number", "batch")
    ]


def return_reason(business: Business) -> str:
    """Why the listing was returned last, while it is returned; else empty."""
    if business.state != State.RETURNED:
        return ""
    event = business.events.filter(step=Step.RETURNED).first()
    return event.note if event else ""

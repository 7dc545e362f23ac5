"""What becomes, or became, of an import's rows: counts as tiles, and what was noted on them."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from economy.domain.imports.reasons import ROW_REASONS, general_sentence
from economy.enums import ImportState, Outcome, Undone
from economy.models import BusinessImport

OUTCOME_TONES: dict[str, str] = {
    Outcome.CREATED: "ok",
    Outcome.UPDATED: "ok",
    Outcome.UNCHANGED: "",
    Outcome.DUPLICATE: "wait",
    Outcome.REFUSED: "bad",
}
OUTCOME_ICONS: dict[str, str] = {
    Outcome.CREATED: "circle-plus",
    Outcome.UPDATED: "rotate",
    Outcome.UNCHANGED: "check",
    Outcome.DUPLICATE: "copy",
    Outcome.REFUSED: "circle-xmark",
}
UNDONE_TONES: dict[str, str] = {Undone.DELETED: "ok", Undone.RESTORED: "ok", Undone.KEPT: "wait"}
UNDONE_ICONS: dict[str, str] = {Undone.DELETED: "bin", Undone.RESTORED: "rotate", Undone.KEPT: "user"}
WRITTEN = (ImportState.DONE, ImportState.UNDOING, ImportState.UNDONE)
"""States of an import whose rows have all been brought in at some time."""


@dataclass(frozen=True)
class Tile:
    """How many rows came out one way; `hint` says what that means for the directory, `query` finds the rows."""

    label: str
    count: int
    icon: str
    tone: str
    hint: str
    query: str


@dataclass(frozen=True)
class Remark:
    """A sentence about rows, under its stable code, and how many rows carry it."""

    code: str
    sentence: str
    count: int


def tiles(job: BusinessImport) -> list[Tile]:
    """The outcomes that happen, in the order of `Outcome`."""
    hints = _hints(job)
    return [
        Tile(
            str(each.label),
            job.counts[each.value],
            OUTCOME_ICONS[each],
            OUTCOME_TONES[each],
            hints[each],
            f"hasil={each.value}",
        )
        for each in Outcome
        if job.counts.get(each.value)
    ]


def undo_tiles(job: BusinessImport) -> list[Tile]:
    """What taking the import back has done so far."""
    hints: dict[TextChoices, str] = {
        Undone.DELETED: _("usaha baru dari impor ini"),
        Undone.RESTORED: _("isian lama dipasang kembali"),
        Undone.KEPT: _("lihat usaha mana saja"),
    }
    return [
        Tile(
            str(each.label),
            job.undo_counts[each.value],
            UNDONE_ICONS[each],
            UNDONE_TONES[each],
            hints[each],
            f"diurungkan={each.value}",
        )
        for each in Undone
        if job.undo_counts.get(each.value)
    ]


def remarks(job: BusinessImport) -> list[Remark]:
    """What was noted on rows, the most frequent first; a cell's own words are left out as "…"."""
    known = [(code, count) for code, count in job.reasons.items() if code in ROW_REASONS]
    known.sort(key=lambda pair: (-pair[1], pair[0]))
    return [Remark(code, general_sentence(code), count) for code, count in known]


def _hints(job: BusinessImport) -> dict[TextChoices, str]:
    """Before the officer's word what will be done, afterwards what was done."""
    same: dict[TextChoices, str] = {
        Outcome.UNCHANGED: _("sudah sama dengan direktori"),
        Outcome.DUPLICATE: _("sudah ada di baris lain"),
    }
    if job.state in WRITTEN:
        return {
            **same,
            Outcome.CREATED: _("usaha ditambahkan") if job.publish else _("usaha ditambahkan sebagai draf"),
            Outcome.UPDATED: _("usaha mendapat isian terbaru"),
            Outcome.REFUSED: _("tidak dimasukkan; lihat alasannya"),
        }
    return {
        **same,
        Outcome.CREATED: _("akan ditambahkan") if job.publish else _("akan ditambahkan sebagai draf"),
        Outcome.UPDATED: _("akan mendapat isian terbaru"),
        Outcome.REFUSED: _("tidak akan dimasukkan; lihat alasannya"),
    }

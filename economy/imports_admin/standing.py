"""Where an import stands, in an officer's words: its steps, its counts, and what was odd about its rows."""

from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from economy.domain.imports.reasons import ROW_REASONS, general_sentence, problem_sentence
from economy.enums import ImportState, Outcome
from economy.models import BusinessImport

RUNNING = frozenset(
    {
        ImportState.UPLOADED,
        ImportState.READING,
        ImportState.PREVIEWING,
        ImportState.APPLYING,
        ImportState.UNDOING,
    }
)
TONES: dict[str, str] = {
    ImportState.UPLOADED: "busy",
    ImportState.READING: "busy",
    ImportState.MAPPING: "wait",
    ImportState.PREVIEWING: "busy",
    ImportState.PREVIEWED: "wait",
    ImportState.APPLYING: "busy",
    ImportState.PAUSED: "wait",
    ImportState.CANCELLED: "",
    ImportState.UNDOING: "busy",
    ImportState.UNDONE: "",
    ImportState.DONE: "ok",
    ImportState.REFUSED: "bad",
    ImportState.FAILED: "bad",
}
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
SAID_EVERY = 25
"""Per cent between two announcements to a screen reader; the bar itself moves all the time."""


@dataclass(frozen=True)
class Step:
    """One stage of the way from a spreadsheet to listings; `state` is "done", "current", "stopped" or "todo"."""

    label: str
    state: str
    here: bool
    """Whether the import stands at it; a finished one stands at its result."""


@dataclass(frozen=True)
class Tile:
    """How many rows came out one way; `hint` says what that means for the directory."""

    value: str
    label: str
    count: int
    icon: str
    tone: str
    hint: str


@dataclass(frozen=True)
class Remark:
    """A sentence about rows, under its stable code, and how many rows carry it."""

    code: str
    sentence: str
    count: int


def steps(job: BusinessImport | None = None) -> list[Step]:
    """Upload, read, columns, apply, result, and which of them the import is at; without one, at the upload."""
    labels = (_("Unggah berkas"), _("Baca"), _("Periksa kolom"), _("Masukkan data"), _("Hasil"))
    at = {
        ImportState.UPLOADED: 1,
        ImportState.READING: 1,
        ImportState.MAPPING: 2,
        ImportState.PREVIEWING: 3,
        ImportState.PREVIEWED: 3,
        ImportState.APPLYING: 3,
        ImportState.PAUSED: 3,
        ImportState.CANCELLED: 3,
        ImportState.UNDOING: 4,
        ImportState.UNDONE: 4,
        ImportState.DONE: 4,
        ImportState.REFUSED: 1,
        ImportState.FAILED: 3 if job is not None and job.columns and job.layout else 1,
    }
    here = 0 if job is None else at[ImportState(job.state)]
    stopped = job is not None and job.state in (ImportState.REFUSED, ImportState.FAILED)
    done = job is not None and job.state == ImportState.DONE
    found = []
    for position, label in enumerate(labels):
        state = "done" if position < here or (done and position == here) else "todo"
        if position == here and not done:
            state = "stopped" if stopped else "current"
        found.append(Step(label, state, position == here))
    return found


def standing(job: BusinessImport) -> dict[str, Any]:
    """What the page of one import shows, as a template's context."""
    percent = percent_done(job)
    return {
        "job": job,
        "steps": steps(job),
        "tone": TONES[job.state],
        "running": job.state in RUNNING,
        "problem": problem_sentence(job.problem),
        "percent": percent,
        "tiles": tiles(job),
        "remarks": remarks(job),
        "facts": facts(job),
        "drafts": 0 if job.publish else job.counts.get(Outcome.CREATED.value, 0),
        "said": _said(job, percent),
    }


def percent_done(job: BusinessImport) -> int | None:
    """How much of the rows has been brought in; None while that is not being done."""
    if not job.total_rows or job.state not in (ImportState.APPLYING, ImportState.FAILED):
        return None
    return min(100, job.done_rows * 100 // job.total_rows)


def state_in_words(job: BusinessImport) -> str:
    """The state, with how far it has come while rows are brought in."""
    percent = percent_done(job) if job.state == ImportState.APPLYING else None
    return job.get_state_display() if percent is None else f"{job.get_state_display()} · {percent}%"


def tiles(job: BusinessImport) -> list[Tile]:
    """The outcomes that happened, in the order of `Outcome`."""
    hints: dict[TextChoices, str] = {
        Outcome.CREATED: _("usaha ditambahkan") if job.publish else _("usaha ditambahkan sebagai draf"),
        Outcome.UPDATED: _("usaha mendapat isian terbaru"),
        Outcome.UNCHANGED: _("sudah sama dengan direktori"),
        Outcome.DUPLICATE: _("sudah ada di baris lain"),
        Outcome.REFUSED: _("tidak dimasukkan; lihat alasannya"),
    }
    return [
        Tile(each.value, str(each.label), job.counts[each.value], OUTCOME_ICONS[each], OUTCOME_TONES[each], hints[each])
        for each in Outcome
        if job.counts.get(each.value)
    ]


def remarks(job: BusinessImport) -> list[Remark]:
    """What was noted on rows, the most frequent first; a cell's own words are left out as "…"."""
    known = [(code, count) for code, count in job.reasons.items() if code in ROW_REASONS]
    known.sort(key=lambda pair: (-pair[1], pair[0]))
    return [Remark(code, general_sentence(code), count) for code, count in known]


def facts(job: BusinessImport) -> list[tuple[str, str]]:
    """The file and who brought it."""
    found = [
        (_("Berkas"), job.original_name),
        (_("Lembar"), str(job.layout.get("sheet") or "")),
        (_("Diunggah oleh"), str(job.uploader) if job.uploader else ""),
        (_("Diunggah"), _moment(job.created_at)),
        (_("Selesai"), _moment(job.finished_at) if job.finished_at else ""),
        (_("Usaha baru"), _("langsung tayang") if job.publish else _("menjadi draf")),
    ]
    return [pair for pair in found if pair[1]]


def _moment(at: Any) -> str:
    return f"{date_format(localtime(at), 'j F Y H.i')} WIB"


def _said(job: BusinessImport, percent: int | None) -> str:
    """What a screen reader is told; it changes rarely, so that it does not talk all the time."""
    if job.state == ImportState.APPLYING and percent is not None:
        return _("%(state)s: %(percent)s persen") % {
            "state": job.get_state_display(),
            "percent": percent // SAID_EVERY * SAID_EVERY,
        }
    return job.get_state_display()

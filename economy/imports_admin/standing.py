"""Where an import stands, in an officer's words: its steps, its progress, its counts, and what can be done about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from economy.domain import imports
from economy.domain.imports.photos.photo_words import photo_sentence
from economy.domain.imports.reads import held_back, open_candidates, writing_now
from economy.domain.imports.reasons import problem_sentence
from economy.enums import ImportState, Outcome
from economy.models import BusinessImport

from .outcomes import remarks, tiles, undo_tiles
from .pace import percent_done, stage_of, time_left

RUNNING = frozenset(
    {
        ImportState.UPLOADED,
        ImportState.READING,
        ImportState.PREVIEWING,
        ImportState.APPLYING,
        ImportState.UNDOING,
    }
)
CANCELLABLE = frozenset(
    {
        *(ImportState.UPLOADED, ImportState.READING, ImportState.MAPPING, ImportState.PREVIEWING),
        *(ImportState.PREVIEWED, ImportState.APPLYING, ImportState.PAUSED, ImportState.FAILED),
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
SAID_EVERY = 25
"""Per cent between two announcements to a screen reader; the bar itself moves all the time."""
_STEP_OF: dict[str, int] = {
    ImportState.UPLOADED: 0,
    ImportState.READING: 0,
    ImportState.MAPPING: 1,
    ImportState.PREVIEWING: 2,
    ImportState.PREVIEWED: 2,
    ImportState.APPLYING: 3,
    ImportState.UNDOING: 4,
    ImportState.UNDONE: 4,
    ImportState.DONE: 4,
}


@dataclass(frozen=True)
class Step:
    """One stage of the way from a spreadsheet to listings; `state` is "done", "current", "stopped" or "todo"."""

    label: str
    state: str
    here: bool
    """Whether the import stands at it; a finished one stands at its result."""


def steps(job: BusinessImport | None = None) -> list[Step]:
    """Upload, columns, preview, apply, result, and which of them the import is at; without one, at the upload."""
    labels = (_("Unggah berkas"), _("Periksa kolom"), _("Pratinjau"), _("Masukkan data"), _("Hasil"))
    here = 0 if job is None else _STEP_OF.get(stage_of(job), _reached(job))
    stopped = job is not None and job.state in (ImportState.REFUSED, ImportState.FAILED, ImportState.CANCELLED)
    done = job is not None and job.state in (ImportState.DONE, ImportState.UNDONE)
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
    undoing = ImportState.UNDOING in (job.state, job.stage)
    ended = job.state in (ImportState.DONE, ImportState.CANCELLED)
    held = held_back(job) if job.publish and job.state == ImportState.PREVIEWED else 0
    return {
        "job": job,
        "steps": steps(job),
        "tone": TONES[job.state],
        "running": job.state in RUNNING,
        "stage": stage_of(job),
        "stage_words": _stage_words(job),
        "waits_for": writing_now(job),
        "problem": problem_sentence(job.problem),
        "percent": percent,
        "left": time_left(job, timezone.now()),
        "created": job.counts.get(Outcome.CREATED.value, 0),
        "held": held,
        "public": job.counts.get(Outcome.CREATED.value, 0) - held,
        "drafts": job.state == ImportState.DONE and not job.publish and bool(job.counts.get(Outcome.CREATED.value)),
        "updated": job.counts.get(Outcome.UPDATED.value, 0),
        "changed_since": job.reasons.get("changed_since", 0) if job.asked_again else 0,
        "may_cancel": job.state in CANCELLABLE and not undoing,
        "may_undo": ended and imports.can_undo(job),
        "report": imports.report_of(job),
        "candidates": open_candidates(job) if ended else 0,
        "photos": _photos(job),
        "tiles": tiles(job),
        "undo_tiles": undo_tiles(job),
        "remarks": remarks(job),
        "facts": facts(job),
        "corrections": list(job.corrections.order_by("pk").only("original_name", "state")),
        "said": _said(job, percent),
    }


def state_in_words(job: BusinessImport) -> str:
    """The state, with how far it has come while a worker has it."""
    percent = percent_done(job) if job.state in RUNNING else None
    return job.get_state_display() if percent is None else f"{job.get_state_display()} · {percent}%"


def facts(job: BusinessImport) -> list[tuple[str, str]]:
    """The file and who brought it, agreed to it and took it back."""
    found = [
        (_("Berkas"), job.original_name),
        (_("Asal data"), job.source),
        (_("Lembar"), ", ".join(job.sheets) or str(job.layout.get("sheet") or "")),
        (_("Usaha baru"), _("langsung tayang") if job.publish else _("menjadi draf")),
        (_("Diunggah"), _moment(job.created_at, job.uploader)),
        (_("Disetujui"), _moment(job.committed_at, job.committed_by)),
        (_("Selesai"), _moment(job.finished_at)),
        (_("Diurungkan"), _moment(job.undone_at, job.undone_by)),
    ]
    return [pair for pair in found if pair[1]]


def _photos(job: BusinessImport) -> dict[str, Any]:
    """What became of the archive's photos, each refusal with its sentence; empty without an archive."""
    report: dict[str, Any] = job.photo_report
    if "matched" not in report:
        return {}
    refused = [{**photo, "sentence": photo_sentence(photo["code"])} for photo in report.get("refused", [])]
    return {**report, "refused": refused}


def _reached(job: BusinessImport) -> int:
    """The step at which an import was ended."""
    if job.committed_at is not None:
        return 3
    if job.total_rows:
        return 2
    return 1 if job.layout and job.state != ImportState.REFUSED else 0


def _stage_words(job: BusinessImport) -> str:
    """What was being done when the import was stopped."""
    return str(ImportState(job.stage).label).lower() if job.stage else ""


def _moment(at: datetime | None, who: object = None) -> str:
    if at is None:
        return ""
    said = f"{date_format(localtime(at), 'j F Y H.i')} WIB"
    return f"{said} · {who}" if who else said


def _said(job: BusinessImport, percent: int | None) -> str:
    """What a screen reader is told; it changes rarely, so that it does not talk all the time."""
    if job.state in RUNNING and percent is not None:
        return _("%(state)s: %(percent)s persen") % {
            "state": job.get_state_display(),
            "percent": percent // SAID_EVERY * SAID_EVERY,
        }
    return job.get_state_display()

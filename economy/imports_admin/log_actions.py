"""The import's entries in the audit log: what each action is called, and what it did in one sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from economy.domain.imports import audit
from economy.domain.imports.reasons import problem_sentence
from economy.domain.imports.tables.fields import BY_KEY
from economy.enums import ImportState, Outcome, Undone

Sentence = Callable[[Mapping[str, Any]], str]


@hooks.register("register_log_actions")
def imports(actions: LogActionRegistry) -> None:
    """Everything people do with an import, and its end."""
    for action, (label, sentence) in ACTIONS.items():
        actions.register_action(audit.PREFIX + action)(_formatter(label, sentence))


def _formatter(label: Promise, sentence: Sentence) -> type[LogFormatter]:
    class Formatter(LogFormatter):
        def format_message(self, log_entry: ModelLogEntry) -> str:
            return sentence(log_entry.data)

    Formatter.label = label
    return Formatter


def _uploaded(data: Mapping[str, Any]) -> str:
    return _("Berkas diunggah (SHA-256 %(sha256)s)") % {"sha256": data.get("sha256", "")}


def _settled(data: Mapping[str, Any]) -> str:
    overwritten = ", ".join(str(BY_KEY[key].label) for key in data.get("overwrite", []) if key in BY_KEY)
    if overwritten:
        return _("Kolom ditetapkan; isian orang boleh ditimpa: %(fields)s") % {"fields": overwritten}
    return _("Kolom ditetapkan")


def _committed(data: Mapping[str, Any]) -> str:
    return _("Pratinjau disetujui: %(counts)s") % {"counts": _counts(data)}


def _finished(data: Mapping[str, Any]) -> str:
    problem = problem_sentence(data.get("problem", {}))
    if problem:
        return _("Impor berhenti: %(problem)s") % {"problem": problem}
    return _("%(state)s: %(counts)s") % {"state": ImportState(data["state"]).label, "counts": _counts(data)}


def _undone(data: Mapping[str, Any]) -> str:
    counts = data.get("counts", {})
    told = ", ".join(f"{each.label} {counts[each.value]}" for each in Undone if counts.get(each.value))
    return _("Impor diurungkan: %(counts)s") % {"counts": told or "0"}


def _counts(data: Mapping[str, Any]) -> str:
    counts = data.get("counts", {})
    return ", ".join(f"{each.label} {counts[each.value]}" for each in Outcome if counts.get(each.value)) or "0"


ACTIONS: dict[str, tuple[Promise, Sentence]] = {
    audit.UPLOADED: (gettext_lazy("Unggah berkas impor"), _uploaded),
    audit.SETTLED: (gettext_lazy("Tetapkan kolom impor"), _settled),
    audit.COMMITTED: (gettext_lazy("Setujui impor"), _committed),
    audit.FINISHED: (gettext_lazy("Impor berakhir"), _finished),
    audit.PAUSED: (gettext_lazy("Jeda impor"), lambda data: _("Impor dijeda")),
    audit.RESUMED: (gettext_lazy("Lanjutkan impor"), lambda data: _("Impor dilanjutkan")),
    audit.CANCELLED: (gettext_lazy("Batalkan impor"), lambda data: _("Impor dibatalkan")),
    audit.UNDOING: (gettext_lazy("Urungkan impor"), lambda data: _("Impor mulai diurungkan")),
    audit.UNDONE: (gettext_lazy("Impor diurungkan"), _undone),
    audit.DOWNLOADED: (
        gettext_lazy("Unduh baris yang perlu diperbaiki"),
        lambda data: _("Baris yang perlu diperbaiki diunduh (berisi data pribadi)"),
    ),
    audit.TIDIED: (
        gettext_lazy("Bersihkan data mentah impor"),
        lambda data: _("Isi sel dan berkas impor dihapus karena masa simpannya habis"),
    ),
}
"""Each action of `audit` with its name and what its entry says."""

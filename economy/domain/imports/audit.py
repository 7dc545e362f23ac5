"""The import's entries in Wagtail's audit log: who did what with which file, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.log_actions import log, registry

from accounts.models import User
from economy.models import BusinessImport

PREFIX = "economy.import_"
UPLOADED, SETTLED, COMMITTED, FINISHED = "uploaded", "settled", "committed", "finished"
PAUSED, RESUMED, CANCELLED = "paused", "resumed", "cancelled"
UNDOING, UNDONE, DOWNLOADED, TIDIED = "undoing", "undone", "downloaded", "tidied"


@dataclass(frozen=True)
class Entry:
    """One entry as an officer reads it; `who` is "system" in the reader's language when nobody did it."""

    at: datetime
    who: str
    label: str
    message: str


def note(job: BusinessImport, action: str, actor: User | None, **data: Any) -> None:
    """Write an entry, in the current transaction."""
    log(job, PREFIX + action, user=actor, data={"sha256": job.sha256, **data})


def entries(job: BusinessImport) -> list[Entry]:
    """What has been done with an import, the latest first."""
    found = registry.get_logs_for_instance(job).select_related("user").order_by("-timestamp", "-pk")
    return [
        Entry(entry.timestamp, entry.user_display_name, str(registry.get_action_label(entry.action)), entry.message)
        for entry in found
    ]

"""How far a running import has come, and how long it will still take, in words."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from economy.enums import ImportState
from economy.models import BusinessImport

STOPPED = (ImportState.PAUSED, ImportState.FAILED)
KNOWN_AFTER_SHARE = 0.03
KNOWN_AFTER_SECONDS = 5
_MINUTE, _HOUR = 60, 3600


def stage_of(job: BusinessImport) -> str:
    """The stage an import is in, or the one in which it was stopped."""
    return job.stage if job.state in STOPPED else job.state


def share_done(job: BusinessImport) -> float | None:
    """How much of its stage is done, 0 to 1; None while nobody can tell, or when no stage counts rows."""
    stage = stage_of(job)
    if not job.total_rows:
        return None
    if (stage == ImportState.PREVIEWING and not job.staged) or stage == ImportState.APPLYING:
        done = job.done_rows
    elif stage == ImportState.UNDOING:
        done = job.total_rows - job.cursor
    else:
        return None
    return min(1.0, done / job.total_rows)


def percent_done(job: BusinessImport) -> int | None:
    """`share_done` in whole per cent; never 100 before it is."""
    share = share_done(job)
    return None if share is None else int(share * 100)


def time_left(job: BusinessImport, now: datetime) -> str:
    """Roughly how long the stage will still take, in words; empty while too little is done to tell."""
    share = share_done(job)
    if share is None or job.stage_started_at is None or job.state in STOPPED:
        return ""
    elapsed = (now - job.stage_started_at).total_seconds()
    if share < KNOWN_AFTER_SHARE or elapsed < KNOWN_AFTER_SECONDS:
        return ""
    seconds = elapsed * (1 - share) / share
    if seconds < 0.75 * _MINUTE:
        return _("kurang dari satu menit lagi")
    if seconds < 1.5 * _HOUR:
        minutes = max(1, round(seconds / _MINUTE))
        return ngettext("sekitar %(count)s menit lagi", "sekitar %(count)s menit lagi", minutes) % {"count": minutes}
    hours = round(seconds / _HOUR)
    return ngettext("sekitar %(count)s jam lagi", "sekitar %(count)s jam lagi", hours) % {"count": hours}

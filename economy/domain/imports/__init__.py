"""Spreadsheet → directory: reading, mapping, previewing, applying and undoing, in restartable stages."""

from .jobs import (
    can_undo,
    cancel_import,
    change_columns,
    choose_columns,
    commit_import,
    create_import,
    import_file,
    pause_import,
    resume_import,
    retry_import,
    undo_import,
    work,
)
from .lease import give_up_if_stuck, stale_imports, waiting_to_write
from .reasons import ImportRefused
from .report import begin_report, missing_reports, report_of, write_report
from .tidy import tidy_imports

__all__ = [
    "ImportRefused",
    "begin_report",
    "can_undo",
    "cancel_import",
    "change_columns",
    "choose_columns",
    "commit_import",
    "create_import",
    "give_up_if_stuck",
    "import_file",
    "missing_reports",
    "pause_import",
    "report_of",
    "resume_import",
    "retry_import",
    "stale_imports",
    "tidy_imports",
    "undo_import",
    "waiting_to_write",
    "work",
    "write_report",
]

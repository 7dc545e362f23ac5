"""Spreadsheet → directory, in restartable stages: reading, mapping, previewing, applying, undoing.

Where things are, in the order of a file's way:

- `jobs` is the only door; `lease` and `guard` say who holds a job and how a stage ends.
- `reading` looks at the head of the file: `sheets` opens it, `tables` finds the table and what its columns mean.
- `preview` streams every row: `rows` and `parsing` say what it means, `staging` keeps it, `deciding`, `lookup`,
  `differences` and `similar` decide what becomes of it.
- `apply` and `writing` do exactly that; `photos` attaches the ZIP beside the sheet; `undo` takes it back.
- `report` hands back what could not be read; `reasons` holds every sentence; `audit` and `tidy` remember and forget.
"""

from economy.domain.imports.jobs import (
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
from economy.domain.imports.lease import give_up_if_stuck, stale_imports, waiting_to_write
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.report.filing import begin_report, missing_reports, report_of, write_report
from economy.domain.imports.tidy import tidy_imports

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

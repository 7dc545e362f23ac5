"""Spreadsheet → directory: reading, mapping, parsing, matching and applying, in restartable stages."""

from .jobs import apply_import, choose_columns, create_import, give_up_if_stuck, import_file, read_import, retry_import
from .lease import stale_imports
from .reasons import ImportRefused

__all__ = [
    "ImportRefused",
    "apply_import",
    "choose_columns",
    "create_import",
    "give_up_if_stuck",
    "import_file",
    "read_import",
    "retry_import",
    "stale_imports",
]

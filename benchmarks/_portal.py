"""The portal that a benchmark works in: made once, in a process of its own."""

import sys
from pathlib import Path

from django.core.management import call_command

from economy.domain.imports import import_file
from economy.enums import ImportState


class Portal:
    """An installation with regions and categories, and without pages."""

    def migrate(self) -> None:
        """Make tables and load what every installation has."""
        call_command("migrate", verbosity=0, stdout=sys.stderr)
        call_command("load_regions", stdout=sys.stderr)
        call_command("load_categories", stdout=sys.stderr)

    def fill(self, path: Path) -> None:
        """Import the spreadsheet and publish its businesses."""
        job = import_file(path=path, uploader=None, publish=True)
        if job.state != ImportState.DONE:
            raise RuntimeError(f"the import ended as {job.state}: {job.problem}")

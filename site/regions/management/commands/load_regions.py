from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regions.domain.loading import load_regions, regions_file


class Command(BaseCommand):
    help = "Load the kecamatan and desa of the regency (REGENCY_CODE), or of a given code file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path)

    def handle(self, *args: Any, file: Path | None, **options: Any) -> None:
        try:
            path = file or regions_file(settings.REGENCY_CODE)
            loaded = load_regions(path=path)
        except FileNotFoundError as error:
            raise CommandError(f"No code file: {error}") from error
        self.stdout.write(f"{loaded.districts} kecamatan, {loaded.villages} desa")

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from branding.seed.writing import RegionsMissing, write_all


class Command(BaseCommand):
    help = "Create the demo's destinations, events, news and plan page in both languages. Safe to call again."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = write_all(lambda line: self.stdout.write(f"  {line}"))
        except RegionsMissing:
            raise CommandError("No kecamatan in the database yet: run load_regions first.") from None
        self.stdout.write(f"{count} pages created or filled." if count else "All pages were already there.")

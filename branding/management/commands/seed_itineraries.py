from typing import Any

from django.core.management.base import BaseCommand

from branding.seed.trip_writing import write_trips


class Command(BaseCommand):
    help = "Create the demo's itineraries in both languages, once its destinations and businesses are there."

    def handle(self, *args: Any, **options: Any) -> None:
        count = write_trips(lambda line: self.stdout.write(f"  {line}"))
        self.stdout.write(f"{count} pages created." if count else "All itineraries were already there.")

from typing import Any

from django.core.management.base import BaseCommand

from economy.domain.categories import load_categories


class Command(BaseCommand):
    help = "Load the shipped category tree; names that staff have edited are kept."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_categories()} categories")

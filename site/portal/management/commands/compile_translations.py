from typing import Any

from django.core.management.base import BaseCommand

from portal.translations import compile_translations


class Command(BaseCommand):
    help = "Compile the translations of the portal's apps that changed; part of every release."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{compile_translations()} catalogues compiled")

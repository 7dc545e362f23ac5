from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.domain.rebuild import RebuildRefused, RebuildRunning, is_current, rebuild
from search.domain.server import SERVER_ERRORS, is_configured


class Command(BaseCommand):
    help = "Build a new search index beside the live one, check it against the database, and swap."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-needed", action="store_true", help="only when the live index does not fit the code")

    def handle(self, *args: Any, if_needed: bool, **options: Any) -> None:
        if not is_configured():
            raise CommandError("ELASTICSEARCH_URL is not set: the database answers searches, there is nothing to build")
        try:
            if if_needed and is_current():
                self.stdout.write("the live index fits the code")
                return
            count = rebuild(progress=self._show)
        except RebuildRunning as error:
            raise CommandError("another rebuild is running") from error
        except RebuildRefused as error:
            raise CommandError(f"not swapped: {error}") from error
        except SERVER_ERRORS as error:
            raise CommandError(f"Elasticsearch did not answer: {error}") from error
        self.stdout.write(f"{count} documents, swapped")

    def _show(self, count: int) -> None:
        if count % 20_000 == 0 and count:
            self.stdout.write(f"  {count} documents")

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.domain.fallback.texts import fill_texts, text_differences
from search.domain.rebuild import RebuildRefused, RebuildRunning, is_current, rebuild
from search.domain.server import SERVER_ERRORS, is_configured
from search.domain.vocabulary import count_words

SAY_EVERY = 20_000


class Command(BaseCommand):
    help = (
        "Build a new search index beside the live one, check it against the database, and swap. Without Elasticsearch,"
        " or after it, bring the database's own search texts and the count of words up to date."
    )
    said = 0

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-needed", action="store_true", help="only what does not fit the code or the database")

    def handle(self, *args: Any, if_needed: bool, **options: Any) -> None:
        self._index(if_needed)
        if not if_needed or text_differences().total():
            self.stdout.write(f"{fill_texts()} texts for the database's own search")
        self.stdout.write(f"{count_words()} words counted")

    def _index(self, if_needed: bool) -> None:
        if not is_configured():
            self.stdout.write("no Elasticsearch is configured: the database answers searches")
            return
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
        if count // SAY_EVERY > self.said:
            self.said = count // SAY_EVERY
            self.stdout.write(f"  {count} documents")

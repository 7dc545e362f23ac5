import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from economy.domain.imports import import_file, write_report
from economy.domain.imports.reasons import general_sentence, problem_sentence
from economy.domain.imports.tables.fields import BY_KEY
from economy.enums import ImportState, Outcome


class Command(BaseCommand):
    help = "Import a spreadsheet (CSV or XLSX) of businesses in this process, with progress and a final table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--publish", action="store_true", help="publish new businesses whose kecamatan is known")
        parser.add_argument("--user", default="", metavar="EMAIL", help="the officer who imports")
        parser.add_argument(
            "--columns", default="", metavar="JSON", help='meanings by 0-based position, e.g. {"1": "name"}'
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"no such file: {path}")
        uploader = None
        if options["user"]:
            uploader = User.objects.filter(email__iexact=options["user"]).first()
            if uploader is None:
                raise CommandError(f"nobody has the e-mail address {options['user']}")
        job = import_file(
            path=path,
            uploader=uploader,
            publish=options["publish"],
            progress=self._progress,
            columns=self._columns(options["columns"]),
        )
        if job.state != ImportState.DONE:
            raise CommandError(problem_sentence(job.problem) or f"the import stopped in state {job.state}")
        self.stdout.write(f"\n{'rows':>12}  {job.total_rows:>8,}")
        for outcome in Outcome:
            if count := job.counts.get(outcome.value, 0):
                self.stdout.write(f"{outcome.value:>12}  {count:>8,}")
        for code, count in sorted(job.reasons.items(), key=lambda item: -item[1]):
            self.stdout.write(f"{count:>12,}  {code}: {general_sentence(code)}")
        report = write_report(pk=job.pk)
        if report.is_file:
            job.refresh_from_db(fields=["failed_file"])
            self.stdout.write(f"rows to correct: {job.failed_file.name} in private storage")
        elif report.problem:
            self.stdout.write(report.problem)

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(f"\r{done:,} / {total:,}", ending="")
        self.stdout.flush()

    @staticmethod
    def _columns(text: str) -> dict[int, str] | None:
        if not text:
            return None
        try:
            columns = {int(at): str(key) for at, key in json.loads(text).items()}
        except (ValueError, AttributeError) as error:
            raise CommandError(f"--columns is no JSON object of positions: {error}") from error
        if unknown := set(columns.values()) - BY_KEY.keys():
            raise CommandError(f"unknown meanings: {', '.join(sorted(unknown))}")
        return columns

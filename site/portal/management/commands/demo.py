"""`bin/demo` ends here: prepare the data, start worker and clock, serve."""

import hashlib
import logging
import os
import signal
import threading
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.background import start_in_this_process, worker_process
from portal.celery import app
from portal.demo_people import DEMO_PASSWORD, PEOPLE
from portal.translations import compile_translations
from search.domain.fallback.texts import text_differences
from search.domain.server import is_configured

SEED_SOURCES = ("economy/demo", "branding/seed", "site/regions/data", "site/portal/management/commands/seed_demo.py")
"""What the demo's content is made from; when it changes, the next start fills in what is new."""


class Command(BaseCommand):
    help = "Prepare the demo's data, start web and worker, and print the address and the logins."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="prepare the data and end")
        parser.add_argument("--empty-database", action="store_true", help="drop everything in the database first")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["empty_database"]:
            self.empty_database()
        self.prepare(rebuild_index=options["empty_database"])
        if not options["no_serve"]:
            self.serve(options["port"])

    @contextmanager
    def stage(self, text: str) -> Iterator[None]:
        self.stdout.write(f"· {text} …")
        self.stdout.flush()
        begun = time.monotonic()
        yield
        if time.monotonic() - begun >= 1:
            self.stdout.write(f"  done in {time.monotonic() - begun:.0f} s")

    def empty_database(self) -> None:
        """Start over on a database server; an embedded database's file is simply deleted by bin/demo."""
        if connection.vendor != "postgresql":
            raise CommandError("--empty-database is for PostgreSQL; delete an SQLite file instead")
        with self.stage("Emptying the database"), connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
        connection.close()
        app.control.purge()

    def prepare(self, *, rebuild_index: bool) -> None:
        """Everything before the first visitor; what is done already is skipped, so a second start takes seconds."""
        compile_translations()
        migrated = self.migrate()
        mark, wanted = self.seed_mark(), seed_digest()
        fresh = migrated or not mark.exists() or mark.read_text() != wanted
        if fresh:
            with self.stage("Filling in the demo's content"):
                call_command("seed_demo", stdout=self.stdout)
            mark.write_text(wanted)
        if not fresh and not is_configured() and not text_differences().total():
            return
        with self.stage("Checking what searches find"):
            call_command("search_rebuild", *([] if rebuild_index else ["--if-needed"]), stdout=self.stdout)

    def migrate(self) -> bool:
        """Bring the tables up to date; False when they were."""
        executor = MigrationExecutor(connection)
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        with self.stage("Making the tables of the database"):
            call_command("migrate", verbosity=0, interactive=False)
        return True

    def seed_mark(self) -> Path:
        """The file that remembers what this database was filled with."""
        database = hashlib.sha256(str(settings.DATABASES["default"]["NAME"]).encode()).hexdigest()[:10]
        return Path(settings.VAR_DIR) / f"demo-content-{connection.vendor}-{database}"

    def serve(self, port: int) -> None:
        self.stdout.write(f"\nBeranda:  http://localhost:{port}/\nOffice:   http://localhost:{port}/cms/\n\n")
        self.stdout.write(f"Demo logins, all with the password {DEMO_PASSWORD}:\n")
        for person in PEOPLE:
            self.stdout.write(f"  {person.role:<14} {person.email}")
        self.stdout.write("\nCodes and letters sent to people are printed here. Ctrl-C ends the demo.\n")
        self.stdout.flush()
        # A filter, since the server sets the level back: requests would drown the codes printed for people.
        logging.getLogger("django.server").addFilter(lambda record: record.levelno >= logging.ERROR)
        ended = threading.Event()
        for asked in (signal.SIGINT, signal.SIGTERM):  # an exception raised by a signal may be lost; an event is not
            signal.signal(asked, lambda _number, _frame: ended.set())
        try:
            with worker_process() if settings.REDIS_URL else nullcontext():
                if not settings.REDIS_URL:
                    start_in_this_process()
                threading.Thread(target=self.run_server, args=(port, ended), daemon=True).start()
                ended.wait()
        finally:
            self.stdout.flush()
            os._exit(0)  # Ctrl-C would otherwise wait for a running task

    def run_server(self, port: int, ended: threading.Event) -> None:
        """Serve until the process ends; a server that cannot go on ends the demo."""
        try:
            call_command("runserver", f"localhost:{port}", use_reloader=False, skip_checks=True, stdout=StringIO())
        finally:
            ended.set()


def seed_digest() -> str:
    """What the demo's sources come to."""
    total = hashlib.sha256()
    for source in SEED_SOURCES:
        place = Path(settings.ROOT) / source
        for file in [place] if place.is_file() else sorted(each for each in place.rglob("*") if each.suffix != ".pyc"):
            if file.is_file():
                total.update(file.read_bytes())
    return total.hexdigest()

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.domain.server import SERVER_ERRORS, is_configured
from search.domain.status import outbox_status, search_status


class Command(BaseCommand):
    help = "Show how true the search index is: fingerprint, differences with the database, what waits and how long."

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_configured():
            self.stdout.write("no Elasticsearch is configured: the database answers searches")
            return
        try:
            status = search_status()
        except SERVER_ERRORS as error:
            waiting, lag = outbox_status()
            raise CommandError(
                f"Elasticsearch did not answer: {error}\n"
                f"{waiting} changes wait, the first for {lag.total_seconds():.0f} s"
            ) from error
        if not status.index:
            raise CommandError("there is no index yet: run search_rebuild")
        self.stdout.write(f"index      {status.index}")
        self.stdout.write(f"fits code  {'yes' if status.fits_code else 'no: run search_rebuild'}")
        self.stdout.write(f"documents  {status.documents}")
        self.stdout.write(f"different  {status.missing} missing, {status.extra} extra, {status.stale} stale")
        self.stdout.write(f"waiting    {status.pending}, the first for {status.lag.total_seconds():.0f} s")

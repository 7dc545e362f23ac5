from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from wagtail.models import Site

from branding.models import BrandSettings
from portal.maintenance import page


class Command(BaseCommand):
    help = "Close the portal with one page for everybody (on), open it again (off), or print that page (page)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["on", "off", "page"])
        parser.add_argument("--minutes", type=int, help="how long it will take; shown to visitors as a time of day")

    def handle(self, *args: Any, what: str, minutes: int | None, **options: Any) -> None:
        file = settings.MAINTENANCE_FILE
        if what == "off":
            file.unlink(missing_ok=True)
            self.stdout.write("the portal is open")
            return
        until = timezone.now() + timedelta(minutes=minutes) if minutes else None
        text = page(self.brand(), until)
        if what == "page":
            self.stdout.write(text)
            return
        draft = file.with_suffix(".tmp")
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
        self.stdout.write(f"the portal is closed while {file} exists")

    def brand(self) -> BrandSettings | None:
        """The regency's own name and colours, where a database can still say them."""
        try:
            site = Site.objects.filter(is_default_site=True).first()
            return BrandSettings.for_site(site) if site else None
        except DatabaseError as error:
            self.stderr.write(f"the database does not answer ({error.__class__.__name__}): the page has no name")
            return None

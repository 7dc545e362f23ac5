from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from branding.domain.roles import ensure_page_roles
from branding.domain.site_tree import ensure_site
from branding.domain.workflow import ensure_news_workflow
from economy.domain.roles import ensure_office_roles


class Command(BaseCommand):
    help = "Bring an installation to its starting point: regions, categories, page trees, roles, workflow."

    def handle(self, *args: Any, **options: Any) -> None:
        for command in ("load_regions", "load_categories"):
            call_command(command, stdout=self.stdout)
        ensure_site()
        ensure_page_roles()
        ensure_office_roles()
        ensure_news_workflow()
        self.stdout.write("page trees, roles and workflow are in place")

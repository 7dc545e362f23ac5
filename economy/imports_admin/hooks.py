"""The import's room in Wagtail's admin: its addresses and its entry in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from .dashboard import ImportPanel

PERMISSION = "economy.import_business"
PUBLISH_PERMISSION = "economy.review_business"


class ImportMenuItem(MenuItem):
    """Shown to those who may import."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def import_urls() -> list[URLPattern | URLResolver]:
    """Mount the import's pages under the admin."""
    return [path("impor/", include("economy.imports_admin.urls"))]


@hooks.register("register_admin_menu_item")
def import_menu_item() -> MenuItem:
    """ "Impor UMKM" in the main menu."""
    return ImportMenuItem(
        _("Impor UMKM"), reverse_lazy("economy_imports:index"), name="impor-umkm", icon_name="upload", order=210
    )


@hooks.register("construct_homepage_panels")
def import_panel(request: HttpRequest, panels: list[Component]) -> None:
    """On the dashboard: what runs, what waits for its columns, and what came of the last ones."""
    if request.user.has_perm(PERMISSION):
        panels.append(ImportPanel())

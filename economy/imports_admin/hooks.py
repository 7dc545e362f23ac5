"""The import's room in Wagtail's admin: its addresses and its entry in the menu."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

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


@hooks.register("insert_global_admin_css")
def office_css() -> SafeString:
    """The office's style sheet, on every screen: its panels stand on the dashboard too."""
    return format_html('<link rel="stylesheet" href="{}">', static("economy/office.css"))

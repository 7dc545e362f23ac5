"""Puts the newsroom into Wagtail's admin: addresses, menu, dashboard; and leaves out what a role has no use for."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import RecentEditsPanel, WorkflowObjectsToModeratePanel

from ..domain.rights import rights_of
from ..domain.roles import TRANSLATE
from .desk import desk_for

REPLACED_PANELS = (WorkflowObjectsToModeratePanel, RecentEditsPanel)
"""Wagtail's own panels, which the desk contains."""
LOCALIZE_REPORT = reverse_lazy("wagtail_localize:translations_report")
"""The list of wagtail-localize counts translations begun, not those missing; the matrix stands in its place."""


class TranslationsMenuItem(MenuItem):
    """Shown to those who translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(TRANSLATE)


@hooks.register("register_admin_urls")
def newsroom_urls() -> list[URLPattern | URLResolver]:
    return [path("terjemahan/", include("branding.newsroom.urls"))]


@hooks.register("insert_global_admin_css")
def newsroom_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("branding/newsroom.css"))


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    return TranslationsMenuItem(
        gettext_lazy("Terjemahan"),
        reverse_lazy("branding_newsroom:translations"),
        name="newsroom-translations",
        icon_name="wagtail-localize-language",
        order=150,
    )


@hooks.register("construct_homepage_panels")
def desk_panel(request: HttpRequest, panels: list[Component]) -> None:
    """The desk in place of those panels of Wagtail's that it contains."""
    desk = desk_for(request)
    if desk is not None:
        panels[:] = [desk, *(panel for panel in panels if not isinstance(panel, REPLACED_PANELS))]


@hooks.register("construct_reports_menu")
def reports_of_a_role(request: HttpRequest, items: list[MenuItem]) -> None:
    """Reports are for those who answer for what is public."""
    user: Any = request.user
    publishes = bool(rights_of(user).branches("publish", "lock"))
    items[:] = [item for item in items if item.url != LOCALIZE_REPORT and publishes]


@hooks.register("construct_page_action_menu")
def no_copies_of_other_languages(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """An untranslated page is shown in its place anyway, with a notice; a copy of it would pass for a translation."""
    items[:] = [item for item in items if item.name != "localize-convert-to-alias"]

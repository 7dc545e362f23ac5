"""Puts the steward's room into Wagtail's admin: its addresses, its entry in the menu, the facts of programmes."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from .facts import ProgrammeViewSet
from .views import PERMISSION

register_snippet(ProgrammeViewSet)


class PlanMenuItem(MenuItem):
    """Shown to those who may record updates."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def plan_urls() -> list[URLPattern | URLResolver]:
    """Mount the steward's pages under the admin."""
    return [path("rencana/", include("branding.plan_admin.urls"))]


@hooks.register("register_admin_menu_item")
def plan_menu_item() -> MenuItem:
    """ "Rencana smart city" in the main menu."""
    return PlanMenuItem(
        _("Rencana smart city"), reverse_lazy("plan_admin:index"), name="rencana", icon_name="tasks", order=215
    )

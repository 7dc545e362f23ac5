"""Puts the room of reports of illegal charges into Wagtail's admin: addresses and the menu entry with its number."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from ..domain.charge_queue import open_count
from ..domain.charge_reports import PERMISSION


class ReportsMenuItem(MenuItem):
    """ "Laporan pungutan (3)": how many wait, for those who may handle them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = open_count()
        label = _("Laporan pungutan (%(count)d)") % {"count": waiting} if waiting else _("Laporan pungutan")
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern | URLResolver]:
    return [path("laporan-pungutan/", include("branding.reports_admin.urls"))]


@hooks.register("register_admin_menu_item")
def reports_menu_item() -> MenuItem:
    return ReportsMenuItem(
        gettext_lazy("Laporan pungutan"),
        reverse_lazy("charge_reports:index"),
        name="charge-reports",
        icon_name="warning",
        order=215,
    )


@hooks.register("register_permissions")
def report_permissions() -> QuerySet[Permission]:
    """Offered where Wagtail edits what a group may do."""
    app, name = PERMISSION.split(".")
    return Permission.objects.filter(content_type__app_label=app, codename=name)

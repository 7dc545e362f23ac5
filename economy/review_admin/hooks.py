"""Puts the office's room into Wagtail's admin: addresses, menu entry with the number waiting, categories."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.viewsets.model import ModelViewSet

from economy.domain.review import waiting_count
from economy.forms.category import CategoryForm
from economy.models import Category

from .dashboard import QueuePanel, count_items
from .listings import PERMISSION


class QueueMenuItem(MenuItem):
    """ "Pemeriksaan (3)": how many listings wait, for those who may decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = waiting_count()
        label = _("Pemeriksaan (%(count)d)") % {"count": waiting} if waiting else _("Pemeriksaan")
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )


class CategoryViewSet(ModelViewSet):
    """Staff name categories and the words that speak for them; saving goes through the domain's writer."""

    model = Category
    name = "economy_category"
    icon = "tag"
    menu_label = gettext_lazy("Kategori usaha")
    menu_order = 230
    add_to_admin_menu = True
    copy_view_enabled = False
    sort_order_field = None
    list_display = ("name_id", "name_en", "path", "kbli_code")
    search_fields = ("name_id", "name_en", "keywords")
    search_backend_name = None
    list_per_page = 60

    def get_form_class(self, for_update: bool = False) -> Any:
        return CategoryForm


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern | URLResolver]:
    return [path("pemeriksaan/", include("economy.review_admin.urls"))]


@hooks.register("register_admin_menu_item")
def review_menu_item() -> MenuItem:
    return QueueMenuItem(
        gettext_lazy("Pemeriksaan"),
        reverse_lazy("economy_review:index"),
        name="economy-review",
        icon_name="clipboard-list",
        order=210,
    )


@hooks.register("construct_homepage_summary_items")
def review_counts(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Listings beside Wagtail's number of pages."""
    if request.user.has_perm(PERMISSION):
        items.extend(count_items(request))


@hooks.register("construct_homepage_panels")
def review_panel(request: HttpRequest, panels: list[Component]) -> None:
    """The head of the queue, above Wagtail's own panels."""
    if request.user.has_perm(PERMISSION):
        panels.append(QueuePanel())


@hooks.register("register_admin_viewset")
def category_viewset() -> CategoryViewSet:
    return CategoryViewSet()

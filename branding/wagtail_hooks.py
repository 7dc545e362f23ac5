"""The brand in Wagtail's admin: its style sheet on every screen, and Indonesian for its scripts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.i18n import JavaScriptCatalog
from wagtail import hooks
from wagtail.admin.localization import get_localized_response
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from .editing_admin import viewsets
from .newsroom import hooks as newsroom_hooks
from .newsroom import offers as newsroom_offers
from .picture_views import IncompletePictures, UnusedPictures
from .plan_admin import hooks as plan_hooks
from .reports_admin import hooks as report_hooks
from .share_views import preview
from .templatetags.branding_tags import settings_of
from .views import preview_css

__all__ = ["newsroom_hooks", "newsroom_offers", "plan_hooks", "report_hooks"]

REPORTS = (
    ("unused-pictures", "branding_unused_pictures", UnusedPictures),
    ("incomplete-pictures", "branding_incomplete_pictures", IncompletePictures),
)
LEAVES = {"target": "_blank", "rel": "noreferrer"}


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Its colours come from /brand-admin.css, which follows it."""
    return format_html('<link rel="stylesheet" href="{}">', static("branding/admin.css"))


@hooks.register("register_admin_viewset")
def careful_editing() -> list[PageViewSet]:
    """Nobody saves over another's newer version of a page without having seen it."""
    return viewsets()


@hooks.register("insert_editor_js")
def kept_copies() -> SafeString:
    """The browser keeps a copy of what is typed until the server has it."""
    return format_html('<script type="module" src="{}"></script>', static("branding/editing.js"))


@hooks.register("construct_help_menu")
def quiet_help(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's releases are no editor's concern, and its guide needs no badge that pulses until it is opened."""
    items[:] = [_without_badge(item) for item in items if not item.name.startswith("whats-new")]


def _without_badge(item: MenuItem) -> MenuItem:
    if not isinstance(item, DismissibleMenuItem):
        return item
    return MenuItem(item.label, item.url, name=item.name, icon_name=item.icon_name, order=item.order, attrs=LEAVES)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """The colours of a preview; the texts of Wagtail's scripts at its own address: its catalogue and what it misses."""
    return [
        path("brand-preview.css", preview_css, name="brand_preview_css"),
        path("share-preview.jpg", preview, name="branding_share_preview"),
        *(
            path(f"reports/{address}/{tail}", view.as_view(results_only=bool(tail)), name=f"{name}{suffix}")
            for address, name, view in REPORTS
            for tail, suffix in (("", ""), ("results/", "_results"))
        ),
        path("jsi18n/", localized_script_texts),
    ]


class PictureReportItem(MenuItem):
    """A report for those who work with the library."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(get_image_model())
        return bool(policy.user_has_any_permission(request.user, ["change", "delete"]))


@hooks.register("register_reports_menu_item")
def unused_pictures_item() -> MenuItem:
    """What nothing shows."""
    address = reverse("branding_unused_pictures")
    return PictureReportItem(UnusedPictures.page_title, address, name="unused-pictures", icon_name="bin", order=300)


@hooks.register("register_reports_menu_item")
def incomplete_pictures_item() -> MenuItem:
    """What must still be said."""
    title, address = IncompletePictures.page_title, reverse("branding_incomplete_pictures")
    return PictureReportItem(title, address, name="incomplete-pictures", icon_name="image", order=301)


class ScriptTexts(JavaScriptCatalog):
    """Wagtail's catalogue and ours. The one link called "Dashboard" shows the regency: its name says so too."""

    packages = ["wagtail.admin", "branding"]

    def get_catalog(self) -> dict[str, Any]:
        texts: dict[str, Any] = super().get_catalog()
        name = settings_of(self.request).regency_name
        return {**texts, "Dashboard": f"{name}, {texts.get('Dashboard', 'Dashboard')}"}


script_texts = ScriptTexts.as_view()


def localized_script_texts(request: HttpRequest) -> HttpResponse:
    """In the language the person chose for the admin."""
    response: HttpResponse = get_localized_response(script_texts, request)
    return response

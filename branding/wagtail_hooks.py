"""The brand in Wagtail's admin: its style sheet on every screen, and Indonesian for its scripts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.i18n import JavaScriptCatalog
from wagtail import hooks
from wagtail.admin.localization import get_localized_response
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

from .templatetags.branding_tags import settings_of
from .views import preview_css

LEAVES = {"target": "_blank", "rel": "noreferrer"}


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Its colours come from /brand-admin.css, which follows it."""
    return format_html('<link rel="stylesheet" href="{}">', static("branding/admin.css"))


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
        path("jsi18n/", localized_script_texts),
    ]


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

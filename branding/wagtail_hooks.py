"""The brand in Wagtail's admin: its style sheet on every screen, and Indonesian for its scripts."""

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.i18n import JavaScriptCatalog
from wagtail import hooks
from wagtail.admin.localization import get_localized_response
from wagtail.admin.menu import MenuItem

script_texts = JavaScriptCatalog.as_view(packages=["wagtail.admin", "branding"])


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Its colours come from /brand-admin.css, which follows it."""
    return format_html('<link rel="stylesheet" href="{}">', static("branding/admin.css"))


@hooks.register("construct_help_menu")
def no_news_of_wagtail(request: HttpRequest, items: list[MenuItem]) -> None:
    """Its releases are the administrators' concern, and English; the badge that pulses for them is everybody's."""
    items[:] = [item for item in items if "whats-new" not in item.name]


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """The texts of Wagtail's scripts, at its own address: from its catalogue and ours, which has what it misses."""
    return [path("jsi18n/", localized_script_texts)]


def localized_script_texts(request: HttpRequest) -> HttpResponse:
    """In the language the person chose for the admin."""
    response: HttpResponse = get_localized_response(script_texts, request)
    return response

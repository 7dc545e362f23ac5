"""The brand in Wagtail's admin: the style sheet of every screen. Its colours come from /brand-admin.css."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("branding/admin.css"))

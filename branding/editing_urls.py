"""In front of Wagtail's own addresses in the admin: a page that is gone, for somebody who was writing it."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from .editing_admin import edit_or_gone

urlpatterns = [path("pages/<int:page_id>/edit/", never_cache(require_admin_access(edit_or_gone)))]

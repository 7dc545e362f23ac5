"""Wagtail's addresses, with our own door in front of the pages."""

from django.urls import re_path
from wagtail.urls import serve_pattern
from wagtail.urls import urlpatterns as wagtail_patterns

from .serving import serve

SERVE = "wagtail_serve"

urlpatterns = [
    *(each for each in wagtail_patterns if each.name != SERVE),
    re_path(serve_pattern, serve, name=SERVE),
]

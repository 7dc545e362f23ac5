"""Settings of the portal that is photographed: the demo without debug pages, with an address for every error."""

# ruff: noqa: F403 — settings build on each other by star import, Django's custom

from portal.settings.development import *

DEBUG = False
ROOT_URLCONF = "looks.urls"
STYLE_PAGE = True

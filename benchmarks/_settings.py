"""Settings of the benchmarks: as in production where it costs time, without caches, on throw-away data."""

# ruff: noqa: F403, F405 — settings build on each other by star import, Django's custom

from portal.settings.base import *

DEBUG = False
VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "benchmarks-only-never-used-in-production"  # noqa: S105 — protects nothing
ALLOWED_HOSTS = ["*"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
PAGE_CACHE_SECONDS = 0
"""Off: a page answered from a cache would measure the cache."""
STATIC_ROOT.mkdir(parents=True, exist_ok=True)

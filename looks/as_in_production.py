"""Settings of the portal that is weighed: files hashed and compressed, pages compressed, as production sends them."""

# ruff: noqa: F403, F405 — settings build on each other by star import, Django's custom

import os

from looks.settings import *

WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
STYLE_PAGE = False
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES["staticfiles"]["BACKEND"] = "portal.static_storage.HashedStaticFiles"
MIDDLEWARE.insert(
    MIDDLEWARE.index("portal.page_cache.PageCacheMiddleware") + 1, "django.middleware.gzip.GZipMiddleware"
)
CACHES["default"]["KEY_PREFIX"] = ELASTICSEARCH_PREFIX
PAGE_CACHE_SECONDS = float(os.environ.get("PAGE_CACHE_SECONDS", "0"))
"""Off where a first view is weighed: pages differ between those who look at them."""

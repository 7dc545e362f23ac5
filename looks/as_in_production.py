"""Settings of the portal that is weighed: files hashed and compressed, pages compressed, as production sends them."""

# ruff: noqa: F403, F405 — settings build on each other by star import, Django's custom

from looks.settings import *

WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
STYLE_PAGE = False
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES["staticfiles"]["BACKEND"] = "portal.static_storage.HashedStaticFiles"
MIDDLEWARE.insert(
    MIDDLEWARE.index("whitenoise.middleware.WhiteNoiseMiddleware") + 1, "django.middleware.gzip.GZipMiddleware"
)

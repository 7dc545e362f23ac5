"""Development and the demo: everything embedded unless an environment variable names a server."""

from .base import *

DEBUG = True
VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "development-only-never-used-in-production"
ALLOWED_HOSTS = ["*"]
STYLE_PAGE = True
PAGE_CACHE_SECONDS = 0
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

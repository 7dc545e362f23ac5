"""Settings shared by every environment. What differs between machines comes from environment variables."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.utils.translation import gettext_lazy as _

from .accounts import *
from .tasks import *
from .tasks import REDIS_URL

ROOT = Path(__file__).resolve().parents[3]
SITE_DIR = ROOT / "site"
VAR_DIR = Path(os.environ.get("BERANDA_VAR", ROOT / "var"))
"""Everything the running portal writes: the embedded database, media, uploads."""


def env_list(name: str, default: str = "") -> list[str]:
    """A comma-separated environment variable as a list without blanks."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "portal",
    "search",
    "branding",
    "economy",
    "accounts",
    "regions",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "csp",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.maintenance.MaintenanceMiddleware",
    "portal.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "wagtail.templatetags.wagtailcore_tags",
                "wagtail.images.templatetags.wagtailimages_tags",
                "portal.templatetags.formats",
            ],
        },
    }
]

# --- data -----------------------------------------------------------------

DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'beranda.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 8}}
    DATABASES["default"]["CONN_MAX_AGE"] = 0

if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL.rstrip("/").removesuffix("/0") + "/1",
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

PAGE_CACHE_SECONDS = float(os.environ.get("PAGE_CACHE_SECONDS", "60"))
"""How long a finished public page is kept at most, changed or not; 0 keeps none."""

ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL", "")
"""Where Elasticsearch answers; empty: the database answers searches."""
ELASTICSEARCH_PREFIX = os.environ.get("ELASTICSEARCH_PREFIX", "beranda")
SEARCH_INDEXING_ENABLED = True
"""Whether changes of businesses and pages are written to the search outbox; tests turn it on where they need it."""
ELASTICSEARCH_SEARCH_TIMEOUT = 1.5
ELASTICSEARCH_BULK_TIMEOUT = 30.0
"""Seconds. A visitor waits briefly, then the database answers; a bulk write may take its time."""

# --- people ---------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_REDIRECT_URL = "economy:my_businesses"
LOGOUT_REDIRECT_URL = "/"
LOGIN_URL = "account_login"

# --- language and time ----------------------------------------------------

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

# --- files ----------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
"""Files no web server may serve: uploaded spreadsheets, later documents."""
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "portal.npm.NpmFinder",
    "portal.assets.MadeFilesFinder",
]
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(PRIVATE_ROOT), "base_url": None},
    },
}
WHITENOISE_MIMETYPES = {".geojson": "application/geo+json"}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
"""A long article is a form of some thousand fields; Django would refuse it above one thousand."""
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
IMPORT_MAX_UPLOAD_BYTES = 50 * 1024 * 1024
IMPORT_MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
IMPORT_MAX_CELL_CHARS = 32_767
"""Limits of an uploaded spreadsheet; 32,767 characters is Excel's own limit of a cell."""
IMPORT_MAX_PHOTOS_BYTES = 300 * 1024 * 1024
IMPORT_MAX_PHOTOS = 5000
"""Limits of the ZIP of photos beside a spreadsheet: its size, and how many files it may hold."""
IDENTITY_KEYS = env_list("IDENTITY_KEYS")
"""Keys for the identity numbers (NIK) of owners, as `Fernet.generate_key` makes them: the first one encrypts, all of
them decrypt. Without any, identity numbers cannot be stored."""
IMPORT_KEEP_CANCELLED_DAYS = 7
IMPORT_KEEP_ROWS_DAYS = int(os.environ.get("IMPORT_KEEP_ROWS_DAYS", "400"))
"""How long the rows and files of an import are kept: one that came to nothing, and any other. Until then it can be
undone and its rows looked at."""

# --- Wagtail --------------------------------------------------------------

WAGTAIL_SITE_NAME = "Beranda"
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = False
"""Staff sign in and renew a password where everybody does, with limits on the attempts."""
WAGTAILADMIN_BASE_URL = os.environ.get("BERANDA_BASE_URL", "http://localhost:8000")
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
"""An address identifies a person at sign-in, so nobody changes their own without proof."""
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "portal.safe_search"}}
WAGTAILIMAGES_IMAGE_MODEL = "branding.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "branding.forms.pictures.PictureUploadForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "heic", "jpeg", "jpg", "png", "webp"]
"""No SVG, which is a program, and no GIF: what moves is a video."""
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
"""What one picture may unpack to; more would cost the server hundreds of megabytes to look at."""
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "xlsx", "zip"]
"""What may be published for reading; never a file that a browser would run as a page of ours."""
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
"""Everybody in the admin reads and enters the regency's time; with one zone there is nothing to choose."""
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
"""A translation begins as a draft: until it is published, visitors read the original in its place, with a notice."""
WAGTAILADMIN_PERMITTED_LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]

# --- this portal ----------------------------------------------------------

MAINTENANCE_FILE = VAR_DIR / "maintenance.html"
"""While this file exists every visitor is shown it (`manage.py maintenance on`)."""
OPEN_TO_CRAWLERS = False
"""Whether search engines may read this portal; true in production, and there only where it is the public one."""
STYLE_PAGE = False
"""Whether `/id/gaya/` shows every component with its states; true in development and in tests."""
REGENCY_CODE = "36.04"
"""Kemendagri code of the tenant's regency; its kecamatan and desa are the files of `regions/data`."""
MAP_TILE_URL = os.environ.get("MAP_TILE_URL", "")
MAP_TILE_ORIGIN = "https://" + urlsplit(MAP_TILE_URL).netloc.replace("{s}", "*") if MAP_TILE_URL else ""
MAP_TILE_ATTRIBUTION = os.environ.get("MAP_TILE_ATTRIBUTION", "")
PHONE_SENDER = os.environ.get("PHONE_SENDER", "accounts.phone.ConsoleSender")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Beranda <beranda@localhost>")

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "EXCLUDE_URL_PREFIXES": ("/cms/",),
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", *([MAP_TILE_ORIGIN] if MAP_TILE_ORIGIN else [])],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
    },
}
"""Public pages run nothing but our own files; Wagtail's admin keeps its inline scripts and styles."""

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {"elastic_transport": {"level": "WARNING"}},
}

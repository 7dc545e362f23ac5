"""Production: every secret and server comes from the environment, and a missing one stops the start."""

import os

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from .base import *


def required(name: str, why: str) -> str:
    """The environment variable `name`, or one clear line that stops the start."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: {why}")
    return value


def is_identity_key(key: str) -> bool:
    """Whether it is 32 bytes in URL-safe Base64."""
    try:
        Fernet(key)
    except ValueError:
        return False
    return True


SECRET_KEY = required("SECRET_KEY", "a long random string that signs sessions and tokens")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
    raise ImproperlyConfigured("SECRET_KEY is too weak: use at least 50 random characters")
ALLOWED_HOSTS = [
    host.strip() for host in required("ALLOWED_HOSTS", "the public host names, comma-separated").split(",")
]
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS may not contain '*' in production")
required("DATABASE_URL", "the PostgreSQL database, postgres://user:password@host/name")
required("REDIS_URL", "the Redis server of broker and cache, redis://host:6379")
required("ELASTICSEARCH_URL", "the Elasticsearch server, http://host:9200")
WAGTAILADMIN_BASE_URL = required("BERANDA_BASE_URL", "the public address, https://…")
if not WAGTAILADMIN_BASE_URL.startswith("https://"):
    raise ImproperlyConfigured("BERANDA_BASE_URL must begin with https:// in production")
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    raise ImproperlyConfigured("DATABASE_URL names SQLite: production needs PostgreSQL")
PHONE_SENDER = required("PHONE_SENDER", "the class that sends codes by WhatsApp or SMS")
if PHONE_SENDER.endswith(("ConsoleSender", "MemorySender")):
    raise ImproperlyConfigured("PHONE_SENDER prints codes instead of sending them: not in production")
for place, key in enumerate(IDENTITY_KEYS, start=1):
    if not is_identity_key(key):
        raise ImproperlyConfigured(
            f"IDENTITY_KEYS: key {place} is malformed; make one with python -c "
            "'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'"
        )

OPEN_TO_CRAWLERS = os.environ.get("BERANDA_ENVIRONMENT", "production") == "production"
"""A rehearsal of production (`BERANDA_ENVIRONMENT=staging`) keeps search engines away."""
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXIES", "1"))
"""How many proxies stand before the portal, each adding to X-Forwarded-For. Limits on attempts are counted by the
address found there; without it all visitors would share the proxy's."""
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
MIDDLEWARE.insert(
    MIDDLEWARE.index("portal.page_cache.PageCacheMiddleware") + 1, "django.middleware.gzip.GZipMiddleware"
)
"""Pages travel compressed, whatever the proxy does, and are kept so; static files already are. Against BREACH, Django
adds up to a hundred random bytes to each answer and masks the token of forms anew."""
STORAGES["staticfiles"]["BACKEND"] = "portal.static_storage.HashedStaticFiles"

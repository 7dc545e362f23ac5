"""The test suite: like production in behaviour, with a fast password hasher and mail kept in memory."""

from .base import *

VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "testing-only-never-used-in-production"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PHONE_SENDER = "accounts.phone.MemorySender"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
LOGGING["root"]["level"] = "WARNING"
ELASTICSEARCH_PREFIX = os.environ.get("ELASTICSEARCH_PREFIX", "beranda-test")

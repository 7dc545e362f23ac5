"""The test suite: like production in behaviour, with a fast password hasher and mail kept in memory.

`DATABASE_URL` is used as it is. Redis and Elasticsearch wait until a test asks for them with a fixture: most tests
are quicker and clearer without. A worker process that a test starts has `BERANDA_TEST_PROCESS=worker` and uses all.
"""

import atexit
import os
import shutil
import tempfile

IS_WORKER = os.environ.get("BERANDA_TEST_PROCESS") == "worker"
SERVICES = ("REDIS_URL", "ELASTICSEARCH_URL")
TEST_SERVICES = {name: os.environ.get(name) or os.environ.get(f"TEST_{name}", "") for name in SERVICES}
"""The servers named in the environment, for the fixtures; tests that run side by side find them as `TEST_…`."""
if not IS_WORKER:
    for name, address in TEST_SERVICES.items():
        os.environ.pop(name, None)
        os.environ[f"TEST_{name}"] = address
if "BERANDA_VAR" not in os.environ or (not IS_WORKER and "PYTEST_XDIST_WORKER" in os.environ):
    os.environ["BERANDA_VAR"] = tempfile.mkdtemp(prefix="beranda-test-")

    def _tidy(folder: str, owner: int) -> None:
        if os.getpid() == owner:
            shutil.rmtree(folder, ignore_errors=True)

    atexit.register(_tidy, os.environ["BERANDA_VAR"], os.getpid())

from .base import *  # noqa: E402 — the environment above decides what it contains

VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "testing-only-never-used-in-production"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PHONE_SENDER = "accounts.phone.MemorySender"
STYLE_PAGE = True
PAGE_CACHE_SECONDS = 0
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
LOGGING["root"]["level"] = "INFO" if IS_WORKER else "WARNING"
ELASTICSEARCH_PREFIX = os.environ.get("ELASTICSEARCH_PREFIX", "beranda-test")
if IS_WORKER:
    CACHES["default"]["KEY_PREFIX"] = os.environ.get("CELERY_QUEUE", "")
SEARCH_INDEXING_ENABLED = IS_WORKER
"""The receivers that index are off unless a test asks with the `indexing` fixture."""

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    if not IS_WORKER:
        DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
else:
    DATABASES["default"]["OPTIONS"] = {}  # a pool's spare connections would keep the test database from being dropped

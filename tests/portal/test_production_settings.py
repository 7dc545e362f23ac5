"""Production fails closed: each missing or unsafe value stops the start with one line that names it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "SECRET_KEY": "k3y-of-the-test-suite-with-more-than-fifty-characters-0123456789",
    "ALLOWED_HOSTS": "beranda.example",
    "BERANDA_BASE_URL": "https://beranda.example",
    "DATABASE_URL": "postgres://u:p@127.0.0.1:1/none",
    "REDIS_URL": "redis://127.0.0.1:1",
    "ELASTICSEARCH_URL": "http://127.0.0.1:1",
    "PHONE_SENDER": "gateway.HttpSender",
}


def start(changes: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        **GOOD,
        **changes,
    }
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_complete_settings_pass_the_deployment_check() -> None:
    result = start({}, "check", "--deploy", "--fail-level", "WARNING")
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, "") for name in GOOD),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", "*"),
        ("BERANDA_BASE_URL", "http://beranda.example"),
        ("DATABASE_URL", "sqlite:///nowhere.sqlite3"),
        ("PHONE_SENDER", "accounts.phone.ConsoleSender"),
        ("IDENTITY_KEYS", "no-key-at-all"),
    ],
)
def test_a_missing_or_unsafe_value_stops_the_start(name: str, value: str) -> None:
    result = start({name: value}, "check")
    assert result.returncode != 0
    assert result.stderr.startswith(f"beranda: {name}")
    assert len(result.stderr.splitlines()) == 1


def test_pages_are_compressed_once_and_static_files_only_once() -> None:
    result = start({}, "shell", "--no-imports", "-c", "from django.conf import settings; print(*settings.MIDDLEWARE)")
    names = [each.rsplit(".", 1)[1] for each in result.stdout.split()]
    assert names[1:5] == ["WhiteNoiseMiddleware", "MaintenanceMiddleware", "PageCacheMiddleware", "GZipMiddleware"]


@pytest.mark.parametrize(("environment", "is_open"), [("production", "True"), ("staging", "False")])
def test_only_production_is_open_to_crawlers(environment: str, is_open: str) -> None:
    show = "from django.conf import settings; print('open', settings.OPEN_TO_CRAWLERS)"
    result = start({"BERANDA_ENVIRONMENT": environment}, "shell", "--no-imports", "-c", show)
    assert f"open {is_open}" in result.stdout, result.stderr

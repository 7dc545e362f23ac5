"""What `bin/screenshots` and `bin/bench pages` start with: Chromium, and a demo of their own on SQLite."""

import os
from pathlib import Path

from . import chromium, environment, frontend
from .say import ROOT


def ready(settings: str) -> dict[str, str]:
    """Install what is missing; returns the variables of a program that looks at the portal with these settings.

    The demo's data lies in `BERANDA_VAR`, or else in `var/screenshots`.
    """
    environment.ensure(dev=True)
    frontend.ensure(dev=True)
    var = Path(os.environ.get("BERANDA_VAR") or ROOT / "var" / "screenshots").resolve()
    var.mkdir(parents=True, exist_ok=True)
    return {
        **dict.fromkeys(("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL"), ""),
        "CHROMIUM": chromium.ensure(),
        "DJANGO_SETTINGS_MODULE": settings,
        "BERANDA_VAR": str(var),
        "LOG_LEVEL": "WARNING",
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
    }

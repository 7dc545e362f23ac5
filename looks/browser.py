"""Which Chromium, and with which flags; nothing here needs Django."""

import os
import shutil

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
)
PATIENCE = 60_000
"""Milliseconds that anything is waited for. No test is about speed: a busy machine draws a page of pictures slowly."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def program() -> str | None:
    """The Chromium that `CHROMIUM` names, else one on PATH."""
    return os.environ.get("CHROMIUM") or next((found for name in PROGRAMS if (found := shutil.which(name))), None)

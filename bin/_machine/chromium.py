"""Finding or installing the Chromium that browser tests drive."""

import os
import shutil

from .places import install_debian
from .say import Stop

VARIABLE = "CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
OTHERWISE = "Install Chromium (Debian: apt-get install chromium), or set CHROMIUM to the program's path."


def find() -> str | None:
    """The path of a Chromium: the one `CHROMIUM` names, else one on PATH."""
    named = os.environ.get(VARIABLE)
    if named:
        if not shutil.which(named):
            raise Stop(f"CHROMIUM={named} is not a program. {OTHERWISE}")
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def ensure() -> str:
    """The path of a Chromium, installed from Debian when there is none."""
    path = find()
    if path:
        return path
    install_debian("chromium", purpose="Chromium", otherwise=OTHERWISE)
    path = find()
    if path:
        return path
    raise Stop(f"Chromium was installed but is not on PATH. {OTHERWISE}")

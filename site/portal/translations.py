"""Compiling the apps' translations (`.po` to `.mo`) without the gettext programs, which few machines have.

The compiled files are never committed: bin/demo, bin/test and a release make them from what translators wrote.
"""

from pathlib import Path

import polib
from django.apps import apps
from django.conf import settings
from django.utils.translation.reloader import translation_file_changed


def catalogues() -> list[Path]:
    """The `.po` files of this project's own apps."""
    return sorted(
        catalogue
        for config in apps.get_app_configs()
        if Path(config.path).is_relative_to(settings.ROOT) and not _is_installed(Path(config.path))
        for catalogue in Path(config.path).glob("locale/*/LC_MESSAGES/*.po")
    )


def compile_translations() -> int:
    """Compile the catalogues that changed since they were last compiled; returns how many.

    What this process had read of them before is forgotten, so that the first start on a machine speaks like the next.
    """
    changed = 0
    for catalogue in catalogues():
        compiled = catalogue.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns >= catalogue.stat().st_mtime_ns:
            continue
        half = compiled.with_suffix(".mo.part")
        polib.pofile(str(catalogue)).save_as_mofile(str(half))
        half.replace(compiled)
        translation_file_changed(None, compiled)
        changed += 1
    return changed


def _is_installed(app: Path) -> bool:
    """Whether an app comes from an environment inside the repository rather than from the repository."""
    return "site-packages" in app.parts

"""Serving the few front-end files that pages use straight from `node_modules`, under `/static/npm/<package>/…`.

Only what is listed here becomes public; the rest of a package (sources, maps, documentation) stays private.
"""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.checks import Warning as CheckWarning
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

PREFIX = "npm"
PUBLISHED = (
    "htmx.org/dist/htmx.min.js",
    "leaflet/dist/leaflet.css",
    "leaflet/dist/leaflet.js",
    "leaflet/dist/leaflet.js.map",
    "leaflet/dist/images/*.png",
    *(
        f"@fontsource-variable/{each}/files/{each}-latin-wght-normal.woff2"
        for each in ("atkinson-hyperlegible-next", "figtree", "plus-jakarta-sans", "source-sans-3")
    ),
)
"""Patterns of the files that pages load and `collectstatic` collects, below `node_modules`."""

Messages = list[CheckMessage]
HOW = "run bin/demo, or npm ci, to install the front-end packages"


class NpmFinder(BaseFinder):
    """A staticfiles finder over `node_modules` that knows only the files named above."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.root = Path(settings.ROOT) / "node_modules"
        self.storage = FileSystemStorage(location=self.root)
        self.storage.prefix = PREFIX  # type: ignore[attr-defined]  # collectstatic reads it to place the files
        super().__init__(*args, **kwargs)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The absolute path of a published file, or all matches (one at most); empty when there is none."""
        name = path.removeprefix(f"{PREFIX}/")
        known = name != path and ".." not in name and any(_matches(name, each) for each in PUBLISHED)
        file = self.root / name
        if not known or not file.is_file():
            return []
        return [str(file)] if find_all or kwargs.get("all") else str(file)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every file to collect. Raises ImproperlyConfigured when a package is missing, rather than ship without."""
        ignored = tuple(ignore_patterns or ())
        for pattern in PUBLISHED:
            found = sorted(self.root.glob(pattern))
            if not found:
                raise ImproperlyConfigured(f"node_modules/{pattern} is missing: {HOW}")
            for file in found:
                if not any(fnmatchcase(file.name, each) for each in ignored):
                    yield file.relative_to(self.root).as_posix(), self.storage

    def check(self, **kwargs: Any) -> Messages:
        """A warning when the packages are not installed: pages would come without styles of maps, fonts and htmx."""
        missing = [pattern for pattern in PUBLISHED if not any(self.root.glob(pattern))]
        return [CheckWarning(f"node_modules/{missing[0]} is missing", hint=HOW, id="portal.W001")] if missing else []


def _matches(name: str, pattern: str) -> bool:
    """Whether a path fits a pattern whose `*` stays within its folder."""
    return name.count("/") == pattern.count("/") and fnmatchcase(name, pattern)

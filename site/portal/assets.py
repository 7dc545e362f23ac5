"""Files made of many, so that a page asks for one where the repository keeps each beside what it belongs to.

`portal/css/site.css` joins the foundation in `styles/`, every component's sheet and every page's sheet, each in its
cascade layer; a sheet lies in the folder of the template it dresses. `portal/css/standalone.css` is the little a page
needs that must stand without a database. `portal/icons.svg` is a sprite of the icons that templates name. All come out
of a staticfiles finder: at once after each edit in development, from `collectstatic` with a hashed name in production.
Nothing is compiled; comments are left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage
from django.template.utils import get_app_template_dirs

from branding.domain.stylesheet import colour_rules

STYLES = Path(__file__).parent / "styles"
COMPONENTS = Path(__file__).parent / "templates" / "components"
CONTENT = Path(__file__).parents[2] / "branding" / "templates" / "branding"
"""The pages of editors; what only they need is a sheet of its own."""
DRAWN = Path(__file__).parent / "drawn"
FOUNDATION = ("tokens.css", "base.css", "layout.css", "utilities.css")
ORDER = "@layer tokens, base, layout, components, utilities, pages;\n"
ICON_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
UNKNOWN_ICON = '<path d="M12 2 22 12 12 22 2 12z"/><path d="m12 8 4 4-4 4-4-4z"/>'
"""The portal's diamond, for an icon that does not exist."""

_NAMED_ICON = re.compile(r"""\{%\s*icon\s+(?:name=)?"([a-z0-9-]+)"|\bicon(?:_name)?(?:=|\|default:)"([a-z0-9-]+)\"""")
_OF_THE_ADMIN = ("wagtailadmin", "economy/office/")
"""What only a template of the editors' and the office's screens includes."""
_DRAWN_ICON = re.compile(r'\bicon\("([a-z0-9-]+)"\)')
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SVG_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SVG_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def template_folders() -> list[Path]:
    """The template folders of our own apps, those of installed packages left out."""
    packages = Path(settings.ROOT) / ".venv"
    ours = [Path(each) for each in get_app_template_dirs("templates")]
    return sorted(each for each in ours if each.is_relative_to(settings.ROOT) and not each.is_relative_to(packages))


def stylesheet() -> str:
    """The one style sheet of public pages: foundation, then components, then pages, each in its layer."""
    parts = [ORDER, *(_read(STYLES / name) for name in FOUNDATION)]
    sheets = [each for folder in template_folders() for each in sorted(folder.rglob("*.css"))]
    unlayered = [each for each in sheets if each.name.endswith(".unlayered.css")]
    layered = [each for each in sheets if each not in unlayered]
    components = [each for each in layered if "components" in each.parts]
    pages = [each for each in layered if each not in components and CONTENT not in each.parents]
    for layer, files in (("components", components), ("pages", pages)):
        parts += [f"@layer {layer} {{\n", *(_read(each) for each in files), "}\n"]
    return "".join([*parts, *(_read(each) for each in unlayered)])


def content_stylesheet() -> str:
    """What only the pages of editors need, beside the sheet of all pages: the lists and forms of others stay light."""
    return "".join([ORDER, "@layer pages {\n", *(_read(each) for each in sorted(CONTENT.rglob("*.css"))), "}\n"])


def standalone_stylesheet(colours: Mapping[str, str] | None = None, *, with_font: bool = True) -> str:
    """What a page needs that stands without a database: foundation, buttons, drawing, and the colours of a brand.

    Without `colours` those of the default brand; without the font nothing in it leads to another file.
    """
    sheets = [_read(STYLES / name) for name in FOUNDATION]
    names = ("text", "button", "drawing", "sorry")
    parts = [_read(file) for name in names for file in sorted((COMPONENTS / name).glob("*.css"))]
    made = "".join([ORDER, *sheets, "@layer components {\n", *parts, "}\n", colour_rules(colours)])
    return made if with_font else _FONT_FACE.sub("", made)


def sprite() -> str:
    """An SVG with one `<symbol>` per icon that a template names; `<use href="…#name">` draws it."""
    symbols = (f'<symbol id="{name}" viewBox="0 0 24 24">{body}</symbol>' for name, body in _used_icons().items())
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'


@cache
def sprite_names() -> frozenset[str]:
    """The names of the icons in the sprite, read once per process."""
    return frozenset(_used_icons())


@cache
def icon_shapes(name: str) -> str | None:
    """The shapes inside one icon's file of the Lucide set; None when there is no such icon."""
    file = Path(settings.ROOT) / "node_modules" / "lucide-static" / "icons" / f"{name}.svg"
    if not ICON_NAME.fullmatch(name) or not file.is_file():
        return None
    found = _SVG_BODY.search(_SVG_COMMENT.sub("", file.read_text(encoding="utf-8")))
    return re.sub(r"\s+", " ", found.group(1)).strip() if found else None


def _used_icons() -> dict[str, str]:
    """Name and shapes of every existing icon that our public templates name."""
    return {name: shapes for name in sorted(named_icons()) if (shapes := icon_shapes(name))}


def named_icons() -> set[str]:
    """The icons templates and drawn components name, without those of the editors' screens: Wagtail brings these."""
    files = (file.read_text(encoding="utf-8") for folder in template_folders() for file in folder.rglob("*.html"))
    public = (text for text in files if not any(mark in text for mark in _OF_THE_ADMIN))
    named = {one or other for text in public for one, other in _NAMED_ICON.findall(text)}
    return named | {name for file in DRAWN.glob("*.py") for name in _DRAWN_ICON.findall(file.read_text("utf-8"))}


def _read(file: Path) -> str:
    """A sheet without its comments and empty lines."""
    bare = _CSS_COMMENT.sub("", file.read_text(encoding="utf-8"))
    return "".join(f"{line.strip()}\n" for line in bare.splitlines() if line.strip())


MADE: dict[str, Callable[[], str]] = {
    "portal/css/site.css": stylesheet,
    "portal/css/content.css": content_stylesheet,
    "portal/css/standalone.css": standalone_stylesheet,
    "portal/icons.svg": sprite,
}


Messages = list[CheckMessage]


class MadeFilesFinder(BaseFinder):
    """A staticfiles finder that knows the files of `MADE` and writes them anew whenever their sources have changed."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.root = Path(settings.VAR_DIR) / "made"
        self.storage = FileSystemStorage(location=self.root)
        super().__init__(*args, **kwargs)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The absolute path of a made file, or all matches (one at most); empty for any other path."""
        if path not in MADE:
            return []
        file = str(self._make(path))
        return [file] if find_all or kwargs.get("all") else file

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every made file, for `collectstatic`. Raises ImproperlyConfigured when the icon package is not installed."""
        if not sprite_names():
            raise ImproperlyConfigured("node_modules/lucide-static is missing: run bin/demo, or npm ci")
        for path in MADE:
            if not any(fnmatchcase(Path(path).name, each) for each in ignore_patterns or ()):
                self._make(path)
                yield path, self.storage

    def check(self, **kwargs: Any) -> Messages:
        """Nothing can be set up wrongly here."""
        return []

    def _make(self, path: str) -> Path:
        file, text = self.root / path, MADE[path]()
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            draft = file.with_name(f"{file.name}.{id(text)}.tmp")
            draft.write_text(text, encoding="utf-8")
            draft.replace(file)
        return file

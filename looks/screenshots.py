"""bin/screenshots: every page type and every component, at 360 and 1280 pixels, light and dark, in both languages.

The pictures and their contact sheet lie in screenshots/. The portal is one of its own, with the demo's content, in
var/screenshots; the first run fills it in a few minutes, later ones keep it.
"""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from time import monotonic

import django
from django.conf import settings

django.setup()
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in this thread

from playwright.sync_api import Browser, Error, Page  # noqa: E402 — models need set-up settings first

from looks import style_page  # noqa: E402
from looks.addresses import LANGUAGES, Language  # noqa: E402
from looks.chromium import THEMES, WIDTHS, Theme, Unexpected, chromium, opened, session_for, settle, visit  # noqa: E402
from looks.page_types import PAGE_TYPES, PageType  # noqa: E402
from looks.server import Portals, ServerDied, prepare  # noqa: E402
from looks.sheet import Shot, write_index, write_overview, write_sheets  # noqa: E402

FOLDER = Path(settings.ROOT) / "screenshots"
MAX_HEIGHT = 12_000
"""A taller page is cut there: Chromium's own pictures end at 16,384 pixels."""


class Photographer:
    """Photographs what the options ask for, and goes on where a page cannot be opened."""

    def __init__(self, browser: Browser, portals: Portals, options: Namespace) -> None:
        self.browser, self.portals, self.options = browser, portals, options
        self.shots: list[Shot] = []
        self.faults: list[str] = []

    def pages(self, kinds: list[PageType]) -> list[Shot]:
        """All pages; a page is loaded once for both themes."""
        made: list[Shot] = []
        for kind in kinds:
            tell(f"  {kind.name}")
            for language, width in product(self.options.languages, self.options.widths):
                made += self.page(kind, language, width)
        return made

    def page(self, kind: PageType, language: Language, width: int) -> Iterator[Shot]:
        address = self.portals.address(degraded=kind.degraded)
        session = session_for(kind, language)
        with opened(self.browser, address, width=width, theme=self.options.themes[0], session=session) as page:
            try:
                visit(page, kind, language)
                settle(page)
                for theme in self.options.themes:
                    page.emulate_media(color_scheme=theme)
                    page.wait_for_timeout(80)
                    yield self.shoot(page, "pages", kind.name, width, theme, language)
            except (Unexpected, Error, LookupError) as fault:
                self.faults.append(f"{kind.name}, {language}, {width}: {str(fault).splitlines()[0]}")

    def components(self, wanted: set[str]) -> list[Shot]:
        """All components, each alone in each theme."""
        made: list[Shot] = []
        address = self.portals.address()
        for width in self.options.widths:
            with opened(self.browser, address, width=width) as page:
                for name in style_page.components(page):
                    if wanted and name not in wanted:
                        continue
                    for language, theme in product(self.options.languages, self.options.themes):
                        try:
                            page.emulate_media(color_scheme=theme)
                            page.goto(style_page.address(name, language, theme))
                            settle(page)
                            made.append(self.shoot(page, "components", name, width, theme, language))
                        except Error as fault:
                            self.faults.append(f"{name}, {language}, {width}, {theme}: {fault.message}")
        names = list(dict.fromkeys(shot.name for shot in made))
        return sorted(made, key=lambda shot: names.index(shot.name))

    def shoot(self, page: Page, part: str, name: str, width: int, theme: Theme, language: Language) -> Shot:
        folder = FOLDER / part
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}-{width}-{theme}-{language}.jpg"
        height = min(MAX_HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
        page.screenshot(
            path=path,
            type="jpeg",
            quality=85,
            full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height},
            animations="disabled",
            caret="hide",
        )
        return Shot(name, f"{width} {theme} {language}", width, path)


def read_options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="bin/screenshots", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    names = ", ".join(each.name for each in PAGE_TYPES)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help=f"components, or page types of: {names}")
    parser.add_argument("--width", dest="widths", type=int, nargs="+", choices=WIDTHS, default=WIDTHS)
    parser.add_argument("--theme", dest="themes", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--language", dest="languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--pages", action="store_true", help="page types only")
    parser.add_argument("--components", action="store_true", help="components only")
    return parser.parse_args(arguments)


def photograph(options: Namespace) -> tuple[list[Path], list[str]]:
    """Make the pictures and the sheets; returns the index with the sheets, and what could not be photographed."""
    wanted = set(options.only)
    kinds = [each for each in PAGE_TYPES if not wanted or each.name in wanted]
    others = wanted - {each.name for each in kinds}
    tell("· Preparing the portal …")
    prepare()
    with Portals() as portals, chromium() as browser:
        camera = Photographer(browser, portals, options)
        sheets, shots = [], []
        if kinds and not options.components:
            tell(f"· {len(kinds)} page types …")
            pages = camera.pages(kinds)
            shots += pages
            for language in options.languages:
                sheets += write_sheets(_in(pages, language), FOLDER, f"pages-{language}")
        if options.pages and others:
            camera.faults.append(f"no page type is called {', '.join(sorted(others))}")
        elif (not wanted or others) and not options.pages:
            tell("· Components …")
            parts = camera.components(others)
            if missing := others - {shot.name for shot in parts}:
                camera.faults.append(f"no page type or component is called {', '.join(sorted(missing))}")
            shots += parts
            for language in options.languages:
                sheets += write_sheets(_in(parts, language), FOLDER, f"components-{language}")
        if shots:
            sheets.insert(0, write_overview(shots, FOLDER))
        return [write_index(shots, sheets, FOLDER), *sheets], camera.faults


def _in(shots: list[Shot], language: str) -> list[Shot]:
    return [shot for shot in shots if shot.label.endswith(language)]


def tell(text: str) -> None:
    """Print one line of progress."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201 — a command speaks


def main(arguments: list[str]) -> int:
    options = read_options(arguments)
    FOLDER.mkdir(exist_ok=True)
    begun = monotonic()
    try:
        made, faults = photograph(options)
    except ServerDied as problem:
        tell(f"bin/screenshots: the portal did not start.\n{problem}")
        return 1
    for fault in faults:
        tell(f"  not photographed: {fault}")
    print("\n".join(map(str, made[1:])))  # noqa: T201
    print(f"{made[0]}\nin {monotonic() - begun:.0f} s")  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

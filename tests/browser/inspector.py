"""What must hold on every page, looked at in Chromium: one page that goes from page type to page type."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import html5lib
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Error, Page, Response

from looks import style_page
from looks.addresses import Language
from looks.chromium import LAPTOP, PHONE, Theme, Unexpected, session_for, settle, visit
from looks.page_types import PageType
from looks.server import NOBODY
from tests.fixtures.browser import AXE_RULES, SETTLED

SCRIPTS = {file.stem: file.read_text() for file in (Path(__file__).parent / "scripts").glob("*.js")}
AXE = Path(settings.ROOT) / "node_modules" / "axe-core" / "axe.min.js"
NARROW = 320
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
FRAMES = 30
"""For how long something may cover what has the focus; twice a frame of the screen each."""
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules of axe whose answer another theme may change; the structure is the same."""
ONCE_A_PAGE = ("landmark-unique", "landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo")
"""Rules of axe about what a page has once: a component's examples show it many times."""


class Inspector:
    """Looks at page after page and remembers what is wrong, so that one run shows everything.

    The page asks for less motion, so that no colour is judged half way to another. `rules` holds the style rules that
    nothing has matched so far, by their selector without states.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.rules: dict[str, str] = {}
        self.every_rule: set[str] = set()
        self._axe = AXE.read_text()
        self._answer: Response | None = None
        self._where = ""
        self._wire = page.context.new_cdp_session(page)
        self._percent = 100
        page.on("response", self._listen)
        page.emulate_media(reduced_motion="reduce", color_scheme="light")

    def _listen(self, answer: Response) -> None:
        if answer.request.is_navigation_request() and answer.frame == self.page.main_frame:
            self._answer = answer

    def page_type(self, kind: PageType, language: Language, *, thorough: bool) -> None:
        """Judge a page type; `thorough` adds what a language does not change: colours, keyboard, motion."""
        try:
            with self._ready(kind, language):
                self._phone(kind, thorough=thorough)
                if thorough and kind.after is None and not kind.is_office:
                    self.keyboard()
                self._laptop(kind, thorough=thorough)
        except (Unexpected, Error) as problem:
            self.faults.append(f"{self._where}: {str(problem).splitlines()[0]}")

    def component(self, name: str, language: Language, *, thorough: bool) -> None:
        """Judge one component of the style page, in both themes."""
        for theme in ("light", "dark") if thorough else ("light",):
            self._at(f"component {name}", language, PHONE, theme)
            self.page.goto(style_page.address(name, language, "dark" if theme == "dark" else "light"))
            self.axe(*(() if theme == "light" else COLOUR_RULES), without=ONCE_A_PAGE if theme == "light" else ())
        self.script("structure")
        self.html()
        self.match()
        if thorough:
            self.sideways(NARROW)
            self.forced_colours()
            self.script("motion")

    @contextmanager
    def _ready(self, kind: PageType, language: Language) -> Iterator[None]:
        """The page type opened on a phone by who may see it; on a laptop for the office."""
        self.page.context.clear_cookies()
        if session := session_for(kind, language):
            origin = self.page.evaluate("location.origin")
            self.page.context.add_cookies([{"name": "sessionid", "value": session, "url": origin}])
        width = LAPTOP if kind.is_office else PHONE
        self._at(kind.name, language, width)
        with override_settings(**({"ELASTICSEARCH_URL": NOBODY} if kind.degraded else {})):
            visit(self.page, kind, language)
            self.page.wait_for_load_state("load")
            yield

    def _at(self, name: str, language: Language, width: int, theme: Theme | str = "light") -> None:
        self._where = f"{name} {language} {width} {theme}"
        size = self.page.viewport_size
        if size is None or size["width"] != width:
            self.page.set_viewport_size({"width": width, "height": 740 if width < 600 else 900})

    def _phone(self, kind: PageType, *, thorough: bool) -> None:
        if kind.is_office:
            return
        self.script("structure")
        self.html()
        self.match()
        self.axe()
        self.sideways(NARROW)
        self.sideways(PHONE, text=200)
        if thorough:
            self.dark()
            self.forced_colours()
            self.script("motion")

    def _laptop(self, kind: PageType, *, thorough: bool) -> None:
        self._at(kind.name, self._where.split()[1], LAPTOP)  # type: ignore[arg-type]
        self.page.evaluate("scrollTo(0, 0)")  # the head of the page follows, and covers a part of what it comes over
        self.axe()
        if kind.is_office:
            return
        self.sideways(LAPTOP, text=200)
        if thorough:
            self.dark()

    def axe(self, *rules: str, without: Sequence[str] = ()) -> None:
        """All that axe finds, or what these rules of it find, some left out."""
        if not self.page.evaluate("Boolean(window.axe)"):
            self.page.evaluate(self._axe)  # not a script tag: the page's own content policy refuses those
        self.page.evaluate(SETTLED)
        chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": AXE_RULES}
        left_out = {rule: {"enabled": False} for rule in without}
        options = json.dumps({"runOnly": chosen, "rules": left_out, "resultTypes": ["violations"]})
        found: dict[str, Any] = self.page.evaluate(f"axe.run(document, {options})")
        for each in found["violations"]:
            nodes = " | ".join(node["html"][:160] for node in each["nodes"][:5])
            self.fault(f"axe {each['id']} ({each['help']}): {nodes}")

    def dark(self) -> None:
        """The colours of the dark theme."""
        light, self._where = self._where, self._where.replace(" light", " dark")
        self.page.emulate_media(color_scheme="dark")
        self.page.evaluate(NEXT_FRAME)
        self.axe(*COLOUR_RULES)
        self.page.emulate_media(color_scheme="light")
        self.page.evaluate(NEXT_FRAME)
        self._where = light

    def sideways(self, width: int, *, text: int = 100) -> None:
        """No scrolling to the side at a width in CSS pixels and a size of text in per cent."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": 740})
        self._text_size(text)
        for fault in self.page.evaluate(SCRIPTS["width"]):
            self.fault(f"text at {text} %: {fault}")
        self._text_size(100)
        if before:
            self.page.set_viewport_size(before)

    def _text_size(self, percent: int) -> None:
        """Choose a size of text in the browser's settings, which style rules' `rem` and `em` follow."""
        if percent != self._percent:
            sizes = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
            self._wire.send("Page.setFontSizes", {"fontSizes": sizes})
            self._percent = percent

    def forced_colours(self) -> None:
        """Text and controls are there when the system forces its few colours on the page."""
        self.page.emulate_media(forced_colors="active")
        self.page.evaluate(NEXT_FRAME)
        self.script("forced_colours")
        self.page.emulate_media(forced_colors="none")

    def keyboard(self) -> None:
        """The Tab key reaches everything in the document's order, shows where it is, and comes out at the end."""
        if self.page.locator("[hx-trigger=revealed]").count():
            settle(self.page)  # a fragment that comes under way moves what has the focus
        self.page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
        wanted: list[str] = self.page.evaluate(SCRIPTS["focusable"])
        reached: list[int] = []
        parts = sum('type="date"' in each or 'type="time"' in each for each in wanted) * 4
        for _press in range(len(wanted) + parts + 30):
            self.page.keyboard.press("Tab")
            here = self.page.evaluate(SCRIPTS["focused"])
            for _frame in range(FRAMES):  # what slides in with the focus is there some frames later
                if not here["fault"]:
                    break
                self.page.evaluate(NEXT_FRAME)
                here = self.page.evaluate(SCRIPTS["focused"])
            if here["over"] or (reached and here["at"] == reached[0]):
                break
            if here["fault"]:
                self.fault(f"keyboard: {here['fault']}")
            if here["at"] >= 0:
                reached.append(here["at"])
        else:
            self.fault("keyboard: the focus does not come out of the page")
        if missed := [wanted[at] for at in range(len(wanted)) if at not in reached]:
            self.fault(f"keyboard: never reaches {missed[:3]}")
        if reached != sorted(reached):
            at = next(at for at in range(1, len(reached)) if reached[at] < reached[at - 1])
            self.fault(f"keyboard: out of order: {wanted[reached[at - 1]]} before {wanted[reached[at]]}")

    def html(self) -> None:
        """What a strict HTML parser objects to in what the server sent, with the place."""
        for error in html_errors(self._answer.text() if self._answer else ""):
            self.fault(f"HTML: {error}")

    def match(self) -> None:
        """Strike out the style rules that something on this page matches."""
        found = dict(self.page.evaluate(SCRIPTS["rules"]))
        self.rules |= {selector: bare for selector, bare in found.items() if selector not in self.every_rule}
        self.every_rule |= set(found)
        still = self.page.evaluate(
            "rules => rules.filter(([, bare]) => !document.querySelector(bare)).map(([rule]) => rule)",
            list(self.rules.items()),
        )
        self.rules = {selector: self.rules[selector] for selector in still}

    def script(self, name: str) -> None:
        """What a script of `scripts/` finds."""
        for fault in self.page.evaluate(SCRIPTS[name]):
            self.fault(f"{name}: {fault}")

    def fault(self, text: str) -> None:
        """Remember what is wrong, with where it is."""
        self.faults.append(f"{self._where}: {text}")


def html_errors(source: str) -> list[str]:
    """What a strict HTML parser objects to, with the place in the source."""
    parser = html5lib.HTMLParser()
    parser.parse(source)
    lines = source.splitlines()
    return [f"{code} in {lines[row - 1][:120]!r}" for (row, _column), code, _data in parser.errors]


def repeated_ids(page: Page) -> list[str]:
    """The ids that more than one element of the page has, scripts' work included."""
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    return [each for each, times in Counter(ids).items() if times > 1]

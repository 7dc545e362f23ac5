"""Opening page types in Chromium: its flags, contexts for phone and laptop, and waiting until a page is at rest."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from looks import cast
from looks.addresses import Language
from looks.browser import FLAGS, PATIENCE, program
from looks.page_types import PageType

PHONE, LAPTOP = 360, 1280
WIDTHS = (PHONE, LAPTOP)
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
AT_REST = "document.fonts.status == 'loaded' && [...document.images].every(each => each.complete)"


class Unexpected(Exception):
    """The portal answered otherwise than a page type says; the message names both."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=list(FLAGS))
        yield browser
        browser.close()


def is_phone(width: int) -> bool:
    """Whether a width in CSS pixels is opened as a phone with touch."""
    return width < 600


@contextmanager
def opened(
    browser: Browser, address: str, *, width: int, theme: Theme = "light", session: str = "", still: bool = True
) -> Iterator[Page]:
    """A page of a new context; `session` signs somebody in, `still` asks for reduced motion."""
    phone = is_phone(width)
    context: BrowserContext = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 740 if phone else 900},
        is_mobile=phone,
        has_touch=phone,
        color_scheme=theme,
        reduced_motion="reduce" if still else "no-preference",
        locale="id-ID",
        timezone_id="Asia/Jakarta",
    )
    context.set_default_timeout(PATIENCE)
    if session:
        context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(page: Page, kind: PageType, language: Language) -> Response:
    """Go to a page type and do what it asks for. Raises `Unexpected` when the server answers otherwise."""
    response = page.goto(kind.path(language))
    if response is None or response.status != kind.status:
        raise Unexpected(f"{kind.name}: {response.status if response else 'no answer'} at {page.url}")
    if kind.after is not None:
        kind.after(page)
    return response


def session_for(kind: PageType, language: Language) -> str:
    """A session key for who may see the page; empty for everybody's."""
    return cast.session_key(kind.viewer, language) if kind.viewer else ""


def settle(page: Page) -> None:
    """Bring in what loads late: scroll to the end and back, then wait for fonts, pictures and fragments."""
    page.wait_for_load_state("load")
    page.evaluate(
        """async () => {
            for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
                scrollTo({ top: y, behavior: "instant" });
                await new Promise((done) => setTimeout(done, 30));
            }
            scrollTo({ top: 0, behavior: "instant" });
        }"""
    )
    for _try in range(50):
        if page.evaluate(AT_REST) and not page.locator(".htmx-request").count():
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(100)

"""Every part of a form in a browser: accessible, and as wide as the screen."""

import pytest
from playwright.sync_api import expect

from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

pytestmark = pytest.mark.usefixtures("people")
PARTS = (
    *("button", "form_field", "file_field", "photo_field", "draft", "errors_summary", "messages", "notice", "empty"),
    *("stepper", "progress", "skeleton", "pagination"),
)


@pytest.mark.parametrize(("width", "theme", "language"), [(360, "gelap", "id"), (1280, "terang", "en")])
def test_every_part_of_a_form_is_accessible(
    open_page: OpenPage, assert_accessible: AssertAccessible, width: int, theme: str, language: str
) -> None:
    page = open_page(width=width)
    for part in PARTS:
        page.goto(f"/{language}/gaya/{part}/?tema={theme}")
        assert_accessible(page)
        for narrow in (width, 320) if width < 600 else (width,):
            page.set_viewport_size({"width": narrow, "height": 740})
            assert page_width(page) <= narrow, part
        if part == "errors_summary":
            expect(page.locator(".errors-summary")).to_be_focused()

"""What must hold on every page type and component: accessible, as wide as the screen, valid, in both languages."""

import pytest

from looks import style_page
from looks.addresses import LANGUAGES, Language
from looks.page_types import PAGE_TYPES
from tests.fixtures.browser import OpenPage

from .inspector import Inspector

UNUSED_SHARE = 0.1


@pytest.mark.long
@pytest.mark.usefixtures("everything")
@pytest.mark.urls("looks.urls")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_component(open_page: OpenPage, language: Language) -> None:
    page = open_page(width=1280)
    page.goto(f"/{language}/gaya/")
    inspector = Inspector(page)
    thorough = language == LANGUAGES[0]
    for name in style_page.components(page, language):
        inspector.component(name, language, thorough=thorough)
    for kind in PAGE_TYPES:
        inspector.page_type(kind, language, thorough=thorough)
    page.goto("about:blank")
    unused = len(inspector.rules) / len(inspector.every_rule)
    if unused > UNUSED_SHARE:
        rules = "\n  ".join(sorted(inspector.rules))
        inspector.faults.append(f"{unused:.0%} of {len(inspector.every_rule)} style rules match nothing:\n  {rules}")
    assert not inspector.faults, "\n".join(inspector.faults)

"""The components that the style page shows: their names and the addresses of their own pages."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Page

from looks.addresses import Language
from looks.chromium import Theme, Unexpected

THEME_WORDS: dict[Theme, str] = {"light": "terang", "dark": "gelap"}


def components(page: Page, language: Language = "id") -> list[str]:
    """The names of all components, as the style page's list links to them."""
    response = page.goto(f"/{language}/gaya/")
    if response is None or response.status != 200:
        raise Unexpected(f"the style page answers {response.status if response else 'nothing'}")
    links: Sequence[str] = page.locator("a[data-component]").evaluate_all("all => all.map(each => each.href)")
    return list(dict.fromkeys(urlsplit(link).path.rstrip("/").rsplit("/", 1)[1] for link in links))


def address(component: str, language: Language, theme: Theme) -> str:
    """Where one component stands alone in a theme."""
    return f"/{language}/gaya/{component}/?tema={THEME_WORDS[theme]}"

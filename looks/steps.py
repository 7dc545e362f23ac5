"""What a person does on a page before it looks as its page type says. Each step works with what the page has."""

from playwright.sync_api import Page

LONG_NAME = "Kelompok Perajin Gerabah dan Keramik Hias Tradisional Rukun Makmur Sejahtera Bersama Bumijaya"
MENU = "[data-opens=laci-menu]"
FILTERS = "button[data-filters-open]"
MAIN_BUTTON = (
    "main form[method=post i] :is(button.btn--primary, button.button:not(.button-secondary))[type=submit]:visible"
)
MAP = "[data-map]:not([data-auto]) [data-map-start] button"
"""What asks for a map; one that comes by the page's address takes its button away by itself."""


def open_menu(page: Page) -> None:
    """Unfold the navigation of a phone; a wide page shows it all the time."""
    _open_drawer(page, MENU)


def open_filters(page: Page) -> None:
    """Unfold the filters of a phone; a wide page shows them beside the list."""
    _open_drawer(page, FILTERS)


def _open_drawer(page: Page, opener: str) -> None:
    button = page.locator(opener)
    button.wait_for(state="attached")
    if button.is_visible():
        button.click()
        page.locator("dialog.drawer[open]").wait_for()


def open_map(page: Page) -> None:
    """Ask for the map, where the page does not show it by itself."""
    button = page.locator(MAP).locator("visible=true")
    if button.count():
        button.first.click()
    page.locator(".leaflet-container").first.wait_for(timeout=10_000)


def type_ahead(page: Page) -> None:
    """Type two letters of a word, so that suggestions come."""
    field = page.locator("main input[type=search]").first
    field.press_sequentially("ger", delay=20)
    page.locator("[role=option]").first.wait_for(timeout=10_000)


def submit(page: Page) -> None:
    """Send the main form as it is."""
    page.locator("main form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    with page.expect_navigation():
        page.locator(MAIN_BUTTON).first.click()


def ask_for_code(page: Page) -> None:
    """Ask for a code by e-mail or telephone, as an owner does."""
    page.locator("main input[name=login]").fill("pemilik@beranda.test")
    page.locator(MAIN_BUTTON).first.click()
    page.locator("main input[name=code]").wait_for()


def submit_wrongly(page: Page) -> None:
    """Hand in a registration with a very long name and a number that is none."""
    page.locator("#id_name").fill(LONG_NAME)
    page.locator("#id_phone").fill("12")
    submit(page)


def settle_admin(page: Page) -> None:
    """Wagtail's scripts unfold the form's panels a moment after it has come."""
    page.wait_for_load_state("networkidle")


def see_around(page: Page) -> None:
    """Scroll to the businesses around a destination, which come once they are near."""
    page.locator(".place-page__around").scroll_into_view_if_needed()
    page.locator(".place-page__around .section__head").wait_for(timeout=10_000)


def submit_report_wrongly(page: Page) -> None:
    """Send a report of an illegal charge that says what happened, but neither where nor how much."""
    page.locator("#id_description").fill("Diminta membayar dua kali, tanpa karcis.")
    submit(page)

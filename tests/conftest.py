"""What every test may use. Servers, workers and browsers are in `tests/fixtures`.

The suite runs on SQLite, or on PostgreSQL where DATABASE_URL is set, as bin/test does. A test that needs a server
takes its fixture and is thereby marked `services`; one that needs Chromium is marked `browser`.
"""

import os
from collections.abc import Iterator
from io import StringIO

import pytest
from django.conf import settings as portal_settings
from django.core.management import call_command
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings

from portal.translations import compile_translations

pytest_plugins = ["tests.fixtures.services", "tests.fixtures.worker", "tests.fixtures.browser", "tests.fixtures.mortal"]

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in the test's thread

hypothesis_settings.register_profile("beranda", deadline=None)  # no test depends on how busy the machine is
hypothesis_settings.load_profile("beranda")

SERVICE_FIXTURES = {
    *("elasticsearch", "elasticsearch_gate", "mortal_elasticsearch", "redis_broker", "celery_worker", "postgresql"),
}
BROWSER_FIXTURES = {"chromium", "open_page", "page_360", "page_1280"}
TRANSACTIONAL_FIXTURES = {"transactional_db", "live_server", "celery_worker"}


def pytest_sessionstart() -> None:
    """English comes from compiled catalogues, which are never committed."""
    compile_translations()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they use, and let transactional ones keep the rows that migrations made."""
    for item in items:
        assert isinstance(item, pytest.Function)
        names = set(item.fixturenames)
        if names & SERVICE_FIXTURES:
            item.add_marker("services")
        if names & BROWSER_FIXTURES:
            item.add_marker("browser")
        database = item.get_closest_marker("django_db")
        if names & TRANSACTIONAL_FIXTURES or (database and database.kwargs.get("transaction")):
            kept = {**(database.kwargs if database else {}), "transaction": True, "serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**kept), append=False)


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """Each test begins in the portal's first language: a request leaves its own behind in the thread."""
    with translation.override(portal_settings.LANGUAGE_CODE, deactivate=True):
        yield


@pytest.fixture(autouse=True)
def forgotten_tables() -> Iterator[None]:
    """No test is answered with the kecamatan, desa, categories, words, brand and menu of another's database, and none
    counts another's questions."""
    from branding.domain import frame, roots
    from search.domain import questions, reference, vocabulary, words

    yield
    questions.forget()
    reference.forget()
    vocabulary.forget()
    words.forget()
    frame.forget()
    roots.forget()


@pytest.fixture
def regions(db: None) -> None:
    """The regency's kecamatan and desa."""
    call_command("load_regions", stdout=StringIO())


@pytest.fixture
def categories(db: None) -> None:
    """The shipped category tree."""
    call_command("load_categories", stdout=StringIO())


@pytest.fixture
def indexing(settings: Settings) -> None:
    """Changes of businesses and pages reach the search outbox, as in production."""
    settings.SEARCH_INDEXING_ENABLED = True

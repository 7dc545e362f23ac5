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
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from portal.translations import compile_translations

pytest_plugins = [f"tests.fixtures.{name}" for name in ("services", "worker", "browser", "mortal", "once")]

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in the test's thread

hypothesis_settings.register_profile("beranda", deadline=None)  # no test depends on how busy the machine is
hypothesis_settings.load_profile("beranda")

SERVICE_FIXTURES = {
    *("elasticsearch", "elasticsearch_gate", "mortal_elasticsearch", "redis_broker", "celery_worker", "postgresql"),
}
BROWSER_FIXTURES = {"chromium", "open_page", "page_360", "page_1280"}
TOGETHER = (
    *("tests/portal/test_demo.py", "tests/search/test_faults.py"),
    *("tests/branding/test_seed.py", "tests/branding/test_culture.py"),
)
"""Files whose tests share what takes long to make: a filled demo, an Elasticsearch that is killed and revived, the
content of the regency."""
TRANSACTIONAL_FIXTURES = {"transactional_db", "live_server", "celery_worker"}


def pytest_sessionstart(session: pytest.Session) -> None:
    """English comes from compiled catalogues, which are never committed; processes side by side find them made."""
    if not hasattr(session.config, "workerinput"):
        compile_translations()


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark tests by what they use, let transactional ones keep the rows that migrations made, and put all in order.

    Transactional ones come last, for they leave an empty database behind; the long ones of either kind come first, so
    that no process waits for another's at the end.
    """
    transactional = {item for item in items if _mark(item)}
    yield
    items.sort(key=lambda item: (item in transactional, not item.get_closest_marker("long")))


def _mark(item: pytest.Item) -> bool:
    """Mark one test by the fixtures it takes; returns whether it is transactional."""
    assert isinstance(item, pytest.Function)
    names = set(item.fixturenames)
    if names & SERVICE_FIXTURES:
        item.add_marker("services")
    if names & BROWSER_FIXTURES:
        item.add_marker("browser")
    database = item.get_closest_marker("django_db")
    transactional = bool(names & TRANSACTIONAL_FIXTURES or (database and database.kwargs.get("transaction")))
    if transactional:
        kept = {**(database.kwargs if database else {}), "transaction": True, "serialized_rollback": True}
        item.add_marker(pytest.mark.django_db(**kept), append=False)
    return transactional


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Processes side by side take a test at a time, in the order above, and the tests of `TOGETHER` as one."""
    return _ByTest(config, log)


class _ByTest(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path in TOGETHER else nodeid


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """Each test begins in the portal's first language: a request leaves its own behind in the thread."""
    with translation.override(portal_settings.LANGUAGE_CODE, deactivate=True):
        yield


@pytest.fixture(autouse=True)
def forgotten_tables() -> Iterator[None]:
    """No test is answered with the kecamatan, desa, categories, words, brand and menu of another's database, and none
    counts another's questions."""
    from branding.domain import frame, pictures, roots
    from search.domain import questions, reference, vocabulary, words

    yield
    questions.forget()
    reference.forget()
    vocabulary.forget()
    words.forget()
    frame.forget()
    pictures.forget()
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

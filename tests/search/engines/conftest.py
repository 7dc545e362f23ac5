"""Each test runs against both engines: the database, and Elasticsearch."""

import pytest

from economy.models import Business
from tests.search.conftest import MakeListing

from .corpus import DIRECTORY, Found


@pytest.fixture
def directory(make_listing: MakeListing) -> list[Business]:
    return [
        make_listing(
            each.name,
            category=each.category,
            place=each.place,
            products=each.products,
            description=each.description,
        )
        for each in DIRECTORY
    ]


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.services)])
def found(request: pytest.FixtureRequest) -> Found:
    """The same test once for each engine: `found()` makes what is public now ready to be asked."""
    ready: Found = request.getfixturevalue("rebuilt" if request.param == "elasticsearch" else "filled")
    return ready


@pytest.fixture
def engine(found: Found, directory: list[Business]) -> None:
    """The directory, ready to be asked."""
    found()

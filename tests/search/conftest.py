"""A small invented directory, an index of it where a test has Elasticsearch, and texts for the database's search."""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from elasticsearch import Elasticsearch

from accounts.models import User
from economy.domain.businesses import create_business, publish_business
from economy.domain.products import ProductInput
from economy.models import Business, Category
from regions.models import District, Village
from search.domain import questions, vocabulary, waiting_questions
from search.domain.fallback.texts import fill_texts
from search.domain.server import alias, breaker

MakeListing = Callable[..., Business]


@pytest.fixture(autouse=True)
def closed_breaker() -> Iterator[None]:
    """No test starts with Elasticsearch being left alone because of another."""
    breaker.succeeded()
    yield
    breaker.succeeded()


@pytest.fixture
def officer(db: None) -> User:
    """Somebody of the office, in whose name words are changed."""
    return User.objects.create_user(username="petugas", email="petugas@contoh.test")


@pytest.fixture
def make_listing(regions: None, categories: None) -> MakeListing:
    """Makes a public listing: name, category slug, (kecamatan, desa) by name, product names."""

    def make(
        name: str,
        *,
        category: str = "camilan",
        place: tuple[str, str] = ("Anyar", "Anyar"),
        products: Sequence[str] = (),
        published: bool = True,
        **fields: Any,
    ) -> Business:
        district, village = place
        values = {
            "name": name,
            "category": Category.objects.get(slug=category),
            "district": District.objects.get(name=district),
            "village": Village.objects.get(district__name=district, name=village),
            "phone": "+6281200000001",
        }
        business = create_business(
            actor=None, fields=values | fields, products=[ProductInput(name=product) for product in products]
        )
        return publish_business(actor=None, business=business) if published else business

    return make


@pytest.fixture
def filled(db: None) -> Callable[[], None]:
    """`filled()` writes the database's search texts of what is public now, and counts their words."""

    def fill() -> None:
        fill_texts()
        vocabulary.count_words()
        vocabulary.forget()

    return fill


@pytest.fixture
def rebuilt(elasticsearch: Elasticsearch, filled: Callable[[], None]) -> Callable[[], None]:
    """`rebuilt()` indexes what is public now, ready to be asked, and fills the database's search texts."""

    def build() -> None:
        filled()
        call_command("search_rebuild", stdout=StringIO())
        elasticsearch.indices.refresh(index=alias())

    return build


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of what a process keeps of questions, to be moved on by hand: `clock[0] += 60`."""
    now = [1000.0]
    for module in (questions, waiting_questions):
        monkeypatch.setattr(module, "monotonic", lambda: now[0])
    return now

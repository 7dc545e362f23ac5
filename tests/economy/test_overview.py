"""The directory at a glance, as the front page shows it."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from economy.domain.overview import newest, overview
from economy.domain.products import ProductInput
from economy.enums import State
from economy.models import Business, Category, Product
from regions.models import Village

from .conftest import MakeBusiness


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """The counts of another test are not this one's, nor this one's the next one's."""
    cache.clear()
    yield
    cache.clear()


def test_only_what_is_published_is_counted_under_its_root(
    make_business: MakeBusiness, category_by_slug: dict[str, Category], other_village: Village
) -> None:
    make_business(category=category_by_slug["gerabah"], published=True)
    make_business(name="Golok Contoh", category=category_by_slug["golok"], village=other_village, published=True)
    make_business(name="Kafe Contoh", category=category_by_slug["kafe"], published=True)
    make_business(name="Draf Contoh", category=category_by_slug["kafe"])
    found = overview()
    assert (found.total, found.districts) == (3, 2)
    assert [(branch.slug, branch.count) for branch in found.branches] == [("kerajinan", 2), ("kuliner", 1)]


def test_counting_is_done_once_in_ten_minutes(make_business: MakeBusiness) -> None:
    make_business(published=True)
    assert overview().total == 1
    with CaptureQueriesContext(connection) as captured:
        assert overview().total == 1
    assert len(captured) == 0


def test_what_was_hidden_a_moment_ago_is_not_shown(make_business: MakeBusiness) -> None:
    plain = make_business(name="Tanpa Foto", published=True)
    shown = [
        make_business(name=f"Berfoto {number}", products=(ProductInput(name="Kendi"),), published=True)
        for number in (1, 2)
    ]
    Product.objects.update(photo="produk/kendi.webp")
    assert [each.id for each in newest().published] == [shown[1].pk, shown[0].pk]
    assert plain.pk not in {each.id for each in newest().published}
    Business.objects.filter(pk=shown[1].pk).update(state=State.DRAFT)
    assert [each.id for each in newest().published] == [shown[0].pk]

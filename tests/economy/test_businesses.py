"""The writers: what each step needs, writes and announces."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from economy.domain import businesses
from economy.domain.businesses import WrongState
from economy.domain.products import ProductInput
from economy.enums import State, Step
from economy.models import Business, Product
from economy.signals import businesses_changed

from .conftest import MakeBusiness, last_event

pytestmark = pytest.mark.django_db

Act = Callable[[Business], Any]
STEPS: dict[Step, tuple[Act, set[State], State]] = {
    Step.SUBMITTED: (
        lambda b: businesses.submit_business(actor=None, business=b),
        {State.DRAFT, State.RETURNED},
        State.SUBMITTED,
    ),
    Step.RETURNED: (
        lambda b: businesses.return_business(actor=None, business=b, reason="Foto buram"),
        {State.SUBMITTED},
        State.RETURNED,
    ),
    Step.PUBLISHED: (
        lambda b: businesses.publish_business(actor=None, business=b),
        {State.DRAFT, State.SUBMITTED, State.HIDDEN},
        State.PUBLISHED,
    ),
    Step.HIDDEN: (lambda b: businesses.hide_business(actor=None, business=b), {State.PUBLISHED}, State.HIDDEN),
    Step.CLOSED: (
        lambda b: businesses.close_business(actor=None, business=b),
        {State.PUBLISHED, State.HIDDEN, State.DRAFT, State.RETURNED},
        State.CLOSED,
    ),
}


@pytest.fixture
def announced() -> Iterator[list[int]]:
    ids: list[int] = []

    def receive(sender: Any, ids: list[int], _sink: list[int] = ids, **kwargs: Any) -> None:
        _sink.extend(ids)

    businesses_changed.connect(receive, weak=False)
    yield ids
    businesses_changed.disconnect(receive)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", list(State))
def test_a_step_works_from_its_states_and_from_no_other(
    step: Step, state: State, make_business: MakeBusiness, announced: list[int]
) -> None:
    business = make_business()
    Business.objects.filter(pk=business.pk).update(state=state)
    announced.clear()
    act, allowed, after = STEPS[step]
    if state in allowed:
        act(business)
        business.refresh_from_db()
        assert business.state == after
        assert last_event(business).step == step
        assert announced == [business.pk]
    else:
        with pytest.raises(WrongState):
            act(business)
        business.refresh_from_db()
        assert business.state == state
        assert business.events.count() == 1
        assert announced == []


def test_the_state_in_the_database_counts_not_the_one_in_hand(make_business: MakeBusiness) -> None:
    business = make_business()
    stale = Business.objects.get(pk=business.pk)
    businesses.submit_business(actor=None, business=business)
    with pytest.raises(WrongState):
        businesses.submit_business(actor=None, business=stale)


def test_without_a_kecamatan_nothing_is_published(make_business: MakeBusiness) -> None:
    business = make_business(village=None, district=None)
    with pytest.raises(WrongState):
        businesses.publish_business(actor=None, business=business)


def test_returning_needs_a_reason(make_business: MakeBusiness) -> None:
    business = businesses.submit_business(actor=None, business=make_business())
    with pytest.raises(ValueError, match="reason"):
        businesses.return_business(actor=None, business=business, reason="  \n")


def test_publishing_again_keeps_the_first_date(make_business: MakeBusiness) -> None:
    business = make_business(published=True)
    first = business.published_at
    hidden = businesses.hide_business(actor=None, business=business)
    assert businesses.publish_business(actor=None, business=hidden).published_at == first


def test_an_edit_that_changes_nothing_writes_nothing(make_business: MakeBusiness, announced: list[int]) -> None:
    products = (ProductInput("Keripik", 15000, "bungkus"),)
    business = make_business(latitude=Decimal("-6.1"), longitude=Decimal("106.2"), products=products)
    before = Business.objects.get(pk=business.pk).updated_at
    announced.clear()
    businesses.edit_business(
        actor=None, business=business, fields={"name": business.name, "latitude": -6.1}, products=products
    )
    assert announced == []
    assert business.events.count() == 1
    assert Business.objects.get(pk=business.pk).updated_at == before


def test_an_edit_keeps_the_address_and_renews_the_match_key(make_business: MakeBusiness) -> None:
    business = make_business()
    slug, key = business.slug, business.match_key
    edited = businesses.edit_business(actor=None, business=business, fields={"name": "Nama Baru"})
    assert edited.slug == slug
    assert edited.match_key != key


def test_state_and_slug_are_not_fields(make_business: MakeBusiness) -> None:
    for field in ("state", "slug", "owner", "match_key", "published_at"):
        with pytest.raises(ValueError, match="not editable"):
            businesses.edit_business(actor=None, business=make_business(), fields={field: "x"})


def test_an_edit_can_insist_on_the_state(make_business: MakeBusiness) -> None:
    business = make_business()
    with pytest.raises(WrongState):
        businesses.edit_business(actor=None, business=business, fields={"name": "Lain"}, states={State.RETURNED})
    business.refresh_from_db()
    assert business.name == "Keripik Contoh"


def test_a_photo_nobody_shows_any_more_is_deleted(
    make_business: MakeBusiness, own_media: Path, django_capture_on_commit_callbacks: Any
) -> None:
    name = default_storage.save("products/a.webp", ContentFile(b"x"))
    shared = default_storage.save("products/b.webp", ContentFile(b"y"))
    business = make_business(products=(ProductInput("Satu", photo=name), ProductInput("Dua", photo=shared)))
    make_business(name="Usaha Lain", products=(ProductInput("Tiga", photo=shared),))
    with django_capture_on_commit_callbacks(execute=True):
        businesses.edit_business(actor=None, business=business, fields={}, products=[ProductInput("Satu")])
    assert not default_storage.exists(name)
    assert default_storage.exists(shared)


def test_deleting_takes_products_photos_and_history(
    make_business: MakeBusiness, announced: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    name = default_storage.save("products/a.webp", ContentFile(b"x"))
    business = make_business(products=(ProductInput("Satu", photo=name),))
    announced.clear()
    with django_capture_on_commit_callbacks(execute=True):
        businesses.delete_business(business=business)
    assert announced == [business.pk]
    assert not Product.objects.exists()
    assert not default_storage.exists(name)

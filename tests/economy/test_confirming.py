"""Who has said that a listing is right, and when: its owner by saving it, an officer by publishing or checking it."""

from datetime import date
from typing import Any

import pytest

from accounts.models import User
from economy.domain import businesses, registration
from economy.domain.businesses import Changed, WrongState
from economy.domain.hours import HoursError
from economy.domain.public import public_businesses
from economy.enums import State, Step
from economy.models import Business
from economy.signals import businesses_changed

from .conftest import MakeBusiness, last_event

pytestmark = pytest.mark.django_db


def moments(business: Business) -> tuple[bool, bool]:
    """Whether it is confirmed and whether it is verified."""
    business.refresh_from_db()
    return business.confirmed_at is not None, business.verified_at is not None


def test_an_owner_confirms_by_saving(make_business: MakeBusiness, owner: User, officer: User) -> None:
    business = make_business(owner=owner)
    assert moments(business) == (True, False)
    Business.objects.update(confirmed_at=None)
    businesses.edit_business(actor=officer, business=business, fields={"description": "Dari petugas"})
    assert moments(business) == (False, False)
    businesses.edit_business(actor=None, business=business, fields={"description": "Dari portal"})
    assert moments(business) == (False, False)
    businesses.edit_business(actor=owner, business=business, fields={"description": "Dari pemilik"})
    assert moments(business) == (True, False)
    Business.objects.update(confirmed_at=None)
    businesses.submit_business(actor=owner, business=business)
    assert moments(business) == (True, False)


def test_saving_without_a_change_confirms_and_is_announced(make_business: MakeBusiness, owner: User) -> None:
    business = make_business(owner=owner)
    Business.objects.update(confirmed_at=None)
    before = Business.objects.get(pk=business.pk)
    heard: list[int] = []

    def receive(ids: list[int], **kwargs: Any) -> None:
        heard.extend(ids)

    businesses_changed.connect(receive)
    businesses.edit_business(actor=owner, business=business, fields={"name": business.name})
    businesses_changed.disconnect(receive)
    assert moments(business) == (True, False)
    assert heard == [business.pk]
    assert (business.revision, business.updated_at) == (before.revision, before.updated_at)
    assert business.events.count() == 1


def test_publishing_confirms_and_only_the_offices_check_verifies(make_business: MakeBusiness, officer: User) -> None:
    by_portal, by_person, by_office = (make_business(name=name) for name in ("Satu", "Dua", "Tiga"))
    businesses.publish_business(actor=None, business=by_portal)
    businesses.publish_business(actor=officer, business=by_person)
    businesses.approve_business(actor=officer, business=by_office)
    assert [moments(each) for each in (by_portal, by_person, by_office)] == [
        (False, False),
        (True, False),
        (True, True),
    ]
    assert [event.step for event in by_office.events.all()] == [Step.PUBLISHED, Step.CREATED]


def test_a_public_listing_is_checked_again(make_business: MakeBusiness, officer: User) -> None:
    business = make_business(published=True)
    seen = business.updated_at.isoformat()
    businesses.edit_business(actor=None, business=business, fields={"name": "Lain"})
    with pytest.raises(Changed):
        businesses.verify_business(actor=officer, business=business, seen=seen)
    done = businesses.verify_business(actor=officer, business=business)
    assert done.state == State.PUBLISHED
    assert moments(business) == (True, True)
    assert (last_event(business).step, last_event(business).actor) == (Step.VERIFIED, officer)
    assert public_businesses(ids=[business.pk])[0].verified_at == business.verified_at


@pytest.mark.parametrize("state", [state for state in State if state != State.PUBLISHED])
def test_only_what_is_public_is_checked(make_business: MakeBusiness, officer: User, state: State) -> None:
    business = make_business()
    Business.objects.update(state=state)
    with pytest.raises(WrongState):
        businesses.verify_business(actor=officer, business=business)
    assert moments(business) == (False, False)


def test_a_save_never_changes_when_it_was_checked(make_business: MakeBusiness, owner: User, officer: User) -> None:
    business = make_business(owner=owner, published=True)
    businesses.verify_business(actor=officer, business=business)
    checked = Business.objects.get(pk=business.pk).verified_at
    registration.correct(
        owner=owner, business=business, fields={"description": "Baru"}, products=[], consent=True, submit=True
    )
    businesses.hide_business(actor=officer, business=business)
    assert Business.objects.get(pk=business.pk).verified_at == checked
    for field in ("verified_at", "confirmed_at"):
        with pytest.raises(ValueError, match="not editable"):
            businesses.edit_business(actor=owner, business=business, fields={field: None})


# --- facts --------------------------------------------------------------------------------------------------------

MARCH_5, MARCH_10 = date(2027, 3, 5), date(2027, 3, 10)
FACTS: dict[str, Any] = {
    "qris": True,
    "delivery": True,
    "special_hours": {"2027-03-10": [], "2027-03-09": [["08:00", "12:00"]]},
    "closed_from": MARCH_5,
    "closed_until": MARCH_10,
}


def test_the_facts_are_kept_and_shown(make_business: MakeBusiness, owner: User) -> None:
    business = make_business(owner=owner, published=True)
    businesses.edit_business(actor=owner, business=business, fields=FACTS)
    public = public_businesses(ids=[business.pk])[0]
    assert {name: getattr(public, name) for name in FACTS} == FACTS
    assert list(public.special_hours) == ["2027-03-09", "2027-03-10"]
    business.refresh_from_db()
    assert business.sources["qris"] == "owner"
    revision = business.revision
    businesses.edit_business(actor=None, business=business, fields=FACTS)
    business.refresh_from_db()
    assert business.revision == revision, "the same facts again are no change"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"special_hours": {"10 Maret": []}}, HoursError),
        ({"special_hours": {"2027-03-10": [["8", "9"]]}}, HoursError),
        ({"closed_until": MARCH_10}, ValueError),
        ({"closed_from": MARCH_10, "closed_until": MARCH_10}, ValueError),
        ({"closed_from": MARCH_10, "closed_until": MARCH_5}, ValueError),
    ],
)
def test_facts_that_mean_nothing_are_refused(make_business: MakeBusiness, fields: dict[str, Any], error: type) -> None:
    business = make_business()
    with pytest.raises(error):
        businesses.edit_business(actor=None, business=business, fields=fields)
    business.refresh_from_db()
    assert (business.special_hours, business.closed_from, business.closed_until) == ({}, None, None)

"""The owner's place: correcting, handing in again, and what nobody else can reach."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from economy.domain.businesses import (
    WrongState,
    assign_owner,
    hide_business,
    publish_business,
    return_business,
    submit_business,
)
from economy.domain.products import ProductInput
from economy.domain.registration import CONSENT_NOTE, correct, has_consented, register
from economy.enums import State, Step
from economy.models import Business, Category
from regions.models import Village

from .conftest import MakeBusiness, mine, photo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("category_by_slug")]

URL = "/id/umkm/daftar/"


def test_returned_corrected_resubmitted_published(
    owner_client: Client, officer: User, client: Client, answers: dict[str, Any]
) -> None:
    owner_client.post(URL, answers)
    business = Business.objects.get()
    return_business(actor=officer, business=business, reason="Foto produk belum jelas.")
    html = owner_client.get(mine(business)).content.decode()
    assert "Perlu diperbaiki" in html
    assert "Foto produk belum jelas." in html
    assert "Budi Contoh" not in html
    assert "Ajukan lagi" in html
    assert 'name="consent"' not in html
    fixed = {key: value for key, value in answers.items() if key not in ("offer", "consent")}
    fixed |= {"category": business.category_id, "description": "Keripik singkong renyah."}
    owner_client.post(mine(business), fixed | {"products-0-photo": photo()})
    business.refresh_from_db()
    assert business.state == State.SUBMITTED
    publish_business(actor=officer, business=business)
    assert client.get(reverse("economy:business", args=[business.slug])).status_code == 200
    html = owner_client.get(mine(business)).content.decode()
    assert "sudah tayang" in html
    assert reverse("economy:business", args=[business.slug]) in html
    assert list(business.events.order_by("at", "id").values_list("step", flat=True)) == [
        Step.CREATED,
        Step.SUBMITTED,
        Step.RETURNED,
        Step.EDITED,
        Step.SUBMITTED,
        Step.PUBLISHED,
    ]


def test_of_a_published_business_the_checked_fields_stay(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any], other_village: Village
) -> None:
    category = Category.objects.get(slug="warung-makan")
    business = make_business(owner=owner, published=True, category=category)
    changed = answers | {"name": "Nama Lain", "phone": "0812-0000-0099", "village": other_village.code}
    changed |= {"description": "Cerita baru.", "category": category.pk}
    response = owner_client.post(mine(business), changed)
    assert response.status_code == 302
    business.refresh_from_db()
    assert business.state == State.PUBLISHED
    assert (business.name, business.phone, business.village_id) == ("Keripik Contoh", "+6281200000001", "36.04.01.2001")
    assert business.description == "Cerita baru."
    assert business.products.get().name == "Keripik pedas"


def test_while_the_office_looks_nothing_changes(owner_client: Client, answers: dict[str, Any]) -> None:
    owner_client.post(URL, answers)
    business = Business.objects.get()
    response = owner_client.post(mine(business), answers | {"name": "Lain"}, follow=True)
    assert "baru saja berubah" in response.content.decode()
    business.refresh_from_db()
    assert business.name == "Keripik Bu Contoh"


def test_a_decision_in_the_same_moment_wins(owner: User, make_business: MakeBusiness) -> None:
    stale = make_business(owner=owner)
    publish_business(actor=None, business=submit_business(actor=owner, business=stale))
    hide_business(actor=None, business=stale)
    with pytest.raises(WrongState):
        correct(owner=owner, business=stale, fields={"name": "Lain"}, products=[], consent=True, submit=True)
    stale.refresh_from_db()
    assert stale.name == "Keripik Contoh"


def test_a_draft_published_in_the_same_moment_keeps_what_was_checked(owner: User, make_business: MakeBusiness) -> None:
    stale = make_business(owner=owner)
    seen = submit_business(actor=owner, business=stale)
    publish_business(actor=None, business=seen)
    with pytest.raises(WrongState):
        correct(owner=owner, business=stale, fields={"name": "Lain"}, products=[], consent=True, submit=False)
    stale.refresh_from_db()
    assert stale.name == "Keripik Contoh"


def test_consent_is_one_persons(owner: User, other_owner: User, make_business: MakeBusiness) -> None:
    business = make_business(owner=owner)
    correct(owner=owner, business=business, fields={}, products=[], consent=True, submit=True)
    returned = return_business(actor=None, business=business, reason="Foto buram")
    taken_over = assign_owner(actor=None, business=returned, owner=other_owner)
    assert has_consented(returned)
    assert not has_consented(taken_over)


def test_complicated_hours_are_kept_unless_replaced(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any]
) -> None:
    week = {"mon": [["08:00", "12:00"], ["13:00", "17:00"]]}
    business = make_business(owner=owner, opening_hours=week)
    assert 'name="keep_hours"' in owner_client.get(mine(business)).content.decode()
    draft = {key: value for key, value in answers.items() if key not in ("open_days", "opens", "closes")}
    owner_client.post(mine(business), draft | {"action": "draft", "keep_hours": "on"})
    business.refresh_from_db()
    assert business.opening_hours == week
    owner_client.post(mine(business), answers | {"action": "draft"})
    business.refresh_from_db()
    assert business.opening_hours["mon"] == [["08:00", "17:00"]]


def test_nobody_elses_business_can_be_reached(
    make_business: MakeBusiness, owner: User, other_owner: User, officer: User, answers: dict[str, Any]
) -> None:
    business = make_business(owner=owner)
    for person in (other_owner, officer):
        client = Client()
        client.force_login(person)
        assert client.get(mine(business)).status_code == 404
        assert client.post(mine(business), answers).status_code == 404
        assert business.name not in client.get(reverse("economy:my_businesses")).content.decode()
    with pytest.raises(PermissionError):
        correct(owner=other_owner, business=business, fields={}, products=[], consent=True, submit=False)
    business.refresh_from_db()
    assert business.state == State.DRAFT


def test_a_moved_business_forgets_its_old_point(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any], other_village: Village
) -> None:
    business = make_business(owner=owner, latitude=-6.1, longitude=105.9)
    owner_client.post(mine(business), answers | {"village": other_village.code, "action": "draft"})
    business.refresh_from_db()
    assert (business.village, business.latitude, business.longitude) == (other_village, None, None)


def test_without_consent_nothing_is_handed_in(owner: User, make_business: MakeBusiness, village: Village) -> None:
    fields = {"name": "Contoh", "village": village, "district": village.district}
    with pytest.raises(ValueError, match="consent"):
        register(owner=owner, fields=fields, products=[], consent=False, submit=True)
    business = make_business(owner=owner)
    with pytest.raises(ValueError, match="consent"):
        correct(owner=owner, business=business, fields={}, products=[], consent=False, submit=True)
    correct(owner=owner, business=business, fields={}, products=[ProductInput("A")], consent=True, submit=True)
    assert business.events.filter(note=CONSENT_NOTE).count() == 1


def test_the_owners_list_reads_as_often_for_four_as_for_one(
    owner_client: Client, owner: User, make_business: MakeBusiness, django_assert_num_queries: Any
) -> None:
    url = reverse("economy:my_businesses")
    make_business(owner=owner)
    owner_client.get(url)
    with CaptureQueriesContext(connection) as for_one:
        owner_client.get(url)
    for number in range(3):
        make_business(owner=owner, name=f"Usaha {number}")
    with django_assert_num_queries(len(for_one)):
        assert owner_client.get(url).content.decode().count("/umkm/saya/") > 3


def test_the_owners_page_reads_as_often_for_four_products_as_for_one(
    owner_client: Client, owner: User, make_business: MakeBusiness, django_assert_num_queries: Any
) -> None:
    one = mine(make_business(owner=owner, products=(ProductInput("A"),)))
    four = mine(make_business(owner=owner, name="Lain", products=tuple(ProductInput(name) for name in "ABCD")))
    owner_client.get(one)
    with CaptureQueriesContext(connection) as for_one:
        owner_client.get(one)
    with django_assert_num_queries(len(for_one)):
        owner_client.get(four)

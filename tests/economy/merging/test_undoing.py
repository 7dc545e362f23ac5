"""Undoing a merge gives both listings back, and keeps what people have done since."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.storage import default_storage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from economy.domain import businesses, duplicates
from economy.domain.merging import merge
from economy.domain.photos import store_photo
from economy.domain.products import ProductInput
from economy.domain.snapshots import row_of, rows_of
from economy.domain.unmerging import undo_merge
from economy.enums import Step
from economy.models import Business, Certificate, FormerAddress, Merge, Product, RememberedPhoto
from regions.models import Village
from tests.economy.conftest import MakeBusiness, photo

pytestmark = pytest.mark.django_db

COUNTED = {"revision", "updated_at"}
"""What every write moves on, also one that puts everything back."""


def state_of(business: Business) -> dict[str, Any]:
    """All that a listing is, but for the count of its writes and the merge's own lines in its history."""
    found = Business.objects.get(pk=business.pk)
    return {
        "columns": {name: value for name, value in row_of(found).items() if name not in COUNTED},
        "products": rows_of(found.products.all()),
        "events": rows_of(found.events.exclude(step__in=(Step.MERGED, Step.UNMERGED))),
        "pairs": rows_of(duplicates.pairs_of(found)),
        "certificates": rows_of(found.certificates.order_by("pk")),
        "addresses": sorted(found.former_addresses.values_list("slug", flat=True)),
    }


WORDS = st.sampled_from(["", "Satu", "Dua dua"])
COLUMNS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Satu", "Dua", "Tiga"]),
        "description": WORDS,
        "street_address": WORDS,
        "owner_name": WORDS,
        "phone": st.sampled_from(["", "+6281200000001", "+6281200000002"]),
        "nib": st.sampled_from(["", "9120000000001"]),
        "latitude": st.sampled_from([None, Decimal("-6.1")]),
        "home_based": st.booleans(),
        "opening_hours": st.sampled_from([{}, {"mon": [["08:00", "17:00"]]}]),
        "year_founded": st.sampled_from([None, 1998]),
        "special_hours": st.sampled_from([{}, {"2027-03-10": []}]),
        "closed_from": st.sampled_from([None, date(2027, 3, 5)]),
        "qris": st.booleans(),
    }
)
MOMENTS = st.sampled_from([None, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 5, 5, tzinfo=UTC)])
STAMPS = st.fixed_dictionaries({"verified_at": MOMENTS, "confirmed_at": MOMENTS})
CERTIFICATES = st.dictionaries(
    st.sampled_from(["SNI 1", "SNI 2"]),
    st.fixed_dictionaries(
        {"valid_until": st.sampled_from([None, date(2027, 1, 1), date(2028, 1, 1)]), "checked_at": MOMENTS}
    ),
)
PRODUCTS = st.lists(
    st.builds(ProductInput, name=st.sampled_from(["Satu", "dua", "Dua"]), price=st.sampled_from([None, 5_000])),
    max_size=3,
)
SOURCES = st.dictionaries(st.sampled_from(["*", "name", "phone", "qris"]), WORDS)
LISTING = st.tuples(COLUMNS, PRODUCTS, st.booleans(), SOURCES, STAMPS, CERTIFICATES)
CHOICE = st.none() | st.sets(
    st.sampled_from(["name", "place", "point", "phone", "nib", "home_based", "description", "closed", "qris"])
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(listings=st.tuples(LISTING, LISTING, LISTING), choices=st.tuples(CHOICE, CHOICE), first_first=st.booleans())
def test_undoing_gives_both_back(
    make_business: MakeBusiness, listings: Any, choices: Any, *, first_first: bool
) -> None:
    """Two merges into one listing, undone in either order, leave three listings as they were."""
    made = []
    for fields, products, published, sources, stamps, certificates in listings:
        business = make_business(products=tuple(products), published=published, **fields)
        Business.objects.filter(pk=business.pk).update(sources=sources, import_print=business.pk, **stamps)
        for number, about in certificates.items():
            Certificate.objects.create(business=business, kind="sni", number=number, **about)
        made.append(business)
    kept, one, two = made
    duplicates.offer(first=one, second=two)
    duplicates.declare_distinct(actor=None, candidate=duplicates.offer(first=kept, second=two))
    duplicates.offer(first=kept, second=two)
    before = [state_of(each) for each in made]
    done = [
        merge(actor=None, kept=kept, gone=gone, taken=taken) for gone, taken in zip((one, two), choices, strict=True)
    ]
    for each in done if first_first else reversed(done):
        assert undo_merge(actor=None, merge=each).stayed == ()
    after = [state_of(each) for each in made]
    before[0]["columns"]["import_print"] = None  # it is no longer what a spreadsheet alone has written
    assert after == before
    assert not FormerAddress.objects.exists()
    assert not RememberedPhoto.objects.exists()


def test_the_better_of_both_facts_and_certificates_stays(kept: Business, gone: Business, officer: User) -> None:
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 5, 5, tzinfo=UTC)
    Business.objects.filter(pk=kept.pk).update(verified_at=early, confirmed_at=late, delivery=True)
    Business.objects.filter(pk=gone.pk).update(
        verified_at=late, confirmed_at=early, qris=True, special_hours={"2027-03-10": []}, closed_from=date(2027, 3, 5)
    )
    for business, years in ((kept, {"SNI 1": 2027, "SNI 2": 2028}), (gone, {"SNI 1": 2028, "SNI 2": 2027, "SNI 3": 1})):
        for number, year in years.items():
            Certificate.objects.create(
                business=business, kind="sni", number=number, valid_until=date(year, 1, 1), checked_at=early
            )
    before = state_of(gone)
    done = merge(actor=None, kept=kept, gone=gone)
    kept.refresh_from_db()
    assert (kept.verified_at, kept.confirmed_at, kept.qris, kept.delivery) == (late, late, True, True)
    assert (kept.special_hours, kept.closed_from) == ({"2027-03-10": []}, date(2027, 3, 5))
    ends = kept.certificates.order_by("number").values_list("number", "valid_until__year")
    assert list(ends) == [("SNI 1", 2028), ("SNI 2", 2028), ("SNI 3", 1)]
    undo_merge(actor=None, merge=done)
    assert state_of(gone) == before
    kept.refresh_from_db()
    assert (kept.verified_at, kept.qris, kept.closed_from) == (early, False, None)
    assert sorted(kept.certificates.values_list("number", "valid_until__year")) == [("SNI 1", 2027), ("SNI 2", 2028)]


def test_a_later_check_outlasts_undoing(kept: Business, gone: Business, officer: User) -> None:
    Business.objects.filter(pk=gone.pk).update(verified_at=datetime(2026, 1, 1, tzinfo=UTC))
    done = merge(actor=None, kept=kept, gone=gone)
    checked = businesses.verify_business(actor=officer, business=kept).verified_at
    assert undo_merge(actor=None, merge=done).stayed == ("verified",)
    kept.refresh_from_db()
    assert kept.verified_at == checked


def test_what_people_have_changed_since_stays(kept: Business, gone: Business) -> None:
    done = merge(actor=None, kept=kept, gone=gone, taken=["name", "description"])
    businesses.edit_business(
        actor=None, business=kept, fields={"name": "Nama baru"}, products=[ProductInput(name="Baru")]
    )
    undone = undo_merge(actor=None, merge=done)
    assert undone.stayed == ("name", "products")
    kept.refresh_from_db()
    assert (kept.name, kept.description) == ("Nama baru", "")
    assert [each.name for each in kept.products.all()] == ["Baru"]
    assert [each.name for each in gone.products.all()] == ["keripik", "Sale pisang"]
    done.refresh_from_db()
    assert (done.snapshot, done.changes) == ({}, {"stayed": ["name", "products"]})


def test_photos_outlast_a_merge(make_business: MakeBusiness, django_capture_on_commit_callbacks: Any) -> None:
    """Also one that the other listing shows as well and whose owner takes it back in the meantime."""
    picture = store_photo(photo().open())
    one = make_business(products=(ProductInput(name="Satu", photo=picture),))
    two = make_business(products=(ProductInput(name="Dua", photo=picture),))
    with django_capture_on_commit_callbacks(execute=True):
        done = merge(actor=None, kept=one, gone=two, products=one.products.values_list("pk", flat=True))
        businesses.edit_business(actor=None, business=one, fields={}, products=[ProductInput(name="Lain")])
    assert default_storage.exists(picture)
    with django_capture_on_commit_callbacks(execute=True):
        undo_merge(actor=None, merge=done)
    assert [each.photo.name for each in two.products.all()] == [picture]
    with django_capture_on_commit_callbacks(execute=True):
        businesses.delete_business(business=two)
    assert not default_storage.exists(picture)


def test_deleting_a_listing_forgets_what_was_merged_into_it(
    kept: Business, gone: Business, django_capture_on_commit_callbacks: Any
) -> None:
    picture = store_photo(photo().open())
    Product.objects.filter(business=gone).update(photo=picture)
    merge(actor=None, kept=kept, gone=gone, products=[])
    with django_capture_on_commit_callbacks(execute=True):
        businesses.delete_business(business=kept)
    assert not Merge.objects.exists()
    assert not FormerAddress.objects.exists()
    assert not default_storage.exists(picture)


def test_undoing_copes_with_what_has_vanished(
    kept: Business, make_business: MakeBusiness, village: Village, other_village: Village, officer: User
) -> None:
    gone = make_business(name="Jauh", village=other_village)
    gone.events.create(step=Step.EDITED, actor=officer)
    done = merge(actor=None, kept=kept, gone=gone)
    other_village.delete()
    officer.delete()
    undone = undo_merge(actor=None, merge=done).gone
    assert (undone.village, undone.district, undone.name) == (None, other_village.district, "Jauh")


def test_other_pairs_go_with_the_listing(kept: Business, gone: Business, make_business: MakeBusiness) -> None:
    third = make_business(name="Ketiga")
    duplicates.offer(first=gone, second=third)
    done = merge(actor=None, kept=kept, gone=gone)
    assert [(pair.first_id, pair.second_id) for pair in duplicates.open_candidates()] == [(kept.pk, third.pk)]
    undo_merge(actor=None, merge=done)
    assert [(pair.first_id, pair.second_id) for pair in duplicates.open_candidates()] == [(gone.pk, third.pk)]

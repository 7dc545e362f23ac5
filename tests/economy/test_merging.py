"""Two listings of one business become one, and two again."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import ModelLogEntry

from accounts.models import User
from economy.domain import businesses, duplicates
from economy.domain.businesses import Changed
from economy.domain.duplicates import AlreadyDecided
from economy.domain.merging import CannotMerge, merge, seen_now
from economy.domain.photos import store_photo
from economy.domain.products import ProductInput
from economy.domain.registration import CONSENT_NOTE, has_consented
from economy.domain.slugs import unique_slugs
from economy.domain.snapshots import row_of, rows_of
from economy.domain.unmerging import undo_merge
from economy.enums import PairState, State, Step
from economy.models import (
    Business,
    Certificate,
    DuplicateCandidate,
    FormerAddress,
    Merge,
    Product,
    RememberedPhoto,
)
from economy.signals import businesses_changed
from regions.models import Village

from .conftest import MakeBusiness, last_event, photo

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


def page(business: Business) -> str:
    return reverse("economy:business", args=[business.slug])


@pytest.fixture
def kept(make_business: MakeBusiness) -> Business:
    return make_business(name="Keripik Bu Siti", products=(ProductInput(name="Keripik"),), published=True)


@pytest.fixture
def gone(make_business: MakeBusiness) -> Business:
    return make_business(
        name="Kripik Siti",
        description="Keripik singkong dan pisang.",
        phone="+6281200000009",
        products=(ProductInput(name="keripik", price=15_000), ProductInput(name="Sale pisang", price=20_000)),
        published=True,
    )


def test_one_listing_remains_with_the_best_of_both(kept: Business, gone: Business, officer: User) -> None:
    seen = kept.revision
    merge(actor=officer, kept=kept, gone=gone)
    kept.refresh_from_db()
    assert not Business.objects.filter(pk=gone.pk).exists()
    assert (kept.name, kept.description, kept.phone) == (
        "Keripik Bu Siti",
        "Keripik singkong dan pisang.",
        "+6281200000001",
    )
    assert [(each.name, each.price) for each in kept.products.all()] == [("keripik", 15_000), ("Sale pisang", 20_000)]
    assert (last_event(kept).step, last_event(kept).note, last_event(kept).actor) == (Step.MERGED, gone.name, officer)
    assert kept.revision == seen + 1
    assert kept.import_print is None


def test_the_choice_is_the_officers(kept: Business, gone: Business) -> None:
    bought = gone.products.get(name="Sale pisang")
    merge(actor=None, kept=kept, gone=gone, taken=["name", "phone"], products=[bought.pk])
    kept.refresh_from_db()
    assert (kept.name, kept.description, kept.phone) == ("Kripik Siti", "", "+6281200000009")
    assert [each.name for each in kept.products.all()] == ["Sale pisang"]


def test_a_persons_word_beats_a_spreadsheets(kept: Business, gone: Business) -> None:
    Business.objects.filter(pk=kept.pk).update(sources={"*": "import 3", "phone": "officer"})
    Business.objects.filter(pk=gone.pk).update(sources={"*": "import 4", "name": "owner"})
    merge(actor=None, kept=kept, gone=gone)
    kept.refresh_from_db()
    assert (kept.name, kept.phone) == ("Kripik Siti", "+6281200000001")
    assert kept.sources["name"] == "owner"
    assert kept.sources["description"] == "import 4"
    assert kept.sources["phone"] == "officer"


def test_the_old_address_leads_to_the_new_one(kept: Business, gone: Business, client: Client) -> None:
    done = merge(actor=None, kept=kept, gone=gone)
    for name in ("economy:business", "economy:poster", "economy:nearby"):
        answer = client.get(reverse(name, args=[gone.slug]), {"dari": "wa"})
        assert answer.status_code == 301
        assert answer["Location"] == reverse(name, args=[kept.slug]) + "?dari=wa"
        assert answer["Cache-Control"] == "max-age=3600"
    undo_merge(actor=None, merge=done)
    assert client.get(page(gone)).status_code == 200


def test_the_old_address_of_a_hidden_listing_is_not_found(kept: Business, gone: Business, client: Client) -> None:
    merge(actor=None, kept=kept, gone=gone)
    businesses.hide_business(actor=None, business=kept)
    assert client.get(page(gone)).status_code == 404


def test_a_chain_of_merges_is_one_step(
    kept: Business, gone: Business, make_business: MakeBusiness, client: Client
) -> None:
    last = make_business(name="Keripik Terakhir", published=True)
    first = merge(actor=None, kept=kept, gone=gone)
    second = merge(actor=None, kept=last, gone=kept)
    for old in (gone, kept):
        assert client.get(page(old))["Location"] == page(last)
    first.refresh_from_db()
    with pytest.raises(CannotMerge, match="merged_since"):
        undo_merge(actor=None, merge=first)
    undo_merge(actor=None, merge=second)
    assert client.get(page(gone))["Location"] == page(kept)
    first.refresh_from_db()
    undo_merge(actor=None, merge=first)
    assert {client.get(page(each)).status_code for each in (kept, gone, last)} == {200}


def test_nobody_else_gets_an_address_that_leads_somewhere(kept: Business, gone: Business) -> None:
    merge(actor=None, kept=kept, gone=gone)
    assert list(unique_slugs(["Kripik Siti", "Kripik Siti"])) == ["kripik-siti-2", "kripik-siti-3"]


def test_search_hears_of_both(kept: Business, gone: Business) -> None:
    heard: list[list[int]] = []

    def receive(ids: list[int], **kwargs: Any) -> None:
        heard.append(ids)

    businesses_changed.connect(receive)
    ids = [kept.pk, gone.pk]
    undo_merge(actor=None, merge=merge(actor=None, kept=kept, gone=gone))
    businesses_changed.disconnect(receive)
    assert heard == [ids, ids]


def test_what_was_public_stays_public(make_business: MakeBusiness, gone: Business, client: Client) -> None:
    draft = make_business(name="Draf")
    done = merge(actor=None, kept=draft, gone=gone)
    assert client.get(page(draft)).status_code == 200
    undo_merge(actor=None, merge=done)
    draft.refresh_from_db()
    assert (draft.state, draft.published_at) == (State.DRAFT, None)


def test_both_are_in_the_audit_log(kept: Business, gone: Business, officer: User) -> None:
    undo_merge(actor=officer, merge=merge(actor=officer, kept=kept, gone=gone))
    entries = ModelLogEntry.objects.filter(user=officer).order_by("pk")
    assert [entry.action for entry in entries] == ["economy.merge", "economy.unmerge"]
    assert [entry.message for entry in entries] == [
        "“Kripik Siti” digabungkan ke usaha ini",
        "Penggabungan “Kripik Siti” ke usaha ini dibatalkan",
    ]


# --- owners -------------------------------------------------------------------------------------------------------


def test_an_owners_listing_is_the_one_that_stays(make_business: MakeBusiness, gone: Business, owner: User) -> None:
    owned = make_business(name="Milik Siti", owner=owner, published=True)
    with pytest.raises(CannotMerge, match="owner_goes"):
        merge(actor=None, kept=gone, gone=owned)
    merge(actor=None, kept=owned, gone=gone)
    owned.refresh_from_db()
    assert owned.owner == owner


def test_two_owners_stay_two(make_business: MakeBusiness, owner: User, other_owner: User) -> None:
    one = make_business(owner=owner, published=True)
    two = make_business(owner=other_owner, published=True)
    with pytest.raises(CannotMerge, match="owners"):
        merge(actor=None, kept=one, gone=two)


def test_what_an_owner_is_still_writing_is_let_be(make_business: MakeBusiness, gone: Business, owner: User) -> None:
    draft = make_business(name="Belum selesai", owner=owner)
    with pytest.raises(CannotMerge, match="with_owner"):
        merge(actor=None, kept=draft, gone=gone)


def test_one_persons_consent_goes_with_the_words(make_business: MakeBusiness, owner: User) -> None:
    one = make_business(name="Satu", owner=owner, published=True)
    two = make_business(name="Dua", owner=owner, published=True)
    two.events.create(step=Step.CREATED, actor=owner, note=CONSENT_NOTE)
    done = merge(actor=None, kept=one, gone=two)
    assert has_consented(one)
    undo_merge(actor=None, merge=done)
    assert not has_consented(one)
    assert has_consented(two)


def test_a_listing_is_not_merged_with_itself(kept: Business) -> None:
    with pytest.raises(CannotMerge, match="same"):
        merge(actor=None, kept=kept, gone=kept)


# --- two at once --------------------------------------------------------------------------------------------------


def test_nobody_decides_about_what_they_have_not_seen(kept: Business, gone: Business) -> None:
    seen = seen_now(kept, gone)
    businesses.edit_business(actor=None, business=gone, fields={"name": "Sama sekali lain"})
    with pytest.raises(Changed):
        merge(actor=None, kept=kept, gone=gone, seen=seen)


def test_the_second_of_two_officers_is_told(kept: Business, gone: Business) -> None:
    pair = duplicates.offer(first=kept, second=gone)
    done = merge(actor=None, kept=kept, gone=gone)
    for late in (
        lambda: merge(actor=None, kept=kept, gone=gone),
        lambda: merge(actor=None, kept=gone, gone=kept),
        lambda: duplicates.declare_distinct(actor=None, candidate=pair),
    ):
        with pytest.raises(AlreadyDecided):
            late()
    undo_merge(actor=None, merge=done)
    with pytest.raises(AlreadyDecided):
        undo_merge(actor=None, merge=done)
    duplicates.declare_distinct(actor=None, candidate=pair)
    with pytest.raises(AlreadyDecided):
        merge(actor=None, kept=kept, gone=gone)


# --- undoing ------------------------------------------------------------------------------------------------------

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


# --- two businesses -----------------------------------------------------------------------------------------------


def test_declared_two_an_imports_listing_goes_public(make_business: MakeBusiness, officer: User) -> None:
    one, two, draft = (make_business(name=name) for name in ("Satu", "Dua", "Draf"))
    pairs = [
        DuplicateCandidate.objects.create(first=each, second=draft, reasons=["name"], score=90, publish=True)
        for each in (one, two)
    ]
    duplicates.declare_distinct(actor=officer, candidate=pairs[0])
    draft.refresh_from_db()
    assert draft.state == State.DRAFT, "another pair still holds it back"
    done = duplicates.declare_distinct(actor=officer, candidate=pairs[1])
    draft.refresh_from_db()
    assert draft.state == State.PUBLISHED
    assert (done.state, done.decided_by) == (PairState.DISTINCT, officer)
    assert duplicates.open_count() == 0

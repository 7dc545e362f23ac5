"""Two listings of one business become one."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from accounts.models import User
from economy.domain import businesses, duplicates
from economy.domain.businesses import Changed
from economy.domain.duplicates import AlreadyDecided
from economy.domain.merging import CannotMerge, merge, seen_now
from economy.domain.registration import CONSENT_NOTE, has_consented
from economy.domain.slugs import unique_slugs
from economy.domain.unmerging import undo_merge
from economy.enums import PairState, State, Step
from economy.models import Business, DuplicateCandidate
from economy.signals import businesses_changed
from tests.economy.conftest import MakeBusiness, last_event

pytestmark = pytest.mark.django_db


def page(business: Business) -> str:
    return reverse("economy:business", args=[business.slug])


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

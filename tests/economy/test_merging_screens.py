"""The office's screens for listings that may be one business."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain import businesses, duplicates
from economy.domain.merging import merge
from economy.domain.products import ProductInput
from economy.enums import PairState
from economy.models import Business, DuplicateCandidate, Merge
from regions.models import Village

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db

QUEUE = "/cms/pemeriksaan/ganda/"
MERGES = "/cms/pemeriksaan/digabung/"


@pytest.fixture
def pair(make_business: MakeBusiness, other_village: Village) -> DuplicateCandidate:
    first = make_business(name="Keripik Bu Siti", products=(ProductInput(name="Keripik"),), published=True)
    second = make_business(
        name="Salon Siti",
        description="<b>Rias pengantin</b>",
        village=other_village,
        opening_hours={day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed")},
        products=(ProductInput(name="Rias", price=500_000),),
    )
    return duplicates.offer(first=first, second=second)


def url(pair: DuplicateCandidate) -> str:
    return reverse("economy_review:pair", args=[pair.pk])


def answers(client: Client, pair: DuplicateCandidate, **changed: Any) -> dict[str, Any]:
    """What the form sends as it stands."""
    context = client.get(url(pair)).context
    form = context["form"]
    return {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()} | {
        "action": "merge",
        "kept": context["kept"].pk,
        **changed,
    }


def test_only_officers_enter(pair: DuplicateCandidate, client: Client, owner_client: Client) -> None:
    done = merge(actor=None, kept=pair.first, gone=pair.second)
    for address in (QUEUE, QUEUE + "isi/", url(pair), MERGES, f"{MERGES}{done.pk}/"):
        for outsider in (client, owner_client):
            assert outsider.get(address).status_code == 302
            assert outsider.post(address, {"action": "merge"}).status_code == 302
    done.refresh_from_db()
    assert done.undone_at is None


def test_the_queue_says_who_and_why(pair: DuplicateCandidate, officer_client: Client) -> None:
    html = officer_client.get(QUEUE).content.decode()
    for text in ("Keripik Bu Siti dan Salon Siti", "nomor sama", "Bandulu, Anyar", "Bumijaya, Ciruas", url(pair)):
        assert text in html
    assert 'Usaha ganda <span class="office-tabs__count">1</span>' in html


def test_side_by_side(pair: DuplicateCandidate, officer_client: Client) -> None:
    html = officer_client.get(url(pair)).content.decode()
    for text in (
        "Keripik Bu Siti",
        "Salon Siti",
        "nomor sama",
        "Senin–Rabu 08.00–17.00",
        "Rp 500.000",
        "0812-0000-0001",
    ):
        assert text in html
    assert "<b>Rias" not in html


def test_merging_goes_to_the_next_pair_and_can_be_undone(
    pair: DuplicateCandidate, make_business: MakeBusiness, officer_client: Client, officer: User
) -> None:
    other = duplicates.offer(first=make_business(name="Satu"), second=make_business(name="Dua"))
    rias = pair.second.products.get().pk
    sent = answers(officer_client, pair, name="gone", products=[rias])
    response = officer_client.post(url(pair), sent, follow=True)
    assert response.redirect_chain == [(url(other), 302)]
    kept, done = Business.objects.get(pk=pair.first_id), Merge.objects.get()
    assert (kept.name, kept.description) == ("Salon Siti", "<b>Rias pengantin</b>")
    assert [product.name for product in kept.products.all()] == ["Rias"]
    undo = f"{MERGES}{done.pk}/"
    assert f'href="{undo}"' in response.content.decode()
    assert "Salon Siti" in officer_client.get(MERGES, {"q": "salon"}).content.decode()
    said = officer_client.post(undo, follow=True).content.decode()
    assert "sekarang dua usaha lagi" in said
    kept.refresh_from_db()
    assert kept.name == "Keripik Bu Siti"
    assert Business.objects.filter(pk=pair.second_id).exists()
    assert "sudah dibatalkan orang lain" in officer_client.post(undo, follow=True).content.decode()


def test_the_other_one_may_stay(pair: DuplicateCandidate, officer_client: Client) -> None:
    swapped = officer_client.get(url(pair), {"tinggal": pair.second_id})
    assert swapped.context["kept"].pk == pair.second_id
    sent = answers(officer_client, pair, kept=pair.second_id, name="kept", seen=swapped.context["form"].initial["seen"])
    officer_client.post(url(pair), sent)
    assert Merge.objects.get().kept_id == pair.second_id


def test_two_businesses(pair: DuplicateCandidate, officer_client: Client, officer: User) -> None:
    response = officer_client.post(url(pair), {"action": "distinct"}, follow=True)
    assert response.redirect_chain == [(QUEUE, 302)]
    assert "dicatat sebagai dua usaha" in response.content.decode()
    pair.refresh_from_db()
    assert (pair.state, pair.decided_by) == (PairState.DISTINCT, officer)
    assert "ini dua usaha yang berbeda" in officer_client.get(url(pair)).content.decode()
    officer_client.post(url(pair), {"action": "reopen"})
    pair.refresh_from_db()
    assert pair.state == PairState.OPEN


def test_the_second_of_two_officers_gets_a_sentence(pair: DuplicateCandidate, officer_client: Client) -> None:
    sent = answers(officer_client, pair)
    businesses.edit_business(actor=None, business=pair.second, fields={"description": "Sama sekali lain"})
    html = officer_client.post(url(pair), sent).content.decode()
    assert "baru saja berubah" in html
    assert "Sama sekali lain" in html
    duplicates.declare_distinct(actor=None, candidate=pair)
    for action in ("merge", "distinct"):
        late = officer_client.post(url(pair), answers(officer_client, pair, action=action), follow=True)
        assert "sudah diputuskan orang lain" in late.content.decode()
    address = url(pair)
    pair.delete()
    for answer in (officer_client.get(address, follow=True), officer_client.post(address, follow=True)):
        assert "sudah diputuskan orang lain" in answer.content.decode()


def test_two_owners_are_not_merged(
    make_business: MakeBusiness, owner: User, other_owner: User, officer_client: Client
) -> None:
    first, second = (make_business(owner=each, published=True) for each in (owner, other_owner))
    pair = duplicates.offer(first=first, second=second)
    html = officer_client.get(url(pair)).content.decode()
    assert "dua akun pemilik yang berbeda" in html
    assert 'value="merge"' not in html
    said = officer_client.post(url(pair), answers(officer_client, pair), follow=True).content.decode()
    assert "dua akun pemilik yang berbeda" in said
    assert not Merge.objects.exists()


def test_a_listings_page_leads_to_the_comparison(pair: DuplicateCandidate, officer_client: Client) -> None:
    page = reverse("economy_review:detail", args=[pair.first_id])
    html = officer_client.get(page).content.decode()
    assert url(pair) in html
    pair.delete()
    response = officer_client.post(page, {"action": "compare", "other": pair.second_id})
    assert response["Location"] == url(DuplicateCandidate.objects.get())
    for other in ("x", "", "999999", str(pair.first_id)):
        assert officer_client.post(page, {"action": "compare", "other": other})["Location"] == page


@pytest.mark.parametrize("number", [1, 4])
def test_the_screens_read_a_fixed_number_of_times(
    make_business: MakeBusiness, officer_client: Client, django_assert_max_num_queries: Any, number: int
) -> None:
    made = [make_business(name=f"Usaha {position}") for position in range(number * 2 + 2)]
    pairs = [duplicates.offer(first=made[2 * n], second=made[2 * n + 1]) for n in range(number)]
    merge(actor=None, kept=made[-1], gone=made[-2])
    officer_client.get(QUEUE)
    for address, reads in ((QUEUE, 18), (MERGES, 18), (url(pairs[0]), 17)):
        with django_assert_max_num_queries(reads, info=address):
            assert officer_client.get(address).status_code == 200

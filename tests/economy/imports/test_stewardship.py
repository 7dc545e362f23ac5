"""Listings whose place an import could not tell: who waits, why, how it ends, and that the next import agrees."""

from typing import Any

import pytest

from accounts.models import User
from economy.domain import stewardship
from economy.domain.businesses import (
    Changed,
    WrongState,
    close_business,
    edit_business,
    publish_business,
    publishable,
    submit_business,
)
from economy.domain.progress import history
from economy.enums import Attention, State
from economy.models import Business
from regions.models import District, Village

pytestmark = pytest.mark.usefixtures("regions", "categories")
BAND = "-6.9147, 107.6098"
"""Far outside the regency."""


def row(number: int, *, desa: str = "", district: str = "", street: str = "", point: str = "") -> list[str]:
    """A row for `bring`."""
    return [f"Usaha Contoh {number}", desa, district, street, point, f"0812-0000-{number:04}"]


def waiting() -> list[str]:
    return [business.name for business in stewardship.waiting_for_steward()]


def named(number: int) -> Business:
    return Business.objects.get(name=f"Usaha Contoh {number}")


def place(name: str = "Bumijaya") -> tuple[District, Village]:
    village = Village.objects.select_related("district").get(name=name)
    return village.district, village


def test_doubtful_places_wait_with_their_reasons(bring: Any, django_assert_num_queries: Any) -> None:
    job = bring(
        row(1, desa="Anyer Kidul", district="Anyer Utara Sekali"),
        row(2, desa="Bumijaya", district="Ciruas", point=BAND),
        row(3, desa="Bumijaya", district="Ciruas"),
    )
    assert waiting() == ["Usaha Contoh 1", "Usaha Contoh 2"]
    found = list(stewardship.waiting_for_steward())
    with django_assert_num_queries(1):
        rows = stewardship.doubtful_rows(found)
        said = [(rows[each.pk].batch.original_name, rows[each.pk].number) for each in found]
    assert said == [("usaha.csv", 2), ("usaha.csv", 3)]
    assert [rows[each.pk].batch for each in found] == [job, job]
    codes = [[remark["code"] for remark in stewardship.place_remarks(rows[each.pk])] for each in found]
    assert codes == [["district_unknown"], ["point_outside"]]
    assert stewardship.place_cells(rows[found[1].pk]) == [
        ("Desa", "Bumijaya"),
        ("Kecamatan", "Ciruas"),
        ("Alamat", ""),
        ("Titik", BAND),
    ]


def test_nobody_publishes_a_place_in_doubt(bring: Any, officer: User) -> None:
    bring(row(1, desa="Bumijaya", district="Ciruas", point=BAND))
    business = named(1)
    assert not publishable(business)
    with pytest.raises(WrongState):
        publish_business(actor=officer, business=business)
    district, village = place()
    stewardship.settle_place(actor=officer, business=business, district=district, village=village)
    assert publish_business(actor=officer, business=business).state == State.PUBLISHED


@pytest.mark.parametrize(
    "rows",
    [
        [row(1, desa="Desa Entah", district="Kecamatan Entah", point=BAND)],
        [row(1, desa="Bumijaya", district="Ciruas", point=BAND)],
        [row(1, desa="Bumijaya", district="Ciruas", point=BAND, street="Jl. Baru 1")],
    ],
)
def test_the_next_import_does_not_take_the_decision_back(bring: Any, officer: User, rows: list[list[str]]) -> None:
    bring(row(1, desa=rows[0][1], district=rows[0][2], point=BAND))
    district = District.objects.get(name="Anyar")
    stewardship.settle_place(actor=officer, business=named(1), district=district, village=None)
    settled = named(1)
    assert (settled.district, settled.village, settled.region_text, settled.attention) == (district, None, "", "")
    assert (settled.latitude, settled.longitude) == (None, None)
    assert {settled.sources[name] for name in ("district_id", "village_id", "attention")} == {"officer"}
    job = bring(*rows)
    again = named(1)
    assert job.counts == {"updated" if rows[0][3] else "unchanged": 1}
    assert (again.district, again.village, again.region_text, again.attention) == (district, None, "", "")
    assert (again.latitude, again.longitude) == (None, None)
    assert waiting() == []


def test_confirming_the_same_place_ends_the_doubt(bring: Any, officer: User) -> None:
    bring(row(1, desa="Bumijaya", district="Ciruas", point=BAND))
    district, village = place()
    settled = stewardship.settle_place(actor=officer, business=named(1), district=district, village=village)
    assert (settled.attention, settled.sources["village_id"], settled.sources["district_id"]) == (
        "",
        "officer",
        "officer",
    )


def test_a_listing_that_changed_or_was_closed_is_not_settled(bring: Any, officer: User) -> None:
    bring(row(1, district="Entah"))
    business, (district, village) = named(1), place()
    seen = business.updated_at.isoformat()
    edit_business(actor=None, business=business, fields={"description": "Lain"})
    with pytest.raises(Changed):
        stewardship.settle_place(actor=officer, business=business, district=district, village=village, seen=seen)
    with pytest.raises(Changed):
        stewardship.declare_elsewhere(actor=officer, business=business, seen=seen)
    close_business(actor=None, business=business)
    with pytest.raises(WrongState):
        stewardship.settle_place(actor=officer, business=business, district=district, village=village)
    assert named(1).attention == Attention.REGION


def test_a_desa_of_another_kecamatan_is_refused(bring: Any, officer: User) -> None:
    bring(row(1, district="Entah"))
    with pytest.raises(ValueError, match="another kecamatan"):
        stewardship.settle_place(
            actor=officer, business=named(1), district=District.objects.get(name="Anyar"), village=place()[1]
        )


def test_what_is_none_of_ours_leaves_the_queue_and_stays_away(bring: Any, officer: User) -> None:
    bring(row(1, district="Entah"))
    closed = stewardship.declare_elsewhere(actor=officer, business=named(1))
    assert (closed.state, waiting()) == (State.CLOSED, [])
    assert history(closed, reader=officer, names=True)[0].note == "Bukan usaha di kabupaten ini."
    bring(row(1, district="Entah"))
    assert (Business.objects.count(), waiting()) == (1, [])


def test_what_an_owner_handed_in_is_answered_first(bring: Any, officer: User) -> None:
    bring(row(1, district="Entah"))
    business = submit_business(actor=None, business=named(1))
    assert not stewardship.may_declare_elsewhere(business)
    with pytest.raises(WrongState):
        stewardship.declare_elsewhere(actor=officer, business=business)


def test_one_answer_settles_all_with_the_same_text_and_no_other_doubt(bring: Any, officer: User) -> None:
    bring(
        *(row(number, district="Kec. Entah") for number in (1, 2, 3)),
        row(4, district="Kec. Entah", point=BAND),
        row(5, district="Kec. Lain Entah"),
        row(6),
        row(7),
    )
    assert [(each.text, each.count, each.first) for each in stewardship.shared_texts()] == [
        ("Kec. Entah", 3, named(1).pk)
    ]
    assert not stewardship.alike(named(6)).exists()
    assert not stewardship.alike(named(5)).exists()
    district, village = place()
    settled = stewardship.settle_alike(actor=officer, business=named(2), district=district, village=village)
    assert settled == 2
    assert waiting() == [f"Usaha Contoh {number}" for number in (4, 5, 6, 7)]
    assert {named(number).village for number in (1, 2, 3)} == {village}


def test_one_that_changes_meanwhile_stays_in_the_queue(
    bring: Any, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(*(row(number, district="Kec. Entah") for number in (1, 2, 3)))
    first = stewardship.settle_place

    def somebody_comes_between(**how: Any) -> Business:
        edit_business(actor=None, business=named(3), fields={"description": "Lain"})
        return first(**how)

    monkeypatch.setattr(stewardship, "settle_place", somebody_comes_between)
    district, village = place()
    assert stewardship.settle_alike(actor=officer, business=named(1), district=district, village=village) == 1
    assert waiting() == ["Usaha Contoh 3"]


def test_so_many_are_settled_at_once_and_no_more(bring: Any, officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stewardship, "AT_ONCE", 1)
    bring(*(row(number, district="Kec. Entah") for number in (1, 2, 3)))
    district, village = place()
    assert stewardship.settle_alike(actor=officer, business=named(1), district=district, village=village) == 1
    assert waiting() == ["Usaha Contoh 3"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"region_text": "Bumijaya, Kec Ciruas (lama)"}, ("Ciruas", "Bumijaya")),
        ({"region_text": "Ciruas, Entah"}, ("Ciruas", "Ciruas")),
        ({"street_address": "Kp. Kopi RT 1 Desa Bumijaya Kec. Ciruas"}, ("Ciruas", "Bumijaya")),
        ({"region_text": "Bumijaya"}, ("Ciruas", "Bumijaya")),
        ({"region_text": "Ciruas, Anyar"}, ("", "")),
        ({"region_text": "Bumijaya, Kota Cilegon"}, ("", "")),
        ({"region_text": "Entah"}, ("", "")),
        ({}, ("", "")),
    ],
)
def test_words_that_point_somewhere_are_a_proposal(fields: dict[str, str], expected: tuple[str, str]) -> None:
    business = Business(name="Usaha", attention=Attention.REGION, **fields)
    district, village = stewardship.suggestion(business)
    names = (
        District.objects.filter(pk=district).values_list("name", flat=True).first() or "",
        Village.objects.filter(pk=village).values_list("name", flat=True).first() or "",
    )
    assert names == expected


def test_words_for_a_neighbour_propose_nothing() -> None:
    business = Business(name="Usaha", attention=Attention.REGION, region_text="Bumijaya, Ciruas, Pandeglang")
    assert stewardship.suggestion(business, [{"code": "district_outside"}]) == ("", "")


def test_the_one_behind_comes_next_and_after_the_last_the_first(bring: Any) -> None:
    bring(*(row(number, district="Entah") for number in (1, 2, 3)))
    first, second, third = stewardship.waiting_for_steward()
    following = [stewardship.next_after(each) for each in (first, second, third)]
    assert following == [second, third, first]
    Business.objects.exclude(pk=first.pk).update(attention="")
    assert stewardship.next_after(first) is None

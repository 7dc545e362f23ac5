"""The search for listings that may be one business."""

from typing import Any

import pytest

from accounts.models import User
from economy.domain import businesses, duplicates
from economy.domain.duplicate_search import find_candidates, sweep
from economy.domain.matching import CROWD
from economy.enums import State
from economy.models import Business, BusinessImport, DuplicateCandidate
from economy.tasks import find_duplicates
from regions.models import Village

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db


def found() -> dict[tuple[str, str], tuple[tuple[str, ...], int]]:
    """The open pairs by the names in them: reasons and score."""
    return {
        (pair.first.name, pair.second.name): (tuple(pair.reasons), pair.score) for pair in duplicates.open_candidates()
    }


@pytest.fixture
def listings(make_business: MakeBusiness, other_village: Village) -> list[Business]:
    return [
        make_business(name="Keripik Bu Siti", nib="9120000000001"),
        make_business(name="Bengkel Las", phone="", whatsapp="+6281200000001", village=other_village),
        make_business(name="Salon Ayu", phone="+6281200000002", nib="9120000000001", village=other_village),
        make_business(name="Kripik Bu Siti", phone="+6281200000003"),
        make_business(name="Kripik Bu Siti", phone="+6281200000004", village=other_village),
        make_business(name="Warung Sate", phone=""),
    ]


EXPECTED = {
    ("Keripik Bu Siti", "Bengkel Las"): ("phone",),
    ("Keripik Bu Siti", "Salon Ayu"): ("nib",),
    ("Keripik Bu Siti", "Kripik Bu Siti"): ("name",),
}


def test_number_nib_and_name_in_one_desa(listings: list[Business]) -> None:
    assert sweep() == 3
    assert {names: reasons for names, (reasons, _score) in found().items()} == EXPECTED
    assert next(iter(found().values()))[1] > 90, "the surest comes first"


def test_one_listing_is_compared_with_all_others(listings: list[Business]) -> None:
    assert find_candidates([listings[1].pk]) == 1
    assert list(found()) == [("Keripik Bu Siti", "Bengkel Las")]
    assert find_candidates([each.pk for each in listings]) == 2
    assert find_candidates([]) == 0
    assert {names: reasons for names, (reasons, _score) in found().items()} == EXPECTED


def test_a_pair_is_one_with_all_its_reasons(make_business: MakeBusiness) -> None:
    for name in ("Keripik Bu Siti", "UD Keripik Bu Siti"):
        make_business(name=name, nib="9120000000001", whatsapp="+6281200000001")
    sweep()
    assert list(found().values()) == [(("nib", "phone", "name"), 100)]


def test_what_was_decided_is_not_offered_again(listings: list[Business], officer: User) -> None:
    sweep()
    for pair in duplicates.open_candidates():
        duplicates.declare_distinct(actor=officer, candidate=pair)
    assert sweep() == 0
    assert found() == {}
    duplicates.offer(first=listings[0], second=listings[1])
    assert list(found()) == [("Keripik Bu Siti", "Bengkel Las")]


def test_what_no_longer_holds_is_withdrawn(listings: list[Business]) -> None:
    sweep()
    job = BusinessImport.objects.create(original_name="a.csv", sha256="x", size=1)
    by_import = DuplicateCandidate.objects.create(
        first=listings[0], second=listings[5], reasons=["name"], score=90, batch=job
    )
    asked = duplicates.offer(first=listings[1], second=listings[5])
    businesses.edit_business(actor=None, business=listings[0], fields={"phone": "+6281200000077", "nib": ""})
    assert sweep() == 0
    left = {pair.pk for pair in duplicates.open_candidates()} - {by_import.pk, asked.pk}
    assert [(pair.first.name, pair.second.name) for pair in duplicates.open_candidates().filter(pk__in=left)] == [
        ("Keripik Bu Siti", "Kripik Bu Siti")
    ]


def test_the_number_of_a_crowd_is_no_evidence(make_business: MakeBusiness) -> None:
    names = [f"Usaha {'abcdefghij'[n % 10] * 5}{'klmn'[n // 10] * 5}" for n in range(CROWD + 1)]
    made = [make_business(name=name) for name in names]
    assert sweep() == 0
    businesses.edit_business(actor=None, business=made[0], fields={"phone": ""})
    assert sweep() == CROWD * (CROWD - 1) // 2


def test_who_is_not_compared(make_business: MakeBusiness, owner: User) -> None:
    businesses.close_business(actor=None, business=make_business(name="Sudah tutup"))
    make_business(name="Masih ditulis pemiliknya", owner=owner)
    make_business(name="Bengkel milik Siti", owner=owner, published=True)
    make_business(name="Salon milik Siti", owner=owner, published=True)
    assert sweep() == 0, "a person may run two businesses"
    make_business(name="Salon  MILIK Siti", owner=owner, published=True)
    sweep()
    assert list(found()) == [("Salon milik Siti", "Salon  MILIK Siti")]


def test_nightly(listings: list[Business], settings: Any) -> None:
    assert find_duplicates.name in {each["task"] for each in settings.CELERY_BEAT_SCHEDULE.values()}
    assert find_duplicates() == 3


@pytest.mark.parametrize("number", [3, 12])
def test_the_search_reads_a_fixed_number_of_times(
    make_business: MakeBusiness, django_assert_max_num_queries: Any, number: int
) -> None:
    for position in range(number):
        make_business(name=f"Keripik Bu Siti {position}", nib="9120000000001")
    with django_assert_max_num_queries(11):
        sweep()


def test_the_queue(listings: list[Business]) -> None:
    sweep()
    first, second, third = duplicates.open_candidates()
    assert [each.score for each in (first, second, third)] == sorted((p[1] for p in found().values()), reverse=True)
    assert [duplicates.next_after(each) for each in (first, second, third)] == [second, third, first]
    assert [pair.pk for pair in duplicates.open_pairs_of(listings[1])] == [
        pair.pk for pair in (first, second, third) if "Bengkel Las" in (pair.first.name, pair.second.name)
    ]
    assert duplicates.open_count() == 3
    assert Business.objects.filter(state=State.DRAFT).count() == 6

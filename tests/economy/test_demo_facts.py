"""What the demo adds to its businesses goes through the writers, is the same each time, and is done once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from economy.demo import facts
from economy.domain.certificate_numbers import as_stored
from economy.domain.hours import check_special
from economy.enums import CertificateKind
from economy.models import Business, BusinessEvent, Category, Certificate

from .conftest import MakeBusiness

TODAY = date(2027, 3, 10)
SLUGS = st.from_regex(r"[a-z]{2,12}-[0-9]{1,4}", fullmatch=True)


def listing(slug: str, category: str) -> Business:
    return Business(
        name="Contoh",
        slug=slug,
        nib="9120000000001",
        category=Category(slug=category),
        opening_hours={"mon": [["08:00", "17:00"]]},
    )


@given(SLUGS, st.sampled_from(["camilan", "minyak-atsiri", "mebel", "batik", "olahan-ikan", "jasa-wisata"]))
def test_what_is_drawn_is_in_order(slug: str, category: str) -> None:
    business = listing(slug, category)
    drawn = list(facts.certificates_of(business, TODAY))
    assert drawn == list(facts.certificates_of(business, TODAY))
    for kind, number, last in drawn:
        assert as_stored(kind, number) == number
        assert last is None or TODAY + timedelta(days=60) <= last
        assert kind == CertificateKind.NIB or number.count("0") >= 4, "nobody's number"
    fields = facts.fields_of(business, TODAY)
    assert all(each >= TODAY.isoformat() for each in check_special(fields.get("special_hours", {})))
    assert fields.get("closed_from", TODAY) <= TODAY


def test_every_kind_is_drawn_and_none_by_everybody() -> None:
    categories = ("camilan", "minyak-atsiri", "mebel", "batik", "olahan-ikan", "kafe")
    all_of_them = [listing(f"usaha-{number}", categories[number % 6]) for number in range(400)]
    kinds = [{kind for kind, _number, _last in facts.certificates_of(each, TODAY)} for each in all_of_them]
    for kind in CertificateKind:
        assert 0 < sum(kind in found for found in kinds) < len(kinds)
    for name in ("qris", "delivery", "special_hours", "closed_from"):
        assert 0 < sum(name in facts.fields_of(each, TODAY) for each in all_of_them) < len(kinds)


@pytest.mark.django_db
def test_it_is_recorded_once_by_the_officer(
    make_business: MakeBusiness, category_by_slug: dict[str, Category], officer: User
) -> None:
    for number in range(12):
        make_business(name=f"Keripik {number}", category=category_by_slug["camilan"], published=True)
    draft = make_business(name="Draf", category=category_by_slug["camilan"])
    assert facts.fill(officer=officer) == 12
    assert Certificate.objects.filter(checked_by=officer).exists()
    assert Business.objects.filter(verified_at__isnull=False, qris=True).exists()
    assert draft.events.count() == 1
    written = BusinessEvent.objects.count()
    assert facts.fill(officer=officer) == 0
    assert BusinessEvent.objects.count() == written

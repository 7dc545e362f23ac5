"""The projection reads rows of one query; what it makes of them is what the models say, field by field."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from economy.domain.businesses import hide_business
from economy.domain.products import ProductInput
from economy.domain.public import PublicBusiness, PublicCertificate, PublicProduct, public_businesses
from economy.models import Business, Category, Certificate, Product
from regions.models import Village

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
TIMES = st.none() | st.datetimes(datetime(2001, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 — hypothesis adds UTC
DATES = st.none() | st.dates(date(2001, 1, 1), date(2060, 1, 1))
DEGREES = st.none() | st.decimals(-90, 90, places=6, allow_nan=False)
WEEKS = st.dictionaries(st.sampled_from(["mon", "sun"]), st.just([["08:00", "17:00"], ["19:00", "01:30"]]))
SPECIAL = st.dictionaries(st.just("2027-03-10"), st.lists(st.just(["09:00", "12:00"]), max_size=1))
COLUMNS = st.fixed_dictionaries(
    {
        "name": TEXT,
        "description": TEXT,
        "street_address": TEXT,
        "home_based": st.booleans(),
        "latitude": DEGREES,
        "longitude": DEGREES,
        "phone": st.sampled_from(["", "+6281200000001", "+62254200000"]),
        "whatsapp": st.sampled_from(["", "+6281200000009"]),
        "instagram": st.sampled_from(["", "@contoh", " contoh "]),
        "website": st.sampled_from(["", "https://contoh.test/a", "javascript:alert(1)"]),
        "nib": st.sampled_from(["", "9876543210123"]),
        "opening_hours": WEEKS,
        "special_hours": SPECIAL,
        "closed_from": DATES,
        "closed_until": DATES,
        "qris": st.booleans(),
        "delivery": st.booleans(),
        "year_founded": st.none() | st.integers(1900, 2026),
        "verified_at": TIMES,
        "confirmed_at": TIMES,
        "published_at": TIMES,
    }
)
PRODUCTS = st.lists(
    st.fixed_dictionaries(
        {
            "name": TEXT,
            "price": st.none() | st.integers(0, 10**12),
            "unit": TEXT,
            "photo": st.sampled_from(["", "products/a.jpg"]),
            "photo_tone": st.none() | st.integers(0, 20),
            "position": st.integers(0, 5),
        }
    ),
    max_size=5,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(columns=COLUMNS, products=PRODUCTS, placed=st.booleans(), category=st.sampled_from(["", "kuliner", "camilan"]))
def test_a_row_says_what_the_models_say(
    make_business: MakeBusiness,
    village: Village,
    category_by_slug: dict[str, Category],
    columns: dict[str, Any],
    products: list[dict[str, Any]],
    placed: bool,
    category: str,
) -> None:
    with transaction.atomic():
        made = make_business(published=True)
        chosen = category_by_slug.get(category)
        Business.objects.filter(pk=made.pk).update(village=village if placed else None, category=chosen, **columns)
        Product.objects.bulk_create(Product(business=made, **each) for each in products)
        (public,) = public_businesses(ids=[made.pk])
        business = Business.objects.get(pk=made.pk)
        for name in (
            *("id", "slug", "name", "description", "scale", "kbli_edition", "kbli_code", "home_based", "phone", "qris"),
            *("delivery", "opening_hours", "special_hours", "closed_from", "closed_until", "year_founded"),
            *("verified_at", "confirmed_at", "published_at", "updated_at"),
        ):
            assert getattr(public, name) == getattr(business, name), name
        assert_placed(public, business)
        assert public.street_address == ("" if business.home_based else business.street_address)
        assert public.has_nib == bool(business.nib)
        assert public.website == ("https://contoh.test/a" if columns["website"].startswith("http") else "")
        assert public.instagram == ("contoh" if columns["instagram"] else "")
        mobile = business.phone if business.phone.startswith("+628") else ""
        assert public.whatsapp == (business.whatsapp or mobile)
        assert_in_category(public, chosen)
        assert public.products == tuple(
            PublicProduct(each.name, each.price, each.unit, each.photo.name or "", each.photo_tone)
            for each in business.products.order_by("position", "pk")
        )
        transaction.set_rollback(True)


def assert_placed(public: PublicBusiness, business: Business) -> None:
    """Its own point only for premises that have one, else its desa's, else its kecamatan's."""
    district, village = business.district, business.village
    assert district is not None
    exact = not business.home_based and None not in (business.latitude, business.longitude)
    place = business if exact else village or district
    assert place.latitude is not None
    assert place.longitude is not None
    assert (public.exact, public.latitude, public.longitude) == (exact, float(place.latitude), float(place.longitude))
    assert (public.district_code, public.district_name) == (district.code, district.name)
    assert public.district_slug == district.slug
    said = (public.village_code, public.village_name, public.postcode)
    assert said == ((village.code, village.name, village.postcode) if village else ("", "", ""))


def assert_in_category(public: PublicBusiness, category: Category | None) -> None:
    """The category's own words and its parent's."""
    if category is None:
        assert public.category is None
        return
    assert public.category is not None
    for name in ("slug", "path", "name_id", "name_en", "icon"):
        assert getattr(public.category, name) == getattr(category, name)
        if name not in ("path", "icon"):
            above = getattr(category.parent, name) if category.parent else ""
            assert getattr(public.category, f"parent_{name}") == above


def test_certificates_are_public_while_they_are_checked_and_hold(make_business: MakeBusiness) -> None:
    business = make_business(published=True)
    today, now = timezone.localdate(), timezone.now()
    for number, (until, checked) in enumerate(
        [(None, now), (today, now), (today - timedelta(1), now), (today + timedelta(1), None), (None, None)]
    ):
        Certificate.objects.create(
            business=business, kind="pirt", number=str(number), valid_until=until, checked_at=checked
        )
    Certificate.objects.create(business=business, kind="halal", number="ID36", checked_at=now)
    (public,) = public_businesses(ids=[business.pk])
    assert public.certificates == (
        PublicCertificate(kind="halal", label="Halal", number="ID36", valid_until=None),
        PublicCertificate(kind="pirt", label="P-IRT", number="0", valid_until=None),
        PublicCertificate(kind="pirt", label="P-IRT", number="1", valid_until=today),
    )


def test_the_statement_of_yesterday_is_not_asked_today(
    make_business: MakeBusiness, monkeypatch: pytest.MonkeyPatch
) -> None:
    business = make_business(published=True)
    today = timezone.localdate()
    Certificate.objects.create(
        business=business, kind="halal", number="ID36", valid_until=today, checked_at=timezone.now()
    )
    assert public_businesses(ids=[business.pk])[0].certificates
    monkeypatch.setattr("economy.domain.public_rows.timezone.localdate", lambda: today + timedelta(1))
    assert not public_businesses(ids=[business.pk])[0].certificates
    monkeypatch.undo()
    assert public_businesses(ids=[business.pk])[0].certificates


@pytest.mark.parametrize("count", [1, 5])
def test_one_query_reads_any_number_of_businesses(
    make_business: MakeBusiness, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    made = [
        make_business(name=f"Usaha {n}", published=True, products=(ProductInput("A"), ProductInput("B")))
        for n in range(count)
    ]
    wanted = [each.pk for each in reversed(made)]
    with django_assert_num_queries(1):
        found = public_businesses(ids=[*wanted, 10**9])
    assert [each.id for each in found] == wanted
    hide_business(actor=None, business=made[0])
    assert [each.id for each in public_businesses(ids=wanted)] == wanted[:-1]
    with django_assert_num_queries(0):
        assert public_businesses(ids=[]) == []


def test_points_are_numbers_as_precise_as_the_database(make_business: MakeBusiness) -> None:
    place = {"latitude": Decimal("-6.123457"), "longitude": Decimal("105.987653")}
    (public,) = public_businesses(ids=[make_business(published=True, home_based=False, **place).pk])
    assert (public.latitude, public.longitude) == (-6.123457, 105.987653)

import re
from unittest import mock

import pytest
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st

from economy.domain import businesses
from economy.domain.businesses import create_business
from economy.domain.slugs import MAX_LENGTH, RESERVED, base_slug, unique_slugs
from economy.models import Business


@given(st.text(max_size=200))
def test_any_name_has_an_address_that_is_no_other_pages(name: str) -> None:
    slug = base_slug(name)
    assert re.fullmatch(r"[a-z0-9_-]+", slug)
    assert len(slug) <= MAX_LENGTH + len("usaha-")
    assert slug not in RESERVED
    assert not slug.isdigit()


@pytest.mark.django_db
def test_addresses_are_unique_among_themselves_and_in_the_database() -> None:
    Business.objects.create(name="Toko Contoh", slug="toko-contoh")
    Business.objects.create(name="Toko Contoh", slug="toko-contoh-7")
    assert list(unique_slugs(["Toko Contoh", "TOKO  contoh", "Lain", "lain"])) == [
        "toko-contoh-8",
        "toko-contoh-9",
        "lain",
        "lain-2",
    ]


@pytest.mark.django_db
def test_an_address_taken_in_the_same_moment_is_not_the_end() -> None:
    Business.objects.create(name="Toko Contoh", slug="toko-contoh")
    with mock.patch.object(businesses, "unique_slugs", side_effect=[["toko-contoh"], ["toko-contoh-2"]]):
        business = create_business(actor=None, fields={"name": "Toko Contoh"})
    assert business.slug == "toko-contoh-2"
    assert business.events.count() == 1


@pytest.mark.django_db
def test_an_address_that_stays_taken_is_an_error_in_the_end() -> None:
    Business.objects.create(name="Toko Contoh", slug="toko-contoh")
    with (
        mock.patch.object(businesses, "unique_slugs", return_value=["toko-contoh"]),
        pytest.raises(IntegrityError),
    ):
        create_business(actor=None, fields={"name": "Toko Contoh"})
    assert Business.objects.count() == 1
